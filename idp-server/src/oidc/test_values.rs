//! Values that the tests of several rules share.

use serde_json::{Value, json};
use time::{Duration, OffsetDateTime};

use super::percent::encode;
use super::{Client, ClientMetadata, ClientType, Parameters, Registrant};

pub(super) const ISSUER: &str = "https://op.test";

pub(super) fn now() -> OffsetDateTime {
    OffsetDateTime::UNIX_EPOCH + Duration::seconds(1_800_000_000) + Duration::microseconds(1)
}

pub(super) fn parameters(pairs: &[(&str, &str)]) -> Parameters {
    let pairs: Vec<String> = pairs
        .iter()
        .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
        .collect();
    Parameters::parse(pairs.join("&").as_bytes()).unwrap()
}

pub(super) fn client(kind: ClientType, by: Registrant, metadata: &Value) -> Client {
    Client {
        client_id: "client-a".to_owned(),
        metadata: ClientMetadata::resolve(metadata, kind, by).unwrap(),
        registrant: by,
        secrets: Vec::new(),
        disabled: false,
    }
}

pub(super) fn web_client() -> Client {
    client(
        ClientType::Web,
        Registrant::Admin,
        &json!({"redirect_uris": ["https://a.test/cb"]}),
    )
}

pub(super) fn registered_client() -> Client {
    client(
        ClientType::Web,
        Registrant::Itself,
        &json!({"redirect_uris": ["https://a.test/cb"]}),
    )
}

pub(super) fn public_client() -> Client {
    client(
        ClientType::Spa,
        Registrant::Admin,
        &json!({"redirect_uris": ["https://a.test/cb"]}),
    )
}

pub(super) fn machine_client() -> Client {
    client(
        ClientType::Machine,
        Registrant::Admin,
        &json!({"scope": "read write"}),
    )
}
