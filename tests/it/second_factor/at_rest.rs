//! R25, R110: what the database holds of second factors is of no use to a thief.

use super::World;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use tests::{
    authenticator_app::{AuthenticatorApp, STEP},
    database::Engine,
    given,
    person::Person,
};

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[tokio::test]
async fn r110_neither_seed_nor_recovery_code_is_kept() {
    let world = World::new().await;
    let codes = world.recovery_codes(&world.home).await;
    let person = Person::new(&world.server);
    world.whole(&person).await.callback();
    let seed = world.app.seed();
    let dump = world.server.database().dump().await;
    let holds = |part: &[u8]| dump.windows(part.len()).any(|window| window == part);
    assert!(
        holds(world.alice.email.as_bytes()),
        "the dump is of this database"
    );
    let mut canaries: Vec<Vec<u8>> = vec![
        seed.clone(),
        hex(&seed).into_bytes(),
        STANDARD.encode(&seed).into_bytes(),
    ];
    for code in &codes {
        let plain = code.replace('-', "");
        canaries.push(code.clone().into_bytes());
        canaries.push(hex(plain.as_bytes()).into_bytes());
        canaries.push(plain.into_bytes());
    }
    for canary in canaries {
        assert!(
            !holds(&canary),
            "{} is kept",
            String::from_utf8_lossy(&canary)
        );
    }
}

#[tokio::test]
async fn r110_a_seed_is_good_in_the_row_of_its_person_only() {
    let world = World::new().await;
    let bob = given::user(&world.server.cli(), "bob").await;
    let person = Person::new(&world.server);
    let (app, _) = AuthenticatorApp::enrol(&world.server, &person, &bob).await;
    // Bob, who can write to the database, puts his own seed in the row of Alice.
    world
        .server
        .database()
        .execute(
            "UPDATE totp_secrets SET last_step = 0, sealed_secret = (SELECT b.sealed_secret FROM totp_secrets b \
             JOIN users u ON u.id = b.user_id WHERE u.username = 'bob')",
        )
        .await;
    let thief = Person::new(&world.server);
    let page = world.half(&thief).await;
    let code = app.code(&world.server);
    let page = thief
        .submit(&page, &[("code", &code)], Some("verify"))
        .await;
    assert_eq!(page.status, 500, "{page:#?}");
    assert_eq!(world.events("totp.used").await, 0);
}

#[tokio::test]
async fn r110_a_new_encryption_key_seals_seeds_anew_and_codes_stay_right() {
    let world = World::new().await;
    let new = "bmV3IGtleSBmb3IgdGhlIHNlYWxlciwgMzIgYnl0ZXM=";
    let read = match world.server.database().engine() {
        Engine::Sqlite => "hex(sealed_secret)",
        Engine::Postgres => "encode(sealed_secret, 'hex')",
    };
    let sql = format!("SELECT {read} FROM totp_secrets");
    let before = world.server.database().rows(&sql).await;
    let old = world.server.settings()["IDP_SECRETS__ENCRYPTION_KEY"].clone();
    let settings = [
        ("IDP_SECRETS__ENCRYPTION_KEY", new),
        ("IDP_SECRETS__ENCRYPTION_KEY_PREVIOUS", old.as_str()),
    ];
    let node = world.server.try_node(&settings).await.expect("a node");
    assert_ne!(world.server.database().rows(&sql).await, before);
    let person = Person::at(world.server.issuer(), &node.address());
    world.server.advance(STEP);
    let page = world.whole(&person).await;
    assert!(page.callback().contains_key("code"));
}
