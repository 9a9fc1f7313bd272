//! People with addresses of a provider's domain are sent there.

use super::{Scene, add, back, builder, press};
use serde_json::json;
use tests::{given, mail_sink::MailSink, page::Page, person::Person, stub_provider::StubProvider};

#[tokio::test]
async fn r76_an_address_of_a_domain_leads_to_its_provider_whether_or_not_anybody_has_it() {
    let scene = Scene::on(builder(), &["--domain", "Example.com"]).await;
    scene.link_alice().await;
    for address in [
        "alice@example.com",
        "nobody@EXAMPLE.com",
        " alice@example.com ",
    ] {
        for password in ["", "wrong", scene.alice.password.as_str()] {
            let person = scene.person();
            let page = person.open("/login").await;
            let page = person.type_password(&page, address, password).await;
            let url = page.left();
            assert_eq!(url.path(), "/authorize", "{address}: {page:#?}");
            let hint = url.query_pairs().find(|(name, _)| name == "login_hint");
            assert_eq!(hint.expect("a hint").1, address.trim());
            assert_eq!(person.cookie("idp_session"), None);
        }
    }
    // A username, and the address of another domain, are asked for a password.
    let elsewhere = [
        "user",
        "create",
        "--email",
        "eve@elsewhere.example",
        "--password-stdin",
    ];
    let cli = scene.server.cli();
    cli.json_with_input(&elsewhere, given::PASSWORD).await;
    for username in ["alice", "eve@elsewhere.example", "example.com"] {
        let person = Person::new(&scene.server);
        let page = person.open("/login").await;
        let page = person.type_password(&page, username, "wrong").await;
        assert_eq!(page.status, 422, "{username}: {page:#?}");
    }
    let person = scene.person();
    let page = person.open(&scene.authorize(&[])).await;
    let page = person.type_password(&page, &scene.alice.email, "").await;
    let page = back(&person, &scene.stub.answers(page.left())).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
}

/// Every way to write an address of the domain, and one that nobody has.
const SPELLED: [&str; 6] = [
    "alice@example.com",
    "nobody@example.com",
    "ALICE@EXAMPLE.COM",
    "alice@example.com.",
    "alice@example\u{ff0e}com",
    "alice@exam\u{ad}ple.com",
];

/// The doors that take an address: path, field, what else is typed, button.
const DOORS: [(&str, &str, &str); 4] = [
    ("/login", "username", "sign-in"),
    ("/login/email", "email", "send-code"),
    ("/recover", "email", "send-link"),
    ("/register", "email", "sign-up"),
];

/// A server with every door open, whose mail goes nowhere that matters.
async fn open_doors(sink: &MailSink) -> Scene {
    let builder = builder()
        .set("IDP_MAIL__SMTP_URL", &sink.url())
        .set("IDP_SIGN_IN__EMAIL_CODE", "allowed")
        .set("IDP_SIGNUP__MODE", "open");
    Scene::on(builder, &["--domain", "example.com"]).await
}

async fn knock(person: &Person, (path, field, button): (&str, &str, &str), email: &str) -> Page {
    let page = person.open(path).await;
    let mut typed = vec![(field, email)];
    if path == "/register" {
        typed.extend([("name", "Ada"), ("password", given::PASSWORD)]);
    }
    person.submit(&page, &typed, Some(button)).await
}

#[tokio::test]
async fn r76_every_door_that_takes_an_address_leads_to_its_provider() {
    let sink = MailSink::start().await;
    let scene = open_doors(&sink).await;
    for door in DOORS {
        for address in SPELLED {
            let person = scene.person();
            let page = knock(&person, door, address).await;
            let url = page.left();
            assert_eq!(url.path(), "/authorize", "{door:?} {address:?}: {page:#?}");
            let hint = url.query_pairs().find(|(name, _)| name == "login_hint");
            assert_eq!(hint.expect("a hint").1, address);
        }
        // The control: an address of another domain stays here.
        let person = scene.person();
        let page = knock(&person, door, "alice@sub.example.com").await;
        assert!(page.location.is_none(), "{door:?}: {page:#?}");
        let page = person.open(door.0).await;
        let policy = page.header("content-security-policy");
        assert!(
            policy.contains("form-action 'self' http:"),
            "{door:?}: {policy}"
        );
    }
    // One control each asked for a mail, and nobody else did.
    for kind in ["sign_in_code", "recovery", "registration"] {
        assert_eq!(
            scene.events(&format!("{kind}.requested")).await,
            1,
            "{kind}"
        );
    }
    assert!(sink.mails_to("alice@example.com").is_empty());
}

