//! How people are named: which texts can be an address or a username, and which of them are the same.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use unicode_normalization::UnicodeNormalization;
use unicode_security::{GeneralSecurityProfile, MixedScript, confusable_detection};
use uuid::Uuid;

use crate::store::{all, execute};

/// The form in which e-mail addresses and usernames are unique: NFKC, lower case, no outer space.
#[must_use]
pub fn identifier_key(identifier: &str) -> String {
    identifier
        .trim()
        .nfkc()
        .flat_map(char::to_lowercase)
        .nfkc()
        .collect()
}

/// What a username looks like (UTS 39 section 4), in the letters that it is shown in: two that a reader takes for one another have
/// the same.
#[must_use]
pub(super) fn skeleton(username: &str) -> String {
    let shown: String = username.nfkc().collect();
    confusable_detection::skeleton(&shown)
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether a text can be an e-mail address: one `@`, no control or space, something on each side.
pub fn check_email(email: &str) -> Result<(), &'static str> {
    let bad = "Enter an email address in the form name@example.com.";
    let (local, domain) = email.split_once('@').ok_or(bad)?;
    let plain = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|c| !c.is_control() && !c.is_whitespace() && !"@,;<>\"()\\".contains(c))
    };
    let long = email.len() > 254 || local.len() > 64;
    if long
        || local.starts_with('-')
        || domain.starts_with('.')
        || domain.ends_with('.')
        || !plain(local)
        || !plain(domain)
    {
        return Err(bad);
    }
    Ok(())
}

/// R101: whether a text can be a username: letters of one script (UTS 39 section 5.1) that identifiers are made of, digits and
/// `._-`; no `@`, so that it is nobody's address, and nothing that cannot be seen.
pub fn check_username(username: &str) -> Result<(), &'static str> {
    let plain = |c: char| {
        "._-".contains(c) || (c.is_alphanumeric() && GeneralSecurityProfile::identifier_allowed(c))
    };
    // Full-width letters and the like are judged as what they will be looked up as.
    let key = identifier_key(username);
    if username.is_empty()
        || username.chars().count() > 64
        || !key.chars().all(plain)
        || !username
            .chars()
            .all(|c| "._-".contains(c) || c.is_alphanumeric())
        || !key.as_str().is_single_script()
        || Uuid::parse_str(username).is_ok()
    {
        return Err(
            "A username has 1 to 64 letters of one script, digits, dots, hyphens or underscores.",
        );
    }
    Ok(())
}

#[derive(FromQueryResult)]
struct Named {
    id: Uuid,
    username: String,
}

/// Keeps what the usernames look like that have come before that was asked; of two that look alike, the older account's.
pub async fn fill_skeletons(conn: &impl ConnectionTrait) -> Result<(), DbErr> {
    let sql = "SELECT id, username FROM users WHERE username IS NOT NULL AND username_skeleton IS NULL ORDER BY created_at, id";
    let named: Vec<Named> = all(conn, sql, []).await?;
    for Named { id, username } in named {
        let sql = "UPDATE users SET username_skeleton = $2 WHERE id = $1 \
                   AND NOT EXISTS (SELECT 1 FROM users o WHERE o.username_skeleton = $2)";
        execute(conn, sql, [id.into(), skeleton(&username).into()]).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r101_a_username_is_of_one_script_and_holds_nothing_unseen() {
        for fine in [
            "alice",
            "Ada.Lovelace_1815-x",
            "алиса",
            "علي",
            "山田たろう",
            "김민수",
            "ａｌｉｃｅ",
            "1815",
            "ß",
        ] {
            assert_eq!(check_username(fine), Ok(()), "{fine}");
        }
        for bad in [
            "",
            "a@b",
            "alice@example.com",
            "ali ce",
            // Cyrillic a in Latin, and Latin in Greek.
            "\u{0430}lice",
            "αlpha",
            // A zero-width space, joiner and non-joiner, a soft hyphen, a byte order mark.
            "ali\u{200b}ce",
            "ali\u{200d}ce",
            "ali\u{200c}ce",
            "ali\u{00ad}ce",
            "\u{feff}alice",
            // Written in the other direction from here on, and isolates.
            "ali\u{202e}ce",
            "\u{2066}alice\u{2069}",
            // A tag, a variation selector, a letter-like sign, an emoji.
            "alice\u{e0061}",
            "alice\u{fe0f}",
            "alice\u{1f600}",
            "ali\u{0000}ce",
            "01a2048f-e056-7c42-9964-64ead54205cc",
        ] {
            assert!(check_username(bad).is_err(), "{bad:?}");
        }
        assert!(check_username(&"a".repeat(64)).is_ok());
        assert!(check_username(&"a".repeat(65)).is_err());
    }

    #[test]
    fn r101_what_looks_alike_has_one_skeleton() {
        for [one, other] in [
            ["alice", "Alice"],
            ["alice", "ａｌｉｃｅ"],
            ["alice", "a1ice"],
            ["alice", "aIice"],
            ["modern", "rnodern"],
            ["zoo", "z00"],
            // Wholly Cyrillic, and looks Latin.
            ["apec", "арес"],
        ] {
            assert_eq!(skeleton(one), skeleton(other), "{one} and {other}");
        }
        for [one, other] in [["alice", "alise"], ["bob", "rob"], ["a.b", "a-b"]] {
            assert_ne!(skeleton(one), skeleton(other), "{one} and {other}");
        }
    }

    #[tokio::test]
    async fn r101_names_from_before_get_their_skeletons_and_of_two_alike_the_older_one() {
        use crate::{
            clock::Clock,
            store::{
                db::tests::Scratch,
                users::{NewUser, create},
            },
        };

        let (_scratch, db) = Scratch::migrated().await;
        let now = Clock::system().now();
        let names = ["max1", "maxl", "eve"];
        for (index, name) in names.into_iter().enumerate() {
            let new = NewUser {
                email: format!("{name}@example.com"),
                username: Some(name.to_owned()),
                ..NewUser::default()
            };
            let at = now + time::Duration::minutes(i64::try_from(index).unwrap());
            let work = db.write(move |txn| {
                Box::pin(async move {
                    create(txn, new, at).await?;
                    execute(txn, "UPDATE users SET username_skeleton = NULL", []).await
                })
            });
            let done: Result<u64, DbErr> = work.await;
            done.unwrap();
        }
        let work = db.write(|txn| Box::pin(async move { fill_skeletons(txn).await }));
        let done: Result<(), DbErr> = work.await;
        done.unwrap();
        let sql =
            "SELECT id, username FROM users WHERE username_skeleton IS NOT NULL ORDER BY username";
        let filled: Vec<Named> = all(db.read(), sql, []).await.unwrap();
        let filled: Vec<String> = filled.into_iter().map(|one| one.username).collect();
        assert_eq!(filled, ["eve", "max1"]);
    }
}
