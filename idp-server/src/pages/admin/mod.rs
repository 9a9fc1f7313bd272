//! `/admin`: what administrators see and change. [`doors`] is the one table of routes, each with the permission that it wants and
//! the fields that its form may have; what is not in it does not exist. A [`Visit`] has passed all that is asked at the door: who it
//! is, what they may, whether the form is ours, whether identity was proven just now. A room is a file of handlers that take one.

mod applications;
mod audit;
mod door;
pub mod doors;
mod keys;
mod list;
mod overview;
mod power;
mod proof;
mod sections;
mod sessions;
mod told;
mod users;
mod version;
mod visit;

pub use door::{Door, Needs, Verb};
pub use visit::Visit;

use actix_web::{
    HttpRequest, HttpResponse,
    web::{self, ServiceConfig},
};

use super::{console::Member, error::PageError};
use crate::{authn::permission::Permissions, context::Context, error::Error, state::State, store};

/// One who is wholly signed in, and what they may do here.
pub struct Administrator {
    /// Who.
    pub member: Member,
    permissions: Permissions,
}

impl Administrator {
    /// The administrator whom a request comes from; in their place the way to the page that asks for what is missing. One who may
    /// do nothing is still somebody: their door says no. Two statements.
    async fn of(request: &HttpRequest, state: &State) -> Result<Result<Self, HttpResponse>, Error> {
        let member = match Member::of(request, state).await? {
            Ok(member) => member,
            Err(away) => return Ok(Err(away)),
        };
        let user_id = member.signed_in.account.user_id;
        let names = store::permissions::of_user(state.db.read(), user_id).await?;
        Ok(Ok(Self {
            member,
            permissions: Permissions::of(names),
        }))
    }

    /// Whether they have a permission, such as `clients:read`.
    pub fn may(&self, permission: &str) -> bool {
        self.permissions.may(permission)
    }
}

/// Whether a person may do anything here.
pub(super) async fn is_open_to(state: &State, member: uuid::Uuid) -> Result<bool, Error> {
    let names = store::permissions::of_user(state.db.read(), member).await?;
    Ok(!Permissions::of(names).is_empty())
}

/// The routes: nothing but the table.
pub fn configure(app: &mut ServiceConfig) {
    let mut paths: Vec<&'static str> = doors::DOORS.iter().map(|door| door.path).collect();
    paths.dedup();
    for path in paths {
        let of_path = doors::DOORS.iter().filter(|door| door.path == path);
        let mut resource = web::resource(path);
        let mut verbs = Vec::new();
        for door in of_path {
            verbs.push(door.verb.allow());
            let answer = move |request: HttpRequest,
                               body: web::Bytes,
                               state: web::Data<State>,
                               context: Context| {
                enter(door, request, body, (state, context))
            };
            resource = resource.route(door.verb.route().to(answer));
        }
        app.service(resource.default_service(door::not_allowed(verbs.join(", "))));
    }
}

async fn enter(
    door: &'static Door,
    request: HttpRequest,
    body: web::Bytes,
    (state, context): (web::Data<State>, Context),
) -> Result<HttpResponse, PageError> {
    match Visit::at(door, request, body, (state, context)).await? {
        Ok(visit) => match (door.handler)(visit).await {
            Err(PageError(error)) if power::is_lost(&error) => Ok(visit::not_permitted()),
            answer => answer,
        },
        Err(answer) => Ok(answer),
    }
}
