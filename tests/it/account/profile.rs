//! What people say about themselves, and how they want the pages (R57).

use super::{Desk, send};

use tests::{html, page::Step, person::Person, tags};

const PATH: &str = "/account/profile";
/// One red pixel.
pub(super) const PNG: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00, 0x00, 0x90, 0x77, 0x53,
    0xde, 0x00, 0x00, 0x00, 0x0c, 0x49, 0x44, 0x41, 0x54, 0x08, 0xd7, 0x63, 0xf8, 0xcf, 0xc0, 0x00,
    0x00, 0x03, 0x01, 0x01, 0x00, 0x18, 0xdd, 0x8d, 0xb0, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e,
    0x44, 0xae, 0x42, 0x60, 0x82,
];

#[tokio::test]
async fn what_a_person_says_is_kept_shown_and_told() {
    let desk = Desk::start().await;
    let (person, page) = desk.at(PATH, &desk.alice).await;
    let fields = [
        ("name", "Alice Änderung"),
        ("username", "Alice.New"),
        ("zoneinfo", "Europe/Paris"),
        ("locale", "ar"),
        ("theme", "dark"),
    ];
    let answer = send(&person, &page, "save", &fields).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    let page = person.open(PATH).await;
    let root = tags::tags(&page.body)
        .into_iter()
        .find(|tag| tag.name == "html")
        .expect("a page");
    assert_eq!(
        (root.get("lang"), root.get("dir"), root.get("data-theme")),
        ("ar".into(), "rtl".into(), "dark".into())
    );
    let form = page.form("save");
    assert_eq!(form.value("name"), Some("Alice Änderung"));
    assert_eq!(form.value("zoneinfo"), Some("Europe/Paris"));

    let tokens = desk.tokens(&person, &desk.alice).await;
    let claims = desk.api.userinfo(&tokens.access_token).await.json();
    assert_eq!(claims["name"], "Alice Änderung");
    assert_eq!(claims["preferred_username"], "Alice.New");
    assert_eq!(claims["zoneinfo"], "Europe/Paris");
    assert_eq!(claims["locale"], "ar");

    // In another browser it comes with the sign-in, without a look at any of its own settings.
    let other = Person::new(&desk.server);
    let renamed = tests::given::User {
        username: "alice.new".to_owned(),
        ..desk.alice.clone()
    };
    let page = other.sign_in(PATH, &renamed).await;
    assert!(
        page.body
            .contains("lang=\"ar\" dir=\"rtl\" data-theme=\"dark\""),
        "{}",
        page.body
    );
    // What is taken back is gone.
    let cleared = [
        ("name", ""),
        ("username", ""),
        ("zoneinfo", ""),
        ("locale", ""),
        ("theme", ""),
    ];
    let answer = send(&other, &page, "save", &cleared).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    let page = other.open(PATH).await;
    assert!(
        page.body.contains("lang=\"en\" dir=\"ltr\">"),
        "{}",
        page.body
    );
    let claims = desk.api.userinfo(&tokens.access_token).await.json();
    assert_eq!(claims.get("zoneinfo"), None);
    assert_eq!(claims["preferred_username"], desk.alice.email);
}

#[tokio::test]
async fn r57_a_form_changes_what_it_is_for_and_nothing_else() {
    let desk = Desk::start().await;
    let (person, page) = desk.at(PATH, &desk.alice).await;
    let columns = "SELECT email, email_verified, disabled_at, epoch, created_at, delete_after FROM users ORDER BY email";
    let before = desk.server.database().rows(columns).await;
    let roles = desk
        .server
        .database()
        .number("SELECT count(*) FROM role_members")
        .await;
    for extra in [
        ("id", desk.bob.sub.as_str()),
        ("sub", &desk.bob.sub),
        ("user_id", &desk.bob.sub),
        ("email", "mallory@example.com"),
        ("email_verified", "true"),
        ("is_admin", "true"),
        ("roles", "admin"),
        ("groups", "admins"),
        ("password_hash", "x"),
        ("claims", "{\"admin\":true}"),
        ("picture", "https://evil.test/x.png"),
        ("epoch", "9"),
        ("disabled_at", ""),
    ] {
        let answer = send(&person, &page, "save", &[("name", "Mallory"), extra]).await;
        assert_eq!(answer.status, 400, "{extra:?}: {answer:#?}");
    }
    let answer = send(&person, &page, "save", &[("name", "Alice")]).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    assert_eq!(desk.server.database().rows(columns).await, before);
    assert_eq!(
        desk.server
            .database()
            .number("SELECT count(*) FROM role_members")
            .await,
        roles
    );
    let claims = desk
        .server
        .database()
        .rows("SELECT claims FROM users ORDER BY email")
        .await;
    assert_eq!(claims.concat(), ["{}", "{}"]);
    let names = desk
        .server
        .database()
        .rows("SELECT name FROM users ORDER BY email")
        .await;
    assert_eq!(names.concat(), ["Alice", "Bob Example"]);
}

