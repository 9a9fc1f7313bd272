use super::*;

const REGISTERED: &str = "https://a.test/cb/Path?x=1";

/// R1: everything that a parser might take for the same address, or that an attacker might own.
fn mutations() -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (index, c) in REGISTERED.char_indices() {
        let (before, after) = (&REGISTERED[..index], &REGISTERED[index + c.len_utf8()..]);
        let swapped = if c.is_ascii_lowercase() {
            c.to_ascii_uppercase()
        } else {
            c.to_ascii_lowercase()
        };
        found.push(format!("{before}{swapped}{after}"));
        found.push(format!("{before}{after}"));
        found.push(format!("{before}{c}{c}{after}"));
        found.push(format!("{before}%{:02x}{after}", u32::from(c)));
        found.push(format!("{before}%{:02X}{after}", u32::from(c)));
        for inserted in [
            "\t", "\r", "\n", "\0", " ", "\\", "/", "@", "%00", "%2e%2e/", "../", "\u{200b}",
        ] {
            found.push(format!("{before}{inserted}{c}{after}"));
        }
    }
    let named = [
        "",
        " ",
        "https://a.test",
        "https://a.test/",
        "https://a.test/cb",
        "https://a.test/cb/Path",
        "https://a.test/cb/Path/",
        "https://a.test/cb/Path?x=1&x=1",
        "https://a.test/cb/Path?x=1&y=2",
        "https://a.test/cb/Path?y=2&x=1",
        "https://a.test/cb/Path?x=1#",
        "https://a.test/cb/Path?x=1#f",
        "https://a.test/cb/./Path?x=1",
        "https://a.test/cb/../cb/Path?x=1",
        "https://a.test/cb/x/..;/Path?x=1",
        "https://a.test/cb/%2e%2e/cb/Path?x=1",
        "https://a.test\\@evil.test/cb/Path?x=1",
        "https://user@a.test/cb/Path?x=1",
        "https://a.test@evil.test/cb/Path?x=1",
        "https://a.test:443@evil.test/cb/Path?x=1",
        "https://a@b@a.test/cb/Path?x=1",
        "https://a.test.evil/cb/Path?x=1",
        "https://aXtest/cb/Path?x=1",
        "https://evil.a.test/cb/Path?x=1",
        "https://a.test:443/cb/Path?x=1",
        "https://a.test:8443/cb/Path?x=1",
        "http://a.test/cb/Path?x=1",
        "//a.test/cb/Path?x=1",
        "/cb/Path?x=1",
        "https:a.test/cb/Path?x=1",
        "https:/a.test/cb/Path?x=1",
        "https:///a.test/cb/Path?x=1",
        "https://a.test./cb/Path?x=1",
        "https://xn--a-ecp.test/cb/Path?x=1",
        "https://\u{430}.test/cb/Path?x=1",
        "https://a%2etest/cb/Path?x=1",
        "javascript:https://a.test/cb/Path?x=1",
        "data:text/html,https://a.test/cb/Path?x=1",
        "*",
        "https://*",
    ];
    found.extend(named.map(str::to_owned));
    found.push(format!("{REGISTERED}{}", "a".repeat(65_536)));
    found.retain(|uri| uri != REGISTERED);
    found.sort_unstable();
    found.dedup();
    found
}

#[test]
fn r01_two_hundred_mutations_of_a_redirect_uri_are_refused() {
    let registered = [REGISTERED.to_owned()];
    let mutations = mutations();
    assert!(mutations.len() >= 200, "{}", mutations.len());
    for kind in ClientType::ALL {
        assert!(is_registered(&registered, REGISTERED, kind));
        for uri in &mutations {
            assert!(!is_registered(&registered, uri, kind), "{kind} {uri:?}");
        }
    }
}

/// R2: what looks like the loopback address, or like the registered path.
const NOT_LOOPBACK: [&str; 32] = [
    "http://localhost:80/cb",
    "http://localhost:80@evil/cb",
    "http://127.0.0.1:80@evil/cb",
    "http://127.0.0.1@evil/cb",
    "http://127.0.0.1.evil/cb",
    "http://127.0.0.1.evil:80/cb",
    "http://127.1/cb",
    "http://127.1:80/cb",
    "http://0x7f.1:80/cb",
    "http://2130706433:80/cb",
    "http://[::ffff:127.0.0.1]:80/cb",
    "http://[::1]:80/cb",
    "http://[0:0:0:0:0:0:0:1]:80/cb",
    "http://127.0.0.2:80/cb",
    "http://127.0.0.1:80/other",
    "http://127.0.0.1:80/cb/",
    "http://127.0.0.1:80/cb?x",
    "http://127.0.0.1:80/cb#f",
    "http://127.0.0.1:80",
    "http://127.0.0.1:/cb",
    "http://127.0.0.1:0/cb",
    "http://127.0.0.1:080/cb",
    "http://127.0.0.1:65536/cb",
    "http://127.0.0.1:99999999999/cb",
    "http://127.0.0.1:+80/cb",
    "http://127.0.0.1:80:80/cb",
    "http://127.0.0.1:80\\/cb",
    "HTTP://127.0.0.1:80/cb",
    "https://127.0.0.1:80/tls",
    "http://127.0.0.1:80/CB",
    "http://127.0.0.1\t:80/cb",
    "http://127.0.0.1:8 0/cb",
];

