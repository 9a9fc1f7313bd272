//! `/recover/{act}/{token}`: links that were mailed and do something other than set a password. Each opens a page with a button, and
//! only the button does it (R71), once.

pub mod loss;
pub mod undo;

use actix_web::{HttpResponse, http::StatusCode};

use super::{
    browser::Browser,
    layout,
    respond::render,
    view::{MailedAct, MailedPage, MailedSaid, MailedSaidPage},
};
use crate::context;

/// The page with the button; `about` is the address that it is about.
pub fn page(browser: &Browser, act: MailedAct, token: String, about: String) -> HttpResponse {
    let view = MailedPage {
        layout: layout(),
        csrf: browser.csrf(&[]),
        act,
        token,
        about,
    };
    render(StatusCode::OK, &view, &[])
}

/// A page that has nothing to press.
pub fn said(status: StatusCode, said: MailedSaid) -> HttpResponse {
    let code = match said {
        MailedSaid::SignInFirst => "login_required",
        MailedSaid::Elsewhere => "access_denied",
        _ => "link_expired",
    };
    let view = MailedSaidPage {
        layout: layout(),
        said,
        request_id: context::request_id(),
        code: code.to_owned(),
    };
    render(status, &view, &[])
}
