//! What is asked of a provider, and what its word is worth.

use time::{OffsetDateTime, macros::datetime};

use super::{Failure, Identity, PRESETS, Preset, Protocol, Wish, fresh, github};
use crate::{clock::Clock, secret::row_id, store::upstream_providers::Provider};

const NOW: OffsetDateTime = datetime!(2026-11-22 12:00:00 UTC);

fn provider(preset: &str, issuer: &str) -> Provider {
    let now = Clock::system().now();
    Provider {
        id: row_id(now),
        slug: "x".to_owned(),
        name: "X".to_owned(),
        preset: Some(preset.to_owned()),
        issuer: issuer.to_owned(),
        client_id: "here".to_owned(),
        sealed_secret: Vec::new(),
        scope: "a b".to_owned(),
        domains: Vec::new(),
        create_accounts: false,
        disabled_at: None,
        created_at: now,
    }
}

fn identity(auth_time: Option<i64>) -> Identity {
    Identity {
        subject: "1".to_owned(),
        email: Some("a@b.example".to_owned()),
        email_verified: false,
        name: None,
        auth_time,
    }
}

#[test]
fn r100_an_address_counts_only_when_the_provider_vouches_for_it() {
    let unverified = identity(None);
    assert_eq!(unverified.proven_email(), None);
    let verified = Identity {
        email_verified: true,
        ..unverified
    };
    assert_eq!(verified.proven_email(), Some("a@b.example"));
}

#[test]
fn a_proof_dates_from_when_the_provider_took_it_and_never_from_the_future() {
    let seconds = NOW.unix_timestamp();
    for (told, age) in [
        (None, 0),
        (Some(seconds), 0),
        (Some(seconds - 20), 0),
        (Some(seconds - 31), 31),
        (Some(seconds - 86_400), 86_400),
        (Some(seconds + 9_999), 0),
        (Some(i64::MAX), 0),
        (Some(i64::MIN), 0),
    ] {
        let at = identity(told).proven_at(NOW);
        assert_eq!(NOW.unix_timestamp() - at.unix_timestamp(), age, "{told:?}");
    }
}

#[test]
fn what_is_demanded_says_since_when_the_person_must_have_been_asked() {
    let wish = |login, max_age| Wish {
        login,
        max_age,
        ..Wish::default()
    };
    let now = NOW.unix_timestamp();
    for (wish, since) in [
        (wish(false, None), None),
        (wish(true, None), Some(now - 30)),
        (wish(true, Some(900)), Some(now - 30)),
        (wish(false, Some(900)), Some(now - 930)),
    ] {
        assert_eq!(wish.since(NOW), since, "{wish:?}");
    }
    let for_ever = wish(false, Some(u64::MAX)).since(NOW).unwrap_or_default();
    assert!(for_ever < 0);
}

#[test]
fn r15_what_is_not_dated_is_not_fresh() {
    let verdict = |since, auth_time| match fresh(identity(auth_time), since) {
        Ok(_) => "fresh",
        Err(Failure::Stale) => "stale",
        Err(Failure::Undated) => "undated",
        Err(_) => "another",
    };
    for (since, auth_time, expected) in [
        (None, None, "fresh"),
        (None, Some(1), "fresh"),
        (Some(10), Some(10), "fresh"),
        (Some(10), Some(9), "stale"),
        (Some(10), None, "undated"),
        (Some(i64::MIN), None, "undated"),
    ] {
        assert_eq!(
            verdict(since, auth_time),
            expected,
            "{since:?} {auth_time:?}"
        );
    }
}

#[test]
fn every_preset_can_be_used_as_it_stands_or_says_what_is_missing() {
    for preset in PRESETS {
        assert!(Preset::find(preset.name).is_some());
        let own = preset.name == "microsoft";
        assert_eq!(preset.issuer.is_none(), own, "{}", preset.name);
        let scope = preset.scope.split(' ').any(|scope| scope == "openid");
        assert_eq!(
            scope,
            preset.protocol == Protocol::OpenId,
            "{}",
            preset.name
        );
    }
    assert!(Preset::find("apple").is_none());
}

#[test]
fn github_gets_a_challenge_and_a_state_and_never_the_secret() {
    let wish = Wish {
        redirect_uri: "https://id.example/login/upstream/x/callback".to_owned(),
        ..Wish::default()
    };
    let own = provider("github", "https://git.corp.example/");
    assert_eq!(Protocol::of(&own), Protocol::GitHub);
    let begun = github::begin(&own, &wish).unwrap();
    let url = url::Url::parse(&begun.url).unwrap();
    assert_eq!(
        (url.host_str(), url.path()),
        (Some("git.corp.example"), "/login/oauth/authorize")
    );
    let query: std::collections::HashMap<_, _> = url.query_pairs().into_owned().collect();
    assert_eq!(query["state"], begun.state.expose());
    assert_eq!(query["code_challenge_method"], "S256");
    assert_eq!(query["scope"], "a b");
    let kept = serde_json::to_string(&begun.kept).unwrap();
    assert!(!kept.contains(&query["code_challenge"]) && !begun.url.contains("verifier"));
}
