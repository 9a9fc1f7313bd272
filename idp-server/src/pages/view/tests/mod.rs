//! Every page, in both directions of writing, with friendly and with hostile data.

mod html;
mod icons;
mod languages;
#[path = "../../../../../tests/src/payloads.rs"]
mod payloads;
mod samples;
mod validator;

use std::collections::HashSet;

use super::{Claim, Direction};
use crate::{i18n::Texts, pages::assets};
use html::{Tag, tags};
use samples::{FRIENDLY, HOSTILE, Sample, all};

const DIRECTIONS: [Direction; 2] = [Direction::Ltr, Direction::Rtl];

fn every_page() -> impl Iterator<Item = Sample> {
    DIRECTIONS.into_iter().flat_map(|dir| {
        [FRIENDLY, HOSTILE]
            .into_iter()
            .flat_map(move |text| all(dir, text))
    })
}

fn ids(tags: &[Tag]) -> Vec<&str> {
    tags.iter().filter_map(|tag| tag.get("id")).collect()
}

#[test]
fn a_page_has_one_heading_its_landmarks_and_a_title() {
    for page in every_page() {
        let tags = tags(&page.html);
        for name in ["h1", "header", "main", "footer", "title"] {
            let count = tags.iter().filter(|tag| tag.name == name).count();
            assert_eq!(count, 1, "{}: {name}", page.name);
        }
    }
}

#[test]
fn a_page_says_its_language_and_direction() {
    for dir in DIRECTIONS {
        for page in all(dir, FRIENDLY) {
            let tags = tags(&page.html);
            let root = tags.iter().find(|tag| tag.name == "html").unwrap();
            assert_eq!(
                root.get("dir"),
                Some(dir.to_string().as_str()),
                "{}",
                page.name
            );
            let expected = if dir == Direction::Rtl { "ar" } else { "en" };
            assert_eq!(root.get("lang"), Some(expected), "{}", page.name);
        }
    }
}

#[test]
fn ids_are_unique_and_references_to_them_resolve() {
    for page in every_page() {
        let tags = tags(&page.html);
        let ids = ids(&tags);
        let unique: HashSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{}: {ids:?}", page.name);
        for tag in &tags {
            let described = tag.get("aria-describedby").unwrap_or_default();
            let fragment = tag.get("href").and_then(|href| href.strip_prefix('#'));
            let references = described.split_whitespace().chain(fragment);
            for reference in references.chain(tag.get("for")).chain(tag.get("form")) {
                assert!(ids.contains(&reference), "{}: {reference}", page.name);
            }
        }
    }
}

#[test]
fn a_visible_input_has_a_label() {
    for page in every_page() {
        let tags = tags(&page.html);
        let labelled: Vec<_> = tags
            .iter()
            .filter(|tag| tag.name == "label")
            .filter_map(|tag| tag.get("for"))
            .collect();
        let is_control = |tag: &&Tag| matches!(tag.name.as_str(), "input" | "select");
        for input in tags.iter().filter(is_control) {
            let is_hidden = input.get("type") == Some("hidden");
            let is_labelled = input.get("id").is_some_and(|id| labelled.contains(&id));
            assert!(is_hidden || is_labelled, "{}: {input:?}", page.name);
        }
    }
}

#[test]
fn nothing_needs_more_than_the_policy_allows() {
    for page in every_page() {
        for tag in tags(&page.html) {
            for (name, value) in &tag.attributes {
                assert!(!name.starts_with("on"), "{}: {tag:?}", page.name);
                assert_ne!(name, "style", "{}: {tag:?}", page.name);
                let is_link = matches!(name.as_str(), "href" | "src" | "action");
                let is_safe = ["/", "#", "https://", "data:image/", "otpauth://"]
                    .iter()
                    .any(|start| value.starts_with(start));
                assert!(!is_link || is_safe, "{}: {tag:?}", page.name);
            }
            assert_ne!(tag.name, "style", "{}", page.name);
            let ours = ["passkeys.js", "copy.js"].map(assets::path);
            let is_ours = tag.get("src").is_some_and(|source| ours.contains(&source));
            assert!(
                tag.name != "script"
                    || matches!(page.name, "form_post" | "account_recovery_codes_shown")
                    || is_ours,
                "{}",
                page.name
            );
            assert!(tag.name != "script" || tag.get("nonce").is_some());
        }
    }
}

