//! Reads `templates/languages/TAG/*.ftl`. A message that a language lacks or has too much, that takes other variables than
//! the English one, that has other plural cases than its language, that no page or mail uses, or that one uses and nobody
//! wrote, fails the build.

#[path = "../src/i18n/messages.rs"]
mod messages;
mod plurals;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::Result;
use std::path::{Path, PathBuf};

use messages::Messages;

/// How pages and mails ask for a message.
const CALLS: [&str; 7] = [
    ".t(\"",
    ".with(\"",
    ".with_all(\"",
    ".count(\"",
    ".rich(\"",
    ".isolated(\"",
    ".around(\"",
];

/// Writes `languages.rs` to `out`; what is wrong with the messages.
pub fn build(root: &Path, out: &Path) -> Result<Vec<String>> {
    let folder = root.join("../templates/languages");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut faults = Vec::new();
    let mut table = String::from("&[\n");
    let mut english = Messages::new();
    for (index, tag) in tags(&folder)?.iter().enumerate() {
        let source = source(&folder.join(tag))?;
        let messages = read(tag, &source, &mut faults);
        if index == 0 {
            english = messages;
        } else {
            compare(tag, &english, &messages, &mut faults);
        }
        let name = source
            .lines()
            .find_map(|line| line.strip_prefix("language-name = "));
        let name = name.unwrap_or_else(|| {
            faults.push(format!("{tag}: no language-name"));
            tag
        });
        fs::write(out.join(format!("{tag}.ftl")), &source)?;
        writeln!(
            table,
            "({tag:?}, {name:?}, include_str!(concat!(env!(\"OUT_DIR\"), \"/{tag}.ftl\"))),"
        )
        .expect("a String takes every write");
    }
    table.push(']');
    fs::write(out.join("languages.rs"), table)?;
    usage(root, &english, &mut faults)?;
    Ok(faults)
}

/// The languages, English first.
fn tags(folder: &Path) -> Result<Vec<String>> {
    let mut tags = names(folder)?;
    tags.sort_by_key(|tag| (tag != "en", tag.clone()));
    Ok(tags)
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.extend(entry?.file_name().into_string());
    }
    names.sort();
    Ok(names)
}

fn source(folder: &Path) -> Result<String> {
    let mut source = String::new();
    for name in names(folder)? {
        println!("cargo::rerun-if-changed={}", folder.join(&name).display());
        source.push_str(&fs::read_to_string(folder.join(&name))?);
        source.push('\n');
    }
    Ok(source)
}

fn read(tag: &str, source: &str, faults: &mut Vec<String>) -> Messages {
    let (messages, flaws) = messages::read(source);
    for flaw in flaws {
        faults.push(format!("{tag}: line {}: {}", flaw.line, flaw.what));
    }
    for (key, message) in &messages {
        for choice in &message.choices {
            if let Some(fault) = plurals::fault(tag, choice) {
                faults.push(format!("{tag}: line {}: {key} {fault}", message.line));
            }
        }
    }
    messages
}

fn compare(tag: &str, english: &Messages, messages: &Messages, faults: &mut Vec<String>) {
    for (key, english) in english {
        match messages.get(key) {
            None => faults.push(format!("{tag}: {key} is missing")),
            Some(own) if own.variables != english.variables => {
                let (own, english) = (&own.variables, &english.variables);
                faults.push(format!(
                    "{tag}: {key} takes {own:?}, English takes {english:?}"
                ));
            }
            Some(own) if own.choices.is_empty() != english.choices.is_empty() => {
                faults.push(format!(
                    "{tag}: {key} does not choose as the English one does"
                ));
            }
            Some(_) => {}
        }
    }
    for key in messages.keys().filter(|key| !english.contains_key(*key)) {
        faults.push(format!("{tag}: {key} is not in English"));
    }
}

/// What the pages and the code ask for, against what is written.
fn usage(root: &Path, english: &Messages, faults: &mut Vec<String>) -> Result<()> {
    let mut text = String::new();
    for folder in ["../templates", "src"] {
        println!("cargo::rerun-if-changed={}", root.join(folder).display());
        collect(&root.join(folder), &mut text)?;
    }
    let quoted: BTreeSet<&str> = text.split('"').collect();
    for key in english.keys().filter(|key| *key != "language-name") {
        if !quoted.contains(key.as_str()) {
            faults.push(format!("en: no page uses {key}"));
        }
    }
    for call in CALLS {
        for rest in text.split(call).skip(1) {
            let key = rest.split('"').next().unwrap_or_default();
            if key.contains('-') && !english.contains_key(key) {
                faults.push(format!("en: {key} is used and not written"));
            }
        }
    }
    faults.sort();
    faults.dedup();
    Ok(())
}

fn collect(path: &Path, text: &mut String) -> Result<()> {
    if path.is_dir() {
        let mut entries: Vec<PathBuf> = fs::read_dir(path)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<_>>()?;
        entries.sort();
        for entry in entries {
            collect(&entry, text)?;
        }
    } else if path
        .extension()
        .is_some_and(|kind| kind == "rs" || kind == "html" || kind == "txt")
    {
        text.push_str(&fs::read_to_string(path)?);
    }
    Ok(())
}