#[tokio::test]
async fn what_cannot_be_is_refused_next_to_its_field() {
    let desk = Desk::start().await;
    let (person, page) = desk.at(PATH, &desk.alice).await;
    let long = "n".repeat(201);
    for (field, value) in [
        ("name", long.as_str()),
        ("username", "bob"),
        ("username", "BOB"),
        ("username", "bob@example.com"),
        ("username", "a b"),
        ("zoneinfo", "Paris"),
        ("locale", "tlh"),
        ("theme", "pink"),
    ] {
        let answer = send(&person, &page, "save", &[(field, value)]).await;
        assert_eq!(answer.status, 422, "{field} {value}: {answer:#?}");
        assert!(
            answer.body.contains(&format!("id=\"{field}-error\"")),
            "{field} {value}"
        );
        assert!(answer.body.contains("<title>Error: "), "{field} {value}");
    }
    let names = desk
        .server
        .database()
        .rows("SELECT username FROM users ORDER BY email")
        .await;
    assert_eq!(names.concat(), ["alice", "bob"]);
}

pub(super) fn upload(
    desk: &Desk,
    person: &Person,
    (token, site): (&str, &str),
    file: &[u8],
) -> reqwest::RequestBuilder {
    let mut body =
        format!("--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{token}\r\n--b\r\n")
            .into_bytes();
    body.extend(b"Content-Disposition: form-data; name=\"picture\"; filename=\"me.png\"\r\n\r\n");
    body.extend(file);
    body.extend(b"\r\n--b--\r\n");
    let request = desk
        .server
        .http()
        .post(desk.server.url("/account/profile/picture"));
    request
        .header("content-type", "multipart/form-data; boundary=b")
        .header("origin", desk.server.issuer())
        .header("sec-fetch-site", site)
        .header("cookie", person.jar.header().expect("cookies"))
        .body(body)
}

#[tokio::test]
async fn a_picture_is_drawn_anew_and_shown_to_those_who_were_told_where() {
    let desk = Desk::start().await;
    let (person, page) = desk.at(PATH, &desk.alice).await;
    let token = page
        .form("save-picture")
        .value("csrf")
        .expect("a token")
        .to_owned();
    let sent = |token: &str, file: &[u8]| {
        let request = upload(&desk, &person, (token, "same-origin"), file);
        async { tests::raw::send(request).await }
    };
    assert_eq!(sent("", PNG).await.status, 403);
    assert_eq!(sent("x", PNG).await.status, 403);
    for bad in [
        b"".as_slice(),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a",
        &PNG[..40],
    ] {
        let answer = sent(&token, bad).await;
        assert_eq!(answer.status, 422, "{answer:#?}");
        assert!(answer.body.contains("id=\"picture-error\""));
    }
    assert_eq!(sent(&token, &vec![0; 1_100_000]).await.status, 413);
    let cross = upload(&desk, &person, (&token, "cross-site"), PNG);
    assert_eq!(tests::raw::send(cross).await.status, 403);
    assert_eq!(
        desk.server
            .database()
            .number("SELECT count(*) FROM user_pictures")
            .await,
        0
    );
    let answer = sent(&token, PNG).await;
    assert_eq!(answer.status, 303, "{answer:#?}");

    let page = person.open(PATH).await;
    let shown = tags::tags(&page.body)
        .into_iter()
        .find(|tag| tag.get("class") == "portrait")
        .expect("it is shown");
    let source = html::decode(&shown.get("src"));
    let tokens = desk.tokens(&person, &desk.alice).await;
    let claims = desk.api.userinfo(&tokens.access_token).await.json();
    assert_eq!(claims["picture"], desk.server.url(&source));
    let handle = source.rsplit('/').next().expect("a handle");
    assert!(handle.len() >= 43 && !handle.contains(&desk.alice.sub));
    let picture = Person::new(&desk.server)
        .step(Step::get(person.absolute(&source)))
        .await;
    assert_eq!(
        (picture.status, picture.header("content-type")),
        (200, "image/png")
    );
    assert_eq!(
        picture.header("cross-origin-resource-policy"),
        "cross-origin"
    );
    assert_eq!(person.open("/picture/unknown").await.status, 404);
    // Another one has another address, and the old one leads nowhere.
    assert_eq!(sent(&token, PNG).await.status, 303);
    assert_eq!(person.open(&source).await.status, 404);
    let page = person.open(PATH).await;
    let page = person.submit(&page, &[], Some("remove-picture")).await;
    assert!(!page.body.contains("portrait"), "{}", page.body);
    let claims = desk.api.userinfo(&tokens.access_token).await.json();
    assert_eq!(claims.get("picture"), None);
}
