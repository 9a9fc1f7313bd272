//! `db`, `session`, `admin`, `role`, `group`, `doctor`

use std::net::TcpListener;
use std::thread;

use serde_json::{Value, json};
use time::Duration;
use uuid::Uuid;

use super::site::Site;
use crate::{
    cli::Exit,
    oidc::{AuthenticationEvent, Method},
    secret::{Secret, SecretHash},
    store::{Db, DbErr, sessions, setup_links},
};

#[test]
fn looking_at_the_schema_does_not_make_it() {
    let site = Site::new();
    let states = |site: &Site| {
        let rows = site.rows("db status");
        rows.iter()
            .map(|row| row["state"].to_string())
            .collect::<Vec<_>>()
    };
    let waiting = states(&site);
    assert!(waiting.len() >= 5 && waiting.iter().all(|state| state == "\"pending\""));
    assert_eq!(states(&site), waiting);
    let applied = site.ok("db migrate");
    assert_eq!(
        applied["applied"].as_array().map(Vec::len),
        Some(waiting.len())
    );
    assert_eq!(site.ok("db migrate"), json!({"applied": []}));
    assert!(states(&site).iter().all(|state| state == "\"applied\""));
}

#[test]
fn a_newer_database_is_refused() {
    let site = Site::new();
    site.ok("db migrate");
    site.on(async |installation| {
        newer(&installation.db).await;
    });
    for line in [
        "db migrate",
        "user list",
        "client create --name N --type machine",
    ] {
        let (exit, message) = site.fails(line, &[]);
        assert_eq!(exit, Exit::Failed, "{line}");
        assert!(message.contains("newer than this binary"), "{message}");
    }
    let last = site.rows("db status").pop().unwrap();
    assert!(last["state"].as_str().unwrap().starts_with("unknown"));
}

async fn newer(db: &Db) {
    use crate::store::ConnectionTrait;
    db.write(|txn| {
        Box::pin(async move {
            let sql = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m99990101_000001_later', 0)";
            txn.execute_unprepared(sql).await.map(drop)
        })
    })
    .await
    .unwrap_or_else(|error: DbErr| panic!("{error}"));
}

fn sign_in(site: &Site, sub: &Value) -> Uuid {
    let user_id = Uuid::parse_str(sub.as_str().unwrap()).unwrap();
    site.on(async |installation| {
        let now = installation.now();
        let started = installation.db.write(move |txn| {
            Box::pin(async move {
                let event = AuthenticationEvent {
                    at: now,
                    methods: vec![Method::Password],
                };
                let new = sessions::NewSession {
                    epoch: 0,
                    user_id,
                    browser: Secret::generate().hash(),
                    replaces: None,
                    event,
                    request: None,
                    expires_at: now + Duration::hours(1),
                    ip: "192.0.2.1".to_owned(),
                    user_agent: "test".to_owned(),
                    request_id: "test".to_owned(),
                };
                sessions::start(txn, &new, now).await
            })
        });
        started
            .await
            .unwrap_or_else(|error: DbErr| panic!("{error}"))
    })
}

#[test]
fn r59_revoked_and_disabled_means_no_live_session() {
    let site = Site::new();
    let ann = site.ok("user create --email ann@example.com")["sub"].clone();
    let bob = site.ok("user create --email bob@example.com")["sub"].clone();
    let (first, _second) = (sign_in(&site, &ann), sign_in(&site, &ann));
    sign_in(&site, &bob);
    assert_eq!(site.rows("session list").len(), 3);
    assert_eq!(site.rows("session list --user ann@example.com").len(), 2);
    assert_eq!(
        site.fails(&format!("session revoke {first}"), &[]).0,
        Exit::Usage
    );
    site.ok(&format!("session revoke {first} --yes"));
    site.ok(&format!("session revoke {first} --yes"));
    assert_eq!(site.rows("session list --user ann@example.com").len(), 1);
    site.ok("user end-sessions ann@example.com");
    assert!(site.rows("session list --user ann@example.com").is_empty());
    site.ok("user disable bob@example.com");
    assert!(site.rows("session list").is_empty());
    site.ok("user enable bob@example.com");
    assert!(site.rows("session list").is_empty(), "ended for good");
    let unknown = "session revoke 0198a2c4-0000-7000-8000-000000000000 --yes";
    assert_eq!(site.fails(unknown, &[]).0, Exit::NotFound);
    assert_eq!(
        site.events()[2..],
        [
            "session.revoked",
            "user.sessions_ended",
            "user.disabled",
            "user.enabled"
        ]
    );
}

