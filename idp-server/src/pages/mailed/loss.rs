//! `/recover/begin`, `/recover/stop` and `/recover/finish`: the loss of every second factor, by links that were mailed. Who asks has
//! proven the password; whoever reads the mail begins the wait; everybody at any address of the account may stop it; after it,
//! another link takes the second factors away.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{page, said};
use crate::{
    context::Context,
    error::Error,
    mail::{FactorChange, Letter, MailKind, Post},
    pages::{
        browser::{Browser, see_other, with_cookies},
        error::{self, PageError},
        shared::origin,
        view::{MailedAct, MailedSaid},
    },
    secret::SecretHash,
    state::State,
    store::{
        self, ConnectionTrait, DbErr,
        audit_events::Event,
        delayed_recoveries,
        mailed_links::{self, Loss},
    },
};

fn parse(act: &str) -> Option<Loss> {
    match act {
        "begin" => Some(Loss::Begin),
        "stop" => Some(Loss::Stop),
        "finish" => Some(Loss::Finish),
        _ => None,
    }
}

fn dead() -> HttpResponse {
    said(StatusCode::NOT_FOUND, MailedSaid::Dead)
}

/// GET `/recover/{act}/{token}`.
pub async fn open(
    request: HttpRequest,
    state: web::Data<State>,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    let (act, token) = path.into_inner();
    let Some(loss) = parse(&act) else {
        return Ok(dead());
    };
    let mut browser = Browser::of(&request, &state);
    let (hash, now) = (SecretHash::of(&token), state.clock.now());
    let found = mailed_links::find_loss(state.db.read(), loss, hash, now).await?;
    let user = match found {
        Some(user_id) => store::users::find(state.db.read(), &user_id.to_string()).await?,
        None => None,
    };
    let Some(user) = user else {
        return Ok(dead());
    };
    let shown = match loss {
        Loss::Begin => MailedAct::BeginRecovery,
        Loss::Stop => MailedAct::StopRecovery,
        Loss::Finish => MailedAct::FinishRecovery,
    };
    let cookie = browser.ensure_id();
    Ok(with_cookies(
        page(&browser, shown, token, user.email),
        cookie,
    ))
}

/// POST `/recover/{act}`.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let browser = Browser::of(&request, &state);
    if !browser.has_cookies() {
        return Ok(error::no_cookies("/recover".to_owned()));
    }
    let form = browser.form(&request, &body, &state, &[])?;
    let Some(loss) = request.path().rsplit('/').next().and_then(parse) else {
        return Ok(dead());
    };
    let token = SecretHash::of(form.get("token").unwrap_or_default());
    let step = Step {
        post: state.post.clone(),
        letter: Letter::new(MailKind::RecoveryWaits)
            .done(origin(&context, &browser), state.clock.now()),
        delay: state.config.recovery.delay,
        context,
        now: state.clock.now(),
    };
    let work = state
        .db
        .write(move |txn| Box::pin(async move { step.take(txn, loss, token).await }));
    Ok(match (work.await?, loss) {
        (false, _) => dead(),
        (true, Loss::Begin) => see_other("/recover/begun", None),
        (true, Loss::Stop) => see_other("/recover/stopped", None),
        (true, Loss::Finish) => see_other("/recover/finished", None),
    })
}

/// GET `/recover/begun`, `/recover/stopped`, `/recover/finished`, and `/recover/lost` for one who has asked.
pub async fn done(request: HttpRequest) -> HttpResponse {
    let what = match request.path() {
        "/recover/begun" => MailedSaid::RecoveryBegun,
        "/recover/stopped" => MailedSaid::RecoveryStopped,
        "/recover/finished" => MailedSaid::RecoveryFinished,
        _ => MailedSaid::RecoveryAsked,
    };
    said(StatusCode::OK, what)
}

/// What a link does, and what is told of it.
struct Step {
    post: Post,
    letter: Letter,
    delay: time::Duration,
    context: Context,
    now: OffsetDateTime,
}

impl Step {
    /// One transaction, which begins by using the link up.
    async fn take(
        self,
        txn: &impl ConnectionTrait,
        loss: Loss,
        token: SecretHash,
    ) -> Result<bool, Error> {
        let Some(user_id) = mailed_links::redeem_loss(txn, loss, token, self.now).await? else {
            return Ok(false);
        };
        let done = match loss {
            Loss::Begin => self.begin(txn, user_id).await?,
            Loss::Finish => self.finish(txn, user_id).await?,
            Loss::Stop => {
                let letter = Letter {
                    kind: MailKind::RecoveryStopped,
                    ..self.letter.clone()
                };
                let told = (&self.post, &letter, &self.context);
                stop(txn, user_id, told, self.now).await?;
                true
            }
        };
        Ok(done)
    }

    async fn begin(&self, txn: &impl ConnectionTrait, user_id: Uuid) -> Result<bool, DbErr> {
        let begun = delayed_recoveries::begin(txn, user_id, self.delay, self.now).await?;
        let Some((until, expires_at)) = begun else {
            return Ok(false);
        };
        self.record(txn, "recovery.begun", user_id).await?;
        let letter = self.letter.clone().due(until);
        self.post
            .warn_of_loss(txn, user_id, (&letter, expires_at), self.now)
            .await?;
        Ok(true)
    }

    async fn finish(&self, txn: &impl ConnectionTrait, user_id: Uuid) -> Result<bool, DbErr> {
        if !delayed_recoveries::finish(txn, user_id, self.now).await? {
            return Ok(false);
        }
        self.record(txn, "recovery.finished", user_id).await?;
        let letter = Letter {
            kind: MailKind::SecondFactorChanged,
            ..self.letter.clone()
        };
        let letter = letter.change(FactorChange::AllRemoved);
        self.post
            .notify_everywhere(txn, user_id, &letter, self.now)
            .await?;
        Ok(true)
    }

    async fn record(
        &self,
        txn: &impl ConnectionTrait,
        kind: &'static str,
        user_id: Uuid,
    ) -> Result<(), DbErr> {
        let event = Event {
            user_id: Some(user_id),
            ..Event::of_request(kind, &self.context)
        };
        store::audit_events::record(txn, event, self.now).await
    }
}

/// Stops what waits, if anything does, and tells the person; whether anything did.
pub async fn stop(
    conn: &impl ConnectionTrait,
    user_id: Uuid,
    (post, letter, context): (&Post, &Letter, &Context),
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    if !delayed_recoveries::stop(conn, user_id).await? {
        return Ok(false);
    }
    post.notify(conn, user_id, letter, now).await?;
    let event = Event {
        user_id: Some(user_id),
        ..Event::of_request("recovery.stopped", context)
    };
    store::audit_events::record(conn, event, now).await?;
    Ok(true)
}
