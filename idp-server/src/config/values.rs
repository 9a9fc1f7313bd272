//! What is given, or else the default, with its type checked.

use std::collections::BTreeMap;
use std::thread;

use time::Duration;
use toml::Value;

use super::dev;
use super::dump::Effective;
use super::duration;
use super::error::{ConfigError, Problem, Source};
use super::key::{self, Fallback, Key, Kind};
use super::layers::{Given, Layers};
use super::types::ListenAddress;

/// The layers on their way to a [`super::Config`].
pub(super) struct Values {
    dev: bool,
    given: Layers,
    effective: BTreeMap<&'static str, Given>,
}

impl Values {
    pub(super) fn new(dev: bool, given: Layers) -> Self {
        Self {
            dev,
            given,
            effective: BTreeMap::new(),
        }
    }

    /// Under `--dev` the issuer has the port of the listener, unless it is given.
    pub(super) fn follow_listen(&mut self) -> Result<(), ConfigError> {
        if !self.dev
            || self.given.contains_key("public_url")
            || !self.given.contains_key("server.listen")
        {
            return Ok(());
        }
        let listen = self.text("server.listen", ListenAddress::parse)?;
        // Port 80 is http's own, which an origin never names.
        let url = match listen.port {
            80 => "http://localhost".to_owned(),
            port => format!("http://localhost:{port}"),
        };
        let given = Given {
            value: Value::String(url),
            source: Source::Follows("server.listen"),
        };
        self.given.insert("public_url", given);
        Ok(())
    }

    /// A text that must be there.
    pub(super) fn text<T>(
        &mut self,
        name: &'static str,
        parse: impl Fn(&str) -> Result<T, Problem>,
    ) -> Result<T, ConfigError> {
        self.optional(name, parse)?
            .ok_or_else(|| match key_of(name).fallback {
                Fallback::Required(remedy) => Problem::new("is not set", remedy).at(name, None),
                _ => unreachable!("{name} has no default in the table of keys"),
            })
    }

    /// A text that may stay away.
    pub(super) fn optional<T>(
        &mut self,
        name: &'static str,
        parse: impl Fn(&str) -> Result<T, Problem>,
    ) -> Result<Option<T>, ConfigError> {
        self.read(name, |key, value| match value {
            Value::String(text) => parse(text),
            other => Err(wrong_type(key, other)),
        })
    }

    /// A list, empty unless given.
    pub(super) fn list<T>(
        &mut self,
        name: &'static str,
        parse: impl Fn(&str) -> Result<T, Problem>,
    ) -> Result<Vec<T>, ConfigError> {
        let list = self.read(name, |key, value| match value {
            Value::Array(items) => items
                .iter()
                .map(|item| {
                    item.as_str()
                        .ok_or_else(|| wrong_type(key, item))
                        .and_then(&parse)
                })
                .collect(),
            other => Err(wrong_type(key, other)),
        })?;
        Ok(list.unwrap_or_default())
    }

    /// A whole number in the key's range.
    pub(super) fn number<T: TryFrom<i64>>(&mut self, name: &'static str) -> Result<T, ConfigError> {
        let number = self.read(name, |key, value| match (value, key.kind) {
            (Value::Integer(number), Kind::Number(least, most)) => {
                let fits = (least..=most).contains(number);
                fits.then(|| T::try_from(*number).ok())
                    .flatten()
                    .ok_or_else(|| {
                        Problem::new(
                            format!("{number} is out of range"),
                            format!("write a number from {least} to {most}"),
                        )
                    })
            }
            (other, _) => Err(wrong_type(key, other)),
        })?;
        Ok(number.unwrap_or_else(|| unreachable!("{name} has no default in the table of keys")))
    }

    /// A duration in the key's range.
    pub(super) fn duration(&mut self, name: &'static str) -> Result<Duration, ConfigError> {
        self.text(name, |text| in_range(name, text))
    }

    /// A duration in the key's range that may stay away.
    pub(super) fn optional_duration(
        &mut self,
        name: &'static str,
    ) -> Result<Option<Duration>, ConfigError> {
        self.optional(name, |text| in_range(name, text))
    }

