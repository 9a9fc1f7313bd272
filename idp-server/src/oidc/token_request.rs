//! RFC 6749 sections 4.1.3, 4.4.2 and 6: what is asked of the token endpoint.

use std::fmt;

use super::{Client, ErrorCode, GrantType, Parameters, Refusal, STANDARD_SCOPES, Scope};

/// RFC 6749 section 3.2: one variant a grant type, with what this grant needs and nothing else.
#[derive(Clone, PartialEq, Eq)]
pub enum GrantRequest {
    /// RFC 6749 section 4.1.3.
    AuthorizationCode {
        /// The code.
        code: String,
        /// As in the authorization request.
        redirect_uri: Option<String>,
        /// RFC 7636 section 4.5.
        code_verifier: Option<String>,
    },
    /// RFC 6749 section 6.
    RefreshToken {
        /// The refresh token.
        refresh_token: String,
        /// Less than was granted; `None`: all of it.
        scope: Option<Scope>,
    },
    /// RFC 6749 section 4.4.2.
    ClientCredentials {
        /// What is granted: of what was asked for, or else of all that is registered, what means something without a user.
        scope: Scope,
    },
}

impl GrantRequest {
    /// RFC 6749 section 5.2: judges the request of a client that has authenticated.
    pub fn parse(parameters: &Parameters, client: &Client) -> Result<Self, Refusal> {
        let grant = grant_type(parameters, client)?;
        if ["resource", "audience"]
            .into_iter()
            .any(|name| parameters.all(name).next().is_some())
        {
            return Err(Refusal::new(
                ErrorCode::InvalidTarget,
                "no resource is registered by this name; leave it out",
            ));
        }
        match grant {
            GrantType::AuthorizationCode => Ok(Self::AuthorizationCode {
                code: parameters.require("code")?.to_owned(),
                redirect_uri: parameters.get("redirect_uri").map(str::to_owned),
                code_verifier: parameters.get("code_verifier").map(str::to_owned),
            }),
            GrantType::RefreshToken => Ok(Self::RefreshToken {
                refresh_token: parameters.require("refresh_token")?.to_owned(),
                scope: parameters.get("scope").map(Scope::parse).transpose()?,
            }),
            GrantType::ClientCredentials => Ok(Self::ClientCredentials {
                scope: own_scope(parameters, client)?,
            }),
            GrantType::DeviceCode => Err(unsupported("the device_code grant is not offered yet")),
        }
    }

    /// RFC 6749 section 1.3: which grant it asks for.
    pub fn grant_type(&self) -> GrantType {
        match self {
            Self::AuthorizationCode { .. } => GrantType::AuthorizationCode,
            Self::RefreshToken { .. } => GrantType::RefreshToken,
            Self::ClientCredentials { .. } => GrantType::ClientCredentials,
        }
    }
}

impl fmt::Debug for GrantRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("GrantRequest")
            .field(&self.grant_type())
            .finish()
    }
}

fn grant_type(parameters: &Parameters, client: &Client) -> Result<GrantType, Refusal> {
    let Ok(grant) = parameters.require("grant_type")?.parse::<GrantType>() else {
        return Err(unsupported(
            "grant_type must be authorization_code, refresh_token or client_credentials",
        ));
    };
    if grant == GrantType::DeviceCode {
        return Err(unsupported("the device_code grant is not offered yet"));
    }
    if !client.allows(grant) {
        let reason = format!(
            "this client is not registered for grant type {}",
            grant.as_str()
        );
        return Err(Refusal::new(ErrorCode::UnauthorizedClient, reason));
    }
    Ok(grant)
}

/// RFC 6749 section 4.4.2: a scope that speaks of a user means nothing here.
fn own_scope(parameters: &Parameters, client: &Client) -> Result<Scope, Refusal> {
    let own = client
        .metadata
        .scope
        .retain(|token| !STANDARD_SCOPES.contains(&token));
    match parameters.get("scope") {
        None => Ok(own),
        Some(scope) => Ok(Scope::parse(scope)?.intersect(&own)),
    }
}

