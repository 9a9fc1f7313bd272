//! Applications: registered, changed, switched off, deleted (R59).

mod editing;
mod ending;
mod registering;

use super::{chief, value};
use tests::{
    back_channel::BackChannel,
    given::{self, Client},
    person::Person,
    raw,
    scene::{Issued, SCOPE},
    server::TestServer,
};

const CALLBACK: &str = given::REDIRECT_URI;

fn path(client: &Client, rest: &str) -> String {
    format!("/admin/applications/{}{rest}", client.client_id)
}

async fn tokens(server: &TestServer, client: &Client, person: &Person) -> Issued {
    let alice = given::User {
        sub: String::new(),
        email: "alice@example.com".to_owned(),
        username: "alice".to_owned(),
        password: given::PASSWORD.to_owned(),
    };
    let code = raw::code(server, client, person, &alice, &[("scope", SCOPE)]).await;
    Issued::of(&BackChannel::to(server).redeem(client, &code).await)
}

#[tokio::test]
async fn a_client_id_of_any_form_has_a_page_of_its_own() {
    let server = TestServer::start().await;
    let (_, person) = chief(&server).await;
    let cli = server.cli();
    for id in [
        "https://a.example/x?y=1#z",
        "a%2Fb",
        "a+b",
        "a&b=c;d",
        "edit",
    ] {
        given::client(
            &cli,
            "Odd",
            &["--client-id", id, "--redirect-uri", CALLBACK],
        )
        .await;
        let page = person
            .open(&tests::probe::with_query(
                "/admin/applications",
                &[("search", id)],
            ))
            .await;
        let links = tests::html::links(&page.body);
        let to = links.iter().find(|(_, text)| text.contains("Odd"));
        let (to, _) = to.unwrap_or_else(|| panic!("{id}: {links:?}"));
        let page = person.open(to).await;
        assert_eq!(page.status, 200, "{id}: {to}");
        assert_eq!(value(&page, "client_id").as_deref(), Some(id));
    }
    for id in ["new", ".", ".."] {
        let arguments = [
            "client",
            "create",
            "--name",
            "Odd",
            "--type",
            "machine",
            "--client-id",
            id,
        ];
        cli.run(&arguments).await.expect_code(2);
    }
}
