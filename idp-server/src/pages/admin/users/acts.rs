//! What administrators do to people: each act is judged, done and recorded in one transaction, so that nobody who loses their
//! power meanwhile still uses it.

use serde_json::{Value as Json, json};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::{
    authn::permission::{ALL, Permissions},
    error::Error,
    mail::{Letter, MailKind, Notice},
    pages::admin::visit::Visit,
    store::{
        self, DatabaseTransaction,
        audit_events::Event,
        groups, recovery_codes, roles, totp_secrets,
        user_emails::withdrawn,
        users,
        users::{UserChange, card},
    },
};

/// So long is there a way back from a deletion, as for one who asks for it themselves.
pub const GRACE: Duration = Duration::days(14);

/// Something that is done to a person.
#[derive(Clone, Debug)]
pub enum Act {
    /// Nobody gets in by this account any more.
    Disable,
    /// The reverse.
    Enable,
    /// Everything that is signed in is signed out.
    EndSessions,
    /// The account goes, after [`GRACE`].
    Delete,
    /// It stays after all, disabled.
    Keep,
    /// What is known of them is changed, if it is at this version.
    Change(UserChange, OffsetDateTime),
    /// They lose this address, which is not their main one.
    RemoveAddress(String),
    /// Their authenticator app is lost.
    TakeApp,
    /// Their recovery codes are lost.
    TakeCodes,
    /// This passkey is lost.
    TakePasskey(Uuid),
    /// They get a role.
    Give(String),
    /// They lose a role.
    Take(String),
    /// They get into a group, which is made if it is not there.
    Join(String),
    /// They get out of a group.
    Leave(String),
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is done.
    Done,
    /// There is no such person, or nothing of them that it could be done to.
    Nobody,
    /// It would reach above the administrator (R58).
    Above,
    /// Nobody would be left who may do everything (R58).
    Last,
    /// Somebody else was faster.
    Stale,
}

impl Act {
    fn kind(&self) -> &'static str {
        match self {
            Self::Disable => "user.disabled",
            Self::Enable => "user.enabled",
            Self::EndSessions => "user.sessions_ended",
            Self::Delete => "user.leaving",
            Self::Keep => "user.stayed",
            Self::Change(..) => "user.updated",
            Self::RemoveAddress(_) => "user.address_removed",
            Self::TakeApp => "totp.removed",
            Self::TakeCodes => "recovery_codes.removed",
            Self::TakePasskey(_) => "passkey.removed",
            Self::Give(_) => "role.given",
            Self::Take(_) => "role.taken",
            Self::Join(_) => "group.joined",
            Self::Leave(_) => "group.left",
        }
    }

    /// What is written down besides; the values that a person has may be private.
    fn details(&self) -> Option<Json> {
        match self {
            Self::Give(role) | Self::Take(role) => Some(json!({ "role": role })),
            Self::Join(group) | Self::Leave(group) => Some(json!({ "group": group })),
            Self::TakePasskey(id) => Some(json!({ "passkey": id })),
            Self::Change(change, _) => {
                let changes = [
                    ("name", change.name.is_some()),
                    ("username", change.username.is_some()),
                    ("email_verified", change.email_verified.is_some()),
                ];
                let given = changes.iter().filter(|(_, is_given)| *is_given);
                let given: Vec<_> = given.map(|(name, _)| *name).collect();
                Some(json!({ "changed": given }))
            }
            _ => None,
        }
    }

    /// Whether nobody vouches for the main address any more.
    fn withdraws(&self) -> bool {
        matches!(self, Self::Change(change, _) if change.email_verified == Some(false))
    }

    /// What the owner of the account is told of: the message that names what was taken away.
    fn letter(&self, visit: &Visit) -> Option<Letter> {
        let texts = &visit.context.texts;
        let changed = |words| Letter::new(MailKind::SecondFactorChanged).about(texts.t(words));
        match self {
            Self::TakeApp => Some(changed("account-totp")),
            Self::TakeCodes => Some(changed("account-codes")),
            Self::TakePasskey(_) => Some(changed("account-passkeys")),
            Self::Delete => Some(Letter::new(MailKind::AccountDeletion)),
            Self::Change(..) if self.withdraws() => Some(Letter::new(MailKind::AddressWithdrawn)),
            Self::RemoveAddress(key) => Some(Letter::new(MailKind::AddressRemoved).about(key)),
            _ => None,
        }
    }
}

