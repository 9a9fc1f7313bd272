//! `key ...`

use serde_json::Value;

use super::site::{KEY, Site};
use crate::cli::Exit;

fn state(site: &Site, kid: &Value) -> String {
    let rows = site.rows("key list");
    let row = rows.iter().find(|row| row["kid"] == *kid).unwrap();
    row["state"].as_str().unwrap().to_owned()
}

#[test]
fn r49_a_successor_is_published_before_it_signs_and_signs_at_once_only_when_told() {
    let site = Site::new();
    let first = site.rows("key rotate --algorithm ES256");
    assert_eq!(
        (first.len(), first[0]["state"].as_str()),
        (1, Some("active"))
    );
    let next = site.rows("key rotate --algorithm ES256");
    assert_eq!((next.len(), next[0]["state"].as_str()), (1, Some("next")));
    assert_eq!(state(&site, &first[0]["kid"]), "active");
    let rows = site.rows("key list");
    assert_eq!(rows[0]["signs_until"], next[0]["signs_from"]);
    let third = site.rows("key rotate --algorithm ES256 --now");
    assert_eq!(third[0]["state"], "active");
    assert_eq!(state(&site, &first[0]["kid"]), "retired");
    let active = site.rows("key list");
    let active = active.iter().filter(|row| row["state"] == "active");
    assert_eq!(active.count(), 1);
    let events = site.rows("audit list --kind signing_key.created");
    assert_eq!(events.len(), 3, "one event a key: {events:#?}");
    assert!(events.iter().all(|event| event["actor"] == "cli"));
    assert_eq!(events[0]["details"]["kid"], third[0]["kid"]);
}

#[test]
fn rotate_without_an_algorithm_renews_every_key_and_makes_the_first_ones() {
    let site = Site::new();
    let algorithms = |rows: Vec<Value>| {
        let names = rows.iter().map(|row| row["algorithm"].to_string());
        names.collect::<Vec<_>>()
    };
    let first = algorithms(site.rows("key rotate"));
    assert_eq!(first, ["\"ES256\"", "\"RS256\""]);
    assert_eq!(algorithms(site.rows("key rotate")), first);
    assert_eq!(site.rows("key list").len(), 4);
}

#[test]
fn r48_a_wrong_encryption_key_changes_nothing() {
    let mut site = Site::new();
    site.ok("key rotate --algorithm ES256");
    let before = (site.ok("key list"), site.ok("audit list"));
    site.set(
        "IDP_SECRETS__ENCRYPTION_KEY",
        "another key of 32 characters, or more",
    );
    for line in [
        "key rotate",
        "key rotate --now --algorithm ES256",
        "client create --name N --type machine --metadata {\"id_token_signed_response_alg\":\"ES384\"}",
    ] {
        let (exit, message) = site.fails(line, &[]);
        assert_eq!(exit, Exit::Failed, "{line}");
        assert!(message.contains("secrets.encryption_key"), "{message}");
    }
    site.set("IDP_SECRETS__ENCRYPTION_KEY", KEY);
    assert_eq!((site.ok("key list"), site.ok("audit list")), before);
}

#[test]
fn the_last_key_of_an_algorithm_is_not_retired() {
    let site = Site::new();
    let first = site.rows("key rotate --algorithm ES256")[0]["kid"].clone();
    let retire = |kid: &Value| site.run("key retire --yes", &[kid.as_str().unwrap()]);
    let refused = retire(&first).expect_err("the only one");
    assert_eq!(refused.exit(), Exit::Conflict);
    assert!(refused.to_string().contains("key rotate --now"));
    // A successor that waits is dropped, and the one before it goes on without an end.
    let next = site.rows("key rotate --algorithm ES256")[0]["kid"].clone();
    assert_eq!(retire(&first).expect_err("still").exit(), Exit::Conflict);
    assert_eq!(retire(&next).unwrap()["state"], "gone");
    assert_eq!(site.rows("key list")[0]["signs_until"], Value::Null);
    assert_eq!(retire(&next).expect_err("gone").exit(), Exit::Conflict);
    // One that has stopped is taken out of the published set.
    site.ok("key rotate --algorithm ES256 --now");
    assert_eq!(state(&site, &first), "retired");
    assert_eq!(retire(&first).unwrap()["state"], "gone");
    // An id may begin like an option.
    for unknown in ["nope", "-tABC", "--x", "-oABC"] {
        let fault = site.fails("key retire --yes", &[unknown]);
        assert_eq!(fault.0, Exit::NotFound, "{unknown}: {}", fault.1);
    }
}
