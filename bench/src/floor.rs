//! The floor: what signing, hashing and durable commits alone cost on this machine now.

use std::{hint::black_box, path::Path, thread, time::Duration};

use anyhow::{Context, Result, anyhow};
use argon2::{Algorithm as Variant, Argon2, Block, Params, Version};
use keys::{Algorithm, SigningKey};
use sqlx::{
    Connection, Executor, PgConnection, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

use crate::{
    machine::{self, Cores, real, stopwatch},
    operations::Cost,
};

/// Inserts one row.
macro_rules! insert {
    ($connection:expr, $number:expr) => {{
        let id = i64::try_from($number)?;
        sqlx::query("INSERT INTO floor (id, hash, rest) VALUES ($1, $2, $3)")
            .bind(id)
            .bind(format!("{:043}", id.wrapping_mul(0x9e37_79b9)))
            .bind(REST)
            .execute($connection)
            .await
    }};
}

/// So many rows share a commit, and so many connections commit side by side.
pub const SHARED: u32 = 16;

/// A row like those that the server writes: about 300 bytes with an index.
const TABLE: &str =
    "CREATE TABLE floor (id BIGINT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, rest TEXT NOT NULL)";
const REST: &str = "openid profile email offline_access https://app.example.com/callback n-0S6_WzA2Mj \
    E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM [\"pwd\"] 2026-01-01T00:00:00.000001Z 127.0.0.1";

/// One part of the floor.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rate {
    /// On the clock.
    pub per_second: f64,
    /// Processor seconds for one.
    pub cpu: f64,
}

impl Rate {
    fn better(self, other: Self) -> Self {
        Self {
            per_second: self.per_second.max(other.per_second),
            cpu: self.cpu.min(other.cpu),
        }
    }
}

/// All of it. SQLite's and PostgreSQL's figures count rows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Floor {
    /// ES256 signatures.
    pub es256_sign: Rate,
    /// ES256 verifications.
    pub es256_verify: Rate,
    /// RS256 signatures, 2048 bits.
    pub rs256_sign: Rate,
    /// argon2id, m=19456, t=2, p=1, memory reused.
    pub argon2id: Rate,
    /// SQLite FULL, one row a commit.
    pub sqlite_single: Rate,
    /// SQLite FULL, [`SHARED`] rows a commit.
    pub sqlite_shared: Rate,
    /// PostgreSQL, one row a commit on [`SHARED`] connections; only the client's processor time counts.
    pub postgres: Option<Rate>,
}

impl Floor {
    /// Measures everything but PostgreSQL, on the server's core.
    pub fn measure(folder: &Path, time: Duration, cores: Cores) -> Result<Self> {
        on_the_servers_core(cores, move || {
            let es256 = SigningKey::generate(Algorithm::Es256)?;
            let rs256 = SigningKey::generate(Algorithm::Rs256)?;
            let token = vec![b'x'; 600];
            let signature = es256.sign(&token)?;
            let params = Params::new(19_456, 2, 1, Some(32)).map_err(|e| anyhow!("argon2: {e}"))?;
            let mut memory = vec![Block::default(); params.block_count()];
            let argon2 = Argon2::new(Variant::Argon2id, Version::V0x13, params);
            Ok(Self {
                es256_sign: repeat(time, || {
                    black_box(es256.sign(&token)?);
                    Ok(())
                })?,
                es256_verify: repeat(time, || {
                    let public = es256.public_key();
                    Ok(public.verify(Algorithm::Es256, &token, &signature)?)
                })?,
                rs256_sign: repeat(time, || {
                    black_box(rs256.sign(&token)?);
                    Ok(())
                })?,
                argon2id: repeat(time, || {
                    let mut output = [0; 32];
                    argon2
                        .hash_password_into_with_memory(
                            b"password",
                            &[7; 16],
                            &mut output,
                            &mut memory,
                        )
                        .map_err(|error| anyhow!("argon2: {error}"))
                })?,
                sqlite_single: runtime()?.block_on(sqlite(&folder.join("single.db"), time, 1))?,
                sqlite_shared: runtime()?.block_on(sqlite(
                    &folder.join("shared.db"),
                    time,
                    SHARED,
                ))?,
                postgres: None,
            })
        })
    }

    /// Adds PostgreSQL, on an empty database.
    pub fn measure_postgres(&mut self, url: &str, time: Duration, cores: Cores) -> Result<()> {
        let rate = on_the_servers_core(cores, || runtime()?.block_on(postgres(url, time)))?;
        self.postgres = Some(rate);
        Ok(())
    }

