//! `user create`

use serde_json::Value;
use time::OffsetDateTime;

use super::super::installation::{on, record};
use super::super::output::Answer;
use super::super::{Context, Failure};
use super::{Create, check_email, check_name, check_username, claims, conflict, hashed};
use super::{membership, show};
use crate::oidc::Standing;
use crate::store::{DatabaseTransaction, audit_events::Event, users, users::NewUser};

struct Plan {
    user: NewUser,
    phc: Option<String>,
    require_password_change: bool,
    roles: Vec<String>,
    groups: Vec<String>,
}

pub(super) fn run(create: &Create, context: &Context) -> Result<Answer, Failure> {
    check_email(&create.email)?;
    create.username.as_deref().map_or(Ok(()), check_username)?;
    create.name.as_deref().map_or(Ok(()), check_name)?;
    membership::check_names(&create.groups)?;
    let user = NewUser {
        email: create.email.clone(),
        email_verified: create.email_verified,
        username: create.username.clone(),
        name: create.name.clone(),
        claims: create
            .claims
            .as_deref()
            .map_or_else(|| Ok(serde_json::Map::new()), claims)?,
    };
    let password = create.password.read()?;
    if create.require_password_change && password.is_none() {
        return Err(Failure::usage("there is no password to be changed")
            .help("add --password-stdin or --password-file"));
    }
    let created = on(context, async |installation| {
        let phc = match &password {
            Some(password) => {
                let known = [
                    Some(&user.email),
                    user.username.as_ref(),
                    user.name.as_ref(),
                ];
                let known: Vec<&str> = known.into_iter().flatten().map(String::as_str).collect();
                Some(hashed(installation, password, &known).await?)
            }
            None => None,
        };
        let plan = Plan {
            user,
            phc,
            require_password_change: create.require_password_change,
            roles: create.roles.clone(),
            groups: create.groups.clone(),
        };
        let now = installation.now();
        installation
            .db
            .write(move |txn| Box::pin(insert(txn, plan, now)))
            .await
    })?;
    Ok(Answer::Object(created))
}

async fn insert(
    txn: &DatabaseTransaction,
    plan: Plan,
    now: OffsetDateTime,
) -> Result<Value, Failure> {
    let user = users::create(txn, plan.user, now).await.map_err(conflict)?;
    if let Some(phc) = &plan.phc {
        users::set_password(txn, user.id, phc, now).await?;
        if plan.require_password_change {
            users::standing::put(txn, user.id, Standing::MustChange).await?;
        }
    }
    let event = Event {
        kind: "user.created",
        user_id: Some(user.id),
        ..Event::default()
    };
    record(txn, event, now).await?;
    for role in &plan.roles {
        membership::give(txn, user.id, role, now).await?;
    }
    for group in &plan.groups {
        membership::join(txn, user.id, group, now).await?;
    }
    show::described(txn, &user).await
}
