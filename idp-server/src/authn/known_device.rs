//! The mark of a device that a person has signed in from: a cookie that only this server can make.
//! It lets nobody in; it only keeps an owner from being locked out by somebody else's guesses.

use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::secret::{equal, mac, short_id};

/// So many people are remembered a device.
const PEOPLE: usize = 5;
/// So long is a device remembered.
pub const LIFETIME: Duration = Duration::days(180);

/// One remembered person: `user.device.expiry.mac`.
#[derive(Debug)]
struct Mark<'a> {
    text: &'a str,
    user: Uuid,
    device: &'a str,
}

fn marks<'a>(cookie: &'a str, keys: &[&[u8]], now: OffsetDateTime) -> Vec<Mark<'a>> {
    let valid = |text: &'a str| {
        let (signed, tag) = text.rsplit_once('.')?;
        let genuine = keys.iter().any(|key| equal(mac(key, signed.as_bytes()).as_bytes(), tag.as_bytes()));
        let mut parts = signed.split('.');
        let (user, device, expiry) = (parts.next()?, parts.next()?, parts.next()?.parse::<i64>().ok()?);
        let live = genuine && parts.next().is_none() && expiry > now.unix_timestamp();
        live.then_some(Mark { text, user: user.parse().ok()?, device })
    };
    cookie.split('~').take(PEOPLE).filter_map(valid).collect()
}

/// The id of this device for `user`, if the cookie says so truly. `keys`: the current one first,
/// then those of before.
#[must_use]
pub fn recognise(cookie: &str, keys: &[&[u8]], user: Uuid, now: OffsetDateTime) -> Option<String> {
    marks(cookie, keys, now).into_iter().find(|mark| mark.user == user).map(|mark| mark.device.to_owned())
}

/// The cookie after `user` has signed in: a fresh mark in front of the others.
#[must_use]
pub fn remember(cookie: &str, keys: &[&[u8]], user: Uuid, now: OffsetDateTime) -> String {
    let old = marks(cookie, keys, now);
    let device = old.iter().find(|mark| mark.user == user).map_or_else(short_id, |mark| mark.device.to_owned());
    let signed = format!("{user}.{device}.{}", (now + LIFETIME).unix_timestamp());
    let key = keys.first().copied().unwrap_or_default();
    let fresh = format!("{signed}.{}", mac(key, signed.as_bytes()));
    let others = old.iter().filter(|mark| mark.user != user).take(PEOPLE - 1).map(|mark| mark.text.to_owned());
    std::iter::once(fresh).chain(others).collect::<Vec<_>>().join("~")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r81_a_mark_is_recognised_and_cannot_be_forged_or_kept_too_long() {
        let now = crate::clock::Clock::system().now();
        let (alice, bob) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let keys: [&[u8]; 1] = [b"key"];
        let cookie = remember(&remember("", &keys, alice, now), &keys, bob, now);
        let device = recognise(&cookie, &keys, alice, now).unwrap();
        assert!(recognise(&cookie, &keys, bob, now).is_some());
        assert_eq!(recognise(&cookie, &[b"other"], alice, now), None);
        assert_eq!(recognise(&cookie.replace(&device, "forged"), &keys, alice, now), None);
        assert_eq!(recognise(&cookie, &keys, alice, now + LIFETIME), None);
        assert_eq!(recognise("~.~garbage..~", &keys, alice, now), None);
        let again = remember(&cookie, &keys, alice, now);
        assert_eq!(recognise(&again, &keys, alice, now), Some(device), "a device keeps its id");
        let crowded = (10..30).fold(String::new(), |cookie, n| remember(&cookie, &keys, Uuid::from_u128(n), now));
        assert!(crowded.len() < 4096 && crowded.split('~').count() == PEOPLE);
    }
}
