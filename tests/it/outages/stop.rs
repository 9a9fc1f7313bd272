//! The server is told to stop (R115).

use futures_util::future::join_all;
use std::time::Duration;
use tests::{
    back_channel::BackChannel,
    given::{self, Client},
    http::{self},
    process::{self, ServerProcess},
};
use tokio::{
    sync::watch,
    time::{Instant, sleep},
};

#[tokio::test]
async fn r115_told_to_stop_the_server_finishes_what_it_began() {
    let mut server = ServerProcess::start_with(true, &[("IDP_LOG__LEVEL", "info")]).await;
    let cli = server.cli();
    given::user(&cli, "alice").await;
    let machine = given::machine_client(&cli).await;
    let url = format!("{}/oauth2/token", server.issuer());
    let secret = machine.client_secret.clone().expect("a secret");
    let client = http::client();
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let load = (0..20).map(|_| {
        let (client, url, machine, secret, stopped) = (
            client.clone(),
            url.clone(),
            machine.client_id.clone(),
            secret.clone(),
            stopped.clone(),
        );
        tokio::spawn(async move {
            let (mut answered, mut broken) = (0, Vec::new());
            while !*stopped.borrow() {
                let request = client.post(&url).basic_auth(&machine, Some(&secret));
                match request
                    .form(&[("grant_type", "client_credentials")])
                    .send()
                    .await
                {
                    Ok(answer) => {
                        let status = answer.status();
                        match answer.bytes().await {
                            Ok(_) if status == 200 => answered += 1,
                            other => broken.push(format!("{status} {other:?}")),
                        }
                    }
                    // Nobody listens any more, or the idle connection was just closed: the server's log tells whether this one
                    // was begun.
                    Err(_) => break,
                }
            }
            (answered, broken)
        })
    });
    let load: Vec<_> = load.collect();
    sleep(Duration::from_millis(700)).await;
    let start = tokio::time::Instant::now();
    let code = server.terminate().await;
    let took = start.elapsed();
    stop.send_replace(true);
    let ended = join_all(load).await;
    let mut answered = 0;
    for worker in ended {
        let (count, broken) = worker.expect("a worker");
        answered += count;
        assert!(broken.is_empty(), "{broken:#?}");
    }
    assert_eq!(code, 0, "{}", server.log());
    let log = server.log();
    let begun = log
        .lines()
        .filter(|line| line.contains("/oauth2/token"))
        .count();
    assert_eq!(begun, answered, "what was begun was answered");
    assert!(answered > 20, "there was a load: {answered}");
    assert!(took < Duration::from_secs(17), "{took:?}");
    server.start_again().await;
    assert_eq!(
        server.database().number("SELECT count(*) FROM users").await,
        1
    );
    server.finish().await;
}

/// Requests every twentieth of a second, as long as the balancer sends any here. How many were answered, and what failed.
async fn worker(
    api: BackChannel,
    machine: Client,
    open: watch::Receiver<bool>,
) -> (usize, Vec<String>) {
    let pairs = [("grant_type", "client_credentials")];
    let (mut answered, mut failed) = (0, Vec::new());
    while *open.borrow() {
        match api
            .try_authenticated(&machine, "/oauth2/token", &pairs)
            .await
        {
            Ok(answer) if answer.status == 200 => answered += 1,
            other => failed.push(format!("{other:?}")),
        }
        sleep(Duration::from_millis(50)).await;
    }
    (answered, failed)
}

async fn is_ready(api: &BackChannel) -> bool {
    // Of a connection of its own, as a balancer asks.
    let request = http::client().get(format!("{}/readyz", api.address()));
    request
        .send()
        .await
        .is_ok_and(|answer| answer.status() == 200)
}

#[tokio::test]
async fn r115_readiness_drops_first_and_nobody_notices_the_stop() {
    let mut server = ServerProcess::start_with(false, &[]).await;
    let cli = server.cli();
    let machine = given::machine_client(&cli).await;
    let api = BackChannel::to_process(&server);
    let (close, open) = watch::channel(true);
    let start = Instant::now();
    let load: Vec<_> = (0..10)
        .map(|_| tokio::spawn(worker(api.clone(), machine.clone(), open.clone())))
        .collect();
    sleep(Duration::from_secs(1)).await;
    assert!(is_ready(&api).await);
    process::signal("TERM", server.id().expect("a running server")).await;
    let told = Instant::now();
    while is_ready(&api).await {
        assert!(
            told.elapsed() < Duration::from_secs(1),
            "ready though it stops"
        );
        sleep(Duration::from_millis(10)).await;
    }
    let noticed = told.elapsed();
    // Who has not heard of it yet is served all the same.
    let mut late = 0;
    while told.elapsed() < Duration::from_millis(600) {
        let fresh = BackChannel::to_process(&server);
        let pairs = [("grant_type", "client_credentials")];
        let answer = fresh
            .try_authenticated(&machine, "/oauth2/token", &pairs)
            .await;
        assert_eq!(
            answer.map(|answer| answer.status).ok(),
            Some(200),
            "after {:?}",
            told.elapsed()
        );
        late += 1;
    }
    close.send_replace(false);
    let seconds = start.elapsed().as_secs_f64();
    let mut answered = 0;
    for worker in join_all(load).await {
        let (count, failed) = worker.expect("a worker");
        answered += count;
        assert!(failed.is_empty(), "{failed:#?}");
    }
    assert!(late > 3 && answered > 100, "{late} late, {answered} in all");
    let rate = f64::from(u32::try_from(answered).expect("few")) / seconds;
    println!(
        "not ready after {noticed:.0?}; {rate:.0} requests a second, {late} new connections after SIGTERM, none failed"
    );
    assert_eq!(server.terminate().await, 0, "{}", server.log());
    server.finish().await;
}
