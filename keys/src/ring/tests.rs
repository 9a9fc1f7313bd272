use time::{Duration, macros::datetime};

use super::*;
use crate::testing;

const START: OffsetDateTime = datetime!(2026-01-01 00:00 UTC);
const TICK: Duration = Duration::nanoseconds(1);
const POLICY: RotationPolicy = RotationPolicy {
    rotation_interval: Duration::days(90),
    publish_before: Duration::days(2),
    retire_after: Duration::days(1),
};

fn day(days: i64) -> OffsetDateTime {
    START + Duration::days(days)
}

fn dates(published: i64, signs: i64, until: Option<i64>, gone: Option<i64>) -> KeyDates {
    KeyDates {
        published_from: day(published),
        signs_from: day(signs),
        signs_until: until.map(day),
        published_until: gone.map(day),
    }
}

fn fresh(algorithm: Algorithm, dates: KeyDates) -> RingKey {
    let key = match algorithm.kty() {
        KeyType::Rsa => testing::key(algorithm),
        KeyType::Ec | KeyType::Okp => Arc::new(SigningKey::generate(algorithm).unwrap()),
    };
    RingKey { key, dates }
}

fn es256(dates: KeyDates) -> RingKey {
    fresh(Algorithm::Es256, dates)
}

#[test]
fn the_state_changes_at_each_date_and_not_before() {
    use KeyState::{Active, Gone, Next, Retired};
    let full = dates(1, 3, Some(10), Some(12));
    let open = dates(1, 3, None, None);
    let withdrawn = dates(1, 3, None, Some(5));
    let unused = dates(1, 3, None, Some(2));
    let late = dates(4, 3, None, None);
    for (dates, at, state, published) in [
        (full, day(0), Next, false),
        (full, day(1) - TICK, Next, false),
        (full, day(1), Next, true),
        (full, day(3) - TICK, Next, true),
        (full, day(3), Active, true),
        (full, day(10) - TICK, Active, true),
        (full, day(10), Retired, true),
        (full, day(12) - TICK, Retired, true),
        (full, day(12), Gone, false),
        (full, day(9_999), Gone, false),
        (open, day(9_999), Active, true),
        (withdrawn, day(5) - TICK, Active, true),
        (withdrawn, day(5), Gone, false),
        (unused, day(2) - TICK, Next, true),
        (unused, day(2), Gone, false),
        (late, day(3), Next, false),
        (late, day(4), Active, true),
    ] {
        assert_eq!(dates.state(at), state, "{dates:?} at {at}");
        assert_eq!(dates.is_published(at), published, "{dates:?} at {at}");
    }
    let names = [Next, Active, Retired, Gone].map(|state| state.to_string());
    assert_eq!(names, ["next", "active", "retired", "gone"]);
}

#[test]
fn of_two_active_keys_the_one_that_began_last_signs() {
    let old = es256(dates(0, 0, Some(30), Some(31)));
    let new = es256(dates(8, 10, None, None));
    for keys in [
        vec![old.clone(), new.clone()],
        vec![new.clone(), old.clone()],
    ] {
        let ring = KeyRing::new(keys);
        for (at, signer) in [
            (day(0) - TICK, None),
            (day(0), Some(&old)),
            (day(10) - TICK, Some(&old)),
            (day(10), Some(&new)),
            (day(30), Some(&new)),
        ] {
            assert_eq!(
                ring.signing(Algorithm::Es256, at).map(|key| key.kid()),
                signer.map(|ring_key| ring_key.key.kid()),
                "{at}"
            );
        }
        assert!(ring.signing(Algorithm::EdDsa, day(20)).is_none());
    }
}

#[test]
fn nodes_agree_even_when_two_keys_began_together() {
    let one = es256(dates(0, 0, None, None));
    let two = es256(dates(0, 0, None, None));
    let first = KeyRing::new(vec![one.clone(), two.clone()]);
    let second = KeyRing::new(vec![two, one]);
    assert_eq!(
        first.signing(Algorithm::Es256, day(1)).unwrap().kid(),
        second.signing(Algorithm::Es256, day(1)).unwrap().kid()
    );
    assert_eq!(first.jwks(day(1)), second.jwks(day(1)));
}

#[test]
fn the_published_set_has_rsa_first_and_only_what_is_published() {
    let always = dates(0, 0, None, None);
    let keys: Vec<_> = Algorithm::ALL
        .map(|algorithm| fresh(algorithm, always))
        .into();
    let gone = es256(dates(0, 0, Some(1), Some(2)));
    let future = es256(dates(9, 9, None, None));
    let ring = KeyRing::new([keys, vec![gone.clone(), future.clone()]].concat());
    let set = ring.jwks(day(5));
    let algorithms: Vec<_> = set["keys"]
        .as_array()
        .unwrap()
        .iter()
        .map(|key| key["alg"].as_str().unwrap())
        .collect();
    assert_eq!(algorithms, ["RS256", "PS256", "ES256", "ES384", "EdDSA"]);
    assert!(!set.to_string().contains("\"d\""));
    assert_eq!(ring.keys().len(), 7);
    assert_eq!(
        PublicKey::set_from_jwks(&set).unwrap().len(),
        5,
        "relying parties can read every key"
    );
    for absent in [gone, future] {
        assert!(ring.verify_key(absent.key.kid(), day(5)).is_none());
    }
}

#[test]
fn a_key_verifies_as_long_as_it_is_published() {
    let key = es256(dates(1, 3, Some(10), Some(12)));
    let kid = key.key.kid().to_owned();
    let ring = KeyRing::new(vec![key]);
    for (at, found) in [
        (day(1) - TICK, false),
        (day(1), true),
        (day(3), true),
        (day(10), true),
        (day(12) - TICK, true),
        (day(12), false),
    ] {
        assert_eq!(ring.verify_key(&kid, at).is_some(), found, "{at}");
    }
    for unknown in ["", "../1", &kid[1..]] {
        assert!(ring.verify_key(unknown, day(5)).is_none());
    }
}

