//! RFC 7591 section 2, OIDC Registration section 2: from what a registration asks for to metadata with every default, or a
//! refusal that names the member and the reason.

use keys::{Algorithm, PublicKey};
use serde_json::Value;

use super::members::{Members, refused};
use super::not_offered::refuse_what_is_not_offered;
use super::{AccessTokenFormat, AuthMethod, ClientMetadata, GrantType, IdTokenClaims};
use crate::oidc::redirect_uri::registrable;
use crate::oidc::{ACR_VALUES, ClientType, ErrorCode, Refusal, Registrant, STANDARD_SCOPES, Scope};

impl ClientMetadata {
    /// RFC 7591 section 2: reads what is known, ignores what is not, fills in the defaults of `kind` and `by`.
    pub fn resolve(input: &Value, kind: ClientType, by: Registrant) -> Result<Self, Refusal> {
        let members = Members::of(input)?;
        refuse_what_is_not_offered(&members)?;
        let client_type = client_type(&members, kind, by)?;
        let grant_types = grant_types(&members, client_type, by)?;
        let admin = by == Registrant::Admin;
        let method = auth_method(&members, client_type, by)?;
        let metadata = Self {
            client_type,
            client_name: members.text("client_name")?,
            redirect_uris: redirect_uris(&members, "redirect_uris", client_type)?,
            post_logout_redirect_uris: redirect_uris(
                &members,
                "post_logout_redirect_uris",
                client_type,
            )?,
            response_types: response_types(&members, &grant_types)?,
            application_type: if client_type == ClientType::Native {
                "native"
            } else {
                "web"
            }
            .to_owned(),
            token_endpoint_auth_method: method,
            token_endpoint_auth_signing_alg: members
                .algorithm("token_endpoint_auth_signing_alg")?,
            id_token_signed_response_alg: members
                .algorithm("id_token_signed_response_alg")?
                .unwrap_or(if admin {
                    Algorithm::Es256
                } else {
                    Algorithm::Rs256
                }),
            userinfo_signed_response_alg: members.algorithm("userinfo_signed_response_alg")?,
            jwks: jwks(&members)?,
            jwks_uri: members.uri("jwks_uri")?,
            default_max_age: members.seconds("default_max_age")?,
            require_auth_time: members.flag("require_auth_time")?.unwrap_or(false),
            default_acr_values: default_acr_values(&members)?,
            initiate_login_uri: initiate_login_uri(&members, by)?,
            contacts: members.list("contacts")?.unwrap_or_default(),
            logo_uri: members.uri("logo_uri")?,
            client_uri: members.uri("client_uri")?,
            policy_uri: members.uri("policy_uri")?,
            tos_uri: members.uri("tos_uri")?,
            software_id: members.text("software_id")?,
            software_version: members.text("software_version")?,
            scope: scope(&members, &grant_types, by)?,
            id_token_claims: id_token_claims(&members, by)?,
            skip_consent: skip_consent(&members, by)?,
            require_pkce: members
                .flag("require_pkce")?
                .unwrap_or(admin || method == Some(AuthMethod::None)),
            access_token_format: access_token_format(&members)?,
            grant_types,
        };
        metadata.check_coherence()?;
        Ok(metadata)
    }
}

fn client_type(
    members: &Members<'_>,
    kind: ClientType,
    by: Registrant,
) -> Result<ClientType, Refusal> {
    let named = match members.text("client_type")? {
        Some(name) if by == Registrant::Admin => name
            .parse()
            .map_err(|reason: String| refused("client_type", &reason))?,
        _ => kind,
    };
    match (named, members.text("application_type")?.as_deref()) {
        (ClientType::Web | ClientType::Spa, Some("native")) => Ok(ClientType::Native),
        (ClientType::Native, Some("web")) => Ok(ClientType::Web),
        (named, None | Some("web" | "native")) => Ok(named),
        (_, Some(_)) => Err(refused("application_type", "must be web or native")),
    }
}

fn grant_types(
    members: &Members<'_>,
    kind: ClientType,
    by: Registrant,
) -> Result<Vec<GrantType>, Refusal> {
    let Some(names) = members.list("grant_types")? else {
        return Ok(match kind {
            ClientType::Machine => vec![GrantType::ClientCredentials],
            ClientType::Device => vec![GrantType::DeviceCode, GrantType::RefreshToken],
            // RFC 7591 section 2: the default that a self-registered client knows about.
            _ if by == Registrant::Itself => vec![GrantType::AuthorizationCode],
            _ => vec![GrantType::AuthorizationCode, GrantType::RefreshToken],
        });
    };
    if names.is_empty() {
        return Err(refused("grant_types", "must name at least one grant type"));
    }
    names
        .iter()
        .map(|name| {
            name.parse()
                .map_err(|()| refused("grant_types", &grant_reason(name)))
        })
        .collect()
}

fn grant_reason(name: &str) -> String {
    match name {
        "implicit" => "implicit is not offered: tokens do not travel through the browser; use authorization_code".to_owned(),
        "password" => "password does not exist in OAuth 2.1; use authorization_code".to_owned(),
        _ => format!("{name} is not offered"),
    }
}

