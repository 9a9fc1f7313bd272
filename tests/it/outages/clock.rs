//! The clock jumps (R114).

use std::time::Duration;
use tests::{
    given::{self},
    jwk,
    person::Person,
    probe, raw,
    server::TestServer,
};

#[tokio::test]
async fn r114_a_clock_that_jumps_revives_nothing() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let person = Person::new(&server);
    let offline = [("scope", "openid offline_access")];
    let hour = Duration::from_hours(1);
    // Forward: what has expired is dead; back again: what was used up stays used up.
    let used = raw::code(&server, &client, &person, &alice, &offline).await;
    let tokens = raw::redeem(&server, &client, &used)
        .await
        .expect_status(200);
    let old = raw::code(&server, &client, &person, &alice, &offline).await;
    server.advance(hour);
    let late = raw::redeem(&server, &client, &old).await.expect_status(400);
    assert_eq!(late.error(), "invalid_grant");
    let fresh = raw::refresh(&server, &client, &tokens.text("refresh_token"))
        .await
        .expect_status(200);
    server.clock().rewind(hour);
    let again = raw::redeem(&server, &client, &used)
        .await
        .expect_status(400);
    assert_eq!(again.error(), "invalid_grant");
    // That replay took the whole family with it, whatever the clock says.
    for token in [&tokens, &fresh] {
        let answer = raw::refresh(&server, &client, &token.text("refresh_token"))
            .await
            .expect_status(400);
        assert_eq!(answer.error(), "invalid_grant");
    }
    // A little back, as a node that is behind would be: what is fresh works.
    for skew in [10, 60] {
        let person = Person::new(&server);
        let code = raw::code(&server, &client, &person, &alice, &offline).await;
        server.clock().rewind(Duration::from_secs(skew));
        let tokens = raw::redeem(&server, &client, &code)
            .await
            .expect_status(200);
        raw::userinfo(&server, &tokens.text("access_token"))
            .await
            .expect_status(200);
        let (_, claims) = jwk::decode(&tokens.text("id_token"));
        assert!(claims["auth_time"].as_i64() <= claims["exp"].as_i64());
        server.advance(Duration::from_secs(skew));
    }
    // A throttle does not hold for ever because the clock went back.
    let guess = Person::new(&server);
    let page = guess.open("/login").await;
    while guess.type_password(&page, "alice", "wrong").await.status == 422 {}
    server.advance(Duration::from_secs(30));
    assert_eq!(
        guess.type_password(&page, "alice", "wrong").await.status,
        422
    );
    assert_eq!(probe::rows(&server, &["users"]).await, 1);
}
