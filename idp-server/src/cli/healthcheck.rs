//! `healthcheck`: asks the running server's `/readyz`, so that an image without curl can have a health check.

use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream, ToSocketAddrs};
use std::time::Duration;

use serde_json::json;

use super::Context;
use super::failure::Failure;
use super::tls;
use crate::config::{Config, ListenAddress};

/// Container runtimes give a check some seconds; a server that needs more is not well.
const TIMEOUT: Duration = Duration::from_secs(3);

pub(super) fn run(context: &Context) -> Result<(), Failure> {
    let config = context.config()?;
    let status = ask(&config)?;
    if status == 200 {
        return context.global.output.done("ok", &json!({"status": "ok"}));
    }
    Err(
        Failure::failed(format!("the server answers {status}: it can't serve now"))
            .help("its log says why; `idp-server doctor` looks for common causes"),
    )
}

/// The internal listener speaks plain http and is asked first; the public one may speak TLS.
pub(super) fn ask(config: &Config) -> Result<u16, Failure> {
    let server = &config.server;
    match (&server.internal_listen, &server.tls) {
        (Some(internal), _) => request(connect(internal)?, &internal.to_string()),
        (None, None) => request(connect(&server.listen)?, &server.listen.to_string()),
        (None, Some(files)) => request(
            tls::pinned(connect(&server.listen)?, files)?,
            config.public_url.authority(),
        ),
    }
}

fn connect(listen: &ListenAddress) -> Result<TcpStream, Failure> {
    let unreachable = |why: &dyn std::fmt::Display| {
        Failure::failed(format!("nothing answers at {listen}: {why}"))
            .help("start the server with `idp-server serve`, with the same --dev and --config")
    };
    let addresses = (listen.host.as_str(), listen.port)
        .to_socket_addrs()
        .map_err(|error| unreachable(&error))?;
    let mut last = None;
    for address in addresses {
        match TcpStream::connect_timeout(&reachable(address), TIMEOUT) {
            Ok(stream) => {
                let timed = stream
                    .set_read_timeout(Some(TIMEOUT))
                    .and_then(|()| stream.set_write_timeout(Some(TIMEOUT)));
                return timed.map(|()| stream).map_err(|error| unreachable(&error));
            }
            Err(error) => last = Some(error),
        }
    }
    Err(last.map_or_else(
        || unreachable(&"no such address"),
        |error| unreachable(&error),
    ))
}

/// "Every interface" is no address to connect to.
fn reachable(address: SocketAddr) -> SocketAddr {
    let ip = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        ip => ip,
    };
    SocketAddr::new(ip, address.port())
}

fn request(mut stream: impl Read + Write, host: &str) -> Result<u16, Failure> {
    let failed = |error| Failure::failed(format!("the server at {host} does not answer: {error}"));
    // In one piece: who answers early and closes must not meet us still writing.
    let asked = format!("GET /readyz HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(asked.as_bytes()).map_err(failed)?;
    stream.flush().map_err(failed)?;
    // "HTTP/1.1 200" is all that is needed.
    let mut line = [0; 12];
    stream.read_exact(&mut line).map_err(failed)?;
    std::str::from_utf8(&line)
        .ok()
        .and_then(|line| line.strip_prefix("HTTP/1."))
        .and_then(|rest| rest.get(2..)?.parse().ok())
        .ok_or_else(|| Failure::failed(format!("what listens at {host} does not speak HTTP")))
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;
    use std::thread;

    use super::*;

    /// Answers one connection and gives back what was asked.
    fn server(answer: &'static str) -> (ListenAddress, thread::JoinHandle<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("bound").port();
        let asked = thread::spawn(move || {
            let (mut stream, _) = listener.accept().expect("one caller");
            let mut buffer = [0; 1024];
            let length = stream.read(&mut buffer).expect("a request");
            stream.write_all(answer.as_bytes()).expect("still there");
            String::from_utf8_lossy(&buffer[..length]).into_owned()
        });
        let host = "0.0.0.0".to_owned();
        (ListenAddress { host, port }, asked)
    }

    #[test]
    fn the_status_is_read_from_the_first_line() {
        let (listen, asked) = server("HTTP/1.1 503 Service Unavailable\r\n\r\n");
        let stream = connect(&listen).expect("listening");
        assert_eq!(request(stream, "localhost:1"), Ok(503));
        assert_eq!(
            asked.join().expect("no panic"),
            "GET /readyz HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"
        );
    }

    #[test]
    fn what_is_not_http_is_a_failure() {
        for answer in ["SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 xyz\r\n", ""] {
            let (listen, asked) = server(answer);
            assert!(
                request(connect(&listen).expect("listening"), "localhost").is_err(),
                "{answer:?}"
            );
            asked.join().expect("no panic");
        }
    }

    #[test]
    fn a_server_that_is_not_there_is_a_failure_with_a_remedy() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("bound").port();
        drop(listener);
        let host = "127.0.0.1".to_owned();
        let line = connect(&ListenAddress { host, port })
            .expect_err("nobody listens")
            .to_string();
        assert!(
            line.contains("nothing answers at 127.0.0.1:")
                && line.contains("help: start the server"),
            "{line}"
        );
    }
}
