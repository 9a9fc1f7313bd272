//! RFC 7591 metadata from the command line, and the keys that they ask for.

use keys::{Algorithm, PublicKey};
use serde_json::{Map, Value};

use super::super::installation::Installation;
use super::super::{Failure, input};
use super::Registration;
use crate::{
    oidc::{ClientMetadata, ClientType, Registrant},
    state::rotation,
    store,
};

/// What the server gives and nobody registers.
const GIVEN_BY_US: [(&str, &str); 2] = [
    (
        "client_id",
        "name it with --client-id when you create the client",
    ),
    (
        "client_secret",
        "secrets are generated here and shown once; `client rotate-secret` makes a new one",
    ),
];

/// The object of `--metadata`.
pub(super) fn given(text: Option<&str>) -> Result<Map<String, Value>, Failure> {
    let Some(text) = text else {
        return Ok(Map::new());
    };
    let Value::Object(members) = input::json(text, "--metadata")? else {
        return Err(Failure::usage("--metadata is not a JSON object").help(
            "write RFC 7591 metadata, such as {\"client_uri\":\"https://app.example.com\"}",
        ));
    };
    for (name, remedy) in GIVEN_BY_US {
        if members.contains_key(name) {
            return Err(
                Failure::usage(format!("--metadata: {name} is no metadata of a client"))
                    .help(remedy),
            );
        }
    }
    Ok(members)
}

/// The options that have members of their own win over `--metadata`.
pub(super) fn lay_over(
    members: &mut Map<String, Value>,
    name: Option<&str>,
    registration: &Registration,
) {
    if let Some(name) = name {
        members.insert("client_name".to_owned(), name.into());
    }
    let lists = [
        ("redirect_uris", &registration.redirect_uris),
        (
            "post_logout_redirect_uris",
            &registration.post_logout_redirect_uris,
        ),
    ];
    for (member, uris) in lists.into_iter().filter(|(_, uris)| !uris.is_empty()) {
        members.insert(member.to_owned(), uris.clone().into());
    }
}

/// Metadata with every default, or a refusal that names the member.
pub(super) fn resolve(
    members: Map<String, Value>,
    kind: ClientType,
) -> Result<ClientMetadata, Failure> {
    check_keys(members.get("jwks"))?;
    ClientMetadata::resolve(&Value::Object(members), kind, Registrant::Admin)
        .map_err(|refusal| Failure::usage(refusal.description))
}

/// A key set of which nothing can be used would be found out at the first sign-in only.
fn check_keys(jwks: Option<&Value>) -> Result<(), Failure> {
    let Some(Ok(usable)) = jwks
        .filter(|jwks| !jwks.is_null())
        .map(PublicKey::set_from_jwks)
    else {
        return Ok(());
    };
    if !usable.is_empty() {
        return Ok(());
    }
    let first = jwks.and_then(|jwks| jwks["keys"].as_array()?.first());
    let reason = first
        .and_then(|key| PublicKey::from_jwk(key).err())
        .map_or_else(|| "it holds no key".to_owned(), |error| error.to_string());
    Err(Failure::usage(format!(
        "jwks: none of its keys can be used: {reason}"
    )))
}

/// Makes the keys that sign for this client, where it asks for an algorithm that is not always there.
pub(super) async fn ensure_keys(
    installation: &Installation,
    metadata: &ClientMetadata,
) -> Result<(), Failure> {
    let always = rotation::algorithms(&installation.config.keys);
    let mut wanted: Vec<Algorithm> = [
        Some(metadata.id_token_signed_response_alg),
        metadata.userinfo_signed_response_alg,
    ]
    .into_iter()
    .flatten()
    .filter(|algorithm| !always.contains(algorithm))
    .collect();
    wanted.dedup();
    if wanted.is_empty() {
        return Ok(());
    }
    let present = store::signing_keys::list(installation.db.read()).await?;
    wanted.retain(|algorithm| {
        let of = |row: &entity::signing_keys::Model| row.algorithm == algorithm.as_str();
        !present.iter().any(of)
    });
    if !wanted.is_empty() {
        let rotation = installation.rotation().await?;
        rotation.rotate_due(&wanted, installation.now()).await?;
    }
    Ok(())
}

/// RFC 7396: changes, and `null` takes away.
pub(super) fn merge(target: &mut Map<String, Value>, patch: Map<String, Value>) {
    for (name, value) in patch {
        match value {
            Value::Null => {
                target.shift_remove(&name);
            }
            Value::Object(patch) => {
                let mut inner = match target.shift_remove(&name) {
                    Some(Value::Object(inner)) => inner,
                    _ => Map::new(),
                };
                merge(&mut inner, patch);
                target.insert(name, Value::Object(inner));
            }
            value => {
                target.insert(name, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// The examples of RFC 7396 appendix A whose target and patch are objects.
    #[test]
    fn merge_follows_rfc_7396() {
        for (target, patch, wanted) in [
            (json!({"a": "b"}), json!({"a": "c"}), json!({"a": "c"})),
            (
                json!({"a": "b"}),
                json!({"b": "c"}),
                json!({"a": "b", "b": "c"}),
            ),
            (json!({"a": "b"}), json!({"a": null}), json!({})),
            (
                json!({"a": "b", "b": "c"}),
                json!({"a": null}),
                json!({"b": "c"}),
            ),
            (json!({"a": ["b"]}), json!({"a": "c"}), json!({"a": "c"})),
            (json!({"a": "c"}), json!({"a": ["b"]}), json!({"a": ["b"]})),
            (
                json!({"a": {"b": "c"}}),
                json!({"a": {"b": "d", "c": null}}),
                json!({"a": {"b": "d"}}),
            ),
            (
                json!({"a": [{"b": "c"}]}),
                json!({"a": [1]}),
                json!({"a": [1]}),
            ),
            (
                json!({"e": null}),
                json!({"a": 1}),
                json!({"e": null, "a": 1}),
            ),
            (
                json!({}),
                json!({"a": {"bb": {"ccc": null}}}),
                json!({"a": {"bb": {}}}),
            ),
        ] {
            let (Value::Object(mut target), Value::Object(patch)) = (target, patch) else {
                panic!("objects");
            };
            merge(&mut target, patch);
            assert_eq!(Value::Object(target), wanted);
        }
    }

    #[test]
    fn a_key_set_without_a_usable_key_is_refused_with_the_reason() {
        for (jwks, reason) in [
            (json!({"keys": []}), "it holds no key"),
            (
                json!({"keys": [{"kty": "RSA", "n": "AQAB", "e": "AQAB"}]}),
                "RSA of 2048 to 8192 bits",
            ),
        ] {
            let failure = check_keys(Some(&jwks)).expect_err("nothing usable");
            assert!(failure.to_string().contains(reason), "{failure}");
        }
        assert_eq!(check_keys(None), Ok(()));
    }
}
