//! The app on a phone: it knows a secret and shows a code for every thirty seconds.

use crate::{given::User, html, page::Page, person::Person, server::TestServer};
use std::time::Duration;

/// So long is a code shown.
pub const STEP: Duration = Duration::from_secs(30);

/// An authenticator app with one account in it.
#[derive(Debug, Clone)]
pub struct AuthenticatorApp {
    totp: totp_rs::Totp,
}

impl AuthenticatorApp {
    /// Types the secret of a page in.
    #[track_caller]
    pub fn of(page: &Page) -> Self {
        let Some(secret) = html::text_of(&page.body, "secret") else {
            panic!("no secret: {page:#?}");
        };
        let secret = secret.replace(' ', "");
        let secret = totp_rs::Secret::try_from_base32(&secret).expect("base32");
        let totp = totp_rs::Builder::new().with_secret(secret);
        Self {
            totp: totp.build().expect("a secret that is long enough"),
        }
    }

    /// Sets an app up for somebody, who signs in for it where needed; the page after it.
    pub async fn enrol(server: &TestServer, person: &Person, user: &User) -> (Self, Page) {
        let page = person.sign_in("/account/security/totp", user).await;
        Self::enrol_on(server, person, &page).await
    }

    /// The same on the page that begins it.
    pub async fn enrol_on(server: &TestServer, person: &Person, page: &Page) -> (Self, Page) {
        let page = person.submit(page, &[], Some("enrol")).await;
        let app = Self::of(&page);
        let code = app.code(server);
        let page = person
            .submit(&page, &[("code", &code)], Some("verify"))
            .await;
        assert_eq!(page.status, 200, "{page:#?}");
        // The code that confirmed it is used up.
        server.advance(STEP);
        (app, page)
    }

    /// The bytes of the secret.
    pub fn seed(&self) -> Vec<u8> {
        self.totp.secret().as_bytes().to_vec()
    }

    /// What it shows now.
    pub fn code(&self, server: &TestServer) -> String {
        self.code_at(server, 0)
    }

    /// What it shows so many steps from now.
    pub fn code_at(&self, server: &TestServer, steps: i64) -> String {
        let time = server.clock().now().unix_timestamp() + steps * 30;
        self.totp
            .generate(u64::try_from(time).expect("after 1970"))
            .to_string()
    }
}
