//! `kill -9` under load, as often as wanted: `tests/run crash --engine sqlite --count 50`.

use tests::{crash, program};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (engine, count) = program::arguments("--count", 20);
    let report = crash::run(engine, count).await;
    println!("nothing lost, nothing twice: {report:?}");
}
