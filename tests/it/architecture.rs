//! Which way the doors open: reads the source of every crate and names the rule that a forbidden path breaks.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The rooms of idp-server and those of its own rooms that each may enter. A room that is not named here may not exist.
const ROOMS: &[(&str, &[&str])] = &[
    ("main", &["cli", "*"]),
    ("lib", &["*"]),
    ("cli", &["server", "*"]),
    ("server", &["*"]),
    (
        "pages",
        &["authn", "issue", "state", "error", "audit", "store", "oidc"],
    ),
    (
        "endpoints",
        &["authn", "issue", "state", "error", "audit", "store", "oidc"],
    ),
    (
        "api",
        &["authn", "issue", "state", "error", "audit", "store", "oidc"],
    ),
    ("authn", &["store", "outbound", "audit", "state", "error"]),
    ("issue", &["oidc", "store", "error", "audit", "state"]),
    ("state", &["store", "outbound", "authn", "error"]),
    ("error", &["oidc", "store", "state"]),
    (
        "housekeeping",
        &["state", "store", "audit", "outbound", "error"],
    ),
    ("audit", &["store", "oidc", "error"]),
    ("outbound", &["error"]),
    ("store", &["oidc", "audit"]),
    ("oidc", &[]),
    ("context", &[]),
    ("config", &[]),
    ("clock", &[]),
    ("secret", &[]),
];

/// Small rooms of values that every room may enter, but those that enter none.
const VALUES: &[&str] = &["config", "clock", "secret", "context"];
const CLOSED: &[&str] = &["config", "clock", "secret", "oidc"];

/// Crates that only some rooms may name: (crate, rooms, rule).
const CRATES: &[(&str, &[&str], &str)] = &[
    (
        "sea_orm",
        &["store"],
        "sea_orm lives in store and only there",
    ),
    ("sqlx", &["store"], "raw SQL lives in store and only there"),
    (
        "migration",
        &["store", "cli"],
        "migrations are applied by store and cli only",
    ),
    (
        "actix_web",
        &[
            "server",
            "pages",
            "endpoints",
            "api",
            "error",
            "state",
            "main",
            "cli",
            "context",
        ],
        "only the rooms that speak know actix_web",
    ),
    (
        "tokio",
        &[
            "server",
            "pages",
            "endpoints",
            "api",
            "state",
            "main",
            "cli",
            "authn",
            "store",
            "outbound",
            "housekeeping",
            "context",
        ],
        "oidc and the rooms of values are synchronous",
    ),
];

/// Crates that judge or remember know none of the others: (crate, what it must not name).
const OTHER_CRATES: &[(&str, &[&str])] = &[
    ("entity", &["idp_server", "keys", "migration", "actix_web"]),
    ("migration", &["idp_server", "keys", "entity", "actix_web"]),
    (
        "keys",
        &[
            "idp_server",
            "entity",
            "migration",
            "actix_web",
            "sea_orm",
            "tokio",
        ],
    ),
];

/// What `text` of a file breaks, in words. `room` is the top module that it belongs to, `depth` how many modules lie above it.
fn broken(room: &str, depth: usize, text: &str) -> Vec<String> {
    let code = code_of(text);
    let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return vec![format!(
            "{room} is no room of the house (tests/it/architecture.rs lists them)"
        )];
    };
    let mut found = Vec::new();
    for target in own_rooms(&code, depth) {
        let known = ROOMS.iter().any(|(name, _)| *name == target);
        let value = VALUES.contains(&target.as_str()) && !CLOSED.contains(&room);
        if !known
            || target == room
            || value
            || allowed.contains(&"*")
            || allowed.contains(&target.as_str())
        {
            continue;
        }
        let speakers = ["pages", "endpoints", "api"];
        found.push(
            if speakers.contains(&room) && speakers.contains(&target.as_str()) {
                format!("those that speak never import each other: {room} -> {target}")
            } else {
                format!("{room} may enter {allowed:?} only: {room} -> {target}")
            },
        );
    }
    for (name, rooms, rule) in CRATES {
        if !rooms.contains(&room) && names(&code, name) {
            found.push(format!("{rule}: {room} -> {name}"));
        }
    }
    if CLOSED.contains(&room) && names_word(&code, "async") {
        found.push(format!("{room} is pure and synchronous: no async"));
    }
    found
}

