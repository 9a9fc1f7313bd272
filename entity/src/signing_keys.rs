//! Signing keys, the private part sealed. A key's state follows from its dates; `(algorithm, generation)` is unique, so that one node wins a rotation.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "signing_keys")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub kid: String,
    pub algorithm: String,
    pub generation: i32,
    #[sea_orm(column_type = "JsonBinary")]
    pub public_jwk: Json,
    pub sealed_private_key: Vec<u8>,
    pub published_from: TimeDateTimeWithTimeZone,
    pub signs_from: TimeDateTimeWithTimeZone,
    pub signs_until: Option<TimeDateTimeWithTimeZone>,
    pub published_until: Option<TimeDateTimeWithTimeZone>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
