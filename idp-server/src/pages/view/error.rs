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

/// The words of an error page.
#[derive(Clone, Copy, Debug)]
pub struct ErrorText {
    /// The heading, and the title.
    pub heading: &'static str,
    /// What happened.
    pub message: &'static str,
    /// What to do next.
    pub next: &'static str,
}

impl ErrorPage {
    /// The page for an error code of OAuth, or one of `not_found`, `method_not_allowed`, `forbidden`, `too_large` and `setup_closed`.
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
    fn of(code: &str) -> Self {
        match code {
            "access_denied" => ACCESS_DENIED,
            "server_error" => SERVER_ERROR,
            "temporarily_unavailable" => UNAVAILABLE,
            "not_found" => NOT_FOUND,
            "method_not_allowed" => METHOD_NOT_ALLOWED,
            "forbidden" => FORBIDDEN,
            "too_large" => TOO_LARGE,
            "setup_closed" => SETUP_CLOSED,
            "invalid_client" | "unauthorized_client" => UNKNOWN_APP,
            _ => BAD_REQUEST,
        }
    }
}

const BAD_REQUEST: ErrorText = ErrorText {
    heading: "The app sent a request that we cannot use",
    message: "Something is wrong with how the app asked you to sign in. It is not your mistake, and nothing was shared.",
    next: "Go back to the app and try again. If this page comes back, tell the people who run the app.",
};
const UNKNOWN_APP: ErrorText = ErrorText {
    heading: "We do not know this app",
    message: "The app that sent you here is not registered, or may not sign people in. Nothing was shared with it.",
    next: "Check that you came from the right address. If you did, tell the people who run the app.",
};
const ACCESS_DENIED: ErrorText = ErrorText {
    heading: "You cannot use this app",
    message: "Your account is not allowed to use the app that sent you here.",
    next: "If you have another account, sign out and use that one. Otherwise ask the people who run this service.",
};
const SERVER_ERROR: ErrorText = ErrorText {
    heading: "Something went wrong on our side",
    message: "We could not finish what you asked for. It is not your mistake.",
    next: "Try again in a few minutes. If this page comes back, tell the people who run this service.",
};
const UNAVAILABLE: ErrorText = ErrorText {
    heading: "We cannot answer right now",
    message: "The service is busy or being looked after. Your account is safe.",
    next: "Try again in a minute.",
};
const NOT_FOUND: ErrorText = ErrorText {
    heading: "There is no such page",
    message: "The address may be mistyped, or the page has moved.",
    next: "Check the address, or go back to the app that you were using.",
};
const METHOD_NOT_ALLOWED: ErrorText = ErrorText {
    heading: "This page cannot be opened like that",
    message: "The address is right, but it answers only to a form or to a program.",
    next: "Go back to the app that you were using and start again.",
};
const FORBIDDEN: ErrorText = ErrorText {
    heading: "We could not tell that this was you",
    message: "The form was too old, or it did not come from a page of ours. Nothing was changed.",
    next: "Go back, reload the page and send the form again.",
};
const TOO_LARGE: ErrorText = ErrorText {
    heading: "That was more than we can take",
    message: "The form or the address is far longer than it should be. Nothing was changed.",
    next: "Go back to the app that you were using and start again.",
};
const SETUP_CLOSED: ErrorText = ErrorText {
    heading: "This setup link does not work",
    message: "A setup link works once and for a limited time. This one has been used, has ended, or was cut short.",
    next: "If you run this server, print a new link with the command idp-server admin setup-link.",
};
