//! A state of its own for each test of this crate.

use crate::store::{db::tests::Scratch, migrate::migrate};

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

#[tokio::test]
async fn a_node_is_ready_until_the_database_is_away_or_it_is_told_to_stop() {
    let (_scratch, state) = state().await;
    assert!(state.is_ready(), "it has just compared");
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
    assert!(!state.is_ready(), "nobody has compared for a second");
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
