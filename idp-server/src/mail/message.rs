//! RFC 5322 and RFC 2046 section 5.1.4: a letter as text and as HTML, in the reader's language.
//!
//! What somebody else chose is one line of text without invisible controls, escaped in HTML, and in no header but the
//! subject, which is encoded (R93). No image, no font and no script is loaded from anywhere.

use askama::Template;
use time::OffsetDateTime;

use super::{
    code::phrase,
    letter::{Letter, Values},
    words::{Why, Words},
};
use crate::{
    brand::Colour,
    i18n::{Texts, without_controls},
};

/// A mail as its reader gets it.
#[derive(Debug)]
pub struct Rendered {
    /// What the list of mails shows.
    pub subject: String,
    /// For readers without HTML.
    pub text: String,
    /// For the others.
    pub html: String,
}

/// Who sends, and where its pages are.
#[derive(Clone, Debug)]
pub struct Sender {
    /// The name of the installation.
    pub product: String,
    /// The issuer, without trailing slash.
    pub url: String,
    /// The colour of a button, and of the text on it.
    pub button: (Colour, Colour),
}

struct Content {
    lang: String,
    dir: &'static str,
    subject: String,
    lead: String,
    note: Option<String>,
    code_label: String,
    code: Option<String>,
    button: Option<(String, String)>,
    open_address: String,
    facts: Vec<(String, String)>,
    why: String,
    home: String,
}

#[derive(Template)]
#[template(path = "mail/layout.txt", escape = "none")]
struct PlainText<'a> {
    lead: &'a str,
    note: Option<&'a str>,
    code_label: &'a str,
    code: Option<&'a str>,
    button: Option<&'a (String, String)>,
    facts: &'a [(String, String)],
    why: &'a str,
    home: &'a str,
}

#[derive(Template)]
#[template(path = "mail/layout.html")]
struct Html<'a> {
    lang: &'a str,
    dir: &'a str,
    subject: &'a str,
    lead: &'a str,
    note: Option<&'a str>,
    code_label: &'a str,
    code: Option<&'a str>,
    button: Option<&'a (String, String)>,
    colours: (Colour, Colour),
    open_address: &'a str,
    facts: &'a [(String, String)],
    why: &'a str,
    home: &'a str,
}

/// Writes a letter out in the words of its reader's language.
pub fn render(sender: &Sender, letter: &Letter, texts: &Texts) -> askama::Result<Rendered> {
    let content = content(sender, letter, texts);
    let text = PlainText {
        lead: &content.lead,
        note: content.note.as_deref(),
        code_label: &content.code_label,
        code: content.code.as_deref(),
        button: content.button.as_ref(),
        facts: &content.facts,
        why: &content.why,
        home: &content.home,
    };
    let html = Html {
        lang: &content.lang,
        dir: content.dir,
        subject: &content.subject,
        lead: &content.lead,
        note: content.note.as_deref(),
        code_label: &content.code_label,
        code: content.code.as_deref(),
        button: content.button.as_ref(),
        colours: sender.button,
        open_address: &content.open_address,
        facts: &content.facts,
        why: &content.why,
        home: &content.home,
    };
    Ok(Rendered {
        text: text.render()?,
        html: html.render()?,
        subject: content.subject,
    })
}

/// Longer names are cut: a mail is no place for somebody else's text.
const LONGEST_NAME: usize = 100;

fn name(text: &str) -> String {
    without_controls(text)
        .chars()
        .take(LONGEST_NAME)
        .collect::<String>()
        .trim()
        .to_owned()
}

fn content(sender: &Sender, letter: &Letter, texts: &Texts) -> Content {
    let words = Words::of(letter.kind);
    let values = &letter.values;
    let product = name(&sender.product);
    let change = values.change.map(|change| texts.t(change.words()));
    let about = change.unwrap_or_else(|| name(values.about.as_deref().unwrap_or_default()));
    let why = match words.why {
        Why::Account => texts.with("mail-why-account", "product", &product),
        Why::Typed => texts.with("mail-why-typed", "product", &product),
        Why::Administrator => texts.with("mail-why-administrator", "product", &product),
    };
    let note = words
        .note
        .filter(|_| !values.bare)
        .map(|key| texts.count(key, values.count.unwrap_or_default()));
    let button = words.button.filter(|_| !values.bare).map(|(key, path)| {
        let path = values.path.as_deref().unwrap_or(path);
        (texts.t(key), format!("{}{path}", sender.url))
    });
    Content {
        lang: texts.tag().to_owned(),
        dir: if texts.is_rtl() { "rtl" } else { "ltr" },
        subject: without_controls(&texts.with(words.subject, "product", &product)),
        lead: texts.with(words.lead, "about", &about),
        note,
        code_label: texts.t("mail-code-label"),
        code: values.code.as_deref().map(name),
        button,
        open_address: texts.t("mail-open-address"),
        facts: facts(values, texts),
        why,
        home: sender.url.clone(),
    }
}

/// When, from where and with what it was done.
fn facts(values: &Values, texts: &Texts) -> Vec<(String, String)> {
    let mut facts = Vec::new();
    if let Some(row) = values.code_row {
        if let Some(app) = &values.about {
            facts.push((texts.t("mail-app"), name(app)));
        }
        facts.push((texts.t("mail-phrase"), phrase(row)));
    }
    for (words, at) in [("mail-due", values.due), ("mail-when", values.at)] {
        if let Some(at) = at.and_then(|at| OffsetDateTime::from_unix_timestamp(at).ok()) {
            facts.push((texts.t(words), texts.moment(at)));
        }
    }
    if let Some(origin) = &values.origin {
        facts.push((texts.t("mail-network"), name(&origin.ip)));
        if let Some(device) = &origin.device {
            facts.push((texts.t("mail-device"), name(device)));
        }
    }
    facts
}

#[cfg(test)]
mod tests;
