//! The journal of acknowledged answers against the server that was started again.

use super::{CodeState, Family, Stage};
use crate::{
    process::ServerProcess,
    scene::{Issued, assert_refused},
};
use std::{collections::BTreeSet, time::Duration};

/// A code is good for a minute, a lost refresh for ten seconds; what is older than this is not judged.
const CODE_LIFE: Duration = Duration::from_secs(50);
const GRACE: Duration = Duration::from_secs(8);
/// So many families live on into the next round, so that some are old.
const CARRIED: usize = 20;

/// Judges everything; how much was acknowledged since the last time.
pub(super) async fn audit(stage: &Stage, server: &ServerProcess) -> usize {
    people_and_clients(stage, server).await;
    let acknowledged = {
        let journal = stage.journal();
        journal.codes.len() + journal.families.len() + journal.users.len() + journal.clients.len()
    };
    // The unanswered first: their grace is short.
    let count = stage.journal().families.len();
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|index| stage.journal().families[*index].asked.is_none());
    for index in order {
        family_lives(stage, index).await;
    }
    codes(stage).await;
    spent_tokens(stage).await;
    let mut journal = stage.journal();
    journal.codes.clear();
    journal.families.retain(|family| !family.dead);
    let old = journal.families.len().saturating_sub(CARRIED);
    journal.families.drain(..old);
    acknowledged
}

async fn people_and_clients(stage: &Stage, server: &ServerProcess) {
    let (users, clients) = {
        let journal = stage.journal();
        (journal.users.clone(), journal.clients.clone())
    };
    let lists = [
        (["user", "list"], "email", users),
        (["client", "list"], "client_id", clients),
    ];
    for (command, member, acknowledged) in lists {
        let limit: &[&str] = if command[0] == "user" {
            &["--limit", "100000"]
        } else {
            &[]
        };
        let listed = server.cli().json(&[&command, limit].concat()).await;
        let listed = listed["data"].as_array().expect("a list");
        let there: BTreeSet<&str> = listed
            .iter()
            .filter_map(|row| row[member].as_str())
            .collect();
        for name in &acknowledged {
            assert!(
                there.contains(name.as_str()),
                "{} {name} is lost",
                command[0]
            );
        }
    }
}

/// An acknowledged refresh token works, and so does one whose use was never answered: a crash signs nobody out.
async fn family_lives(stage: &Stage, index: usize) {
    let Family { newest, asked, .. } = stage.journal().families[index].clone();
    let late = asked.is_some_and(|at| at.elapsed() > GRACE);
    if !late {
        let userinfo = stage.api.userinfo(&newest.access_token).await;
        assert_eq!(userinfo.status, 200, "a grant is lost: {userinfo:#?}");
    }
    let answer = stage
        .api
        .refresh(&stage.client, &newest.refresh_token)
        .await;
    if late {
        stage.journal().families[index].dead = true;
        return;
    }
    assert_eq!(
        answer.status,
        200,
        "a refresh token is lost, unanswered: {}: {answer:#?}",
        asked.is_some()
    );
    let family = &mut stage.journal().families[index];
    family.newest = Issued::of(&answer);
    family.spent = Some(newest.refresh_token);
    family.asked = None;
}

/// A fresh code works once, an unanswered one at most once, a redeemed one never.
async fn codes(stage: &Stage) {
    let codes = stage.journal().codes.clone();
    for (number, code) in codes.iter().enumerate() {
        // To present a redeemed code kills its family: one in four.
        if matches!(code.state, CodeState::Redeemed(_)) && number % 4 != 0 {
            continue;
        }
        let old = code.at.elapsed() > CODE_LIFE;
        let first = stage.api.redeem(&stage.client, &code.text).await;
        match code.state {
            CodeState::Fresh if old => {}
            CodeState::Fresh => assert_eq!(first.status, 200, "a grant is lost: {first:#?}"),
            CodeState::Asked => {
                if first.status != 200 {
                    assert_refused(&first, 400, "invalid_grant", "an unanswered code");
                }
            }
            CodeState::Redeemed(family) => {
                assert_refused(&first, 400, "invalid_grant", "a redeemed code");
                stage.journal().families[family].dead = true;
            }
        }
        let second = stage.api.redeem(&stage.client, &code.text).await;
        assert_refused(&second, 400, "invalid_grant", "a code for the second time");
        if first.status == 200 {
            let userinfo = stage.api.userinfo(&Issued::of(&first).access_token).await;
            assert_eq!(userinfo.status, 401, "a replayed code left a token alive");
        }
    }
    let dead: Vec<_> = stage
        .journal()
        .families
        .iter()
        .filter(|family| family.dead)
        .cloned()
        .collect();
    for family in dead {
        let userinfo = stage.api.userinfo(&family.newest.access_token).await;
        assert_eq!(userinfo.status, 401, "a replayed code left a token alive");
    }
}

/// A refresh token whose successor has been used is refused, and takes its family along: one in five.
async fn spent_tokens(stage: &Stage) {
    let count = stage.journal().families.len();
    for index in (0..count).step_by(5) {
        let family = stage.journal().families[index].clone();
        let (Some(spent), false) = (family.spent, family.dead) else {
            continue;
        };
        let next = stage
            .api
            .refresh(&stage.client, &family.newest.refresh_token)
            .await;
        let next = Issued::of(&next);
        let replay = stage.api.refresh(&stage.client, &spent).await;
        assert_refused(&replay, 400, "invalid_grant", "a spent refresh token");
        let userinfo = stage.api.userinfo(&next.access_token).await;
        assert_eq!(
            userinfo.status, 401,
            "a spent refresh token left its family alive"
        );
        stage.journal().families[index].dead = true;
    }
}
