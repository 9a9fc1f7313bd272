//! Errors and their faces.
//!
//! Which one where: code below the handlers returns [`Error`]. An endpoint that a program calls
//! returns [`JsonError`] (RFC 6749 5.2); a page returns
//! `pages::error::PageError`; an authorization request that
//! has a verified return address is answered there instead (`oidc::authorization_response`). The
//! face is chosen by where the code stands, never by a flag.
//!
//! Public text, operator text and cause are apart: [`Error::Refused`] is for the caller and says what
//! to fix; [`Error::Internal`] is for the operator's log, and the caller reads only a request id.

use std::fmt;

use actix_web::{
    HttpResponse, ResponseError,
    http::{StatusCode, header},
};
use serde_json::json;

use crate::{
    oidc::{ErrorCode, Refusal},
    store::{
        DbErr,
        db::{is_unavailable, taken},
    },
};

/// Two variants for two audiences.
#[derive(Debug)]
pub enum Error {
    /// For the caller: a protocol error code, and what to do about it.
    Refused(Refusal),
    /// For the operator.
    Internal(anyhow::Error),
}

/// The result of what runs below a handler.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A refusal.
    pub fn refused(
        code: ErrorCode,
        description: impl Into<std::borrow::Cow<'static, str>>,
    ) -> Self {
        Self::Refused(Refusal::new(code, description))
    }

    /// The refusal of a server that cannot do its work now (503).
    pub fn unavailable() -> Self {
        Self::refused(
            ErrorCode::TemporarilyUnavailable,
            "The service cannot do this right now. Try again in a moment.",
        )
    }

    /// Whether it is a name that somebody else has: a unique constraint of the database said so.
    pub fn is_taken(&self) -> bool {
        let Self::Internal(cause) = self else {
            return false;
        };
        let error = cause.downcast_ref::<DbErr>();
        error.is_some_and(|error| taken(error).is_some())
    }

    /// What the caller is told; writes the cause of an internal error to the log.
    pub fn into_refusal(self) -> Refusal {
        match self {
            Self::Refused(refusal) => refusal,
            Self::Internal(cause) => {
                tracing::error!(cause = format!("{cause:#}"), "internal error");
                Refusal::new(
                    ErrorCode::ServerError,
                    "Something went wrong on our side. The request id helps its operator to find out what.",
                )
            }
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => {
                write!(f, "{}: {}", refusal.code.as_str(), refusal.description)
            }
            Self::Internal(cause) => write!(f, "{cause:#}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        if is_unavailable(&error) {
            tracing::warn!(cause = %error, "the database is not available");
            return Self::unavailable();
        }
        Self::Internal(error.into())
    }
}

impl From<anyhow::Error> for Error {
    fn from(error: anyhow::Error) -> Self {
        Self::Internal(error)
    }
}

impl From<keys::KeyError> for Error {
    fn from(error: keys::KeyError) -> Self {
        Self::Internal(error.into())
    }
}

/// The JSON face (RFC 6749 5.2), for programs.
#[derive(Debug)]
pub struct JsonError {
    error: Error,
    /// The scheme to challenge with: `Basic` only if the client used it.
    challenge: Option<String>,
}

impl JsonError {
    /// With a `WWW-Authenticate` header.
    pub fn challenging(error: impl Into<Error>, challenge: impl Into<String>) -> Self {
        Self {
            error: error.into(),
            challenge: Some(challenge.into()),
        }
    }
}

impl<E: Into<Error>> From<E> for JsonError {
    fn from(error: E) -> Self {
        Self {
            error: error.into(),
            challenge: None,
        }
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl ResponseError for JsonError {
    fn status_code(&self) -> StatusCode {
        status(&self.error)
    }

    fn error_response(&self) -> HttpResponse {
        let refusal = public(&self.error);
        let mut response = HttpResponse::build(self.status_code());
        response.insert_header((header::CACHE_CONTROL, "no-store"));
        if let Some(challenge) = &self.challenge {
            response.insert_header((header::WWW_AUTHENTICATE, challenge.as_str()));
        }
        if matches!(
            refusal.code,
            ErrorCode::TemporarilyUnavailable | ErrorCode::SlowDown
        ) {
            response.insert_header((header::RETRY_AFTER, "1"));
        }
        response
            .json(json!({"error": refusal.code.as_str(), "error_description": refusal.description}))
    }
}

/// The status of an error.
pub fn status(error: &Error) -> StatusCode {
    let code = match error {
        Error::Refused(refusal) => refusal.code.status(),
        Error::Internal(_) => 500,
    };
    StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// What the caller reads of an error; the cause of an internal one goes to the log.
pub fn public(error: &Error) -> Refusal {
    match error {
        Error::Refused(refusal) => refusal.clone(),
        Error::Internal(cause) => Error::Internal(anyhow::anyhow!("{cause:#}")).into_refusal(),
    }
}
