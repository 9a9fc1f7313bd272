//! What is acknowledged is on the disk, whatever the database would do by itself (R111).

use sea_orm::{ConnectionTrait, DbBackend, Statement};

use super::site::Site;
use crate::store::DbErr;

/// As the writer sees it.
fn setting(site: &Site, sql: &'static str) -> String {
    site.on(async |installation| {
        let work = installation.db.write(move |txn| {
            let statement = Statement::from_string(txn.get_database_backend(), sql);
            Box::pin(async move { txn.query_one_raw(statement).await })
        });
        let found: Result<_, DbErr> = work.await;
        found.unwrap().unwrap().try_get("", "value").unwrap()
    })
}

#[test]
fn r111_every_write_waits_for_the_disk() {
    let site = Site::new();
    let backend = site.on(async |installation| installation.db.read().get_database_backend());
    if backend == DbBackend::Sqlite {
        // 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
        let synchronous = "SELECT CAST(synchronous AS TEXT) AS value FROM pragma_synchronous";
        assert_eq!(setting(&site, synchronous), "2");
        let journal = "SELECT journal_mode AS value FROM pragma_journal_mode";
        assert_eq!(setting(&site, journal), "wal");
        return;
    }
    // The operator of the database has other ideas.
    let off = "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$";
    site.on(async |installation| installation.db.read().execute_unprepared(off).await)
        .unwrap();
    let committed = "SELECT current_setting('synchronous_commit') AS value";
    assert_eq!(setting(&site, committed), "on");
    let fsync = "SELECT current_setting('fsync') AS value";
    assert_eq!(setting(&site, fsync), "on", "of the cluster of these tests");
}
