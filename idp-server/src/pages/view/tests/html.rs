//! Just enough of an HTML tokenizer to judge our own output.

use std::io::Write as _;

/// A start tag.
#[derive(Debug)]
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(attribute, _)| attribute == name)
            .map(|(_, value)| value.as_str())
    }
}

/// All start tags; values stay escaped.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        if !rest.starts_with(|char: char| char.is_ascii_alphabetic()) {
            continue;
        }
        let name_end = rest.find([' ', '>', '\n']).unwrap();
        let name = rest[..name_end].to_owned();
        rest = &rest[name_end..];
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start();
            if let Some(after) = rest.strip_prefix('>') {
                rest = after;
                break;
            }
            let end = rest.find(['=', ' ', '>', '\n']).unwrap();
            let attribute = rest[..end].to_owned();
            rest = &rest[end..];
            let Some(quoted) = rest.strip_prefix('=') else {
                attributes.push((attribute, String::new()));
                continue;
            };
            let value = quoted.strip_prefix('"').expect("values are quoted");
            let end = value.find('"').unwrap();
            attributes.push((attribute, value[..end].to_owned()));
            rest = &value[end + 1..];
        }
        tags.push(Tag { name, attributes });
    }
    tags
}

/// What is between the tags.
pub fn text(html: &str) -> String {
    html.split('<')
        .filter_map(|piece| piece.split_once('>'))
        .map(|(_, text)| text)
        .collect()
}

/// The texts between the tags, each by itself.
pub fn pieces(html: &str) -> Vec<String> {
    html.split('<')
        .filter_map(|piece| piece.split_once('>'))
        .map(|(_, text)| unescape(text.trim()))
        .filter(|text| !text.is_empty())
        .collect()
}

/// Undoes the escapes that askama writes.
pub fn unescape(value: &str) -> String {
    value
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&#38;", "&")
}

pub fn gzip_size(html: &str) -> usize {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(html.as_bytes()).unwrap();
    encoder.finish().unwrap().len()
}
