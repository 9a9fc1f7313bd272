//! The person whom a page of the console is about.

use actix_web::{HttpResponse, http::StatusCode};
use entity::users;
use uuid::Uuid;

use super::{Outcome, ROOM};
use crate::{
    authn::permission::Permissions,
    error::Error,
    pages::{
        admin::visit::Visit,
        error::PageError,
        layout,
        view::{AdminFrame, ConfirmPage, HiddenField},
    },
    state::State,
    store,
};

/// A person, and what they may.
pub struct Target {
    /// The account.
    pub user: users::Model,
    /// What they may do here themselves.
    pub permissions: Permissions,
}

/// A page that says what an act does.
pub struct Question {
    /// The end of its address.
    pub last: String,
    /// The message of the heading and of the button.
    pub words: (&'static str, &'static str),
    /// What it does, in words.
    pub says: Vec<String>,
    /// What the form carries.
    pub fields: Vec<HiddenField>,
    /// Whether it cannot be undone.
    pub danger: bool,
    /// The command that does the same.
    pub command: String,
}

impl Target {
    /// The person of the path; none if there is nobody.
    pub async fn of(visit: &Visit) -> Result<Option<Self>, Error> {
        match Uuid::try_parse(&visit.parameter("id")) {
            Ok(id) => Self::find(&visit.state, id).await,
            Err(_) => Ok(None),
        }
    }

    /// The person of an id.
    pub async fn find(state: &State, id: Uuid) -> Result<Option<Self>, Error> {
        let Some(user) = store::users::find(state.db.read(), &id.to_string()).await? else {
            return Ok(None);
        };
        let names = store::permissions::of_user(state.db.read(), id).await?;
        Ok(Some(Self {
            user,
            permissions: Permissions::of(names),
        }))
    }

    /// Where their page is.
    pub fn path(&self) -> String {
        format!("{ROOM}/{}", self.user.id)
    }

    /// The frame of a page below theirs.
    pub fn frame(&self, visit: &Visit) -> AdminFrame {
        visit
            .frame(ROOM)
            .below(self.path(), self.user.email.clone())
    }

    /// Says what an act does, before it is done.
    pub fn asks(&self, visit: Visit, question: Question) -> HttpResponse {
        let layout = layout();
        let heading = layout.t(question.words.0);
        let action = format!("{}/{}", self.path(), question.last);
        let frame = self.frame(&visit).below(action.clone(), heading.clone());
        let view = ConfirmPage {
            frame: frame.with_command(question.command),
            heading,
            about: Some(self.user.email.clone()),
            problem: None,
            says: question.says,
            action,
            fields: question.fields,
            button: Some(question.words.1),
            danger: question.danger,
            back: self.path(),
            layout,
        };
        visit.page(StatusCode::OK, &view)
    }

    /// The page of what cannot be done.
    pub fn stuck(
        &self,
        visit: Visit,
        (status, heading, problem): (StatusCode, &'static str, &'static str),
    ) -> HttpResponse {
        let layout = layout();
        let heading = layout.t(heading);
        let here = visit.request.path().to_owned();
        let view = ConfirmPage {
            frame: self.frame(&visit).below(here.clone(), heading.clone()),
            heading,
            about: Some(self.user.email.clone()),
            problem: Some(layout.t(problem)),
            says: Vec::new(),
            action: here,
            fields: Vec::new(),
            button: None,
            danger: false,
            back: self.path(),
            layout,
        };
        visit.page(status, &view)
    }

    /// The answer to an act: on to `location` when it was done. What would reach too far is on record (R58).
    pub async fn answer(
        &self,
        visit: Visit,
        (outcome, heading): (Outcome, &'static str),
        location: &str,
    ) -> Result<HttpResponse, PageError> {
        match outcome {
            Outcome::Done => Ok(visit.on(location)),
            Outcome::Nobody => Ok(visit.not_found()),
            Outcome::Stale => {
                let stuck = (StatusCode::CONFLICT, heading, "rooms-edit-conflict");
                Ok(self.stuck(visit, stuck))
            }
            Outcome::Above => {
                let event = self.refusal(&visit, "above");
                visit.refuse(event).await
            }
            Outcome::Last => {
                let event = self.refusal(&visit, "last");
                let (state, now) = (visit.state.clone(), visit.state.clock.now());
                let work = state.db.write(move |txn| {
                    Box::pin(async move { store::audit_events::record(txn, event, now).await })
                });
                work.await?;
                let stuck = (StatusCode::FORBIDDEN, heading, "rooms-last");
                Ok(self.stuck(visit, stuck))
            }
        }
    }

    fn refusal(&self, visit: &Visit, why: &str) -> store::audit_events::Event {
        let here = visit.request.match_pattern();
        store::audit_events::Event {
            user_id: Some(self.user.id),
            details: Some(serde_json::json!({"why": why, "page": here})),
            ..visit.event("admin.refused")
        }
    }
}
