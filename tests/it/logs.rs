//! What is written down (R107, R108).

use serde_json::Value;
use std::collections::BTreeMap;
use tests::{given, http, jar::Jar, process::ServerProcess, raw};

/// A browser of our own, because the harness's people visit a server in this process only.
struct Visitor {
    http: reqwest::Client,
    issuer: String,
    jar: Jar,
}

impl Visitor {
    fn new(server: &ServerProcess) -> Self {
        Self {
            http: http::client(),
            issuer: server.issuer().to_owned(),
            jar: Jar::default(),
        }
    }

    async fn send(&self, mut request: reqwest::RequestBuilder) -> http::Answer {
        if let Some(cookies) = self.jar.header() {
            request = request.header("cookie", cookies);
        }
        let answer = raw::send(request).await;
        for field in answer.headers.get_all("set-cookie") {
            self.jar.set(field.to_str().expect("text"));
        }
        answer
    }

    /// GET, and redirects within the issuer.
    async fn open(&self, url: &str) -> http::Answer {
        let mut url = url.to_owned();
        loop {
            let answer = self.send(self.http.get(&url)).await;
            match answer.header("location") {
                to if to.starts_with('/') => url = format!("{}{to}", self.issuer),
                _ => return answer,
            }
        }
    }

    async fn submit(
        &self,
        page: &http::Answer,
        typed: &[(&str, &str)],
        button: &str,
    ) -> http::Answer {
        let form = tests::html::forms(&page.body)
            .into_iter()
            .find(|form| form.buttons.iter().any(|b| b.id == button));
        let form = form.unwrap_or_else(|| panic!("no {button}: {page:#?}"));
        let request = self.http.post(format!("{}{}", self.issuer, form.action));
        let answer = self
            .send(request.form(&form.filled(typed, Some(button))))
            .await;
        match answer.header("location") {
            to if to.starts_with('/') => self.open(&format!("{}{to}", self.issuer)).await,
            _ => answer,
        }
    }
}

fn authorize_url(server: &ServerProcess, client: &given::Client, state: &str) -> String {
    let challenge = raw::challenge();
    let pairs = [
        ("response_type", "code"),
        ("client_id", client.client_id.as_str()),
        ("redirect_uri", &client.redirect_uri),
        ("scope", "openid offline_access"),
        ("state", state),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
    ];
    let mut url = url::Url::parse(server.issuer()).expect("an issuer");
    url.set_path("/oauth2/authorize");
    url.query_pairs_mut().extend_pairs(pairs);
    url.into()
}

/// Signs in at the second try; the code, and the token of the forms.
async fn sign_in(visitor: &Visitor, url: &str) -> (String, String) {
    let page = visitor.open(url).await;
    let wrong = [
        ("username", "canary-typed-name"),
        ("password", "canary-wrong-password"),
    ];
    let page = visitor.submit(&page, &wrong, "sign-in").await;
    let right = [("username", "alice"), ("password", given::PASSWORD)];
    let page = visitor.submit(&page, &right, "sign-in").await;
    let csrf = tests::html::forms(&page.body)[0]
        .value("csrf")
        .unwrap_or_default()
        .to_owned();
    let left = visitor.submit(&page, &[], "allow").await;
    let callback = url::Url::parse(left.header("location")).expect("a callback");
    let code = callback.query_pairs().find(|(name, _)| name == "code");
    (code.expect("a code").1.into_owned(), csrf)
}

/// Redeems, refreshes and uses; what the two token answers held.
async fn use_tokens(
    server: &ServerProcess,
    client: &given::Client,
    code: &str,
) -> [http::Answer; 2] {
    let token = format!("{}/oauth2/token", server.issuer());
    let request = |secret: Option<&str>| {
        http::client()
            .post(&token)
            .basic_auth(&client.client_id, secret)
    };
    let secret = client.client_secret.as_deref();
    let redeem = [
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", &client.redirect_uri),
        ("code_verifier", raw::VERIFIER),
    ];
    let first = raw::send(request(secret).form(&redeem))
        .await
        .expect_status(200);
    let refresh = [
        ("grant_type", "refresh_token"),
        ("refresh_token", &first.text("refresh_token")),
    ];
    let fresh = raw::send(request(secret).form(&refresh))
        .await
        .expect_status(200);
    let userinfo = http::client().get(format!("{}/oauth2/userinfo", server.issuer()));
    raw::send(userinfo.bearer_auth(fresh.text("access_token")))
        .await
        .expect_status(200);
    let refused = request(Some("canary-client-secret")).form(&refresh);
    raw::send(refused).await.expect_status(401);
    let bad_code = [
        ("grant_type", "authorization_code"),
        ("code", "canary-bad-code"),
    ];
    raw::send(request(secret).form(&bad_code))
        .await
        .expect_status(400);
    [first, fresh]
}

