//! What a file of Fluent messages holds. The build reads the languages of the binary with it, the server those of an
//! operator's folder.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{ast, parser};

/// Stands for a marked-up value while a message is escaped; it is for private use and in no message.
pub const MARK: char = '\u{F8FF}';

/// One message.
#[derive(Debug, Default)]
pub struct Message {
    /// The line that it begins on.
    pub line: usize,
    /// The variables that it takes.
    pub variables: BTreeSet<String>,
    /// The cases of each of its choices, but those for one number.
    pub choices: Vec<BTreeSet<String>>,
    /// Whatever it takes besides variables, which nothing here offers.
    strange: Vec<&'static str>,
}

/// Messages by their names.
pub type Messages = BTreeMap<String, Message>;

/// What is wrong with a file.
#[derive(Debug, PartialEq, Eq)]
pub struct Flaw {
    /// Where.
    pub line: usize,
    /// What it is.
    pub what: String,
}

/// The messages of a file, and what is wrong with it.
pub fn read(source: &str) -> (Messages, Vec<Flaw>) {
    let mut flaws = Vec::new();
    let resource = parser::parse(source).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            flaws.push(Flaw {
                line: line_of(source, error.pos.start),
                what: error.kind.to_string(),
            });
        }
        resource
    });
    let mut messages = Messages::new();
    for entry in &resource.body {
        match entry {
            ast::Entry::Message(message) => add(source, message, &mut messages, &mut flaws),
            ast::Entry::Term(term) => flaws.push(Flaw {
                line: starts(source, &format!("-{}", term.id.name), 1),
                what: format!(
                    "-{} is a term, and there are only messages here",
                    term.id.name
                ),
            }),
            _ => {}
        }
    }
    if let Some(at) = source.find(MARK) {
        flaws.push(Flaw {
            line: line_of(source, at),
            what: "U+F8FF is a character without a meaning".to_owned(),
        });
    }
    flaws.sort_by_key(|flaw| flaw.line);
    (messages, flaws)
}

fn add(source: &str, message: &ast::Message<&str>, messages: &mut Messages, flaws: &mut Vec<Flaw>) {
    let name = message.id.name;
    let again = messages.contains_key(name);
    let line = starts(source, name, if again { 2 } else { 1 });
    let mut flaw = |what: String| flaws.push(Flaw { line, what });
    let mut found = Message {
        line,
        ..Message::default()
    };
    match &message.value {
        Some(pattern) => of_pattern(pattern, &mut found),
        None => flaw(format!("{name} has no text")),
    }
    for strange in &found.strange {
        flaw(format!(
            "{name} takes {strange}; only variables can be taken"
        ));
    }
    if messages.insert(name.to_owned(), found).is_some() {
        flaw(format!("{name} stands twice"));
    }
}

fn line_of(source: &str, at: usize) -> usize {
    source
        .bytes()
        .take(at)
        .filter(|byte| *byte == b'\n')
        .count()
        + 1
}

/// The line on which a message of this name begins for the `nth` time.
fn starts(source: &str, name: &str, nth: usize) -> usize {
    let begins = |line: &str| {
        let rest = line.strip_prefix(name);
        rest.is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let mut lines = source.lines().enumerate().filter(|(_, line)| begins(line));
    lines.nth(nth - 1).map_or(1, |(index, _)| index + 1)
}

fn of_pattern(pattern: &ast::Pattern<&str>, found: &mut Message) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            of_expression(expression, found);
        }
    }
}

fn of_expression(expression: &ast::Expression<&str>, found: &mut Message) {
    match expression {
        ast::Expression::Inline(inline) => of_inline(inline, found),
        ast::Expression::Select { selector, variants } => {
            of_inline(selector, found);
            // A case for one number stands beside those of the language.
            let cases = variants.iter().filter_map(|variant| match variant.key {
                ast::VariantKey::Identifier { name } => Some(name.to_owned()),
                ast::VariantKey::NumberLiteral { .. } => None,
            });
            found.choices.push(cases.collect());
            for variant in variants {
                of_pattern(&variant.value, found);
            }
        }
    }
}

fn of_inline(inline: &ast::InlineExpression<&str>, found: &mut Message) {
    use ast::InlineExpression as Inline;
    match inline {
        Inline::VariableReference { id } => {
            found.variables.insert(id.name.to_owned());
        }
        Inline::Placeable { expression } => of_expression(expression, found),
        Inline::StringLiteral { .. } | Inline::NumberLiteral { .. } => {}
        Inline::FunctionReference { .. } => found.strange.push("a function"),
        Inline::MessageReference { .. } => found.strange.push("another message"),
        Inline::TermReference { .. } => found.strange.push("a term"),
    }
}
