//! Reads paths out of source text, well enough for this house's style.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The first path elements after `crate::`, `super::…` or `idp_server::`, groups opened.
pub fn own_rooms(code: &str, depth: usize) -> Vec<String> {
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
pub fn heads(path: &str) -> Vec<String> {
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
pub fn names(code: &str, krate: &str) -> bool {
    [format!("{krate}::"), format!("use {krate};")]
        .iter()
        .any(|path| {
            code.match_indices(path.as_str()).any(|(at, _)| {
                let before = code[..at].chars().next_back();
                !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
            })
        })
}

pub fn names_word(code: &str, word: &str) -> bool {
    code.split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .any(|candidate| candidate == word)
}

/// The text without comments, without what stands in quotes on one line, and without the module of tests at its end.
pub fn code_of(text: &str) -> String {
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

pub fn workspace() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

pub fn sources(folder: &Path) -> Vec<PathBuf> {
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
