//! OIDC Core section 5.1: which claims may be stored about a user.

use serde_json::{Map, Value};
use time::{Date, Month};

use super::claims::PROTOCOL_CLAIMS;
use super::client_metadata::holds_nul;

/// Kept in columns of their own.
const COLUMNS: [&str; 4] = ["email", "email_verified", "groups", "updated_at"];
const ADDRESS: [&str; 6] = [
    "formatted",
    "street_address",
    "locality",
    "region",
    "postal_code",
    "country",
];
const LARGEST: usize = 16 * 1024;
const LONGEST_NAME: usize = 128;
const MOST_CLAIMS: usize = 100;

/// OIDC Core section 5.1: checks names and types; names of the installation's own may hold anything.
pub fn check_stored_claims(value: &Value) -> Result<Map<String, Value>, String> {
    let claims = value.as_object().ok_or("claims must be a JSON object")?;
    if claims.len() > MOST_CLAIMS || value.to_string().len() > LARGEST {
        return Err("claims are larger than 100 members or 16 KiB".to_owned());
    }
    if holds_nul(value) {
        return Err("claims hold a NUL character".to_owned());
    }
    for (name, value) in claims {
        check_name(name)?;
        check_type(name, value).map_err(|wanted| format!("claim {name} must be {wanted}"))?;
    }
    Ok(claims.clone())
}

fn check_name(name: &str) -> Result<(), String> {
    if name.is_empty() || name.len() > LONGEST_NAME || name.chars().any(char::is_control) {
        return Err(format!(
            "claim names have 1 to {LONGEST_NAME} printable characters"
        ));
    }
    if PROTOCOL_CLAIMS.contains(&name) {
        return Err(format!("claim {name} is reserved for the protocol"));
    }
    if COLUMNS.contains(&name) {
        return Err(format!("claim {name} has an option or field of its own"));
    }
    Ok(())
}

fn check_type(name: &str, value: &Value) -> Result<(), &'static str> {
    let ok = |fine: bool, wanted: &'static str| if fine { Ok(()) } else { Err(wanted) };
    let text = value
        .as_str()
        .filter(|text| !text.trim().is_empty() && *text != "null");
    match name {
        "name" | "family_name" | "given_name" | "middle_name" | "nickname"
        | "preferred_username" | "gender" | "phone_number" => {
            ok(text.is_some(), "a string that is not blank")
        }
        "zoneinfo" => ok(
            text.is_some_and(|text| !text.contains(' ')),
            "a time zone such as Europe/Paris",
        ),
        "profile" | "picture" | "website" => {
            ok(text.is_some_and(is_web_uri), "an http or https URL")
        }
        "birthdate" => ok(
            text.is_some_and(is_birthdate),
            "YYYY-MM-DD, 0000-MM-DD or YYYY",
        ),
        "locale" => ok(
            text.is_some_and(is_locale),
            "a BCP 47 language tag such as en-US",
        ),
        "phone_number_verified" => ok(value.is_boolean(), "true or false"),
        "address" => ok(
            is_address(value),
            "an object of strings with the members of OIDC Core section 5.1.1",
        ),
        _ => Ok(()),
    }
}

fn is_web_uri(text: &str) -> bool {
    url::Url::parse(text)
        .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

fn is_birthdate(text: &str) -> bool {
    let digits = |part: &str, length: usize| {
        (part.len() == length && part.bytes().all(|b| b.is_ascii_digit()))
            .then(|| part.parse::<u16>().ok())
            .flatten()
    };
    let plausible = |year: u16| year == 0 || year >= 1850;
    let parts: Vec<&str> = text.split('-').collect();
    match parts.as_slice() {
        [year] => digits(year, 4).is_some_and(|year| year >= 1850),
        [year, month, day] => {
            let (Some(year), Some(month), Some(day)) =
                (digits(year, 4), digits(month, 2), digits(day, 2))
            else {
                return false;
            };
            let month = u8::try_from(month)
                .ok()
                .and_then(|month| Month::try_from(month).ok());
            let date = month.zip(u8::try_from(day).ok());
            plausible(year)
                && date.is_some_and(|(month, day)| {
                    Date::from_calendar_date(year.into(), month, day).is_ok()
                })
        }
        _ => false,
    }
}

fn is_locale(text: &str) -> bool {
    let mut parts = text.split(['-', '_']);
    let language = parts.next().is_some_and(|part| {
        (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic())
    });
    language
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}

fn is_address(value: &Value) -> bool {
    let member = |(name, value): (&String, &Value)| {
        ADDRESS.contains(&name.as_str())
            && value.as_str().is_some_and(|text| !text.trim().is_empty())
    };
    value
        .as_object()
        .is_some_and(|members| !members.is_empty() && members.iter().all(member))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn r45_reserved_names_are_refused() {
        let reserved = [
            "iss",
            "sub",
            "aud",
            "exp",
            "iat",
            "nbf",
            "jti",
            "auth_time",
            "nonce",
            "acr",
            "amr",
            "azp",
            "sid",
            "roles",
            "at_hash",
            "c_hash",
            "client_id",
            "scope",
            "gid",
            "groups",
            "email",
            "email_verified",
            "updated_at",
            "cnf",
            "",
        ];
        for name in reserved {
            assert!(check_stored_claims(&json!({name: "x"})).is_err(), "{name}");
        }
    }

    #[test]
    fn standard_claims_have_the_types_of_the_specification() {
        let good = json!({
            "name": "Alice", "given_name": "A", "family_name": "L", "middle_name": "M", "nickname": "al", "gender": "female",
            "preferred_username": "alice", "profile": "https://a.test/", "picture": "https://a.test/p.png",
            "website": "http://a.test", "birthdate": "1990-02-28", "zoneinfo": "Europe/Paris", "locale": "en-US",
            "phone_number": "+1 555", "phone_number_verified": true, "is_admin": {"deep": [1, null]},
            "https://example.com/claim": 5,
            "address": {"formatted": "x", "street_address": "x", "locality": "x", "region": "x", "postal_code": "x", "country": "x"}
        });
        assert_eq!(Value::Object(check_stored_claims(&good).unwrap()), good);
        let bad = [
            json!([]),
            json!("x"),
            json!(null),
            json!({"name": 5}),
            json!({"name": " "}),
            json!({"name": null}),
            json!({"name": "null"}),
            json!({"phone_number_verified": "true"}),
            json!({"address": "x"}),
            json!({"address": {}}),
            json!({"address": {"city": "x"}}),
            json!({"address": {"country": ""}}),
            json!({"picture": "javascript:alert(1)"}),
            json!({"website": "a.test"}),
            json!({"locale": "english language"}),
            json!({"zoneinfo": ""}),
            json!({"a": "\u{0}"}),
            json!({"a\n": 1}),
            json!({"big": "x".repeat(17000)}),
        ];
        for claims in bad {
            assert!(check_stored_claims(&claims).is_err(), "{claims}");
        }
    }

    #[test]
    fn birthdates_are_dates() {
        for good in ["1990-12-31", "0000-02-29", "2000-02-29", "1984", "1850"] {
            assert!(is_birthdate(good), "{good}");
        }
        for bad in [
            "",
            "90-12-31",
            "1990-13-01",
            "1990-02-30",
            "1849-01-01",
            "1999-2-3",
            "0000",
            "19900101",
            "1990-01-01Z",
            "+990-01-01",
            "1990-300-01",
        ] {
            assert!(!is_birthdate(bad), "{bad}");
        }
    }
}
