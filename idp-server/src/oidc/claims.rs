//! OIDC Core sections 5.1, 5.3 and 5.4: claims about the user, and where they go.

use serde_json::{Map, Value};
use time::OffsetDateTime;

use super::{ClaimsRequest, Scope};

/// OIDC Core section 5.4: the claims that a scope asks for.
const SCOPE_CLAIMS: [(&str, &[&str]); 5] = [
    (
        "profile",
        &[
            "name",
            "family_name",
            "given_name",
            "middle_name",
            "nickname",
            "preferred_username",
            "profile",
            "picture",
            "website",
            "gender",
            "birthdate",
            "zoneinfo",
            "locale",
            "updated_at",
        ],
    ),
    ("email", &["email", "email_verified"]),
    ("address", &["address"]),
    ("phone", &["phone_number", "phone_number_verified"]),
    ("groups", &["groups"]),
];

/// Claims of the protocol: they speak of the token, not of the user, and no scope asks for them.
pub(super) const PROTOCOL_CLAIMS: [&str; 29] = [
    "iss",
    "sub",
    "aud",
    "exp",
    "iat",
    "nbf",
    "jti",
    "auth_time",
    "nonce",
    "acr",
    "amr",
    "azp",
    "sid",
    "at_hash",
    "c_hash",
    "s_hash",
    "client_id",
    "scope",
    "gid",
    "cnf",
    "act",
    "may_act",
    "events",
    "txn",
    "roles",
    "entitlements",
    "sub_jwk",
    "_claim_names",
    "_claim_sources",
];

/// OIDC Core section 5.1: what is known about a user.
#[derive(Clone, Debug)]
pub struct UserClaims {
    /// The user's id, never used again for another.
    pub sub: String,
    /// The address that the user signs in with.
    pub email: Option<String>,
    /// Somebody vouches for the address.
    pub email_verified: bool,
    /// The name that the user signs in with.
    pub username: Option<String>,
    /// The name to show.
    pub name: Option<String>,
    /// Always an array in a token.
    pub groups: Vec<String>,
    /// When any of this changed last.
    pub updated_at: OffsetDateTime,
    /// Other standard claims and those of the installation's own, as `check_stored_claims` let them in.
    pub claims: Map<String, Value>,
}

/// OIDC Core section 5.4: the scope that releases a claim; the installation's own claims belong to the profile.
pub(super) fn scope_of(claim: &str) -> Option<&'static str> {
    if PROTOCOL_CLAIMS.contains(&claim) {
        return None;
    }
    let standard = SCOPE_CLAIMS
        .iter()
        .find(|(_, claims)| claims.contains(&claim));
    Some(standard.map_or("profile", |(scope, _)| *scope))
}

/// OIDC Discovery section 3 `claims_supported`: the names that a user's claims can have in any installation.
pub(super) fn standard_names() -> impl Iterator<Item = &'static str> {
    SCOPE_CLAIMS
        .iter()
        .flat_map(|(_, claims)| claims.iter().copied())
}

/// OIDC Core section 5.3.2: `sub`, the claims of the scope, and those asked for by name.
pub fn for_userinfo(
    user: &UserClaims,
    scope: &Scope,
    requested: &ClaimsRequest,
) -> Map<String, Value> {
    let mut claims = Map::new();
    claims.insert("sub".to_owned(), user.sub.as_str().into());
    claims.extend(selected(user, |name, of| {
        scope.contains(of) || requested.userinfo.contains_key(name)
    }));
    claims
}

/// OIDC Core sections 5.4 and 5.5: the claims of the scope where the client wants them all here, and those asked for by
/// name.
pub fn for_id_token(
    user: &UserClaims,
    scope: &Scope,
    requested: &ClaimsRequest,
    full: bool,
) -> Map<String, Value> {
    selected(user, |name, of| {
        (full && scope.contains(of)) || requested.id_token.contains_key(name)
    })
}

fn selected(user: &UserClaims, wanted: impl Fn(&str, &str) -> bool) -> Map<String, Value> {
    let wanted = |name: &str| scope_of(name).is_some_and(|of| wanted(name, of));
    let mut claims = all(user);
    claims.retain(|name, _| wanted(name));
    // Many applications want a name to sign in with; one who has none is known by the address, where
    // the application may see that.
    if wanted("preferred_username")
        && !claims.contains_key("preferred_username")
        && let Some(email) = claims.get("email").cloned()
    {
        claims.insert("preferred_username".to_owned(), email);
    }
    claims
}

/// OIDC Core section 5.3.2: a claim without a value is left out, never null or empty.
fn all(user: &UserClaims) -> Map<String, Value> {
    let mut claims = Map::new();
    for (name, value) in &user.claims {
        if let Some(value) = meaningful(value) {
            claims.insert(name.clone(), value);
        }
    }
    let mut set = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            claims.insert(name.to_owned(), value);
        }
    };
    set("name", text(user.name.as_deref()));
    set(
        "preferred_username",
        text(user.username.as_deref()).or_else(|| stored(user, "preferred_username")),
    );
    set("email", text(user.email.as_deref()));
    set(
        "email_verified",
        text(user.email.as_deref()).map(|_| user.email_verified.into()),
    );
    set("groups", Some(user.groups.clone().into()));
    set("updated_at", Some(user.updated_at.unix_timestamp().into()));
    if user.claims.contains_key("phone_number")
        && !user.claims.contains_key("phone_number_verified")
    {
        set("phone_number_verified", Some(false.into()));
    }
    claims
}

fn text(value: Option<&str>) -> Option<Value> {
    value
        .filter(|value| !value.trim().is_empty())
        .map(Value::from)
}

fn stored(user: &UserClaims, name: &str) -> Option<Value> {
    user.claims.get(name).and_then(meaningful)
}

fn meaningful(value: &Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::String(value) => text(Some(value)),
        Value::Object(members) => {
            let members: Map<String, Value> = members
                .iter()
                .filter_map(|(name, value)| Some((name.clone(), meaningful(value)?)))
                .collect();
            (!members.is_empty()).then_some(Value::Object(members))
        }
        other => Some(other.clone()),
    }
}

#[cfg(test)]
mod tests;
