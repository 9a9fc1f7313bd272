//! How often a code may be guessed (R78, R79, R81).

use super::{code_of, give};
use futures_util::future::join_all;
use tests::person::Person;

#[tokio::test]
async fn r78_the_fifth_wrong_try_ends_a_code() {
    let world = super::allowed().await;
    let person = Person::new(&world.server);
    let (page, mail) = world.ask(&person).await;
    let empty = give(&person, &page, " - ").await;
    assert_eq!(empty.status, 400, "{empty:#?}");
    for number in 1..=5 {
        let refused = give(&person, &page, "BBBB-BBBB").await;
        assert_eq!(refused.status, if number < 5 { 422 } else { 404 });
    }
    // Even with the waiting taken away: it is dead, and so is the link.
    let forget = "DELETE FROM throttles";
    world.server.database().execute(forget).await;
    let right = give(&person, &page, &code_of(&mail)).await;
    assert_eq!(right.status, 404, "{right:#?}");
    assert_eq!(person.open(&mail.link()).await.status, 404);
    assert_eq!(world.sessions().await, 0);
    assert!(world.events("sign_in_code.refused").await >= 4);
}

#[tokio::test]
async fn r78_passwords_and_codes_are_counted_together() {
    let world = super::allowed().await;
    let person = Person::new(&world.server);
    let (page, mail) = world.ask(&person).await;
    let other = Person::new(&world.server);
    let login = other.open("/login").await;
    for _ in 0..12 {
        other.type_password(&login, "alice", "wrong").await;
    }
    let waits = give(&person, &page, &code_of(&mail)).await;
    assert_eq!(waits.status, 429, "{waits:#?}");
    assert!(!waits.header("retry-after").is_empty());
    assert_eq!(world.sessions().await, 0);
}

#[tokio::test]
async fn r81_a_known_device_is_kept_out_by_nobody() {
    let world = super::allowed().await;
    let home = Person::new(&world.server);
    home.sign_in(&world.url(&[]), &world.alice).await.callback();
    home.jar.remove("idp_session");
    let (page, mail) = world.ask(&home).await;
    let other = Person::new(&world.server);
    let login = other.open("/login").await;
    for _ in 0..8 {
        other.type_password(&login, "alice", "wrong").await;
    }
    give(&home, &page, &code_of(&mail)).await.callback();
}

#[tokio::test]
async fn r79_of_fifty_wrong_tries_at_once_five_are_looked_at() {
    let world = super::allowed().await;
    let person = Person::new(&world.server);
    let (page, _) = world.ask(&person).await;
    let form = page.form("code");
    let pairs = form.filled(&[("code", "BBBB-BBBB")], Some("verify"));
    let target = page.url.join(&form.action).expect("an action");
    let send = |_| person.step(person.post(target.clone(), pairs.clone()));
    let answers = join_all((0..50).map(send)).await;
    assert!(
        answers
            .iter()
            .all(|answer| matches!(answer.status, 404 | 422 | 429))
    );
    let looked_at =
        world.events("sign_in_code.refused").await + world.events("session.throttled").await;
    assert!((1..=5).contains(&looked_at), "{looked_at}");
    let tries = "SELECT max(tries) FROM mailed_codes";
    assert!(world.server.database().number(tries).await <= 5);
}