#[test]
fn r02_only_the_port_of_a_loopback_address_varies_and_only_for_native_clients() {
    for host in ["127.0.0.1", "[::1]"] {
        let registered = [format!("http://{host}/cb?x=1")];
        for port in (1..=65_535).step_by(3_277) {
            let uri = format!("http://{host}:{port}/cb?x=1");
            assert!(
                is_registered(&registered, &uri, ClientType::Native),
                "{uri}"
            );
            assert!(!is_registered(&registered, &uri, ClientType::Web), "{uri}");
        }
        let with_port = [format!("http://{host}:8080/cb?x=1")];
        assert!(is_registered(
            &with_port,
            &registered[0],
            ClientType::Native
        ));
        assert!(is_registered(
            &with_port,
            &format!("http://{host}:9/cb?x=1"),
            ClientType::Native
        ));
        assert!(is_registered(
            &[format!("http://{host}")],
            &format!("http://{host}:9"),
            ClientType::Native
        ));
    }
    let registered = [
        "http://127.0.0.1/cb".to_owned(),
        "http://localhost/cb".to_owned(),
        "https://127.0.0.1/tls".to_owned(),
    ];
    for uri in NOT_LOOPBACK {
        assert!(
            !is_registered(&registered, uri, ClientType::Native),
            "{uri}"
        );
    }
}

#[test]
fn r03_dangerous_uris_cannot_be_registered() {
    let refused = [
        "",
        "x",
        "/cb",
        "//a.test/cb",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "javascript://a.test/%0aalert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:https://a.test/x",
        "about:blank",
        "ftp://a.test/",
        "ws://a.test/",
        "mailto:a@a.test",
        "*",
        "https://*",
        "https://*.a.test/cb",
        "https://a.test/*",
        "^https://a.test/.*$",
        "https://a.test/(x|y)",
        "https://a.test/cb#",
        "https://a.test/cb#f",
        "https://user@a.test/cb",
        "https://u:p@a.test/cb",
        "https://a.test\\@b.test/",
        "http://a.test/cb",
        "http://127.0.0.1.evil/cb",
        "http://localhost.evil/cb",
        "http://127.1/cb",
        "http://0x7f.1/cb",
        "http://2130706433/",
        "http://[::ffff:127.0.0.1]/cb",
        "http://localhost@evil/cb",
        "http://10.0.0.1/",
        "https:a.test/cb",
        "https:/a.test/cb",
        "https:///cb",
        "https://:443/cb",
        "https://",
        "https://a.test:port/",
        "https://a.test:99999/",
        "https://a%2etest/",
        "https://a.test/../cb",
        "https://a.test/%2e%2E/cb",
        "https://a.test/./cb",
        " https://a.test/cb",
        "https://a.test/c b",
        "https://a.test/cb\n",
        "https://a.test/\u{e9}",
        "https://\u{430}.test/",
        "https://a.test/\0",
        "https://a.test/<script>",
        "https://[::1/cb",
    ];
    let long = format!("https://a.test/{}", "a".repeat(2048));
    for uri in refused.into_iter().chain([long.as_str()]) {
        for kind in ClientType::ALL {
            assert!(check_registrable(uri, kind).is_err(), "{kind} {uri:?}");
        }
        assert!(check_plain_uri("logo_uri", uri).is_err(), "{uri:?}");
    }
}

#[test]
fn r03_ordinary_uris_can_be_registered() {
    let good = [
        "https://a.test",
        "https://a.test/",
        "https://a.test/cb?x=%2F&y",
        "https://a.test:8443/cb",
        "HTTPS://A.test/cb",
        "http://localhost:3000/cb",
        "http://127.0.0.1/cb",
        "http://[::1]:8080/cb",
        "https://10.0.0.1/cb",
        "https://[2001:db8::1]/",
        "https://a.test/cb/..;x",
        "https://a.test/.well-known/x",
    ];
    for uri in good {
        for kind in ClientType::ALL {
            assert_eq!(check_registrable(uri, kind), Ok(()), "{kind} {uri}");
        }
        assert_eq!(check_plain_uri("logo_uri", uri), Ok(()));
    }
    for uri in [
        "com.example.app:/cb",
        "com.example.app://cb",
        "com.example.app:cb?x=1",
    ] {
        assert_eq!(check_registrable(uri, ClientType::Native), Ok(()), "{uri}");
        for kind in [
            ClientType::Web,
            ClientType::Spa,
            ClientType::Machine,
            ClientType::Device,
        ] {
            assert!(check_registrable(uri, kind).is_err(), "{kind} {uri}");
        }
    }
    for uri in [
        "myapp:/cb",
        "com.example.app://u@x/cb",
        ".app:/cb",
        "1.app:/cb",
        "com.example app:/cb",
        "com.ex_ample:/cb",
    ] {
        assert!(check_registrable(uri, ClientType::Native).is_err(), "{uri}");
    }
}

#[test]
fn a_refusal_says_which_uri_and_why() {
    let refusal = check_registrable("http://a.test/cb", ClientType::Web).unwrap_err();
    assert_eq!(refusal.code, ErrorCode::InvalidRedirectUri);
    let wanted = "redirect URI http://a.test/cb must use https; http is for localhost, 127.0.0.1 and [::1] only";
    assert_eq!(refusal.description, wanted);
    assert_eq!(
        check_plain_uri("tos_uri", "x").unwrap_err().code,
        ErrorCode::InvalidClientMetadata
    );
}
