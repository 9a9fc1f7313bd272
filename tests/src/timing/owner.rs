//! Somebody who owns what can be guessed at, letter by letter: a link from a mail, codes on paper; and a device on which a
//! passkey of theirs is asked for.

use super::guess::{Letter, timed};
use crate::{
    authenticator::{self, Passkey},
    authenticator_app::AuthenticatorApp,
    given::User,
    html,
    mail_sink::MailSink,
    page::Page,
    person::{Person, Step},
    server::TestServer,
};
use url::Url;

/// How the subject of the mail with the link begins.
const RESET: &str = "Reset your password";
/// The cookie of devices that are known.
const MARK: &str = "idp_known";

/// Which browser asks for a challenge. Both send as many bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// One that a person with a passkey has signed in from.
    Known,
    /// One whose mark is no mark of ours.
    Stranger,
}

/// What is theirs, and the browsers of one who guesses at it.
pub struct Owner {
    link: Url,
    code: String,
    marks: [String; 2],
    /// Signed in to nothing.
    stranger: Person,
    /// Its sign-in page.
    page: Page,
    /// Has given the password, and is asked for a code.
    half: Person,
    /// That asks for a code.
    paper: Page,
}

impl Owner {
    /// Has a passkey made, an app set up, codes written down and a link mailed. `browser` makes a browser.
    pub async fn of(
        server: &TestServer,
        sink: &MailSink,
        user: &User,
        browser: impl Fn() -> Person,
    ) -> Self {
        let (home, half, stranger) = (browser(), browser(), browser());
        home.sign_in("/login", user).await;
        let mut passkey = Passkey::new(server.issuer());
        let list = authenticator::enrol(&home, &mut passkey).await;
        assert_eq!(list.status, 200, "{list:#?}");
        AuthenticatorApp::enrol(server, &home, user).await;
        let page = home.open("/account/security/recovery-codes").await;
        let page = home.submit(&page, &[], Some("generate")).await;
        let codes = html::text_of(&page.body, "codes").expect("codes");
        let code = codes.split_whitespace().next().expect("a code").to_owned();
        half.sign_in("/login", user).await;
        let mark = home.cookie(MARK).expect("a mark of the device");
        let forged = Letter::Last.spoilt(&mark);
        Self {
            link: mailed_link(server, sink, user, &home).await,
            code,
            marks: [mark, forged],
            page: stranger.open("/login").await,
            stranger,
            paper: half.open("/login/recovery-code").await,
            half,
        }
    }

    /// Opens the link with one letter of its token wrong.
    pub async fn open(&self, wrong: Letter) -> f64 {
        let step = Step::get(with_token(&self.link, |token| wrong.spoilt(token)));
        timed(&self.stranger, step, 404).await
    }

    /// Types the code with one letter wrong.
    pub async fn type_code(&self, wrong: Letter) -> f64 {
        timed(&self.half, self.typing(&wrong.spoilt(&self.code)), 422).await
    }

    fn typing(&self, code: &str) -> Step {
        let form = self.paper.form("recovery_code");
        let target = self.paper.url.join(&form.action).expect("an action");
        let pairs = form.filled(&[("recovery_code", code)], Some("verify"));
        self.half.post(target, pairs)
    }

    /// Asks for a challenge, from this address.
    pub async fn ask(&self, device: Device, address: String) -> f64 {
        let [known, forged] = &self.marks;
        let mark = match device {
            Device::Known => known,
            Device::Stranger => forged,
        };
        self.stranger.jar.set(&format!("{MARK}={mark}"));
        let mut step = authenticator::asking(&self.stranger, &self.page);
        step.headers.push(("x-forwarded-for".to_owned(), address));
        timed(&self.stranger, step, 200).await
    }

    /// What was guessed at still opened when the guessing was over, or nothing was measured.
    pub async fn opens(&self) {
        timed(&self.stranger, Step::get(self.link.clone()), 200).await;
        timed(&self.half, self.typing(&self.code), 303).await;
    }
}

/// The link of a mail that was asked for, which does not die of age while it is guessed at.
async fn mailed_link(server: &TestServer, sink: &MailSink, user: &User, person: &Person) -> Url {
    let page = person.open("/recover").await;
    let typed = [("email", user.email.as_str())];
    person.submit(&page, &typed, Some("send-link")).await;
    let mail = sink.wait_about(&user.email, RESET, 1).await;
    let forever = "UPDATE mailed_links SET expires_at = '2999-01-01T00:00:00.000001Z'";
    server.database().execute(forever).await;
    Url::parse(&mail.link()).expect("an address")
}

/// The same address with another token.
fn with_token(link: &Url, other: impl Fn(&str) -> String) -> Url {
    let (path, token) = link.path().rsplit_once('/').expect("a token");
    let mut changed = link.clone();
    changed.set_path(&format!("{path}/{}", other(token)));
    changed
}
