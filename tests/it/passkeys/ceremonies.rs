//! R96: a challenge is good once, for one browser, one purpose, one person and five minutes.

use super::{Scene, is_signed_in};
use futures_util::future::join_all;
use serde_json::{Value, json};
use std::time::Duration;
use tests::{
    authenticator::{LIST, Passkey, Twist, ask, enrol, send, sign_in, try_ask},
    database::Engine,
    given,
    person::Person,
};

#[tokio::test]
async fn r96_a_challenge_is_good_once() {
    let mut scene = Scene::new().await;
    let person = scene.stranger();
    let page = person.open("/login").await;
    let asked = ask(&person, &page).await;
    let shown = scene.passkey.get(&asked, &Twist::default());
    send(&person, &page, &asked, &shown).await;
    assert!(is_signed_in(&person).await);
    // In the same browser, and with a counter that is higher again.
    let other = scene.passkey.get(&asked, &Twist::default());
    for again in [shown, other] {
        let page = send(&person, &page, &asked, &again).await;
        assert_eq!(page.status, 400);
        assert!(page.text().contains("sent twice"), "{}", page.text());
    }
    // A wrong answer uses it up too.
    let asked = ask(&person, &page).await;
    let forged = Twist {
        forged: true,
        ..Twist::default()
    };
    let shown = scene.passkey.get(&asked, &forged);
    assert_eq!(send(&person, &page, &asked, &shown).await.status, 400);
    let shown = scene.passkey.get(&asked, &Twist::default());
    let page = send(&person, &page, &asked, &shown).await;
    assert!(page.text().contains("sent twice"), "{}", page.text());
    let left = "SELECT count(*) FROM webauthn_ceremonies";
    assert_eq!(scene.server.database().number(left).await, 0);
}

#[tokio::test]
async fn r66_r70_r96_a_challenge_is_good_in_its_own_browser_only() {
    let mut scene = Scene::new().await;
    let (victim, mallory) = (scene.stranger(), scene.stranger());
    let page = victim.open("/login").await;
    let theirs = mallory.open("/login").await;
    let asked = ask(&mallory, &theirs).await;
    let shown = scene.passkey.get(&asked, &Twist::default());
    let refused = send(&victim, &page, &asked, &shown).await;
    assert_eq!(refused.status, 400);
    assert!(!is_signed_in(&victim).await);
    // It was not used up by that.
    send(&mallory, &theirs, &asked, &shown).await;
    assert!(is_signed_in(&mallory).await);
}

#[tokio::test]
async fn r96_a_challenge_lives_five_minutes() {
    let mut scene = Scene::new().await;
    let person = scene.stranger();
    let page = person.open("/login").await;
    for (seconds, status) in [(299, 200), (301, 400)] {
        let asked = ask(&person, &page).await;
        scene.server.advance(Duration::from_secs(seconds));
        let shown = scene.passkey.get(&asked, &Twist::default());
        let after = send(&person, &page, &asked, &shown).await;
        assert_eq!(after.status, status, "{seconds} s: {}", after.text());
    }
}

#[tokio::test]
async fn r96_a_challenge_is_good_for_its_own_purpose_and_person_only() {
    let mut scene = Scene::new().await;
    let (list, login) = (
        scene.person.open(LIST).await,
        scene.person.open("/login").await,
    );
    let to_register = ask(&scene.person, &list).await;
    let to_sign_in = ask(&scene.person, &login).await;
    let shown = scene.passkey.get(&to_register, &Twist::default());
    let page = send(&scene.person, &login, &to_register, &shown).await;
    assert_eq!(page.status, 400);
    let mut other = Passkey::new(scene.server.issuer());
    let mut asked = to_sign_in.clone();
    asked["publicKey"]["user"] = to_register["publicKey"]["user"].clone();
    let made = other.create(&asked, &Twist::default());
    let page = send(&scene.person, &list, &to_sign_in, &made).await;
    assert_eq!(page.status, 400);
    // Bob signs in in the same browser, and answers what Alice was asked.
    let bob = given::user(&scene.server.cli(), "bob").await;
    let page = scene.person.open("/login").await;
    scene
        .person
        .type_password(&page, &bob.username, &bob.password)
        .await;
    let made = other.create(&to_register, &Twist::default());
    let page = send(&scene.person, &list, &to_register, &made).await;
    assert_eq!(page.status, 400);
    assert_eq!(scene.passkeys().await, 1);
}

#[tokio::test]
async fn r96_of_fifty_at_once_one_wins() {
    let mut scene = Scene::new().await;
    let other = match scene.server.database().engine() {
        Engine::Postgres => Some(scene.server.node().await),
        Engine::Sqlite => None,
    };
    for round in 0..3 {
        let person = scene.stranger();
        let page = person.open("/login").await;
        let asked = ask(&person, &page).await;
        let shown = scene.passkey.get(&asked, &Twist::default());
        let runners: Vec<Person> = (0..50)
            .map(|runner| {
                let address = match &other {
                    Some(node) if runner % 2 == 1 => node.address(),
                    _ => scene.server.address().to_owned(),
                };
                let runner = Person::at(scene.server.issuer(), &address);
                let id = person.cookie("idp_browser").unwrap_or_default();
                runner.jar.set(&format!("idp_browser={id}"));
                runner
            })
            .collect();
        let before = scene.events("session.created").await;
        let sent = runners
            .iter()
            .map(|runner| send(runner, &page, &asked, &shown));
        let won = join_all(sent)
            .await
            .iter()
            .filter(|page| page.status == 200)
            .count();
        assert_eq!(won, 1, "round {round}");
        assert_eq!(scene.events("session.created").await, before + 1);
    }
}

