//! Refresh tokens by hash: `used_at` and `siblings` make each single use but for the grace.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "refresh_tokens")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub grant_id: Uuid,
    pub parent_id: Option<Uuid>,
    #[sea_orm(unique)]
    pub token_hash: Vec<u8>,
    pub scope: String,
    pub expires_at: TimeDateTimeWithTimeZone,
    pub family_expires_at: TimeDateTimeWithTimeZone,
    pub used_at: Option<TimeDateTimeWithTimeZone>,
    pub siblings: i32,
    pub request_id: String,
    pub created_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
