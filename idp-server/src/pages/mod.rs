//! SPEAK to people. One file a page: its form and its handler; `view/` has what is shown; the
//! authorization and end session endpoints, which a person's browser is sent to. No queries.

pub mod account;
pub mod actions;
pub mod admin;
mod arrival;
pub mod assets;
pub mod authorize;
pub mod browser;
pub mod consent;
pub mod console;
pub mod demo;
pub mod destination;
pub mod end_session;
pub mod error;
mod fields;
pub mod flow;
pub mod guess;
pub mod home;
pub mod language;
pub mod login;
pub mod logo;
pub mod logout;
pub mod mailed;
mod mailing;
pub mod passkeys;
mod protocol_request;
pub mod reauthentication;
pub mod recover;
pub mod register;
pub mod respond;
pub mod select_account;
pub mod session;
pub mod setup;
pub mod shared;
mod still;
mod terms;
pub mod upstream;
pub mod view;

use view::Layout;

use crate::{
    authn::password::{self, Unacceptable},
    context,
};

/// The frame of a page, in the language of whoever is answered.
fn layout() -> Layout {
    let brand = context::brand();
    Layout::new(brand.product())
        .branded(brand)
        .in_language(context::texts())
        .leading_back_to(context::back())
        .in_theme(context::theme())
}

/// The frame of a page that is shown for an application.
fn layout_for(app_name: &str) -> Layout {
    layout().for_app(app_name)
}

/// Why a password may not be chosen, in the language of whoever is answered.
fn unacceptable(reason: &Unacceptable) -> String {
    let texts = context::texts();
    let count = |key: &str, count: usize| texts.count(key, count.try_into().unwrap_or(i64::MAX));
    match reason {
        Unacceptable::TooShort(least) => count("password-too-short", *least),
        Unacceptable::TooLong => count("password-too-long", password::LONGEST),
        Unacceptable::Common => texts.t("password-common"),
    }
}
