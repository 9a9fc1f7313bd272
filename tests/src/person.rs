//! Somebody with a browser: a cookie jar, forms filled in by hand, redirects followed one by one, no scripts.

use crate::{given::User, html, http, jar::Jar, server::TestServer};
use reqwest::Method;
use std::sync::Mutex;
use url::Url;

pub use crate::page::{Page, Step};

/// One browser of one person.
#[derive(Debug)]
pub struct Person {
    http: reqwest::Client,
    issuer: Url,
    address: String,
    /// The cookies of the issuer's host.
    pub jar: Jar,
    headers: Vec<(String, String)>,
    trail: Mutex<Vec<String>>,
}

impl Person {
    /// A browser that has never been here.
    pub fn new(server: &TestServer) -> Self {
        Self::at(server.issuer(), server.address())
    }

    /// The same, connected to a certain node whatever the issuer is called.
    pub fn at(issuer: &str, address: &str) -> Self {
        Self {
            http: http::client(),
            issuer: Url::parse(issuer).expect("an issuer"),
            address: address.to_owned(),
            jar: Jar::default(),
            headers: vec![
                ("accept".to_owned(), "text/html,*/*;q=0.8".to_owned()),
                ("accept-language".to_owned(), "en".to_owned()),
                (
                    "user-agent".to_owned(),
                    "Mozilla/5.0 (X11; Linux x86_64) Person/1.0".to_owned(),
                ),
            ],
            trail: Mutex::default(),
        }
    }

    /// Sends a header field with every request from now on, in place of one of the same name.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(candidate, _)| candidate != name);
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// From now on the requests go to another node.
    pub fn move_to(&mut self, address: &str) {
        address.clone_into(&mut self.address);
    }

    /// Each request so far with its status, for messages.
    pub fn trail(&self) -> Vec<String> {
        self.trail.lock().expect("no panic under the lock").clone()
    }

