//! Databases on the cluster that `tests/run` started (`IT_POSTGRES_URL`, which names the maintenance database).

use sqlx::{Connection, Executor, PgConnection};
use url::Url;

/// A fresh database; [`drop_database`] removes it.
pub async fn create_database() -> String {
    let name = format!("it_{}", uuid::Uuid::new_v4().simple());
    administrate(&format!("CREATE DATABASE {name}")).await;
    let mut url = cluster();
    url.set_path(&name);
    url.into()
}

/// Removes a database that [`create_database`] made, whoever is still connected.
pub async fn drop_database(url: &str) {
    let url = Url::parse(url).expect("a database URL");
    let name = url.path().trim_start_matches('/').to_owned();
    administrate(&format!("DROP DATABASE {name} WITH (FORCE)")).await;
}

async fn administrate(statement: &str) {
    let mut connection = PgConnection::connect(cluster().as_str())
        .await
        .expect("the cluster of tests/run answers");
    connection
        .execute(sqlx::AssertSqlSafe(statement.to_owned()))
        .await
        .unwrap_or_else(|error| panic!("{statement}: {error}"));
    let _ = connection.close().await;
}

fn cluster() -> Url {
    let url = std::env::var("IT_POSTGRES_URL")
        .expect("IT_POSTGRES_URL is not set: run the tests by tests/run");
    Url::parse(&url).expect("IT_POSTGRES_URL is a URL")
}
