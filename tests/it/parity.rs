//! R40: a rule that holds at one door holds at all of them. A table of rules and doors, each cell a real request.

use std::time::Duration;
use tests::{
    back_channel::{BackChannel, redemption, refreshment},
    given::{self, Client, User},
    http::Answer,
    jwk,
    person::Person,
    raw::{self, Pairs},
    scene::{Issued, Scene},
};

/// The doors, in the order of the columns.
const DOORS: [&str; 6] = [
    "code",
    "refresh",
    "client_credentials",
    "userinfo",
    "introspection",
    "authorize",
];
const SCOPE: &str = "openid profile email groups offline_access";
/// What each door answers before anything has happened.
const BEFORE: [&str; 6] = [
    "200 openid profile email groups offline_access, groups staff",
    "200 openid profile email groups offline_access, groups staff",
    "200 api:read api:write",
    "200 email groups staff",
    "active openid profile email groups offline_access",
    "code for openid profile email groups offline_access, groups staff",
];

/// What a door answers once a rule has changed.
#[derive(Clone, Copy)]
enum Cell {
    /// This, in the words of [`World::knock`].
    Sees(&'static str),
    /// The same as before, and why.
    Same(&'static str),
}
use Cell::{Same, Sees};

/// What happens, and what is asked for after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    ScopeTakenAway,
    MoreThanConsented,
    ConsentGone,
    SecretGuessed,
    PasswordGuessed,
    UserDisabled,
    SessionEnded,
    ClientDisabled,
    GroupLeft,
}

const NOBODY: &str = "a client that acts for itself has no user";
const PROVEN: &str =
    "whoever has proven a password before is not shut out by strangers who guess (R81)";
const NO_SECRET: &str = "no secret of the client is shown here";

const TABLE: [(Rule, [Cell; 6]); 9] = [
    (
        Rule::ScopeTakenAway,
        [
            Sees("200 openid profile offline_access, groups none"),
            Sees("200 openid profile offline_access, groups none"),
            Sees("200 api:read"),
            Sees("200 no email groups none"),
            Sees("active openid profile offline_access"),
            Sees("code for openid profile offline_access, groups none"),
        ],
    ),
    (
        Rule::MoreThanConsented,
        [
            Same("the scope was settled when the code was given"),
            Sees("400 invalid_scope"),
            Sees("200 api:read"),
            Same("the scope is the token's"),
            Same("the scope is the token's"),
            Sees("consent_required"),
        ],
    ),
    (
        Rule::ConsentGone,
        [
            Same("what was consented to when it was given; to end it is to revoke the grant"),
            Same("what was consented to when it was given; to end it is to revoke the grant"),
            Same(NOBODY),
            Same("what was consented to when it was given; to end it is to revoke the grant"),
            Same("what was consented to when it was given; to end it is to revoke the grant"),
            Sees("consent_required"),
        ],
    ),
    (
        Rule::SecretGuessed,
        [
            Sees("429 slow_down"),
            Sees("429 slow_down"),
            Sees("429 slow_down"),
            Same(NO_SECRET),
            Sees("429 slow_down"),
            Same(NO_SECRET),
        ],
    ),
    (
        Rule::PasswordGuessed,
        [
            Same(PROVEN),
            Same(PROVEN),
            Same(NOBODY),
            Same(PROVEN),
            Same(PROVEN),
            Sees("429 when the password is asked for again"),
        ],
    ),
    (
        Rule::UserDisabled,
        [
            Sees("400 invalid_grant"),
            Sees("400 invalid_grant"),
            Same(NOBODY),
            Sees("401 invalid_token"),
            Sees("inactive"),
            Sees("login_required"),
        ],
    ),
    (
        Rule::SessionEnded,
        [
            Sees("400 invalid_grant"),
            Sees("400 invalid_grant"),
            Same(NOBODY),
            Sees("401 invalid_token"),
            Sees("inactive"),
            Sees("login_required"),
        ],
    ),
    (
        Rule::ClientDisabled,
        [
            Sees("401 invalid_client"),
            Sees("401 invalid_client"),
            Sees("401 invalid_client"),
            Sees("401 invalid_token"),
            Sees("401 invalid_client"),
            Sees("page 400"),
        ],
    ),
    (
        Rule::GroupLeft,
        [
            Sees("200 openid profile email groups offline_access, groups none"),
            Sees("200 openid profile email groups offline_access, groups none"),
            Same(NOBODY),
            Sees("200 email groups none"),
            Same("introspection tells no groups"),
            Sees("code for openid profile email groups offline_access, groups none"),
        ],
    ),
];

/// Everything that is needed to knock at each door once.
struct World {
    scene: Scene,
    web: Client,
    machine: Client,
    alice: User,
    person: Person,
    code: String,
    tokens: Issued,
}

impl World {
    async fn new() -> Self {
        let scene = Scene::start().await;
        let cli = scene.server.cli();
        let alice = given::user_with(&cli, "gina", &["--group", "staff"]).await;
        let web = given::web_client(&cli).await;
        let scope = [
            "--type",
            "machine",
            "--metadata",
            r#"{"scope":"api:read api:write"}"#,
        ];
        let machine = given::client(&cli, "Night job", &scope).await;
        let person = Person::new(&scene.server);
        let pairs = [("scope", SCOPE)];
        let first = raw::code(&scene.server, &web, &person, &alice, &pairs).await;
        let code = raw::code(&scene.server, &web, &person, &alice, &pairs).await;
        let tokens = Issued::of(&scene.api.redeem(&web, &first).await);
        Self {
            scene,
            web,
            machine,
            alice,
            person,
            code,
            tokens,
        }
    }

