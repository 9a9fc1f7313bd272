//! People who are at a provider, or came back from one and have to decide.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "upstream_requests")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub state_hash: Option<Vec<u8>>,
    pub provider_id: Uuid,
    pub browser_hash: Vec<u8>,
    pub purpose: String,
    pub user_id: Option<Uuid>,
    pub request_id: Option<Uuid>,
    pub next: Option<String>,
    pub sealed_values: Vec<u8>,
    pub expires_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
