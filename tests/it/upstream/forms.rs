//! Forms are taken from their own pages only, and reading changes nothing (R69, R70, R71).

use super::{Scene, back, builder};
use reqwest::Method;
use tests::{
    page::Page,
    person::{Person, Step},
};

const PATH: &str = "/account/security/upstream";

/// A page with each form of ours about providers: its button.
async fn pages(scene: &Scene) -> Vec<(&'static str, Person, Page)> {
    let person = scene.person();
    let login = person.open("/login").await;
    let newcomer = scene.person();
    let page = newcomer.open("/login").await;
    let create = scene.come_back(&newcomer, &page).await;
    let alice = scene.person();
    let links = alice.sign_in(PATH, &scene.alice).await;
    let deciding = scene.person();
    let page = deciding.open("/login").await;
    let page = scene.come_back(&deciding, &page).await;
    let id = page
        .url
        .path()
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned();
    let pending = deciding
        .sign_in(&format!("{PATH}/{id}"), &scene.alice)
        .await;
    vec![
        ("upstream-stub", person, login),
        ("create-account", newcomer, create),
        ("link-stub", alice, links),
        ("link", deciding, pending),
    ]
}

async fn state(scene: &Scene) -> Vec<i64> {
    let mut state = Vec::new();
    for table in [
        "upstream_requests",
        "upstream_links",
        "users",
        "audit_events",
        "sessions",
    ] {
        state.push(scene.number(&format!("SELECT count(*) FROM {table}")).await);
    }
    state
}

#[tokio::test]
async fn r70_nobody_is_sent_to_a_provider_or_linked_by_somebody_elses_form() {
    let scene = Scene::on(builder().set("IDP_SIGNUP__MODE", "open"), &[]).await;
    let pages = pages(&scene).await;
    let stranger = scene.person().open("/login").await.form("password");
    let foreign = stranger.value("csrf").unwrap_or_default().to_owned();
    let before = state(&scene).await;
    for (button, person, page) in &pages {
        let form = page.form(button);
        let target = page.url.join(&form.action).expect("an action");
        let genuine = form.filled(&[], Some(*button));
        let with_token = |token: &str| {
            let mut pairs = genuine.clone();
            pairs.retain(|(name, _)| name != "csrf");
            pairs.push(("csrf".to_owned(), token.to_owned()));
            person.post(target.clone(), pairs)
        };
        let mut cross = person.post(target.clone(), genuine.clone());
        cross.headers = vec![("sec-fetch-site".to_owned(), "cross-site".to_owned())];
        for step in [with_token(""), with_token(&foreign), cross] {
            let refused = person.step(step).await;
            assert_eq!(refused.status, 403, "{button}: {refused:#?}");
            assert!(refused.location.is_none(), "{button}");
        }
    }
    assert_eq!(state(&scene).await, before);
    // The control: as they are they lead on.
    for (button, person, page) in &pages {
        let form = page.form(button);
        let target = page.url.join(&form.action).expect("an action");
        let sent = person
            .step(person.post(target, form.filled(&[], Some(*button))))
            .await;
        let taken = *button == "link";
        assert!(sent.status == 303 || taken, "{button}: {sent:#?}");
    }
}

#[tokio::test]
async fn r71_reading_changes_nothing_and_the_callback_is_no_page_to_look_at() {
    let scene = Scene::on(builder().set("IDP_SIGNUP__MODE", "open"), &[]).await;
    let pages = pages(&scene).await;
    let before = state(&scene).await;
    for (button, person, page) in &pages {
        for method in [Method::GET, Method::HEAD] {
            let mut step = Step::get(page.url.clone());
            step.method = method;
            assert_eq!(person.step(step).await.status, 200, "{button}");
        }
    }
    let posted_only = scene.person().open("/login/upstream/stub").await;
    assert_eq!(posted_only.status, 405);
    let person = scene.person();
    let page = person.open("/login").await;
    let callback = scene.stub.answers(&scene.press(&person, &page).await);
    let mut head = Step::get(callback.clone());
    head.method = Method::HEAD;
    assert_eq!(
        person.step(head).await.status,
        405,
        "a scanner uses nothing up"
    );
    let after = state(&scene).await;
    assert_eq!(after[1..], before[1..]);
    let page = back(&person, &callback).await;
    assert!(page.find_form("create-account").is_some(), "{page:#?}");
}
