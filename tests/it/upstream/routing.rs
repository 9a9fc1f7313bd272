//! People with addresses of a provider's domain are sent there.

use super::{Scene, back, builder};
use tests::{given, person::Person};

#[tokio::test]
async fn r76_an_address_of_a_domain_leads_to_its_provider_whether_or_not_anybody_has_it() {
    let scene = Scene::on(builder(), &["--domain", "Example.com"]).await;
    scene.link_alice().await;
    for address in [
        "alice@example.com",
        "nobody@EXAMPLE.com",
        " alice@example.com ",
    ] {
        for password in ["", "wrong", scene.alice.password.as_str()] {
            let person = scene.person();
            let page = person.open("/login").await;
            let page = person.type_password(&page, address, password).await;
            let url = page.left();
            assert_eq!(url.path(), "/authorize", "{address}: {page:#?}");
            let hint = url.query_pairs().find(|(name, _)| name == "login_hint");
            assert_eq!(hint.expect("a hint").1, address.trim());
            assert_eq!(person.cookie("idp_session"), None);
        }
    }
    // A username, and the address of another domain, are asked for a password.
    let elsewhere = [
        "user",
        "create",
        "--email",
        "eve@elsewhere.example",
        "--password-stdin",
    ];
    let cli = scene.server.cli();
    cli.json_with_input(&elsewhere, given::PASSWORD).await;
    for username in ["alice", "eve@elsewhere.example", "example.com"] {
        let person = Person::new(&scene.server);
        let page = person.open("/login").await;
        let page = person.type_password(&page, username, "wrong").await;
        assert_eq!(page.status, 422, "{username}: {page:#?}");
    }
    let person = scene.person();
    let page = person.open(&scene.authorize(&[])).await;
    let page = person.type_password(&page, &scene.alice.email, "").await;
    let page = back(&person, &scene.stub.answers(page.left())).await;
    assert!(page.callback().contains_key("code"), "{page:#?}");
}
