//! What counts once counts once.

use super::{Scene, back, builder};
use futures_util::future::join_all;
use tests::{given, person::Step};

const RUNNERS: usize = 50;

#[tokio::test]
async fn r66_of_fifty_who_come_back_with_one_state_one_is_let_in() {
    let scene = Scene::start().await;
    scene.link_alice().await;
    let asked = scene.stub.asked("/token");
    let sessions = scene.sessions().await;
    let person = scene.person();
    let page = person.open("/login").await;
    let authorize = scene.press(&person, &page).await;
    let callback = scene.stub.answers(&authorize);
    let come = |_| person.step(Step::get(callback.clone()));
    let pages = join_all((0..RUNNERS).map(come)).await;
    let winners = pages.iter().filter(|page| page.status == 303).count();
    let late = pages
        .iter()
        .filter(|page| page.error_code() == "upstream_expired")
        .count();
    assert_eq!((winners, late), (1, RUNNERS - 1));
    assert_eq!(scene.stub.asked("/token"), asked + 1);
    assert_eq!(scene.sessions().await, sessions + 1);
}

#[tokio::test]
async fn of_two_accounts_that_link_one_subject_one_gets_it() {
    let scene = Scene::start().await;
    let dora = given::user(&scene.server.cli(), "dora").await;
    for _ in 0..5 {
        scene
            .server
            .database()
            .execute("DELETE FROM upstream_links")
            .await;
        let mut ready = Vec::new();
        for user in [&scene.alice, &dora] {
            let person = scene.person();
            let page = person.sign_in("/account/security/upstream", user).await;
            let page = person.submit(&page, &[], Some("link-stub")).await;
            let callback = scene.stub.answers(page.left());
            ready.push((person, callback));
        }
        let pages = join_all(
            ready
                .iter()
                .map(|(person, callback)| back(person, callback)),
        )
        .await;
        let mut statuses: Vec<u16> = pages.iter().map(|page| page.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409], "{pages:#?}");
        assert_eq!(scene.links().await, 1);
    }
}

#[tokio::test]
async fn of_many_accounts_that_a_newcomer_makes_at_once_there_is_one() {
    let scene = Scene::on(builder().set("IDP_SIGNUP__MODE", "open"), &[]).await;
    let person = scene.person();
    let page = person.open("/login").await;
    let page = scene.come_back(&person, &page).await;
    let form = page.form("create-account");
    let pairs = form.filled(&[], Some("create-account"));
    let posted = |_| person.step(person.post(page.url.clone(), pairs.clone()));
    let pages = join_all((0..RUNNERS).map(posted)).await;
    let made = pages
        .iter()
        .filter(|page| page.status == 303 && !page.header("set-cookie").is_empty());
    assert_eq!(made.count(), 1);
    assert_eq!(scene.number("SELECT count(*) FROM users").await, 2);
    assert_eq!(scene.links().await, 1);
    assert!(pages.iter().all(|page| page.status < 500));
}
