//! `kill -9` in the middle of load, three times. `tests/run crash --engine sqlite --count 50` does it more often.

use tests::{crash, database::Engine};

#[tokio::test]
async fn r111_a_crash_under_load_loses_nothing_and_repeats_nothing() {
    let report = crash::run(Engine::chosen(), 3).await;
    assert_eq!(report.kills, 3);
    assert!(report.acknowledged > 30, "hardly any load: {report:?}");
}
