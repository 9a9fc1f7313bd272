//! R48, R110: private keys are sealed under a key that is not in the database, each for its own row.

use tests::{database::Engine, server::TestServer};

#[tokio::test]
async fn r48_another_encryption_key_is_refused_and_changes_nothing() {
    let server = TestServer::start().await;
    let wrong = "YW5vdGhlciBrZXkgdGhhdCBzZXJ2ZXMgbm90aGluZyE=";
    let sql = "SELECT kid, signs_from, length(sealed_private_key) FROM signing_keys ORDER BY kid";
    let before = server.database().rows(sql).await;
    let refused = server
        .try_node(&[("IDP_SECRETS__ENCRYPTION_KEY", wrong)])
        .await;
    let message = refused.expect_err("a node with another encryption key starts");
    assert!(message.contains("secrets.encryption_key"), "{message}");
    let cli = server.cli().with("IDP_SECRETS__ENCRYPTION_KEY", wrong);
    for command in [["key", "rotate"], ["key", "list"]] {
        let output = cli.run(&command).await;
        assert_ne!(output.code, 0, "{command:?}: {output:#?}");
        assert!(
            output.stderr.contains("encryption_key"),
            "{command:?}: {output:#?}"
        );
    }
    assert_eq!(server.database().rows(sql).await, before);
    drop(
        server
            .try_node(&[])
            .await
            .expect("a node with the right key starts"),
    );
    let both = [
        ("IDP_SECRETS__ENCRYPTION_KEY", wrong),
        (
            "IDP_SECRETS__ENCRYPTION_KEY_PREVIOUS",
            tests::settings::ENCRYPTION_KEY,
        ),
    ];
    drop(
        server
            .try_node(&both)
            .await
            .expect("a node that knows the old key starts"),
    );
}

#[tokio::test]
async fn r110_a_sealed_key_is_good_in_its_own_row_only() {
    let server = TestServer::start().await;
    let database = server.database();
    let (read, literal): (_, fn(&str) -> String) = match database.engine() {
        Engine::Sqlite => ("hex(sealed_private_key)", |hex| format!("x'{hex}'")),
        Engine::Postgres => ("encode(sealed_private_key, 'hex')", |hex| {
            format!("decode('{hex}', 'hex')")
        }),
    };
    let rows = database
        .rows(&format!(
            "SELECT kid, {read} FROM signing_keys ORDER BY kid"
        ))
        .await;
    let put = async |kid: &str, sealed: &str| {
        let sealed = literal(sealed);
        let sql =
            format!("UPDATE signing_keys SET sealed_private_key = {sealed} WHERE kid = '{kid}'");
        database.execute(&sql).await;
    };
    put(&rows[0][0], &rows[1][1]).await;
    put(&rows[1][0], &rows[0][1]).await;
    let message = server
        .try_node(&[])
        .await
        .expect_err("a node starts on swapped keys");
    assert!(message.contains("signing key"), "{message}");
    let flipped = format!(
        "{}{}",
        if rows[0][1].starts_with('0') {
            '1'
        } else {
            '0'
        },
        &rows[0][1][1..]
    );
    put(&rows[0][0], &flipped).await;
    put(&rows[1][0], &rows[1][1]).await;
    assert!(
        server.try_node(&[]).await.is_err(),
        "a node starts on a damaged key"
    );
    put(&rows[0][0], &rows[0][1]).await;
    drop(
        server
            .try_node(&[])
            .await
            .expect("a node starts on the keys as they were"),
    );
}