#[tokio::test]
async fn a_newcomer_of_another_provider_makes_no_account_of_a_domain_that_is_taken() {
    let sink = MailSink::start().await;
    let scene = open_doors(&sink).await;
    let other = StubProvider::start().await;
    add(&scene.server, &other, "other", &["--create-accounts"]).await;
    for address in [
        "carol@example.com",
        "Carol@EXAMPLE.com",
        "alice@example.com",
    ] {
        let claims = json!({"email": address, "sub": address});
        other.acts(|acts| acts.claims = claims);
        let person = scene.person();
        let page = person.open(&scene.authorize(&[])).await;
        let authorize = press(&person, &page, "other").await;
        let page = back(&person, &other.answers(&authorize)).await;
        assert!(page.find_form("create-account").is_none(), "{page:#?}");
        assert!(!page.text().contains("already"), "{address}: {page:#?}");
        // Nor by a form that was never shown.
        let csrf = page.form("upstream-stub").value("csrf").map(str::to_owned);
        let pairs = vec![
            ("csrf".to_owned(), csrf.unwrap_or_default()),
            ("name".to_owned(), "Carol".to_owned()),
        ];
        let refused = person.step(person.post(page.url.clone(), pairs)).await;
        assert_eq!(refused.status, 403, "{refused:#?}");
        let url = press(&person, &page, "stub").await;
        assert_eq!(
            url.port(),
            url::Url::parse(&scene.stub.issuer())
                .ok()
                .and_then(|url| url.port())
        );
    }
    assert_eq!(scene.number("SELECT count(*) FROM users").await, 1);
    // The one whose domain it is makes it, and there the person comes back to where they wanted to go.
    let person = scene.person();
    let page = person.open(&scene.authorize(&[])).await;
    let page = scene.come_back(&person, &page).await;
    let page = person.submit(&page, &[], Some("create-account")).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
}

/// Her account is older than the rule: she proves that it is hers by the password, once.
#[tokio::test]
async fn one_who_comes_from_the_provider_of_their_address_can_link_it_to_what_they_have() {
    let scene = Scene::on(builder(), &["--domain", "example.com"]).await;
    let claims = json!({"email": "alice@example.com"});
    scene.stub.acts(|acts| acts.claims = claims);
    let person = scene.person();
    let page = person.open(&scene.authorize(&[])).await;
    let page = scene.come_back(&person, &page).await;
    assert!(page.text().contains("already"), "{page:#?}");
    let id = page
        .url
        .path()
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned();
    let link = format!("/login?next=/account/security/upstream/{id}");
    // In another browser it is no exception, and neither with what came from another provider.
    let login = person.open(&link).await;
    let stranger = scene.person();
    let page = stranger.open(&link).await;
    let page = stranger
        .type_password(&page, "alice@example.com", &scene.alice.password)
        .await;
    assert_eq!(page.left().path(), "/authorize");
    let other = StubProvider::start().await;
    add(&scene.server, &other, "other", &[]).await;
    let page = stranger.open("/login").await;
    let authorize = press(&stranger, &page, "other").await;
    let page = back(&stranger, &other.answers(&authorize)).await;
    let path = page.url.path();
    assert!(path.starts_with("/upstream/"), "{page:#?}");
    let id = path.rsplit('/').next().unwrap_or_default();
    let of_other = format!("/login?next=/account/security/upstream/{id}");
    let page = stranger.open(&of_other).await;
    let page = stranger
        .type_password(&page, "alice@example.com", &scene.alice.password)
        .await;
    assert_eq!(page.left().path(), "/authorize");
    let page = person
        .type_password(&login, "alice@example.com", &scene.alice.password)
        .await;
    let page = person.submit(&page, &[], Some("link")).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
    assert_eq!(scene.links().await, 1);
}

