//! `upstream ...` at the command line, and what is kept of a secret.

use super::{Scene, builder};
use tests::{database::Engine, stub_provider::CLIENT_SECRET, stub_provider::StubProvider};

#[tokio::test]
async fn a_provider_that_cannot_be_used_is_refused_with_the_reason() {
    let server = builder().start().await;
    let stub = StubProvider::start().await;
    let issuer = stub.issuer();
    let wrong = [
        (format!("{issuer}/"), "unexpected issuer URI"),
        ("http://192.0.2.1".to_owned(), "not https"),
        ("https://10.0.0.1".to_owned(), "not a public address"),
        ("http://127.0.0.1:9".to_owned(), "error sending request"),
    ];
    for (issuer, reason) in wrong {
        let arguments = [
            "upstream",
            "create",
            "--name",
            "X",
            "--issuer",
            &issuer,
            "--client-id",
            "x",
            "--client-secret-stdin",
        ];
        let output = server.cli().run_with_input(&arguments, "secret").await;
        let output = output.expect_code(1);
        assert!(output.stderr.contains(reason), "{issuer}: {output:#?}");
    }
    let without = [
        "upstream",
        "create",
        "--name",
        "X",
        "--preset",
        "google",
        "--client-id",
        "x",
    ];
    server.cli().run(&without).await.expect_code(2);
    let tenant = [
        "upstream",
        "create",
        "--name",
        "X",
        "--preset",
        "microsoft",
        "--client-id",
        "x",
        "--client-secret-stdin",
    ];
    let output = server
        .cli()
        .run_with_input(&tenant, "s")
        .await
        .expect_code(2);
    assert!(output.stderr.contains("TENANT"), "{output:#?}");
    assert_eq!(
        server
            .database()
            .number("SELECT count(*) FROM upstream_providers")
            .await,
        0
    );
}

#[tokio::test]
async fn a_provider_is_listed_shown_changed_and_its_secret_never_said() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let cli = scene.server.cli();
    let issuer = scene.stub.issuer();
    let again = [
        "upstream",
        "create",
        "--name",
        "Stub",
        "--issuer",
        &issuer,
        "--client-id",
        "x",
        "--client-secret-stdin",
    ];
    cli.run_with_input(&again, "s").await.expect_code(4);
    let update = [
        "upstream",
        "update",
        "stub",
        "--name",
        "Our house",
        "--domain",
        "Corp.Example",
    ];
    let updated = cli.json(&update).await;
    assert_eq!(updated["domains"], serde_json::json!(["corp.example"]));
    let shown = cli.json(&["upstream", "show", "stub"]).await;
    assert_eq!(
        (&shown["name"], &shown["people"]),
        (&"Our house".into(), &1.into())
    );
    let listed = cli.json(&["upstream", "list"]).await;
    assert_eq!(listed["data"][0]["slug"], "stub");
    for text in [updated.to_string(), shown.to_string(), listed.to_string()] {
        assert!(!text.contains(CLIENT_SECRET));
    }
    cli.run(&["upstream", "show", "nobody"])
        .await
        .expect_code(3);
    cli.run(&["upstream", "delete", "stub"])
        .await
        .expect_code(2);
    for kind in ["upstream.created", "upstream.updated"] {
        assert_eq!(scene.events(kind).await, 1, "{kind}");
    }
    let rotated = ["upstream", "update", "stub", "--client-secret-stdin"];
    cli.run_with_input(&rotated, "wrong").await.expect_code(0);
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    let person = scene.person();
    let page = person.open("/login").await;
    let page = scene.come_back(&person, &page).await;
    super::assert_said(&page, 403, "upstream_refused");
}

#[tokio::test]
async fn r25_no_secret_of_a_trip_is_readable_in_the_database_and_a_sealed_one_opens_in_its_row_only()
 {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let person = scene.person();
    let page = person.open("/login").await;
    let authorize = scene.press(&person, &page).await;
    let value = |name: &str| {
        let found = authorize
            .query_pairs()
            .find(|(candidate, _)| candidate == name);
        found.expect(name).1.into_owned()
    };
    let bytes = match scene.server.database().engine() {
        Engine::Sqlite => {
            "hex(sealed_secret) || (SELECT hex(sealed_values) || hex(state_hash) FROM upstream_requests)"
        }
        Engine::Postgres => {
            "encode(sealed_secret, 'hex') || (SELECT encode(sealed_values, 'hex') || encode(state_hash, 'hex') FROM upstream_requests)"
        }
    };
    let sql = format!("SELECT {bytes} FROM upstream_providers");
    let stored = scene
        .server
        .database()
        .rows(&sql)
        .await
        .concat()
        .concat()
        .to_lowercase();
    let hex = |text: &str| {
        text.bytes()
            .map(|byte| format!("{byte:02x}"))
            .collect::<Vec<_>>()
            .concat()
    };
    for secret in [CLIENT_SECRET.to_owned(), value("state"), value("nonce")] {
        assert!(!stored.contains(&hex(&secret)), "{secret}");
    }
    // The secret of one provider put into the row of another opens nothing there.
    let other = StubProvider::start().await;
    super::add(&scene.server, &other, "other", &[]).await;
    let swap = "UPDATE upstream_providers SET sealed_secret = (SELECT p.sealed_secret FROM upstream_providers p \
                WHERE p.slug = 'stub') WHERE slug = 'other'";
    scene.server.database().execute(swap).await;
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    let page = person.open("/login").await;
    let authorize = super::press(&person, &page, "other").await;
    let page = super::back(&person, &other.answers(&authorize)).await;
    assert_eq!(page.status, 500, "{page:#?}");
    assert_eq!(other.asked("/token"), 0);
}

#[tokio::test]
async fn the_secret_of_a_provider_outlives_a_change_of_the_encryption_key() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let old = tests::settings::ENCRYPTION_KEY;
    let new = "YW5vdGhlciBrZXkgZm9yIG5vdGhpbmcgYnV0IHRlc3Q=";
    let changes = [
        ("IDP_SECRETS__ENCRYPTION_KEY", new),
        ("IDP_SECRETS__ENCRYPTION_KEY_PREVIOUS", old),
    ];
    let node = scene.server.try_node(&changes).await.expect("it starts");
    node.stop(true).await;
    let only = [("IDP_SECRETS__ENCRYPTION_KEY", new)];
    let node = scene
        .server
        .try_node(&only)
        .await
        .expect("the old one is not needed");
    let person = tests::person::Person::at(scene.server.issuer(), &node.address());
    let page = person.open("/login").await;
    let page = scene.come_back(&person, &page).await;
    assert_eq!(page.status, 200, "{page:#?}");
    assert!(person.cookie("idp_session").is_some());
}
