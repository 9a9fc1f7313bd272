//! `session list | revoke`

use clap::Subcommand;
use serde_json::{Value, json};
use uuid::Uuid;

use super::input::Sure;
use super::installation::{on, record};
use super::output::{Answer, Column, at};
use super::{Context, Failure};
use crate::store::{
    audit_events::Event,
    sessions::{self, Live},
};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// List the live sessions
    List {
        /// Only this user's: e-mail address, username or id
        #[arg(long)]
        user: Option<String>,
        /// At most so many
        #[arg(long, default_value_t = 1000, value_parser = clap::value_parser!(u64).range(1..=100_000))]
        limit: u64,
    },
    /// End a session; the tokens that came of it end too
    Revoke {
        /// The session's id
        id: Uuid,
        #[command(flatten)]
        sure: Sure,
    },
}

const COLUMNS: &[Column] = &[
    ("ID", "id"),
    ("USER", "email"),
    ("SIGNED_IN", "authenticated_at"),
    ("LAST_SEEN", "last_seen_at"),
    ("EXPIRES", "expires_at"),
    ("IP", "ip"),
    ("BROWSER", "user_agent"),
];

pub(super) fn run(command: &Command, context: &Context) -> Result<Answer, Failure> {
    match command {
        Command::List { user, limit } => list(user.as_deref(), *limit, context),
        Command::Revoke { id, sure } => revoke(*id, sure, context),
    }
}

fn list(user: Option<&str>, limit: u64, context: &Context) -> Result<Answer, Failure> {
    on(context, async |installation| {
        let user_id = match user {
            Some(reference) => Some(installation.user(reference).await?.id),
            None => None,
        };
        let idle_timeout = installation.config.sessions.idle_timeout;
        let conn = installation.db.read();
        let live = sessions::live(conn, user_id, idle_timeout, (limit, installation.now()));
        let rows = live.await?;
        Ok(Answer::List(COLUMNS, rows.iter().map(described).collect()))
    })
}

fn described(session: &Live) -> Value {
    json!({
        "id": session.id,
        "sub": session.user_id,
        "email": session.email,
        "authenticated_at": at(session.authenticated_at),
        "last_seen_at": at(session.last_seen_at),
        "expires_at": at(session.expires_at),
        "ip": session.ip,
        "user_agent": session.user_agent,
    })
}

fn revoke(id: Uuid, sure: &Sure, context: &Context) -> Result<Answer, Failure> {
    on(context, async |installation| {
        let session = sessions::find(installation.db.read(), id).await?;
        let session = session.ok_or_else(|| {
            Failure::not_found(format!("there is no session {id}"))
                .help("`idp-server session list` shows those that are live")
        })?;
        sure.ask(&format!(
            "End the session {id} with the tokens that came of it?"
        ))?;
        let (user_id, now) = (session.user_id, installation.now());
        let work = installation.db.write(move |txn| {
            Box::pin(async move {
                // One that is revoked already stays so.
                if sessions::revoke(txn, id, now).await? {
                    let event = Event {
                        kind: "session.revoked",
                        user_id: Some(user_id),
                        session_id: Some(id),
                        ..Event::default()
                    };
                    record(txn, event, now).await?;
                }
                Ok::<_, Failure>(())
            })
        });
        work.await?;
        let object = json!({"id": id, "revoked": true});
        Ok(Answer::Done(format!("the session {id} is revoked"), object))
    })
}