#[test]
fn every_form_of_ours_is_a_post_with_the_csrf_field() {
    for page in every_page() {
        for form in page.html.split("<form").skip(1) {
            let form = form.split("</form>").next().unwrap();
            if form.contains(r#"method="get""#) {
                // A search changes nothing, and no token belongs into an address.
                assert!(form.contains(r#"role="search""#), "{}", page.name);
                assert!(!form.contains(r#"name="csrf""#), "{}", page.name);
                continue;
            }
            assert!(form.contains(r#"method="post""#), "{}", page.name);
            // Where no cookie of ours is needed: `pages/language.rs` says why.
            let without = [r#"="https://"#, r#"="/oauth2/logout""#, r#"="/language""#];
            let to_others = without
                .iter()
                .any(|action| form.contains(&format!("action{action}")));
            assert_eq!(form.contains(r#"name="csrf""#), !to_others, "{}", page.name);
        }
    }
}

/// Bar 1.1: what only a script can use is hidden until the script is there, and every form has a button that sends it.
#[test]
fn every_control_of_a_page_works_without_scripts() {
    for page in all(Direction::Ltr, FRIENDLY) {
        // The buttons that copy and print recovery codes: a script shows them.
        let shown = match page.html.split_once(r#" id="tools" hidden>"#) {
            Some((before, after)) => before.to_owned() + after.split_once("</p>").unwrap().1,
            None => page.html.clone(),
        };
        assert!(!shown.contains(r#"type="button""#), "{}", page.name);
        for link in shown.split("<a ").skip(1) {
            let link = link.split('>').next().unwrap();
            assert!(link.contains("href=\""), "{}: {link}", page.name);
        }
        let mut outside = String::new();
        for (index, piece) in shown.split("<form").enumerate() {
            let Some((form, rest)) = piece.split_once("</form>").filter(|_| index > 0) else {
                outside += piece;
                continue;
            };
            let id = form.strip_prefix(r#" id=""#);
            let id = id.and_then(|id| id.split('"').next());
            let sent = form.contains("<button")
                || id.is_some_and(|id| shown.contains(&format!("<button form=\"{id}\"")));
            assert!(sent, "{}: {form}", page.name);
            outside += rest;
        }
        for button in outside.split("<button").skip(1) {
            let button = button.split('>').next().unwrap();
            assert!(button.contains(" form=\""), "{}: {button}", page.name);
        }
    }
}

#[test]
fn hostile_text_changes_no_tag_and_reorders_nothing() {
    for dir in DIRECTIONS {
        for (friendly, hostile) in all(dir, FRIENDLY).into_iter().zip(all(dir, HOSTILE)) {
            let shape = |html: &str| -> Vec<(String, Vec<String>)> {
                tags(html)
                    .into_iter()
                    .map(|tag| {
                        let names = tag.attributes.into_iter().map(|(name, _)| name).collect();
                        (tag.name, names)
                    })
                    .collect()
            };
            assert_eq!(
                shape(&friendly.html),
                shape(&hostile.html),
                "{}",
                friendly.name
            );
            assert!(!hostile.html.contains("<script>alert"), "{}", hostile.name);
            let shown: String = html::text(&hostile.html);
            assert!(!shown.contains('\u{202E}'), "{}: {shown}", hostile.name);
        }
    }
}

#[test]
fn a_value_comes_back_from_an_attribute_as_it_was() {
    let page = all(Direction::Ltr, HOSTILE)
        .into_iter()
        .find(|page| page.name == "form_post")
        .unwrap();
    let tags = tags(&page.html);
    let state = tags
        .iter()
        .find(|tag| tag.get("name") == Some("state"))
        .unwrap();
    assert_eq!(html::unescape(state.get("value").unwrap()), HOSTILE);
}

#[test]
fn fields_follow_the_recipes_that_password_managers_know() {
    let cases = [
        ("login", "username", "username webauthn"),
        ("login", "password", "current-password"),
        ("setup", "email", "username"),
        ("setup", "name", "name"),
        ("setup", "password", "new-password"),
        ("recover", "email", "username"),
        ("reset", "new_password", "new-password"),
        ("totp", "code", "one-time-code"),
        ("account_totp", "code", "one-time-code"),
        ("account_totp_on", "password", "current-password"),
        ("recovery_code", "recovery_code", "off"),
    ];
    for (page, id, autocomplete) in cases {
        let page = all(Direction::Ltr, FRIENDLY)
            .into_iter()
            .find(|sample| sample.name == page)
            .unwrap();
        let tags = tags(&page.html);
        let input = tags.iter().find(|tag| tag.get("id") == Some(id)).unwrap();
        assert_eq!(input.get("name"), Some(id));
        assert_eq!(input.get("autocomplete"), Some(autocomplete));
        assert_eq!(input.get("spellcheck"), Some("false"));
        assert_eq!(input.get("required"), Some(""));
        assert_eq!(input.get("maxlength"), None);
        let is_secret = ["password", "new_password", "code", "recovery_code"].contains(&id);
        assert_eq!(input.get("value").is_some(), !is_secret, "{id}");
    }
}

#[test]
fn the_ids_of_the_contract_are_there() {
    let cases: [(&str, &[&str]); 22] = [
        (
            "account_password",
            &["set-password", "password", "new_password"],
        ),
        ("account_delete", &["delete-account", "password"]),
        ("account_leaving", &["keep-account"]),
        ("totp", &["code", "verify"]),
        ("recovery_code", &["recovery_code", "verify"]),
        ("account_totp", &["code", "verify", "secret"]),
        ("account_totp_on", &["remove", "password"]),
        ("account_recovery_codes", &["generate", "codes-left"]),
        ("login", &["sign-in", "username", "password", "passkey"]),
        ("consent", &["allow", "deny"]),
        ("logout", &["sign-out", "stay"]),
        ("setup", &["create-admin", "email", "name", "password"]),
        ("error", &["error-code", "request-id"]),
        ("expired", &["error-code", "request-id", "start-again"]),
        ("cookies", &["error-code", "request-id"]),
        ("throttled", &["error-code", "request-id", "retry-after"]),
        ("home_signed_in", &["sign-out"]),
        ("recover", &["email", "send-link"]),
        ("reset", &["new_password", "set-password"]),
        ("register", &["email", "name", "password", "sign-up"]),
        ("verify_email", &["verify"]),
        (
            "error_recovery_dead",
            &["error-code", "request-id", "ask-again"],
        ),
    ];
    let pages = all(Direction::Ltr, FRIENDLY);
    for (name, expected) in cases {
        let page = pages.iter().find(|page| page.name == name).unwrap();
        let tags = tags(&page.html);
        for id in expected {
            assert!(ids(&tags).contains(id), "{name}: {id}");
        }
    }
}

#[test]
fn a_failed_form_says_so_first_and_next_to_the_field() {
    for page in all(Direction::Ltr, FRIENDLY) {
        let is_failed = page.name.ends_with("_failed");
        let is_error = ["error", "expired", "cookies", "throttled"]
            .iter()
            .any(|name| page.name.starts_with(name));
        assert_eq!(
            page.html.contains("<title>Error: "),
            is_failed || is_error,
            "{}",
            page.name
        );
        if is_failed {
            let summary = page.html.find(r#"id="error-summary""#).unwrap();
            assert!(summary < page.html.find("<h1").unwrap(), "{}", page.name);
            let tags = tags(&page.html);
            let invalid = tags
                .iter()
                .find(|tag| tag.get("aria-invalid").is_some())
                .unwrap();
            let message = format!("{}-error", invalid.get("id").unwrap());
            assert!(invalid.get("aria-describedby").unwrap().contains(&message));
        }
    }
}

#[test]
fn pages_are_light() {
    let stylesheet = assets::brotli_size("style.css");
    let icon = assets::brotli_size("favicon.svg");
    for page in all(Direction::Ltr, FRIENDLY) {
        let html = html::gzip_size(&page.html);
        if page.name.starts_with("login") {
            assert!(
                html + stylesheet <= 14 * 1024,
                "{}: {html} + {stylesheet}",
                page.name
            );
        }
        assert!(html + stylesheet + icon <= 30 * 1024, "{}", page.name);
    }
}

#[test]
fn the_passkey_script_is_small_and_only_where_it_is_needed() {
    assert!(include_bytes!("../../../../../static/passkeys.js").len() <= 6 * 1024);
    for page in all(Direction::Ltr, FRIENDLY) {
        let needed = page.html.contains("data-passkey") || page.html.contains("data-accepted");
        let loaded = page.html.matches("/static/passkeys.").count();
        assert_eq!(loaded, usize::from(needed), "{}", page.name);
    }
}

#[test]
fn a_passkey_that_is_the_last_way_to_sign_in_has_no_button_to_remove_it() {
    for (name, removable) in [
        ("passkey", true),
        ("passkey_stale", false),
        ("passkey_last", false),
    ] {
        let page = page(name);
        assert_eq!(page.html.contains(r#"value="remove""#), removable, "{name}");
    }
    let told = html::text(&page("passkey_last").html);
    assert!(told.contains("This is your only way to sign in"), "{told}");
    let told = html::text(&page("passkey").html);
    assert!(
        told.contains("your password and 1 other passkey."),
        "{told}"
    );
}

fn page(name: &str) -> Sample {
    let mut pages = all(Direction::Ltr, FRIENDLY).into_iter();
    pages.find(|page| page.name == name).unwrap()
}

#[test]
fn a_refused_sign_in_says_its_sentence_once_and_marks_both_fields() {
    let page = page("login_failed");
    let shown = html::text(&page.html);
    let refused = Texts::english().t("sign-in-refused");
    assert_eq!(shown.matches(&refused).count(), 1, "{shown}");
    for field in ["username", "password"] {
        let tags = tags(&page.html);
        let input = tags.iter().find(|tag| tag.get("id") == Some(field));
        assert_eq!(input.unwrap().get("aria-invalid"), Some("true"), "{field}");
        assert!(page.html.contains(&format!("id=\"{field}-error\"")));
    }
    assert_eq!(page.html.matches("href=\"#").count(), 1, "one link");
}

#[test]
fn a_time_among_the_claims_is_a_date_too() {
    let page = page("demo_result");
    let time =
        "<time datetime=\"2026-01-01T00:00:00Z\">January 1, 2026 at 12:00\u{202f}AM UTC</time>";
    assert!(page.html.contains(time), "{}", page.html);
    let bare = [
        ("exp", "soon"),
        ("exp", "1e9"),
        ("exp", "99999999999999"),
        ("sub", "1767225600"),
    ];
    for (name, value) in bare {
        assert_eq!(Claim::new(name, value).time(), None, "{name}");
    }
}

#[test]
fn r75_no_payload_of_a_thousand_changes_a_tag_of_any_page() {
    let shape = |html: &str| -> Vec<(String, Vec<String>)> {
        let names = |tag: Tag| tag.attributes.into_iter().map(|(name, _)| name).collect();
        tags(html)
            .into_iter()
            .map(|tag| (tag.name.clone(), names(tag)))
            .collect()
    };
    let friendly: Vec<_> = all(Direction::Ltr, FRIENDLY)
        .iter()
        .map(|page| shape(&page.html))
        .collect();
    let mut count = 0;
    for payload in payloads::all() {
        count += 1;
        for (page, friendly) in all(Direction::Ltr, payload.leak()).iter().zip(&friendly) {
            assert_eq!(shape(&page.html), *friendly, "{}", page.name);
        }
    }
    assert!(count > 1_000, "{count}");
}
