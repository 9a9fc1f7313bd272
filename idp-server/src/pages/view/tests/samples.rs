//! Each page once, all its parts shown, with every text that somebody else chooses replaced by `text`.

mod account;

use askama::Template;

use crate::i18n::Languages;

use super::super::{
    Account, AccountChoice, AppLink, Claim, ConsentApp, ConsentPage, ConsentScope, CookiesPage,
    DemoResultPage, DemoStartPage, Direction, ErrorPage, ExpiredPage, FormErrors, FormPostPage,
    HiddenField, HomePage, ImageSource, Layout, LoggedOutPage, LoginPage, LogoutPage,
    SelectAccountPage, SetupPage, ThrottledPage, WebLink,
};

pub const FRIENDLY: &str = "Ada Lovelace";
pub const HOSTILE: &str =
    "\"><script>alert('1')</script>\u{202E}&amp; x=\"y\" onfocus='z' {{7*7}}\n</title>";

/// A rendered page.
pub struct Sample {
    pub name: &'static str,
    pub html: String,
}

struct Maker {
    dir: Direction,
    text: &'static str,
}

pub fn all(dir: Direction, text: &'static str) -> Vec<Sample> {
    let make = Maker { dir, text };
    let mut samples = make.forms();
    samples.extend(make.choices());
    samples.extend(make.ends());
    samples.extend(make.errors());
    samples.extend(make.demo());
    samples.extend(make.account_pages());
    samples
}

fn sample(name: &'static str, view: &impl Template) -> Sample {
    Sample {
        name,
        html: view.render().unwrap(),
    }
}

impl Maker {
    fn text(&self) -> String {
        self.text.to_owned()
    }

    fn layout(&self) -> Layout {
        let lang = if self.dir == Direction::Rtl {
            "ar"
        } else {
            "en"
        };
        let texts = Languages::built_in().first_of([lang]).unwrap();
        Layout::new(self.text).in_language(texts).for_app(self.text)
    }

    fn account(&self) -> Account {
        Account {
            name: Some(self.text()),
            label: format!("{}@example.org", self.text),
        }
    }

    fn link(&self) -> Option<WebLink> {
        WebLink::parse(&format!("https://app.example/?{}", self.text))
    }

    fn app_link(&self) -> Option<AppLink> {
        let href = self.link()?;
        Some(AppLink {
            app_name: self.text(),
            href,
        })
    }

    fn hidden(&self) -> Vec<HiddenField> {
        vec![HiddenField::new("state", self.text)]
    }

    fn claims(&self) -> Vec<Claim> {
        vec![
            Claim::new("sub", self.text),
            Claim::new("exp", "1767225600"),
            Claim::new(self.text, "[\"a\"]"),
        ]
    }

    fn home(&self, account: Option<Account>, setup_pending: bool) -> HomePage {
        HomePage {
            layout: self.layout(),
            csrf: self.text(),
            account,
            demo: true,
            setup_pending,
        }
    }

    fn setup(&self, errors: FormErrors) -> SetupPage {
        SetupPage {
            layout: self.layout(),
            csrf: self.text(),
            token: self.text(),
            email: self.text(),
            name: self.text(),
            password_min_length: 15,
            errors,
        }
    }

    fn login(&self, errors: FormErrors) -> LoginPage {
        LoginPage {
            layout: self.layout(),
            logo: Some(ImageSource::of_client(self.text, self.text)),
            csrf: self.text(),
            destination: Some(("request", self.text())),
            username: self.text(),
            confirm: !errors.is_empty(),
            errors,
        }
    }

    fn forms(&self) -> Vec<Sample> {
        let mut wrong = FormErrors::one("email", self.text);
        wrong.add("password", "Use at least 15 characters.");
        vec![
            sample("home_setup", &self.home(None, true)),
            sample("home", &self.home(None, false)),
            sample("home_signed_in", &self.home(Some(self.account()), false)),
            sample("setup", &self.setup(FormErrors::none())),
            sample("setup_failed", &self.setup(wrong)),
            sample("login", &self.login(FormErrors::none())),
            sample("login_failed", &self.login(LoginPage::refused())),
        ]
    }

    fn choices(&self) -> Vec<Sample> {
        let scopes = ["openid", "profile", "email", "offline_access", self.text];
        let consent = ConsentPage {
            layout: self.layout(),
            csrf: self.text(),
            request: self.text(),
            app: ConsentApp {
                name: self.text(),
                destination: self.text(),
                logo: Some(ImageSource::of_client(self.text, self.text)),
                site: self.link(),
                policy: self.link(),
                terms: self.link(),
            },
            account: self.account(),
            scopes: scopes
                .map(|scope| ConsentScope {
                    scope: scope.to_owned(),
                    values: vec![self.text()],
                })
                .into(),
        };
        let choose = SelectAccountPage {
            layout: self.layout(),
            csrf: self.text(),
            request: Some(self.text()),
            accounts: [true, false]
                .map(|signed_in| AccountChoice {
                    id: self.text(),
                    account: self.account(),
                    signed_in,
                })
                .into(),
        };
        vec![
            sample("consent", &consent),
            sample("select_account", &choose),
        ]
    }

    fn ends(&self) -> Vec<Sample> {
        let logout = LogoutPage {
            layout: self.layout(),
            csrf: self.text(),
            account: Some(self.account()),
            fields: self.hidden(),
        };
        let logged_out = LoggedOutPage {
            layout: self.layout(),
            back: self.app_link(),
            others: vec![self.account()],
        };
        let form_post = FormPostPage {
            layout: self.layout(),
            nonce: "bm9uY2U".to_owned(),
            action: self.link().unwrap(),
            fields: self.hidden(),
        };
        vec![
            sample("logout", &logout),
            sample("logged_out", &logged_out),
            sample("form_post", &form_post),
        ]
    }

    fn errors(&self) -> Vec<Sample> {
        let error = ErrorPage::new(self.layout(), self.text, self.text)
            .with_detail(self.text)
            .with_start_again(self.app_link());
        let expired = ExpiredPage {
            layout: self.layout(),
            code: self.text(),
            request_id: self.text(),
            start_again: self.app_link(),
        };
        let cookies = CookiesPage {
            layout: self.layout(),
            code: self.text(),
            request_id: self.text(),
            retry: format!("/login?request={}", self.text),
            start_again: self.app_link(),
        };
        let throttled = ThrottledPage {
            layout: self.layout(),
            code: self.text(),
            request_id: self.text(),
            retry_after_seconds: 900,
            retry: format!("/login?request={}", self.text),
        };
        vec![
            sample("error", &error),
            sample("expired", &expired),
            sample("cookies", &cookies),
            sample("throttled", &throttled),
        ]
    }

    fn demo(&self) -> Vec<Sample> {
        let start = DemoStartPage {
            layout: self.layout(),
            csrf: self.text(),
        };
        let result = DemoResultPage {
            layout: self.layout(),
            csrf: self.text(),
            person: self.text(),
            checks: vec![self.text()],
            id_token_header: self.claims(),
            id_token_claims: self.claims(),
            access_token_claims: self.claims(),
            userinfo: self.claims(),
            sign_out: self.hidden(),
        };
        vec![sample("demo_start", &start), sample("demo_result", &result)]
    }
}
