//! Guessing counters. A slot is reserved before the guess is looked at, in one statement, so that
//! guesses made at the same moment on two nodes are counted one after the other.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, Value};
use time::OffsetDateTime;

use super::{all, execute, one};
use crate::secret::SecretHash;

/// One counter and how fast it slows down.
#[derive(Clone, Copy, Debug)]
pub struct Counter {
    /// What is counted, hashed.
    pub key: SecretHash,
    /// So many failures in a row cost no wait.
    pub free: i64,
    /// The wait after the first failure beyond `free`; it doubles with each one more.
    pub first_wait_ms: i64,
    /// The wait never grows beyond this.
    pub longest_wait_ms: i64,
    /// After so many failures in a row nothing is let through any more.
    pub stop: i64,
    /// One failure is forgotten each time that so much has passed.
    pub forget_ms: i64,
}

/// Whether a guess may be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// Yes; it is counted as a failure until [`release`] is called.
    Reserved {
        /// With this one the waiting begins, or the stop: worth a word in the audit trail.
        at_limit: bool,
        /// It is so for the first of the counters: the account's, or that of the name that nobody has.
        own_at_limit: bool,
    },
    /// Not before so many milliseconds have passed.
    Wait(i64),
}

/// Unix milliseconds.
#[must_use]
pub fn millis(at: OffsetDateTime) -> i64 {
    i64::try_from(at.unix_timestamp_nanos() / 1_000_000).unwrap_or(i64::MAX)
}

#[derive(FromQueryResult)]
struct Row {
    key: Vec<u8>,
    next_allowed_ms: i64,
    failures: i64,
}

const COLUMNS: &str = "key, updated_ms, free, first_wait_ms, longest_wait_ms, stop, forget_ms";

/// So many failures have been forgotten since the counter was last brought up to date.
/// None when the clock of this node is behind that of another, or was put back.
const FORGOTTEN: &str = "(CASE WHEN excluded.updated_ms > throttles.updated_ms \
     THEN (excluded.updated_ms - throttles.updated_ms) / excluded.forget_ms ELSE 0 END)";
/// A wait that nobody was told is what a clock left behind that was put back: it counts as over.
const OVER: &str = "(throttles.next_allowed_ms <= excluded.updated_ms \
     OR throttles.next_allowed_ms > excluded.updated_ms + 2 * excluded.longest_wait_ms)";

/// Reserves a slot in each counter: one statement when all let the guess through.
pub async fn reserve(
    conn: &impl ConnectionTrait,
    counters: &[Counter],
    now: OffsetDateTime,
) -> Result<Slot, DbErr> {
    let now = millis(now);
    // Always in the order of the keys, so that no two transactions wait for each other.
    let mut ordered = counters.to_vec();
    ordered.sort_unstable_by_key(|counter| counter.key.0);
    let mut values: Vec<Value> = Vec::with_capacity(ordered.len() * 7);
    let mut rows: Vec<String> = Vec::with_capacity(ordered.len());
    for counter in &ordered {
        let first = values.len() + 1;
        let places: Vec<String> = (first..first + 7).map(|n| format!("${n}")).collect();
        rows.push(format!("({}, 1, 0)", places.join(", ")));
        values.push(counter.key.to_vec().into());
        let limits = [
            counter.free,
            counter.first_wait_ms,
            counter.longest_wait_ms,
            counter.stop,
            counter.forget_ms,
        ];
        values.extend(std::iter::once(now).chain(limits).map(Value::from));
    }
    let failures = format!(
        "(CASE WHEN throttles.failures > {FORGOTTEN} THEN throttles.failures - {FORGOTTEN} ELSE 0 END + 1)"
    );
    // The rest of the division is kept, or those who keep trying would never be forgotten anything.
    let updated = format!(
        "(CASE WHEN throttles.failures > {FORGOTTEN} \
         THEN throttles.updated_ms + {FORGOTTEN} * excluded.forget_ms ELSE excluded.updated_ms END)"
    );
    let over = format!("({failures} - excluded.free)");
    let wait = format!(
        "(excluded.first_wait_ms << CAST(CASE WHEN {over} > 20 THEN 20 ELSE {over} END AS integer))"
    );
    let sql = format!(
        "INSERT INTO throttles ({COLUMNS}, failures, next_allowed_ms) VALUES {} \
         ON CONFLICT (key) DO UPDATE SET failures = {failures}, updated_ms = {updated}, \
         next_allowed_ms = CASE WHEN {over} < 0 THEN 0 \
         WHEN {wait} > excluded.longest_wait_ms THEN excluded.updated_ms + excluded.longest_wait_ms \
         ELSE excluded.updated_ms + {wait} END \
         WHERE {OVER} \
         AND throttles.failures - {FORGOTTEN} < excluded.stop \
         RETURNING key, next_allowed_ms, failures",
        rows.join(", ")
    );
    let reserved: Vec<Row> = all(conn, sql, values).await?;
    if reserved.len() == counters.len() {
        let limit = |counter: &Counter| {
            let row = reserved.iter().find(|row| row.key == counter.key.0);
            row.is_some_and(|row| row.failures == counter.free || row.failures == counter.stop)
        };
        return Ok(Slot::Reserved {
            at_limit: counters.iter().any(limit),
            own_at_limit: counters.first().is_some_and(limit),
        });
    }
    let is_reserved = |counter: &&Counter| reserved.iter().any(|row| row.key == counter.key.0);
    let (taken, refused): (Vec<&Counter>, Vec<&Counter>) = ordered.iter().partition(is_reserved);
    let taken: Vec<SecretHash> = taken.iter().map(|counter| counter.key).collect();
    give_back(conn, &taken).await?;
    how_long(conn, &refused, now).await.map(Slot::Wait)
}

