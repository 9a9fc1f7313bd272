//! `user update | disable | enable | delete | reset-password | reset-second-factor | end-sessions`

use serde_json::{Value, json};
use time::OffsetDateTime;
use uuid::Uuid;

use super::super::input::{PasswordSource, Sure};
use super::super::installation::{no_user, on, record};
use super::super::output::Answer;
use super::super::{Context, Failure};
use super::{Changes, Update, check_email, check_name, check_username, claims, conflict, hashed};
use super::{last, membership, show};
use crate::mail::{FactorChange, Letter, MailKind, Notice, Post, Recipient};
use crate::oidc::Standing;
use crate::store::{
    DatabaseTransaction,
    audit_events::Event,
    recovery_codes, totp_secrets,
    user_emails::{self, Replaced, withdrawn},
    users::{self, UserChange, identifier_key, standing},
};

fn event(kind: &'static str, user: Uuid) -> Event {
    Event {
        kind,
        user_id: Some(user),
        ..Event::default()
    }
}

struct Plan {
    change: UserChange,
    require_password_change: bool,
    add_roles: Vec<String>,
    remove_roles: Vec<String>,
    add_groups: Vec<String>,
    remove_groups: Vec<String>,
}

impl Plan {
    fn of(changes: &Changes) -> Result<Self, Failure> {
        let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        changes.email.as_deref().map_or(Ok(()), check_email)?;
        given(&changes.username)
            .as_deref()
            .map_or(Ok(()), check_username)?;
        given(&changes.name).as_deref().map_or(Ok(()), check_name)?;
        membership::check_names(&changes.add_groups)?;
        Ok(Self {
            change: UserChange {
                email: changes.email.clone(),
                email_verified: changes.email_verified,
                username: changes.username.clone(),
                name: changes.name.clone(),
                claims: changes.claims.as_deref().map(claims).transpose()?,
            },
            require_password_change: changes.require_password_change,
            add_roles: changes.add_roles.clone(),
            remove_roles: changes.remove_roles.clone(),
            add_groups: changes.add_groups.clone(),
            remove_groups: changes.remove_groups.clone(),
        })
    }

    /// The names of what changes, for the audit trail; the values may be private.
    fn members(&self) -> Vec<&'static str> {
        let change = &self.change;
        let members = [
            ("email", change.email.is_some()),
            ("email_verified", change.email_verified.is_some()),
            ("username", change.username.is_some()),
            ("name", change.name.is_some()),
            ("claims", change.claims.is_some()),
            ("password_change", self.require_password_change),
        ];
        let changed = members.into_iter().filter(|(_, changed)| *changed);
        changed.map(|(member, _)| member).collect()
    }
}

pub(super) fn update(update: &Update, context: &Context) -> Result<Answer, Failure> {
    let mut plan = Plan::of(&update.changes)?;
    let updated = on(context, async |installation| {
        let user = installation.user(&update.user.reference).await?;
        // Nobody has vouched for a new address yet.
        let email = plan.change.email.as_deref();
        let moves = email.is_some_and(|email| identifier_key(email) != user.email_key);
        if moves && plan.change.email_verified.is_none() {
            plan.change.email_verified = Some(false);
        }
        let (now, post) = (installation.now(), installation.post()?);
        let work = installation.db.write(move |txn| {
            Box::pin(async move {
                last::lock(txn, user.id, !plan.remove_roles.is_empty()).await?;
                tell_old_address(txn, user.id, (&plan, &post), now).await?;
                let notice = if moves {
                    None
                } else {
                    let whose = (user.id, user.email_key.as_str());
                    withdraw(txn, whose, (&plan, &post), now).await?
                };
                let updated = apply(txn, user.id, plan, now).await?;
                if let Some((notice, withdrawn)) = notice {
                    notice.send(txn, &post, Some(withdrawn), now).await?;
                }
                Ok::<_, Failure>(updated)
            })
        });
        work.await
    })?;
    Ok(Answer::Object(updated))
}

