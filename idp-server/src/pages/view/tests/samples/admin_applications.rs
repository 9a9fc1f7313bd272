//! The applications of the admin console.

use time::{OffsetDateTime, macros::datetime};

use super::{
    super::super::{
        AddSecretPage, AdminConfirmPage, ApplicationPage, ApplicationRow, ApplicationsPage, Choice,
        Connection, EditApplicationPage, FormErrors, HiddenField, Kind, MadePage,
        NewApplicationPage, Pager, SecretRow,
    },
    Maker, Sample, sample,
};

const AT: OffsetDateTime = datetime!(2026-11-22 21:05:09 UTC);
const CHOICES: [Choice; 2] = [
    ("full", "admin-app-claims-full", true),
    ("minimal", "admin-app-claims-minimal", false),
];

impl Maker<'_> {
    pub(super) fn application_pages(&self) -> Vec<Sample> {
        let wrong = |field: &str| FormErrors::one(field, self.text);
        vec![
            sample("admin_applications", &self.applications(true)),
            sample("admin_applications_none", &self.applications(false)),
            sample(
                "admin_application_new",
                &self.application_new(FormErrors::none()),
            ),
            sample(
                "admin_application_new_failed",
                &self.application_new(wrong("name")),
            ),
            sample("admin_application_made", &self.application_made()),
            sample("admin_application", &self.application(true)),
            sample("admin_application_bare", &self.application(false)),
            sample(
                "admin_application_edit",
                &self.application_edit(FormErrors::none()),
            ),
            sample(
                "admin_application_edit_failed",
                &self.application_edit(wrong("redirect_uris")),
            ),
            sample(
                "admin_application_secret",
                &self.application_secret(FormErrors::none()),
            ),
            sample(
                "admin_application_secret_failed",
                &self.application_secret(wrong("label")),
            ),
            sample("admin_confirm", &self.admin_confirm(FormErrors::none())),
            sample("admin_confirm_failed", &self.admin_confirm(wrong("typed"))),
        ]
    }

    fn applications(&self, found: bool) -> ApplicationsPage {
        let row = |is_disabled| ApplicationRow {
            path: "/admin/applications/x".to_owned(),
            client_id: self.text(),
            name: self.text(),
            kind: "admin-type-web",
            is_disabled,
        };
        ApplicationsPage {
            layout: self.layout(),
            frame: self.admin_frame(),
            search: if found { self.text() } else { String::new() },
            rows: if found {
                vec![row(true), row(false)]
            } else {
                Vec::new()
            },
            pager: Pager {
                first: Some("/admin/applications".to_owned()),
                next: Some("/admin/applications?cursor=x".to_owned()),
            },
            may_write: true,
        }
    }

    fn application_new(&self, errors: FormErrors) -> NewApplicationPage {
        NewApplicationPage {
            layout: self.layout(),
            frame: self.admin_frame(),
            client_id: self.text(),
            name: self.text(),
            redirect_uri: self.text(),
            kinds: [true, false]
                .map(|is_chosen| Kind {
                    value: if is_chosen { "web" } else { "spa" },
                    words: "admin-type-web",
                    about: "admin-type-web-about",
                    is_chosen,
                })
                .into(),
            errors,
        }
    }

    fn connection(&self) -> Connection {
        Connection {
            values: vec![("client_id", self.text()), ("issuer", self.text())],
            snippets: vec![(".env", self.text())],
        }
    }

    fn application_made(&self) -> MadePage {
        MadePage {
            layout: self.layout(),
            frame: self.admin_frame(),
            nonce: "bm9uY2U".to_owned(),
            heading: "admin-app-made",
            secret: Some(self.text()),
            path: "/admin/applications/x".to_owned(),
            connection: self.connection(),
        }
    }

    fn application(&self, full: bool) -> ApplicationPage {
        let secret = |label: String, expires_at| SecretRow {
            path: "/admin/applications/x/secrets/y".to_owned(),
            label,
            created_at: AT,
            expires_at,
        };
        ApplicationPage {
            layout: self.layout(),
            frame: self.admin_frame(),
            nonce: "bm9uY2U".to_owned(),
            path: "/admin/applications/x".to_owned(),
            name: self.text(),
            kind: "admin-type-web",
            is_foreign: full,
            is_disabled: full,
            created_at: AT,
            updated_at: AT,
            redirect_uris: vec![(self.text(), vec!["admin-risk-machine"])],
            post_logout_redirect_uris: vec![self.text()],
            metadata: vec![("scope", self.text())],
            secrets: Some(if full {
                vec![secret(self.text(), Some(AT)), secret(String::new(), None)]
            } else {
                Vec::new()
            }),
            connection: self.connection(),
            may_write: full,
        }
    }

    fn application_edit(&self, errors: FormErrors) -> EditApplicationPage {
        EditApplicationPage {
            layout: self.layout(),
            frame: self.admin_frame(),
            action: "/admin/applications/x/edit".to_owned(),
            version: self.text(),
            name: self.text(),
            redirect_uris: self.text(),
            post_logout_redirect_uris: self.text(),
            id_token_claims: CHOICES.into(),
            acr: CHOICES.into(),
            skip_consent: true,
            require_pkce: false,
            errors,
        }
    }

    fn application_secret(&self, errors: FormErrors) -> AddSecretPage {
        AddSecretPage {
            layout: self.layout(),
            frame: self.admin_frame(),
            action: "/admin/applications/x/secrets".to_owned(),
            secret_id: self.text(),
            overlaps: CHOICES.into(),
            errors,
        }
    }

    fn admin_confirm(&self, errors: FormErrors) -> AdminConfirmPage {
        AdminConfirmPage {
            layout: self.layout(),
            frame: self.admin_frame(),
            heading: self.text(),
            consequences: vec![self.text(), self.text()],
            action: "/admin/x".to_owned(),
            fields: vec![HiddenField::new(self.text, self.text)],
            to_type: Some(self.text()),
            button: "admin-app-delete",
            is_dangerous: true,
            back: "/admin/x".to_owned(),
            errors,
        }
    }
}