fn unsupported(reason: &'static str) -> Refusal {
    Refusal::new(ErrorCode::UnsupportedGrantType, reason)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::oidc::test_values::{machine_client, parameters, web_client};

    fn code(pairs: &[(&str, &str)], client: &Client) -> ErrorCode {
        GrantRequest::parse(&parameters(pairs), client)
            .unwrap_err()
            .code
    }

    #[test]
    fn r08_only_registered_grants_are_served() {
        let web = web_client();
        for grant in [
            "password",
            "implicit",
            "CODE",
            "urn:ietf:params:oauth:grant-type:jwt-bearer",
        ] {
            assert_eq!(
                code(&[("grant_type", grant)], &web),
                ErrorCode::UnsupportedGrantType,
                "{grant}"
            );
        }
        let device = "urn:ietf:params:oauth:grant-type:device_code";
        assert_eq!(
            code(&[("grant_type", device)], &web),
            ErrorCode::UnsupportedGrantType
        );
        assert_eq!(
            code(&[("grant_type", "client_credentials")], &web),
            ErrorCode::UnauthorizedClient
        );
        let machine = machine_client();
        assert_eq!(
            code(
                &[("grant_type", "authorization_code"), ("code", "c")],
                &machine
            ),
            ErrorCode::UnauthorizedClient
        );
        assert_eq!(code(&[], &web), ErrorCode::InvalidRequest);
        assert_eq!(
            code(&[("grant_type", "authorization_code")], &web),
            ErrorCode::InvalidRequest
        );
        assert_eq!(
            code(&[("grant_type", "refresh_token")], &web),
            ErrorCode::InvalidRequest
        );
    }

    #[test]
    fn r41_an_unregistered_resource_is_an_invalid_target() {
        let pairs = [
            ("grant_type", "client_credentials"),
            ("resource", "https://api.test"),
        ];
        assert_eq!(code(&pairs, &machine_client()), ErrorCode::InvalidTarget);
    }

    #[test]
    fn a_machine_gets_its_own_scopes_and_none_of_a_user() {
        let mut client = machine_client();
        client.metadata.scope = Scope::parse("openid read write offline_access").unwrap();
        for (asked, granted) in [
            (None, "read write"),
            (Some("write openid other"), "write"),
            (Some("openid"), ""),
        ] {
            let mut pairs = vec![("grant_type", "client_credentials")];
            pairs.extend(asked.map(|scope| ("scope", scope)));
            let scope = Scope::parse(granted).unwrap();
            let found = GrantRequest::parse(&parameters(&pairs), &client).unwrap();
            assert_eq!(found, GrantRequest::ClientCredentials { scope });
        }
    }

    #[test]
    fn each_grant_takes_its_own_parameters() {
        let pairs = [
            ("grant_type", "authorization_code"),
            ("code", "c"),
            ("code_verifier", ""),
            ("redirect_uri", "u"),
            ("x", "y"),
        ];
        let wanted = GrantRequest::AuthorizationCode {
            code: "c".into(),
            redirect_uri: Some("u".into()),
            code_verifier: None,
        };
        assert_eq!(
            GrantRequest::parse(&parameters(&pairs), &web_client()).unwrap(),
            wanted
        );
        assert!(!format!("{wanted:?}").contains("\"c\""));
        let pairs = [
            ("grant_type", "refresh_token"),
            ("refresh_token", "r"),
            ("scope", "openid"),
        ];
        let scope = Some(Scope::parse("openid").unwrap());
        let wanted = GrantRequest::RefreshToken {
            refresh_token: "r".into(),
            scope,
        };
        assert_eq!(
            GrantRequest::parse(&parameters(&pairs), &web_client()).unwrap(),
            wanted
        );
    }
}
