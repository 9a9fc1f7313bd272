//! The access token of a request (RFC 6750 2), in the header or in a form, never in the URL.

use actix_web::{HttpRequest, web::Bytes};

use super::form;
use crate::oidc::{ErrorCode, Refusal};

/// Finds the one access token that a request carries.
pub fn token(request: &HttpRequest, body: &Bytes) -> Result<Option<String>, Refusal> {
    let invalid = |description| Refusal::new(ErrorCode::InvalidRequest, description);
    let mut headers = request.headers().get_all("authorization");
    let header = headers.next();
    if headers.next().is_some() {
        return Err(invalid("Send one Authorization header."));
    }
    if request.query_string().split('&').any(|pair| pair.split('=').next() == Some("access_token")) {
        return Err(invalid("Send the access token in the Authorization header, not in the URL."));
    }
    let from_header = match header {
        None => None,
        Some(value) => {
            let text = value.to_str().map_err(|_| invalid("The Authorization header is not readable."))?;
            match text.split_once(' ') {
                Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => Some(token.trim().to_owned()),
                _ => return Err(invalid("Use the Bearer scheme.")),
            }
        }
    };
    let from_form = if body.is_empty() { None } else { form(request, body)?.get("access_token").map(ToOwned::to_owned) };
    match (from_header, from_form) {
        (Some(_), Some(_)) => Err(invalid("Send the access token once.")),
        (token, None) | (None, token) => Ok(token),
    }
}
