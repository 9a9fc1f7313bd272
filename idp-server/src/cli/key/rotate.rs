//! `key rotate` (OpenID Connect Core 10.1.1)

use entity::signing_keys::Model;
use keys::{Algorithm, KeyState};
use time::OffsetDateTime;

use super::super::installation::{Installation, on};
use super::super::output::Answer;
use super::super::{Context, Failure};
use super::listed;
use crate::{state::rotation, store::signing_keys};

pub(super) fn run(
    only: Option<Algorithm>,
    at_once: bool,
    context: &Context,
) -> Result<Answer, Failure> {
    on(context, async |installation| {
        let before = signing_keys::list(installation.db.read()).await?;
        let algorithms = match only {
            Some(algorithm) => vec![algorithm],
            None => in_use(installation, &before)?,
        };
        let (rotation, now) = (installation.rotation().await?, installation.now());
        // Where there is none yet, the first key is all that was asked for.
        rotation.rotate_due(&algorithms, now).await?;
        let signs_from = if at_once {
            now
        } else {
            now.saturating_add(rotation.policy().publish_before)
        };
        for algorithm in algorithms {
            if !has_key(&before, algorithm, now) {
                continue;
            }
            if !rotation.rotate(algorithm, signs_from, now).await? {
                return Err(Failure::conflict(format!(
                    "another node made a new {algorithm} key at the same moment"
                ))
                .help("see `key list`"));
            }
        }
        let rows = signing_keys::list(installation.db.read()).await?;
        let new: Vec<Model> = rows
            .into_iter()
            .filter(|row| !before.iter().any(|old| old.kid == row.kid))
            .collect();
        Ok(listed(&new, now))
    })
}

/// What the configuration asks for, and what clients asked for.
fn in_use(installation: &Installation, rows: &[Model]) -> Result<Vec<Algorithm>, Failure> {
    let mut all = rotation::algorithms(&installation.config.keys);
    for row in rows {
        let algorithm = signing_keys::algorithm(row)?;
        if !all.contains(&algorithm) {
            all.push(algorithm);
        }
    }
    Ok(all)
}

fn has_key(rows: &[Model], algorithm: Algorithm, now: OffsetDateTime) -> bool {
    rows.iter().any(|row| {
        row.algorithm == algorithm.as_str()
            && matches!(
                signing_keys::dates(row).state(now),
                KeyState::Next | KeyState::Active
            )
    })
}
