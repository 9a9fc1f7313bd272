//! Everything that is held about a person, for that person (GDPR articles 15 and 20). No secret and no hash of one is in it.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use entity::{
    consents, grants, passkeys, password_credentials, recovery_codes, sessions, totp_secrets, users,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect,
};
use serde_json::{Value as Json, json};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};
use uuid::Uuid;

use super::{audit_events, groups, one, roles, upstream_links, user_emails};

/// Of what grows with time, so many rows, the newest.
const MOST: u64 = 10_000;

/// All of it as one JSON document; `None` if there is no such person.
pub async fn of_user(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Option<Json>, DbErr> {
    let Some(user) = users::Entity::find_by_id(user_id).one(conn).await? else {
        return Ok(None);
    };
    Ok(Some(json!({
        "sub": user.id,
        "profile": profile(&user),
        "picture": picture(conn, user_id).await?,
        "addresses": addresses(conn, user_id).await?,
        "groups": groups::of_user(conn, user_id).await?,
        "roles": roles::of_user(conn, user_id).await?,
        "ways_to_sign_in": ways(conn, user_id).await?,
        "sessions": sessions_of(conn, user_id).await?,
        "consents": consents_of(conn, user_id).await?,
        "grants": grants_of(conn, user_id).await?,
        "activity": activity(conn, user_id).await?,
    })))
}

fn time(at: OffsetDateTime) -> Json {
    at.format(&Rfc3339).map_or(Json::Null, Json::from)
}

fn maybe(at: Option<OffsetDateTime>) -> Json {
    at.map_or(Json::Null, time)
}

fn profile(user: &users::Model) -> Json {
    json!({
        "email": user.email,
        "email_verified": user.email_verified,
        "username": user.username,
        "name": user.name,
        "claims": user.claims,
        "theme": user.theme,
        "created_at": time(user.created_at),
        "updated_at": time(user.updated_at),
        "delete_after": maybe(user.delete_after),
    })
}

#[derive(FromQueryResult)]
struct Picture {
    png: Vec<u8>,
    created_at: OffsetDateTime,
}

/// As a `data:` address (RFC 2397), which a browser shows. It was drawn anew when it was kept, and is no larger than that.
async fn picture(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Json, DbErr> {
    let sql = "SELECT png, created_at FROM user_pictures WHERE user_id = $1";
    let found: Option<Picture> = one(conn, sql, [user_id.into()]).await?;
    Ok(found.map_or(Json::Null, |row| {
        json!({
            "media_type": "image/png",
            "data": format!("data:image/png;base64,{}", STANDARD.encode(&row.png)),
            "created_at": time(row.created_at),
        })
    }))
}

async fn addresses(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Vec<Json>, DbErr> {
    let rows = user_emails::of_user(conn, user_id).await?;
    let shown = |row: &user_emails::Address| {
        json!({
            "email": row.email,
            "primary": row.is_primary,
            "verified": row.is_proven,
            "added_at": time(row.added_at),
        })
    };
    Ok(rows.iter().map(shown).collect())
}

async fn ways(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Json, DbErr> {
    let password = password_credentials::Entity::find_by_id(user_id)
        .one(conn)
        .await?;
    let totp = totp_secrets::Entity::find_by_id(user_id).one(conn).await?;
    let codes = recovery_codes::Entity::find()
        .filter(recovery_codes::Column::UserId.eq(user_id))
        .all(conn)
        .await?;
    let keys = passkeys::Entity::find()
        .filter(passkeys::Column::UserId.eq(user_id))
        .order_by_asc(passkeys::Column::CreatedAt)
        .all(conn)
        .await?;
    let key = |key: &passkeys::Model| {
        json!({
            "name": key.name,
            "synced": key.synced,
            "created_at": time(key.created_at),
            "last_used_at": maybe(key.last_used_at),
        })
    };
    let code = |code: &recovery_codes::Model| json!({"created_at": time(code.created_at), "used_at": maybe(code.used_at)});
    let links = upstream_links::of_user(conn, user_id).await?;
    let link = |link: &upstream_links::OwnLink| {
        json!({
            "provider": link.provider,
            "account": link.label,
            "created_at": time(link.created_at),
            "last_used_at": maybe(link.last_used_at),
        })
    };
    Ok(json!({
        "password": password.map(|row| json!({"changed_at": time(row.changed_at)})),
        "totp": totp.map(|row| json!({"created_at": time(row.created_at), "confirmed_at": maybe(row.confirmed_at)})),
        "recovery_codes": codes.iter().map(code).collect::<Vec<_>>(),
        "passkeys": keys.iter().map(key).collect::<Vec<_>>(),
        "providers": links.iter().map(link).collect::<Vec<_>>(),
    }))
}

async fn sessions_of(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Vec<Json>, DbErr> {
    let rows = sessions::Entity::find()
        .filter(sessions::Column::UserId.eq(user_id))
        .order_by_desc(sessions::Column::CreatedAt)
        .limit(MOST)
        .all(conn)
        .await?;
    let shown = |row: &sessions::Model| {
        json!({
            "id": row.id,
            "created_at": time(row.created_at),
            "authenticated_at": time(row.authenticated_at),
            "methods": row.methods,
            "last_seen_at": time(row.last_seen_at),
            "expires_at": time(row.expires_at),
            "ended_at": maybe(row.ended_at.or(row.revoked_at)),
            "ip": row.ip,
            "user_agent": row.user_agent,
        })
    };
    Ok(rows.iter().map(shown).collect())
}

async fn consents_of(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Vec<Json>, DbErr> {
    let rows = consents::Entity::find()
        .filter(consents::Column::UserId.eq(user_id))
        .order_by_asc(consents::Column::ClientId)
        .all(conn)
        .await?;
    let shown = |row: &consents::Model| {
        json!({
            "client_id": row.client_id,
            "scope": row.scope,
            "given_at": time(row.given_at),
            "expires_at": maybe(row.expires_at),
        })
    };
    Ok(rows.iter().map(shown).collect())
}

async fn grants_of(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Vec<Json>, DbErr> {
    let rows = grants::Entity::find()
        .filter(grants::Column::UserId.eq(user_id))
        .order_by_desc(grants::Column::CreatedAt)
        .limit(MOST)
        .all(conn)
        .await?;
    let shown = |row: &grants::Model| {
        json!({
            "id": row.id,
            "client_id": row.client_id,
            "session_id": row.session_id,
            "scope": row.scope,
            "created_at": time(row.created_at),
            "expires_at": time(row.expires_at),
            "revoked_at": maybe(row.revoked_at),
            "ip": row.ip,
        })
    };
    Ok(rows.iter().map(shown).collect())
}

async fn activity(conn: &impl ConnectionTrait, user_id: Uuid) -> Result<Vec<Json>, DbErr> {
    let rows = audit_events::list(conn, None, Some(user_id), MOST).await?;
    let shown = |row: &entity::audit_events::Model| {
        json!({
            "at": time(row.at),
            "kind": row.kind,
            "actor": row.actor,
            "client_id": row.client_id,
            "session_id": row.session_id,
            "ip": row.ip,
            "details": row.details,
        })
    };
    Ok(rows.iter().map(shown).collect())
}
