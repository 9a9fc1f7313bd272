//! `/account/addresses`: the addresses of an account. Any that is proven signs in and recovers; mail goes to the primary one, and
//! applications are told it (R92).

pub mod add;
pub mod prove;

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use uuid::Uuid;

use super::{Shown, csrf, event, fresh, posted, visit};
use crate::{
    context::{self, Context},
    error::Error,
    mail::{Letter, MailKind, Recipient},
    pages::{
        browser::{missing, see_other, with_cookies},
        console::Member,
        error::PageError,
        layout,
        mailing::come_back_in,
        respond::render,
        shared::{origin, retry_after},
        still::{hold, settled, signed_out},
        view::{AddressEntry, AddressesPage, FormErrors},
    },
    state::State,
    store::{
        self,
        throttles::Slot,
        user_emails::{self, Address},
    },
};

/// Where it is.
pub const PATH: &str = "/account/addresses";

/// GET `/account/addresses`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let (member, cookie) = match visit(&request, &state).await? {
        Ok(visit) => visit,
        Err(away) => return Ok(away),
    };
    let page = page(&state, &member, Shown::to(&request)).await?;
    Ok(with_cookies(page, cookie))
}

async fn page(state: &State, member: &Member, shown: Shown) -> Result<HttpResponse, Error> {
    let view = AddressesPage {
        layout: layout(),
        csrf: csrf(member),
        addresses: all(state, member).await?.iter().map(entry).collect(),
        mail: state.post.delivers(),
        proof: fresh::wanted(state, member, PATH).await?,
        done: shown.done,
        errors: shown.errors,
    };
    Ok(render(shown.status, &view, &[]))
}

fn entry(address: &Address) -> AddressEntry {
    AddressEntry {
        key: address.email_key.clone(),
        email: address.email.clone(),
        is_primary: address.is_primary,
        is_proven: address.is_proven,
    }
}

/// What is theirs, and then what waits for a proof.
async fn all(state: &State, member: &Member) -> Result<Vec<Address>, Error> {
    let (conn, user_id) = (state.db.read(), member.signed_in.account.user_id);
    let mut addresses = user_emails::of_user(conn, user_id).await?;
    addresses.extend(user_emails::pending(conn, user_id, state.clock.now()).await?);
    Ok(addresses)
}

/// POST `/account/addresses`: `act` is `primary`, `remove` or `send`, for the address of the form.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let (member, form) = match posted(&request, &body, &state).await? {
        Ok(posted) => posted,
        Err(away) => return Ok(away),
    };
    let Some(act) = form.get("act").and_then(Act::parse) else {
        return Err(missing("act").into());
    };
    let key = form.get("address").unwrap_or_default();
    let found = all(&state, &member).await?;
    let found = found.into_iter().find(|address| address.email_key == key);
    let change = Change {
        state: &state,
        context: &context,
        member: &member,
    };
    if let Some(message) = act.objection(found.as_ref()) {
        let errors = FormErrors::one("address", context::texts().t(message));
        return Ok(change
            .again(StatusCode::UNPROCESSABLE_ENTITY, errors)
            .await?);
    }
    if act != Act::Send {
        match fresh::judge(&state, &context, &member, (&form, PATH)).await? {
            Ok(None) => {}
            Ok(Some((status, errors))) => return Ok(change.again(status, errors).await?),
            Err(wait) => return Ok(wait),
        }
    }
    let Some(address) = found else {
        return Ok(super::not_found());
    };
    let done = match act {
        Act::Primary => change.make_primary(&address).await?,
        Act::Remove => change.remove(&address).await?,
        Act::Send => {
            if let Slot::Wait(milliseconds) = add::ask(&change, &address.email).await? {
                let (message, seconds) = retry_after(&context, milliseconds);
                let errors = FormErrors::one("address", message);
                let page = change.again(StatusCode::TOO_MANY_REQUESTS, errors).await?;
                return Ok(come_back_in(page, seconds));
            }
            Some(())
        }
    };
    Ok(match done {
        Some(()) => see_other(&format!("{PATH}?{}", super::DONE), None),
        None => signed_out(),
    })
}

