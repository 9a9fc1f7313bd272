//! What no keyboard types, in every place that takes text: an answer of 400 or of nothing found, and never a fault (R60).

use super::{chief, register};
use tests::{given, person::Person, server::TestServer};

const HOSTILE: [&str; 12] = [
    "%00",
    "a%00b",
    "%01",
    "a%0Ab",
    "%7F",
    "%C2%85",
    "%FF%FE",
    "%F0%9F%A6%80",
    "%F4%8F%BF%BF",
    "%27+OR+1%3D1--",
    "%25",
    "9223372036854775808",
];

/// Every list, with the filters that it has.
const LISTS: [(&str, &[&str]); 5] = [
    (
        "/admin/applications",
        &["search", "cursor", "limit", "done"],
    ),
    ("/admin/users", &["search", "cursor", "limit", "done"]),
    ("/admin/sessions", &["person", "app", "cursor", "limit"]),
    (
        "/admin/audit",
        &[
            "actor",
            "target",
            "kind",
            "from",
            "until",
            "request_id",
            "cursor",
            "limit",
        ],
    ),
    (
        "/admin/audit/export",
        &["actor", "target", "kind", "from", "until", "request_id"],
    ),
];

async fn knocks(person: &Person, path: &str, expected: &[u16]) {
    let page = person.open(path).await;
    assert!(expected.contains(&page.status), "{path}: {page:#?}");
    if page.status == 400 {
        assert_eq!(page.error_code(), "invalid_request", "{path}");
    }
}

#[tokio::test]
async fn r60_no_list_fails_by_what_it_is_asked() {
    let server = TestServer::start().await;
    let (_, person) = chief(&server).await;
    for (path, filters) in LISTS {
        for filter in filters {
            for value in HOSTILE {
                let is_control = HOSTILE[..6].contains(&value);
                let expected: &[u16] = if is_control { &[400] } else { &[200, 400] };
                knocks(&person, &format!("{path}?{filter}={value}"), expected).await;
            }
        }
    }
    // A place in a list is this administrator's own, and in this list only.
    for limit in 0..3 {
        register(
            &person,
            &format!("Shop {limit}"),
            "web",
            given::REDIRECT_URI,
        )
        .await;
    }
    let page = person.open("/admin/applications?limit=1").await;
    let next = page.body.split("cursor=").nth(1).expect("more");
    let cursor = next.split('"').next().unwrap_or_default();
    knocks(
        &person,
        &format!("/admin/applications?limit=1&cursor={cursor}"),
        &[200],
    )
    .await;
    let mut forged = cursor.to_owned();
    let last = forged.pop();
    forged.push(if last == Some('A') { 'B' } else { 'A' });
    for cursor in [&forged, &cursor[1..], "AAAA.AAAA", "."] {
        knocks(
            &person,
            &format!("/admin/applications?limit=1&cursor={cursor}"),
            &[400],
        )
        .await;
    }
    knocks(&person, &format!("/admin/users?cursor={cursor}"), &[400]).await;
}

#[tokio::test]
async fn r60_no_page_fails_by_its_address_or_its_form() {
    let server = TestServer::start().await;
    let (_, person) = chief(&server).await;
    let alice = given::user(&server.cli(), "alice").await;
    let shop = register(&person, "Shop", "web", given::REDIRECT_URI).await;
    for value in HOSTILE {
        for path in [
            format!("/admin/applications/{value}"),
            format!("/admin/applications/{}/secrets/{value}", shop.client_id),
            format!("/admin/users/{value}"),
            format!("/admin/users/{}/methods/{value}", alice.sub),
            format!("/admin/keys/{value}/retire"),
        ] {
            knocks(&person, &path, &[400, 404]).await;
        }
    }
    let user = format!("/admin/users/{}", alice.sub);
    let app = format!("/admin/applications/{}", shop.client_id);
    let pages = [
        (format!("{user}/groups"), "add", vec!["join", "leave"]),
        (format!("{user}/roles"), "give", vec!["give", "take"]),
        (
            format!("{user}/edit"),
            "save",
            vec!["name", "username", "version"],
        ),
        (format!("{user}/state"), "confirm", vec!["state"]),
        (
            "/admin/users/new".to_owned(),
            "save",
            vec!["email", "name", "username"],
        ),
        (
            "/admin/applications/new".to_owned(),
            "register",
            vec!["client_id", "name", "type", "redirect_uri"],
        ),
        (
            format!("{app}/edit"),
            "save",
            vec!["name", "redirect_uris", "acr", "version"],
        ),
        (
            format!("{app}/secrets"),
            "make",
            vec!["secret_id", "label", "overlap"],
        ),
        (format!("{app}/delete"), "confirm", vec!["typed"]),
    ];
    for (path, control, names) in pages {
        let page = person.open(&path).await;
        for name in names {
            for value in ["\0", "a\0b", "\u{1}", "\u{10FFFF}", "-99999999999999999999"] {
                let answer = super::send(&person, &page, control, &[(name, value)]).await;
                assert!(answer.status < 500, "{path} {name} {value:?}: {answer:#?}");
                if value.contains('\0') {
                    assert_eq!(answer.status, 400, "{path} {name} {value:?}");
                }
            }
        }
    }
}
