//! `config dump`: what is in effect, and where it came from.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::json;
use toml::Value;

use super::key::{KEYS, Key, Kind};
use super::layers::Given;
use super::types::DatabaseUrl;

/// The value of every key that has one.
#[derive(Clone, Default)]
pub(super) struct Effective(pub(super) BTreeMap<&'static str, Given>);

// Written by hand: the values hold secrets.
impl std::fmt::Debug for Effective {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_map()
            .entries(self.shown().map(|(key, value, _)| (key.name, value)))
            .finish()
    }
}

impl Effective {
    pub(super) fn to_toml(&self) -> String {
        let mut text = String::new();
        let mut section = "";
        for (key, value, source) in self.shown() {
            let (here, name) = key.name.rsplit_once('.').unwrap_or(("", key.name));
            if here != section {
                let _ = writeln!(text, "\n[{here}]");
                section = here;
            }
            let _ = writeln!(text, "{name} = {value}  # {source}");
        }
        text
    }

    pub(super) fn to_json(&self) -> serde_json::Value {
        self.shown()
            .map(|(key, value, source)| {
                (
                    key.name.to_owned(),
                    json!({"value": value, "source": source}),
                )
            })
            .collect::<serde_json::Map<_, _>>()
            .into()
    }

    fn shown(&self) -> impl Iterator<Item = (&'static Key, Value, String)> {
        KEYS.iter().filter_map(|key| {
            let given = self.0.get(key.name)?;
            // A path with a line break must not end the comment.
            let source = given.source.to_string().replace(char::is_control, " ");
            Some((key, masked(key, &given.value), source))
        })
    }
}

fn masked(key: &Key, value: &Value) -> Value {
    match key.kind {
        Kind::Secret => Value::String("***".to_owned()),
        Kind::DatabaseUrl => {
            let shown = value
                .as_str()
                .and_then(|text| DatabaseUrl::parse(text).ok());
            Value::String(shown.map_or_else(|| "***".to_owned(), |url| url.to_string()))
        }
        _ => value.clone(),
    }
}
