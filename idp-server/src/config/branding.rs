//! `[branding]`: every part judged as it is read, so that `config check` says what a page would show badly.

use std::fs;
use std::io::Read as _;
use std::sync::Arc;

use url::Url;

use super::ConfigError;
use super::error::Problem;
use super::types;
use super::values::Values;
use crate::brand::{Brand, Colour, Ground, Link, Palette, Parts};

/// A file of the operator's is not larger.
const LARGEST: u64 = 4 * 1024 * 1024;
const LONGEST_NAME: usize = 60;

const LINKS: [(&str, &str); 3] = [
    ("branding.imprint_url", "branding-imprint"),
    ("branding.privacy_url", "branding-privacy"),
    ("branding.help_url", "branding-help"),
];

pub(super) fn read(values: &mut Values) -> Result<Arc<Brand>, ConfigError> {
    let parts = Parts {
        name: values.optional("branding.product_name", name)?,
        accents: [
            values.optional("branding.accent", |text| accent(text, Ground::Light))?,
            values.optional("branding.accent_dark", |text| accent(text, Ground::Dark))?,
        ],
        logos: [
            values.optional("branding.logo_file", file)?,
            values.optional("branding.logo_dark_file", file)?,
        ],
        icon: values.optional("branding.favicon_file", file)?,
        rules: values.optional("branding.stylesheet_file", rules)?,
        links: links(values)?,
    };
    if parts.logos[0].is_none() && parts.logos[1].is_some() {
        return Err(values.lacks("branding.logo_dark_file", "branding.logo_file"));
    }
    let brand = Brand::new(parts).map_err(|(key, what)| {
        let remedy = if key.ends_with("stylesheet_file") {
            "shorten it"
        } else {
            "name a PNG, JPEG, GIF or WebP picture"
        };
        values.refuse(key, Problem::new(what, remedy))
    })?;
    Ok(Arc::new(brand))
}

fn links(values: &mut Values) -> Result<Vec<Link>, ConfigError> {
    let mut links = Vec::new();
    for (key, message) in LINKS {
        let href = values.optional(key, web_address)?;
        links.extend(href.map(|href| Link { key: message, href }));
    }
    Ok(links)
}

fn name(text: &str) -> Result<String, Problem> {
    let length = text.chars().count();
    let usable = (1..=LONGEST_NAME).contains(&length)
        && text.trim() == text
        && crate::i18n::without_controls(text) == text;
    usable.then(|| text.to_owned()).ok_or_else(|| {
        Problem::new(
            format!("{text:?} is no name of 1 to {LONGEST_NAME} characters on one line"),
            "write a short name, such as \"Example ID\"",
        )
    })
}

/// WCAG 2.2, 1.4.3 and 1.4.11.
fn accent(text: &str, ground: Ground) -> Result<Palette, Problem> {
    let colour = Colour::parse(text).ok_or_else(|| {
        Problem::new(
            format!("{text:?} is not a colour"),
            "write one as #rrggbb, such as \"#2352a8\"",
        )
    })?;
    Palette::of(colour, ground).map_err(|weak| {
        // Cut and not rounded: 4.499 is not yet 4.5.
        let measured = (weak.measured * 100.0).floor() / 100.0;
        Problem::new(
            format!(
                "{colour}: {} has a contrast of {measured:.2}:1 and needs {:.1}:1",
                weak.what, weak.needed
            ),
            format!("write \"{}\", the nearest that passes", weak.nearest),
        )
    })
}

fn web_address(text: &str) -> Result<String, Problem> {
    let parsed = Url::parse(text).ok();
    let usable = parsed
        .is_some_and(|url| matches!(url.scheme(), "https" | "http") && url.username().is_empty());
    let clean = !text.chars().any(|c| c.is_control() || c.is_whitespace());
    (usable && clean).then(|| text.to_owned()).ok_or_else(|| {
        Problem::new(
            format!("{text:?} is not an address of the web"),
            "write one such as \"https://example.com/privacy\"",
        )
    })
}

fn file(path: &str) -> Result<Vec<u8>, Problem> {
    let mut content = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(LARGEST + 1).read_to_end(&mut content))
        .map_err(|error| types::unreadable(path, &error))?;
    if content.len() as u64 > LARGEST {
        return Err(Problem::new(
            format!("file {path} is larger than {} MiB", LARGEST >> 20),
            "name a smaller file",
        ));
    }
    Ok(content)
}

fn rules(path: &str) -> Result<String, Problem> {
    let text = String::from_utf8(file(path)?).ok();
    text.filter(|text| !text.contains('\0')).ok_or_else(|| {
        Problem::new(
            format!("file {path} is not UTF-8 text"),
            "name a file with CSS rules",
        )
    })
}
