//! SPEAK to people. One file a page: its form and its handler; `view/` has what is shown; the
//! authorization and end session endpoints, which a person's browser is sent to. No queries.

pub mod account;
pub mod assets;
pub mod authorize;
pub mod browser;
pub mod consent;
pub mod console;
pub mod demo;
pub mod destination;
pub mod end_session;
pub mod error;
pub mod flow;
pub mod home;
pub mod login;
pub mod logo;
pub mod logout;
mod protocol_request;
pub mod respond;
pub mod select_account;
pub mod session;
pub mod setup;
pub mod view;

use view::Layout;

use crate::context;

/// The name of the product on its pages.
pub const PRODUCT: &str = "idp-server";

/// The frame of a page, in the language of whoever is answered.
fn layout() -> Layout {
    Layout::new(PRODUCT)
        .in_language(context::texts())
        .in_theme(context::theme())
}

/// The frame of a page that is shown for an application.
fn layout_for(app_name: &str) -> Layout {
    layout().for_app(app_name)
}
