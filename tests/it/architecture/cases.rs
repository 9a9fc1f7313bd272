//! The judge itself is judged: doors that it must refuse and doors that it must leave alone.

use super::broken;

#[test]
fn a_forbidden_door_is_named() {
    let cases: &[(&str, usize, &str, &str)] = &[
        (
            "pages",
            2,
            "use crate::endpoints::token;",
            "never import each other: pages -> endpoints",
        ),
        (
            "pages",
            2,
            "use super::super::endpoints::token;",
            "never import each other: pages -> endpoints",
        ),
        (
            "endpoints",
            2,
            "use crate::{store, pages::login::{a, b}};",
            "endpoints -> pages",
        ),
        (
            "api",
            1,
            "fn f() { crate::endpoints::f() }",
            "api -> endpoints",
        ),
        (
            "store",
            2,
            "use actix_web::web;",
            "know actix_web: store -> actix_web",
        ),
        (
            "endpoints",
            2,
            "use sea_orm::EntityTrait;",
            "lives in store and only there: endpoints -> sea_orm",
        ),
        ("oidc", 2, "use sea_orm::ActiveValue;", "oidc -> sea_orm"),
        ("oidc", 2, "pub async fn f() {}", "pure and synchronous"),
        ("oidc", 2, "use crate::store::grants;", "oidc -> store"),
        ("oidc", 2, "use crate::clock::Clock;", "oidc -> clock"),
        ("clock", 1, "use crate::config::Config;", "clock -> config"),
        ("secret", 1, "use super::store;", "secret -> store"),
        ("store", 2, "use crate::endpoints;", "store -> endpoints"),
        (
            "state",
            2,
            "body: actix_web::web::Bytes",
            "state -> actix_web",
        ),
        ("error", 1, "use crate::state::State;", "error -> state"),
        ("authn", 2, "use crate::state::State;", "authn -> state"),
        ("cli", 2, "use crate::pages::demo;", "cli -> pages"),
        ("state", 1, "use crate::pages::x;", "state -> pages"),
        ("kitchen", 1, "", "kitchen is no room"),
    ];
    for (room, depth, text, rule) in cases {
        let found = broken(room, *depth, text);
        assert!(
            found.iter().any(|message| message.contains(rule)),
            "{text:?} in {room} should break {rule:?}: {found:?}"
        );
    }
}

#[test]
fn an_allowed_door_is_left_alone() {
    let cases: &[(&str, usize, &str)] = &[
        (
            "pages",
            2,
            "use crate::{authn::password, state::State, secret::Secret};",
        ),
        (
            "pages",
            2,
            "// use crate::endpoints\nlet a = \"sea_orm::x\"; use super::layout;",
        ),
        (
            "store",
            2,
            "use sea_orm::EntityTrait; use crate::oidc::Scope;",
        ),
        (
            "oidc",
            3,
            "use super::super::scope::Scope; use crate::oidc::prompt;",
        ),
        (
            "endpoints",
            3,
            "use super::super::authorize; use crate::issue;",
        ),
        ("server", 1, "use crate::{pages, endpoints, api};"),
    ];
    for (room, depth, text) in cases {
        assert_eq!(broken(room, *depth, text), Vec::<String>::new(), "{text}");
    }
}
