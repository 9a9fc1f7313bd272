//! What a passkey proves, and to whom.

use super::{Scene, is_signed_in};
use anyhow::Result;
use serde_json::json;
use tests::{
    authenticator::{BE, BS, HONEST, Passkey, Twist, ask, send, sign_in},
    given::{self, User},
    relying_party::RelyingParty,
    server::TestServer,
};

#[tokio::test]
async fn r16_a_passkey_alone_signs_in_and_the_tokens_say_which_kind() -> Result<()> {
    // One that could be synced and is not may leave its device at any time.
    for (synced, now, acr, amr) in [
        (false, false, "phrh", json!(["hwk", "user", "mfa"])),
        (true, true, "phr", json!(["swk", "user", "mfa"])),
        (true, false, "phr", json!(["swk", "user", "mfa"])),
    ] {
        let server = TestServer::start().await;
        let mut passkey = Passkey::new(server.issuer());
        if synced {
            passkey = Passkey::synced(server.issuer());
            passkey.flags = HONEST | BE | if now { BS } else { 0 };
        }
        let mut scene = Scene::with(server, passkey).await;
        let client = given::web_client_with(&scene.server.cli(), &["--skip-consent"]).await;
        let application = RelyingParty::discover(&scene.server, &client).await?;
        let begun = application.begin(&["profile"]);
        let person = scene.stranger();
        let twist = Twist::default();
        let back = sign_in(&person, begun.url.as_str(), &mut scene.passkey, &twist).await;
        let tokens = application.finish(begun, back.left()).await?;
        assert_eq!(tokens.claims["sub"], scene.alice.sub);
        assert_eq!(tokens.claims["acr"], acr);
        assert_eq!(tokens.claims["amr"], amr);
    }
    Ok(())
}

#[tokio::test]
async fn r65_a_passkey_gives_a_new_session_cookie_and_leads_to_the_page_that_was_wanted() {
    let mut scene = Scene::new().await;
    let before = scene.person.cookie("idp_session");
    let address = "/login/passkey?next=/account/security/passkeys";
    let twist = Twist::default();
    let page = sign_in(&scene.person, address, &mut scene.passkey, &twist).await;
    assert_eq!(
        (page.status, page.url.path()),
        (200, "/account/security/passkeys")
    );
    assert_ne!(scene.person.cookie("idp_session"), before);
    let sessions = "SELECT count(*) FROM sessions";
    assert_eq!(scene.server.database().number(sessions).await, 1, "renewed");
    assert!(scene.person.cookie("idp_known").is_some());
}

#[tokio::test]
async fn r81_nobody_who_guesses_passwords_keeps_a_passkey_out() {
    let mut scene = Scene::new().await;
    let mallory = scene.stranger();
    let mut last = 0;
    for _ in 0..12 {
        let page = mallory.open("/login").await;
        last = mallory
            .type_password(&page, "alice", "a guess")
            .await
            .status;
    }
    assert_eq!(last, 429);
    let person = scene.stranger();
    let twist = Twist::default();
    sign_in(&person, "/login", &mut scene.passkey, &twist).await;
    assert!(is_signed_in(&person).await);
}

#[tokio::test]
async fn a_disabled_person_is_refused_and_told_no_more_than_others() {
    let mut scene = Scene::new().await;
    let mut unverified = scene.passkey.clone();
    let cli = scene.server.cli();
    let person = scene.stranger();
    let forged = Twist {
        forged: true,
        ..Twist::default()
    };
    let other = sign_in(&person, "/login", &mut unverified, &forged).await;
    cli.run(&["user", "disable", "alice"]).await.expect_code(0);
    let page = sign_in(&person, "/login", &mut scene.passkey, &Twist::default()).await;
    assert_eq!((page.status, page.text()), (400, other.text()));
    assert!(!is_signed_in(&person).await);
    assert_eq!(scene.events("session.refused").await, 2);
}

#[tokio::test]
async fn r76_the_question_and_the_answer_tell_nobody_who_has_a_passkey() {
    let scene = Scene::new().await;
    let (page, asked) = question(&scene, "/login").await;
    let options = asked["publicKey"].as_object().expect("options");
    assert_eq!(options["allowCredentials"], json!([]));
    assert_eq!(options["userVerification"], "required");
    assert_eq!(options["rpId"], "localhost");
    let challenge = options["challenge"].as_str().unwrap_or_default();
    assert!(challenge.len() >= 22, "16 bytes: {challenge}");
    assert_eq!(options["timeout"], 300_000);
    // A passkey of nobody, for the user handle of Alice and for one of nobody.
    let mut ghost = Passkey::new(scene.server.issuer());
    let mut told = Vec::new();
    for handle in [scene.passkey.user_handle.clone(), vec![7; 16], Vec::new()] {
        let twist = Twist {
            user_handle: Some(&handle),
            ..Twist::default()
        };
        let shown = ghost.get(&asked, &twist);
        let asked = ask(&page.0, &page.1).await;
        told.push(send(&page.0, &page.1, &asked, &shown).await.text());
    }
    assert!(told.iter().all(|text| *text == told[0]), "{told:#?}");
}

async fn question(
    scene: &Scene,
    address: &str,
) -> (
    (tests::person::Person, tests::person::Page),
    serde_json::Value,
) {
    let person = scene.stranger();
    let page = person.open(address).await;
    let asked = ask(&person, &page).await;
    ((person, page), asked)
}

#[tokio::test]
async fn without_a_script_the_page_says_so_and_the_password_still_works() {
    let scene = Scene::new().await;
    let person = scene.stranger();
    let page = person.open("/login").await;
    let told = person.submit(&page, &[], Some("passkey")).await;
    assert_eq!(told.status, 400);
    assert!(
        told.text().contains("No passkey was sent"),
        "{}",
        told.text()
    );
    let link = told.body.contains("id=\"other-way\" href=\"/login\"");
    assert!(link, "{}", told.body);
    let alice: &User = &scene.alice;
    person.sign_in("/login", alice).await;
    assert!(is_signed_in(&person).await);
}

#[tokio::test]
async fn a_server_with_an_address_for_a_name_offers_no_passkeys() {
    let builder = TestServer::builder().set("IDP_PUBLIC_URL", "http://127.0.0.1:{port}");
    let server = builder.start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let person = tests::person::Person::new(&server);
    let page = person.open("/login").await;
    assert!(!page.body.contains("/static/passkeys."), "{}", page.body);
    assert!(
        !page
            .header("content-security-policy")
            .contains("script-src")
    );
    assert_eq!(person.open("/login/passkey").await.status, 400);
    let address = "/.well-known/passkey-endpoints";
    assert_eq!(person.open(address).await.status, 404);
    person.sign_in("/login", &alice).await;
    assert!(is_signed_in(&person).await);
}
