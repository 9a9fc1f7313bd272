//! What the pages share that take a new password or send mail.

use zeroize::Zeroizing;

use super::{browser::Browser, view::Least};
use crate::{
    authn::password::{self, Overloaded, Unacceptable},
    config::SecondFactorMode,
    context::Context,
    error::Error,
    mail::{Origin, device},
    oidc::ErrorCode,
    state::State,
};

/// Where a second factor is asked for as well, a shorter password will do (NIST SP 800-63B 3.1.1.1).
const BESIDE_A_SECOND_FACTOR: usize = 8;

/// How long a new password has to be of one who has a second factor that is asked for after it, or has not.
pub fn least(state: &State, second_factor: bool) -> Least {
    let alone = state.config.password.min_length;
    let required = state.config.sessions.second_factor == SecondFactorMode::Required;
    let characters = if second_factor || required {
        alone.min(BESIDE_A_SECOND_FACTOR)
    } else {
        alone
    };
    Least { characters, alone }
}

/// What is wrong with a new password of one of whom `known` is known, in the reader's language.
pub async fn judged(
    context: &Context,
    password: &Zeroizing<String>,
    (least, known): (Least, Vec<String>),
) -> Result<Option<String>, Error> {
    let (min, password) = (least.characters, password.clone());
    let brand = context.brand.clone();
    let judged = tokio::task::spawn_blocking(move || {
        let known = known.iter().map(String::as_str);
        let known: Vec<&str> = known.chain([brand.product()]).collect();
        password::check_new(&password, min, &known)
    });
    let texts = &context.texts;
    Ok(match judged.await.map_err(anyhow::Error::from)? {
        Ok(()) => None,
        Err(Unacceptable::TooShort(least)) => Some(texts.count(
            "recovery-too-short",
            i64::try_from(least).unwrap_or(i64::MAX),
        )),
        Err(Unacceptable::TooLong) => Some(texts.t("recovery-too-long")),
        Err(Unacceptable::Common) => Some(texts.t("recovery-common")),
    })
}

/// The pool of hashes is full.
pub fn overloaded(_: Overloaded) -> Error {
    Error::refused(
        ErrorCode::TemporarilyUnavailable,
        "The server is busy. Try again in a moment.",
    )
}

/// From where a request came, for the mail that tells of it.
pub fn origin(context: &Context, browser: &Browser) -> Origin {
    Origin {
        ip: context.ip_text(),
        device: device(&browser.user_agent),
    }
}

/// What one who has asked for too many mails is told, and after how many seconds to try again.
pub fn retry_after(context: &Context, milliseconds: i64) -> (String, i64) {
    let seconds = milliseconds.max(1_000).saturating_add(999) / 1_000;
    let message = context.texts.count("recovery-wait", (seconds + 59) / 60);
    (message, seconds)
}

/// The same for one who has asked for too many codes.
pub fn retry_code_after(context: &Context, milliseconds: i64) -> (String, i64) {
    let (_, seconds) = retry_after(context, milliseconds);
    (
        context.texts.count("email-wait", (seconds + 59) / 60),
        seconds,
    )
}
