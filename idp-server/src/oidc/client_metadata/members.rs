//! RFC 7591 section 2: reads single members of a registration, each with its type.

use keys::Algorithm;
use serde_json::{Map, Value};

use crate::oidc::{ErrorCode, Refusal, check_plain_uri};

const LONGEST_TEXT: usize = 2048;
const LONGEST_LIST: usize = 100;

/// RFC 7591 section 3.1: the members of a registration request.
pub(super) struct Members<'a>(&'a Map<String, Value>);

impl<'a> Members<'a> {
    /// RFC 7591 section 3.1: a JSON object.
    pub(super) fn of(input: &'a Value) -> Result<Self, Refusal> {
        if holds_nul(input) {
            return Err(Refusal::new(
                ErrorCode::InvalidClientMetadata,
                "client metadata hold a NUL character",
            ));
        }
        let members = input.as_object().map(Self);
        members.ok_or_else(|| {
            Refusal::new(
                ErrorCode::InvalidClientMetadata,
                "client metadata must be a JSON object",
            )
        })
    }

    /// RFC 7591 section 2: null counts as omitted.
    pub(super) fn get(&self, name: &str) -> Option<&'a Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    pub(super) fn text(&self, name: &'static str) -> Result<Option<String>, Refusal> {
        let Some(value) = self.get(name) else {
            return Ok(None);
        };
        Ok(Some(text(name, value)?.to_owned()).filter(|text| !text.is_empty()))
    }

    pub(super) fn list(&self, name: &'static str) -> Result<Option<Vec<String>>, Refusal> {
        let Some(value) = self.get(name) else {
            return Ok(None);
        };
        let values = value
            .as_array()
            .ok_or_else(|| refused(name, "must be an array of strings"))?;
        if values.len() > LONGEST_LIST {
            return Err(refused(name, "has more than 100 entries"));
        }
        let mut list: Vec<String> = Vec::new();
        for value in values {
            let value = text(name, value)?;
            if !list.iter().any(|known| known == value) {
                list.push(value.to_owned());
            }
        }
        Ok(Some(list))
    }

    pub(super) fn flag(&self, name: &'static str) -> Result<Option<bool>, Refusal> {
        let Some(value) = self.get(name) else {
            return Ok(None);
        };
        value
            .as_bool()
            .map(Some)
            .ok_or_else(|| refused(name, "must be true or false"))
    }

    pub(super) fn seconds(&self, name: &'static str) -> Result<Option<u64>, Refusal> {
        let Some(value) = self.get(name) else {
            return Ok(None);
        };
        value
            .as_u64()
            .map(Some)
            .ok_or_else(|| refused(name, "must be a whole number of seconds, 0 or more"))
    }

    pub(super) fn uri(&self, name: &'static str) -> Result<Option<String>, Refusal> {
        let uri = self.text(name)?;
        if let Some(uri) = &uri {
            check_plain_uri(name, uri)?;
        }
        Ok(uri)
    }

    pub(super) fn algorithm(&self, name: &'static str) -> Result<Option<Algorithm>, Refusal> {
        let Some(wanted) = self.text(name)? else {
            return Ok(None);
        };
        if let Some(known) = Algorithm::ALL
            .into_iter()
            .find(|known| known.as_str() == wanted)
        {
            return Ok(Some(known));
        }
        let reason = match wanted.as_str() {
            "none" => "none is refused: a token without a signature proves nothing".to_owned(),
            "HS256" | "HS384" | "HS512" => {
                format!(
                    "{wanted} is refused: whoever verifies with a shared secret can also forge; use RS256 or ES256"
                )
            }
            _ => format!("{wanted} is not one of RS256, PS256, ES256, ES384, EdDSA"),
        };
        Err(refused(name, &reason))
    }
}

/// RFC 7591 section 3.2.2: names the member and the reason.
pub(super) fn refused(name: &str, reason: &str) -> Refusal {
    Refusal::new(
        ErrorCode::InvalidClientMetadata,
        format!("{name}: {reason}"),
    )
}

fn text<'a>(name: &'static str, value: &'a Value) -> Result<&'a str, Refusal> {
    let text = value
        .as_str()
        .ok_or_else(|| refused(name, "must be a string"))?;
    if text.len() > LONGEST_TEXT {
        return Err(refused(name, "is longer than 2048 bytes"));
    }
    if text.chars().any(char::is_control) {
        return Err(refused(name, "holds a control character"));
    }
    Ok(text)
}

/// PostgreSQL keeps no NUL in JSON.
pub(in crate::oidc) fn holds_nul(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains('\0'),
        Value::Array(values) => values.iter().any(holds_nul),
        Value::Object(members) => members
            .iter()
            .any(|(name, value)| name.contains('\0') || holds_nul(value)),
        _ => false,
    }
}
