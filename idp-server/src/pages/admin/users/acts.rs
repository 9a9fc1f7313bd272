//! What administrators do to people: each act is judged, done and recorded in one transaction, so that nobody who loses their
//! power meanwhile still uses it.

use serde_json::{Value as Json, json};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::{
    authn::permission::{ALL, Permissions},
    error::Error,
    mail::{Letter, MailKind},
    pages::admin::visit::Visit,
    store::{
        self, DatabaseTransaction,
        audit_events::Event,
        groups, mailed_links, recovery_codes, roles, totp_secrets, users,
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
    /// What is known of them is changed.
    Change(UserChange),
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
}

impl Act {
    fn kind(&self) -> &'static str {
        match self {
            Self::Disable => "user.disabled",
            Self::Enable => "user.enabled",
            Self::EndSessions => "user.sessions_ended",
            Self::Delete => "user.leaving",
            Self::Keep => "user.stayed",
            Self::Change(_) => "user.updated",
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
            Self::Change(change) => {
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

    /// What the owner of the account is told of: the message that names what was taken away.
    fn letter(&self, visit: &Visit) -> Option<Letter> {
        let texts = &visit.context.texts;
        let changed = |words| Letter::new(MailKind::SecondFactorChanged).about(texts.t(words));
        match self {
            Self::TakeApp => Some(changed("account-totp")),
            Self::TakeCodes => Some(changed("account-codes")),
            Self::TakePasskey(_) => Some(changed("account-passkeys")),
            Self::Delete => Some(Letter::new(MailKind::AccountDeletion)),
            _ => None,
        }
    }
}

/// Does it and records it, unless it would reach too far.
pub async fn perform(visit: &Visit, user_id: Uuid, act: Act) -> Result<Outcome, Error> {
    let now = visit.state.clock.now();
    let by = visit.administrator.member.signed_in.account.user_id;
    let event = Event {
        user_id: Some(user_id),
        details: act.details(),
        ..visit.event(act.kind())
    };
    let (letter, post) = (act.letter(visit), visit.state.post.clone());
    let work = visit.state.db.write(move |txn| {
        Box::pin(async move {
            let outcome = judged(txn, by, user_id, &act).await?;
            if outcome != Outcome::Done {
                return Ok(outcome);
            }
            if !apply(txn, act, user_id, now).await? {
                return Ok(Outcome::Nobody);
            }
            store::audit_events::record(txn, event, now).await?;
            if let Some(letter) = letter {
                post.notify(txn, user_id, &letter, now).await?;
            }
            Ok::<_, Error>(Outcome::Done)
        })
    });
    work.await
}

/// R58: nobody touches who may more, gives what they do not have, or leaves nobody who may do everything.
pub(super) async fn judged(
    txn: &DatabaseTransaction,
    by: Uuid,
    user_id: Uuid,
    act: &Act,
) -> Result<Outcome, Error> {
    let weakens = matches!(act, Act::Disable | Act::Delete | Act::Take(_));
    // First of all, because it makes everybody else wait who does the same.
    let others = if weakens {
        store::permissions::of_others(txn, user_id).await?
    } else {
        Vec::new()
    };
    let own = Permissions::of(store::permissions::of_user(txn, by).await?);
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

/// False if there is nothing that it could be done to.
async fn apply(
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
        Act::Change(change) => users::update(txn, id, change, now).await?.is_some(),
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
        Act::Give(name) => match roles::find(txn, &name).await? {
            Some(role) => {
                if roles::give(txn, role.id, id).await? {
                    mailed_links::void_held(txn, id, now).await?;
                }
                true
            }
            None => false,
        },
        Act::Take(name) => match roles::find(txn, &name).await? {
            Some(role) => roles::take(txn, role.id, id).await?,
            None => false,
        },
        Act::Join(name) => {
            let (group, _) = groups::ensure(txn, &name, now).await?;
            groups::add_member(txn, group, id).await.map(|()| true)?
        }
        Act::Leave(name) => match groups::find(txn, &name).await? {
            Some(group) => groups::remove_member(txn, group.id, id).await?,
            None => false,
        },
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
