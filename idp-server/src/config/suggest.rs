//! "Did you mean ...?"

use super::error::Problem;
use super::key::{self, KEYS};

const SCHEMA: &str = "`idp-server config schema` lists every key";

/// The fault of a key, or a section, that nobody knows.
pub(super) fn unknown_key(name: &str, is_section: bool) -> Problem {
    let meant = if is_section {
        nearest(name, sections())
    } else {
        nearest(name, names())
    };
    let what = if is_section {
        "unknown section"
    } else {
        "unknown key"
    };
    match meant {
        Some(meant) => Problem::new(what, format!("did you mean {meant}?")),
        None => Problem::new(what, SCHEMA),
    }
}

/// The fault of an `IDP_` variable that nobody knows.
pub(super) fn unknown_variable(variable: &str) -> Problem {
    let name = variable
        .trim_start_matches("IDP_")
        .to_lowercase()
        .replace("__", ".");
    match nearest(&name, names()) {
        Some(meant) => Problem::new(
            "unknown environment variable",
            format!("did you mean {}?", key::environment_name(&meant)),
        ),
        None => Problem::new(
            "unknown environment variable",
            format!("unset it; {SCHEMA}"),
        ),
    }
}

fn names() -> Vec<String> {
    let twins = KEYS
        .iter()
        .filter(|key| key.has_file_twin())
        .map(|key| format!("{}_file", key.name));
    KEYS.iter()
        .map(|key| key.name.to_owned())
        .chain(twins)
        .collect()
}

fn sections() -> Vec<String> {
    let mut sections: Vec<String> = KEYS
        .iter()
        .filter_map(|key| key.name.rsplit_once('.'))
        .map(|(section, _)| section.to_owned())
        .collect();
    sections.dedup();
    sections
}

/// The candidate that was most likely meant: the same letters, else the same last word, else the fewest typing errors.
fn nearest(name: &str, candidates: Vec<String>) -> Option<String> {
    let letters = |text: &str| text.to_lowercase().replace(['.', '-', '_'], "");
    let last = |text: &str| letters(text.rsplit('.').next().unwrap_or(text));
    let score = |candidate: &str| {
        if letters(candidate) == letters(name) {
            return 2.0;
        }
        let whole = strsim::normalized_damerau_levenshtein(&letters(candidate), &letters(name));
        if last(candidate) == last(name) {
            1.0 + whole
        } else {
            whole.max(near_last(&last(candidate), &last(name)))
        }
    };
    candidates
        .into_iter()
        .map(|candidate| (score(&candidate), candidate))
        .filter(|(score, _)| *score >= 0.7)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// A mistyped last word counts a little less than a mistyped whole.
fn near_last(candidate: &str, name: &str) -> f64 {
    strsim::normalized_damerau_levenshtein(candidate, name) * 0.95
}