    fn api(&self) -> &BackChannel {
        &self.scene.api
    }

    async fn operator(&self, arguments: &[&str]) {
        let done = self.scene.server.cli().run(arguments).await;
        done.expect_code(0);
    }

    async fn happen(&self, rule: Rule) {
        let (web, machine) = (&self.web.client_id, &self.machine.client_id);
        let database = self.scene.server.database();
        match rule {
            Rule::ScopeTakenAway => {
                let less = r#"{"scope":"openid profile offline_access"}"#;
                self.operator(&["client", "update", web, "--metadata", less])
                    .await;
                let less = r#"{"scope":"api:read"}"#;
                self.operator(&["client", "update", machine, "--metadata", less])
                    .await;
            }
            Rule::MoreThanConsented => {}
            Rule::ConsentGone => database.execute("DELETE FROM consents").await,
            Rule::SecretGuessed => {
                // At two doors and by two methods: one counter.
                for guess in 0..62 {
                    let path = ["/oauth2/token", "/oauth2/introspect"][guess % 2];
                    for client in [&self.web, &self.machine] {
                        self.guess(client, path).await;
                    }
                }
            }
            Rule::PasswordGuessed => {
                let stranger = Person::new(&self.scene.server);
                let page = stranger.open("/login").await;
                while stranger
                    .type_password(&page, &self.alice.email, "wrong")
                    .await
                    .status
                    == 422
                {}
                database
                    .execute("UPDATE throttles SET failures = 100 WHERE failures > 4")
                    .await;
            }
            Rule::UserDisabled => self.operator(&["user", "disable", "gina"]).await,
            Rule::SessionEnded => {
                let sid = jwk::decode(&self.tokens.id_token).1["sid"].clone();
                let sid = sid.as_str().expect("sid");
                self.operator(&["session", "revoke", sid, "--yes"]).await;
            }
            Rule::ClientDisabled => {
                for client in [web, machine] {
                    self.operator(&["client", "update", client, "--disabled"])
                        .await;
                }
            }
            Rule::GroupLeft => {
                self.operator(&["user", "update", "gina", "--remove-group", "staff"])
                    .await;
            }
        }
        // A client may be cached for a second.
        tokio::time::sleep(Duration::from_millis(1100)).await;
    }

    async fn guess(&self, client: &Client, path: &str) -> Answer {
        self.api()
            .authenticated(&wrong(client), path, &[("token", "x")])
            .await
    }

    /// One request, and its answer in a few words.
    async fn knock(&self, door: &str, rule: Option<Rule>) -> String {
        let more = (rule == Some(Rule::MoreThanConsented)).then_some("phone");
        let guessing = rule == Some(Rule::SecretGuessed);
        let web = if guessing {
            wrong(&self.web)
        } else {
            self.web.clone()
        };
        let machine = if guessing {
            wrong(&self.machine)
        } else {
            self.machine.clone()
        };
        let wider = format!("{SCOPE} phone");
        let wanted: Vec<(&str, &str)> = more
            .map(|_| ("scope", wider.as_str()))
            .into_iter()
            .collect();
        match door {
            "code" => {
                let pairs = [redemption(&self.code).as_slice(), &wanted].concat();
                tokens_in_words(&self.api().token(&web, &pairs).await)
            }
            "refresh" => {
                let pairs = [refreshment(&self.tokens.refresh_token).as_slice(), &wanted].concat();
                tokens_in_words(&self.api().token(&web, &pairs).await)
            }
            "client_credentials" => {
                let scope = more.map_or("api:read api:write", |_| "api:read phone");
                let pairs = [("grant_type", "client_credentials"), ("scope", scope)];
                let answer = self.api().token(&machine, &pairs).await;
                let scope = answer.json()["scope"]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned();
                format!("{} {}", answer.status, scope + &answer.error())
            }
            "userinfo" => {
                let answer = self.api().userinfo(&self.tokens.access_token).await;
                if answer.status != 200 {
                    return format!("{} {}", answer.status, answer.error());
                }
                let claims = answer.json();
                let email = if claims["email"].is_null() {
                    "no email"
                } else {
                    "email"
                };
                assert!(claims["phone_number"].is_null(), "{claims}");
                format!("200 {email} {}", groups(&claims))
            }
            "introspection" => {
                let token = [("token", self.tokens.access_token.as_str())];
                let answer = self
                    .api()
                    .authenticated(&web, "/oauth2/introspect", &token)
                    .await;
                match (answer.status, answer.json()["active"].as_bool()) {
                    (200, Some(true)) => format!("active {}", answer.text("scope")),
                    (200, Some(false)) => "inactive".to_owned(),
                    _ => format!("{} {}", answer.status, answer.error()),
                }
            }
            "authorize" => self.authorize(rule, more.is_some()).await,
            other => panic!("no door {other}"),
        }
    }

