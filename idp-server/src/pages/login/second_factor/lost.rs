//! `/login/lost`: for one who has given the password and has lost every second factor. The page and its answer are the same whether or
//! not anything runs already: only who reads the mail of the account learns of that.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use uuid::Uuid;

use super::Asked;
use crate::{
    authn::throttle,
    context::Context,
    error::Error,
    mail::{Letter, MailKind, Post},
    oidc::Parameters,
    pages::{
        browser::{see_other, with_cookies},
        error::{self, PageError},
        shared::origin,
        view::LostPage,
    },
    state::State,
    store::{
        self, ConnectionTrait, DbErr,
        audit_events::Event,
        delayed_recoveries::{self, Stage},
        mailed_links::{self, Loss, RESET_LIFETIME},
        throttles::Slot,
    },
};

/// Where it is.
pub const PATH: &str = "/login/lost";

/// GET `/login/lost`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let parameters = Parameters::parse(request.query_string().as_bytes())?;
    let mut asked = match of(&request, &state, &parameters).await? {
        Ok(asked) => asked,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let cookie = asked.browser.ensure_id();
    let page = page(&asked, &state);
    Ok(with_cookies(page, cookie))
}

/// One who owes the second half of a sign-in; what an application wants besides is not lost, but was never there.
async fn of(
    request: &HttpRequest,
    state: &State,
    parameters: &Parameters,
) -> Result<Result<Asked, HttpResponse>, Error> {
    Ok(match Asked::of(request, state, parameters).await? {
        Ok(asked) if asked.lost().is_none() => Err(see_other(&asked.destination.address(), None)),
        other => other,
    })
}

fn page(asked: &Asked, state: &State) -> HttpResponse {
    let view = LostPage {
        layout: asked.layout(),
        csrf: asked.csrf(),
        destination: asked.destination.field(),
        back: asked.destination.page("/login/totp"),
        mail: state.post.delivers(),
        hours: state.config.recovery.delay.whole_hours().max(1),
    };
    asked.render(StatusCode::OK, &view)
}

/// POST `/login/lost`.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let parameters = Parameters::parse(&body)?;
    let asked = match of(&request, &state, &parameters).await? {
        Ok(asked) => asked,
        Err(elsewhere) => return Ok(elsewhere),
    };
    if !asked.browser.has_cookies() {
        return Ok(error::no_cookies(PATH.to_owned()));
    }
    let about = asked.about();
    let about = about.each_ref().map(String::as_str);
    asked.browser.form(&request, &body, &state, &about)?;
    Ok(match ask(&asked, &state, &context).await? {
        Slot::Reserved { .. } => see_other("/recover/lost", None),
        Slot::Wait(milliseconds) => error::throttled(milliseconds, asked.destination.page(PATH)),
    })
}

/// Mails what is next, to the main address.
async fn ask(asked: &Asked, state: &State, context: &Context) -> Result<Slot, Error> {
    let now = state.clock.now();
    let user_id = asked.signed_in.account.user_id;
    let key = store::users::identifier_key(&asked.signed_in.email);
    let counters = throttle::mail_counters(&key, context.ip, state.config.dev);
    let event = Event {
        user_id: Some(user_id),
        ..Event::of_request("recovery.loss_asked", context)
    };
    let next = Next {
        post: state.post.clone(),
        letter: Letter::new(MailKind::RecoveryAsked).done(origin(context, &asked.browser), now),
    };
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let slot = store::throttles::reserve(txn, &counters, now).await?;
            if matches!(slot, Slot::Reserved { .. }) {
                next.send(txn, user_id, now).await?;
                store::audit_events::record(txn, event, now).await?;
            }
            Ok::<_, Error>(slot)
        })
    });
    work.await
}

struct Next {
    post: Post,
    letter: Letter,
}

impl Next {
    async fn send(
        self,
        txn: &impl ConnectionTrait,
        user_id: Uuid,
        now: time::OffsetDateTime,
    ) -> Result<(), DbErr> {
        let soon = now + RESET_LIFETIME;
        let (loss, kind, expires_at, due) =
            match delayed_recoveries::stage(txn, user_id, now).await? {
                Stage::Nothing => (Loss::Begin, MailKind::RecoveryAsked, soon, None),
                Stage::Waiting { until, expires_at } => {
                    let kind = MailKind::RecoveryWaits;
                    (Loss::Stop, kind, expires_at, Some(until))
                }
                Stage::Ready => (Loss::Finish, MailKind::RecoveryReady, soon, None),
            };
        let token = mailed_links::add_loss(txn, (loss, user_id), expires_at, now).await?;
        let act = match loss {
            Loss::Begin => "begin",
            Loss::Stop => "stop",
            Loss::Finish => "finish",
        };
        let mut letter = self
            .letter
            .path(format!("/recover/{act}/{}", token.expose()));
        letter.kind = kind;
        if let Some(due) = due {
            letter = letter.due(due);
        }
        self.post.notify(txn, user_id, &letter, now).await
    }
}