/// What may be done with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Primary,
    Remove,
    Send,
}

impl Act {
    fn parse(text: &str) -> Option<Self> {
        match text {
            "primary" => Some(Self::Primary),
            "remove" => Some(Self::Remove),
            "send" => Some(Self::Send),
            _ => None,
        }
    }

    /// Why it cannot be done with this address.
    fn objection(self, address: Option<&Address>) -> Option<&'static str> {
        let Some(address) = address else {
            return Some("addresses-choose");
        };
        match self {
            Self::Primary if !address.is_proven => Some("addresses-unproven"),
            Self::Remove if address.is_primary => Some("addresses-keep-main"),
            Self::Send if address.is_proven => Some("addresses-proven"),
            _ => None,
        }
    }
}

/// A change that a member may make.
pub(super) struct Change<'a> {
    pub(super) state: &'a State,
    pub(super) context: &'a Context,
    pub(super) member: &'a Member,
}

impl Change<'_> {
    fn user_id(&self) -> Uuid {
        self.member.signed_in.account.user_id
    }

    /// The old address is told at once, and gets what takes the change back if it is settled. Nothing for one who is signed out.
    async fn make_primary(&self, address: &Address) -> Result<Option<()>, Error> {
        let (now, user_id) = (self.state.clock.now(), self.user_id());
        let letter = Letter::new(MailKind::AddressChanged)
            .about(&address.email)
            .done(origin(self.context, &self.member.browser), now);
        let event = event("user.address_changed", self.context, self.member);
        let (key, post) = (address.email_key.clone(), self.state.post.clone());
        let seen = self.member.seen();
        let work = self.state.db.write(move |txn| {
            Box::pin(async move {
                hold(txn, seen).await?;
                let replaced = user_emails::make_primary(txn, user_id, &key, now).await?;
                let Some(replaced) = replaced else {
                    return Ok(());
                };
                if let Some(address) = replaced.old {
                    let locale = store::users::locale(txn, user_id).await?;
                    let to = Recipient { address, locale };
                    let letter = match replaced.undo {
                        Some(undo) => letter.path(format!("/recover/undo/{}", undo.expose())),
                        None => letter.bare(),
                    };
                    post.enqueue(txn, to, &letter, now).await?;
                }
                store::audit_events::record(txn, event, now).await?;
                Ok(())
            })
        });
        settled(work.await)
    }

    /// Whoever reads any address of the account is told, and whoever reads the one that was taken away, who may be a stranger by now,
    /// that it was.
    async fn remove(&self, address: &Address) -> Result<Option<()>, Error> {
        let (now, user_id) = (self.state.clock.now(), self.user_id());
        let letter = Letter::new(MailKind::AddressRemoved)
            .about(&address.email)
            .done(origin(self.context, &self.member.browser), now);
        let event = event("user.address_removed", self.context, self.member);
        let (key, post) = (address.email_key.clone(), self.state.post.clone());
        let seen = self.member.seen();
        let work = self.state.db.write(move |txn| {
            Box::pin(async move {
                hold(txn, seen).await?;
                let waited = user_emails::forget(txn, user_id, &key).await?;
                let removed = user_emails::remove(txn, user_id, &key, now).await?;
                if waited || removed.is_some() {
                    store::audit_events::record(txn, event, now).await?;
                }
                if let Some(address) = removed {
                    post.notify_everywhere(txn, user_id, &letter, now).await?;
                    let locale = store::users::locale(txn, user_id).await?;
                    let to = Recipient { address, locale };
                    post.enqueue(txn, to, &letter.bare(), now).await?;
                }
                Ok(())
            })
        });
        settled(work.await)
    }

    /// The page once more, with what was wrong.
    async fn again(&self, status: StatusCode, errors: FormErrors) -> Result<HttpResponse, Error> {
        page(self.state, self.member, Shown::again(status, errors)).await
    }
}
