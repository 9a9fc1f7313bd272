//! Reads `templates/languages/TAG/*.ftl`. A message that a language lacks or has too much, that takes other variables than
//! the English one, that no page or mail uses, or that one uses and nobody wrote, fails the build.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io::Result;
use std::path::{Path, PathBuf};

use fluent_syntax::{ast, parser};

/// Variables by message.
type Messages = BTreeMap<String, BTreeSet<String>>;

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
    let resource = parser::parse(source).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let line = source[..error.pos.start].lines().count();
            faults.push(format!("{tag}: line {line}: {error}"));
        }
        resource
    });
    let mut messages = Messages::new();
    for entry in &resource.body {
        let ast::Entry::Message(message) = entry else {
            continue;
        };
        let mut variables = BTreeSet::new();
        if let Some(pattern) = &message.value {
            of_pattern(pattern, &mut variables);
        }
        let name = message.id.name.to_owned();
        if messages.insert(name.clone(), variables).is_some() {
            faults.push(format!("{tag}: {name} stands twice"));
        }
    }
    messages
}

fn of_pattern(pattern: &ast::Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            of_expression(expression, variables);
        }
    }
}

fn of_expression(expression: &ast::Expression<&str>, variables: &mut BTreeSet<String>) {
    let inline = match expression {
        ast::Expression::Inline(inline) => inline,
        ast::Expression::Select { selector, variants } => {
            for variant in variants {
                of_pattern(&variant.value, variables);
            }
            selector
        }
    };
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        ast::InlineExpression::Placeable { expression } => of_expression(expression, variables),
        _ => {}
    }
}

fn compare(tag: &str, english: &Messages, messages: &Messages, faults: &mut Vec<String>) {
    for (key, variables) in english {
        match messages.get(key) {
            None => faults.push(format!("{tag}: {key} is missing")),
            Some(own) if own != variables => {
                faults.push(format!(
                    "{tag}: {key} takes {own:?}, English takes {variables:?}"
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
    for call in [".t(\"", ".with(\"", ".with_all(\"", ".count(\"", ".rich(\""] {
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
