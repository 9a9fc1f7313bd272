//! F6: what a day of guessing gets, with as many addresses as wanted: `tests/run guessing --engine sqlite --addresses 10000`.

use tests::{guessing::day, program};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (engine, addresses) = program::arguments("--addresses", 10_000);
    let report = day::run(engine, addresses).await;
    println!("{report}");
    assert!(report.broken().is_empty(), "{:?}", report.broken());
}
