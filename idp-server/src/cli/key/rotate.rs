//! `key rotate` (OpenID Connect Core 10.1.1)

use keys::Algorithm;

use super::super::installation::on;
use super::super::output::Answer;
use super::super::{Context, Failure};
use super::listed;
use crate::{
    state::rotation::by_hand::{self, Rotated},
    store::signing_keys,
};

pub(super) fn run(
    only: Option<Algorithm>,
    at_once: bool,
    context: &Context,
) -> Result<Answer, Failure> {
    on(context, async |installation| {
        let algorithms = if let Some(algorithm) = only {
            vec![algorithm]
        } else {
            let rows = signing_keys::list(installation.db.read()).await?;
            by_hand::in_use(&installation.config.keys, &rows)?
        };
        let (rotation, now) = (installation.rotation().await?, installation.now());
        let signs_from = if at_once {
            now
        } else {
            now.saturating_add(rotation.policy().publish_before)
        };
        match rotation
            .rotate_by_hand(&algorithms, signs_from, now)
            .await?
        {
            Rotated::Done(new) => Ok(listed(&new, now)),
            Rotated::Conflict(algorithm) => Err(Failure::conflict(format!(
                "another node made a new {algorithm} key at the same moment"
            ))
            .help("see `key list`")),
        }
    })
}
