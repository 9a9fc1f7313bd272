//! Errors that can't be sent to an application.

use askama::Template;

use super::{AppLink, Layout, filters};

/// An error page: what happened, what to do next, and what to tell whoever helps. Its words follow from `code`.
#[derive(Debug, Template)]
#[template(path = "error.html")]
pub struct ErrorPage {
    /// The frame.
    pub layout: Layout,
    /// The error code, as `id="error-code"`.
    pub code: String,
    /// The request id, as `id="request-id"`.
    pub request_id: String,
    text: ErrorText,
    /// What a developer has to change. Nothing that a stranger may not know.
    pub detail: Option<String>,
    /// A way back to the application: a registered address only.
    pub start_again: Option<AppLink>,
}

/// The messages of an error page.
#[derive(Clone, Copy, Debug)]
struct ErrorText {
    /// The heading, and the title.
    heading: &'static str,
    /// What happened.
    message: &'static str,
    /// What to do next.
    next: &'static str,
}

impl ErrorPage {
    /// The page for an error code of OAuth, or one of `not_found`, `method_not_allowed`, `forbidden`, `not_permitted`, `too_large` and `setup_closed`.
    pub fn new(layout: Layout, code: impl Into<String>, request_id: impl Into<String>) -> Self {
        let code = code.into();
        Self {
            layout,
            text: ErrorText::of(&code),
            code,
            request_id: request_id.into(),
            detail: None,
            start_again: None,
        }
    }

    /// The same page with a word to the developer.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// The same page with a way back to the application.
    #[must_use]
    pub fn with_start_again(mut self, link: Option<AppLink>) -> Self {
        self.start_again = link;
        self
    }
}

impl ErrorText {
    /// What to do next.
    fn next(&self, layout: &Layout) -> String {
        layout.with(self.next, "command", NEW_LINK)
    }

    fn of(code: &str) -> Self {
        match code {
            "access_denied" => ACCESS_DENIED,
            "server_error" => SERVER_ERROR,
            "temporarily_unavailable" => UNAVAILABLE,
            "not_found" => NOT_FOUND,
            "method_not_allowed" => METHOD_NOT_ALLOWED,
            "forbidden" => FORBIDDEN,
            "not_permitted" => NOT_PERMITTED,
            "too_large" => TOO_LARGE,
            "setup_closed" => SETUP_CLOSED,
            "invalid_client" | "unauthorized_client" => UNKNOWN_APP,
            _ => BAD_REQUEST,
        }
    }
}

/// What the operator runs for a new setup link.
const NEW_LINK: &str = "idp-server admin setup-link";

const BAD_REQUEST: ErrorText = ErrorText {
    heading: "error-request-heading",
    message: "error-request-message",
    next: "error-request-next",
};
const UNKNOWN_APP: ErrorText = ErrorText {
    heading: "error-app-heading",
    message: "error-app-message",
    next: "error-app-next",
};
const ACCESS_DENIED: ErrorText = ErrorText {
    heading: "error-denied-heading",
    message: "error-denied-message",
    next: "error-denied-next",
};
const SERVER_ERROR: ErrorText = ErrorText {
    heading: "error-server-heading",
    message: "error-server-message",
    next: "error-server-next",
};
const UNAVAILABLE: ErrorText = ErrorText {
    heading: "error-busy-heading",
    message: "error-busy-message",
    next: "error-busy-next",
};
const NOT_FOUND: ErrorText = ErrorText {
    heading: "error-missing-heading",
    message: "error-missing-message",
    next: "error-missing-next",
};
const METHOD_NOT_ALLOWED: ErrorText = ErrorText {
    heading: "error-method-heading",
    message: "error-method-message",
    next: "error-method-next",
};
const FORBIDDEN: ErrorText = ErrorText {
    heading: "error-form-heading",
    message: "error-form-message",
    next: "error-form-next",
};
const NOT_PERMITTED: ErrorText = ErrorText {
    heading: "admin-forbidden-heading",
    message: "admin-forbidden-message",
    next: "admin-forbidden-next",
};
const TOO_LARGE: ErrorText = ErrorText {
    heading: "error-large-heading",
    message: "error-large-message",
    next: "error-large-next",
};
const SETUP_CLOSED: ErrorText = ErrorText {
    heading: "error-setup-heading",
    message: "error-setup-message",
    next: "error-setup-next",
};