#[test]
fn the_successor_is_due_in_time_to_be_published_before_it_signs() {
    let current = es256(dates(-2, 0, None, None));
    let next = es256(dates(88, 90, None, None));
    let other_next = fresh(Algorithm::EdDsa, dates(88, 90, None, None));
    let replaced = es256(dates(88, 90, Some(90), None));
    let cut = es256(dates(88, 90, Some(89), Some(99)));
    let withdrawn = es256(dates(88, 90, None, Some(90)));
    let shortly = es256(dates(88, 90, Some(91), Some(92)));
    let ending = es256(dates(0, 0, Some(40), None));
    let retired = es256(dates(0, 0, Some(10), None));
    for (keys, at, signs_from) in [
        (vec![], day(0), Some(day(0))),
        (vec![current.clone()], day(1), None),
        (vec![current.clone()], day(88) - TICK, None),
        (vec![current.clone()], day(88), Some(day(90))),
        (vec![current.clone()], day(88) + TICK, Some(day(90) + TICK)),
        (vec![current.clone()], day(200), Some(day(202))),
        (vec![current.clone(), next.clone()], day(89), None),
        (vec![current.clone(), next], day(178) - TICK, None),
        (vec![current.clone(), replaced], day(89), Some(day(91))),
        (vec![current.clone(), cut], day(89), Some(day(91))),
        (vec![current.clone(), withdrawn], day(89), Some(day(91))),
        (vec![current.clone(), shortly], day(89), None),
        (vec![current, other_next], day(88), Some(day(90))),
        (vec![ending.clone()], day(38) - TICK, None),
        (vec![ending], day(38), Some(day(40))),
        (vec![retired], day(20), Some(day(20))),
    ] {
        let due = KeyRing::new(keys).due(Algorithm::Es256, at, &POLICY);
        let expected = signs_from.map(|signs_from| KeyDates {
            published_from: at,
            signs_from,
            signs_until: None,
            published_until: None,
        });
        assert_eq!(due, expected, "{at}");
    }
}

#[test]
fn extreme_policies_do_not_overflow() {
    let never = RotationPolicy {
        rotation_interval: Duration::MAX,
        publish_before: Duration::MAX,
        retire_after: Duration::MAX,
    };
    let current = es256(dates(0, 0, None, None));
    let retired = KeyRing::retirement(&current.dates, day(1), &never);
    assert!(retired.published_until > retired.signs_until);
    let ring = KeyRing::new(vec![current]);
    let _ = ring.due(Algorithm::Es256, day(1), &never);
    let always = RotationPolicy {
        rotation_interval: Duration::ZERO,
        publish_before: Duration::ZERO,
        retire_after: Duration::ZERO,
    };
    assert!(ring.due(Algorithm::Es256, day(0), &always).is_some());
}

#[test]
fn retirement_keeps_an_earlier_end() {
    for (before, after) in [
        (dates(0, 0, None, None), dates(0, 0, Some(90), Some(91))),
        (dates(0, 0, Some(80), None), dates(0, 0, Some(80), Some(81))),
        (
            dates(0, 0, Some(99), Some(200)),
            dates(0, 0, Some(90), Some(91)),
        ),
        (dates(0, 0, None, Some(50)), dates(0, 0, Some(90), Some(50))),
    ] {
        assert_eq!(KeyRing::retirement(&before, day(90), &POLICY), after);
    }
}

/// Security requirement R49: ten rotations, one hour at a time, with a relying party that caches the set as long as it
/// may. At each hour one key signs; the relying party knows it; the provider accepts what is not older than a token lives.
#[test]
fn ten_rotations_lose_no_token_and_surprise_no_cache() {
    let mut ring = KeyRing::default();
    let mut signed: Vec<(OffsetDateTime, String)> = Vec::new();
    let mut cached: Option<(OffsetDateTime, String)> = None;
    for hour in 0..24 * 90 * 10 + 48 {
        let now = START + Duration::hours(hour);
        if let Some(dates) = ring.due(Algorithm::EdDsa, now, &POLICY) {
            let mut keys = ring.keys().to_vec();
            for ring_key in &mut keys {
                if ring_key.dates.signs_until.is_none() {
                    ring_key.dates =
                        KeyRing::retirement(&ring_key.dates, dates.signs_from, &POLICY);
                }
            }
            keys.push(fresh(Algorithm::EdDsa, dates));
            ring = KeyRing::new(keys);
        }
        let active = ring
            .keys()
            .iter()
            .filter(|ring_key| ring_key.state(now) == KeyState::Active);
        assert_eq!(active.count(), 1, "{now}");
        let kid = ring
            .signing(Algorithm::EdDsa, now)
            .unwrap()
            .kid()
            .to_owned();
        let expired = |since: OffsetDateTime| now - since > POLICY.publish_before;
        if cached.as_ref().is_none_or(|(since, _)| expired(*since)) {
            cached = Some((now, ring.jwks(now).to_string()));
        }
        assert!(
            cached.as_ref().is_some_and(|(_, set)| set.contains(&kid)),
            "{now}"
        );
        signed.push((now, kid));
        signed.retain(|(at, _)| now - *at < POLICY.retire_after);
        for (at, kid) in &signed {
            assert!(ring.verify_key(kid, now).is_some(), "{at} at {now}");
        }
    }
    assert_eq!(ring.keys().len(), 11);
}
