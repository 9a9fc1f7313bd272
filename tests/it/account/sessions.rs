//! Devices: seeing them and signing out from afar (R56, R59).

use super::{Desk, is_in, send};

use tests::probe;

const PATH: &str = "/account/sessions";

#[tokio::test]
async fn r59_a_device_that_is_ended_from_afar_is_out_at_once_with_its_tokens() {
    let desk = Desk::start().await;
    let (lost, _) = desk.at("/account", &desk.alice).await;
    let tokens = desk.tokens(&lost, &desk.alice).await;
    let (kept, _) = desk.at("/account", &desk.alice).await;
    let (person, _) = desk.at("/account", &desk.alice).await;
    let own = desk.tokens(&person, &desk.alice).await;
    let page = person.open(PATH).await;
    let text = page.text();
    assert!(
        text.contains("This device") && text.contains("Linux"),
        "{text}"
    );
    assert!(
        text.contains("127.0.0.1") && text.contains("Web shop"),
        "{text}"
    );
    let devices: Vec<_> = page.form("session").buttons;
    let devices: Vec<_> = devices.iter().filter(|one| one.name == "session").collect();
    assert_eq!(
        devices.len(),
        2,
        "this one is not to be ended here: {devices:?}"
    );
    assert!(desk.is_alive(&tokens).await);

    // The one with the application was used last.
    let ids = probe::session_ids(&desk.server).await;
    let lost_id = ids.last().expect("three sessions");
    let offered = |id: &str| id.replace('-', "") == lost_id.replace('-', "");
    let button = devices
        .iter()
        .find(|one| offered(&one.value))
        .expect("it is offered");
    let answer = send(&person, &page, "session", &[("session", &button.value)]).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    assert!(
        !is_in(&lost).await && !desk.is_alive(&tokens).await && !desk.can_refresh(&tokens).await
    );
    assert!(is_in(&kept).await && is_in(&person).await && desk.is_alive(&own).await);
    let again = send(&person, &page, "session", &[("session", &button.value)]).await;
    assert_eq!(again.status, 404, "{again:#?}");

    let page = person.open(PATH).await;
    let answer = send(&person, &page, "session", &[("others", "end")]).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    assert!(!is_in(&kept).await && is_in(&person).await && desk.is_alive(&own).await);
    let page = person.open(PATH).await;
    assert!(
        page.text().contains("signed in nowhere else"),
        "{}",
        page.text()
    );
    let ended = "SELECT count(*) FROM audit_events WHERE kind = 'session.revoked'";
    assert_eq!(desk.server.database().number(ended).await, 2);
}

#[tokio::test]
async fn r56_somebody_elses_session_is_not_there() {
    let desk = Desk::start().await;
    let (bobs, _) = desk.at("/account", &desk.bob).await;
    let his = probe::session_ids(&desk.server).await[0].clone();
    let (person, _) = desk.at("/account", &desk.alice).await;
    desk.at("/account", &desk.alice).await;
    let page = person.open(PATH).await;
    assert!(!page.body.contains("bob@"), "{}", page.body);
    let unknown = uuid(7);
    let mut answers = Vec::new();
    for id in [his.as_str(), &unknown, "nonsense", ""] {
        let answer = send(&person, &page, "session", &[("session", id)]).await;
        let expected = if id.is_empty() { 400 } else { 404 };
        assert_eq!(answer.status, expected, "{id}: {answer:#?}");
        if !id.is_empty() {
            let request_id = answer.header("x-request-id").to_owned();
            answers.push(answer.body.replace(&request_id, ""));
        }
    }
    assert!(
        answers.iter().all(|body| *body == answers[0]),
        "{answers:#?}"
    );
    assert!(is_in(&bobs).await, "and nothing happened to it");
    // Ending all others ends none of his.
    send(&person, &page, "session", &[("others", "end")]).await;
    assert!(is_in(&bobs).await);
}

fn uuid(number: u8) -> String {
    format!("00000000-0000-7000-8000-0000000000{number:02}")
}
