//! What a command is told besides its arguments: secrets, documents, and "yes".

use std::fs::File;
use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::Value;

use super::failure::Failure;
use crate::config::SecretText;

/// More than any secret or document that a command takes.
const LIMIT: u64 = 4 * 1024 * 1024;

/// Where a password comes from: never the command line, which other users of the machine can read.
#[derive(Debug, Args)]
#[group(multiple = false)]
pub(super) struct PasswordSource {
    /// Read the password from stdin
    #[arg(long)]
    password_stdin: bool,
    /// Read the password from this file
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
}

impl PasswordSource {
    /// The password, if one of the options was given.
    pub(super) fn read(&self) -> Result<Option<SecretText>, Failure> {
        secret_of(self.password_stdin, self.password_file.as_deref())
    }
}

/// A secret from stdin or from a file, if either was asked for.
pub(super) fn secret_of(stdin: bool, file: Option<&Path>) -> Result<Option<SecretText>, Failure> {
    if stdin {
        return secret(io::stdin().lock(), "stdin").map(Some);
    }
    let Some(path) = file else {
        return Ok(None);
    };
    secret(open(path)?, &path.display().to_string()).map(Some)
}

/// The switch that answers "sure?".
#[derive(Debug, Args)]
pub(super) struct Sure {
    /// Don't ask
    #[arg(long, short = 'y')]
    yes: bool,
}

impl Sure {
    /// Asks on the terminal, unless `--yes` was given. Without a terminal nobody is asked and nothing is done.
    pub(super) fn ask(&self, question: &str) -> Result<(), Failure> {
        if self.yes {
            return Ok(());
        }
        let terminal = io::stdin().is_terminal() && io::stderr().is_terminal();
        ask(question, terminal.then(|| io::stdin().lock()))
    }
}

fn ask(question: &str, terminal: Option<impl BufRead>) -> Result<(), Failure> {
    let Some(mut terminal) = terminal else {
        return Err(
            Failure::usage(format!("{question} There is no terminal to ask on")).help("add --yes"),
        );
    };
    let _ = write!(io::stderr().lock(), "{question} [y/N] ");
    let mut answer = String::new();
    terminal
        .read_line(&mut answer)
        .map_err(|error| Failure::failed(format!("can't read the answer: {error}")))?;
    if matches!(answer.trim(), "y" | "Y" | "yes") {
        Ok(())
    } else {
        Err(Failure::failed("not confirmed; nothing was changed"))
    }
}

/// A file's JSON document, or stdin's where the file is `-`.
pub(super) fn document(path: &Path) -> Result<Value, Failure> {
    let (text, name) = if path == Path::new("-") {
        (text(io::stdin().lock(), "stdin")?, "stdin".to_owned())
    } else {
        let name = path.display().to_string();
        (text(open(path)?, &name)?, name)
    };
    json(&text, &name)
}

/// An argument that is JSON.
pub(super) fn json(text: &str, name: &str) -> Result<Value, Failure> {
    serde_json::from_str(text)
        .map_err(|error| Failure::usage(format!("{name} is not JSON: {error}")))
}

/// The name of a group or a role: it ends up in tokens and tables.
pub(super) fn check_label(noun: &str, name: &str) -> Result<(), Failure> {
    let fine = name.trim() == name
        && (1..=128).contains(&name.chars().count())
        && !name.chars().any(char::is_control);
    if fine {
        return Ok(());
    }
    Err(Failure::usage(format!(
        "{noun} {name:?}: a name has 1 to 128 printable characters and no white space around them"
    )))
}

fn open(path: &Path) -> Result<File, Failure> {
    File::open(path)
        .map_err(|error| Failure::usage(format!("can't read {}: {error}", path.display())))
}

/// Exactly one line break at the end is the shell's or the editor's; everything else is the secret's.
fn secret(source: impl Read, name: &str) -> Result<SecretText, Failure> {
    let mut text = text(source, name)?;
    if text.ends_with('\n') {
        text.pop();
        if text.ends_with('\r') {
            text.pop();
        }
    }
    if text.is_empty() {
        return Err(Failure::usage(format!("{name} holds no secret"))
            .help("write it there, such as with `printf %s`"));
    }
    Ok(SecretText::new(text))
}

fn text(source: impl Read, name: &str) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = source.take(LIMIT + 1).read_to_end(&mut bytes);
    let length = read.map_err(|error| Failure::failed(format!("can't read {name}: {error}")))?;
    if length as u64 > LIMIT {
        return Err(Failure::usage(format!("{name} is longer than 4 MiB")));
    }
    String::from_utf8(bytes).map_err(|_| Failure::usage(format!("{name} is not UTF-8 text")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Exit;

    #[test]
    fn a_secret_loses_exactly_one_line_break() {
        for (given, kept) in [
            ("a b", "a b"),
            ("a\n", "a"),
            ("a\r\n", "a"),
            ("a\n\n", "a\n"),
            (" a \n", " a "),
            ("a\r", "a\r"),
        ] {
            assert_eq!(
                secret(given.as_bytes(), "stdin").expect(given).expose(),
                kept
            );
        }
        for empty in ["", "\n", "\r\n"] {
            assert_eq!(
                secret(empty.as_bytes(), "stdin").expect_err("empty").exit(),
                Exit::Usage
            );
        }
        assert!(secret(&[0xff][..], "stdin").is_err());
    }

    #[test]
    fn what_is_too_long_is_refused() {
        assert!(text(io::repeat(b'a'), "stdin").is_err());
    }

    #[test]
    fn without_a_terminal_nobody_is_asked() {
        let failure = ask("Delete it?", None::<&[u8]>).expect_err("no terminal");
        assert_eq!(
            failure.to_string(),
            "error: Delete it? There is no terminal to ask on\nhelp: add --yes\n"
        );
        assert_eq!(failure.exit(), Exit::Usage);
        assert!(Sure { yes: true }.ask("Delete it?").is_ok());
    }

    #[test]
    fn only_yes_is_yes() {
        for (answer, sure) in [
            ("y\n", true),
            ("yes\n", true),
            ("Y", true),
            ("n\n", false),
            ("\n", false),
            ("", false),
            ("yep\n", false),
        ] {
            assert_eq!(
                ask("Sure?", Some(answer.as_bytes())).is_ok(),
                sure,
                "{answer:?}"
            );
        }
    }

    #[test]
    fn bad_json_says_where() {
        let line = json("{\"a\":", "--metadata").expect_err("cut").to_string();
        assert!(
            line.starts_with("error: --metadata is not JSON: EOF while parsing"),
            "{line}"
        );
    }
}