    async fn authorize(&self, rule: Option<Rule>, more: bool) -> String {
        let wider = format!("{SCOPE} phone");
        let scope = if more { &wider } else { SCOPE };
        if rule == Some(Rule::PasswordGuessed) {
            return self.prove_again(scope).await;
        }
        let pairs = [("scope", scope), ("prompt", "none")];
        let url = raw::authorize_url(&self.scene.server, &self.web, &pairs);
        let page = self.person.open(&url).await;
        if page.location.is_none() {
            return format!("page {}", page.status);
        }
        let answer = page.callback();
        if let Some(error) = answer.get("error") {
            return error.clone();
        }
        let redeemed = self.api().redeem(&self.web, &answer["code"]).await;
        tokens_in_words(&redeemed).replacen("200", "code for", 1)
    }

    /// A stolen session is no device of its owner's: whoever has it types a password as a stranger does.
    async fn prove_again(&self, scope: &str) -> String {
        let thief = Person::new(&self.scene.server);
        for name in ["idp_browser", "idp_session"] {
            let value = self.person.cookie(name).expect("a cookie");
            thief.jar.set(&format!("{name}={value}"));
        }
        let pairs = [("scope", scope), ("prompt", "login")];
        let url = raw::authorize_url(&self.scene.server, &self.web, &pairs);
        let page = thief.open(&url).await;
        let page = thief
            .type_password(&page, &self.alice.email, &self.alice.password)
            .await;
        format!("{} when the password is asked for again", page.status)
    }
}

fn wrong(client: &Client) -> Client {
    let mut client = client.clone();
    client.client_secret = Some("not-this-secret".to_owned());
    client
}

fn groups(claims: &serde_json::Value) -> String {
    let names = claims["groups"].as_array().into_iter().flatten();
    let names: Vec<&str> = names.filter_map(|name| name.as_str()).collect();
    if names.is_empty() {
        return "groups none".to_owned();
    }
    format!("groups {}", names.join(" "))
}

fn tokens_in_words(answer: &Answer) -> String {
    if answer.status != 200 {
        return format!("{} {}", answer.status, answer.error());
    }
    let claims = jwk::decode(&answer.text("id_token")).1;
    format!("200 {}, {}", answer.text("scope"), groups(&claims))
}

#[tokio::test]
async fn r40_a_rule_holds_at_every_door() {
    let fresh = World::new().await;
    for (door, before) in DOORS.into_iter().zip(BEFORE) {
        assert_eq!(fresh.knock(door, None).await, before, "{door}, before");
    }
    let mut wrong = Vec::new();
    for (rule, cells) in TABLE {
        let world = World::new().await;
        world.happen(rule).await;
        for ((door, before), cell) in DOORS.into_iter().zip(BEFORE).zip(cells) {
            let (expected, why) = match cell {
                Sees(answer) => (answer, ""),
                Same(why) => (before, why),
            };
            let seen = world.knock(door, Some(rule)).await;
            if seen != expected {
                wrong.push(format!("{rule:?} at {door}: {seen}, not {expected} {why}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Forty guesses at one door leave twenty at the next.
#[tokio::test]
async fn r40_the_doors_of_a_client_count_its_wrong_secrets_together() {
    let world = World::new().await;
    let guesser = wrong(&world.machine);
    let mut looked_at = 0;
    for path in ["/oauth2/token", "/oauth2/introspect", "/oauth2/revoke"] {
        for _ in 0..40 {
            let pairs: Pairs<'_> = &[("token", "x"), ("grant_type", "client_credentials")];
            let answer = world.api().authenticated(&guesser, path, pairs).await;
            looked_at += usize::from(answer.status == 401);
        }
    }
    assert!(
        (55..=65).contains(&looked_at),
        "{looked_at} guesses were looked at"
    );
}
