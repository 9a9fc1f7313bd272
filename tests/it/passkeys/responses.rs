//! R97, R98: each way in which a response can be wrong, when signing in and when adding a passkey.

use super::{Scene, is_signed_in};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::json;
use tests::{
    authenticator::{
        BE, BS, ED25519, HONEST, LIST, Passkey, Twist, UP, UV, ask, enrol, enrol_twisted, send,
        sign_in,
    },
    given,
    person::Person,
};

const fn honest() -> Twist<'static> {
    Twist {
        kind: None,
        origin: None,
        more: "",
        rp_id: None,
        flags: None,
        counter: None,
        user_handle: None,
        challenge: None,
        public_key: None,
        forged: false,
    }
}

fn from(origin: &'static str) -> Twist<'static> {
    Twist {
        origin: Some(origin),
        ..honest()
    }
}

fn with(more: &'static str) -> Twist<'static> {
    Twist { more, ..honest() }
}

fn flags(flags: u8) -> Twist<'static> {
    Twist {
        flags: Some(flags),
        ..honest()
    }
}

/// What is wrong with either kind of response.
fn wrong() -> Vec<Twist<'static>> {
    let mut all = vec![
        from("\"http://badlocalhost\""),
        from("\"http://localhost\""),
        from("\"http://localhost:1\""),
        from("\"https://localhost\""),
        from("\"http://localhost.evil\""),
        from("\"http://a.localhost\""),
        from("\"http://127.0.0.1\""),
        from("\"https://badexample.com\""),
        from("\"null\""),
        from("null"),
        from("\"\""),
        with(r#","crossOrigin":true"#),
        with(r#","crossOrigin":"false""#),
        with(r#","topOrigin":"http://evil.example""#),
        with(r#","crossOrigin":true,"topOrigin":"http://evil.example""#),
    ];
    for rp_id in ["evil.example", "badlocalhost", ""] {
        all.push(Twist {
            rp_id: Some(rp_id),
            ..honest()
        });
    }
    for kind in ["webauthn.create", "webauthn.get", "payment.get", ""] {
        all.push(Twist {
            kind: Some(kind),
            ..honest()
        });
    }
    for challenge in ["AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", ""] {
        all.push(Twist {
            challenge: Some(challenge),
            ..honest()
        });
    }
    all.extend([0, UP, UV, UP | BE, HONEST | BS].map(flags));
    all
}

#[tokio::test]
async fn r97_r98_a_sign_in_with_anything_wrong_is_refused() {
    let mut scene = Scene::new().await;
    let person = scene.stranger();
    let mut all = wrong();
    all.retain(|twist| twist.kind != Some("webauthn.get"));
    // It was made as one that stays on its device.
    all.extend([HONEST | BE, HONEST | BE | BS].map(flags));
    all.push(Twist {
        forged: true,
        ..honest()
    });
    for user_handle in [&[][..], &[7; 16], &[7; 64], &[0]] {
        all.push(Twist {
            user_handle: Some(user_handle),
            ..honest()
        });
    }
    for twist in all {
        let page = sign_in(&person, "/login", &mut scene.passkey, &twist).await;
        assert_eq!(page.status, 400, "{twist:?}");
        assert!(page.text().contains("was not accepted"), "{twist:?}");
        assert!(!is_signed_in(&person).await, "{twist:?}");
    }
    sign_in(&person, "/login", &mut scene.passkey, &honest()).await;
    assert!(is_signed_in(&person).await);
}

#[tokio::test]
async fn r97_the_port_of_the_origin_counts() {
    let mut scene = Scene::new().await;
    let person = scene.stranger();
    let ours = scene.server.issuer().to_owned();
    for origin in [
        format!("\"{ours}/\""),
        format!("\"{ours}0\""),
        format!("\"{ours}/login\""),
        format!("\"{}\"", ours.replace("localhost", "LOCALHOST")),
        format!("\"{}\"", ours.replace("http:", "https:")),
        format!("\"{}\"", ours.replace("//", "//u@")),
    ] {
        let twist = Twist {
            origin: Some(&origin),
            ..honest()
        };
        let page = sign_in(&person, "/login", &mut scene.passkey, &twist).await;
        assert_eq!(page.status, 400, "{origin}");
    }
}

#[tokio::test]
async fn r97_r98_a_new_passkey_with_anything_wrong_is_not_kept() {
    let scene = Scene::new().await;
    let mut all = wrong();
    all.retain(|twist| twist.kind != Some("webauthn.create"));
    // EdDSA is not among the algorithms that were asked for.
    for public_key in [
        ED25519,
        b"",
        b"\xa0",
        b"\xff",
        b"\x9f\x9f\x9f\x9f",
        &[0x81; 400],
    ] {
        all.push(Twist {
            public_key: Some(public_key),
            ..honest()
        });
    }
    for twist in all {
        let mut passkey = Passkey::new(scene.server.issuer());
        let page = enrol_twisted(&scene.person, &mut passkey, &twist).await;
        assert_eq!(page.status, 400, "{twist:?}");
        assert!(page.text().contains("could not be added"), "{twist:?}");
        assert_eq!(scene.passkeys().await, 1, "{twist:?}");
    }
    for object in ["", "AAAA", "o2NmbXRkbm9uZQ", "_____w", "n5-fn5-f"] {
        let page = scene.person.open(LIST).await;
        let asked = ask(&scene.person, &page).await;
        let mut made = Passkey::new(scene.server.issuer()).create(&asked, &honest());
        made["response"]["attestationObject"] = json!(object);
        let refused = send(&scene.person, &page, &asked, &made).await;
        assert_eq!(refused.status, 400, "{object}");
    }
    let deep = URL_SAFE_NO_PAD.encode([0x81; 12_000]);
    let page = scene.person.open(LIST).await;
    let asked = ask(&scene.person, &page).await;
    let mut made = Passkey::new(scene.server.issuer()).create(&asked, &honest());
    made["response"]["attestationObject"] = json!(deep);
    assert_eq!(send(&scene.person, &page, &asked, &made).await.status, 400);
    assert_eq!(scene.passkeys().await, 1);
}

#[tokio::test]
async fn r98_presence_is_excused_only_where_the_browser_was_not_to_ask() {
    let server = tests::server::TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let person = Person::new(&server);
    person.sign_in("/login", &alice).await;
    let mut page = person.open("/account/security/passkeys/offer").await;
    let hidden = "name=\"conditional\" value=\"";
    assert!(page.body.contains(hidden), "{}", page.body);
    let plain = page.clone();
    page.body = page.body.replace(hidden, &format!("{hidden}1"));
    let mut passkey = Passkey::synced(server.issuer());
    let silent = flags(BE | BS);
    // Asked one way and answered the other.
    for (asking, answering, status) in [
        (&plain, &plain, 400),
        (&plain, &page, 400),
        (&page, &plain, 400),
        (&page, &page, 200),
    ] {
        let asked = ask(&person, asking).await;
        let made = passkey.create(&asked, &silent);
        let after = send(&person, answering, &asked, &made).await;
        assert_eq!(after.status, status, "{}", after.text());
    }
    // It signs in with presence and verification, and not without.
    let stranger = Person::new(&server);
    for twist in [silent, flags(UP | BE | BS)] {
        let page = sign_in(&stranger, "/login", &mut passkey, &twist).await;
        assert_eq!(page.status, 400);
    }
    sign_in(&stranger, "/login", &mut passkey, &honest()).await;
    assert!(is_signed_in(&stranger).await);
}

#[tokio::test]
async fn r98_a_counter_that_goes_back_is_refused_and_recorded() {
    let mut scene = Scene::new().await;
    let person = scene.stranger();
    sign_in(&person, "/login", &mut scene.passkey, &counted(7)).await;
    for counter in [7, 6, 1, 0] {
        let before = scene.events("passkey.counter_regressed").await;
        let other = scene.stranger();
        let page = sign_in(&other, "/login", &mut scene.passkey, &counted(counter)).await;
        assert_eq!(page.status, 400, "{counter}");
        assert!(!is_signed_in(&other).await, "{counter}");
        let after = scene.events("passkey.counter_regressed").await;
        assert_eq!(after, before + 1, "{counter}");
    }
    let whose = "SELECT count(*) FROM audit_events a JOIN users u ON u.id = a.user_id \
                 WHERE a.kind = 'passkey.counter_regressed' AND u.username = 'alice'";
    assert_eq!(scene.server.database().number(whose).await, 4);
    let other = scene.stranger();
    sign_in(&other, "/login", &mut scene.passkey, &counted(8)).await;
    assert!(is_signed_in(&other).await, "the higher one still counts");
}

fn counted(counter: u32) -> Twist<'static> {
    Twist {
        counter: Some(counter),
        ..honest()
    }
}

#[tokio::test]
async fn r98_a_device_that_counts_nothing_is_no_copy() {
    let server = tests::server::TestServer::start().await;
    let synced = Passkey::synced(server.issuer());
    let mut scene = Scene::with(server, synced).await;
    for _ in 0..3 {
        let person = scene.stranger();
        sign_in(&person, "/login", &mut scene.passkey, &honest()).await;
        assert!(is_signed_in(&person).await);
    }
    assert_eq!(scene.events("passkey.counter_regressed").await, 0);
}

#[tokio::test]
async fn r98_a_credential_id_belongs_to_one_account() {
    let mut scene = Scene::new().await;
    let bob = given::user(&scene.server.cli(), "bob").await;
    let mallory = Person::new(&scene.server);
    mallory.sign_in("/login", &bob).await;
    // Another key under the id of Alice's passkey, by Bob and by Alice herself.
    let mut stolen = Passkey {
        id: scene.passkey.id.clone(),
        ..Passkey::new(scene.server.issuer())
    };
    for person in [&mallory, &scene.person] {
        let page = enrol(person, &mut stolen).await;
        assert_eq!(page.status, 400, "{}", page.text());
    }
    assert_eq!(scene.passkeys().await, 1);
    // Bob's own passkey never signs in as Alice.
    let mut own = Passkey::new(scene.server.issuer());
    enrol(&mallory, &mut own).await;
    let alice = scene.passkey.user_handle.clone();
    let twist = Twist {
        user_handle: Some(&alice),
        ..honest()
    };
    let stranger = scene.stranger();
    let page = sign_in(&stranger, "/login", &mut own, &twist).await;
    assert_eq!(page.status, 400);
    assert!(!is_signed_in(&stranger).await);
    sign_in(&stranger, "/login", &mut scene.passkey, &honest()).await;
    assert!(is_signed_in(&stranger).await);
}
