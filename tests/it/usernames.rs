//! R101: a username is nobody else's, nor does it look like another's, whichever door it comes by.

use tests::{
    given::{self, User},
    person::Person,
    server::TestServer,
};

/// Wholly Cyrillic, and looks like `apec`.
const CYRILLIC: &str = "\u{430}\u{440}\u{435}\u{441}";

async fn name_of(server: &TestServer, user: &User) -> String {
    let user = server.cli().json(&["user", "show", &user.sub]).await;
    user["username"].as_str().unwrap_or_default().to_owned()
}

async fn wish(person: &Person, username: &str) -> tests::page::Page {
    let page = person.open("/account/profile").await;
    person
        .submit(&page, &[("username", username)], Some("save"))
        .await
}

#[tokio::test]
async fn r101_a_username_that_looks_like_anothers_is_refused_at_every_door() {
    let server = TestServer::start().await;
    let cli = server.cli();
    let apec = given::user(&cli, "apec").await;
    let bob = given::user(&cli, "bob").await;
    let chief = given::user_with(&cli, "chief", &["--role", "admin"]).await;

    for taken in [CYRILLIC, "APEC", "ａｐｅｃ"] {
        let create = [
            "user",
            "create",
            "--email",
            "x@example.org",
            "--username",
            taken,
        ];
        let told = cli.run(&create).await.expect_code(4);
        assert!(told.stderr.contains("looks like it"), "{}", told.stderr);
        let update = ["user", "update", "bob", "--username", taken];
        cli.run(&update).await.expect_code(4);
    }
    for bad in [
        "\u{430}pec",
        "ap\u{200b}ec",
        "ap\u{202e}ec",
        apec.email.as_str(),
    ] {
        let update = ["user", "update", "bob", "--username", bad];
        cli.run(&update).await.expect_code(2);
    }

    let person = Person::new(&server);
    person.sign_in("/login", &bob).await;
    for wrong in [
        CYRILLIC,
        "ApEc",
        "\u{430}pec",
        "ap\u{200b}ec",
        apec.email.as_str(),
    ] {
        let page = wish(&person, wrong).await;
        assert!(
            (400..500).contains(&page.status),
            "{wrong:?}: {}",
            page.status
        );
        assert!(page.body.contains("username-error"), "{wrong:?}");
    }
    assert_eq!(name_of(&server, &bob).await, "bob");

    let admin = Person::new(&server);
    admin.sign_in("/login", &chief).await;
    let page = admin.open(&format!("/admin/users/{}/edit", bob.sub)).await;
    let page = admin
        .submit(&page, &[("username", CYRILLIC)], Some("save"))
        .await;
    assert!(page.body.contains("username-error"), "{page:#?}");
    assert_eq!(name_of(&server, &bob).await, "bob");

    // Whoever has the name still signs in by it, and by no other that looks like it.
    let lookalike = User {
        username: CYRILLIC.to_owned(),
        ..apec.clone()
    };
    let stranger = Person::new(&server);
    stranger.sign_in("/login", &lookalike).await;
    assert_eq!(stranger.cookie("idp_session"), None);
    stranger.sign_in("/login", &apec).await;
    assert!(stranger.cookie("idp_session").is_some());
}

#[tokio::test]
async fn r101_of_two_who_want_names_that_look_alike_at_once_one_gets_it() {
    let server = TestServer::start().await;
    for round in 0..10 {
        let names = [format!("model{round}x"), format!("rnodel{round}x")];
        let people = [format!("one{round}"), format!("two{round}")];
        let mut wishes = Vec::new();
        for (name, user) in names.iter().zip(&people) {
            let user = given::user(&server.cli(), user).await;
            let person = Person::new(&server);
            person.sign_in("/login", &user).await;
            wishes.push((person, name, user));
        }
        let [one, two] = &wishes[..] else {
            unreachable!("there are two");
        };
        tokio::join!(wish(&one.0, one.1), wish(&two.0, two.1));
        let mut got = 0;
        for (_, name, user) in &wishes {
            got += usize::from(name_of(&server, user).await == **name);
        }
        assert_eq!(got, 1, "round {round}");
    }
}

#[tokio::test]
async fn one_who_had_a_name_before_it_was_judged_keeps_it_and_can_change_all_else() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let chief = given::user_with(&server.cli(), "chief", &["--role", "admin"]).await;
    let mixed = "\u{430}lice";
    let sql = format!(
        "UPDATE users SET username = '{mixed}', username_key = '{mixed}', username_skeleton = NULL \
         WHERE username_key = 'alice'"
    );
    server.database().execute(&sql).await;
    // What looks like it has been taken by somebody since.
    let create = [
        "user",
        "create",
        "--email",
        "x@example.org",
        "--username",
        "alice",
    ];
    server.cli().run(&create).await.expect_code(0);
    let person = Person::new(&server);
    let by_mail = User {
        username: alice.email.clone(),
        ..alice.clone()
    };
    person.sign_in("/login", &by_mail).await;
    let page = person.open("/account/profile").await;
    let page = person
        .submit(&page, &[("name", "Alice Liddell")], Some("save"))
        .await;
    assert_eq!(page.status, 200, "{page:#?}");
    let called = async || server.cli().json(&["user", "show", &alice.sub]).await["name"].clone();
    assert_eq!(called().await, "Alice Liddell");
    let admin = Person::new(&server);
    admin.sign_in("/login", &chief).await;
    let page = admin
        .open(&format!("/admin/users/{}/edit", alice.sub))
        .await;
    let page = admin
        .submit(&page, &[("name", "Alice Pleasance")], Some("save"))
        .await;
    assert_eq!(page.status, 200, "{page:#?}");
    assert_eq!(called().await, "Alice Pleasance");
    assert_eq!(name_of(&server, &alice).await, mixed);
}
