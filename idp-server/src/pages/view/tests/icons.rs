//! The signs of those who keep passkeys.

use std::collections::HashSet;

use super::{
    html::tags,
    samples::{FRIENDLY, kept_by},
};
use crate::authn::passkey::{PROVIDERS, Provider};

/// What is drawn, and of which page it is.
fn drawn(provider: Option<&'static Provider>) -> (String, Vec<String>) {
    let page = kept_by(provider, FRIENDLY);
    let (_, sign) = page.split_once("<svg").unwrap();
    let (sign, rest) = sign.split_once("</svg>").unwrap();
    assert!(!rest.contains("<svg"), "one sign a passkey");
    let tags = tags(&format!("<svg{sign}"));
    assert_eq!(tags[0].get("aria-hidden"), Some("true"));
    let paths = tags[1..]
        .iter()
        .map(|path| path.get("d").unwrap().to_owned());
    (
        tags[0].get("data-icon").unwrap().to_owned(),
        paths.collect(),
    )
}

#[test]
fn every_provider_has_a_sign_of_its_own_and_whoever_is_not_known_a_key() {
    let (name, key) = drawn(None);
    assert_eq!((name.as_str(), key.len()), ("key", 1));
    let mut seen = HashSet::from([key]);
    for known in PROVIDERS {
        let (name, paths) = drawn(Some(known));
        assert_eq!(name, known.name);
        assert_eq!(paths.len(), 2, "a shape and a letter");
        assert!(paths.iter().all(|path| path.len() > 8), "{name}: {paths:?}");
        assert!(seen.insert(paths), "{name} looks like another");
    }
}
