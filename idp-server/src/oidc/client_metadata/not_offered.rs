//! RFC 7591 section 3.2.2: members that this server refuses rather than ignores.

use serde_json::Value;

use super::members::{Members, refused};
use crate::oidc::Refusal;

/// Asking for one of these asks for a protection or a notice that this server cannot give yet; silence would mislead.
const NOT_OFFERED: [(&str, &str); 16] = [
    (
        "id_token_encrypted_response_alg",
        "encrypted ID tokens are not offered",
    ),
    (
        "id_token_encrypted_response_enc",
        "encrypted ID tokens are not offered",
    ),
    (
        "userinfo_encrypted_response_alg",
        "encrypted userinfo is not offered",
    ),
    (
        "userinfo_encrypted_response_enc",
        "encrypted userinfo is not offered",
    ),
    (
        "sector_identifier_uri",
        "only subject_type public is offered, so there are no sectors",
    ),
    (
        "backchannel_logout_uri",
        "back-channel logout is not offered yet",
    ),
    (
        "backchannel_logout_session_required",
        "back-channel logout is not offered yet",
    ),
    (
        "frontchannel_logout_uri",
        "front-channel logout is not offered yet",
    ),
    (
        "frontchannel_logout_session_required",
        "front-channel logout is not offered yet",
    ),
    (
        "require_signed_request_object",
        "request objects are not offered",
    ),
    (
        "require_pushed_authorization_requests",
        "pushed authorization requests are not offered yet",
    ),
    (
        "tls_client_certificate_bound_access_tokens",
        "certificate-bound access tokens are not offered",
    ),
    ("dpop_bound_access_tokens", "DPoP is not offered yet"),
    (
        "authorization_signed_response_alg",
        "signed authorization responses are not offered",
    ),
    (
        "introspection_signed_response_alg",
        "signed introspection responses are not offered",
    ),
    ("profile", "no client profile is offered yet; leave it out"),
];

/// RFC 7591 section 3.2.2: names the member and says why.
pub(super) fn refuse_what_is_not_offered(members: &Members<'_>) -> Result<(), Refusal> {
    for (name, reason) in NOT_OFFERED {
        if members
            .get(name)
            .is_some_and(|value| *value != Value::Bool(false))
        {
            return Err(refused(name, reason));
        }
    }
    match members.text("subject_type")?.as_deref() {
        None | Some("public") => Ok(()),
        Some(_) => Err(refused("subject_type", "only public is offered")),
    }
}