/// Does it and records it, unless it would reach too far.
pub async fn perform(visit: &Visit, user_id: Uuid, act: Act) -> Result<Outcome, Error> {
    let now = visit.state.clock.now();
    let event = Event {
        user_id: Some(user_id),
        details: act.details(),
        ..visit.event(act.kind())
    };
    let (letter, post) = (act.letter(visit), visit.state.post.clone());
    let work = visit.write_about(user_id, move |txn, own| {
        Box::pin(async move {
            let outcome = judged(txn, &own, user_id, &act).await?;
            if outcome != Outcome::Done {
                return Ok(outcome);
            }
            // Before it is done: afterwards an address may be gone.
            let told = match letter {
                Some(letter) => Some(Notice::of(txn, &post, (user_id, letter), now).await?),
                None => None,
            };
            let withdrawn = if act.withdraws() {
                withdrawn::withdraw(txn, user_id, now).await?
            } else {
                None
            };
            let cause = event.clone();
            match apply(txn, act, (user_id, cause), now).await? {
                Applied::Nobody => return Ok(Outcome::Nobody),
                // It was so before: there is nothing to record, nor to tell.
                Applied::Already => return Ok(Outcome::Done),
                Applied::Changed => {}
            }
            store::audit_events::record(txn, event, now).await?;
            if let Some(told) = told {
                told.send(txn, &post, withdrawn, now).await?;
            }
            Ok::<_, Error>(Outcome::Done)
        })
    });
    work.await
}

/// R58: nobody touches who may more, gives what they do not have, or leaves nobody who may do everything.
pub async fn judged(
    txn: &DatabaseTransaction,
    own: &Permissions,
    user_id: Uuid,
    act: &Act,
) -> Result<Outcome, Error> {
    let weakens = matches!(act, Act::Disable | Act::Delete | Act::Take(_));
    // First, because it makes everybody else wait who does the same.
    let others = if weakens {
        store::permissions::of_others(txn, user_id).await?
    } else {
        Vec::new()
    };
    let held = card::roles(txn, user_id).await?;
    let theirs = |kept: &dyn Fn(&card::Role) -> bool| {
        let kept = held.iter().filter(|role| role.held && kept(role));
        Permissions::of(kept.flat_map(|role| role.permissions.clone()))
    };
    let before = theirs(&|_| true);
    if !own.cover(&before) {
        return Ok(Outcome::Above);
    }
    if let Act::Give(name) = act {
        let Some(role) = held.iter().find(|role| role.name == *name) else {
            return Ok(Outcome::Nobody);
        };
        if !own.cover(&Permissions::of(role.permissions.clone())) {
            return Ok(Outcome::Above);
        }
    }
    if let Act::Change(_, version) = act
        && users::version(txn, user_id).await? != Some(*version)
    {
        return Ok(Outcome::Stale);
    }
    if let Act::Take(name) = act
        && !held.iter().any(|role| role.held && role.name == *name)
    {
        return Ok(Outcome::Nobody);
    }
    let after = match act {
        Act::Take(name) => theirs(&|role| role.name != *name),
        _ if weakens => Permissions::default(),
        _ => before.clone(),
    };
    let lost = before.may(ALL) && !after.may(ALL);
    if lost && !Permissions::of(others).may(ALL) {
        return Ok(Outcome::Last);
    }
    Ok(Outcome::Done)
}

/// What an act has come to.
enum Applied {
    Changed,
    Already,
    /// There is nothing that it could be done to.
    Nobody,
}

