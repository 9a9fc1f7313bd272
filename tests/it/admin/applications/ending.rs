//! Applications are switched off, and deleted (R59).

use super::{
    super::{a_second, chief, register, send, trail},
    CALLBACK, path, tokens,
};
use tests::{back_channel::BackChannel, given, person::Person, server::TestServer};

#[tokio::test]
async fn r59_what_is_switched_off_is_refused_within_a_second_on_every_node() {
    let server = TestServer::start().await;
    given::user(&server.cli(), "alice").await;
    let (user, person) = chief(&server).await;
    let client = register(&person, "Shop", "web", CALLBACK).await;
    let visitor = Person::new(&server);
    let issued = tokens(&server, &client, &visitor).await;
    let mut doors = vec![BackChannel::to(&server)];
    let second = match server.database().engine() {
        tests::database::Engine::Postgres => Some(server.node().await),
        tests::database::Engine::Sqlite => None,
    };
    doors.extend(
        second
            .as_ref()
            .map(|node| BackChannel::to_node(&server, node)),
    );
    for door in &doors {
        assert_eq!(door.userinfo(&issued.access_token).await.status, 200);
    }
    let page = person.open(&path(&client, "/status")).await;
    assert!(
        page.text().contains("1 person uses it now"),
        "{}",
        page.text()
    );
    let answer = send(&person, &page, "confirm", &[("status", "disabled")]).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    a_second().await;
    for door in &doors {
        assert_eq!(door.userinfo(&issued.access_token).await.status, 401);
        assert_eq!(
            door.refresh(&client, &issued.refresh_token).await.status,
            401
        );
    }
    let page = person.open(&path(&client, "")).await;
    assert!(page.text().contains("switched off"), "{}", page.text());
    let page = person.open(&path(&client, "/status")).await;
    assert_eq!(
        send(&person, &page, "confirm", &[("status", "enabled")])
            .await
            .status,
        303
    );
    a_second().await;
    for door in &doors {
        assert_eq!(door.userinfo(&issued.access_token).await.status, 200);
    }
    let actor = format!("user:{}", user.sub);
    for kind in ["client.disabled", "client.enabled"] {
        assert_eq!(
            trail(&server, kind).await,
            [[actor.clone(), client.client_id.clone()]]
        );
    }
    assert_eq!(
        send(&person, &page, "confirm", &[("status", "gone")])
            .await
            .status,
        400
    );
}

#[tokio::test]
async fn r59_a_deleted_application_is_gone_with_its_tokens_once_its_name_was_typed() {
    let server = TestServer::start().await;
    given::user(&server.cli(), "alice").await;
    let (user, person) = chief(&server).await;
    let client = register(&person, "Shop", "web", CALLBACK).await;
    let issued = tokens(&server, &client, &Person::new(&server)).await;
    let page = person.open(&path(&client, "/delete")).await;
    let text = page.text();
    for said in ["1 person uses it now", "tokens of 1 sign-in", "Shop"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    for wrong in ["", "shop", "Sho", &client.client_id] {
        let answer = send(&person, &page, "confirm", &[("typed", wrong)]).await;
        assert_eq!(answer.status, 422, "{wrong}");
        assert!(answer.body.contains("id=\"typed-error\""), "{wrong}");
    }
    let api = BackChannel::to(&server);
    assert_eq!(api.userinfo(&issued.access_token).await.status, 200);
    let answer = send(&person, &page, "confirm", &[("typed", "Shop")]).await;
    assert_eq!(answer.status, 303, "{answer:#?}");
    a_second().await;
    assert_eq!(api.userinfo(&issued.access_token).await.status, 401);
    assert_eq!(
        api.refresh(&client, &issued.refresh_token).await.status,
        401
    );
    for rest in ["", "/edit", "/secrets", "/status", "/delete"] {
        assert_eq!(
            person.open(&path(&client, rest)).await.status,
            404,
            "{rest}"
        );
    }
    let actor = format!("user:{}", user.sub);
    assert_eq!(
        trail(&server, "client.deleted").await,
        [[actor, client.client_id]]
    );
}
