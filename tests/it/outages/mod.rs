//! What happens when the ground shakes (R112 to R115).

mod clock;
mod database;
mod disk;
mod skew;
mod stop;
mod upgrade;

use tests::{
    given::{Client, User},
    person::Person,
    raw,
    server::TestServer,
};

struct Issued {
    code: String,
    access_token: String,
    refresh_token: String,
}

async fn issue(server: &TestServer, client: &Client, person: &Person, user: &User) -> Issued {
    let offline = [("scope", "openid profile offline_access")];
    let code = raw::code(server, client, person, user, &offline).await;
    let tokens = raw::redeem(server, client, &code).await.expect_status(200);
    Issued {
        code: raw::code(server, client, person, user, &offline).await,
        access_token: tokens.text("access_token"),
        refresh_token: tokens.text("refresh_token"),
    }
}
