//! The server is told to stop (R115).

use futures_util::future::join_all;
use std::time::Duration;
use tests::{
    given::{self},
    http::{self},
    process::ServerProcess,
};
use tokio::time::sleep;

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