/// All the world has an account at such a provider, and one of that world has learnt the password.
#[tokio::test]
async fn one_whose_address_is_elsewhere_comes_from_no_domain_of_the_provider() {
    let scene = Scene::on(builder(), &["--domain", "example.com"]).await;
    let claims = json!({"email": "mallory@elsewhere.example"});
    scene.stub.acts(|acts| acts.claims = claims);
    let person = scene.person();
    let page = person.open(&scene.authorize(&[])).await;
    let page = scene.come_back(&person, &page).await;
    let id = page.url.path().rsplit('/').next().unwrap_or_default();
    let login = person
        .open(&format!("/login?next=/account/security/upstream/{id}"))
        .await;
    let page = person
        .type_password(&login, "alice@example.com", &scene.alice.password)
        .await;
    assert_eq!(page.left().path(), "/authorize");
}

/// The provider knows her by an alias.
#[tokio::test]
async fn one_whom_their_provider_knows_by_another_address_is_not_sent_round_in_circles() {
    let scene = Scene::on(builder(), &["--domain", "example.com"]).await;
    let claims = json!({"email": "alice.smith@example.com"});
    scene.stub.acts(|acts| acts.claims = claims);
    let person = scene.person();
    let page = person.open(&scene.authorize(&[])).await;
    let page = scene.come_back(&person, &page).await;
    let id = page.url.path().rsplit('/').next().unwrap_or_default();
    let link = format!("/login?next=/account/security/upstream/{id}");
    let login = person.open(&link).await;
    let page = person
        .type_password(&login, "alice@example.com", &scene.alice.password)
        .await;
    let page = person.submit(&page, &[], Some("link")).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
    assert_eq!(scene.links().await, 1);
}

/// The provider vouches for no address at all, as some never do: she cannot be held to one.
#[tokio::test]
async fn one_who_comes_from_a_provider_that_vouches_for_no_address_can_link_it_too() {
    let scene = Scene::on(builder(), &["--domain", "example.com"]).await;
    let claims = json!({"email": "alice@example.com", "email_verified": false});
    scene.stub.acts(|acts| acts.claims = claims);
    let person = scene.person();
    let page = person.open(&scene.authorize(&[])).await;
    let page = scene.come_back(&person, &page).await;
    let id = page.url.path().rsplit('/').next().unwrap_or_default();
    let link = format!("/login?next=/account/security/upstream/{id}");
    let login = person.open(&link).await;
    let page = person
        .type_password(&login, "alice@example.com", &scene.alice.password)
        .await;
    let page = person.submit(&page, &[], Some("link")).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
    assert_eq!(scene.links().await, 1);
}

/// She has forgotten that password: what she came with goes with her through the way to a new one.
#[tokio::test]
async fn one_who_has_forgotten_the_password_of_what_they_have_is_not_sent_round_in_circles() {
    let sink = MailSink::start().await;
    let scene = open_doors(&sink).await;
    let claims = json!({"email": "alice@example.com"});
    scene.stub.acts(|acts| acts.claims = claims);
    let person = scene.person();
    let page = person.open("/login").await;
    let known = scene.come_back(&person, &page).await;
    let id = known.url.path().rsplit('/').next().unwrap_or_default();
    let next = format!("next=/account/security/upstream/{id}");
    let login = person.open(&format!("/login?{next}")).await;
    let forgot = format!("/recover?{next}");
    assert!(
        login.body.contains(&format!("href=\"{forgot}\"")),
        "{login:#?}"
    );
    let page = person.open(&forgot).await;
    let own = [("email", "alice@example.com")];
    let page = person.submit(&page, &own, Some("send-link")).await;
    assert_eq!(page.url.path(), "/recover/sent", "{page:#?}");
    let mail = sink.wait_about("alice@example.com", "Reset your password", 1);
    let page = person.open(&mail.await.link()).await;
    let password = "copper-violin-drifts-north-7";
    let new = [("new_password", password)];
    person.submit(&page, &new, Some("set-password")).await;
    let page = person
        .type_password(&login, "alice@example.com", password)
        .await;
    person.submit(&page, &[], Some("link")).await;
    assert_eq!(scene.links().await, 1);
}