/// How long the counters that said no say no.
async fn how_long(
    conn: &impl ConnectionTrait,
    refused: &[&Counter],
    now: i64,
) -> Result<i64, DbErr> {
    let mut wait = 1_000;
    for counter in refused {
        let sql = "SELECT key, next_allowed_ms, failures FROM throttles WHERE key = $1";
        let row: Option<Row> = one(conn, sql, [counter.key.to_vec().into()]).await?;
        if let Some(row) = row {
            let stopped = if row.failures >= counter.stop {
                counter.longest_wait_ms
            } else {
                0
            };
            wait = wait.max(row.next_allowed_ms - now).max(stopped);
        }
    }
    Ok(wait)
}

/// After a success: the counter `own` starts again, those of `shared` lose the reserved slot.
pub async fn release(
    conn: &impl ConnectionTrait,
    own: SecretHash,
    shared: &[SecretHash],
) -> Result<(), DbErr> {
    let values: Vec<Value> = std::iter::once(&own)
        .chain(shared)
        .map(|key| key.to_vec().into())
        .collect();
    let among = in_order(conn, values.len());
    let sql = format!(
        "UPDATE throttles SET failures = CASE WHEN key = $1 OR failures < 1 THEN 0 ELSE failures - 1 END, \
         next_allowed_ms = CASE WHEN key = $1 OR failures <= free THEN 0 ELSE next_allowed_ms END WHERE key IN {among}"
    );
    execute(conn, sql, values).await.map(drop)
}

/// Gives reserved slots back: the guess was not looked at.
pub async fn give_back(conn: &impl ConnectionTrait, keys: &[SecretHash]) -> Result<(), DbErr> {
    if keys.is_empty() {
        return Ok(());
    }
    let values: Vec<Value> = keys.iter().map(|key| key.to_vec().into()).collect();
    let sql = format!(
        "UPDATE throttles SET failures = CASE WHEN failures < 1 THEN 0 ELSE failures - 1 END, next_allowed_ms = 0 \
         WHERE key IN {}",
        in_order(conn, values.len())
    );
    execute(conn, sql, values).await.map(drop)
}

/// The first `count` parameters as a set of keys, locked in the order in which [`reserve`] locks.
fn in_order(conn: &impl ConnectionTrait, count: usize) -> String {
    let keys: Vec<String> = (1..=count).map(|n| format!("${n}")).collect();
    let keys = keys.join(", ");
    match conn.get_database_backend() {
        DbBackend::Postgres => {
            format!("(SELECT key FROM throttles WHERE key IN ({keys}) ORDER BY key FOR UPDATE)")
        }
        _ => format!("({keys})"),
    }
}