#[test]
fn r61_one_setup_link_works_and_none_once_there_is_an_administrator() {
    let site = Site::new();
    let link = |site: &Site| {
        site.ok("admin setup-link")["link"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let open = |link: &str| {
        let token = link.split_once("/setup?token=").unwrap().1;
        let token = SecretHash::of(token);
        site.on(async |installation| {
            let conn = installation.db.read();
            setup_links::is_open(conn, token, installation.now())
                .await
                .unwrap()
        })
    };
    let (first, second) = (link(&site), link(&site));
    assert!(second.starts_with("https://id.example.com/setup?token="));
    assert_eq!((open(&first), open(&second)), (false, true));
    site.ok("user create --email a@example.com");
    assert!(open(&second), "an ordinary user is no administrator");
    site.ok("user update a@example.com --add-role admin");
    assert!(!open(&second));
    assert_eq!(site.fails("admin setup-link", &[]).0, Exit::Conflict);
}

#[test]
fn roles_and_groups_are_made_shown_and_deleted() {
    let site = Site::new();
    site.ok("role create support --permission users:read");
    site.ok("group create staff");
    for line in [
        "role create support",
        "role create admin",
        "group create staff",
        "role delete admin --yes",
    ] {
        assert_eq!(site.fails(line, &[]).0, Exit::Conflict, "{line}");
    }
    for unknown in ["Users", "users", "users:delete", "everything:read"] {
        let line = format!("role create r --permission {unknown}");
        assert_eq!(site.fails(&line, &[]).0, Exit::Usage, "{unknown}");
    }
    site.ok("user create --email a@example.com --role support --group staff");
    assert_eq!(
        site.ok("role show support")["members"],
        json!(["a@example.com"])
    );
    assert_eq!(
        site.ok("group show staff")["members"],
        json!(["a@example.com"])
    );
    assert_eq!(site.rows("user list")[0]["roles"], json!(["support"]));
    site.ok("role delete support --yes");
    site.ok("group delete staff --yes");
    let user = site.ok("user show a@example.com");
    assert_eq!((&user["roles"], &user["groups"]), (&json!([]), &json!([])));
    for line in [
        "role show support",
        "group show staff",
        "group delete staff --yes",
    ] {
        assert_eq!(site.fails(line, &[]).0, Exit::NotFound, "{line}");
    }
}

#[test]
fn the_audit_trail_is_read_page_by_page_and_by_kind() {
    let site = Site::new();
    let sub = site.ok("user create --email a@example.com --group g")["sub"].clone();
    site.ok("user delete a@example.com --yes");
    let all = site.rows("audit list");
    assert_eq!(all[0]["kind"], "user.deleted");
    let rest = site.rows(&format!("audit list --before {}", all[0]["id"]));
    assert_eq!(rest, all[1..]);
    assert_eq!(site.rows("audit list --kind user. --limit 1"), all[..1]);
    let of_user = site
        .run("audit list --user", &[sub.as_str().unwrap()])
        .unwrap();
    assert_eq!(of_user["data"].as_array().map(Vec::len), Some(3));
}

#[test]
fn doctor_fails_only_for_what_stops_the_server() {
    let mut site = Site::new();
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = free.local_addr().unwrap().to_string();
    drop(free);
    site.set("IDP_SERVER__LISTEN", &address);
    site.ok("doctor");
    site.ok("key rotate --algorithm ES256");
    site.ok("doctor");
    site.set(
        "IDP_SECRETS__ENCRYPTION_KEY",
        "another key of 32 characters, or more",
    );
    assert_eq!(
        site.fails("doctor", &[]),
        (Exit::Failed, "1 check failed".to_owned())
    );
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    site.set(
        "IDP_SERVER__LISTEN",
        &taken.local_addr().unwrap().to_string(),
    );
    let other = thread::spawn(move || {
        drop(taken.accept());
        taken
    });
    assert_eq!(site.fails("doctor", &[]).1, "2 checks failed");
    drop(other.join().unwrap());
    site.set("IDP_NOPE", "1");
    assert_eq!(
        site.fails("doctor", &[]),
        (Exit::Failed, "1 check failed".to_owned())
    );
}