/// The old address is told of the new one, without what takes the change back: somebody else may read its mail.
async fn tell_old_address(
    txn: &DatabaseTransaction,
    id: Uuid,
    (plan, post): (&Plan, &Post),
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let Some(email) = &plan.change.email else {
        return Ok(());
    };
    let key = identifier_key(email);
    let Some(address) = user_emails::about_to_replace(txn, id, &key, now).await? else {
        return Ok(());
    };
    let locale = users::locale(txn, id).await?;
    let letter = Letter::new(MailKind::AddressChanged).about(email).at(now);
    let to = Recipient { address, locale };
    Ok(post.enqueue(txn, to, &letter.bare(), now).await?)
}

/// Whose main address nobody vouches for any more is told, as by the admin console, but without what takes that back: somebody
/// else may read its mail.
async fn withdraw(
    txn: &DatabaseTransaction,
    (id, key): (Uuid, &str),
    (plan, post): (&Plan, &Post),
    now: OffsetDateTime,
) -> Result<Option<(Notice, Replaced)>, Failure> {
    if plan.change.email_verified != Some(false) {
        return Ok(None);
    }
    let letter = Letter::new(MailKind::AddressWithdrawn);
    let notice = Notice::of(txn, post, (id, letter), now).await?;
    let withdrawn = withdrawn::withdraw(txn, id, now).await?;
    // Also one that an administrator's withdrawal had mailed there.
    user_emails::disarm(txn, id, |mailed_to| mailed_to == key).await?;
    Ok(withdrawn.map(|withdrawn| {
        let undo = None;
        (notice, Replaced { undo, ..withdrawn })
    }))
}

async fn apply(
    txn: &DatabaseTransaction,
    id: Uuid,
    plan: Plan,
    now: OffsetDateTime,
) -> Result<Value, Failure> {
    let members = plan.members();
    let must_change = Standing::MustChange;
    if plan.require_password_change && !standing::put(txn, id, must_change).await? {
        return Err(Failure::conflict("this user has no password to be changed"));
    }
    let user = users::update(txn, id, plan.change, now)
        .await
        .map_err(conflict)?
        .ok_or_else(|| no_user(&id.to_string()))?;
    if !members.is_empty() {
        let event = Event {
            details: Some(json!({"changed": members})),
            ..event("user.updated", id)
        };
        record(txn, event, now).await?;
    }
    for role in &plan.add_roles {
        membership::give(txn, id, role, now).await?;
    }
    for role in &plan.remove_roles {
        membership::take(txn, id, role, now).await?;
    }
    for group in &plan.add_groups {
        membership::join(txn, id, group, now).await?;
    }
    for group in &plan.remove_groups {
        membership::leave(txn, id, group, now).await?;
    }
    show::described(txn, &user).await
}

pub(super) fn set_disabled(
    reference: &str,
    disabled: bool,
    context: &Context,
) -> Result<Answer, Failure> {
    let (kind, sentence) = if disabled {
        ("user.disabled", "is disabled and signed out everywhere")
    } else {
        ("user.enabled", "is enabled")
    };
    on(context, async |installation| {
        let user = installation.user(reference).await?;
        let (id, now) = (user.id, installation.now());
        let work = installation.db.write(move |txn| {
            Box::pin(async move {
                if disabled {
                    last::check(txn, id, |_| false).await?;
                }
                if !users::set_disabled(txn, id, disabled, now).await? {
                    return Err(no_user(&id.to_string()));
                }
                record(txn, event(kind, id), now).await
            })
        });
        work.await?;
        let object = json!({"sub": id, "disabled": disabled});
        Ok(Answer::Done(format!("{} {sentence}", user.email), object))
    })
}

