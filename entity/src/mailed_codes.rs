//! Codes that were sent by mail, each for one browser.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mailed_codes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub purpose: String,
    pub browser_hash: Vec<u8>,
    pub address_key: String,
    pub user_id: Option<Uuid>,
    pub epoch: i64,
    pub sealed_code: Option<Vec<u8>>,
    pub link_hash: Option<Vec<u8>>,
    pub destination: String,
    pub tries: i64,
    pub created_at: TimeDateTimeWithTimeZone,
    pub expires_at: TimeDateTimeWithTimeZone,
    pub used_at: Option<TimeDateTimeWithTimeZone>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
