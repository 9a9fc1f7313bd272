//! Each page once, all its parts shown, with every text that somebody else chooses replaced by `text`.

mod account;
mod addresses;
mod admin;
mod admin_applications;
mod branded;
mod methods;
mod rooms;
mod upstream;

use askama::Template;

use crate::authn::passkey::{PROVIDERS, Provider};
use crate::i18n::{Languages, Texts};

use super::super::{
    Account, AccountChoice, AppLink, Claim, ConsentApp, ConsentPage, ConsentScope, CookiesPage,
    DemoResultPage, DemoStartPage, Direction, ErrorPage, ExpiredPage, FormErrors, FormPostPage,
    HiddenField, HomePage, ImageSource, Layout, LoggedOutPage, LoginPage, LogoutPage, PasskeyCard,
    PasskeyConfirmPage, PasskeyOfferPage, PasskeyOwner, PasskeyPage, PasskeySignInPage,
    PasskeysPage, RecoverPage, RecoveryCodePage, RecoveryCodesPage, RecoveryCodesShownPage,
    RecoverySaid, RecoverySaidPage, RegisterPage, RegistrationSaid, RegistrationSaidPage,
    Remaining, ResetPage, SelectAccountPage, SetupPage, TermsNote, ThrottledPage, TotpPage,
    TotpSettingsPage, TotpState, VerifyEmailPage, Ways, WebLink,
};

pub const FRIENDLY: &str = "Ada Lovelace";
pub const HOSTILE: &str =
    "\"><script>alert('1')</script>\u{202E}&amp; x=\"y\" onfocus='z' {{7*7}}\n</title>";

/// A rendered page.
pub struct Sample {
    pub name: &'static str,
    pub html: String,
}

struct Maker<'a> {
    tag: &'a str,
    text: &'static str,
}

/// In English or in Arabic.
pub fn all(dir: Direction, text: &'static str) -> Vec<Sample> {
    let tag = match dir {
        Direction::Ltr => "en",
        Direction::Rtl => "ar",
    };
    all_in(tag, text)
}

pub fn all_in(tag: &str, text: &'static str) -> Vec<Sample> {
    let make = Maker { tag, text };
    let mut samples = make.forms();
    samples.extend(make.choices());
    samples.extend(make.ends());
    samples.extend(make.errors());
    samples.extend(make.demo());
    samples.extend(make.recovery());
    samples.extend(make.registration());
    samples.extend(make.second_factors());
    samples.extend(make.second_factor_settings());
    samples.extend(make.passkeys());
    samples.extend(make.account_pages());
    samples.extend(make.upstream_pages());
    samples.extend(make.addresses());
    samples.extend(make.mailed());
    samples.extend(make.email_codes());
    samples.extend(make.actions());
    samples.extend(make.admin_pages());
    samples.extend(make.application_pages());
    samples.extend(make.room_pages());
    samples.push(make.branded());
    samples
}

/// The page of a passkey that this provider keeps.
pub fn kept_by(provider: Option<&'static Provider>, text: &'static str) -> String {
    let make = Maker { tag: "en", text };
    let mut page = make.passkey(left(true, 1), FormErrors::none());
    page.card.provider = provider;
    page.render().unwrap()
}

fn sample(name: &'static str, view: &impl Template) -> Sample {
    Sample {
        name,
        html: view.render().unwrap(),
    }
}

