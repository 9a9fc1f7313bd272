//! A state of its own for each test of this crate.

use crate::store::{ConnectionTrait, DbErr, db::tests::Scratch, migrate::migrate};

use super::*;

/// The state of a production server that has just started. It lasts as long as the folder.
pub(crate) async fn state() -> (Scratch, State) {
    drop(rustls::crypto::aws_lc_rs::default_provider().install_default());
    let scratch = Scratch::new();
    let settings = [
        ("IDP_PUBLIC_URL", "https://id.example.com".to_owned()),
        (
            "IDP_SECRETS__ENCRYPTION_KEY",
            "0123456789abcdefghijklmnopqrstuvwxyz".to_owned(),
        ),
        ("IDP_DATABASE__URL", scratch.url()),
    ];
    let settings = settings.map(|(name, value)| (name.to_owned(), value));
    let config = Config::load(false, None, settings.into_iter()).expect("sound");
    let db = scratch.open().await;
    migrate(&db).await.expect("the schema is sound");
    let state = State::new(config, Clock::system(), db).await;
    (scratch, state.expect("a new database"))
}

async fn rename(state: &State, table: &str, to: &str) {
    let sql = format!("ALTER TABLE {table} RENAME TO {to}");
    let renamed: Result<(), DbErr> = state
        .db
        .write(move |txn| Box::pin(async move { txn.execute_unprepared(&sql).await.map(drop) }))
        .await;
    renamed.unwrap();
}

#[tokio::test]
async fn a_node_is_ready_until_the_database_is_away_or_it_is_told_to_stop() {
    let (_scratch, state) = state().await;
    assert!(state.is_ready(), "it has just compared");
    let (reachable, table) = ("cache_versions", "elsewhere");
    rename(&state, reachable, table).await;
    assert!(state.refresh().await.is_err());
    assert!(!state.is_ready(), "a comparison has just failed");
    rename(&state, table, reachable).await;
    state.refresh().await.unwrap();
    assert!(state.is_ready());
    state.set_stopping();
    state.refresh().await.unwrap();
    assert!(!state.is_ready());
}

#[tokio::test]
async fn documents_are_kept_no_longer_than_a_new_key_waits() {
    let (_scratch, state) = state().await;
    assert_eq!(
        state.keyring.jwks().cache_control,
        "public, max-age=300, must-revalidate"
    );
}
