//! What holds in the tables whatever a scenario did.

use crate::database::{Database, Engine};

/// Every broken invariant, in words; empty when all hold.
pub async fn broken(database: &Database) -> Vec<String> {
    let mut found = Vec::new();
    for (rule, query) in FORBIDDEN {
        let count = database.number(query).await;
        if count != 0 {
            found.push(format!("{rule}: {count} rows"));
        }
    }
    found.extend(match database.engine() {
        Engine::Sqlite => malformed_times(database).await,
        Engine::Postgres => times_without_zone(database).await,
    });
    found
}

/// Each query counts what must not exist.
const FORBIDDEN: [(&str, &str); 1] = [(
    "a refresh token hangs from a grant",
    "SELECT count(*) FROM refresh_tokens t LEFT JOIN grants g ON g.id = t.grant_id WHERE g.id IS NULL",
)];

/// SQLite compares times as text, so every one of them has the same length and the same zone.
async fn malformed_times(database: &Database) -> Vec<String> {
    let columns = database
        .rows(
            "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' \
             AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'seaql_%' \
             AND (c.name LIKE '%\\_at' ESCAPE '\\' OR c.name = 'at' OR c.type LIKE '%timestamp%' OR c.type LIKE '%datetime%')",
        )
        .await;
    let mut found = Vec::new();
    for column in columns {
        let [table, name] = column.as_slice() else {
            continue;
        };
        let values = database
            .rows(&format!(
                "SELECT DISTINCT \"{name}\" FROM \"{table}\" WHERE \"{name}\" IS NOT NULL"
            ))
            .await;
        for value in values.iter().flatten().filter(|value| !is_time(value)) {
            found.push(format!(
                "a time is kept to six digits and in UTC: {table}.{name} = {value}"
            ));
        }
    }
    found
}

async fn times_without_zone(database: &Database) -> Vec<String> {
    database
        .rows(
            "SELECT table_name || '.' || column_name FROM information_schema.columns \
             WHERE table_schema = 'public' AND table_name NOT LIKE 'seaql_%' AND data_type = 'timestamp without time zone'",
        )
        .await
        .into_iter()
        .flatten()
        .map(|column| format!("a time has a zone: {column}"))
        .collect()
}

/// `2026-11-22T08:34:05.000001Z`
fn is_time(text: &str) -> bool {
    let pattern = "0000-00-00T00:00:00.000000Z";
    text.len() == pattern.len()
        && text.bytes().zip(pattern.bytes()).all(|(c, p)| match p {
            b'0' => c.is_ascii_digit(),
            _ => c == p,
        })
}

#[cfg(test)]
mod tests {
    use super::is_time;

    #[test]
    fn only_one_spelling_of_a_time_is_accepted() {
        assert!(is_time("2026-11-22T08:34:05.000001Z"));
        for wrong in [
            "2026-11-22T08:34:05.00001Z",
            "2026-11-22T08:34:05Z",
            "2026-11-22 08:34:05.000001Z",
            "2026-11-22T08:34:05.000001+00:00",
            "1763800445",
            "",
        ] {
            assert!(!is_time(wrong), "{wrong}");
        }
    }
}
