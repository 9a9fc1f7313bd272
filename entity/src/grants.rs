//! One authorization given to one client; everything issued hangs from it. Holds its authorization code's hash.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "grants")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub client_id: String,
    pub user_id: Uuid,
    pub session_id: Option<Uuid>,
    pub scope: String,
    pub redirect_uri: String,
    pub nonce: Option<String>,
    pub code_challenge: Option<String>,
    #[sea_orm(column_type = "JsonBinary")]
    pub claims_request: Json,
    pub authenticated_at: TimeDateTimeWithTimeZone,
    #[sea_orm(column_type = "JsonBinary")]
    pub methods: Json,
    #[sea_orm(unique)]
    pub code_hash: Vec<u8>,
    pub code_expires_at: TimeDateTimeWithTimeZone,
    pub code_redeemed_at: Option<TimeDateTimeWithTimeZone>,
    pub code_failures: i32,
    pub offline: bool,
    pub revoked_at: Option<TimeDateTimeWithTimeZone>,
    pub epoch: i64,
    pub expires_at: TimeDateTimeWithTimeZone,
    pub request_id: String,
    pub ip: String,
    pub created_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
