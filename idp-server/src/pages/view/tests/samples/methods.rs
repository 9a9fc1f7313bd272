//! The pages of codes from one's mailbox, and of what somebody has to do before they go on.

use super::{
    super::super::{
        ChangePasswordPage, EmailAskPage, EmailCodePage, EmailDeadPage, EmailLinkPage,
        EnrolPasskeyPage, FormErrors, Least, Opened, Progress, TermsPage, VerifyAddressPage,
    },
    Maker, Sample, sample,
};

pub const LEAST: Least = Least {
    characters: 15,
    alone: 15,
};
const BESIDE: Least = Least {
    characters: 8,
    alone: 15,
};
pub const PROGRESS: Progress = Progress { step: 1, of: 2 };

impl Maker<'_> {
    pub(super) fn email_codes(&self) -> Vec<Sample> {
        let wrong = |field| FormErrors::one(field, self.text);
        let here = Opened::Here { token: self.text() };
        let elsewhere = Opened::Elsewhere { code: self.text() };
        vec![
            sample("email_ask", &self.email_ask(FormErrors::none())),
            sample("email_ask_failed", &self.email_ask(wrong("email"))),
            sample("email_code", &self.email_code(FormErrors::none())),
            sample("email_code_failed", &self.email_code(wrong("code"))),
            sample("email_link", &self.email_link(here)),
            sample("email_link_elsewhere", &self.email_link(elsewhere)),
            sample(
                "error_email_dead",
                &EmailDeadPage {
                    layout: self.layout(),
                    again: "/login/email",
                    request_id: self.text(),
                    code: self.text(),
                },
            ),
        ]
    }

    fn email_ask(&self, errors: FormErrors) -> EmailAskPage {
        EmailAskPage {
            layout: self.layout(),
            csrf: self.text(),
            destination: Some(("request", self.text())),
            email: self.text(),
            back: "/login".to_owned(),
            errors,
        }
    }

    fn email_code(&self, errors: FormErrors) -> EmailCodePage {
        EmailCodePage {
            layout: self.layout(),
            csrf: self.text(),
            action: "/login/email/0".to_owned(),
            email: self.text(),
            phrase: self.text(),
            again: "/login/email".to_owned(),
            errors,
        }
    }

    fn email_link(&self, opened: Opened) -> EmailLinkPage {
        EmailLinkPage {
            layout: self.layout(),
            csrf: self.text(),
            phrase: self.text(),
            opened,
        }
    }

    pub(super) fn actions(&self) -> Vec<Sample> {
        let wrong = |field| FormErrors::one(field, self.text);
        vec![
            sample("action_terms", &self.terms(false)),
            sample("action_terms_anew", &self.terms(true)),
            sample(
                "action_password",
                &self.new_password(LEAST, FormErrors::none()),
            ),
            sample(
                "action_password_failed",
                &self.new_password(BESIDE, wrong("new_password")),
            ),
            sample("action_verify", &self.verify(false, FormErrors::none())),
            sample(
                "action_verify_sent_failed",
                &self.verify(true, wrong("code")),
            ),
            sample(
                "error_action_verify_wait",
                &self.verify(false, wrong("send-code")),
            ),
            sample("action_passkey", &self.new_passkey(None)),
            sample(
                "error_action_passkey",
                &self.new_passkey(Some(self.layout().t("passkey-not-made"))),
            ),
        ]
    }

    fn terms(&self, anew: bool) -> TermsPage {
        TermsPage {
            layout: self.layout(),
            progress: PROGRESS,
            csrf: self.text(),
            destination: Some(("next", self.text())),
            link: self.link(),
            edition: self.text(),
            anew,
        }
    }

    fn new_password(&self, least: Least, errors: FormErrors) -> ChangePasswordPage {
        ChangePasswordPage {
            layout: self.layout(),
            progress: PROGRESS,
            csrf: self.text(),
            destination: Some(("request", self.text())),
            username: self.text(),
            least,
            errors,
        }
    }

    fn verify(&self, sent: bool, errors: FormErrors) -> VerifyAddressPage {
        VerifyAddressPage {
            layout: self.layout(),
            progress: PROGRESS,
            csrf: self.text(),
            destination: Some(("request", self.text())),
            email: self.text(),
            sent,
            errors,
        }
    }

    fn new_passkey(&self, problem: Option<String>) -> EnrolPasskeyPage {
        EnrolPasskeyPage {
            layout: self.layout(),
            progress: PROGRESS,
            csrf: self.text(),
            destination: Some(("request", self.text())),
            options: "/actions/passkey/options".to_owned(),
            problem,
            nonce: "abc".to_owned(),
        }
    }
}