    /// The fault of a key that shows only beside others.
    pub(super) fn refuse(&self, name: &'static str, problem: Problem) -> ConfigError {
        let source = self.effective.get(name).map(|given| given.source.clone());
        problem.at(name, source)
    }

    /// The fault of one key that needs another one.
    pub(super) fn lacks(&self, name: &'static str, other: &'static str) -> ConfigError {
        let source = self.effective.get(name).map(|given| given.source.clone());
        Problem::new(
            format!("is set, but {other} is not"),
            format!("set {other} too, or neither"),
        )
        .at(name, source)
    }

    /// What was read, for the dump.
    pub(super) fn finish(self) -> Effective {
        Effective(self.effective)
    }

    fn read<T>(
        &mut self,
        name: &'static str,
        parse: impl FnOnce(&Key, &Value) -> Result<T, Problem>,
    ) -> Result<Option<T>, ConfigError> {
        let key = key_of(name);
        if !self.effective.contains_key(name) {
            let given = match self.given.remove(name) {
                Some(given) => Some(given),
                None => fallback(key, self.dev)?,
            };
            let Some(given) = given else { return Ok(None) };
            self.effective.insert(name, given);
        }
        let given = &self.effective[name];
        parse(key, &given.value)
            .map(Some)
            .map_err(|problem| problem.at(name, Some(given.source.clone())))
    }
}

fn in_range(name: &str, text: &str) -> Result<Duration, Problem> {
    let length = duration::parse(text)?;
    match key_of(name).kind {
        Kind::Duration(least, most) if !(least..=most).contains(&length) => Err(Problem::new(
            format!("{text:?} is out of range"),
            format!(
                "write a duration from {} to {}",
                duration::format(least),
                duration::format(most)
            ),
        )),
        _ => Ok(length),
    }
}

fn key_of(name: &str) -> &'static Key {
    key::find(name).unwrap_or_else(|| unreachable!("{name} is not in the table of keys"))
}

fn fallback(key: &Key, is_dev: bool) -> Result<Option<Given>, ConfigError> {
    if is_dev && key.name == "secrets.encryption_key" {
        return dev::encryption_key(dev::ENCRYPTION_KEY_FILE.as_ref()).map(Some);
    }
    let (default, source) = match key.dev {
        Some(default) if is_dev => (default, Source::Dev),
        _ => (key.fallback, Source::Default),
    };
    let value = match default {
        Fallback::Required(_) | Fallback::Unset => return Ok(None),
        Fallback::Text(text) => Value::String(text.to_owned()),
        Fallback::Number(number) => Value::Integer(number),
        Fallback::List(words) => Value::Array(
            words
                .iter()
                .map(|word| Value::String((*word).to_owned()))
                .collect(),
        ),
        Fallback::Processors => {
            let count = thread::available_parallelism().map_or(1, usize::from);
            Value::Integer(i64::try_from(count).unwrap_or(1).min(1024))
        }
    };
    Ok(Some(Given { value, source }))
}

fn wrong_type(key: &Key, found: &Value) -> Problem {
    let found = match found {
        Value::Integer(number) if matches!(key.kind, Kind::Duration(..)) => {
            return duration::no_unit(&number.to_string());
        }
        // A secret that was written as a number must not be repeated.
        Value::Table(_) => "a section",
        Value::Array(_) => "a list",
        Value::String(_) => "a text",
        Value::Integer(_) | Value::Float(_) => "a number",
        Value::Boolean(_) => "true or false",
        Value::Datetime(_) => "a date",
    };
    let (expected, example) = match key.kind {
        Kind::Number(..) => ("a whole number", "write it without quotes, such as 4"),
        Kind::Duration(..) => ("a duration", "write it in quotes, such as \"15m\""),
        kind if kind.is_list() => ("a list of texts", "write it as [\"a\", \"b\"]"),
        _ => ("a text", "write it in quotes"),
    };
    Problem::new(format!("must be {expected}, found {found}"), example)
}
