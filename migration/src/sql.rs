//! Migrations are plain SQL: the text is the schema. The few type names that differ between the
//! engines are written in braces and filled in here.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

/// Whether the migration runs on PostgreSQL (otherwise on SQLite).
pub fn is_postgres(manager: &SchemaManager<'_>) -> bool {
    manager.get_database_backend() == DbBackend::Postgres
}

/// Runs statements that are separated by a line holding only `;;`.
pub async fn run(manager: &SchemaManager<'_>, sql: &str) -> Result<(), DbErr> {
    let types: [(&str, &str); 5] = if is_postgres(manager) {
        [
            ("{uuid}", "uuid"),
            ("{time}", "timestamptz"),
            ("{json}", "jsonb"),
            ("{bytes}", "bytea"),
            (
                "{serial}",
                "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
            ),
        ]
    } else {
        [
            ("{uuid}", "uuid_text"),
            ("{time}", "timestamp_with_timezone_text"),
            ("{json}", "jsonb_text"),
            ("{bytes}", "blob"),
            ("{serial}", "integer PRIMARY KEY AUTOINCREMENT"),
        ]
    };
    let filled = types.iter().fold(sql.to_owned(), |text, (name, value)| {
        text.replace(name, value)
    });
    for statement in filled.split("\n;;") {
        if !statement.trim().is_empty() {
            manager
                .get_connection()
                .execute_unprepared(statement)
                .await?;
        }
    }
    Ok(())
}

/// Drops tables, the newest first.
pub async fn drop_tables(manager: &SchemaManager<'_>, tables: &[&str]) -> Result<(), DbErr> {
    for table in tables {
        manager
            .get_connection()
            .execute_unprepared(&format!("DROP TABLE IF EXISTS {table}"))
            .await?;
    }
    Ok(())
}

/// Makes every change of `table` count `name` up in `cache_versions`, so that no code path can
/// forget to tell the other nodes.
pub async fn announce_changes(
    manager: &SchemaManager<'_>,
    table: &str,
    name: &str,
) -> Result<(), DbErr> {
    for operation in ["insert", "update", "delete"] {
        let bump = format!("UPDATE cache_versions SET version = version + 1 WHERE name = '{name}'");
        let sql = if is_postgres(manager) {
            format!(
                "CREATE OR REPLACE FUNCTION announce_{name}() RETURNS trigger LANGUAGE plpgsql AS \
                 $body$ BEGIN {bump}; RETURN NULL; END $body$\n;;\n\
                 CREATE TRIGGER {table}_announce_{operation} AFTER {operation} ON {table} \
                 FOR EACH STATEMENT EXECUTE FUNCTION announce_{name}()"
            )
        } else {
            format!(
                "CREATE TRIGGER {table}_announce_{operation} AFTER {operation} ON {table} BEGIN {bump}; END"
            )
        };
        run(manager, &sql).await?;
    }
    Ok(())
}

/// Runs `statement` after each row of `on` (such as `INSERT ON grants`) for which `when` holds.
pub async fn after_each(
    manager: &SchemaManager<'_>,
    name: &str,
    on: &str,
    when: Option<&str>,
    statement: &str,
) -> Result<(), DbErr> {
    let when = when
        .map(|when| format!("WHEN ({when})"))
        .unwrap_or_default();
    let sql = if is_postgres(manager) {
        format!(
            "CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS \
             $body$ BEGIN {statement}; RETURN NULL; END $body$\n;;\n\
             CREATE TRIGGER {name} AFTER {on} FOR EACH ROW {when} EXECUTE FUNCTION {name}()"
        )
    } else {
        format!("CREATE TRIGGER {name} AFTER {on} FOR EACH ROW {when} BEGIN {statement}; END")
    };
    run(manager, &sql).await
}

/// Takes a trigger of [`after_each`] away.
pub async fn drop_trigger(manager: &SchemaManager<'_>, name: &str, on: &str) -> Result<(), DbErr> {
    let table = on.rsplit(' ').next().unwrap_or_default();
    let sql = if is_postgres(manager) {
        format!("DROP TRIGGER {name} ON {table}\n;;\nDROP FUNCTION {name}()")
    } else {
        format!("DROP TRIGGER {name}")
    };
    run(manager, &sql).await
}
