//! Guessing counters, one row a key. Unix milliseconds, so that SQL can add to them.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "throttles")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: Vec<u8>,
    pub failures: i64,
    pub next_allowed_ms: i64,
    pub updated_ms: i64,
    pub free: i64,
    pub first_wait_ms: i64,
    pub longest_wait_ms: i64,
    pub stop: i64,
    pub forget_ms: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
