//! OIDC Core section 5.5: the `claims` parameter.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::claims::scope_of;
use super::client_metadata::holds_nul;
use super::{ErrorCode, Refusal, Scope};

const MOST_CLAIMS: usize = 100;
const LONGEST_PARAMETER: usize = 8192;

/// OIDC Core section 5.5.1: one claim that is asked for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ClaimRequest {
    /// The client says that it needs the claim.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub essential: bool,
    /// The values that will do, from `value` and `values`; none: any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Value>,
}

/// OIDC Core section 5.5: claims that are asked for by name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ClaimsRequest {
    /// For the ID token.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub id_token: BTreeMap<String, ClaimRequest>,
    /// For userinfo.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub userinfo: BTreeMap<String, ClaimRequest>,
}

impl ClaimsRequest {
    /// OIDC Core section 5.5: members that nobody knows are ignored, malformed ones refused.
    pub fn parse(claims: Option<&str>) -> Result<Self, Refusal> {
        let Some(claims) = claims else {
            return Ok(Self::default());
        };
        if claims.len() > LONGEST_PARAMETER {
            return Err(refused("is longer than 8192 bytes"));
        }
        let value: Value = serde_json::from_str(claims).map_err(|_| refused("is not JSON"))?;
        if holds_nul(&value) {
            return Err(refused("holds a NUL character"));
        }
        let members = value
            .as_object()
            .ok_or_else(|| refused("must be a JSON object"))?;
        Ok(Self {
            id_token: requests(members, "id_token")?,
            userinfo: requests(members, "userinfo")?,
        })
    }

    /// OIDC Core section 5.5: a client gets by name no more than its registered scope would give it.
    #[must_use]
    pub fn within(mut self, allowed: &Scope) -> Self {
        let may = |name: &String, _: &mut ClaimRequest| {
            scope_of(name).is_none_or(|scope| allowed.contains(scope))
        };
        self.id_token.retain(may);
        self.userinfo.retain(may);
        self
    }

    /// OIDC Core section 5.4: the scopes whose claims are asked for by name; the user consents to them alike.
    pub fn implied_scope(&self) -> Scope {
        let names = self.id_token.keys().chain(self.userinfo.keys());
        names
            .filter_map(|name| scope_of(name))
            .fold(Scope::default(), |scope, token| {
                scope.union(&Scope::parse(token).unwrap_or_default())
            })
    }

    /// OIDC Core section 5.5.1: the only user that will do, where `sub` is asked for with a value.
    pub fn required_sub(&self) -> Option<&str> {
        [&self.id_token, &self.userinfo]
            .into_iter()
            .find_map(|member| member.get("sub")?.values.first()?.as_str())
    }

    /// OIDC Core section 5.5.1.1: the values of `acr` that will do, the client's favourite first.
    pub fn acr_values(&self) -> Vec<&str> {
        let wanted = self.id_token.get("acr").into_iter();
        wanted
            .flat_map(|wanted| wanted.values.iter().filter_map(Value::as_str))
            .collect()
    }

    /// OIDC Core section 5.5.1.1: an essential `acr` with values must be met, else the authentication has failed.
    pub fn is_acr_essential(&self) -> bool {
        let wanted = self.id_token.get("acr");
        wanted.is_some_and(|wanted| wanted.essential && !wanted.values.is_empty())
    }

    /// OIDC Core section 3.1.2.1 `acr_values`: asks for `acr` as a voluntary claim, where it is not asked for by name.
    #[must_use]
    pub fn with_acr_values(mut self, values: &[String]) -> Self {
        if !values.is_empty() {
            let wanted = self.id_token.entry("acr".to_owned()).or_default();
            if wanted.values.is_empty() && !wanted.essential {
                wanted.values = values.iter().cloned().map(Value::String).collect();
            }
        }
        self
    }

    /// Nothing is asked for by name.
    pub fn is_empty(&self) -> bool {
        self.id_token.is_empty() && self.userinfo.is_empty()
    }
}

fn requests(
    members: &Map<String, Value>,
    member: &str,
) -> Result<BTreeMap<String, ClaimRequest>, Refusal> {
    let claims = match members.get(member) {
        None | Some(Value::Null) => return Ok(BTreeMap::new()),
        Some(Value::Object(claims)) => claims,
        Some(_) => return Err(refused("has a member that is not a JSON object")),
    };
    if claims.len() > MOST_CLAIMS {
        return Err(refused("names more than 100 claims"));
    }
    claims
        .iter()
        .map(|(name, value)| Ok((name.clone(), request(value)?)))
        .collect()
}

fn request(value: &Value) -> Result<ClaimRequest, Refusal> {
    let members = match value {
        Value::Null => return Ok(ClaimRequest::default()),
        Value::Object(members) => members,
        _ => {
            return Err(refused(
                "asks for a claim by something other than null or an object",
            ));
        }
    };
    let essential = match members.get("essential") {
        None | Some(Value::Null) => false,
        Some(essential) => essential
            .as_bool()
            .ok_or_else(|| refused("has an essential that is not true or false"))?,
    };
    let mut values: Vec<Value> = members
        .get("value")
        .filter(|value| !value.is_null())
        .cloned()
        .into_iter()
        .collect();
    match members.get("values") {
        None | Some(Value::Null) => {}
        Some(Value::Array(more)) => values.extend(more.iter().cloned()),
        Some(_) => return Err(refused("has values that are not an array")),
    }
    Ok(ClaimRequest { essential, values })
}

