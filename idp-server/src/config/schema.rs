//! `config schema`: a JSON Schema of the file, made from the table of keys.

use serde_json::{Map, Value, json};

use super::duration;
use super::key::{Fallback, KEYS, Key, Kind, environment_name};

/// JSON Schema 2020-12 of the configuration file.
pub fn schema() -> Value {
    let mut root = section();
    for key in KEYS {
        insert(&mut root, key.name, describe(key));
        if key.has_file_twin() {
            let name = format!("{}_file", key.name);
            let help = format!("Path of a file that holds {}.", key.name);
            let variable = environment_name(&name);
            insert(
                &mut root,
                &name,
                json!({"type": "string", "description": help, "x-environment": variable}),
            );
        }
    }
    let mut schema = Map::new();
    schema.insert(
        "$schema".to_owned(),
        json!("https://json-schema.org/draft/2020-12/schema"),
    );
    schema.insert("title".to_owned(), json!("idp-server configuration"));
    schema.extend(root);
    Value::Object(schema)
}

fn section() -> Map<String, Value> {
    let mut section = Map::new();
    section.insert("type".to_owned(), json!("object"));
    section.insert("additionalProperties".to_owned(), json!(false));
    section.insert("properties".to_owned(), json!({}));
    section
}

fn insert(section_map: &mut Map<String, Value>, path: &str, description: Value) {
    let Some(Value::Object(properties)) = section_map.get_mut("properties") else {
        return;
    };
    match path.split_once('.') {
        None => {
            properties.insert(path.to_owned(), description);
        }
        Some((head, rest)) => {
            let inner = properties
                .entry(head)
                .or_insert_with(|| Value::Object(section()));
            if let Value::Object(inner) = inner {
                insert(inner, rest, description);
            }
        }
    }
}

fn describe(key: &Key) -> Value {
    let mut about = match key.kind {
        Kind::Url | Kind::Page => json!({"type": "string", "format": "uri"}),
        Kind::OneOf(words) => json!({"type": "string", "enum": words}),
        Kind::SomeOf(words) => {
            json!({"type": "array", "items": {"enum": words}, "uniqueItems": true})
        }
        Kind::Networks | Kind::Hosts => json!({"type": "array", "items": {"type": "string"}}),
        Kind::Number(least, most) => json!({"type": "integer", "minimum": least, "maximum": most}),
        Kind::Duration(least, most) => json!({
            "type": "string",
            "pattern": "^([0-9]+(ms|s|m|h|d|w))+$",
            "x-minimum": duration::format(least),
            "x-maximum": duration::format(most),
        }),
        Kind::Secret | Kind::DatabaseUrl => json!({"type": "string", "writeOnly": true}),
        Kind::Colour => json!({"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}),
        Kind::Address | Kind::File | Kind::Host | Kind::Mailbox | Kind::Locale | Kind::Name => {
            json!({"type": "string"})
        }
    };
    about["description"] = json!(key.help);
    about["x-environment"] = json!(environment_name(key.name));
    match key.fallback {
        Fallback::Text(text) => about["default"] = json!(text),
        Fallback::Number(number) => about["default"] = json!(number),
        Fallback::List(words) => about["default"] = json!(words),
        Fallback::Processors => about["x-default"] = json!("number of processors"),
        Fallback::Required(_) => about["x-required"] = json!("unless started with --dev"),
        Fallback::Unset => {}
    }
    about
}
