//! `mail test | list`

use std::sync::Arc;

use clap::Subcommand;
use entity::mail_outbox::Model;
use serde_json::{Value, json};

use super::installation::{block_on, on};
use super::output::{Answer, Column, at};
use super::{Context, Failure};
use crate::{
    clock::Clock,
    mail::{Delivery, Letter, MailKind, Post, Recipient},
    secret::row_id,
    state,
    store::{mail_outbox, users::check_email},
};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Send a mail now, past the outbox, and say whether the mail server took it
    Test {
        /// The address that it goes to
        #[arg(long, value_name = "ADDRESS")]
        to: String,
    },
    /// List the mails of the last days, newest first: what became of each, not what it says
    List {
        /// At most so many
        #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u64).range(1..=100_000))]
        limit: u64,
    },
}

const COLUMNS: &[Column] = &[
    ("CREATED", "created_at"),
    ("KIND", "kind"),
    ("TO", "recipient"),
    ("STATE", "state"),
    ("ATTEMPTS", "attempts"),
    ("NEXT ATTEMPT", "next_attempt_at"),
    ("ERROR", "error_code"),
];

pub(super) fn run(command: &Command, context: &Context) -> Result<Answer, Failure> {
    match command {
        Command::Test { to } => test(to, context),
        Command::List { limit } => on(context, async |installation| {
            let rows = mail_outbox::list(installation.db.read(), *limit).await?;
            Ok(Answer::List(COLUMNS, rows.iter().map(described).collect()))
        }),
    }
}

fn test(to: &str, context: &Context) -> Result<Answer, Failure> {
    check_email(to).map_err(|reason| Failure::usage(format!("--to: {reason}")))?;
    let config = context.config()?;
    // Connections belong to the runtime: they begin and end within it.
    let sent = block_on(async {
        let post = Post::new(&config, Arc::new(state::sealer(&config)))
            .map_err(|error| Failure::failed(format!("{error:#}")))?;
        if !post.delivers() {
            return Err(
                Failure::failed("mail.smtp_url is not set, so no mail is sent")
                    .help("name a mail server, such as smtps://USER:PASSWORD@mail.example.com"),
            );
        }
        let recipient = Recipient {
            address: to.to_owned(),
            locale: None,
        };
        let (now, letter) = (Clock::system().now(), Letter::new(MailKind::Test));
        Ok(post.send(row_id(now), &recipient, &letter, now).await)
    })??;
    match sent {
        Ok(Delivery::Accepted) => {
            let object = json!({"to": to, "accepted": true});
            Ok(Answer::Done(
                format!("the mail server took a mail to {to}"),
                object,
            ))
        }
        Ok(Delivery::Written(path)) => {
            let path = path.display().to_string();
            let object = json!({"to": to, "file": path});
            Ok(Answer::Done(
                format!("mail.smtp_url is not set; the mail is in {path}"),
                object,
            ))
        }
        Err(undelivered) => Err(Failure::failed(format!(
            "the mail was not taken: {}",
            undelivered.code
        ))
        .help(remedy(&undelivered.code))),
    }
}

/// What to look at.
fn remedy(code: &str) -> &'static str {
    match code {
        "connection" | "timeout" => {
            "is the server of mail.smtp_url right and reachable from here, by this port?"
        }
        "tls" => "look at its certificate; outbound.extra_ca_file names more roots",
        "client" => "the server does not offer what mail.smtp_url asks for, such as STARTTLS",
        "smtp_530" | "smtp_534" | "smtp_535" | "smtp_538" => {
            "look at user and password in mail.smtp_url"
        }
        _ => {
            "the code is the mail server's; its log says more, and mail.from may not be allowed there"
        }
    }
}

fn described(mail: &Model) -> Value {
    let state = match mail {
        Model {
            sent_at: Some(_), ..
        } => "sent",
        Model {
            failed_at: Some(_), ..
        } => "failed",
        Model {
            error_code: Some(_),
            ..
        } => "postponed",
        _ => "waiting",
    };
    let waits = mail.sent_at.is_none() && mail.failed_at.is_none();
    json!({
        "id": mail.id,
        "kind": mail.kind,
        "recipient": mail.recipient,
        "locale": mail.locale,
        "state": state,
        "attempts": mail.attempts,
        "created_at": at(mail.created_at),
        "next_attempt_at": waits.then(|| at(mail.next_attempt_at)),
        "sent_at": mail.sent_at.map(at),
        "failed_at": mail.failed_at.map(at),
        "error_code": mail.error_code,
    })
}