/// The first path elements after `crate::`, `super::…` or `idp_server::`, groups opened.
fn own_rooms(code: &str, depth: usize) -> Vec<String> {
    let mut rooms = Vec::new();
    let up = "super::".repeat(depth);
    for root in ["crate::", "idp_server::", &up] {
        if root.is_empty() {
            continue;
        }
        for (at, _) in code.match_indices(root) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                continue;
            }
            rooms.extend(heads(&code[at + root.len()..]));
        }
    }
    rooms.sort();
    rooms.dedup();
    rooms
}

/// `a::b` gives a; `{a::{b, c}, d}` gives a and d.
fn heads(path: &str) -> Vec<String> {
    let ident = |text: &str| -> String {
        text.trim_start()
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    let Some(group) = path.strip_prefix('{') else {
        return vec![ident(path)];
    };
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (index, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                found.push(ident(&group[start..index]));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(ident(&group[start..index]));
                start = index + 1;
            }
            _ => {}
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

/// Whether a path of this crate is named.
fn names(code: &str, krate: &str) -> bool {
    [format!("{krate}::"), format!("use {krate};")]
        .iter()
        .any(|path| {
            code.match_indices(path.as_str()).any(|(at, _)| {
                let before = code[..at].chars().next_back();
                !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
            })
        })
}

fn names_word(code: &str, word: &str) -> bool {
    code.split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .any(|candidate| candidate == word)
}

/// The text without comments, without what stands in quotes on one line, and without the module of tests at its end.
fn code_of(text: &str) -> String {
    let mut code = String::new();
    let end = text.find("#[cfg(test)]\nmod ").unwrap_or(text.len());
    for line in text[..end].lines() {
        let mut quoted = false;
        let mut previous = ' ';
        for (index, c) in line.char_indices() {
            if !quoted && line[index..].starts_with("//") {
                break;
            }
            if c == '"' && previous != '\\' && previous != '\'' {
                quoted = !quoted;
            }
            if !quoted {
                code.push(c);
            }
            previous = c;
        }
        code.push('\n');
    }
    code
}

fn workspace() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    found
}

#[test]
fn the_doors_of_the_server_open_one_way() -> anyhow::Result<()> {
    let source = workspace().join("idp-server/src");
    let mut found = Vec::new();
    let files = sources(&source);
    assert!(files.len() > 20, "the source was not found: {files:?}");
    for file in files {
        let path = file.strip_prefix(&source)?.with_extension("");
        if path.ends_with("tests") {
            continue;
        }
        let mut parts: Vec<_> = path.iter().filter_map(|part| part.to_str()).collect();
        if parts.last() == Some(&"mod") {
            parts.pop();
        }
        let room = parts.first().copied().unwrap_or_default();
        for rule in broken(room, parts.len(), &fs::read_to_string(&file)?) {
            found.push(format!("{}: {rule}", path.display()));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}

#[test]
fn the_other_crates_keep_to_themselves() -> anyhow::Result<()> {
    let mut found = Vec::new();
    for (krate, forbidden) in OTHER_CRATES {
        for file in sources(&workspace().join(krate).join("src")) {
            let code = code_of(&fs::read_to_string(&file)?);
            for name in forbidden.iter().filter(|name| names(&code, name)) {
                found.push(format!(
                    "{krate} knows nothing of {name}: {}",
                    file.display()
                ));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}

#[test]
fn the_tests_stay_outside() -> anyhow::Result<()> {
    let mut found = Vec::new();
    for folder in ["tests/src", "tests/it"] {
        for file in sources(&workspace().join(folder)) {
            let code = code_of(&fs::read_to_string(&file)?);
            for room in ["oidc", "store"] {
                if names(&code, "idp_server") && code.contains(&format!("idp_server::{room}")) {
                    found.push(format!("tests never reach into {room}: {}", file.display()));
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}

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
