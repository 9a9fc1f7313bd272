//! How the endpoints that relying parties send browsers to (authorization, end session) read a request: by GET or
//! POST alike (OIDC Core 3.1.2.1, RP-Initiated Logout 2).

use actix_web::{HttpRequest, HttpResponse, http::Method, web};

use super::browser::{Browser, see_other};
use crate::oidc::{Parameters, Refusal};

/// A form that another site posted comes without our cookies (SameSite): as a GET they come along. Not for a request of
/// `longest` bytes or more, which would make too long an address.
pub fn from_another_site(
    request: &HttpRequest,
    body: &web::Bytes,
    browser: &Browser,
    longest: usize,
) -> Option<HttpResponse> {
    let query = std::str::from_utf8(body).ok()?;
    let plain = query.bytes().all(|byte| byte.is_ascii_graphic());
    let applies = request.method() == Method::POST
        && !browser.has_cookies()
        && request.query_string().is_empty();
    (applies && plain && !query.is_empty() && query.len() < longest)
        .then(|| see_other(&format!("{}?{query}", request.path()), None))
}

/// The parameters of the query and, in a POST, of the body.
pub fn parameters(request: &HttpRequest, body: &web::Bytes) -> Result<Parameters, Refusal> {
    let query = Parameters::parse(request.query_string().as_bytes())?;
    if request.method() == Method::POST {
        query.merge(Parameters::parse(body)?)
    } else {
        Ok(query)
    }
}