    /// The better of two measurements, part by part: what others do on this machine only ever adds.
    #[must_use]
    pub fn better(self, other: Self) -> Self {
        let postgres = match (self.postgres, other.postgres) {
            (Some(one), Some(two)) => Some(one.better(two)),
            (one, two) => one.or(two),
        };
        Self {
            es256_sign: self.es256_sign.better(other.es256_sign),
            es256_verify: self.es256_verify.better(other.es256_verify),
            rs256_sign: self.rs256_sign.better(other.rs256_sign),
            argon2id: self.argon2id.better(other.argon2id),
            sqlite_single: self.sqlite_single.better(other.sqlite_single),
            sqlite_shared: self.sqlite_shared.better(other.sqlite_shared),
            postgres,
        }
    }

    /// What an operation costs at least, in processor seconds; none when it needs nothing of this.
    pub fn of(&self, cost: Cost, commit: Rate) -> Option<f64> {
        let parts = [
            (cost.es256_signs, self.es256_sign),
            (cost.es256_verifies, self.es256_verify),
            (cost.rs256_signs, self.rs256_sign),
            (cost.hashes, self.argon2id),
            (cost.commits, commit),
        ];
        let sum: f64 = parts.iter().map(|(n, rate)| f64::from(*n) * rate.cpu).sum();
        (sum > 0.0).then_some(sum)
    }
}

fn on_the_servers_core<T: Send>(
    cores: Cores,
    work: impl FnOnce() -> Result<T> + Send,
) -> Result<T> {
    thread::scope(|scope| {
        let worker = scope.spawn(move || {
            cores.take_the_servers();
            work()
        });
        worker.join().map_err(|_| anyhow!("the floor panicked"))?
    })
}

fn runtime() -> Result<tokio::runtime::Runtime> {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_all().build().context("runtime")
}

fn repeat(time: Duration, mut work: impl FnMut() -> Result<()>) -> Result<Rate> {
    work()?;
    let (began, spent) = (stopwatch(), machine::thread_cpu()?);
    let mut count = 0;
    while began.elapsed() < time {
        machine::go_on()?;
        work()?;
        count += 1;
    }
    let cpu = machine::thread_cpu()?.saturating_sub(spent);
    Ok(rate(count, began.elapsed(), cpu))
}

fn rate(count: u64, took: Duration, cpu: Duration) -> Rate {
    let count = real(count.max(1));
    Rate {
        per_second: count / took.as_secs_f64(),
        cpu: cpu.as_secs_f64() / count,
    }
}

async fn sqlite(file: &Path, time: Duration, rows: u32) -> Result<Rate> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let mut connection = SqliteConnection::connect_with(&options).await?;
    connection.execute("DROP TABLE IF EXISTS floor").await?;
    connection.execute(TABLE).await?;
    let (began, spent) = (stopwatch(), machine::process_cpu("self")?);
    let mut count: u64 = 0;
    while began.elapsed() < time {
        machine::go_on()?;
        if rows > 1 {
            connection.execute("BEGIN IMMEDIATE").await?;
        }
        for _ in 0..rows {
            count += 1;
            insert!(&mut connection, count)?;
        }
        if rows > 1 {
            connection.execute("COMMIT").await?;
        }
    }
    let cpu = machine::process_cpu("self")?.saturating_sub(spent);
    let measured = rate(count, began.elapsed(), cpu);
    connection.close().await?;
    Ok(measured)
}

async fn postgres(url: &str, time: Duration) -> Result<Rate> {
    let mut first = PgConnection::connect(url).await?;
    first.execute("DROP TABLE IF EXISTS floor").await?;
    first.execute(TABLE).await?;
    first.close().await?;
    let mut connections = Vec::new();
    for _ in 0..SHARED {
        connections.push(PgConnection::connect(url).await?);
    }
    let mut writers = tokio::task::JoinSet::new();
    let (began, spent) = (stopwatch(), machine::process_cpu("self")?);
    for (place, mut connection) in (0_u64..).zip(connections) {
        writers.spawn(async move {
            let mut count = 0;
            while began.elapsed() < time {
                machine::go_on()?;
                insert!(&mut connection, place * 1_000_000_000 + count)?;
                count += 1;
            }
            connection.close().await?;
            anyhow::Ok(count)
        });
    }
    let mut count = 0;
    while let Some(done) = writers.join_next().await {
        count += done??;
    }
    let cpu = machine::process_cpu("self")?.saturating_sub(spent);
    Ok(rate(count, began.elapsed(), cpu))
}
