//! `kill -9` in the middle of load: what was acknowledged is there afterwards, and nothing that counts once counts twice.
//!
//! | module | does |
//! | --- | --- |
//! | `load` | uses the server as browsers, applications and operators do, and writes every acknowledged answer into a journal |
//! | `audit` | compares the journal with the server that was started again |

mod audit;
mod load;

use crate::{
    back_channel::BackChannel,
    database::{Database, Engine},
    given::{self, Client, User},
    person::Person,
    process::ServerProcess,
    raw,
    scene::{Issued, SCOPE},
};
use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

/// From the start of the process to the first request that is served.
const LONGEST_START: Duration = Duration::from_secs(5);

/// What the server has acknowledged, and what it was asked without an answer.
#[derive(Debug, Default)]
struct Journal {
    users: Vec<String>,
    clients: Vec<String>,
    codes: Vec<Code>,
    families: Vec<Family>,
}

/// An authorization code that the server gave out, which acknowledges the grant.
#[derive(Debug, Clone)]
struct Code {
    text: String,
    at: Instant,
    state: CodeState,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CodeState {
    /// Nobody has presented it.
    Fresh,
    /// Presented; no answer came.
    Asked,
    /// Presented, and the answer was tokens; the index of the family.
    Redeemed(usize),
}

/// The refresh tokens of a grant.
#[derive(Debug, Clone)]
struct Family {
    /// The newest that was acknowledged.
    newest: Issued,
    /// Since when it has been presented without an answer.
    asked: Option<Instant>,
    /// The one before.
    spent: Option<String>,
    /// Revoked by the audit itself.
    dead: bool,
}

/// What all tasks share.
struct Stage {
    api: BackChannel,
    client: Client,
    cookies: String,
    authorize: String,
    journal: Mutex<Journal>,
}

impl Stage {
    fn journal(&self) -> MutexGuard<'_, Journal> {
        self.journal.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a run has shown.
#[derive(Debug, Default, Clone, Copy)]
pub struct Report {
    /// How often the server was killed.
    pub kills: usize,
    /// Codes, redemptions, refreshes, users and clients that were acknowledged.
    pub acknowledged: usize,
    /// Requests that were killed before their answer.
    pub unanswered: usize,
    /// The slowest start.
    pub slowest_start: Duration,
}

/// Kills a server `count` times and audits it each time.
///
/// # Panics
///
/// When anything acknowledged is lost, anything counts twice, or a start takes too long.
pub async fn run(engine: Engine, count: usize) -> Report {
    let mut server = ServerProcess::start_on(Database::create_on(engine).await, true, &[]).await;
    let stage = Arc::new(stage(&server).await);
    let mut report = Report::default();
    for round in 1..=count {
        let unanswered = load::until_killed(&stage, &mut server).await;
        let start = Instant::now();
        server.start_again().await;
        let took = start.elapsed();
        assert!(
            took <= LONGEST_START,
            "round {round}: the server took {took:?} to start"
        );
        let acknowledged = audit::audit(&stage, &server).await;
        report.kills += 1;
        report.acknowledged += acknowledged;
        report.unanswered += unanswered;
        report.slowest_start = report.slowest_start.max(took);
        println!(
            "kill {round} of {count}: {acknowledged} acknowledged, {unanswered} unanswered, ready after {took:.0?}"
        );
    }
    server.finish().await;
    report
}

async fn stage(server: &ServerProcess) -> Stage {
    let cli = server.cli();
    let user: User = given::user(&cli, "alice").await;
    let client = given::web_client_with(&cli, &["--skip-consent"]).await;
    let person = Person::at(server.issuer(), server.issuer());
    let authorize = raw::authorize_url_at(server.issuer(), &client, &[("scope", SCOPE)]);
    person.authorize(&authorize, &user).await;
    let path = authorize.trim_start_matches(server.issuer()).to_owned();
    Stage {
        api: BackChannel::to_process(server),
        client,
        cookies: person.jar.header().expect("a session"),
        authorize: path,
        journal: Mutex::default(),
    }
}
