//! The file and the environment, laid over each other, and every name in them known.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use toml::{Table, Value};

use super::error::{ConfigError, Problem, Source};
use super::key::{self, Key, Kind};
use super::suggest;
use super::types::unreadable;

/// A value and where it was given.
#[derive(Clone)]
pub(super) struct Given {
    pub(super) value: Value,
    pub(super) source: Source,
}

/// What the operator gave, by key.
pub(super) type Layers = BTreeMap<&'static str, Given>;

/// Values by key, and paths of `..._file` keys by the key that they stand for.
#[derive(Default)]
struct Found {
    values: Layers,
    files: Layers,
}

/// Reads both layers; the environment wins over the file, but a value and a `..._file` never go together.
pub(super) fn read(
    file: Option<&Path>,
    env: impl Iterator<Item = (String, String)>,
) -> Result<Layers, ConfigError> {
    let mut found = Found::default();
    if let Some(path) = file {
        let table = parse_file(path)?;
        found.take_table(&table, "", &Source::File(path.to_owned()))?;
    }
    found.take_environment(env)?;
    found.read_secret_files()
}

fn parse_file(path: &Path) -> Result<Table, ConfigError> {
    let name = path.display().to_string();
    let text = fs::read_to_string(path).map_err(|error| {
        let problem = match error.kind() {
            std::io::ErrorKind::InvalidData => {
                Problem::new(format!("file {name} is not UTF-8 text"), "save it as UTF-8")
            }
            _ => unreadable(&name, &error),
        };
        problem.at("--config", None)
    })?;
    text.parse::<Table>().map_err(|error| {
        let before = error.span().map_or(0, |span| span.start.min(text.len()));
        let line = text.as_bytes()[..before]
            .iter()
            .filter(|b| **b == b'\n')
            .count()
            + 1;
        Problem::new(
            format!(
                "line {line} is not TOML: {}",
                error.message().replace('\n', ", ")
            ),
            "correct that line",
        )
        .at(name, None)
    })
}

impl Found {
    fn take_table(
        &mut self,
        table: &Table,
        prefix: &str,
        source: &Source,
    ) -> Result<(), ConfigError> {
        for (name, value) in table {
            let full = format!("{prefix}{name}");
            if let Some(key) = key::find(&full) {
                self.values.insert(
                    key.name,
                    Given {
                        value: value.clone(),
                        source: source.clone(),
                    },
                );
            } else if let Some(key) = key::of_file_twin(&full) {
                self.files.insert(
                    key.name,
                    Given {
                        value: value.clone(),
                        source: source.clone(),
                    },
                );
            } else if !key::is_section(&full) {
                return Err(
                    suggest::unknown_key(&full, value.is_table()).at(full, Some(source.clone()))
                );
            } else if let Value::Table(inner) = value {
                self.take_table(inner, &format!("{full}."), source)?;
            } else {
                let problem = Problem::new(
                    "is a section, not a value",
                    format!("write [{full}] and its keys below it"),
                );
                return Err(problem.at(full, Some(source.clone())));
            }
        }
        Ok(())
    }

    fn take_environment(
        &mut self,
        env: impl Iterator<Item = (String, String)>,
    ) -> Result<(), ConfigError> {
        // Sorted, so that the first error is the same on every start.
        let variables: BTreeMap<String, String> = env.collect();
        let in_kubernetes = variables.contains_key("KUBERNETES_SERVICE_HOST");
        for (variable, text) in variables {
            let Some(rest) = variable.strip_prefix("IDP_") else {
                continue;
            };
            if in_kubernetes && is_service_link(rest) {
                continue;
            }
            let name = rest.to_lowercase().replace("__", ".");
            let source = Source::Environment(variable.clone());
            let known = (key::environment_name(&name) == variable).then_some(());
            if let Some(key) = known.and_then(|()| key::find(&name)) {
                let value = coerce(key, &text)
                    .map_err(|problem| problem.at(key.name, Some(source.clone())))?;
                self.values.insert(key.name, Given { value, source });
            } else if let Some(key) = known.and_then(|()| key::of_file_twin(&name)) {
                self.files.insert(
                    key.name,
                    Given {
                        value: Value::String(text),
                        source,
                    },
                );
            } else {
                return Err(suggest::unknown_variable(&variable).at(variable, None));
            }
        }
        Ok(())
    }

    fn read_secret_files(mut self) -> Result<Layers, ConfigError> {
        for (name, named) in self.files {
            let twin = format!("{name}_file");
            if let Some(value) = self.values.get(name) {
                return Err(Problem::new(
                    format!(
                        "is given twice: as {name} ({}) and as {twin} ({})",
                        value.source, named.source
                    ),
                    "keep one of the two",
                )
                .at(name, None));
            }
            let Value::String(path) = &named.value else {
                return Err(Problem::new(
                    "must be the path of a file",
                    format!("write {twin} = \"/path/to/file\""),
                )
                .at(twin, Some(named.source)));
            };
            let value = read_secret(path)
                .map_err(|problem| problem.at(twin, Some(named.source.clone())))?;
            let source = Source::Named(path.into(), Box::new(named.source));
            self.values.insert(name, Given { value, source });
        }
        Ok(self.values)
    }
}

/// A secret in a file: its text without the one line break that editors and `echo` add.
pub(super) fn read_secret(path: &str) -> Result<Value, Problem> {
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    let mut text = String::from_utf8(bytes).map_err(|_| {
        Problem::new(
            format!("file {path} is not text"),
            "write the secret as text, such as base64",
        )
    })?;
    if text.ends_with('\n') {
        text.pop();
        if text.ends_with('\r') {
            text.pop();
        }
    }
    if text.is_empty() {
        return Err(Problem::new(
            format!("file {path} is empty"),
            "write the secret into it",
        ));
    }
    Ok(Value::String(text))
}

/// Gives an environment text the TOML type that its key wants.
fn coerce(key: &Key, text: &str) -> Result<Value, Problem> {
    if key.kind.is_list() {
        return list(text);
    }
    if text.is_empty() {
        return Err(Problem::new(
            "is empty",
            "unset the variable, or give it a value",
        ));
    }
    if let Kind::Number(..) = key.kind {
        return text.parse().map(Value::Integer).map_err(|_| {
            Problem::new(
                format!("{text:?} is not a whole number"),
                "write digits only",
            )
        });
    }
    Ok(Value::String(text.to_owned()))
}

/// `a, b` or `["a", "b"]`
fn list(text: &str) -> Result<Value, Problem> {
    let words: Vec<String> = if text.trim_start().starts_with('[') {
        serde_json::from_str(text).map_err(|_| {
            Problem::new(
                format!("{text:?} is not a JSON list of texts"),
                "write [\"a\",\"b\"] or a,b",
            )
        })?
    } else if text.trim().is_empty() {
        Vec::new()
    } else {
        text.split(',').map(|word| word.trim().to_owned()).collect()
    };
    Ok(Value::Array(words.into_iter().map(Value::String).collect()))
}

/// What Kubernetes puts into every container for a Service named `idp` or `idp-...`: nobody wrote it for us.
fn is_service_link(rest: &str) -> bool {
    let protocol = ["_TCP", "_UDP", "_SCTP"];
    let port = rest == "PORT" || rest.ends_with("_PORT");
    let numbered = rest.contains("PORT_") && protocol.iter().any(|name| rest.contains(name));
    !rest.contains("__")
        && (port || numbered || rest.ends_with("SERVICE_HOST") || rest.contains("SERVICE_PORT"))
}
