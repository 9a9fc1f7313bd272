//! What a route of the console is: a row of the table in [`super::doors`].

use std::pin::Pin;

use actix_web::{HttpResponse, Route, guard, http::header, web};

use super::visit::Visit;
use crate::{authn::permission::Permissions, pages::error::PageError};

/// What a handler gives back.
pub type Answer = Pin<Box<dyn Future<Output = Result<HttpResponse, PageError>>>>;

/// A route, and what it asks for.
pub struct Door {
    /// To read, or to send a form.
    pub verb: Verb,
    /// Where it is.
    pub path: &'static str,
    /// Who may go through.
    pub needs: Needs,
    /// The fields that its form may have beside those that every form has; any other is refused (R57).
    pub fields: &'static [&'static str],
    pub(super) handler: fn(Visit) -> Answer,
}

/// To read, or to send a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// GET, and HEAD as well (RFC 9110 9.3.2).
    Get,
    /// POST.
    Post,
}

impl Verb {
    pub(super) fn route(self) -> Route {
        match self {
            Self::Get => web::route().guard(guard::Any(guard::Get()).or(guard::Head())),
            Self::Post => web::post(),
        }
    }

    pub(super) fn allow(self) -> &'static str {
        match self {
            Self::Get => "GET, HEAD",
            Self::Post => "POST",
        }
    }
}

/// Who may go through a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Whoever has any permission at all.
    Any,
    /// Whoever has this one.
    May(&'static str),
}

impl Needs {
    pub(super) fn are_met_by(self, held: &Permissions) -> bool {
        match self {
            Self::Any => !held.is_empty(),
            Self::May(permission) => held.may(permission),
        }
    }
}

/// A page to read.
pub(super) const fn shows(path: &'static str, needs: Needs, handler: fn(Visit) -> Answer) -> Door {
    Door {
        verb: Verb::Get,
        path,
        needs,
        fields: &[],
        handler,
    }
}

/// A form to send. Where it is sent to there is a page as well, to which one comes back who has to prove who they are first.
pub(super) const fn takes(
    path: &'static str,
    needs: Needs,
    fields: &'static [&'static str],
    handler: fn(Visit) -> Answer,
) -> Door {
    Door {
        verb: Verb::Post,
        path,
        needs,
        fields,
        handler,
    }
}

pub(super) fn not_allowed(allow: String) -> Route {
    web::to(move || {
        let allow = allow.clone();
        async move {
            HttpResponse::MethodNotAllowed()
                .insert_header((header::ALLOW, allow))
                .finish()
        }
    })
}
