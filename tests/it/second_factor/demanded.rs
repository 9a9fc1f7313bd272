//! R16, R99: applications and installations that demand a second factor, and where it is set up in the middle of a sign-in.

use super::{World, claims};
use serde_json::json;
use tests::{
    authenticator_app::AuthenticatorApp,
    given::{self, Client, User},
    html,
    page::Page,
    person::Person,
    raw,
    server::TestServer,
};

struct Scene {
    server: TestServer,
    alice: User,
    client: Client,
    person: Person,
}

impl Scene {
    async fn new(settings: &[(&str, &str)], metadata: &serde_json::Value) -> Self {
        let mut builder = TestServer::builder();
        for (name, value) in settings {
            builder = builder.set(name, value);
        }
        let server = builder.start().await;
        let cli = server.cli();
        let alice = given::user(&cli, "alice").await;
        let metadata = metadata.to_string();
        let arguments = ["--skip-consent", "--metadata", &metadata];
        let client = given::web_client_with(&cli, &arguments).await;
        let person = Person::new(&server);
        Self {
            server,
            alice,
            client,
            person,
        }
    }

    fn url(&self, pairs: raw::Pairs<'_>) -> String {
        raw::authorize_url(&self.server, &self.client, pairs)
    }

    /// From the page that begins the enrolment to the application.
    async fn enrol(&self, page: &Page) -> Page {
        assert_eq!(page.url.path(), "/account/security/totp", "{page:#?}");
        let (_, page) = AuthenticatorApp::enrol_on(&self.server, &self.person, page).await;
        assert!(page.find_form("generate").is_some(), "codes are offered");
        let page = self.person.submit(&page, &[], Some("generate")).await;
        let on = html::attribute_of(&page.body, "continue", "href").expect("the way on");
        self.person.open(&on).await
    }
}

#[tokio::test]
async fn r99_an_application_that_demands_a_second_factor_has_it_set_up_on_the_way() {
    let scene = Scene::new(&[], &json!({"default_acr_values": ["2"]})).await;
    let page = scene.person.sign_in(&scene.url(&[]), &scene.alice).await;
    assert!(page.text().contains("Web shop"), "{}", page.text());
    let silent = scene.person.open(&scene.url(&[("prompt", "none")])).await;
    assert_eq!(silent.callback()["error"], "interaction_required");
    // The request travels through the person's hands: it takes nothing back.
    for wanted in ["1", "gold"] {
        let page = scene
            .person
            .open(&scene.url(&[("acr_values", wanted)]))
            .await;
        assert_eq!(page.url.path(), "/account/security/totp", "{wanted}");
    }
    let page = scene.enrol(&page).await;
    let told = claims(&scene.server, &scene.client, &page).await;
    assert_eq!(
        (&told["acr"], &told["amr"]),
        (&json!("2"), &json!(["pwd", "otp", "mfa"]))
    );
    let page = scene.person.open(&scene.url(&[("prompt", "none")])).await;
    assert!(page.callback().contains_key("code"));
}

#[tokio::test]
async fn r99_where_everybody_needs_a_second_factor_no_door_opens_without_one() {
    let required = [("IDP_SESSIONS__SECOND_FACTOR", "required")];
    let scene = Scene::new(&required, &json!({})).await;
    let page = scene.person.sign_in("/login", &scene.alice).await;
    assert_eq!(page.url.path(), "/account/security/totp", "the front page");
    let page = scene.person.open(&scene.url(&[])).await;
    let page = scene.enrol(&page).await;
    let told = claims(&scene.server, &scene.client, &page).await;
    assert_eq!(told["acr"], "2");
    assert!(
        scene
            .person
            .open("/")
            .await
            .text()
            .contains("Alice Example")
    );
}

#[tokio::test]
async fn r16_what_cannot_be_reached_is_an_error_when_it_is_essential() {
    let scene = Scene::new(&[], &json!({})).await;
    let essential = |values: &[&str]| {
        json!({"id_token": {"acr": {"essential": true, "values": values}}}).to_string()
    };
    scene.person.sign_in("/login", &scene.alice).await;
    for values in [&["2"][..], &["phr"], &["gold"], &["phrh", "2"]] {
        let claim = essential(values);
        let page = scene.person.open(&scene.url(&[("claims", &claim)])).await;
        let callback = page.callback();
        assert_eq!(
            callback["error"], "unmet_authentication_requirements",
            "{values:?}"
        );
        assert!(callback.contains_key("iss") && callback.contains_key("state"));
        let values = values.join(" ");
        let page = scene
            .person
            .open(&scene.url(&[("acr_values", &values)]))
            .await;
        let told = claims(&scene.server, &scene.client, &page).await;
        assert_eq!(told["acr"], "1", "voluntarily, the truth will do");
    }
    let claim = essential(&["2", "1"]);
    let page = scene.person.open(&scene.url(&[("claims", &claim)])).await;
    assert_eq!(
        claims(&scene.server, &scene.client, &page).await["acr"],
        "1"
    );
}

#[tokio::test]
async fn unknown_default_acr_values_are_not_registered() {
    let server = TestServer::start().await;
    let metadata = json!({"default_acr_values": ["2", "gold"]}).to_string();
    let arguments = [
        "client",
        "create",
        "--name",
        "Shop",
        "--redirect-uri",
        given::REDIRECT_URI,
        "--metadata",
        &metadata,
    ];
    let refused = server.cli().run(&arguments).await;
    assert_ne!(refused.code, 0);
    assert!(
        refused.stderr.contains("default_acr_values"),
        "{refused:#?}"
    );
}

#[tokio::test]
async fn r16_another_factor_of_the_same_person_is_asked_for_and_nothing_else() {
    let builder = TestServer::builder().set("IDP_SESSIONS__TRUST_BROWSER", "30d");
    let world = World::on(builder).await;
    let bob = given::user(&world.server.cli(), "bob").await;
    // Bob has nothing enrolled: what Alice has is no help to him.
    let person = Person::new(&world.server);
    person.sign_in("/login", &bob).await;
    let claim = json!({"id_token": {"acr": {"essential": true, "value": "2"}}}).to_string();
    let page = person.open(&world.url(&[("claims", &claim)])).await;
    assert_eq!(
        page.callback()["error"],
        "unmet_authentication_requirements"
    );
}
