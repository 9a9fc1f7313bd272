//! SPEAK to relying parties. One file an endpoint; `token/` has one file a grant type. No queries,
//! no HTML.

pub mod authorize;
pub mod bearer;
pub mod client_authentication;
pub mod introspect;
pub mod logout;
pub mod revoke;
pub mod token;
pub mod userinfo;
pub mod well_known;

use actix_web::{HttpRequest, web::Bytes};

use crate::oidc::{ErrorCode, Parameters, Refusal};

/// The parameters of a form-encoded body; the query must hold none (RFC 6749 3.2).
fn form(request: &HttpRequest, body: &Bytes) -> Result<Parameters, Refusal> {
    let content_type = request.headers().get("content-type").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    if !essence.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Err(Refusal::new(
            ErrorCode::InvalidRequest,
            "Send the parameters as application/x-www-form-urlencoded in the body.",
        ));
    }
    if !request.query_string().is_empty() {
        return Err(Refusal::new(ErrorCode::InvalidRequest, "Send the parameters in the body, not in the URL."));
    }
    Parameters::parse(body)
}
