//! Results on stdout: a table for people, JSON for programs.

use std::fmt::Write as _;
use std::io::{self, Write};

use clap::ValueEnum;
use serde_json::{Value, json};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use super::failure::Failure;

/// How a result is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Columns for people.
    Table,
    /// One JSON value for programs.
    Json,
}

/// A column: its heading and the member that it shows.
pub(super) type Column = (&'static str, &'static str);

/// What a command has to say.
#[derive(Debug)]
pub(super) enum Answer {
    /// It has said it already.
    Said,
    /// A list, with the columns of its table.
    List(&'static [Column], Vec<Value>),
    /// One object.
    Object(Value),
    /// A sentence for people, an object for programs.
    Done(String, Value),
    /// A document that is JSON for everybody, such as an export.
    Document(Value),
}

impl Answer {
    /// Prints it to stdout.
    pub(super) fn print(&self, format: Format) -> Result<(), Failure> {
        match self {
            Self::Said => Ok(()),
            Self::List(columns, rows) => format.list(columns, rows),
            Self::Object(object) => format.object(object),
            Self::Done(sentence, object) => format.done(sentence, object),
            Self::Document(document) => print(&format!("{document:#}\n")),
        }
    }
}

/// A time as programs and people read it (RFC 3339, UTC).
pub(super) fn at(time: OffsetDateTime) -> Value {
    time.replace_nanosecond(0)
        .unwrap_or(time)
        .format(&Rfc3339)
        .map_or(Value::Null, Value::from)
}

impl Format {
    /// Prints a list; as JSON it is `{"data": [...]}` with every member.
    pub(super) fn list(self, columns: &[Column], rows: &[Value]) -> Result<(), Failure> {
        print(&self.render_list(columns, rows))
    }

    /// Prints one object; as a table it is one line a member.
    pub(super) fn object(self, object: &Value) -> Result<(), Failure> {
        print(&self.render_object(object))
    }

    /// Prints a sentence for people, or an object for programs.
    pub(super) fn done(self, sentence: &str, object: &Value) -> Result<(), Failure> {
        match self {
            Self::Table => print(&format!("{sentence}\n")),
            Self::Json => print(&format!("{object:#}\n")),
        }
    }

    fn render_list(self, columns: &[Column], rows: &[Value]) -> String {
        match self {
            Self::Json => format!("{:#}\n", json!({"data": rows})),
            Self::Table => {
                let head = columns
                    .iter()
                    .map(|(heading, _)| (*heading).to_owned())
                    .collect();
                let body = rows.iter().map(|row| {
                    columns
                        .iter()
                        .map(|(_, member)| cell(&row[*member]))
                        .collect()
                });
                align(
                    &std::iter::once(head)
                        .chain(body)
                        .collect::<Vec<Vec<String>>>(),
                )
            }
        }
    }

    fn render_object(self, object: &Value) -> String {
        match (self, object) {
            (Self::Table, Value::Object(members)) => align(
                &members
                    .iter()
                    .map(|(name, value)| vec![name.clone(), cell(value)])
                    .collect::<Vec<_>>(),
            ),
            _ => format!("{object:#}\n"),
        }
    }
}

/// Writes to stdout. A reader that has gone (`| head`) is no failure.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    match stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush())
    {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::failed(format!("can't write to stdout: {error}")))
        }
        _ => Ok(()),
    }
}

/// A value in one cell. Stored text may hold control characters, which a terminal would obey.
fn cell(value: &Value) -> String {
    let text = match value {
        Value::Null => "-".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(items) if items.is_empty() => "-".to_owned(),
        Value::Array(items) if !items.iter().any(Value::is_object) => {
            items.iter().map(cell).collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    };
    text.chars()
        .flat_map(|c| {
            if c.is_control() {
                c.escape_default().collect::<Vec<_>>()
            } else {
                vec![c]
            }
        })
        .collect()
}

fn align(rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..rows.first().map_or(0, Vec::len)).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            let _ = write!(line, "{cell:width$}  ");
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[Column] = &[("NAME", "name"), ("GROUPS", "groups"), ("ID", "id")];

    #[test]
    fn a_table_is_aligned_and_shows_no_control_characters() {
        let rows = [
            json!({"name": "Jörg", "groups": ["a", "b"], "id": 1}),
            json!({"name": "x\u{1b}[2J\n", "groups": []}),
        ];
        assert_eq!(
            Format::Table.render_list(COLUMNS, &rows),
            "NAME          GROUPS  ID\nJörg          a, b    1\nx\\u{1b}[2J\\n  -       -\n"
        );
    }

    #[test]
    fn json_has_every_member_and_an_empty_list_is_a_list() {
        let text = Format::Json.render_list(COLUMNS, &[json!({"name": "a", "more": true})]);
        assert_eq!(
            serde_json::from_str::<Value>(&text).expect("JSON"),
            json!({"data": [{"name": "a", "more": true}]})
        );
        assert_eq!(
            serde_json::from_str::<Value>(&Format::Json.render_list(COLUMNS, &[])).expect("JSON"),
            json!({"data": []})
        );
        assert_eq!(
            Format::Table.render_list(COLUMNS, &[]),
            "NAME  GROUPS  ID\n"
        );
    }

    #[test]
    fn an_object_is_one_member_a_line() {
        assert_eq!(
            Format::Table.render_object(&json!({"sub": "1", "email": null})),
            "sub    1\nemail  -\n"
        );
        let json = Format::Json.render_object(&json!({"sub": "1"}));
        assert_eq!(
            serde_json::from_str::<Value>(&json).expect("JSON"),
            json!({"sub": "1"})
        );
    }
}
