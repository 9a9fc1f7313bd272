//! F6 and F7 in a small size. `tests/run guessing` and `tests/run siege` take more addresses and more rounds.

use tests::{
    database::Engine,
    guessing::{day, siege},
};

#[tokio::test]
async fn r78_r79_r80_r94_a_day_of_guessing_from_many_addresses_gets_no_more_than_a_hundred_tries() {
    let report = day::run(Engine::chosen(), 400).await;
    println!("{report}");
    assert!(report.broken().is_empty(), "{:?}", report.broken());
    assert!(report.account > 90, "hardly any guesses: {report:?}");
    assert!(report.codes > 90, "hardly any codes: {report:?}");
}

#[tokio::test]
async fn r81_an_hour_of_guessing_keeps_the_owner_out_of_nothing() {
    let report = siege::run(Engine::chosen(), 20).await;
    println!("{report}");
    assert!(report.broken().is_empty(), "{:?}", report.broken());
    assert!(report.sent >= 160 && report.evaluated > 5, "{report:?}");
}