pub(super) fn delete(reference: &str, sure: &Sure, context: &Context) -> Result<Answer, Failure> {
    on(context, async |installation| {
        let user = installation.user(reference).await?;
        sure.ask(&format!(
            "Delete {} with everything that belongs to the account?",
            user.email
        ))?;
        let (id, now) = (user.id, installation.now());
        let work = installation.db.write(move |txn| {
            Box::pin(async move {
                last::check(txn, id, |_| false).await?;
                if !users::delete(txn, id).await? {
                    return Err(no_user(&id.to_string()));
                }
                record(txn, event("user.deleted", id), now).await
            })
        });
        work.await?;
        let object = json!({"sub": id, "deleted": true});
        Ok(Answer::Done(format!("{} is deleted", user.email), object))
    })
}

pub(super) fn reset_password(
    reference: &str,
    (source, permanent): (&PasswordSource, bool),
    context: &Context,
) -> Result<Answer, Failure> {
    let password = source.read()?.ok_or_else(|| {
        Failure::usage("where is the new password?").help("add --password-stdin or --password-file")
    })?;
    on(context, async |installation| {
        let user = installation.user(reference).await?;
        let known = [
            Some(&user.email),
            user.username.as_ref(),
            user.name.as_ref(),
        ];
        let known: Vec<&str> = known.into_iter().flatten().map(String::as_str).collect();
        let phc = hashed(installation, &password, &known).await?;
        let post = installation.post()?;
        let (id, now) = (user.id, installation.now());
        let work = installation.db.write(move |txn| {
            Box::pin(async move {
                if !users::end_sessions(txn, id, now).await? {
                    return Err(no_user(&id.to_string()));
                }
                users::set_password(txn, id, &phc, now).await?;
                let letter = Letter::new(MailKind::PasswordChanged).at(now);
                post.notify(txn, id, &letter, now).await?;
                if !permanent {
                    standing::put(txn, id, Standing::MustChange).await?;
                }
                record(txn, event("user.password_reset", id), now).await
            })
        });
        work.await?;
        let sentence = format!(
            "{} has a new password and is signed out everywhere",
            user.email
        );
        Ok(Answer::Done(sentence, json!({"sub": id})))
    })
}

pub(super) fn reset_second_factor(
    reference: &str,
    sure: &Sure,
    context: &Context,
) -> Result<Answer, Failure> {
    on(context, async |installation| {
        let user = installation.user(reference).await?;
        sure.ask(&format!(
            "Let {} in by password alone, until a second factor is set up again?",
            user.email
        ))?;
        let post = installation.post()?;
        let (id, now) = (user.id, installation.now());
        let work = installation.db.write(move |txn| {
            Box::pin(async move {
                // Also whoever may have half a sign-in, or a browser that was trusted, begins anew.
                if !users::end_sessions(txn, id, now).await? {
                    return Err(no_user(&id.to_string()));
                }
                totp_secrets::remove(txn, id).await?;
                recovery_codes::remove(txn, id).await?;
                let letter = Letter::new(MailKind::SecondFactorChanged)
                    .change(FactorChange::AppRemoved)
                    .at(now);
                post.notify(txn, id, &letter, now).await?;
                record(txn, event("user.second_factor_reset", id), now).await
            })
        });
        work.await?;
        let sentence = format!(
            "{} has no authenticator app and no recovery codes any more and is signed out everywhere",
            user.email
        );
        Ok(Answer::Done(sentence, json!({"sub": id})))
    })
}

pub(super) fn end_sessions(reference: &str, context: &Context) -> Result<Answer, Failure> {
    on(context, async |installation| {
        let user = installation.user(reference).await?;
        let (id, now) = (user.id, installation.now());
        let work = installation.db.write(move |txn| {
            Box::pin(async move {
                if !users::end_sessions(txn, id, now).await? {
                    return Err(no_user(&id.to_string()));
                }
                record(txn, event("user.sessions_ended", id), now).await
            })
        });
        work.await?;
        let sentence = format!("{} is signed out everywhere", user.email);
        Ok(Answer::Done(sentence, json!({"sub": id})))
    })
}
