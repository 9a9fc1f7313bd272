//! The pages of the account console.

use time::{OffsetDateTime, macros::datetime};

use super::{
    super::super::{
        AccountPage, ActivityFilter, ActivityPage, AppEntry, AppsPage, Check, ConsentScope,
        DeletePage, DeviceEntry, ExportPage, FormErrors, FreshProof, Happening, ImageSource,
        PasswordPage, ProfileFields, ProfilePage, SecurityPage, SessionsPage, Way,
    },
    Maker, Sample, sample,
};

const AT: OffsetDateTime = datetime!(2026-11-22 21:05:09 UTC);

impl Maker<'_> {
    pub(super) fn account_pages(&self) -> Vec<Sample> {
        let wrong = || FormErrors::one("password", self.text);
        vec![
            sample("account", &self.overview()),
            sample("account_security", &self.security()),
            sample("account_password", &self.password(FormErrors::none())),
            sample("account_password_failed", &self.password(wrong())),
            sample("account_sessions", &self.sessions()),
            sample("account_apps", &self.apps()),
            sample("account_activity", &self.activity()),
            sample("account_profile", &self.profile(FormErrors::none())),
            sample(
                "account_profile_failed",
                &self.profile(FormErrors::one("name", self.text)),
            ),
            sample("account_export", &self.export(FormErrors::none())),
            sample("account_export_failed", &self.export(wrong())),
            sample("account_delete", &self.delete(None, FormErrors::none())),
            sample("account_delete_failed", &self.delete(None, wrong())),
            sample(
                "account_delete_refused",
                &DeletePage {
                    last_admin: true,
                    ..self.delete(None, FormErrors::none())
                },
            ),
            sample(
                "account_leaving",
                &self.delete(Some(AT), FormErrors::none()),
            ),
        ]
    }

    fn happenings(&self) -> Vec<Happening> {
        let happening = |by_others| Happening {
            what: self.text(),
            at: AT,
            device: Some(self.text()),
            ip: Some(self.text()),
            by_others,
        };
        vec![happening(false), happening(true)]
    }

    fn app_entries(&self) -> Vec<AppEntry> {
        let scope = |scope: &str| ConsentScope {
            scope: scope.to_owned(),
            values: Vec::new(),
        };
        vec![AppEntry {
            client_id: self.text(),
            name: self.text(),
            logo: Some(ImageSource::of_client(self.text, self.text)),
            site: self.link(),
            scopes: vec![scope("openid"), scope(self.text)],
            first_at: AT,
            last_at: AT,
        }]
    }

    fn proof() -> FreshProof {
        FreshProof {
            wanted: true,
            has_password: true,
            again: "/login?next=/account".to_owned(),
        }
    }

    fn overview(&self) -> AccountPage {
        AccountPage {
            is_administrator: true,
            layout: self.layout(),
            account: self.account(),
            leaving: Some(AT),
            loses: Some(AT),
            csrf: self.text(),
            checks: [true, false]
                .map(|is_done| Check {
                    is_done,
                    done: "account-check-second",
                    todo: "account-check-second-todo",
                    path: "/account/security",
                })
                .into(),
            sign_ins: self.happenings(),
            apps: self.app_entries(),
        }
    }

    fn security(&self) -> SecurityPage {
        let way = |is_set, since| Way {
            name: "account-password",
            about: "account-password-about",
            path: "/account/security/password",
            is_set,
            since,
        };
        SecurityPage {
            layout: self.layout(),
            ways: vec![way(true, Some(AT)), way(true, None), way(false, None)],
        }
    }

    fn password(&self, errors: FormErrors) -> PasswordPage {
        PasswordPage {
            layout: self.layout(),
            csrf: self.text(),
            username: self.text(),
            proof: Self::proof(),
            least: super::methods::LEAST,
            done: errors.is_empty(),
            errors,
        }
    }

    fn sessions(&self) -> SessionsPage {
        let device = || DeviceEntry {
            id: self.text(),
            device: self.text(),
            ip: self.text(),
            first_seen: AT,
            last_seen: AT,
            apps: vec![self.text(), self.text()],
        };
        SessionsPage {
            layout: self.layout(),
            csrf: self.text(),
            done: true,
            this: Some(device()),
            others: vec![device(), device()],
        }
    }

    fn apps(&self) -> AppsPage {
        AppsPage {
            layout: self.layout(),
            csrf: self.text(),
            done: true,
            apps: self.app_entries(),
        }
    }

    fn activity(&self) -> ActivityPage {
        ActivityPage {
            layout: self.layout(),
            filters: [true, false]
                .map(|is_here| ActivityFilter {
                    words: "account-activity-all",
                    path: "/account/activity?about=all".to_owned(),
                    is_here,
                })
                .into(),
            entries: self.happenings(),
            older: Some("/account/activity?before=1.x".to_owned()),
        }
    }

    fn profile(&self, errors: FormErrors) -> ProfilePage {
        ProfilePage {
            layout: self.layout(),
            csrf: self.text(),
            email: self.text(),
            email_verified: true,
            picture: Some(ImageSource::of_person(self.text)),
            fields: ProfileFields {
                name: self.text(),
                username: self.text(),
                zoneinfo: self.text(),
                locale: "en".to_owned(),
                theme: "dark".to_owned(),
            },
            languages: vec![("en".to_owned(), self.text())],
            done: errors.is_empty(),
            errors,
        }
    }

    fn export(&self, errors: FormErrors) -> ExportPage {
        ExportPage {
            layout: self.layout(),
            csrf: self.text(),
            proof: Self::proof(),
            errors,
        }
    }

    fn delete(&self, leaving: Option<OffsetDateTime>, errors: FormErrors) -> DeletePage {
        DeletePage {
            layout: self.layout(),
            csrf: self.text(),
            email: self.text(),
            leaving,
            last_admin: false,
            deleted_at: AT,
            proof: Self::proof(),
            errors,
        }
    }
}
