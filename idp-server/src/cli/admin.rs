//! `admin setup-link`

use clap::Subcommand;
use serde_json::json;

use super::installation::{on, record};
use super::output::{Answer, at};
use super::{Context, Failure};
use crate::store::{audit_events::Event, setup_links};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Print a new link that makes the first administrator; links printed before stop working
    SetupLink,
}

pub(super) fn run(command: &Command, context: &Context) -> Result<Answer, Failure> {
    let Command::SetupLink = command;
    on(context, async |installation| {
        let now = installation.now();
        let renewed = installation.db.write(move |txn| {
            Box::pin(async move {
                if setup_links::is_done(txn).await? {
                    return Ok::<_, Failure>(None);
                }
                let token = setup_links::renew(txn, now).await?;
                let event = Event {
                    kind: "setup_link.created",
                    ..Event::default()
                };
                record(txn, event, now).await?;
                Ok(Some(token))
            })
        });
        let token = renewed.await?.ok_or_else(|| {
            Failure::conflict("there is an administrator already; the first-run page is closed").help(
                "`idp-server user create --email E --role admin --password-stdin` makes another one",
            )
        })?;
        let path = format!("/setup?token={}", token.expose());
        let link = installation.config.public_url.join(&path);
        let object = json!({"link": link, "expires_at": at(now + setup_links::LIFETIME)});
        Ok(Answer::Done(link, object))
    })
}