fn response_types(members: &Members<'_>, grants: &[GrantType]) -> Result<Vec<String>, Refusal> {
    let code = grants.contains(&GrantType::AuthorizationCode);
    let Some(named) = members.list("response_types")? else {
        return Ok(if code {
            vec!["code".to_owned()]
        } else {
            Vec::new()
        });
    };
    if let Some(other) = named.iter().find(|name| *name != "code") {
        return Err(refused(
            "response_types",
            &format!("{other} is not offered; use code"),
        ));
    }
    if named.is_empty() == code {
        return Err(refused(
            "response_types",
            "code and grant type authorization_code need each other",
        ));
    }
    Ok(named)
}

fn auth_method(
    members: &Members<'_>,
    kind: ClientType,
    by: Registrant,
) -> Result<Option<AuthMethod>, Refusal> {
    const MEMBER: &str = "token_endpoint_auth_method";
    let Some(name) = members.text(MEMBER)? else {
        let public = matches!(
            kind,
            ClientType::Spa | ClientType::Native | ClientType::Device
        );
        return Ok((public && by == Registrant::Admin).then_some(AuthMethod::None));
    };
    let known = AuthMethod::ALL
        .into_iter()
        .find(|method| method.as_str() == name);
    let refusal = || {
        refused(
            MEMBER,
            &format!(
                "{name} is not one of client_secret_basic, client_secret_post, none, private_key_jwt"
            ),
        )
    };
    known.map(Some).ok_or_else(refusal)
}

fn redirect_uris(
    members: &Members<'_>,
    name: &'static str,
    kind: ClientType,
) -> Result<Vec<String>, Refusal> {
    let code = if name == "redirect_uris" {
        ErrorCode::InvalidRedirectUri
    } else {
        ErrorCode::InvalidClientMetadata
    };
    let uris = members
        .list(name)
        .map_err(|refusal| Refusal { code, ..refusal })?
        .unwrap_or_default();
    for uri in &uris {
        registrable(uri, kind)
            .map_err(|reason| Refusal::new(code, format!("{name}: {uri} {reason}")))?;
    }
    Ok(uris)
}

fn jwks(members: &Members<'_>) -> Result<Option<Value>, Refusal> {
    let Some(jwks) = members.get("jwks") else {
        return Ok(None);
    };
    match PublicKey::set_from_jwks(jwks) {
        Ok(_) => Ok(Some(jwks.clone())),
        Err(error) => Err(refused("jwks", &error.to_string())),
    }
}

/// OIDC Registration section 2: values that nobody here can reach would let nobody in.
fn default_acr_values(members: &Members<'_>) -> Result<Vec<String>, Refusal> {
    const MEMBER: &str = "default_acr_values";
    let values = members.list(MEMBER)?.unwrap_or_default();
    let unknown = values
        .iter()
        .find(|value| !ACR_VALUES.contains(&value.as_str()));
    match unknown {
        Some(value) => Err(refused(
            MEMBER,
            &format!("{value} is not one of {}", ACR_VALUES.join(", ")),
        )),
        None => Ok(values),
    }
}

/// OIDC Core section 4: https, which only an administrator may relax to a loopback address for development.
fn initiate_login_uri(members: &Members<'_>, by: Registrant) -> Result<Option<String>, Refusal> {
    let uri = members.uri("initiate_login_uri")?;
    let https = |uri: &String| {
        uri.get(..8)
            .is_some_and(|start| start.eq_ignore_ascii_case("https://"))
    };
    if by == Registrant::Itself && uri.as_ref().is_some_and(|uri| !https(uri)) {
        return Err(refused("initiate_login_uri", "must be an https URI"));
    }
    Ok(uri)
}

/// RFC 7591 section 2: an administrator may allow any scope; a client itself only those that this server gives a meaning.
fn scope(members: &Members<'_>, grants: &[GrantType], by: Registrant) -> Result<Scope, Refusal> {
    let with_user = grants
        .iter()
        .any(|grant| *grant != GrantType::ClientCredentials);
    let Some(named) = members.text("scope")? else {
        return Ok(if with_user {
            Scope::standard()
        } else {
            Scope::default()
        });
    };
    let named = Scope::parse(&named).map_err(|refusal| refused("scope", &refusal.description))?;
    Ok(match by {
        Registrant::Admin => named,
        Registrant::Itself => named.retain(|token| STANDARD_SCOPES.contains(&token)),
    })
}

fn id_token_claims(members: &Members<'_>, by: Registrant) -> Result<IdTokenClaims, Refusal> {
    match members.text("id_token_claims")?.as_deref() {
        Some("full") => Ok(IdTokenClaims::Full),
        Some("minimal") => Ok(IdTokenClaims::Minimal),
        Some(_) => Err(refused("id_token_claims", "must be full or minimal")),
        None if by == Registrant::Admin => Ok(IdTokenClaims::Full),
        None => Ok(IdTokenClaims::Minimal),
    }
}

fn skip_consent(members: &Members<'_>, by: Registrant) -> Result<bool, Refusal> {
    let wanted = members.flag("skip_consent")?.unwrap_or(false);
    if wanted && by == Registrant::Itself {
        return Err(refused(
            "skip_consent",
            "only an administrator can consent for everybody",
        ));
    }
    Ok(wanted)
}

fn access_token_format(members: &Members<'_>) -> Result<AccessTokenFormat, Refusal> {
    match members.text("access_token_format")?.as_deref() {
        None | Some("jwt") => Ok(AccessTokenFormat::Jwt),
        Some("opaque") => Ok(AccessTokenFormat::Opaque),
        Some(_) => Err(refused("access_token_format", "must be jwt or opaque")),
    }
}
