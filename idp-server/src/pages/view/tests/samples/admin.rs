//! The frame of the admin console.

use super::{
    super::super::{
        AdminFrame, AdminOverviewPage, AdminProofPage, AdminSection, FormErrors, HiddenField,
        NextStep,
    },
    Maker, Sample, sample,
};

impl Maker<'_> {
    pub(super) fn admin_pages(&self) -> Vec<Sample> {
        let wrong = || FormErrors::one("password", self.text);
        vec![
            sample("admin", &self.admin_overview()),
            sample("admin_proof", &self.admin_proof(true, FormErrors::none())),
            sample("admin_proof_failed", &self.admin_proof(true, wrong())),
            sample(
                "admin_proof_passkey",
                &self.admin_proof(false, FormErrors::none()),
            ),
        ]
    }

    pub(super) fn admin_frame(&self) -> AdminFrame {
        AdminFrame {
            sections: [true, false]
                .map(|is_here| AdminSection {
                    path: "/admin",
                    words: "admin-overview",
                    is_here,
                })
                .into(),
            crumbs: Vec::new(),
            command: self.text(),
            done: Some("account-profile-done"),
            csrf: self.text(),
        }
        .below("/admin", self.text)
        .below("/admin/x", self.text)
    }

    fn admin_overview(&self) -> AdminOverviewPage {
        AdminOverviewPage {
            layout: self.layout(),
            frame: self.admin_frame(),
            issuer: self.text(),
            version: "1.2.3",
            steps: vec![NextStep {
                path: "/demo",
                words: "admin-next-try",
                about: "admin-next-try-about",
            }],
            warnings: vec!["admin-warning-mail"],
        }
    }

    fn admin_proof(&self, has_password: bool, errors: FormErrors) -> AdminProofPage {
        AdminProofPage {
            layout: self.layout(),
            action: "/admin/x".to_owned(),
            fields: vec![
                HiddenField::new("csrf", self.text),
                HiddenField::new(self.text, self.text),
            ],
            username: self.text(),
            has_password,
            again: "/login?next=/admin/x".to_owned(),
            errors,
        }
    }
}
