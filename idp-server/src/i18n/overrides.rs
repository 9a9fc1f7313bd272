//! The folder of an operator: `TAG.ftl` has messages that go before those of the binary, or adds a language.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use unic_langid::LanguageIdentifier;

use super::{
    Languages,
    language::Shared,
    messages::{self, Message, Messages},
    wanted,
};

/// The message that holds a language's own name.
const NAME: &str = "language-name";
/// All the messages of the binary are not so long.
const LARGEST: u64 = 1024 * 1024;
/// More languages than this are a mistake.
const MOST: usize = 200;

/// What an operator has to mend.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{}: {what}; {remedy}", file.display(), line.map_or_else(String::new, |line| format!(" line {line}")))]
pub struct Fault {
    /// The file or the folder.
    pub file: PathBuf,
    /// Where in it.
    pub line: Option<usize>,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

impl Fault {
    fn new(file: &Path, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            what: what.into(),
            remedy: remedy.into(),
        }
    }

    fn on(self, line: usize) -> Self {
        Self {
            line: Some(line),
            ..self
        }
    }
}

impl Languages {
    /// The languages of the binary with the operator's messages over them.
    pub fn with_folder(folder: &Path) -> Result<Self, Fault> {
        let unreadable = |error: std::io::Error| {
            let remedy = "name a folder with files such as de.ftl that the server's user may read";
            Fault::new(folder, error.to_string(), remedy)
        };
        let mut files = Vec::new();
        for entry in fs::read_dir(folder).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            let hidden = path
                .file_name()
                .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
            // A mounted secret or config map keeps its own things in hidden entries.
            if !hidden {
                files.push(path);
            }
        }
        if files.len() > MOST {
            let what = format!("{} files are too many", files.len());
            return Err(Fault::new(folder, what, "leave only the files TAG.ftl"));
        }
        files.sort();
        let mut all = Self::built_in().0.all.clone();
        let english = messages::read(super::EMBEDDED[0].2).0;
        for file in &files {
            add(file, &english, &mut all)?;
        }
        Ok(Self::of(all))
    }
}

fn add(file: &Path, english: &Messages, all: &mut Vec<Shared>) -> Result<(), Fault> {
    let tag = tag(file)?;
    let source = text(file)?;
    let (own, flaws) = messages::read(&source);
    if let Some(flaw) = flaws.into_iter().next() {
        let remedy = "write one message a line as key = text, further lines of it indented";
        return Err(Fault::new(file, flaw.what, remedy).on(flaw.line));
    }
    for (key, message) in &own {
        judge(file, key, message, english)?;
    }
    let tags: Vec<String> = all.iter().map(|one| one.tag().to_owned()).collect();
    let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
    // A language that is not spoken yet begins with the words of its nearest relative: de-CH with those of de.
    let base = Arc::clone(&all[wanted([tag.as_str()], &tags).unwrap_or(0)]);
    let known = base.tag() == tag;
    let name = source
        .lines()
        .find_map(|line| line.strip_prefix(NAME)?.trim_start().strip_prefix('='))
        .map(|name| name.trim().to_owned())
        .or_else(|| known.then(|| base.name().to_owned()));
    let Some(name) = name.filter(|name| !name.is_empty()) else {
        let what = format!("{tag} is a new language and has no {NAME}");
        let remedy =
            format!("add a line such as {NAME} = Deutsch (Schweiz), as its readers call it");
        return Err(Fault::new(file, what, remedy));
    };
    let language: Shared = Arc::new(base.with_own(&tag, &name, source));
    match all.iter_mut().find(|one| one.tag() == tag) {
        Some(one) => *one = language,
        None => all.push(language),
    }
    Ok(())
}

/// The name of the file, which has to be a language tag as RFC 5646 section 2.1.1 recommends to write it.
fn tag(file: &Path) -> Result<String, Fault> {
    let named = |ending: &str| {
        let stem = file.file_name()?.to_str()?.strip_suffix(ending)?;
        let parsed: LanguageIdentifier = stem.parse().ok()?;
        (!parsed.language.is_empty()).then(|| (stem.to_owned(), parsed.to_string()))
    };
    match named(".ftl") {
        Some((stem, canonical)) if stem == canonical => Ok(stem),
        Some((stem, canonical)) => {
            let what = format!("{stem} is not how the language tag {canonical} is written");
            Err(Fault::new(file, what, format!("name it {canonical}.ftl")))
        }
        None => {
            let remedy = "name it TAG.ftl, such as de.ftl or pt-PT.ftl, or take it away";
            Err(Fault::new(file, "is not named by a language tag", remedy))
        }
    }
}

fn text(file: &Path) -> Result<String, Fault> {
    let unreadable = |error: std::io::Error| {
        let remedy = "make it a file of UTF-8 text that the server's user may read";
        Fault::new(file, error.to_string(), remedy)
    };
    let size = fs::metadata(file).map_err(unreadable)?.len();
    if size > LARGEST {
        let what = format!("has {size} bytes, more than {LARGEST}");
        return Err(Fault::new(file, what, "leave only messages in it"));
    }
    let text = fs::read_to_string(file).map_err(unreadable)?;
    // Editors of one system put it there, and Fluent does not know it.
    Ok(text.trim_start_matches('\u{FEFF}').to_owned())
}

/// A message of the operator's has the name of one of ours, and takes no more than that does.
fn judge(file: &Path, key: &str, own: &Message, english: &Messages) -> Result<(), Fault> {
    let fault = |what: String, remedy: String| Err(Fault::new(file, what, remedy).on(own.line));
    let Some(ours) = english.get(key) else {
        return fault(format!("there is no message {key}"), nearest(key, english));
    };
    if let Some(variable) = own.variables.difference(&ours.variables).next() {
        let offered: Vec<String> = ours
            .variables
            .iter()
            .map(|name| format!("${name}"))
            .collect();
        let remedy = if offered.is_empty() {
            "write it without variables".to_owned()
        } else {
            format!("use {}", offered.join(", "))
        };
        return fault(format!("{key} is not given ${variable}"), remedy);
    }
    let cases = own.choices.iter().flatten();
    let known = ["zero", "one", "two", "few", "many", "other"];
    let mut strange =
        cases.filter(|case| !known.contains(&case.as_str()) && case.parse::<i64>().is_err());
    match strange.next() {
        Some(case) if !ours.choices.is_empty() => {
            let remedy = format!("use {}, or numbers", known.join(", "));
            fault(
                format!("{key} has the case {case}, which no number has"),
                remedy,
            )
        }
        _ => Ok(()),
    }
}

fn nearest(key: &str, english: &Messages) -> String {
    let near = english
        .keys()
        .map(|name| (strsim::damerau_levenshtein(key, name), name))
        .min();
    match near {
        Some((distance, name)) if distance <= 4 => format!("did you mean {name}?"),
        _ => "take it away; templates/languages/en of the source names all there are".to_owned(),
    }
}
