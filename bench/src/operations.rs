//! The operations that are measured: what each sends, and what it cannot do without.

use anyhow::Result;
use clap::ValueEnum;
use keys::Algorithm;

use crate::{
    http::{self, Connection},
    world::{self, Client, World},
};

/// One operation on its connection, again and again.
pub type Step = Box<dyn FnMut(&mut Connection) -> Result<()> + Send>;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "snake_case")]
pub enum Operation {
    /// The provider's metadata
    Discovery,
    /// The key set
    Jwks,
    /// A JWT access token for a client itself
    ClientCredentials,
    /// Authorization with a live session, and the code exchange
    SignIn,
    /// Refresh with rotation, ID token included
    Refresh,
    /// Userinfo; each connection shows its token again and again
    Userinfo,
    /// Introspection of a JWT access token, the same way
    Introspection,
    /// The sign-in page and its form, on two connections
    Password,
    /// As sign_in, with an RS256 ID token
    SignInRs256,
}

/// What an operation costs at least, besides HTTP.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cost {
    /// ES256 signatures.
    pub es256_signs: u32,
    /// ES256 verifications.
    pub es256_verifies: u32,
    /// RS256 signatures.
    pub rs256_signs: u32,
    /// argon2id hashes.
    pub hashes: u32,
    /// Durable commits.
    pub commits: u32,
}

impl Operation {
    /// In the order of the table.
    pub fn all() -> &'static [Self] {
        Self::value_variants()
    }

    /// As `--only` takes it.
    pub fn name(self) -> String {
        self.to_possible_value()
            .map(|value| value.get_name().to_owned())
            .unwrap_or_default()
    }

    /// Per second and core, as shared/TARGETS.md has it.
    pub fn aim(self) -> f64 {
        match self {
            Self::Discovery | Self::Jwks => 50_000.0,
            Self::ClientCredentials | Self::Userinfo | Self::Introspection => 12_000.0,
            Self::SignIn => 2_400.0,
            Self::Refresh => 3_500.0,
            Self::Password => 35.0,
            Self::SignInRs256 => 700.0,
        }
    }

    /// The parts of its floor. Userinfo and introspection have one verification, as a server without
    /// a cache of verified tokens would.
    pub fn cost(self) -> Cost {
        let none = Cost::default();
        match self {
            Self::Discovery | Self::Jwks => none,
            Self::ClientCredentials => Cost {
                es256_signs: 1,
                ..none
            },
            Self::SignIn => Cost {
                es256_signs: 2,
                commits: 2,
                ..none
            },
            Self::Refresh => Cost {
                es256_signs: 2,
                commits: 1,
                ..none
            },
            Self::Userinfo | Self::Introspection => Cost {
                es256_verifies: 1,
                ..none
            },
            Self::Password => Cost {
                hashes: 1,
                commits: 2,
                ..none
            },
            Self::SignInRs256 => Cost {
                es256_signs: 1,
                rs256_signs: 1,
                commits: 2,
                ..none
            },
        }
    }

    /// How many connections it gets: more than two hashes at once only wait for each other.
    pub fn connections(self, asked: usize) -> usize {
        if self == Self::Password {
            asked.min(2)
        } else {
            asked
        }
    }

    /// Makes the connection ready, and the first answers verified in full.
    pub fn prepare(self, world: &World, index: usize, on: &mut Connection) -> Result<Step> {
        let host = world.host.clone();
        let person = world.people[index % world.people.len()].clone();
        Ok(match self {
            Self::Discovery => {
                let issuer = format!("\"issuer\":\"http://{host}\"");
                let request = http::get(&host, "/.well-known/openid-configuration", "");
                reading(request, vec![issuer, "\"token_endpoint\":".to_owned()])
            }
            Self::Jwks => {
                let request = http::get(&host, "/.well-known/jwks.json", "");
                reading(
                    request,
                    ["EC", "RSA"]
                        .map(|kty| format!("\"kty\":\"{kty}\""))
                        .to_vec(),
                )
            }
            Self::ClientCredentials => {
                let form = "grant_type=client_credentials";
                let request = http::post(&host, "/oauth2/token", &world.machine.basic, form);
                let first = on.send(&request)?.expect(200)?;
                world.verify(first.member("access_token")?, Algorithm::Es256)?;
                reading(request, vec!["\"access_token\":\"eyJ".to_owned()])
            }
            Self::SignIn => sign_in(world, &world.web, index, on)?,
            Self::SignInRs256 => sign_in(world, &world.web_rs256, index, on)?,
            Self::Refresh => refreshing(world, index, on)?,
            Self::Userinfo => {
                let token = tokens(world, index, on)?.access;
                let fields = format!("Authorization: Bearer {token}\r\n");
                let request = http::get(&host, "/oauth2/userinfo", &fields);
                let (sub, email) = (
                    format!("\"sub\":\"{}\"", person.sub),
                    format!("\"email\":\"{}\"", person.email),
                );
                reading(request, vec![sub, email])
            }
            Self::Introspection => {
                let form = format!("token={}", tokens(world, index, on)?.access);
                let request = http::post(&host, "/oauth2/introspect", &world.web.basic, &form);
                let sub = format!("\"sub\":\"{}\"", person.sub);
                reading(request, vec!["\"active\":true".to_owned(), sub])
            }
            Self::Password => {
                Box::new(move |on| world::password_sign_in(on, &host, &person.email).map(drop))
            }
        })
    }
}

/// Sends one request again and again; each answer is 200 and carries these texts.
fn reading(request: Vec<u8>, texts: Vec<String>) -> Step {
    Box::new(move |on| {
        let answer = on.send(&request)?.expect(200)?;
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        answer.carrying(&texts).map(drop)
    })
}

fn tokens(world: &World, index: usize, on: &mut Connection) -> Result<world::Tokens> {
    let person = &world.people[index % world.people.len()];
    let request = world.authorization_request(&world.web, person);
    let tokens = world::sign_in(on, &world.host, &world.web, &request)?;
    world.verify(&tokens.access, Algorithm::Es256)?;
    world.verify(&tokens.id, Algorithm::Es256)?;
    Ok(tokens)
}

fn sign_in(world: &World, client: &Client, index: usize, on: &mut Connection) -> Result<Step> {
    let person = &world.people[index % world.people.len()];
    let request = world.authorization_request(client, person);
    let first = world::sign_in(on, &world.host, client, &request)?;
    world.verify(&first.access, Algorithm::Es256)?;
    let same = std::ptr::eq(client, &raw const world.web);
    let algorithm = if same {
        Algorithm::Es256
    } else {
        Algorithm::Rs256
    };
    world.verify(&first.id, algorithm)?;
    let (host, client) = (world.host.clone(), client.clone());
    Ok(Box::new(move |on| {
        world::sign_in(on, &host, &client, &request).map(drop)
    }))
}

fn refreshing(world: &World, index: usize, on: &mut Connection) -> Result<Step> {
    let mut token = tokens(world, index, on)?.refresh;
    let (host, client) = (world.host.clone(), world.web.clone());
    Ok(Box::new(move |on| {
        token = world::refresh(on, &host, &client, &token)?.refresh;
        Ok(())
    }))
}
