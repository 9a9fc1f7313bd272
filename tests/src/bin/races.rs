//! Races for what may be had once, as many rounds as wanted: `tests/run races --engine postgres --rounds 200`.

use tests::{program, races::Track};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (engine, rounds) = program::arguments("--rounds", 20);
    Track::on(engine).await.all(rounds).await;
    println!("{rounds} rounds of each race: every one had the winners that it may have");
}
