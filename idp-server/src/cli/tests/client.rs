//! `client ...`

use serde_json::{Value, json};

use super::site::Site;
use crate::{cli::Exit, secret::SecretHash, store::clients};

const WEB: &str = "client create --name App --redirect-uri https://app.example.com/cb";

/// Which of these secrets work now.
fn good(site: &Site, client_id: &str, secrets: &[&Value]) -> Vec<bool> {
    site.on(async |installation| {
        let client = clients::find(installation.db.read(), client_id).await;
        let client = client.unwrap().unwrap();
        let works = |secret: &&Value| {
            let hash = SecretHash::of(secret.as_str().unwrap());
            client.secrets.iter().any(|known| {
                known.hash == hash.0 && known.expires_at.is_none_or(|end| end > installation.now())
            })
        };
        secrets.iter().map(works).collect()
    })
}

#[test]
fn create_answers_with_the_registration_response_and_shows_the_secret_once() {
    let site = Site::new();
    let created = site.ok(WEB);
    let plain = |member: &str| {
        let text = created[member].as_str().unwrap();
        text.bytes().all(|b| b.is_ascii_alphanumeric()) && text.len() >= 20
    };
    assert!(plain("client_id") && plain("client_secret"), "{created}");
    assert_eq!(created["client_secret_expires_at"], 0);
    assert!(created["client_id_issued_at"].as_i64().unwrap() > 1_700_000_000);
    assert_eq!(created["client_name"], "App");
    assert_eq!(
        created["redirect_uris"],
        json!(["https://app.example.com/cb"])
    );
    let id = created["client_id"].as_str().unwrap();
    assert_eq!(good(&site, id, &[&created["client_secret"]]), [true]);
    for line in [
        &format!("client show {id}"),
        "client list",
        "client export",
        "audit list",
    ] {
        let shown = site.ok(line).to_string();
        assert!(shown.contains(id), "{line}");
        assert!(!shown.contains("client_secret\""), "{line}");
    }
}

#[test]
fn types_decide_who_gets_a_secret() {
    let site = Site::new();
    for (kind, secret) in [
        ("web", true),
        ("machine", true),
        ("spa", false),
        ("native", false),
        ("device", false),
    ] {
        let uri = match kind {
            "machine" | "device" => "",
            _ => "--redirect-uri https://app.example.com/cb",
        };
        let line = format!("client create --name N --type {kind} {uri}");
        let created = site.ok(&line);
        assert_eq!(created.get("client_secret").is_some(), secret, "{kind}");
        assert_eq!(created["client_type"], kind);
    }
}

#[test]
fn what_cannot_be_honoured_is_refused_with_the_member() {
    let site = Site::new();
    for (metadata, member) in [
        (
            json!({"token_endpoint_auth_method": "private_key_jwt"}),
            "token_endpoint_auth_method",
        ),
        (
            json!({"token_endpoint_auth_method": "private_key_jwt", "jwks": {"keys": []}}),
            "jwks",
        ),
        (
            json!({"jwks": {"keys": [{"kty": "EC", "crv": "P-256", "x": "AA", "y": "AA"}]}}),
            "jwks",
        ),
        (
            json!({"id_token_signed_response_alg": "none"}),
            "id_token_signed_response_alg",
        ),
        (json!({"subject_type": "pairwise"}), "subject_type"),
        (json!({"client_secret": "mine"}), "client_secret"),
        (json!({"client_id": "mine"}), "client_id"),
        (json!({"response_types": ["token"]}), "response_types"),
        (json!([]), "--metadata"),
    ] {
        let text = metadata.to_string();
        let (exit, message) = site.fails(WEB, &["--metadata", &text]);
        assert_eq!(exit, Exit::Usage, "{text}");
        assert!(message.contains(member), "{text}: {message}");
    }
    for more in [
        &["--redirect-uri", "javascript:alert(1)"][..],
        &["--redirect-uri", "https://app.example.com/cb#x"],
        &["--client-id", "a b"],
        &["--client-id", ""],
        &["--client-id", "caf\u{e9}"],
        &["--client-id", "a\"b"],
    ] {
        assert_eq!(site.fails(WEB, more).0, Exit::Usage, "{more:?}");
    }
    assert!(site.rows("client list").is_empty());
}

#[test]
fn r45_a_client_id_is_unique_and_never_a_users_id() {
    let site = Site::new();
    let user = site.ok("user create --email a@example.com");
    let sub = user["sub"].as_str().unwrap();
    for id in [sub, &sub.to_uppercase(), &sub.replace('-', "")] {
        assert_eq!(
            site.fails(WEB, &["--client-id", id]).0,
            Exit::Conflict,
            "{id}"
        );
    }
    site.run(WEB, &["--client-id", "app"]).unwrap();
    let (exit, message) = site.fails(WEB, &["--client-id", "app"]);
    assert_eq!(
        (exit, message.contains("client_id")),
        (Exit::Conflict, true)
    );
}

