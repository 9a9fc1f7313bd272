//! R22, R27, R29, R32, R38 as races: fifty at the same moment. `tests/run races --engine postgres --rounds 200` runs more of them.

use tests::{
    database::Engine,
    given,
    races::{Track, rounds},
};

async fn track() -> Track {
    Track::on(Engine::chosen()).await
}

#[tokio::test]
async fn r27_one_redemption_of_fifty_counts() {
    let track = track().await;
    for round in 0..rounds() {
        track.codes(round).await;
    }
}

#[tokio::test]
async fn r22_fifty_thieves_take_nothing_from_the_owner() {
    let track = track().await;
    let thief = given::web_client(&track.server().cli()).await;
    for round in 0..rounds() {
        track.thieves(round, &thief).await;
    }
}

#[tokio::test]
async fn r29_fifty_refreshes_stay_within_the_grace() {
    let track = track().await;
    for round in 0..rounds() {
        track.refresh(round).await;
        track.siblings(round).await;
    }
}

#[tokio::test]
async fn r32_nothing_outlives_a_revocation() {
    let track = track().await;
    for round in 0..rounds() * 4 {
        track.revocation(round).await;
    }
}

#[tokio::test]
async fn r38_one_assertion_of_fifty_counts() {
    let track = track().await;
    for round in 0..rounds() {
        track.assertions(round).await;
    }
}
