//! Unicode CLDR, plural rules for cardinals: which cases a language has for whole numbers.

use std::collections::BTreeSet;

/// The cases that every choice by number must tell apart, besides `other`; none for a language that is not known here.
/// `many` of French, Italian, Portuguese and Spanish begins at a million, and nothing here is counted so far.
fn wanted(tag: &str) -> Option<&'static [&'static str]> {
    Some(match tag.split('-').next().unwrap_or(tag) {
        "de" | "en" | "es" | "fr" | "hi" | "it" | "nl" | "pt" | "tr" => &["one"],
        "he" => &["one", "two"],
        "pl" => &["few", "many", "one"],
        "ar" => &["few", "many", "one", "two", "zero"],
        "ja" | "ko" | "zh" => &[],
        _ => return None,
    })
}

/// What is wrong with the cases of a choice in this language.
pub fn fault(tag: &str, choice: &BTreeSet<String>) -> Option<String> {
    let wanted: BTreeSet<&str> = match wanted(tag) {
        None => return Some("the build does not know its plural rules".to_owned()),
        Some(wanted) => wanted.iter().copied().chain(["other"]).collect(),
    };
    let found: BTreeSet<&str> = choice.iter().map(String::as_str).collect();
    (wanted != found).then(|| format!("has the cases {found:?}, its language has {wanted:?}"))
}
