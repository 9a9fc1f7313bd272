//! R39, R77: a clock does not tell who exists, nor how much of a secret was right. `tests/run timing` takes more samples.

use tests::{database::Engine, timing};

/// On a busy machine noise may tell anything apart once; the same pair twice, at every crop, it does not.
#[tokio::test]
async fn r77_r39_a_clock_tells_nothing_that_the_answer_does_not() {
    let mut told: Vec<&str> = Vec::new();
    for round in 0..2 {
        let report = timing::round(Engine::chosen(), 300).await;
        println!("{report}");
        assert!(
            report.blind().is_empty(),
            "blind: {:?}\n{report}",
            report.blind()
        );
        let now = report.told_apart();
        told = match round {
            0 => now,
            _ => told.into_iter().filter(|pair| now.contains(pair)).collect(),
        };
        if told.is_empty() {
            return;
        }
    }
    panic!("told apart by time: {told:?}");
}