/// Everything that must not be found in a log, by name.
async fn live_through(server: &ServerProcess) -> BTreeMap<&'static str, String> {
    let cli = server.cli();
    given::user(&cli, "alice").await;
    let client = given::web_client(&cli).await;
    let visitor = Visitor::new(server);
    let url = authorize_url(server, &client, "canary-state-1");
    let (code, csrf) = sign_in(&visitor, &url).await;
    let [first, fresh] = use_tokens(server, &client, &code).await;
    let signature = |name: &str| {
        let token = fresh.text(name);
        token.rsplit('.').next().unwrap_or_default().to_owned()
    };
    let cookie = |name: &str| visitor.jar.get(name).expect("a cookie");
    BTreeMap::from([
        ("the browser's cookie", cookie("idp_browser")),
        ("the session's cookie", cookie("idp_session")),
        ("the device's cookie", cookie("idp_known")),
        ("the password", given::PASSWORD.to_owned()),
        ("a wrong password", "canary-wrong-password".to_owned()),
        ("what was typed as username", "canary-typed-name".to_owned()),
        (
            "the client's secret",
            client.client_secret.clone().expect("a secret"),
        ),
        ("a wrong secret", "canary-client-secret".to_owned()),
        ("a wrong code", "canary-bad-code".to_owned()),
        ("the code", code),
        ("the verifier", raw::VERIFIER.to_owned()),
        ("state", "canary-state-1".to_owned()),
        ("the csrf token", csrf),
        (
            "the encryption key",
            tests::settings::ENCRYPTION_KEY.to_owned(),
        ),
        ("the access token", signature("access_token")),
        ("the ID token", signature("id_token")),
        ("the refresh token", signature("refresh_token")),
        ("the first refresh token", first.text("refresh_token")),
    ])
}

#[tokio::test]
async fn r108_no_secret_is_in_the_log_at_the_noisiest_level() {
    let server = ServerProcess::start_with(true, &[("IDP_LOG__LEVEL", "trace")]).await;
    let secrets = live_through(&server).await;
    assert!(secrets.len() > 15);
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let log = server.log();
    assert!(log.lines().count() > 10, "trace says something: {log}");
    for (name, secret) in &secrets {
        assert!(secret.len() > 10, "{name}");
        assert!(
            !log.contains(secret.as_str()),
            "{name} is in the log: {}",
            excerpt(&log, secret)
        );
    }
    // Nor in what the audit trail keeps.
    let trail = server
        .database()
        .rows("SELECT * FROM audit_events")
        .await
        .concat()
        .join("\n");
    for (name, secret) in &secrets {
        assert!(
            !trail.contains(secret.as_str()),
            "{name} is in the audit trail"
        );
    }
    server.finish().await;
}

fn excerpt<'a>(log: &'a str, secret: &str) -> &'a str {
    log.lines()
        .find(|line| line.contains(secret))
        .unwrap_or_default()
}

#[tokio::test]
async fn r107_one_event_is_one_line_whatever_is_sent() {
    let settings = [("IDP_LOG__LEVEL", "info"), ("IDP_LOG__FORMAT", "json")];
    let server = ServerProcess::start_with(true, &settings).await;
    given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let visitor = Visitor::new(&server);
    let hostile = "x\r\n{\"level\":\"INFO\",\"fields\":{\"message\":\"forged\"}}\r\n\u{1b}[31mred\u{1b}[0m\u{2028}y";
    let page = visitor
        .open(&authorize_url(&server, &client, hostile))
        .await;
    visitor
        .submit(
            &page,
            &[("username", hostile), ("password", hostile)],
            "sign-in",
        )
        .await;
    let encoded: String = url::form_urlencoded::byte_serialize(hostile.as_bytes()).collect();
    for path in [
        "/login?request=",
        "/nothing/",
        "/oauth2/authorize?client_id=",
        "/oauth2/authorize/",
        "/demo/callback?error=",
    ] {
        let answer = visitor
            .open(&format!("{}{path}{encoded}", server.issuer()))
            .await;
        assert!(answer.status < 500, "{path}");
        assert!(answer.headers.get("forged").is_none());
    }
    for (name, value) in [
        ("user-agent", "a\tb\u{fc}"),
        ("x-request-id", "id\tforged"),
        ("referer", "x\ty"),
    ] {
        let request = http::client().get(format!("{}/nothing", server.issuer()));
        let bytes = reqwest::header::HeaderValue::from_bytes(value.as_bytes()).expect("a value");
        raw::send(request.header(name, bytes)).await;
    }
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let log = server.log();
    let events: Vec<Value> = log
        .lines()
        .filter(|line| !line.is_empty() && line.starts_with('{'))
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect();
    assert!(events.len() >= 8, "{log}");
    assert!(
        !log.contains('\u{1b}') && !log.contains('\u{2028}'),
        "{log}"
    );
    for event in &events {
        assert_ne!(event["fields"]["message"], "forged", "{event}");
    }
    server.finish().await;
}
