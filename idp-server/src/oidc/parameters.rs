//! OAuth 2.1 sections 3.1 and 3.2: the parameters of a request, parsed once and strictly.

use std::fmt;

use super::percent::decode_form;
use super::{ErrorCode, Refusal};

const MOST_PARAMETERS: usize = 100;
const LONGEST_NAME: usize = 64;
/// RFC 8707 section 2, RFC 8693 section 2.1: the only parameters that may repeat.
const REPEATABLE: [&str; 2] = ["resource", "audience"];

/// OAuth 2.1 section 3.1: names and values; none but `resource` and `audience` more than once.
#[derive(Clone, Default)]
pub struct Parameters {
    pairs: Vec<(String, Vec<u8>)>,
}

impl Parameters {
    /// OAuth 2.1 section 3.1, RFC 6749 appendix B: reads a query or an urlencoded body.
    pub fn parse(urlencoded: &[u8]) -> Result<Self, Refusal> {
        let mut parameters = Self::default();
        for pair in urlencoded
            .split(|b| *b == b'&')
            .filter(|pair| !pair.is_empty())
        {
            let mut parts = pair.splitn(2, |b| *b == b'=');
            let name = decode_form(parts.next().unwrap_or_default());
            let value = decode_form(parts.next().unwrap_or_default());
            let name =
                String::from_utf8(name).map_err(|_| refused("a parameter name is not UTF-8"))?;
            parameters.add(name, value)?;
        }
        Ok(parameters)
    }

    /// OAuth 2.1 section 3.1: joins query and body; a parameter in both is a duplicate.
    pub fn merge(mut self, other: Self) -> Result<Self, Refusal> {
        for (name, value) in other.pairs {
            self.add(name, value)?;
        }
        Ok(self)
    }

    fn add(&mut self, name: String, value: Vec<u8>) -> Result<(), Refusal> {
        if name.len() > LONGEST_NAME {
            return Err(refused("a parameter name is longer than 64 bytes"));
        }
        if self.pairs.len() >= MOST_PARAMETERS {
            return Err(refused("more than 100 parameters"));
        }
        let repeatable = REPEATABLE.contains(&name.as_str());
        if !repeatable && self.pairs.iter().any(|(known, _)| *known == name) {
            return Err(refused(format!(
                "parameter {name} is sent more than once; send it once"
            )));
        }
        // `state` alone is the client's own bytes; the others are text, and a database keeps no NUL in text.
        if name != "state" && (value.contains(&0) || std::str::from_utf8(&value).is_err()) {
            return Err(refused(format!("parameter {name} is not UTF-8 text")));
        }
        self.pairs.push((name, value));
        Ok(())
    }

    /// OAuth 2.1 section 3.1: a parameter without a value counts as absent.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.get_raw(name).filter(|value| !value.is_empty())
    }

    /// The names of all that was sent.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.pairs.iter().map(|(name, _)| name.as_str())
    }

    /// The value even when empty.
    pub fn get_raw(&self, name: &str) -> Option<&str> {
        self.bytes(name)
            .and_then(|value| std::str::from_utf8(value).ok())
    }

    /// RFC 6749 section 4.1.1: the bytes as sent, for `state`, which is echoed whatever it is.
    pub fn bytes(&self, name: &str) -> Option<&[u8]> {
        self.pairs
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_slice())
    }

    /// RFC 8707 section 2: every value of a parameter that may repeat.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let named = self.pairs.iter().filter(move |(known, _)| known == name);
        named
            .filter_map(|(_, value)| std::str::from_utf8(value).ok())
            .filter(|value| !value.is_empty())
    }

    /// RFC 6749 section 5.2: a required parameter that is missing is `invalid_request`.
    pub fn require(&self, name: &'static str) -> Result<&str, Refusal> {
        self.get(name)
            .ok_or_else(|| refused(format!("parameter {name} is missing")))
    }
}

impl fmt::Debug for Parameters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.pairs.iter().map(|(name, _)| name))
            .finish()
    }
}

fn refused(description: impl Into<std::borrow::Cow<'static, str>>) -> Refusal {
    Refusal::new(ErrorCode::InvalidRequest, description)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r12_every_duplicate_but_resource_and_audience_is_refused() {
        for name in [
            "client_id",
            "state",
            "redirect_uri",
            "code",
            "foo",
            "client_secret",
            "scope",
            "grant_type",
        ] {
            for pair in [
                format!("{name}=a&{name}=a"),
                format!("{name}=a&x=1&{name}="),
                format!("{name}&{name}"),
            ] {
                let refusal = Parameters::parse(pair.as_bytes()).unwrap_err();
                assert_eq!(refusal.code, ErrorCode::InvalidRequest, "{pair}");
            }
            let one = || Parameters::parse(format!("{name}=a").as_bytes()).unwrap();
            assert!(one().merge(one()).is_err(), "{name} in query and body");
        }
        assert!(Parameters::parse(b"client%5Fid=a&client_id=b").is_err());
        let repeated =
            Parameters::parse(b"resource=a&resource=b&audience=c&audience=d&resource=").unwrap();
        assert_eq!(repeated.all("resource").collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn r11_state_keeps_its_bytes() {
        for state in [
            &b"\x00\xff\xfe\r\n&#\"<>"[..],
            "\u{1F600} \u{e9}".as_bytes(),
            b"",
        ] {
            let query = format!("state={}", super::super::percent::encode(state));
            assert_eq!(
                Parameters::parse(query.as_bytes()).unwrap().bytes("state"),
                Some(state)
            );
        }
        assert!(Parameters::parse(b"nonce=%FF").is_err());
        assert!(Parameters::parse(b"nonce=a%00").is_err());
    }

    #[test]
    fn values_are_form_decoded_and_empty_ones_count_as_absent() {
        let parameters = Parameters::parse(b"a=1+2%2B3&&b=&c&d==x&=anonymous&%zz=%zz").unwrap();
        assert_eq!(parameters.get("a"), Some("1 2+3"));
        assert_eq!(parameters.get("b"), None);
        assert_eq!(parameters.get_raw("b"), Some(""));
        assert_eq!(parameters.get("c"), None);
        assert_eq!(parameters.get("d"), Some("=x"));
        assert_eq!(parameters.get("%zz"), Some("%zz"));
        assert_eq!(
            parameters.require("b").unwrap_err().description,
            "parameter b is missing"
        );
        assert_eq!(parameters.get("nothing"), None);
    }

    #[test]
    fn the_number_and_length_of_names_is_bounded() {
        let many = |n: usize| {
            (0..n)
                .map(|i| format!("p{i}=1"))
                .collect::<Vec<_>>()
                .join("&")
        };
        assert!(Parameters::parse(many(100).as_bytes()).is_ok());
        assert!(Parameters::parse(many(101).as_bytes()).is_err());
        assert!(Parameters::parse("n".repeat(64).as_bytes()).is_ok());
        assert!(Parameters::parse("n".repeat(65).as_bytes()).is_err());
    }

    #[test]
    fn debug_output_shows_names_only() {
        let parameters = Parameters::parse(b"client_secret=hunter2").unwrap();
        assert_eq!(format!("{parameters:?}"), "[\"client_secret\"]");
    }
}
