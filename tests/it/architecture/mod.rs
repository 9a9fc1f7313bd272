//! Which way the doors open: reads the source of every crate and names the rule that a forbidden path breaks.

mod cases;
mod doors;
mod routes;
mod source;

use doors::{CLOSED, CRATES, OTHER_CRATES, ROOMS, VALUES};
use source::{code_of, names, names_word, own_rooms, sources, workspace};
use std::fs;

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

#[test]
fn the_doors_of_the_server_open_one_way() -> anyhow::Result<()> {
    let source = workspace().join("idp-server/src");
    let mut found = Vec::new();
    let files = sources(&source);
    assert!(files.len() > 20, "the source was not found: {files:?}");
    for file in files {
        let path = file.strip_prefix(&source)?.with_extension("");
        // Tests beside the code may look at the database as they like.
        if path.iter().any(|part| part == "tests") {
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

/// What the table allows has no way back to where it began; so nor has the code.
#[test]
fn the_table_of_doors_has_no_circle() {
    fn reached(from: &str, path: &mut Vec<String>) {
        assert!(
            !path.iter().any(|room| room == from),
            "a circle: {path:?} -> {from}"
        );
        path.push(from.to_owned());
        let doors = ROOMS.iter().find(|(room, _)| *room == from);
        for next in doors.map_or(&[][..], |(_, doors)| doors) {
            if *next != "*" {
                reached(next, path);
            }
        }
        path.pop();
    }
    for (room, _) in ROOMS {
        reached(room, &mut Vec::new());
    }
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
