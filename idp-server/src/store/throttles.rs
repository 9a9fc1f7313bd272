//! Guessing counters. A slot is reserved before the guess is looked at, in one statement, so that
//! guesses made at the same moment on two nodes are counted one after the other.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use time::OffsetDateTime;

use super::{all, execute, statement};
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
    /// A counter that was left alone for so long starts again.
    pub forget_ms: i64,
}

/// Whether a guess may be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// Yes; it is counted as a failure until [`release`] is called.
    Reserved,
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

/// Reserves a slot in each counter: one statement when all let the guess through.
pub async fn reserve(conn: &impl ConnectionTrait, counters: &[Counter], now: OffsetDateTime) -> Result<Slot, DbErr> {
    let now = millis(now);
    let mut values = Vec::with_capacity(counters.len() * 6 + 1);
    values.push(now.into());
    let rows: Vec<String> = counters
        .iter()
        .map(|counter| {
            values.push(counter.key.to_vec().into());
            format!("(${}, 1, $1, $1)", values.len())
        })
        .collect();
    // All counters of one call share a shape but not their limits: CASE by key keeps it one statement.
    let mut by_key = |pick: fn(&Counter) -> i64| {
        let mut case = String::from("CASE throttles.key");
        for (index, counter) in counters.iter().enumerate() {
            values.push(pick(counter).into());
            case.push_str(&format!(" WHEN ${} THEN CAST(${} AS bigint)", index + 2, values.len()));
        }
        case.push_str(" END");
        case
    };
    let (free, first, longest) = (by_key(|c| c.free), by_key(|c| c.first_wait_ms), by_key(|c| c.longest_wait_ms));
    let (stop, forget) = (by_key(|c| c.stop), by_key(|c| c.forget_ms));
    let failures = format!("(CASE WHEN throttles.updated_ms < $1 - {forget} THEN 1 ELSE throttles.failures + 1 END)");
    let doubled = format!("({first} * (1 << CAST(CASE WHEN {failures} - {free} > 20 THEN 20 ELSE {failures} - {free} END AS integer)))");
    let sql = format!(
        "INSERT INTO throttles (key, failures, next_allowed_ms, updated_ms) VALUES {} \
         ON CONFLICT (key) DO UPDATE SET failures = {failures}, updated_ms = $1, \
         next_allowed_ms = $1 + CASE WHEN {failures} < {free} THEN 0 WHEN {doubled} > {longest} THEN {longest} ELSE {doubled} END \
         WHERE throttles.next_allowed_ms <= $1 AND (throttles.failures < {stop} OR throttles.updated_ms < $1 - {forget}) \
         RETURNING key, next_allowed_ms, failures",
        rows.join(", ")
    );
    let reserved: Vec<Row> = all(conn, sql, values).await?;
    if reserved.len() == counters.len() {
        return Ok(Slot::Reserved);
    }
    // Some counter said no: give back what the others reserved, and say how long to wait.
    let taken: Vec<SecretHash> = counters
        .iter()
        .filter(|counter| reserved.iter().any(|row| row.key == counter.key.0))
        .map(|counter| counter.key)
        .collect();
    give_back(conn, &taken).await?;
    let mut wait = 1_000;
    for counter in counters.iter().filter(|counter| !taken.contains(&counter.key)) {
        let row: Option<Row> = super::one(
            conn,
            "SELECT key, next_allowed_ms, failures FROM throttles WHERE key = $1",
            [counter.key.to_vec().into()],
        )
        .await?;
        if let Some(row) = row {
            let stopped = if row.failures >= counter.stop { counter.longest_wait_ms } else { 0 };
            wait = wait.max(row.next_allowed_ms - now).max(stopped);
        }
    }
    Ok(Slot::Wait(wait))
}

/// After a success: the counters of `own` start again, those of `shared` lose the reserved slot.
pub async fn release(conn: &impl ConnectionTrait, own: SecretHash, shared: &[SecretHash]) -> Result<(), DbErr> {
    let mut values = vec![own.to_vec().into()];
    let mut keys = String::from("$1");
    for key in shared {
        values.push(key.to_vec().into());
        keys.push_str(&format!(", ${}", values.len()));
    }
    let sql = format!(
        "UPDATE throttles SET failures = CASE WHEN key = $1 OR failures < 1 THEN 0 ELSE failures - 1 END, \
         next_allowed_ms = 0 WHERE key IN ({keys})"
    );
    execute(conn, sql, values).await.map(drop)
}

async fn give_back(conn: &impl ConnectionTrait, keys: &[SecretHash]) -> Result<(), DbErr> {
    for key in keys {
        let sql = "UPDATE throttles SET failures = failures - 1, next_allowed_ms = 0 WHERE key = $1 AND failures > 0";
        conn.execute_raw(statement(conn, sql, [key.to_vec().into()])).await?;
    }
    Ok(())
}
