//! R52: what a logo may cost in memory, whatever its kind.

use image::{DynamicImage, ImageFormat, RgbaImage};
use serde_json::json;
use std::fs;
use tests::{
    given,
    logo_host::{LogoHost, picture},
    process::ServerProcess,
};

/// KiB beyond which the process never was, by its own account.
fn peak(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).expect("a process");
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().nth(1));
    number
        .and_then(|number| number.parse().ok())
        .expect("a number")
}

/// From here on the peak is counted anew.
fn forget_peak(process: u32) {
    fs::write(format!("/proc/{process}/clear_refs"), "5").expect("our own process");
}

/// Four bytes a pixel, or eight.
fn deep(side: u32, wide: bool) -> Vec<u8> {
    let image = DynamicImage::from(RgbaImage::new(side, side));
    let image = if wide {
        DynamicImage::from(image.into_rgba16())
    } else {
        image
    };
    let mut bytes = std::io::Cursor::new(Vec::new());
    image
        .write_to(&mut bytes, ImageFormat::Png)
        .expect("a picture");
    bytes.into_inner()
}

#[tokio::test]
async fn r52_no_logo_costs_more_than_eight_mebibytes() {
    let settings = [("IDP_OUTBOUND__ALLOW_HOSTS", "127.0.0.1")];
    let server = ServerProcess::start_with(true, &settings).await;
    let process = server.id().expect("it runs");
    let host = LogoHost::start(b"").await;
    let kinds = [
        ImageFormat::Png,
        ImageFormat::Jpeg,
        ImageFormat::Gif,
        ImageFormat::WebP,
    ];
    let of = |side| {
        kinds
            .map(|kind| picture(kind, (side, side), [20, 200, 40]))
            .into_iter()
    };
    let small = of(300).map(|bytes| (bytes, true));
    let largest = of(1_024)
        .chain([deep(1_024, false)])
        .map(|bytes| (bytes, true));
    let larger = of(2_048).chain([deep(2_048, false), deep(1_024, true)]);
    let larger = larger.map(|bytes| (bytes, false));
    let mut costs = Vec::new();
    // The first four warm up what stays.
    for (number, (bytes, is_shown)) in small.chain(largest).chain(larger).enumerate() {
        host.serve(&bytes);
        let metadata = json!({"logo_uri": host.url(&format!("/{number}"))}).to_string();
        let client = given::web_client_with(&server.cli(), &["--metadata", &metadata]).await;
        let url = format!("{}{}", server.issuer(), super::address(&client));
        forget_peak(process);
        let before = peak(process);
        let answer = reqwest::get(&url).await.expect("an answer");
        assert_eq!(
            answer.status() == 200,
            is_shown,
            "{number}: {}",
            answer.status()
        );
        costs.push(peak(process).saturating_sub(before));
    }
    println!("KiB beyond what was held: {costs:?}");
    assert!(costs[4..].iter().all(|cost| *cost <= 8 * 1024), "{costs:?}");
    server.finish().await;
}
