//! R88 as a race: fifty at the same moment, on every node there is.

use super::{World, code_of};
use futures_util::future::join_all;
use tests::{
    database::Engine,
    page::{Page, Step},
    person::Person,
    races::{RUNNERS, rounds},
};

fn won(answers: &[Page]) -> usize {
    assert!(answers.iter().all(|answer| answer.status < 500));
    let opened = |answer: &&Page| {
        let cookies = answer.headers.get_all("set-cookie").iter();
        let mut names = cookies.filter_map(|cookie| cookie.to_str().ok());
        answer.status == 303 && names.any(|cookie| cookie.starts_with("idp_session="))
    };
    answers.iter().filter(opened).count()
}

/// Half of them at a second node, where there can be one.
async fn all_at_once(world: &World, person: &Person, step: impl Fn(&Person) -> Step) -> Vec<Page> {
    let second = match world.server.database().engine() {
        Engine::Postgres => Some(world.server.node().await),
        Engine::Sqlite => None,
    };
    let elsewhere = second.as_ref().map(|node| {
        let twin = Person::at(world.server.issuer(), &node.address());
        let cookie = person.cookie("idp_browser").unwrap_or_default();
        twin.jar.set(&format!("idp_browser={cookie}; Path=/"));
        twin
    });
    let send = |runner: usize| {
        let sender = elsewhere.as_ref().filter(|_| runner % 2 == 1);
        let sender = sender.unwrap_or(person);
        sender.step(step(sender))
    };
    join_all((0..RUNNERS).map(send)).await
}

#[tokio::test]
async fn r88_one_of_fifty_uses_of_a_code_counts() {
    let world = super::allowed().await;
    for round in 0..rounds() {
        let person = Person::new(&world.server);
        let (page, mail) = world.ask(&person).await;
        let form = page.form("code");
        let pairs = form.filled(&[("code", &code_of(&mail))], Some("verify"));
        let target = page.url.join(&form.action).expect("an action");
        let step = |sender: &Person| sender.post(target.clone(), pairs.clone());
        let answers = all_at_once(&world, &person, step).await;
        assert_eq!(won(&answers), 1, "round {round}");
        let forget = "DELETE FROM throttles";
        world.server.database().execute(forget).await;
    }
}

#[tokio::test]
async fn r88_one_of_fifty_uses_of_a_link_counts() {
    let world = super::allowed().await;
    for round in 0..rounds() {
        let person = Person::new(&world.server);
        let (_, mail) = world.ask(&person).await;
        let page = person.open(&mail.link()).await;
        let pairs = page.form("sign-in").filled(&[], Some("sign-in"));
        let target = person.absolute("/login/email/link");
        let step = |sender: &Person| sender.post(target.clone(), pairs.clone());
        let answers = all_at_once(&world, &person, step).await;
        assert_eq!(won(&answers), 1, "round {round}");
        let forget = "DELETE FROM throttles";
        world.server.database().execute(forget).await;
    }
}
