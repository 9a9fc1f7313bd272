//! The mark of a browser that its owner trusts instead of a second factor: a cookie that only this server can make. It proves
//! nothing to applications, and ends with whatever signs its owner out everywhere or changes the second factor.

use time::OffsetDateTime;
use uuid::Uuid;

use crate::secret::{equal, mac};

/// So many people may trust one browser.
const PEOPLE: usize = 5;
/// Keys of other cookies make no mark.
const PURPOSE: &str = "trusted-browser";

/// Who trusts, and since when all is as it was then.
#[derive(Clone, Copy, Debug)]
pub struct Owner {
    /// The person.
    pub user_id: Uuid,
    /// Moves on when the person is signed out everywhere.
    pub epoch: i64,
    /// When the second factor that the browser stands in for was confirmed.
    pub since: OffsetDateTime,
}

impl Owner {
    fn begins(&self) -> String {
        let since = self.since.unix_timestamp_nanos() / 1000;
        format!("{}.{}.{since}.", self.user_id, self.epoch)
    }
}

/// Whether the cookie holds a genuine mark of `owner`. `keys`: the current one first, then those of before.
#[must_use]
pub fn is_trusted(cookie: &str, keys: &[&[u8]], owner: &Owner, now: OffsetDateTime) -> bool {
    let begins = owner.begins();
    let trusts = |mark: &str| {
        let (signed, tag) = mark.rsplit_once('.')?;
        let expiry: i64 = signed.strip_prefix(&begins)?.parse().ok()?;
        let genuine = keys
            .iter()
            .any(|key| equal(tagged(key, signed).as_bytes(), tag.as_bytes()));
        (genuine && expiry > now.unix_timestamp()).then_some(())
    };
    cookie
        .split('~')
        .take(PEOPLE)
        .any(|mark| trusts(mark).is_some())
}

/// The cookie with a fresh mark of `owner` in front of those of others.
#[must_use]
pub fn trust(cookie: &str, keys: &[&[u8]], owner: &Owner, until: OffsetDateTime) -> String {
    let signed = format!("{}{}", owner.begins(), until.unix_timestamp());
    let key = keys.first().copied().unwrap_or_default();
    let fresh = format!("{signed}.{}", tagged(key, &signed));
    let own = owner.user_id.to_string();
    let others = cookie
        .split('~')
        .filter(|mark| !mark.is_empty() && mark.len() < 200 && !mark.starts_with(&own))
        .take(PEOPLE - 1)
        .map(ToOwned::to_owned);
    std::iter::once(fresh)
        .chain(others)
        .collect::<Vec<_>>()
        .join("~")
}

fn tagged(key: &[u8], signed: &str) -> String {
    mac(key, format!("{PURPOSE}\u{1f}{signed}").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::Duration;

    #[test]
    fn r99_a_mark_is_good_for_its_owner_until_something_changes_and_cannot_be_forged() {
        let now = crate::clock::Clock::system().now();
        let owner = |user: u128, epoch| Owner {
            user_id: Uuid::from_u128(user),
            epoch,
            since: now - Duration::DAY,
        };
        let keys: [&[u8]; 1] = [b"key"];
        let until = now + Duration::DAY;
        let (ada, bob) = (owner(1, 0), owner(2, 0));
        let cookie = trust(&trust("", &keys, &ada, until), &keys, &bob, until);
        assert!(is_trusted(&cookie, &keys, &ada, now) && is_trusted(&cookie, &keys, &bob, now));
        assert!(
            !is_trusted(&cookie, &keys, &owner(1, 1), now),
            "signed out everywhere"
        );
        let renewed = Owner { since: now, ..ada };
        assert!(
            !is_trusted(&cookie, &keys, &renewed, now),
            "another second factor"
        );
        assert!(!is_trusted(&cookie, &keys, &ada, until), "too old");
        assert!(!is_trusted(&cookie, &[b"other"], &ada, now));
        let later = cookie.replace(&until.unix_timestamp().to_string(), "99999999999");
        assert!(!is_trusted(&later, &keys, &ada, now));
        for garbage in ["", "~", ".", "~.~..~"] {
            assert!(!is_trusted(garbage, &keys, &ada, now));
        }
        let crowded = (10..30).fold(String::new(), |cookie, user| {
            trust(&cookie, &keys, &owner(user, 0), until)
        });
        assert!(crowded.len() < 2048 && crowded.split('~').count() == PEOPLE);
    }
}