#[test]
fn an_update_is_a_merge_patch_on_what_is_registered() {
    let site = Site::new();
    site.run(WEB, &["--client-id", "app"]).unwrap();
    let patch = json!({"client_uri": "https://app.example.com", "default_max_age": 60}).to_string();
    let after = site
        .run("client update app", &["--metadata", &patch])
        .unwrap();
    assert_eq!(after["client_uri"], "https://app.example.com");
    assert_eq!(
        after["redirect_uris"],
        json!(["https://app.example.com/cb"])
    );
    assert!(after.get("client_secret").is_none(), "it has one already");
    let patch = json!({"default_max_age": null}).to_string();
    let after = site
        .run(
            "client update app --name New --skip-consent true",
            &["--metadata", &patch],
        )
        .unwrap();
    assert!(after.get("default_max_age").is_none());
    assert_eq!(
        (&after["client_name"], &after["skip_consent"]),
        (&json!("New"), &json!(true))
    );
    let bad = json!({"redirect_uris": []}).to_string();
    assert_eq!(
        site.fails("client update app", &["--metadata", &bad]).0,
        Exit::Usage
    );
    let machine = json!({"grant_types": ["client_credentials"]}).to_string();
    let after = site
        .run("client update app", &["--metadata", &machine])
        .unwrap();
    assert_eq!(after["response_types"], json!([]));
    let locked = site.ok("client update app --disabled");
    assert_eq!(locked["disabled"], true);
    assert_eq!(site.ok("client update app --enabled")["disabled"], false);
    assert_eq!(
        site.fails("client update nope --name N", &[]).0,
        Exit::NotFound
    );
    let kinds = site.events();
    assert_eq!(kinds.first().map(String::as_str), Some("client.created"));
    assert!(kinds.ends_with(&["client.disabled".to_owned(), "client.enabled".to_owned()]));
}

#[test]
fn a_client_whose_method_changes_gets_or_loses_its_secret() {
    let site = Site::new();
    let first = site.run(WEB, &["--client-id", "app"]).unwrap();
    let set = |method: Value| {
        let patch = json!({"token_endpoint_auth_method": method}).to_string();
        site.run("client update app", &["--metadata", &patch])
            .unwrap()
    };
    assert!(set(json!("none")).get("client_secret").is_none());
    assert_eq!(good(&site, "app", &[&first["client_secret"]]), [false]);
    assert_eq!(
        site.fails("client rotate-secret app", &[]).0,
        Exit::Conflict
    );
    let second = set(json!(null));
    assert_eq!(
        good(
            &site,
            "app",
            &[&first["client_secret"], &second["client_secret"]]
        ),
        [false, true]
    );
}

#[test]
fn a_rotated_secret_ends_at_once_or_after_the_overlap() {
    let site = Site::new();
    let first = site.run(WEB, &["--client-id", "app"]).unwrap();
    let second = site.ok("client rotate-secret app --overlap 24h");
    let (one, two) = (&first["client_secret"], &second["client_secret"]);
    assert_eq!(good(&site, "app", &[one, two]), [true, true]);
    let third = site.ok("client rotate-secret app");
    assert_eq!(
        good(&site, "app", &[one, two, &third["client_secret"]]),
        [false, false, true]
    );
    assert_eq!(
        site.fails("client rotate-secret nope", &[]).0,
        Exit::NotFound
    );
    assert_eq!(
        site.events(),
        [
            "client.created",
            "client.secret_rotated",
            "client.secret_rotated"
        ]
    );
}

#[test]
fn what_is_exported_is_imported_elsewhere_all_or_nothing() {
    let (from, to) = (Site::new(), Site::new());
    from.run(WEB, &["--client-id", "app"]).unwrap();
    from.ok(
        "client create --name Cli --type native --client-id cli --redirect-uri http://127.0.0.1/cb",
    );
    from.ok("client update cli --disabled");
    let export = from.ok("client export");
    let file = to.file("clients.json", &export.to_string());
    let imported = to.run("client import", &[&file]).unwrap();
    assert!(imported["data"][0]["client_secret"].is_string());
    assert!(imported["data"][1].get("client_secret").is_none());
    assert_eq!(to.ok("client export"), export);
    assert_eq!(to.fails("client import", &[&file]).0, Exit::Conflict);
    let half = json!([
        {"client_name": "Good", "redirect_uris": ["https://good.example.com/cb"]},
        {"client_name": "Bad", "redirect_uris": ["nonsense"]},
    ]);
    let half = to.file("half.json", &half.to_string());
    let (exit, message) = to.fails("client import", &[&half]);
    assert_eq!(exit, Exit::Usage);
    assert!(
        message.starts_with("client 2 of the file: redirect_uris"),
        "{message}"
    );
    assert_eq!(to.rows("client list").len(), 2);
    to.ok("client delete app --yes");
    assert_eq!(to.fails("client show app", &[]).0, Exit::NotFound);
}

#[test]
fn a_key_is_made_for_an_algorithm_that_a_client_asks_for() {
    let site = Site::new();
    let metadata = json!({"id_token_signed_response_alg": "EdDSA"}).to_string();
    site.run(WEB, &["--metadata", &metadata]).unwrap();
    let keys = site.rows("key list");
    assert_eq!(keys.len(), 1);
    assert_eq!(
        (&keys[0]["algorithm"], &keys[0]["state"]),
        (&json!("EdDSA"), &json!("active"))
    );
    site.run(WEB, &["--metadata", &metadata]).unwrap();
    assert_eq!(site.rows("key list").len(), 1);
}
