//! JUDGE: what OAuth 2.1 and OpenID Connect say about given values.
//!
//! Owns every protocol decision: is this request valid, what must happen next, what does a token say. Values go in, a
//! verdict comes out. Must not know async, actix_web, sea_orm, a clock or randomness: `now` and random values are
//! arguments, so that every rule has a table test beside it.

pub mod access_token;
pub mod assurance;
pub mod authentication_event;
pub mod authorization_request;
pub mod authorization_response;
pub mod claims;
pub mod claims_request;
pub mod client;
pub mod client_assertion;
pub mod client_authentication;
pub mod client_metadata;
pub mod error_code;
pub mod id_token;
pub mod logout_request;
pub mod metadata;
pub mod next_step;
pub mod parameters;
mod percent;
pub mod pkce;
pub mod prompt;
pub mod redirect_risk;
pub mod redirect_uri;
pub mod required_actions;
pub mod response_mode;
pub mod return_address;
pub mod scope;
pub mod stored_claims;
#[cfg(test)]
mod test_values;
pub mod token_request;

pub use access_token::{
    ACCESS_TOKEN_TYP, AccessTokenClaims, AccessTokenInput, access_token, check_access_token,
};
pub use assurance::{SecondFactor, is_outgrown};
pub use authentication_event::{ACR_VALUES, AuthenticationEvent, Method};
pub use authorization_request::{AuthorizationRefusal, AuthorizationRequest, validate};
pub use authorization_response::{AuthorizationResponse, failure, success};
pub use claims::{UserClaims, for_id_token, for_userinfo};
pub use claims_request::{ClaimRequest, ClaimsRequest};
pub use client::{Client, ClientSecret, ClientType, Registrant};
pub use client_assertion::{AssertionClaims, check_assertion, unverified_issuer};
pub use client_authentication::{PresentedCredentials, check_public, check_secret};
pub use client_metadata::{
    AccessTokenFormat, AuthMethod, ClientMetadata, GrantType, IdTokenClaims,
};
pub use error_code::{ErrorCode, Refusal};
pub use id_token::{HintClaims, ID_TOKEN_TYP, IdTokenInput, check_id_token_hint, id_token};
pub use logout_request::{LogoutRequest, LogoutReturn, validate_logout};
pub use metadata::document;
pub use next_step::{AHEAD, Account, Enrolled, GivenConsent, Step, done_at, next_step};
pub use parameters::Parameters;
pub use percent::{decode_segment, encode_segment};
pub use pkce::CodeChallenge;
pub use prompt::Prompts;
pub use redirect_risk::{Risk, risks};
pub use redirect_uri::{check_plain_uri, check_registrable, is_registered};
pub use required_actions::{Action, Done, Policy, Queue, Standing};
pub use response_mode::ResponseMode;
pub use return_address::ReturnAddress;
pub use scope::{STANDARD_SCOPES, Scope};
pub use stored_claims::check_stored_claims;
pub use token_request::GrantRequest;
