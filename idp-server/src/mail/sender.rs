//! Sends what is due: claims rows with a lease, so that of several nodes one sends each mail, and keeps of a failure a
//! code and the time of the next try.

use futures_util::future::join_all;
use time::{Duration, OffsetDateTime};

use super::{
    carrier::{Delivery, Undelivered},
    code::MailedCode,
    letter::{Adding, Letter, MailKind},
    post::{Post, Recipient},
};
use crate::{
    clock::Clock,
    secret::Secret,
    store::{
        self, Db, DbErr, mail_outbox,
        mail_outbox::Due,
        mailed_codes::{self, Arms},
        mailed_links::{self, NewPending, Owner, Purpose},
    },
};

/// So many are sent at the same time.
const BATCH: u32 = 8;
/// Longer than all that sending one may take: while it lasts, nobody else sends it.
const LEASE: Duration = Duration::minutes(2);
/// The wait after the first failure; it doubles with each one more.
const FIRST_WAIT: Duration = Duration::seconds(10);
const LONGEST_WAIT: Duration = Duration::hours(1);
/// So long is a mail tried.
const PATIENCE: Duration = Duration::hours(24);

/// What became of a batch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Mails that left.
    pub sent: u64,
    /// Mails that will be tried again.
    pub postponed: u64,
    /// Mails that never will.
    pub failed: u64,
}

/// Sends one batch of what is due. `None` when nothing was.
pub async fn deliver_due(db: &Db, post: &Post, clock: &Clock) -> Result<Option<Progress>, DbErr> {
    let now = clock.now();
    if !mail_outbox::has_due(db.watch(), now).await? {
        return Ok(None);
    }
    let claimed = db
        .write(move |txn| {
            Box::pin(async move { mail_outbox::claim(txn, BATCH, now, now + LEASE).await })
        })
        .await?;
    if claimed.is_empty() {
        return Ok(None);
    }
    let mut progress = Progress::default();
    for done in join_all(claimed.iter().map(|due| deliver(db, post, clock, due))).await {
        match done? {
            Outcome::Sent => progress.sent += 1,
            Outcome::Postponed => progress.postponed += 1,
            Outcome::Failed => progress.failed += 1,
            Outcome::Nobody => {}
        }
    }
    Ok(Some(progress))
}

enum Outcome {
    Sent,
    Postponed,
    Failed,
    /// There was nobody to send it to.
    Nobody,
}

async fn deliver(db: &Db, post: &Post, clock: &Clock, due: &Due) -> Result<Outcome, DbErr> {
    let id = due.id;
    let Some(letter) = post.open(due) else {
        // Sealed by a key, or of a kind, that another node may know: a change reaches one node after the other.
        return settle(db, due, clock.now(), &Undelivered::for_now("sealed")).await;
    };
    let to = Recipient {
        address: due.recipient.clone(),
        locale: Some(due.locale.clone()),
    };
    let Some((to, letter)) = address(db, post, to, letter, clock.now()).await? else {
        db.write(move |txn| Box::pin(async move { mail_outbox::forget(txn, id).await }))
            .await?;
        return Ok(Outcome::Nobody);
    };
    match post.send(id, &to, &letter, clock.now()).await {
        Ok(delivery) => {
            let now = clock.now();
            db.write(move |txn| Box::pin(async move { mail_outbox::sent(txn, id, now).await }))
                .await?;
            match delivery {
                Delivery::Accepted => tracing::info!(mail_id = %id, kind = due.kind, "mail sent"),
                Delivery::Written(path) => {
                    tracing::info!(kind = due.kind, path = %path.display(), "mail written to a file: mail.smtp_url is not set");
                }
            }
            Ok(Outcome::Sent)
        }
        Err(undelivered) => settle(db, due, clock.now(), &undelivered).await,
    }
}

/// Who gets a letter that was asked for by an address, and the link that only they may see. Looked up here and not in the
/// request, so that asking costs the same whether or not anybody has the address (R76, R77). A link is made for each try:
/// the one that arrives is the newest.
async fn address(
    db: &Db,
    post: &Post,
    to: Recipient,
    letter: Letter,
    now: OffsetDateTime,
) -> Result<Option<(Recipient, Letter)>, DbErr> {
    match letter.kind {
        MailKind::ResetPassword => reset(db, to, letter, now).await,
        MailKind::VerifyAddress if letter.values.adding.is_some() => {
            proof(db, (to, letter), now).await
        }
        MailKind::SignInCode => sign_in_code(db, post, (to, letter), now).await,
        MailKind::VerifyAddress => verification(db, post, (to, letter), now).await.map(Some),
        _ => Ok(Some((to, letter))),
    }
}

async fn reset(
    db: &Db,
    to: Recipient,
    letter: Letter,
    now: OffsetDateTime,
) -> Result<Option<(Recipient, Letter)>, DbErr> {
    let Some(person) = store::users::may_reset(db.watch(), &to.address).await? else {
        return Ok(None);
    };
    let to = Recipient {
        locale: person.locale().map(str::to_owned).or(to.locale),
        address: person.email,
    };
    let owner = Owner {
        user_id: person.id,
        address_key: person.email_key,
        epoch: person.epoch,
        request: letter.values.request,
    };
    let token = db
        .write(move |txn| Box::pin(async move { mailed_links::renew_reset(txn, owner, now).await }))
        .await?;
    let letter = letter.path(format!("/recover/{}", token.expose()));
    Ok(Some((to, letter)))
}

