//! `/admin`: what to do next, and what is wrong.

use actix_web::{HttpResponse, http::StatusCode};

use super::visit::Visit;
use crate::pages::{
    demo,
    error::PageError,
    layout,
    view::{AdminOverviewPage, NextStep},
};

/// GET `/admin`.
pub async fn show(visit: Visit) -> Result<HttpResponse, PageError> {
    let state = &visit.state;
    let mut steps = Vec::new();
    if visit.administrator.may("clients:write") {
        steps.push(NextStep {
            path: "/admin/applications/new",
            words: "admin-apps-new",
            about: "admin-next-app-about",
        });
    }
    if demo::client(state).await?.is_some() {
        steps.push(NextStep {
            path: "/demo",
            words: "admin-next-try",
            about: "admin-next-try-about",
        });
    }
    let mut warnings = Vec::new();
    // Under --dev mail is kept in files.
    if state.config.mail.smtp_url.is_none() && !state.config.dev {
        warnings.push("admin-warning-mail");
    }
    let view = AdminOverviewPage {
        layout: layout(),
        frame: visit.frame("/admin").with_command("idp-server doctor"),
        issuer: state.issuer().to_owned(),
        version: env!("CARGO_PKG_VERSION"),
        steps,
        warnings,
    };
    Ok(visit.page(StatusCode::OK, &view))
}
