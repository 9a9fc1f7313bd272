//! What a clock tells, with as many samples as wanted: `tests/run timing --engine sqlite --samples 10000`.

use tests::{program, timing};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (engine, samples) = program::arguments("--samples", 2000);
    for round in 1..=3 {
        let report = timing::round(engine, samples).await;
        println!("round {round} of 3, {samples} samples of each class\n{report}");
        assert!(report.blind().is_empty(), "blind: {:?}", report.blind());
        let near = report.short_sighted();
        assert!(near.is_empty(), "too close, take more samples: {near:?}");
        let told = report.suspicious();
        assert!(told.is_empty(), "told apart: {told:?}");
    }
    println!("nothing is told apart, and the controls are");
}
