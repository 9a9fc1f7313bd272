//! `/login/passkey`: signing in with a passkey, as the only proof or as the second one.

use actix_web::{HttpRequest, HttpResponse, cookie::Cookie, http::StatusCode, web};
use uuid::Uuid;

use super::{Sent, begin, browser_hash, nonce, relying_party};
use crate::{
    authn::{
        known_device,
        passkey::{Assertion, Proof, Refused, RelyingParty, base64url},
    },
    context::Context,
    error::Error,
    oidc::{Account, AuthenticationEvent, Method, Parameters},
    pages::{
        arrival::Arrival,
        browser::{Browser, see_other, with_cookies},
        destination::Destination,
        error::{self, PageError},
        flow::{Flow, accounts},
        layout,
        respond::render_with_script,
        session::{Opening, chosen},
        view::PasskeySignInPage,
    },
    secret::Secret,
    state::State,
    store::{
        self, ConnectionTrait,
        audit_events::Event,
        passkeys::Presented,
        sessions::NewSession,
        webauthn_ceremonies::{Bound, Purpose},
    },
};

/// GET `/login/passkey`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let mut browser = Browser::of(&request, &state);
    let destination = Destination::of(&Parameters::parse(request.query_string().as_bytes())?);
    let cookie = browser.ensure_id();
    let page = page(&state, &browser, &destination, None).await?;
    Ok(with_cookies(page, cookie))
}

/// POST `/login/passkey/options`: a challenge, for whoever it may be (R76).
pub async fn options(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let browser = Browser::of(&request, &state);
    browser.form(&request, &body, &state, &[])?;
    let bound = Bound {
        browser: browser_hash(&browser)?,
        purpose: Purpose::SignIn,
    };
    let begun = relying_party(&state)?.begin_sign_in()?;
    Ok(begin(&state, &context, bound, begun).await?)
}

/// POST `/login/passkey`.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let browser = Browser::of(&request, &state);
    if !browser.has_cookies() {
        return Ok(error::no_cookies("/login".to_owned()));
    }
    let form = browser.form(&request, &body, &state, &[])?;
    let destination = Destination::of(&form);
    let problem = match sign_in(&state, &context, &browser, Sent::of(&form)).await? {
        Outcome::SignedIn {
            session,
            known,
            chosen,
        } => {
            let cookies = [
                browser.session_cookie(&session),
                browser.known_cookie(&known),
            ];
            let cookies = cookies.into_iter().chain(chosen);
            return Ok(see_other(&destination.address(), cookies));
        }
        Outcome::Failed(problem) => problem,
    };
    Ok(page(&state, &browser, &destination, Some(problem)).await?)
}

/// How a sign-in ended.
enum Outcome {
    /// The browser's new cookies, and those of what the person chose of how pages look and speak.
    SignedIn {
        session: Secret,
        known: String,
        chosen: Vec<Cookie<'static>>,
    },
    /// Nobody is signed in.
    Failed(Problem),
}

/// Why nobody is signed in, as far as it is told.
enum Problem {
    /// Nothing was sent: no script, or no passkeys in this browser.
    Nothing,
    /// The challenge was used, is too old, or is of another browser.
    Expired,
    /// The passkey is not accepted, whyever.
    Refused,
    /// No account has this passkey (any more): its keeper may forget it.
    Unknown(String),
}

async fn page(
    state: &State,
    browser: &Browser,
    destination: &Destination,
    problem: Option<Problem>,
) -> Result<HttpResponse, Error> {
    let rp = relying_party(state)?;
    let flow = match destination.flow(state, browser).await? {
        Ok(flow) => flow,
        Err(page) => return Ok(page),
    };
    let signed_in = accounts(state, browser, None).await?;
    let is_second = signed_in
        .first()
        .is_some_and(|one| one.account.owes_second_factor());
    let layout = flow.as_ref().map_or_else(layout, Flow::layout);
    let status = problem
        .as_ref()
        .map_or(StatusCode::OK, |_| StatusCode::BAD_REQUEST);
    let told = problem.as_ref().map(|problem| match problem {
        Problem::Nothing => layout.t("passkey-nothing-sent"),
        Problem::Expired => layout.t("passkey-expired"),
        Problem::Refused | Problem::Unknown(_) => layout.t("passkey-refused"),
    });
    let view = PasskeySignInPage {
        layout,
        csrf: browser.csrf(&[]),
        nonce: nonce(state).unwrap_or_default(),
        other_way: destination.page(if is_second { "/login/totp" } else { "/login" }),
        is_second,
        destination: destination.field(),
        problem: told,
        rp_id: rp.rp_id().to_owned(),
        unknown: match problem {
            Some(Problem::Unknown(id)) => Some(id),
            _ => None,
        },
    };
    let targets = flow.as_ref().map(Flow::form_targets).unwrap_or_default();
    Ok(render_with_script(status, &view, &targets, &view.nonce))
}

