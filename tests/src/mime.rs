//! Reads mail: RFC 5322 heads, RFC 2047 words, RFC 2045 and RFC 2046 parts, as far as ours need it.

use base64::{Engine as _, engine::general_purpose::STANDARD};

/// The decoded values of a header field.
pub fn header(raw: &str, name: &str) -> Vec<String> {
    let head = raw.split("\r\n\r\n").next().unwrap_or_default();
    let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    unfolded
        .split("\r\n")
        .filter_map(|line| line.split_once(':'))
        .filter(|(field, _)| field.eq_ignore_ascii_case(name))
        .map(|(_, value)| words(value.trim()))
        .collect()
}

/// The decoded content of the part of a type; empty where there is none.
pub fn part(raw: &str, kind: &str) -> String {
    let types = header(raw, "content-type").concat();
    let body = raw.split_once("\r\n\r\n").map_or("", |(_, body)| body);
    if types.starts_with("multipart/") {
        let boundary = types.split("boundary=").nth(1).unwrap_or_default();
        let boundary = boundary.trim_matches('"').split(['"', ';']).next();
        let mark = format!("--{}", boundary.unwrap_or_default());
        return body
            .split(mark.as_str())
            .skip(1)
            .map(|inner| part(inner.trim_start_matches("\r\n"), kind))
            .find(|text| !text.is_empty())
            .unwrap_or_default();
    }
    if !types.starts_with(kind) {
        return String::new();
    }
    let encoding = header(raw, "content-transfer-encoding").concat();
    let bytes = match encoding.to_lowercase().as_str() {
        "quoted-printable" => quoted(&body.replace("=\r\n", ""), b'='),
        "base64" => {
            let text: String = body.split_whitespace().collect();
            STANDARD.decode(text).expect("base64")
        }
        _ => body.as_bytes().to_vec(),
    };
    String::from_utf8(bytes)
        .expect("UTF-8")
        .replace("\r\n", "\n")
}

/// `=3D` and the like.
fn quoted(text: &str, mark: u8) -> Vec<u8> {
    let (mut bytes, mut rest) = (Vec::new(), text.as_bytes());
    while let [first, tail @ ..] = rest {
        let code = tail.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        match code.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) if *first == mark => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    bytes
}

/// RFC 2047 encoded words.
fn words(value: &str) -> String {
    let mut text = String::new();
    let mut after_word = false;
    for word in value.split(' ') {
        let parts: Vec<&str> = word.split('?').collect();
        let decoded = match parts.as_slice() {
            ["=", _, "b" | "B", content, "="] => STANDARD.decode(content).ok(),
            ["=", _, "q" | "Q", content, "="] => Some(quoted(&content.replace('_', " "), b'=')),
            _ => None,
        };
        let is_word = decoded.is_some();
        // White space between two encoded words is none.
        let joined = is_word && after_word;
        if !text.is_empty() && !joined {
            text.push(' ');
        }
        match decoded {
            Some(bytes) => text.push_str(&String::from_utf8_lossy(&bytes)),
            None => text.push_str(word),
        }
        after_word = is_word;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_read_in_every_encoding() {
        let raw = "Subject: =?utf-8?b?R3LDvMOf?= =?utf-8?q?e_an_=C3=A4?=\r\n plain\r\n\
                   Content-Type: multipart/alternative;\r\n boundary=\"x\"\r\n\r\n\
                   --x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
                   a=3Db =\r\nc\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPGI+\r\n--x--\r\n";
        assert_eq!(header(raw, "subject"), ["Grüße an ä plain"]);
        assert_eq!(part(raw, "text/plain").trim(), "a=b c");
        assert_eq!(part(raw, "text/html"), "<b>");
    }
}
