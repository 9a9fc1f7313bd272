//! Browsers, applications and operators at work until the server is killed.

use super::{Code, CodeState, Family, Stage};
use crate::{
    back_channel::{Lost, redemption, refreshment},
    cli::Cli,
    given::PASSWORD,
    http::Answer,
    process::ServerProcess,
    raw::Pairs,
    scene::Issued,
};
use reqwest::Method;
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::{task::JoinSet, time};
use url::Url;
use uuid::Uuid;

/// So many of each at a time.
const BROWSERS: usize = 4;
const REFRESHERS: usize = 3;
/// So many codes are given out before the kill.
const LEAST: usize = 10;

/// Puts load on the server, kills it at a random moment, and waits until everybody has noticed. How many requests were never answered.
pub(super) async fn until_killed(stage: &Arc<Stage>, server: &mut ServerProcess) -> usize {
    let stop = Arc::new(AtomicBool::new(false));
    let mut tasks = JoinSet::new();
    for _ in 0..BROWSERS {
        tasks.spawn(browse(Arc::clone(stage)));
    }
    for _ in 0..REFRESHERS {
        tasks.spawn(refresh(Arc::clone(stage)));
    }
    tasks.spawn(operate(Arc::clone(stage), server.cli(), Arc::clone(&stop)));
    // A slow machine shall not be killed before it has done anything.
    while stage.journal().codes.len() < LEAST {
        time::sleep(Duration::from_millis(5)).await;
        assert!(!tasks.is_empty(), "nobody is at work");
    }
    let [a, b, ..] = *Uuid::new_v4().as_bytes();
    let moment = u64::from(u16::from_be_bytes([a, b])) % 1_000;
    time::sleep(Duration::from_millis(moment)).await;
    server.kill().await;
    stop.store(true, Ordering::Relaxed);
    while let Some(ended) = tasks.join_next().await {
        ended.expect("no task panics");
    }
    let journal = stage.journal();
    let codes = journal
        .codes
        .iter()
        .filter(|code| code.state == CodeState::Asked);
    codes.count()
        + journal
            .families
            .iter()
            .filter(|family| family.asked.is_some())
            .count()
}

/// A browser that is signed in, and the application that redeems two of three of its codes.
async fn browse(stage: Arc<Stage>) {
    for turn in 0_usize.. {
        let Ok(code) = authorize(&stage).await else {
            return;
        };
        let entry = Code {
            text: code.clone(),
            at: Instant::now(),
            state: CodeState::Fresh,
        };
        let index = {
            let mut journal = stage.journal();
            journal.codes.push(entry);
            journal.codes.len() - 1
        };
        if turn % 3 == 2 {
            continue;
        }
        stage.journal().codes[index].state = CodeState::Asked;
        let pairs = redemption(&code);
        let Ok(answer) = ask(&stage, &pairs).await else {
            return;
        };
        let mut journal = stage.journal();
        journal.families.push(Family {
            newest: Issued::of(&answer),
            asked: None,
            spent: None,
            dead: false,
        });
        journal.codes[index].state = CodeState::Redeemed(journal.families.len() - 1);
    }
}

/// A request to the token endpoint, which the kill may leave without an answer.
async fn ask(stage: &Stage, pairs: Pairs<'_>) -> Result<Answer, Lost> {
    let (api, client) = (&stage.api, &stage.client);
    api.try_authenticated(client, "/oauth2/token", pairs).await
}

async fn authorize(stage: &Stage) -> Result<String, Lost> {
    let request = stage.api.request(Method::GET, &stage.authorize);
    let answer = request.header("cookie", &stage.cookies).send().await?;
    let location = answer
        .headers()
        .get("location")
        .and_then(|value| value.to_str().ok());
    let url = location.and_then(|location| Url::parse(location).ok());
    let code = url.and_then(|url| {
        let code = url.query_pairs().find(|(name, _)| name == "code");
        code.map(|(_, code)| code.into_owned())
    });
    Ok(code.unwrap_or_else(|| panic!("the session is lost: {answer:?}")))
}

/// An application that refreshes whatever family is at hand.
async fn refresh(stage: Arc<Stage>) {
    loop {
        let chosen = {
            let mut journal = stage.journal();
            let count = journal.families.len();
            let start = Uuid::new_v4().as_u128() % count.max(1) as u128;
            let order = (0..count).map(|step| (usize::try_from(start).unwrap_or(0) + step) % count);
            let free = order.into_iter().find(|index| {
                let family = &journal.families[*index];
                family.asked.is_none() && !family.dead
            });
            free.map(|index| {
                journal.families[index].asked = Some(Instant::now());
                (index, journal.families[index].newest.refresh_token.clone())
            })
        };
        let Some((index, token)) = chosen else {
            time::sleep(Duration::from_millis(5)).await;
            if stage
                .api
                .request(Method::GET, "/livez")
                .send()
                .await
                .is_err()
            {
                return;
            }
            continue;
        };
        let pairs = refreshment(&token);
        let Ok(answer) = ask(&stage, &pairs).await else {
            return;
        };
        let family = &mut stage.journal().families[index];
        family.newest = Issued::of(&answer);
        family.spent = Some(token);
        family.asked = None;
    }
}

/// An operator whose commands share the database with the server.
async fn operate(stage: Arc<Stage>, cli: Cli, stop: Arc<AtomicBool>) {
    for turn in 0_usize.. {
        if stop.load(Ordering::Relaxed) {
            return;
        }
        let name = format!("{turn}-{}", Uuid::new_v4().simple());
        if turn % 2 == 0 {
            let email = format!("{name}@example.com");
            let arguments = ["user", "create", "--email", &email, "--password-stdin"];
            let created = cli.run_with_input(&arguments, PASSWORD).await;
            created.expect_code(0);
            stage.journal().users.push(email);
        } else {
            let arguments = [
                "client",
                "create",
                "--type",
                "machine",
                "--client-id",
                &name,
                "--name",
                &name,
            ];
            cli.run(&arguments).await.expect_code(0);
            stage.journal().clients.push(name);
        }
    }
}