#[tokio::test]
async fn r69_a_question_is_asked_of_our_own_pages_only() {
    let scene = Scene::new().await;
    let person = scene.stranger();
    let page = person.open("/login").await;
    let url = person.absolute("/login/passkey/options");
    let csrf = page
        .form("ceremony")
        .value("csrf")
        .unwrap_or_default()
        .to_owned();
    let step = |csrf: &str, origin: &str, site: &str| {
        let mut step = person.post(url.clone(), vec![("csrf".to_owned(), csrf.to_owned())]);
        step.headers = vec![
            ("origin".to_owned(), origin.to_owned()),
            ("sec-fetch-site".to_owned(), site.to_owned()),
        ];
        step
    };
    let ours = scene.server.issuer();
    for (csrf, origin, site) in [
        ("", ours, "same-origin"),
        ("x", ours, "same-origin"),
        (csrf.as_str(), "https://evil.example", "cross-site"),
        (csrf.as_str(), "null", "same-site"),
    ] {
        let page = person.step(step(csrf, origin, site)).await;
        assert_eq!(page.status, 403, "{csrf} {origin} {site}");
    }
    let page = person.step(step(&csrf, ours, "same-origin")).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.header("cache-control"), "no-store");
    // Who is not signed in is asked nothing about a new passkey.
    let mut step = step(&csrf, ours, "same-origin");
    step.url = person.absolute("/account/security/passkeys/options");
    assert_eq!(person.step(step).await.status, 303);
}

#[tokio::test]
async fn r87_a_passkey_is_added_and_removed_after_a_fresh_proof_only() {
    let mut scene = Scene::new().await;
    let list = scene.person.open(LIST).await;
    let asked = ask(&scene.person, &list).await;
    scene.server.advance(Duration::from_secs(301));
    assert_eq!(try_ask(&scene.person, &list).await.status, 403);
    let mut other = Passkey::new(scene.server.issuer());
    let made = other.create(&asked, &Twist::default());
    let page = send(&scene.person, &list, &asked, &made).await;
    assert_eq!(page.status, 403);
    assert!(
        page.text().contains("Confirm that it is you"),
        "{}",
        page.text()
    );
    let stale = scene.person.open(LIST).await;
    assert!(stale.find_form("ceremony").is_none(), "a link in its place");
    let single = super::account::single(&scene).await;
    let csrf = single
        .form("name")
        .value("csrf")
        .unwrap_or_default()
        .to_owned();
    let form = [("csrf", csrf.as_str()), ("act", "remove")];
    let form = form.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let step = scene.person.post(single.url.clone(), form.into());
    assert_eq!(scene.person.step(step).await.status, 403);
    assert_eq!(scene.passkeys().await, 1);
    // The passkey proves it on that very page, and leads back.
    let asked = ask(&scene.person, &page).await;
    let shown = scene.passkey.get(&asked, &Twist::default());
    let back = send(&scene.person, &page, &asked, &shown).await;
    assert_eq!((back.status, back.url.path()), (200, LIST));
    enrol(&scene.person, &mut other).await;
    assert_eq!(scene.passkeys().await, 2);
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_and_nothing_breaks() {
    let mut scene = Scene::new().await;
    let person = scene.stranger();
    let page = person.open("/login").await;
    let asked = ask(&person, &page).await;
    let honest = scene.passkey.get(&asked, &Twist::default());
    let mut bad = vec![
        json!("{"),
        json!("null"),
        json!("[]"),
        json!("[".repeat(10_000)),
        json!({}),
        json!("x".repeat(40_000)),
    ];
    for member in ["id", "rawId", "type", "response"] {
        let mut one = honest.clone();
        one[member] = Value::Null;
        bad.push(one);
    }
    for member in [
        "clientDataJSON",
        "authenticatorData",
        "signature",
        "userHandle",
    ] {
        for value in [json!(null), json!(7), json!("!"), json!(""), json!("AAAA")] {
            let mut one = honest.clone();
            one["response"][member] = value;
            bad.push(one);
        }
    }
    for credential in bad {
        let asked = ask(&person, &page).await;
        let refused = send(&person, &page, &asked, &credential).await;
        assert_eq!(refused.status, 400, "{credential}");
    }
    for ceremony in ["", "x", "00000000-0000-4000-8000-000000000000"] {
        let asked = json!({ "ceremony": ceremony });
        assert_eq!(send(&person, &page, &asked, &honest).await.status, 400);
    }
    assert!(!is_signed_in(&person).await);
    let twist = Twist::default();
    sign_in(&person, "/login", &mut scene.passkey, &twist).await;
    assert!(is_signed_in(&person).await);
}