/// One who may sign in by a code gets a code and a link for the browser that asked; a code that comes too late is not sent.
async fn sign_in_code(
    db: &Db,
    post: &Post,
    (to, letter): (Recipient, Letter),
    now: OffsetDateTime,
) -> Result<Option<(Recipient, Letter)>, DbErr> {
    let Some(row) = letter.values.code_row else {
        return Ok(None);
    };
    let Some(person) = store::users::may_reset(db.watch(), &to.address).await? else {
        return Ok(None);
    };
    let to = Recipient {
        locale: person.locale().map(str::to_owned).or(to.locale),
        address: person.email,
    };
    let (code, link) = (MailedCode::generate(), Secret::generate());
    let arms = Arms {
        user_id: person.id,
        epoch: person.epoch,
        sealed_code: code.seal(post.sealer(), row),
        link: Some(link.hash()),
    };
    let armed = db
        .write(move |txn| Box::pin(async move { mailed_codes::arm(txn, row, arms, now).await }))
        .await?;
    let letter = letter
        .code(code.spelled())
        .path(format!("/login/email/link/{}", link.expose()));
    Ok(armed.then_some((to, letter)))
}

/// One who registered gets a link; one who has an account already is told so, and nothing about the password that was chosen.
async fn verification(
    db: &Db,
    post: &Post,
    (to, mut letter): (Recipient, Letter),
    now: OffsetDateTime,
) -> Result<(Recipient, Letter), DbErr> {
    let Some(pending) = letter.values.pending.take() else {
        return Ok((to, letter));
    };
    if let Some(user) = store::users::find(db.watch(), &to.address).await? {
        letter.kind = MailKind::AlreadyRegistered;
        let to = Recipient {
            address: user.email,
            ..to
        };
        return Ok((to, letter));
    }
    let token = Secret::generate();
    let new = NewPending {
        purpose: Purpose::Register,
        token: token.hash(),
        address_key: store::users::identifier_key(&pending.email),
        sealed_values: pending.seal(post.sealer(), token.hash()),
    };
    db.write(move |txn| Box::pin(async move { mailed_links::add_pending(txn, new, now).await }))
        .await?;
    let letter = letter.path(format!("/verify-email/{}", token.expose()));
    Ok((to, letter))
}

/// One who wants an address for their account gets a link; if it is another account's, its owner is told in place of that.
async fn proof(
    db: &Db,
    (to, mut letter): (Recipient, Letter),
    now: OffsetDateTime,
) -> Result<Option<(Recipient, Letter)>, DbErr> {
    let Some(adding) = letter.values.adding.take() else {
        return Ok(None);
    };
    let owner = store::users::find(db.watch(), &to.address).await?;
    if owner.is_some_and(|owner| owner.id != adding.user_id) {
        letter.kind = MailKind::AddressTaken;
        return Ok(Some((to, letter)));
    }
    let work = db.write(move |txn| {
        Box::pin(async move {
            let Adding { user_id, email_key } = adding;
            store::user_emails::renew_proof(txn, user_id, &email_key, now).await
        })
    });
    let token: Option<Secret> = work.await?;
    Ok(token.map(|token| {
        let letter = letter.path(format!("/verify-email/{}", token.expose()));
        (to, letter)
    }))
}

/// Keeps what became of a mail that did not leave.
async fn settle(
    db: &Db,
    due: &Due,
    now: OffsetDateTime,
    undelivered: &Undelivered,
) -> Result<Outcome, DbErr> {
    let next = crate::clock::storable(now + wait(due.attempts));
    let is_final = undelivered.is_final || next - due.created_at > PATIENCE;
    tracing::warn!(
        mail_id = %due.id,
        kind = due.kind,
        error_code = undelivered.code,
        attempts = due.attempts,
        given_up = is_final,
        "mail not sent"
    );
    let (id, code) = (due.id, undelivered.code.clone());
    db.write(move |txn| {
        Box::pin(async move {
            if is_final {
                mail_outbox::give_up(txn, id, &code, now).await
            } else {
                mail_outbox::postpone(txn, id, &code, next).await
            }
        })
    })
    .await?;
    Ok(if is_final {
        Outcome::Failed
    } else {
        Outcome::Postponed
    })
}

/// 10 s, 20 s, 40 s … at most an hour.
fn wait(attempts: i64) -> Duration {
    let doubled = u32::try_from(attempts.clamp(1, 20) - 1).unwrap_or_default();
    (FIRST_WAIT * 2_i32.pow(doubled.min(10))).min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_an_hour() {
        let waits = [1, 2, 3, 9, 10, 1_000].map(|attempts| wait(attempts).whole_seconds());
        assert_eq!(waits, [10, 20, 40, 2_560, 3_600, 3_600]);
        assert_eq!(wait(0), FIRST_WAIT);
    }
}
