//! A client's own key, and tokens taken apart without trust.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};

/// An EC P-256 key.
#[derive(Debug, Clone)]
pub struct PrivateKey {
    key: SigningKey,
    secret: [u8; 32],
    kid: String,
}

impl PrivateKey {
    /// A new one.
    pub fn generate() -> Self {
        loop {
            let mut secret = [0; 32];
            getrandom::fill(&mut secret).expect("randomness");
            if let Ok(key) = SigningKey::from_slice(&secret) {
                let kid = uuid::Uuid::new_v4().to_string();
                return Self { key, secret, kid };
            }
        }
    }

    /// As a client registers it.
    pub fn public_jwk(&self) -> Value {
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = point.as_bytes()[1..].split_at(32);
        json!({
            "kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": self.kid,
            "x": URL_SAFE_NO_PAD.encode(x), "y": URL_SAFE_NO_PAD.encode(y),
        })
    }

    /// As a client keeps it.
    pub fn private_jwk(&self) -> Value {
        let mut jwk = self.public_jwk();
        jwk["d"] = URL_SAFE_NO_PAD.encode(self.secret).into();
        if let Some(members) = jwk.as_object_mut() {
            // WebCrypto takes "use": "sig" of a private key as a reason to refuse it in some versions.
            members.remove("use");
        }
        jwk
    }

    /// A compact ES256 JWS.
    pub fn sign(&self, claims: &Value) -> String {
        self.sign_with_header(&json!({"alg": "ES256", "kid": self.kid}), claims)
    }

    /// The same under any header.
    pub fn sign_with_header(&self, header: &Value, claims: &Value) -> String {
        self.sign_texts(&header.to_string(), &claims.to_string())
    }

    /// The same of header and payload letter by letter, which need not even be JSON.
    pub fn sign_texts(&self, header: &str, payload: &str) -> String {
        let part = |text: &str| URL_SAFE_NO_PAD.encode(text);
        let input = format!("{}.{}", part(header), part(payload));
        let signature: Signature = self.key.sign(input.as_bytes());
        format!("{input}.{}", URL_SAFE_NO_PAD.encode(signature.to_bytes()))
    }
}

/// The header and the claims of a compact JWS, not verified.
#[track_caller]
pub fn decode(token: &str) -> (Value, Value) {
    let mut parts = token.split('.').map(|part| {
        let bytes = URL_SAFE_NO_PAD.decode(part).ok()?;
        serde_json::from_slice(&bytes).ok()
    });
    let (header, claims) = (parts.next().flatten(), parts.next().flatten());
    match (header, claims) {
        (Some(header), Some(claims)) => (header, claims),
        _ => panic!("not a JWT: {token}"),
    }
}
