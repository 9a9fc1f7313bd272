//! F7: whom an hour of guessing keeps out, in as many rounds as wanted: `tests/run siege --engine sqlite --rounds 1000`.

use tests::{guessing::siege, program};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (engine, rounds) = program::arguments("--rounds", 1_000);
    let report = siege::run(engine, rounds).await;
    println!("{report}");
    assert!(report.broken().is_empty(), "{:?}", report.broken());
}
