//! What a server counts of itself, read from `/metrics`.

use crate::{http, raw, server::TestServer};
use std::ops::Sub;

/// What requests have cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Durable commits.
    pub commits: i64,
    /// SQL statements besides BEGIN, COMMIT and SAVEPOINT.
    pub statements: i64,
    /// Signatures of tokens and documents.
    pub signatures: i64,
}

impl Sub for Cost {
    type Output = Self;

    fn sub(self, before: Self) -> Self {
        Self {
            commits: self.commits - before.commits,
            statements: self.statements - before.statements,
            signatures: self.signatures - before.signatures,
        }
    }
}

/// The counters of a server that was started with `IDP_SERVER__INTERNAL_LISTEN`.
pub async fn cost(server: &TestServer) -> Cost {
    let address = server.internal_address().expect("an internal listener");
    let answer = raw::send(http::client().get(format!("{address}/metrics"))).await;
    let text = answer.expect_status(200).body;
    let value = |name: &str| -> i64 {
        let line = text
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        line.and_then(|number| number.trim().parse().ok())
            .unwrap_or_else(|| panic!("{name} is missing in {text}"))
    };
    Cost {
        commits: value("db_commits_total"),
        statements: value("db_statements_total"),
        signatures: value("signatures_total"),
    }
}
