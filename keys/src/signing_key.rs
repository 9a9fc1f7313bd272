//! Keys that sign. The parsed key object is kept, and so are the headers of the tokens that it signs most.

use std::fmt;

use aws_lc_rs::{
    encoding::AsDer,
    rand::SystemRandom,
    rsa::KeySize,
    signature::{
        ECDSA_P256_SHA256_FIXED_SIGNING, ECDSA_P384_SHA384_FIXED_SIGNING, EcdsaKeyPair,
        EcdsaSigningAlgorithm, Ed25519KeyPair, KeyPair, RSA_PKCS1_SHA256, RSA_PSS_SHA256,
        RsaEncoding, RsaKeyPair,
    },
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use zeroize::Zeroizing;

use crate::{Algorithm, Jwk, KeyError, PublicKey, jwk::Material, jws};

/// A private key with the one algorithm that it is for (RFC 8725 section 3.1). Its `kid` is its thumbprint.
pub struct SigningKey {
    algorithm: Algorithm,
    pair: Pair,
    public: PublicKey,
    kid: String,
    headers: jws::HeaderCache,
}

enum Pair {
    Ec(EcdsaKeyPair),
    Ed25519(Ed25519KeyPair),
    Rsa(RsaKeyPair, &'static dyn RsaEncoding),
}

impl SigningKey {
    /// A new key; RSA keys have 2048 bits, which takes a good part of a second to find.
    pub fn generate(algorithm: Algorithm) -> Result<Self, KeyError> {
        let pair = match algorithm {
            Algorithm::Es256 | Algorithm::Es384 => {
                EcdsaKeyPair::generate(ec_algorithm(algorithm)).map(Pair::Ec)
            }
            Algorithm::EdDsa => Ed25519KeyPair::generate().map(Pair::Ed25519),
            Algorithm::Rs256 | Algorithm::Ps256 => RsaKeyPair::generate(KeySize::Rsa2048)
                .map(|pair| Pair::Rsa(pair, rsa_encoding(algorithm))),
        };
        Self::new(algorithm, pair.map_err(|_| KeyError::Crypto)?)
    }

    /// RFC 5208: reads a private key in PKCS#8 DER. The key has to be of the algorithm's type, curve and size.
    pub fn from_pkcs8(algorithm: Algorithm, der: &[u8]) -> Result<Self, KeyError> {
        let pair = match algorithm {
            Algorithm::Es256 | Algorithm::Es384 => {
                EcdsaKeyPair::from_pkcs8(ec_algorithm(algorithm), der).map(Pair::Ec)
            }
            Algorithm::EdDsa => Ed25519KeyPair::from_pkcs8(der).map(Pair::Ed25519),
            Algorithm::Rs256 | Algorithm::Ps256 => {
                RsaKeyPair::from_pkcs8(der).map(|pair| Pair::Rsa(pair, rsa_encoding(algorithm)))
            }
        };
        Self::new(
            algorithm,
            pair.map_err(|_| KeyError::Malformed("not a PKCS#8 key of this algorithm"))?,
        )
    }

    /// RFC 5208: the private key in PKCS#8 DER. For [`crate::Sealer`] and for nobody else.
    ///
    /// # Panics
    /// When memory runs out inside the cryptographic library.
    pub fn to_pkcs8(&self) -> Zeroizing<Vec<u8>> {
        const REASON: &str = "a key that was parsed or generated can be written again";
        Zeroizing::new(match &self.pair {
            Pair::Ec(pair) => pair.to_pkcs8v1().expect(REASON).as_ref().to_vec(),
            Pair::Ed25519(pair) => pair.to_pkcs8v1().expect(REASON).as_ref().to_vec(),
            Pair::Rsa(pair, _) => pair.as_der().expect(REASON).as_ref().to_vec(),
        })
    }

    fn new(algorithm: Algorithm, pair: Pair) -> Result<Self, KeyError> {
        let public = PublicKey::new(Jwk::published(material(algorithm, &pair), algorithm))?;
        let kid = public.jwk().thumbprint();
        Ok(Self {
            headers: jws::HeaderCache::new(algorithm, &kid),
            algorithm,
            pair,
            public,
            kid,
        })
    }

    /// RFC 7638: the thumbprint of the public key, which is its `kid`.
    pub fn kid(&self) -> &str {
        &self.kid
    }

    /// The algorithm that this key is for.
    pub fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// RFC 7517: the public half, as the key set publishes it.
    pub fn public_jwk(&self) -> &Jwk {
        self.public.jwk()
    }

    /// The public half, ready to verify.
    pub fn public_key(&self) -> &PublicKey {
        &self.public
    }

    /// RFC 7518 section 3: the JWS signature of `message`; for ECDSA the fixed-length form of section 3.4.
    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        let random = SystemRandom::new();
        match &self.pair {
            Pair::Ec(pair) => pair
                .sign(&random, message)
                .map(|signature| signature.as_ref().to_vec()),
            Pair::Ed25519(pair) => pair
                .try_sign(message)
                .map(|signature| signature.as_ref().to_vec()),
            Pair::Rsa(pair, encoding) => {
                let mut signature = vec![0; pair.public_modulus_len()];
                pair.sign(*encoding, &random, message, &mut signature)
                    .map(|()| signature)
            }
        }
        .map_err(|_| KeyError::Crypto)
    }

    pub(crate) fn headers(&self) -> &jws::HeaderCache {
        &self.headers
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("SigningKey")
            .field("algorithm", &self.algorithm)
            .field("kid", &self.kid)
            .finish_non_exhaustive()
    }
}

fn ec_algorithm(algorithm: Algorithm) -> &'static EcdsaSigningAlgorithm {
    if algorithm == Algorithm::Es384 {
        &ECDSA_P384_SHA384_FIXED_SIGNING
    } else {
        &ECDSA_P256_SHA256_FIXED_SIGNING
    }
}

fn rsa_encoding(algorithm: Algorithm) -> &'static dyn RsaEncoding {
    if algorithm == Algorithm::Ps256 {
        &RSA_PSS_SHA256
    } else {
        &RSA_PKCS1_SHA256
    }
}

fn material(algorithm: Algorithm, pair: &Pair) -> Material {
    match pair {
        Pair::Ec(pair) => {
            let crv = if algorithm == Algorithm::Es384 {
                "P-384"
            } else {
                "P-256"
            };
            // SEC 1 section 2.3.3: 4, x, y.
            let coordinates = &pair.public_key().as_ref()[1..];
            let (x, y) = coordinates.split_at(coordinates.len() / 2);
            Material::Ec {
                crv: crv.to_owned(),
                x: URL_SAFE_NO_PAD.encode(x),
                y: URL_SAFE_NO_PAD.encode(y),
            }
        }
        Pair::Ed25519(pair) => Material::Okp {
            crv: "Ed25519".to_owned(),
            x: URL_SAFE_NO_PAD.encode(pair.public_key()),
        },
        Pair::Rsa(pair, _) => {
            let key = pair.public_key();
            let encode = |number: aws_lc_rs::io::Positive<'_>| {
                URL_SAFE_NO_PAD.encode(number.big_endian_without_leading_zero())
            };
            Material::Rsa {
                n: encode(key.modulus()),
                e: encode(key.exponent()),
            }
        }
    }
}
