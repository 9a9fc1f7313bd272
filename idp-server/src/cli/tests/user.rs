//! `user ...`

use serde_json::json;

use super::site::Site;
use crate::cli::Exit;
use crate::{
    authn::password::{PasswordPool, Verdict},
    store::users,
};

#[test]
fn a_user_is_created_before_any_server_has_started() {
    let site = Site::new();
    let user = site.ok(
        "user create --email Ann@Example.com --username ann --name Ann --email-verified \
         --group staff --group admins --role admin --claims {\"locale\":\"de\"}",
    );
    assert_eq!(user["email"], "Ann@Example.com");
    assert_eq!(user["email_verified"], true);
    assert_eq!(user["groups"], json!(["admins", "staff"]));
    assert_eq!(user["roles"], json!(["admin"]));
    assert_eq!(user["claims"], json!({"locale": "de"}));
    for name in ["ann@EXAMPLE.com", "ANN", user["sub"].as_str().unwrap()] {
        let shown = site.run("user show", &[name]).unwrap();
        assert_eq!(shown["sub"], user["sub"]);
        assert_eq!(shown["has_password"], false);
    }
    assert_eq!(site.rows("user list")[0]["groups"], user["groups"]);
    assert_eq!(
        site.events(),
        [
            "user.created",
            "role.given",
            "group.created",
            "group.joined",
            "group.created",
            "group.joined"
        ]
    );
}

#[test]
fn what_is_taken_is_a_conflict_that_says_which_and_what_is_unknown_is_not_found() {
    let site = Site::new();
    site.ok("user create --email ann@example.com --username ann");
    let (exit, message) = site.fails("user create --email ANN@example.com", &[]);
    assert_eq!((exit, message.contains("e-mail")), (Exit::Conflict, true));
    let (exit, message) = site.fails("user create --email b@example.com --username Ann", &[]);
    assert_eq!((exit, message.contains("username")), (Exit::Conflict, true));
    site.ok("user create --email b@example.com --username b");
    assert_eq!(
        site.fails("user update b --username ann", &[]).0,
        Exit::Conflict
    );
    for line in [
        "user show nobody",
        "user update nobody@example.com --name N",
        "user disable nobody",
        "user delete nobody --yes",
        "user end-sessions 0198a2c4-0000-7000-8000-000000000000",
        "user create --email c@example.com --role nope",
        "user update b --add-role nope",
        "user update b --remove-group nope",
    ] {
        assert_eq!(site.fails(line, &[]).0, Exit::NotFound, "{line}");
    }
    // A command that fails changes nothing: the user of the unknown role is not there.
    assert_eq!(site.rows("user list").len(), 2);
}

#[test]
fn bad_input_is_refused_before_anything_is_written() {
    let site = Site::new();
    for more in [
        &["--email", "ann"][..],
        &["--email", "a@b@c"],
        &["--email", "a@example.com", "--username", "a@b"],
        &["--email", "a@example.com", "--name", " "],
        &["--email", "a@example.com", "--claims", "[]"],
        &["--email", "a@example.com", "--claims", "{"],
        &["--email", "a@example.com", "--group", ""],
    ] {
        assert_eq!(site.fails("user create", more).0, Exit::Usage, "{more:?}");
    }
    assert!(site.rows("user list").is_empty());
}

#[test]
fn r45_reserved_claims_are_refused_and_a_sub_never_returns() {
    let site = Site::new();
    for claim in ["iss", "sub", "aud", "exp", "roles", "amr", "email"] {
        let claims = json!({ claim: "x" }).to_string();
        let more = ["--email", "a@example.com", "--claims", &claims];
        assert_eq!(site.fails("user create", &more).0, Exit::Usage, "{claim}");
    }
    let first = site.ok("user create --email a@example.com --username a");
    site.ok("user delete a --yes");
    let second = site.ok("user create --email a@example.com --username a");
    assert_ne!(first["sub"], second["sub"]);
}

#[test]
fn passwords_are_judged_and_hashed_and_a_reset_ends_sessions() {
    let mut site = Site::new();
    let short = site.file("short", "hunter2\n");
    let weak = site.file("weak", "password1234567\n");
    let good = site.file("good", "violet harbour trumpet 42\n");
    let create = "user create --email a@example.com --password-file";
    assert_eq!(site.fails(create, &[&short]).0, Exit::Usage);
    assert_eq!(site.fails(create, &[&weak]).0, Exit::Usage);
    let shown = site.run(create, &[&good]).unwrap().to_string();
    assert!(!shown.contains("violet") && !shown.contains("argon2"));
    let reset = "user reset-password a@example.com";
    assert_eq!(site.fails(reset, &[]).0, Exit::Usage);
    assert_eq!(
        site.fails(reset, &["--password-file", &short]).0,
        Exit::Usage
    );
    site.set("IDP_PUBLIC_URL", "http://localhost:8080");
    site.run(&format!("--dev {reset}"), &["--password-file", &short])
        .unwrap();
    site.on(async |installation| {
        let conn = installation.db.read();
        let user = users::find(conn, "a@example.com").await.unwrap().unwrap();
        let found = users::candidate_by_id(conn, user.id).await.unwrap();
        assert!(user.epoch == 1);
        let pool = PasswordPool::new(&installation.config.password.argon2, 1).unwrap();
        let verdict = pool.verify("hunter2", found.unwrap().phc).await.unwrap();
        assert_eq!(verdict, Verdict::Right);
    });
    assert_eq!(site.events(), ["user.created", "user.password_reset"]);
}

#[test]
fn an_update_changes_what_is_given_and_a_new_address_is_not_verified() {
    let site = Site::new();
    let create = "user create --email a@example.com --username a --name A --email-verified --group g --claims {\"locale\":\"de\"}";
    let before = site.ok(create);
    let after = site.ok("user update a --email A@example.com --remove-group g --add-group h");
    assert_eq!(after["email_verified"], true, "the same address");
    assert_eq!(after["groups"], json!(["h"]));
    assert_eq!(
        (&after["name"], &after["claims"]),
        (&before["name"], &before["claims"])
    );
    site.ok("user create --email boss@example.com --role admin");
    let after = site.ok("user update a --email b@example.com --add-role admin");
    assert_eq!(after["email_verified"], false);
    assert_eq!(after["roles"], json!(["admin"]));
    let after = site
        .run(
            "user update a --remove-role admin --claims {}",
            &["--name", ""],
        )
        .unwrap();
    assert_eq!(after["name"], json!(null));
    assert_eq!(
        (&after["roles"], &after["claims"]),
        (&json!([]), &json!({}))
    );
    let after = site.run("user update a", &["--username", ""]).unwrap();
    assert_eq!(after["username"], json!(null));
}
