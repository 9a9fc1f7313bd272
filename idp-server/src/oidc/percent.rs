//! RFC 3986 section 2: percent-encoding that gives back the same bytes.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};

/// RFC 3986 section 2.3: everything but the unreserved characters is encoded, so no value can end its parameter.
const NOT_UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// RFC 3986 section 2.1: encodes any bytes.
pub(super) fn encode(bytes: impl AsRef<[u8]>) -> String {
    percent_encode(bytes.as_ref(), NOT_UNRESERVED).to_string()
}

/// RFC 3986 section 3.3: one segment of a path, so that no value can leave its place.
pub fn encode_segment(value: &str) -> String {
    encode(value)
}

/// RFC 3986 section 3.3: what [`encode_segment`] made; none where the bytes are no text, or text that no database keeps.
pub fn decode_segment(segment: &str) -> Option<String> {
    let bytes: Vec<u8> = percent_encoding::percent_decode_str(segment).collect();
    String::from_utf8(bytes)
        .ok()
        .filter(|text| !text.contains('\0'))
}

/// RFC 6749 appendix B: decodes one name or value of a form; `+` is a space.
pub(super) fn decode_form(value: &[u8]) -> Vec<u8> {
    let spaced: Vec<u8> = value
        .iter()
        .map(|b| if *b == b'+' { b' ' } else { *b })
        .collect();
    percent_encoding::percent_decode(&spaced).collect()
}

/// RFC 6749 section 3.1.2: adds parameters, whose values are encoded already, and keeps the URI's own query byte for byte.
pub(super) fn append_query(uri: &str, encoded: &[(&str, String)]) -> String {
    let separator = match uri.split_once('?') {
        None => "?",
        Some((_, query)) if query.is_empty() || query.ends_with('&') => "",
        Some(_) => "&",
    };
    format!("{uri}{separator}{}", join(encoded))
}

/// OAuth 2.0 Multiple Response Types section 2.1: the parameters as a fragment.
pub(super) fn append_fragment(uri: &str, encoded: &[(&str, String)]) -> String {
    format!("{uri}#{}", join(encoded))
}

fn join(encoded: &[(&str, String)]) -> String {
    let pairs: Vec<String> = encoded
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    pairs.join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_existing_query_is_kept_byte_for_byte() {
        let added = [("a", "b".to_owned()), ("c", "d".to_owned())];
        let cases = [
            ("https://a.test", "https://a.test?a=b&c=d"),
            ("https://a.test/cb", "https://a.test/cb?a=b&c=d"),
            ("https://a.test/cb?", "https://a.test/cb?a=b&c=d"),
            (
                "https://a.test/cb?x=%2F+y",
                "https://a.test/cb?x=%2F+y&a=b&c=d",
            ),
            ("https://a.test/cb?x&", "https://a.test/cb?x&a=b&c=d"),
            ("com.example.app:/cb", "com.example.app:/cb?a=b&c=d"),
        ];
        for (uri, wanted) in cases {
            assert_eq!(append_query(uri, &added), wanted);
        }
    }

    #[test]
    fn every_byte_survives_encoding_and_decoding() {
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(decode_form(encode(&all).as_bytes()), all);
    }
}
