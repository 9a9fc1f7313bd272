//! `user invite`

use serde_json::json;

use super::super::installation::{on, record};
use super::super::output::Answer;
use super::super::{Context, Failure};
use super::check_email;
use crate::{
    config::SignupMode,
    mail::{Letter, MailKind, Pending, Recipient},
    secret::Secret,
    store::{
        audit_events::Event,
        mailed_links::{self, NewPending, Purpose},
        users,
    },
};

pub(super) fn run(email: &str, context: &Context) -> Result<Answer, Failure> {
    check_email(email)?;
    on(context, async |installation| {
        let config = &installation.config;
        if config.signup.mode == SignupMode::Closed {
            return Err(
                Failure::failed("signup.mode is closed, so no invitation works")
                    .help("write signup.mode = \"invite\", or make the account by `user create`"),
            );
        }
        if users::find(installation.db.read(), email).await?.is_some() {
            return Err(Failure::conflict(format!("{email} has an account already")));
        }
        let post = installation.post()?;
        let token = Secret::generate();
        let pending = Pending {
            email: email.to_owned(),
            ..Pending::default()
        };
        let new = NewPending {
            purpose: Purpose::Invite,
            token: token.hash(),
            address_key: users::identifier_key(email),
            sealed_values: pending.seal(post.sealer(), token.hash()),
        };
        let path = format!("/register/{}", token.expose());
        let link = config.public_url.join(&path);
        let letter = Letter::new(MailKind::Invitation).path(path);
        let to = Recipient {
            address: email.to_owned(),
            locale: None,
        };
        let (now, is_mailed) = (installation.now(), post.delivers());
        let invited = email.to_owned();
        let work = installation.db.write(move |txn| {
            Box::pin(async move {
                mailed_links::add_pending(txn, new, now).await?;
                post.enqueue(txn, to, &letter, now).await?;
                let event = Event {
                    kind: "user.invited",
                    details: Some(json!({ "email": invited })),
                    ..Event::default()
                };
                record(txn, event, now).await
            })
        });
        work.await?;
        let how = if is_mailed {
            "it is mailed too"
        } else {
            "pass it on, no mail is sent"
        };
        let sentence =
            format!("{link}\n{email} may make an account by this link within 7 days; {how}");
        Ok(Answer::Done(
            sentence,
            json!({"email": email, "link": link, "mailed": is_mailed}),
        ))
    })
}
