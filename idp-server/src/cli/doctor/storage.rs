//! The database and what is in it.

use keys::{Algorithm, KeyState};
use time::OffsetDateTime;

use super::super::Failure;
use super::super::installation::{block_on, open};
use super::Check;
use crate::{
    clock::Clock,
    config::Config,
    state::{self, encryption_key, rotation},
    store::{Db, DbErr, client_logos, clients, migrate, setup_links, signing_keys},
};

const SERVE: &str = "start the server: `idp-server serve`, with the same --dev and --config";

pub(super) fn examine(config: &Config) -> Result<Vec<Check>, Failure> {
    if let Some(path) = config
        .database
        .url
        .sqlite_path()
        .filter(|path| !path.exists())
    {
        let found = format!("{} does not exist yet", path.display());
        let remedy =
            "`serve` and `db migrate` create it; if it should be there, correct database.url";
        return Ok(vec![Check::warn("database", found, remedy)]);
    }
    block_on(async {
        let db = match open(config).await {
            Ok(db) => db,
            Err(failure) => {
                let remedy = "is it running and reachable, and may this user read and write it?";
                return vec![Check::fail("database", failure.message(), remedy)];
            }
        };
        let checks = look(config, &db).await.unwrap_or_else(|error| {
            let remedy = "see whether the database is complete; restore a backup if it is not";
            vec![Check::fail("database", error.to_string(), remedy)]
        });
        db.close().await;
        checks
    })
}

async fn look(config: &Config, db: &Db) -> Result<Vec<Check>, DbErr> {
    let status = migrate::status(db.read()).await?;
    let url = &config.database.url;
    if !status.unknown.is_empty() {
        let found = format!(
            "{url} was migrated by a newer version: {}",
            status.unknown.join(", ")
        );
        let remedy = "use the newer version, or restore a backup made before the upgrade";
        return Ok(vec![Check::fail("database", found, remedy)]);
    }
    if !status.pending.is_empty() {
        let found = format!("{url} waits for {} migrations", status.pending.len());
        let remedy = "`idp-server db migrate` applies them; `serve` does it too";
        return Ok(vec![Check::warn("database", found, remedy)]);
    }
    let database = Check::ok("database", format!("{url} is reachable and up to date"));
    let mut checks = vec![database];
    checks.extend(keys(config, db).await?);
    checks.push(if setup_links::is_done(db.read()).await? {
        Check::ok("administrator", "there is one")
    } else {
        let remedy = "`idp-server admin setup-link` prints a link that makes the first one";
        Check::warn("administrator", "there is none yet", remedy)
    });
    checks.push(logos(db).await?);
    Ok(checks)
}

/// What the pages of an application lack, and nobody else would tell.
async fn logos(db: &Db) -> Result<Check, DbErr> {
    let name = "client logos";
    let mut missing = Vec::new();
    for row in client_logos::missing(db.read()).await? {
        let client = clients::find(db.read(), &row.client_id).await?;
        let current = client.and_then(|client| client.metadata.logo_uri);
        // One that was fetched from elsewhere has not been tried where it is now.
        if current.as_ref() == Some(&row.source_uri) {
            missing.push(format!("{} ({})", row.client_id, row.source_uri));
        }
    }
    if missing.is_empty() {
        return Ok(Check::ok(name, "none is known to be missing"));
    }
    let found = format!("could not be had of {}", missing.join(", "));
    let remedy = "serve PNG, JPEG, GIF or WebP of at most 256 KiB and 2048 by 2048 pixels by https at a public address; \
                  the server's log says what was wrong";
    Ok(Check::warn(name, found, remedy))
}

async fn keys(config: &Config, db: &Db) -> Result<Vec<Check>, DbErr> {
    let rows = signing_keys::list(db.read()).await?;
    if rows.is_empty() {
        let found = "there are none yet";
        return Ok(vec![Check::warn("signing keys", found, SERVE)]);
    }
    // With keys there is a check value; where there is none, looking would write one.
    let seal = match encryption_key::check(db, &state::sealer(config)).await {
        Ok(()) => Check::ok("encryption key", "fits the database"),
        Err(error) => Check::fail(
            "encryption key",
            format!("{error:#}"),
            "set secrets.encryption_key to the key that the database was made with",
        ),
    };
    let now = Clock::system().now();
    let mut algorithms = rotation::algorithms(&config.keys);
    for row in &rows {
        let algorithm = signing_keys::algorithm(row)?;
        if !algorithms.contains(&algorithm) {
            algorithms.push(algorithm);
        }
    }
    let faults: Vec<String> = algorithms
        .into_iter()
        .filter_map(|algorithm| fault(config, &rows, algorithm, now))
        .collect();
    let keys = if faults.is_empty() {
        Check::ok("signing keys", "published, and none is overdue")
    } else {
        Check::warn("signing keys", faults.join("; "), SERVE)
    };
    Ok(vec![seal, keys])
}

/// A running server rotates by itself, so that anything overdue means that none has run for long.
fn fault(
    config: &Config,
    rows: &[entity::signing_keys::Model],
    algorithm: Algorithm,
    now: OffsetDateTime,
) -> Option<String> {
    let own: Vec<_> = rows
        .iter()
        .filter(|row| row.algorithm == algorithm.as_str())
        .map(signing_keys::dates)
        .collect();
    let state = |wanted: KeyState| own.iter().any(|dates| dates.state(now) == wanted);
    if !state(KeyState::Active) {
        return Some(format!("no {algorithm} key signs now"));
    }
    let newest = own.iter().map(|dates| dates.signs_from).max()?;
    let overdue = newest.saturating_add(config.keys.rotation_interval) < now;
    overdue.then(|| format!("the {algorithm} key is older than keys.rotation_interval"))
}
