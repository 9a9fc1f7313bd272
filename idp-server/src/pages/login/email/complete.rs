//! The sign-in that a code or a link is good for.

use actix_web::cookie::Cookie;

use crate::{
    authn::{known_device, throttle},
    context::Context,
    error::Error,
    oidc::{AuthenticationEvent, ErrorCode, Method},
    pages::{
        arrival::Arrival,
        browser::Browser,
        destination::Destination,
        guess::Guess,
        session::{Opening, chosen},
    },
    secret::SecretHash,
    state::State,
    store::{
        self, ConnectionTrait,
        mailed_codes::{Waiting, redeem},
        users::{Candidate, Named},
    },
};

/// Uses it up and starts the session; its cookies, for exactly one caller. A browser that its owner trusts stands in for a
/// second factor beside a password only: whoever reads the mailbox is still asked for it (R99).
pub(super) async fn complete(
    state: &State,
    context: &Context,
    browser: &Browser,
    (waiting, guess): (&Waiting, Option<&Guess>),
) -> Result<Option<Vec<Cookie<'static>>>, Error> {
    let now = state.clock.now();
    let named = store::users::named(state.db.read(), &waiting.address_key).await?;
    let (Named::Somebody(person), Some(bound)) = (named, browser.id_hash()) else {
        return Ok(None);
    };
    if !person.may_sign_in(now) {
        return Ok(None);
    }
    let event = AuthenticationEvent {
        at: now,
        methods: vec![Method::EmailCode],
    };
    let who = (person.id, person.epoch);
    let Opening {
        cookie,
        mut session,
    } = Opening::new(state, context, browser, who, event);
    session.request = Destination::restored(&waiting.destination).request();
    let (id, guess, own) = (waiting.id, guess.cloned(), person.clone());
    let arrival = Arrival::new(state, context, browser, now);
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let Some(owner) = redeem(txn, id, bound, now).await? else {
                return Ok(false);
            };
            if (owner.user_id, owner.epoch) != (own.id, own.epoch) {
                return Err(changed());
            }
            let session = store::sessions::start(txn, &session, now).await?;
            if own.second_factor_since.is_none() {
                arrival.tell(txn, own.id, session).await?;
            }
            settle(txn, guess, &own).await?;
            Ok(true)
        })
    });
    if !work.await? {
        return Ok(None);
    }
    let keys = state.device_keys();
    let known = person.second_factor_since.is_none().then(|| {
        let mark = known_device::remember(&browser.known, &keys, person.id, now);
        browser.known_cookie(&mark)
    });
    let look = (person.locale.as_deref(), person.theme.as_deref());
    let cookies = std::iter::once(browser.session_cookie(&cookie))
        .chain(known)
        .chain(chosen(browser, look, now));
    Ok(Some(cookies.collect()))
}

/// What was wrong before is forgotten once all is proven, or one who reads the mailbox could try the codes that follow for ever.
async fn settle(
    txn: &impl ConnectionTrait,
    guess: Option<Guess>,
    person: &Candidate,
) -> Result<(), store::DbErr> {
    match (guess, person.second_factor_since) {
        (Some(guess), None) => guess.release(txn).await,
        (Some(guess), Some(_)) => guess.give_back(txn).await,
        (None, None) => {
            let own: SecretHash = throttle::account_counter(person.id);
            store::throttles::release(txn, own, &[]).await
        }
        (None, Some(_)) => Ok(()),
    }
}

/// The account changed while its code was on the way.
fn changed() -> Error {
    Error::refused(
        ErrorCode::AccessDenied,
        "The account was changed meanwhile. Start again.",
    )
}