async fn apply(
    txn: &DatabaseTransaction,
    act: Act,
    (id, cause): (Uuid, Event),
    now: OffsetDateTime,
) -> Result<Applied, Error> {
    let is_so = match &act {
        Act::Disable => users::is_disabled(txn, id).await? == Some(true),
        Act::Enable => users::is_disabled(txn, id).await? == Some(false),
        Act::Change(change, _) => change.is_empty(),
        _ => false,
    };
    if is_so {
        return Ok(Applied::Already);
    }
    let is_done = match act {
        Act::Give(name) => return give(txn, &name, id, now).await,
        Act::Join(name) => return join(txn, name, (id, cause), now).await,
        other => change(txn, other, id, now).await?,
    };
    Ok(if is_done {
        Applied::Changed
    } else {
        Applied::Nobody
    })
}

async fn give(
    txn: &DatabaseTransaction,
    name: &str,
    id: Uuid,
    now: OffsetDateTime,
) -> Result<Applied, Error> {
    let Some(role) = roles::find(txn, name).await? else {
        return Ok(Applied::Nobody);
    };
    Ok(if roles::give(txn, role.id, id, now).await? {
        Applied::Changed
    } else {
        Applied::Already
    })
}

async fn join(
    txn: &DatabaseTransaction,
    name: String,
    (id, cause): (Uuid, Event),
    now: OffsetDateTime,
) -> Result<Applied, Error> {
    let (group, created) = groups::ensure(txn, &name, now).await?;
    if created {
        let event = Event {
            kind: "group.created",
            user_id: None,
            ..cause
        };
        store::audit_events::record(txn, event, now).await?;
    }
    Ok(if groups::add_member(txn, group, id).await? {
        Applied::Changed
    } else {
        Applied::Already
    })
}

/// False if there is nothing that it could be done to.
async fn change(
    txn: &DatabaseTransaction,
    act: Act,
    id: Uuid,
    now: OffsetDateTime,
) -> Result<bool, Error> {
    Ok(match act {
        Act::Disable => users::set_disabled(txn, id, true, now).await?,
        Act::Enable => users::set_disabled(txn, id, false, now).await?,
        Act::EndSessions => users::end_sessions(txn, id, now).await?,
        Act::Delete => {
            users::own::leave(txn, id, now + GRACE, now).await?
                && users::set_disabled(txn, id, true, now).await?
        }
        Act::Keep => users::own::stay(txn, id, now).await?,
        Act::Change(change, _) => users::update(txn, id, change, now).await?.is_some(),
        Act::RemoveAddress(key) => withdrawn::remove(txn, id, &key, now).await?,
        Act::TakeApp => {
            let taken = totp_secrets::remove(txn, id).await?;
            recovery_codes::remove_idle(txn, id).await?;
            taken && begin_anew(txn, id, now).await?
        }
        Act::TakeCodes => {
            recovery_codes::remove(txn, id).await?;
            begin_anew(txn, id, now).await?
        }
        Act::TakePasskey(passkey) => {
            if card::take_passkey(txn, id, passkey).await?.is_none() {
                return Ok(false);
            }
            recovery_codes::remove_idle(txn, id).await?;
            begin_anew(txn, id, now).await?
        }
        Act::Take(name) => match roles::find(txn, &name).await? {
            Some(role) => roles::take(txn, role.id, id).await?,
            None => false,
        },
        Act::Leave(name) => match groups::find(txn, &name).await? {
            Some(group) => groups::remove_member(txn, group.id, id).await?,
            None => false,
        },
        // They are done above.
        Act::Give(_) | Act::Join(_) => false,
    })
}

/// Also whoever may have half a sign-in, or a browser that was trusted.
async fn begin_anew(
    txn: &DatabaseTransaction,
    id: Uuid,
    now: OffsetDateTime,
) -> Result<bool, Error> {
    Ok(users::end_sessions(txn, id, now).await?)
}