/// Whatever the database has to be asked is asked in one transaction that begins by using the challenge up: one commit.
async fn sign_in(
    state: &State,
    context: &Context,
    browser: &Browser,
    sent: Option<Sent>,
) -> Result<Outcome, Error> {
    let Some(sent) = sent else {
        return Ok(Outcome::Failed(Problem::Nothing));
    };
    let Ok(assertion) = Assertion::parse(&sent.credential) else {
        return Ok(Outcome::Failed(Problem::Refused));
    };
    let now = state.clock.now();
    let event = AuthenticationEvent {
        at: now,
        methods: Vec::new(),
    };
    let Opening { cookie, session } =
        Opening::new(state, context, browser, (Uuid::nil(), 0), event);
    let attempt = Attempt {
        id: sent.ceremony,
        bound: Bound {
            browser: browser_hash(browser)?,
            purpose: Purpose::SignIn,
        },
        rp: relying_party(state)?,
        assertion,
        half: half_proven(state, browser).await?,
        session,
        arrival: Arrival::new(state, context, browser, now),
        context: context.clone(),
    };
    let work = state
        .db
        .write(move |txn| Box::pin(async move { attempt.judge(txn).await }));
    Ok(match work.await? {
        Ok(owner) => {
            let keys = state.device_keys();
            let look = (owner.locale.as_deref(), owner.theme.as_deref());
            Outcome::SignedIn {
                session: cookie,
                known: known_device::remember(&browser.known, &keys, owner.user_id, now),
                chosen: chosen(browser, look, now),
            }
        }
        Err(problem) => Outcome::Failed(problem),
    })
}

/// Whoever has given a first proof in this browser and owes a second one, with what they proved.
async fn half_proven(
    state: &State,
    browser: &Browser,
) -> Result<Option<(Uuid, Vec<Method>)>, Error> {
    let signed_in = accounts(state, browser, None).await?;
    let first = signed_in.into_iter().next().map(|one| one.account);
    Ok(first
        .filter(Account::owes_second_factor)
        .map(|account| (account.user_id, account.event.methods)))
}

struct Attempt {
    id: Uuid,
    bound: Bound,
    rp: std::sync::Arc<RelyingParty>,
    assertion: Assertion,
    half: Option<(Uuid, Vec<Method>)>,
    session: NewSession,
    arrival: Arrival,
    context: Context,
}

impl Attempt {
    /// Web Authentication section 7.2: the person whose session began, or what was wrong, which is recorded.
    async fn judge(self, txn: &impl ConnectionTrait) -> Result<Result<Presented, Problem>, Error> {
        let now = self.session.event.at;
        let taken = store::webauthn_ceremonies::take(txn, self.id, self.bound, now).await?;
        let Some(ceremony) = taken else {
            return Ok(Err(Problem::Expired));
        };
        let id = self.assertion.credential_id();
        let Some(presented) = store::passkeys::presented(txn, id).await? else {
            let told = Problem::Unknown(base64url(id));
            self.record(txn, "session.refused", None, "unknown passkey")
                .await?;
            return Ok(Err(told));
        };
        let owner = presented.user_id;
        if !presented.may_sign_in(now) {
            self.record(txn, "session.refused", Some(owner), "disabled")
                .await?;
            return Ok(Err(Problem::Refused));
        }
        let stored = presented.credential.clone();
        let verified = self
            .rp
            .finish_sign_in(ceremony, &self.assertion, owner, stored);
        match verified {
            Ok(proof) => Ok(Ok(self.start(txn, presented, proof).await?)),
            Err(refused) => {
                let kind = match refused {
                    Refused::CounterRegressed => "passkey.counter_regressed",
                    _ => "session.refused",
                };
                self.record(txn, kind, Some(owner), &refused.to_string())
                    .await?;
                Ok(Err(Problem::Refused))
            }
        }
    }

    async fn start(
        mut self,
        txn: &impl ConnectionTrait,
        presented: Presented,
        proof: Proof,
    ) -> Result<Presented, Error> {
        let now = self.session.event.at;
        let updated = (proof.stored, proof.synced);
        store::passkeys::used(txn, presented.id, updated, now).await?;
        let method = if proof.portable {
            Method::SyncedPasskey
        } else {
            Method::HardwarePasskey
        };
        let before = self.half.filter(|(who, _)| *who == presented.user_id);
        let mut methods = before.map(|(_, methods)| methods).unwrap_or_default();
        methods.push(method);
        self.session.event.methods = methods;
        self.session.user_id = presented.user_id;
        self.session.epoch = presented.epoch;
        let id = store::sessions::start(txn, &self.session, now).await?;
        self.arrival.tell(txn, presented.user_id, id).await?;
        let who = presented.user_id;
        self.arrival.stop_recovery(txn, who, &self.context).await?;
        Ok(presented)
    }

    async fn record(
        &self,
        txn: &impl ConnectionTrait,
        kind: &'static str,
        user_id: Option<Uuid>,
        reason: &str,
    ) -> Result<(), Error> {
        let event = Event {
            user_id,
            details: Some(serde_json::json!({ "method": "passkey", "reason": reason })),
            ..Event::of_request(kind, &self.context)
        };
        store::audit_events::record(txn, event, self.session.event.at).await?;
        Ok(())
    }
}