fn refused(reason: &str) -> Refusal {
    Refusal::new(
        ErrorCode::InvalidRequest,
        format!("parameter claims {reason}"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    // OIDC Core section 5.5.
    const EXAMPLE: &str = r#"{"userinfo": {"given_name": {"essential": true}, "nickname": null, "email": {"essential": true},
        "email_verified": {"essential": true}, "picture": null, "http://example.info/claims/groups": null},
        "id_token": {"auth_time": {"essential": true}, "acr": {"values": ["urn:mace:incommon:iap:silver"]}}}"#;

    #[test]
    fn the_example_of_the_specification_is_understood() {
        let request = ClaimsRequest::parse(Some(EXAMPLE)).unwrap();
        assert!(request.userinfo["given_name"].essential);
        assert_eq!(request.userinfo["nickname"], ClaimRequest::default());
        assert_eq!(
            request.id_token["acr"].values,
            ["urn:mace:incommon:iap:silver"]
        );
        assert_eq!(
            request.implied_scope(),
            Scope::parse("email profile").unwrap()
        );
        assert!(!request.is_acr_essential());
        assert_eq!(request.acr_values(), ["urn:mace:incommon:iap:silver"]);
        let json = serde_json::to_value(&request).unwrap();
        assert_eq!(
            serde_json::from_value::<ClaimsRequest>(json).unwrap(),
            request
        );
    }

    #[test]
    fn malformed_requests_are_refused_and_unknown_members_ignored() {
        let bad = [
            "",
            "x",
            "7",
            "[]",
            "null",
            "\"a\"",
            "{\"id_token\":5}",
            "{\"userinfo\":[]}",
            "{\"userinfo\":{\"name\":5}}",
            "{\"userinfo\":{\"name\":\"x\"}}",
            "{\"userinfo\":{\"name\":{\"essential\":\"true\"}}}",
            "{\"id_token\":{\"acr\":{\"values\":\"1\"}}}",
            "{\"userinfo\":{\"a\\u0000\":null}}",
            "{",
            "{}}",
        ];
        for claims in bad {
            assert_eq!(
                ClaimsRequest::parse(Some(claims)).unwrap_err().code,
                ErrorCode::InvalidRequest,
                "{claims}"
            );
        }
        for claims in [
            "{}",
            "{\"other\":5}",
            "{\"userinfo\":null}",
            "{\"userinfo\":{\"name\":{\"purpose\":\"x\"}}}",
        ] {
            assert!(ClaimsRequest::parse(Some(claims)).is_ok(), "{claims}");
        }
        assert!(ClaimsRequest::parse(None).unwrap().is_empty());
        assert!(ClaimsRequest::parse(Some(&"[".repeat(8000))).is_err());
    }

    #[test]
    fn r17_claims_by_name_stay_within_the_registered_scope() {
        let request = ClaimsRequest::parse(Some(EXAMPLE))
            .unwrap()
            .within(&Scope::parse("openid email").unwrap());
        assert_eq!(
            request.userinfo.keys().collect::<Vec<_>>(),
            ["email", "email_verified"]
        );
        assert_eq!(
            request.id_token.keys().collect::<Vec<_>>(),
            ["acr", "auth_time"]
        );
    }

    #[test]
    fn an_essential_acr_and_a_sub_with_a_value_bind() {
        let acr = |json: &str| ClaimsRequest::parse(Some(json)).unwrap();
        let cases: [(&str, &[&str], bool); 5] = [
            (
                r#"{"essential":true,"values":["2","3"]}"#,
                &["2", "3"],
                true,
            ),
            (r#"{"essential":true,"value":"2"}"#, &["2"], true),
            (r#"{"values":["2",7]}"#, &["2"], false),
            (r#"{"essential":true}"#, &[], false),
            ("null", &[], false),
        ];
        for (json, values, essential) in cases {
            let request = acr(&format!(r#"{{"id_token":{{"acr":{json}}}}}"#));
            assert_eq!(request.acr_values(), values, "{json}");
            assert_eq!(request.is_acr_essential(), essential, "{json}");
        }
        assert_eq!(
            acr(r#"{"id_token":{"sub":{"value":"248289761001"}}}"#).required_sub(),
            Some("248289761001")
        );
        assert_eq!(acr(r#"{"id_token":{"sub":null}}"#).required_sub(), None);
    }

    #[test]
    fn acr_values_are_a_voluntary_claim_unless_it_is_asked_for_by_name() {
        let values = ["2".to_owned(), "1".to_owned()];
        let with = |json: &str| {
            let request = ClaimsRequest::parse(Some(json)).unwrap();
            request.with_acr_values(&values)
        };
        for json in ["{}", r#"{"id_token":{"acr":null}}"#] {
            let request = with(json);
            assert_eq!(request.acr_values(), ["2", "1"], "{json}");
            assert!(!request.is_acr_essential());
        }
        let named = with(r#"{"id_token":{"acr":{"value":"phr"}}}"#);
        assert_eq!(named.acr_values(), ["phr"]);
        let essential = with(r#"{"id_token":{"acr":{"essential":true}}}"#);
        assert!(!essential.is_acr_essential() && essential.acr_values().is_empty());
        assert!(ClaimsRequest::default().with_acr_values(&[]).is_empty());
    }
}
