//! Reads the tags of a page and decodes character references.

/// A tag as it stands in the page.
#[derive(Debug)]
pub struct Tag {
    /// In lower case, with a slash where it closes.
    pub name: String,
    /// Names in lower case, values decoded.
    pub attributes: Vec<(String, String)>,
    /// Where it begins in the text.
    pub(crate) start: usize,
    /// Where it ends; past the content of a script or style.
    pub(crate) end: usize,
}

impl Tag {
    /// An attribute's value; empty where it is missing.
    pub fn get(&self, name: &str) -> String {
        self.attributes
            .iter()
            .find(|(candidate, _)| candidate == name)
            .map(|(_, value)| value.clone())
            .unwrap_or_default()
    }

    /// Whether an attribute is there.
    pub fn has(&self, name: &str) -> bool {
        self.attributes
            .iter()
            .any(|(candidate, _)| candidate == name)
    }
}

/// All tags in order; comments are passed over, and the content of scripts and styles counts as part of their tag.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(found) = html[at..].find('<') {
        let start = at + found;
        if html[start..].starts_with("<!--") {
            at = html[start..]
                .find("-->")
                .map_or(html.len(), |end| start + end + 3);
            continue;
        }
        let Some(length) = tag_length(&html[start..]) else {
            break;
        };
        let mut tag = parse(&html[start + 1..start + length - 1]);
        tag.start = start;
        tag.end = start + length;
        if matches!(tag.name.as_str(), "script" | "style") {
            let close = format!("</{}", tag.name);
            tag.end = html[tag.end..]
                .find(&close)
                .map_or(html.len(), |end| tag.end + end);
        }
        at = tag.end;
        tags.push(tag);
    }
    tags
}

fn tag_length(html: &str) -> Option<usize> {
    let mut quote = None;
    for (index, c) in html.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(index + 1),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

fn parse(inside: &str) -> Tag {
    let inside = inside.trim_end_matches('/');
    let (name, mut rest) = inside
        .split_once(|c: char| c.is_whitespace())
        .unwrap_or((inside, ""));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            break;
        }
        let end = rest
            .find(|c: char| c.is_whitespace() || c == '=')
            .unwrap_or(rest.len());
        let attribute = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            (value, rest) = attribute_value(after.trim_start());
        }
        attributes.push((attribute, decode(value)));
    }
    Tag {
        name: name.to_ascii_lowercase(),
        attributes,
        start: 0,
        end: 0,
    }
}

fn attribute_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(after) = text.strip_prefix(quote) {
            return after.split_once(quote).unwrap_or((after, ""));
        }
    }
    text.split_once(|c: char| c.is_whitespace())
        .unwrap_or((text, ""))
}

/// Replaces character references.
pub fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let reference = rest.find(';').filter(|end| *end < 12).and_then(|end| {
            let c = character(&rest[1..end])?;
            Some((c, end + 1))
        });
        let (c, length) = reference.unwrap_or(('&', 1));
        out.push(c);
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}