    /// A cookie's value.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.jar.get(name)
    }

    /// Opens an address (a path is one of the issuer) and follows redirects within the issuer. Authorization requests come from
    /// another site, everything else is typed.
    pub async fn open(&self, address: &str) -> Page {
        let url = self.absolute(address);
        let mut step = Step::get(url);
        if step.url.path().starts_with("/oauth2/") {
            step.headers = vec![("sec-fetch-site".to_owned(), "cross-site".to_owned())];
        }
        self.follow(step).await
    }

    /// Presses a form's button: `None` is the first one.
    pub async fn submit(&self, page: &Page, typed: &[(&str, &str)], button: Option<&str>) -> Page {
        let form = match (button, typed.first()) {
            (Some(id), _) => page.form(id),
            (None, Some((name, _))) => page.form(name),
            (None, None) => html::forms(&page.body)
                .into_iter()
                .next()
                .unwrap_or_else(|| panic!("no form: {page:#?}")),
        };
        let pairs = form.filled(typed, button);
        let target = match form.action.as_str() {
            "" => page.url.clone(),
            action => page.url.join(action).expect("an action"),
        };
        if form.method == "get" {
            let mut url = target;
            url.query_pairs_mut().clear().extend_pairs(pairs);
            return self.follow(Step::get(url)).await;
        }
        if !self.is_issuer(&target) {
            // A form_post to the relying party: where the browser leaves.
            let mut url = target;
            url.query_pairs_mut().extend_pairs(pairs);
            return Page {
                location: Some(url),
                ..page.clone()
            };
        }
        self.follow(self.post(target, pairs)).await
    }

    /// A form posted from a page of the issuer.
    pub fn post(&self, url: Url, form: Vec<(String, String)>) -> Step {
        let origin = self.issuer.origin().ascii_serialization();
        Step {
            method: Method::POST,
            url,
            form: Some(form),
            headers: vec![
                ("origin".to_owned(), origin),
                ("sec-fetch-site".to_owned(), "same-origin".to_owned()),
            ],
        }
    }

    /// Opens an address and signs in where asked. Returns the page after it.
    pub async fn sign_in(&self, address: &str, user: &User) -> Page {
        let page = self.open(address).await;
        if page.location.is_some() || page.find_form("password").is_none() {
            return page;
        }
        self.type_password(&page, &user.username, &user.password)
            .await
    }

    /// Fills the sign-in form of a page.
    pub async fn type_password(&self, page: &Page, username: &str, password: &str) -> Page {
        let typed = [("username", username), ("password", password)];
        self.submit(page, &typed, Some("sign-in")).await
    }

    /// Allows on the consent page.
    pub async fn allow(&self, page: &Page) -> Page {
        self.submit(page, &[], Some("allow")).await
    }

    /// Denies on the consent page.
    pub async fn deny(&self, page: &Page) -> Page {
        self.submit(page, &[], Some("deny")).await
    }

    /// Signs in and allows as far as asked, until the browser is sent back to the relying party: the address it is sent to.
    pub async fn authorize(&self, address: &str, user: &User) -> Url {
        let mut page = self.sign_in(address, user).await;
        if page.location.is_none() && page.find_form("allow").is_some() {
            page = self.allow(&page).await;
        }
        match page.location {
            Some(url) => url,
            None => panic!(
                "not sent back: {:#?}\n{} {}\n{}",
                self.trail(),
                page.status,
                page.url,
                page.text()
            ),
        }
    }

    /// One request, and redirects within the issuer after it.
    pub async fn follow(&self, step: Step) -> Page {
        let mut page = self.step(step).await;
        for _ in 0..20 {
            match page.location.take() {
                Some(next) if self.is_issuer(&next) => {
                    page = self.step(Step::get(next)).await;
                }
                other => {
                    page.location = other;
                    return page;
                }
            }
        }
        panic!("redirected 20 times: {:#?}", self.trail());
    }

    /// One request, redirects not followed.
    pub async fn step(&self, step: Step) -> Page {
        let mut headers = self.headers.clone();
        headers.push(("sec-fetch-mode".to_owned(), "navigate".to_owned()));
        headers.push(("sec-fetch-dest".to_owned(), "document".to_owned()));
        headers.extend(self.jar.header().map(|jar| ("cookie".to_owned(), jar)));
        for (name, value) in step.headers {
            headers.retain(|(candidate, _)| *candidate != name);
            headers.push((name, value));
        }
        headers.retain(|(_, value)| !value.is_empty());
        let target = self.connect_to(&step.url);
        let mut request = self.http.request(step.method.clone(), target);
        request = request.header("host", authority(&step.url));
        for (name, value) in headers {
            request = request.header(name, value);
        }
        if let Some(form) = &step.form {
            request = request.form(form);
        }
        let answer = request.send().await.unwrap_or_else(|error| {
            panic!("{} {}: {error:?}", step.method, step.url);
        });
        let answer = http::Answer::read(answer).await;
        let note = format!("{} {} -> {}", step.method, step.url, answer.status);
        self.trail
            .lock()
            .expect("no panic under the lock")
            .push(note);
        for field in answer.headers.get_all("set-cookie") {
            self.jar.set(field.to_str().expect("a readable cookie"));
        }
        let location = Some(answer.header("location")).filter(|text| !text.is_empty());
        Page {
            location: location.map(|to| step.url.join(to).expect("a location")),
            url: step.url,
            status: answer.status,
            headers: answer.headers,
            body: answer.body,
        }
    }

    /// An address of the issuer, or any absolute one.
    pub fn absolute(&self, address: &str) -> Url {
        self.issuer.join(address).expect("an address")
    }

    fn is_issuer(&self, url: &Url) -> bool {
        url.origin() == self.issuer.origin()
    }

    fn connect_to(&self, url: &Url) -> String {
        match url.as_str().strip_prefix(self.issuer.as_str()) {
            Some(rest) => format!("{}/{rest}", self.address),
            None => url.to_string(),
        }
    }
}

fn authority(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    match url.port() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    }
}
