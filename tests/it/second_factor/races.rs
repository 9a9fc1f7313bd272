//! R94, R95 as races: fifty at the same moment, on every node there is.

use super::World;
use futures_util::future::join_all;
use tests::{
    authenticator_app::STEP,
    database::Engine,
    page::{Page, Step},
    person::Person,
    races::{RUNNERS, rounds},
    server::Node,
};

/// A browser guesses five times before it waits: so many, each known to the account, may guess fifty times.
const BROWSERS: usize = 10;

struct Field {
    world: World,
    _second: Option<Node>,
    browsers: Vec<Person>,
}

impl Field {
    async fn new() -> Self {
        let world = World::new().await;
        let second = match world.server.database().engine() {
            Engine::Postgres => Some(world.server.node().await),
            Engine::Sqlite => None,
        };
        let mut browsers = Vec::new();
        for number in 0..BROWSERS {
            let person = match &second {
                Some(node) if number % 2 == 1 => Person::at(world.server.issuer(), &node.address()),
                _ => Person::new(&world.server),
            };
            world.whole(&person).await.callback();
            world.server.advance(STEP);
            browsers.push(person);
        }
        Self {
            world,
            _second: second,
            browsers,
        }
    }

    /// Each browser with the page that asks for the second factor.
    async fn line_up(&self, path: &str) -> Vec<Page> {
        let mut pages = Vec::new();
        for person in &self.browsers {
            person.jar.remove("idp_session");
            let page = self.world.half(person).await;
            pages.push(
                person
                    .open(&page.url.as_str().replace("/login/totp", path))
                    .await,
            );
        }
        pages
    }

    /// Everybody sends the same; those who were let in.
    async fn run(&self, pages: &[Page], typed: (&str, &str)) -> usize {
        let send = |runner: usize| {
            let (person, page) = (&self.browsers[runner % BROWSERS], &pages[runner % BROWSERS]);
            let form = page.form(typed.0).filled(&[typed], Some("verify"));
            let target = page
                .url
                .join(&page.form(typed.0).action)
                .expect("an action");
            let step: Step = person.post(target, form);
            person.step(step)
        };
        let answers = join_all((0..RUNNERS).map(send)).await;
        let of = |status: u16| {
            let those = answers.iter().filter(move |answer| answer.status == status);
            those.collect::<Vec<_>>()
        };
        let won = of(303).into_iter();
        let won = won.filter(|answer| answer.header("set-cookie").contains("idp_session"));
        let (count, looked_at) = (won.count(), of(422).len());
        assert!(answers.iter().all(|answer| answer.status < 500));
        assert!(looked_at > BROWSERS, "{looked_at} others were looked at");
        count
    }
}

#[tokio::test]
async fn r94_one_of_fifty_uses_of_a_code_counts() {
    let field = Field::new().await;
    for round in 0..rounds() {
        field.world.server.advance(STEP);
        let pages = field.line_up("/login/totp").await;
        let code = field.world.app.code(&field.world.server);
        let before = field.world.events("totp.used").await;
        assert_eq!(field.run(&pages, ("code", &code)).await, 1, "round {round}");
        assert_eq!(field.world.events("totp.used").await, before + 1);
        field
            .world
            .server
            .database()
            .execute("DELETE FROM throttles")
            .await;
    }
}

#[tokio::test]
async fn r95_one_of_fifty_uses_of_a_recovery_code_counts() {
    let field = Field::new().await;
    let codes = field.world.recovery_codes(&field.world.home).await;
    for (round, code) in codes.iter().take(rounds()).enumerate() {
        let pages = field.line_up("/login/recovery-code").await;
        let won = field.run(&pages, ("recovery_code", code)).await;
        assert_eq!(won, 1, "round {round}");
        field
            .world
            .server
            .database()
            .execute("DELETE FROM throttles")
            .await;
    }
    let used = "SELECT count(*) FROM recovery_codes WHERE used_at IS NOT NULL";
    let used = field.world.server.database().number(used).await;
    assert_eq!(usize::try_from(used), Ok(rounds()));
}

#[tokio::test]
async fn r95_of_sets_made_at_the_same_moment_one_remains() {
    let world = World::new().await;
    let page = world.home.open("/account/security/recovery-codes").await;
    let form = page.form("generate").filled(&[], Some("generate"));
    let target = world.home.absolute("/account/security/recovery-codes");
    let send = |_| {
        world
            .home
            .step(world.home.post(target.clone(), form.clone()))
    };
    let answers = join_all((0..10).map(send)).await;
    assert!(answers.iter().all(|answer| answer.status == 200));
    let count = "SELECT count(*) FROM recovery_codes";
    assert_eq!(world.server.database().number(count).await, 10);
}
