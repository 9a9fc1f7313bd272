//! Several accounts in one browser.

use super::scene;

use tests::{
    given::{self, User},
    html,
    page::Page,
    person::Person,
    probe, raw,
};

#[tokio::test]
async fn several_accounts_live_side_by_side_in_one_browser() {
    let scene = scene().await;
    let bob = given::user(&scene.server.cli(), "bob").await;
    let person = Person::new(&scene.server);
    person.sign_in("/login", &scene.alice).await;
    person.sign_in("/login", &bob).await;
    let choose = |pairs: raw::Pairs<'_>| {
        raw::authorize_url(
            &scene.server,
            &scene.client,
            &[&[("prompt", "select_account")], pairs].concat(),
        )
    };
    let page = person.open(&choose(&[])).await;
    assert_eq!(page.url.path(), "/select-account");
    assert!(page.text().contains(&scene.alice.email) && page.text().contains(&bob.email));
    // Each in turn, and the tokens are theirs.
    for (who, other) in [(&scene.alice, &bob), (&bob, &scene.alice)] {
        let page = person.open(&choose(&[])).await;
        let page = pick(&person, &page, who).await;
        let left = match page.find_form("allow") {
            Some(_) => person.allow(&page).await,
            None => page,
        };
        let code = left.callback()["code"].clone();
        let tokens = raw::redeem(&scene.server, &scene.client, &code)
            .await
            .expect_status(200);
        let (_, claims) = tests::jwk::decode(&tokens.text("id_token"));
        assert_eq!(claims["sub"], who.sub, "not {}", other.email);
    }
    // One leaves, the other stays.
    let page = person.open("/select-account").await;
    let form = page.form("remove");
    let remove = form
        .buttons
        .iter()
        .filter(|button| button.name == "remove")
        .nth(1)
        .expect("two")
        .value
        .clone();
    let page = probe::post_form(&person, &page, "account", &[("remove", &remove)]).await;
    assert!(
        page.text().contains(&bob.email) && !page.text().contains(&scene.alice.email),
        "{}",
        page.text()
    );
    assert!(scene.signed_in(&person).await);
    // Somebody else's session cannot be chosen or removed from here.
    let stranger = Person::new(&scene.server);
    stranger.sign_in("/login", &scene.alice).await;
    let theirs = probe::session_ids(&scene.server).await[0].clone();
    let page = person.open("/select-account").await;
    for field in ["account", "remove"] {
        let page = probe::post_form(&person, &page, "account", &[(field, &theirs)]).await;
        assert!(!page.text().contains(&scene.alice.email), "{}", page.text());
    }
    assert!(scene.signed_in(&stranger).await);
}

async fn pick(person: &Person, page: &Page, user: &User) -> Page {
    let form = page.form("account");
    let starts: Vec<_> = page
        .body
        .split("name=\"account\" value=\"")
        .skip(1)
        .collect();
    let id = starts
        .iter()
        .find(|rest| {
            html::text(rest.split("</button>").next().unwrap_or_default()).contains(&user.email)
        })
        .and_then(|rest| rest.split('"').next())
        .unwrap_or_else(|| panic!("{} is not offered: {form:?}", user.email));
    probe::post_form(person, page, "account", &[("account", id)]).await
}