impl Maker<'_> {
    fn text(&self) -> String {
        self.text.to_owned()
    }

    fn texts(&self) -> Texts {
        Languages::built_in().first_of([self.tag]).unwrap()
    }

    fn layout(&self) -> Layout {
        Layout::new(self.text)
            .in_language(self.texts())
            .for_app(self.text)
            .leading_back_to(self.text)
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
            admin: true,
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
            least: methods::LEAST,
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
            forgot: "/recover".to_owned(),
            ways: Ways {
                sign_up: true,
                email_code: true,
                routed: false,
            },
            confirm: !errors.is_empty(),
            errors,
            nonce: Some("bm9uY2U".to_owned()),
            upstream: self.upstream_buttons(),
            withheld: vec![self.text.to_owned()],
            mail: true,
        }
    }

    fn passkey_sign_in(&self, is_second: bool) -> PasskeySignInPage {
        PasskeySignInPage {
            layout: self.layout(),
            csrf: self.text(),
            nonce: "bm9uY2U".to_owned(),
            destination: Some(("request", self.text())),
            other_way: "/login".to_owned(),
            is_second,
            problem: is_second.then(|| self.texts().t("passkey-expired")),
            rp_id: "example.org".to_owned(),
            unknown: is_second.then(|| "AAEC".to_owned()),
        }
    }

    fn passkey_card(&self, synced: bool) -> PasskeyCard {
        let at = time::OffsetDateTime::UNIX_EPOCH;
        PasskeyCard {
            id: "0190".to_owned(),
            name: self.text(),
            provider: PROVIDERS
                .iter()
                .find(|known| synced && known.name == "Bitwarden"),
            created_at: at,
            last_used_at: synced.then_some(at),
            synced,
        }
    }

    fn passkey(&self, remaining: Remaining, errors: FormErrors) -> PasskeyPage {
        PasskeyPage {
            layout: self.layout(),
            csrf: self.text(),
            confirm: (remaining.others == 2).then(|| "/login".to_owned()),
            card: self.passkey_card(false),
            remaining,
            errors,
        }
    }

    fn passkey_list(&self, cards: Vec<PasskeyCard>, problem: Option<String>) -> PasskeysPage {
        PasskeysPage {
            layout: self.layout(),
            csrf: self.text(),
            nonce: "bm9uY2U".to_owned(),
            confirm: cards.is_empty().then(|| "/login".to_owned()),
            owner: PasskeyOwner {
                rp_id: "example.org".to_owned(),
                id: "AAEC".to_owned(),
                label: self.text(),
                name: self.text(),
                accepted: "AAEC BAUG".to_owned(),
            },
            cards,
            problem,
        }
    }

    fn passkeys(&self) -> Vec<Sample> {
        let confirm = PasskeyConfirmPage {
            layout: self.layout(),
            csrf: self.text(),
            nonce: "bm9uY2U".to_owned(),
            destination: Some(("next", self.text())),
            sign_in: "/login".to_owned(),
            has_passkey: true,
        };
        let offer = PasskeyOfferPage {
            layout: self.layout(),
            csrf: self.text(),
            nonce: "bm9uY2U".to_owned(),
            later: "/account".to_owned(),
        };
        let cards = || vec![self.passkey_card(true), self.passkey_card(false)];
        let none = FormErrors::none;
        let wrong = FormErrors::one("name", self.text);
        vec![
            sample("passkey_sign_in", &self.passkey_sign_in(false)),
            sample("error_passkey_sign_in", &self.passkey_sign_in(true)),
            sample("passkey_confirm", &confirm),
            sample("passkey_offer", &offer),
            sample("passkeys", &self.passkey_list(cards(), None)),
            sample("passkeys_none", &self.passkey_list(Vec::new(), None)),
            sample(
                "error_passkeys",
                &self.passkey_list(cards(), Some(self.texts().t("passkey-not-made"))),
            ),
            sample("passkey", &self.passkey(left(true, 1), none())),
            sample("passkey_stale", &self.passkey(left(false, 2), none())),
            sample("passkey_last", &self.passkey(left(false, 0), none())),
            sample("passkey_failed", &self.passkey(left(true, 0), wrong)),
            sample(
                "passkey_beside_provider",
                &self.passkey(
                    Remaining {
                        provider: true,
                        ..left(false, 0)
                    },
                    none(),
                ),
            ),
        ]
    }

    fn forms(&self) -> Vec<Sample> {
        let mut wrong = FormErrors::one("email", self.text);
        wrong.add("password", self.texts().count("password-too-short", 15));
        vec![
            sample("home_setup", &self.home(None, true)),
            sample("home", &self.home(None, false)),
            sample("home_signed_in", &self.home(Some(self.account()), false)),
            sample("setup", &self.setup(FormErrors::none())),
            sample("setup_failed", &self.setup(wrong)),
            sample("login", &self.login(FormErrors::none())),
            sample(
                "login_failed",
                &self.login(LoginPage::refused(&self.texts())),
            ),
        ]
    }

    fn recover(&self, mail: bool, errors: FormErrors) -> RecoverPage {
        RecoverPage {
            layout: self.layout(),
            csrf: self.text(),
            destination: Some(("request", self.text())),
            back: "/login".to_owned(),
            email: self.text(),
            mail,
            errors,
        }
    }

    fn reset(&self, errors: FormErrors) -> ResetPage {
        ResetPage {
            layout: self.layout(),
            csrf: self.text(),
            token: self.text(),
            email: self.text(),
            least: methods::LEAST,
            errors,
        }
    }

    fn recovery(&self) -> Vec<Sample> {
        let said = |said| RecoverySaidPage {
            layout: self.layout(),
            said,
            sign_in: "/login".to_owned(),
            elsewhere: Some(self.text()),
            start_again: self.app_link(),
            request_id: self.text(),
            code: self.text(),
        };
        let wrong = |field: &str| FormErrors::one(field, self.text);
        vec![
            sample("recover", &self.recover(true, FormErrors::none())),
            sample("recover_failed", &self.recover(true, wrong("email"))),
            sample(
                "recover_without_mail",
                &self.recover(false, FormErrors::none()),
            ),
            sample("reset", &self.reset(FormErrors::none())),
            sample("reset_failed", &self.reset(wrong("new_password"))),
            sample("recovery_sent", &said(RecoverySaid::Sent)),
            sample("recovery_done", &said(RecoverySaid::Done)),
            sample("error_recovery_dead", &said(RecoverySaid::Dead)),
        ]
    }

    fn register(&self, invited: bool, errors: FormErrors) -> RegisterPage {
        RegisterPage {
            layout: self.layout(),
            csrf: self.text(),
            invitation: invited.then(|| self.text()),
            email: self.text(),
            name: self.text(),
            least: methods::LEAST,
            terms: Some(self.terms_note()),
            errors,
        }
    }

    fn terms_note(&self) -> TermsNote {
        TermsNote {
            link: WebLink::parse("https://terms.example.com/").expect("a link"),
            edition: self.text(),
        }
    }

    fn verify_email(&self, ask_password: bool, errors: FormErrors) -> VerifyEmailPage {
        VerifyEmailPage {
            layout: self.layout(),
            csrf: self.text(),
            token: self.text(),
            email: self.text(),
            ask_password,
            errors,
        }
    }

    fn registration(&self) -> Vec<Sample> {
        let said = |said| RegistrationSaidPage {
            layout: self.layout(),
            said,
            request_id: self.text(),
            code: self.text(),
        };
        let (none, wrong) = (FormErrors::none, || FormErrors::one("password", self.text));
        vec![
            sample("register", &self.register(false, none())),
            sample("register_invited", &self.register(true, none())),
            sample("register_failed", &self.register(false, wrong())),
            sample("verify_email", &self.verify_email(false, none())),
            sample("verify_email_elsewhere", &self.verify_email(true, none())),
            sample("verify_email_failed", &self.verify_email(true, wrong())),
            sample("registration_sent", &said(RegistrationSaid::Sent)),
            sample("registration_done", &said(RegistrationSaid::Done)),
            sample("error_closed", &said(RegistrationSaid::Closed)),
            sample("error_invited", &said(RegistrationSaid::InvitationOnly)),
            sample("error_registration_dead", &said(RegistrationSaid::Dead)),
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
            layout: self.layout().only_now(),
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
        let codes = [
            "access_denied",
            "server_error",
            "temporarily_unavailable",
            "not_found",
            "method_not_allowed",
            "forbidden",
            "too_large",
            "setup_closed",
            "invalid_client",
        ];
        let other = |code: &str| sample("error", &ErrorPage::new(self.layout(), code, self.text));
        let mut samples: Vec<Sample> = codes.into_iter().map(other).collect();
        samples.extend([
            sample("error", &error),
            sample("expired", &expired),
            sample("cookies", &cookies),
            sample("throttled", &throttled),
        ]);
        samples
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
            checks: vec!["demo-check-state"],
            id_token_header: self.claims(),
            id_token_claims: self.claims(),
            access_token_claims: self.claims(),
            userinfo: self.claims(),
            sign_out: self.hidden(),
        };
        vec![sample("demo_start", &start), sample("demo_result", &result)]
    }

    fn totp(&self, errors: FormErrors) -> TotpPage {
        TotpPage {
            layout: self.layout(),
            csrf: self.text(),
            destination: Some(("request", self.text())),
            trust: true,
            recovery_code: Some(format!("/login/recovery-code?request={}", self.text)),
            passkey: Some(format!("/login/passkey?request={}", self.text)),
            lost: Some(format!("/login/lost?request={}", self.text)),
            errors,
        }
    }

    fn recovery_code(&self, errors: FormErrors) -> RecoveryCodePage {
        RecoveryCodePage {
            layout: self.layout(),
            csrf: self.text(),
            destination: Some(("next", self.text())),
            totp: format!("/login/totp?next={}", self.text),
            lost: Some(format!("/login/lost?next={}", self.text)),
            errors,
        }
    }

    fn second_factors(&self) -> Vec<Sample> {
        let wrong = |field: &str| FormErrors::one(field, self.text);
        vec![
            sample("totp", &self.totp(FormErrors::none())),
            sample("totp_failed", &self.totp(wrong("code"))),
            sample("recovery_code", &self.recovery_code(FormErrors::none())),
            sample(
                "recovery_code_failed",
                &self.recovery_code(wrong("recovery_code")),
            ),
        ]
    }

    fn totp_settings(&self, state: TotpState, errors: FormErrors) -> TotpSettingsPage {
        TotpSettingsPage {
            progress: methods::PROGRESS,
            layout: self.layout(),
            csrf: self.text(),
            destination: Some(("request", self.text())),
            username: self.text(),
            ask_password: true,
            again: None,
            way_on: Some(format!("/oauth2/authorize/{}", self.text)),
            state,
            errors,
        }
    }

    fn totp_again(&self) -> TotpSettingsPage {
        TotpSettingsPage {
            again: Some("/login".to_owned()),
            ..self.totp_settings(TotpState::Off, FormErrors::none())
        }
    }

    fn recovery_codes(&self, useful: bool, errors: FormErrors) -> RecoveryCodesPage {
        RecoveryCodesPage {
            layout: self.layout(),
            csrf: self.text(),
            destination: None,
            username: self.text(),
            useful,
            left: 3,
            ask_password: true,
            again: None,
            way_on: Some(format!("/oauth2/authorize/{}", self.text)),
            errors,
        }
    }

    fn second_factor_settings(&self) -> Vec<Sample> {
        let waiting = || TotpState::Waiting {
            picture: Some(ImageSource::png("AA==")),
            text: "ABCD EFGH".to_owned(),
            link: "otpauth://totp/a:b?secret=ABCDEFGH".to_owned(),
        };
        let on = TotpState::On {
            since: time::OffsetDateTime::UNIX_EPOCH,
        };
        let wrong = |field: &str| FormErrors::one(field, self.text);
        let none = FormErrors::none;
        let shown = RecoveryCodesShownPage {
            layout: self.layout(),
            csrf: self.text(),
            destination: Some(("request", self.text())),
            codes: vec!["AAAA-BBBB".to_owned(); 10],
            way_on: Some(format!("/oauth2/authorize/{}", self.text)),
            nonce: "bm9uY2U".to_owned(),
        };
        vec![
            sample(
                "account_totp_off",
                &self.totp_settings(TotpState::Off, none()),
            ),
            sample(
                "account_totp_off_failed",
                &self.totp_settings(TotpState::Off, wrong("password")),
            ),
            sample("account_totp", &self.totp_settings(waiting(), none())),
            sample("account_totp_again", &self.totp_again()),
            sample(
                "account_totp_failed",
                &self.totp_settings(waiting(), wrong("code")),
            ),
            sample("account_totp_on", &self.totp_settings(on, none())),
            sample("account_recovery_codes", &self.recovery_codes(true, none())),
            sample(
                "account_recovery_codes_failed",
                &self.recovery_codes(true, wrong("password")),
            ),
            sample(
                "account_recovery_codes_off",
                &self.recovery_codes(false, none()),
            ),
            sample("account_recovery_codes_shown", &shown),
        ]
    }
}

fn left(password: bool, others: usize) -> Remaining {
    Remaining {
        password,
        others,
        provider: false,
    }
}
