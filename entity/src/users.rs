//! People. `email_key` and `username_key` are what uniqueness and sign-in go by (NFKC, lower case);
//! `username_skeleton` is what a username looks like, and unique as well.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "users")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub email: String,
    #[sea_orm(unique)]
    pub email_key: String,
    pub email_verified: bool,
    pub username: Option<String>,
    #[sea_orm(unique)]
    pub username_key: Option<String>,
    #[sea_orm(unique)]
    pub username_skeleton: Option<String>,
    pub name: Option<String>,
    #[sea_orm(column_type = "JsonBinary")]
    pub claims: Json,
    pub disabled_at: Option<TimeDateTimeWithTimeZone>,
    pub epoch: i64,
    pub theme: Option<String>,
    pub delete_after: Option<TimeDateTimeWithTimeZone>,
    pub terms_version: Option<String>,
    pub terms_accepted_at: Option<TimeDateTimeWithTimeZone>,
    pub created_at: TimeDateTimeWithTimeZone,
    pub updated_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
