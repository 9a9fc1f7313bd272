//! The admin console's rooms of people, sessions, keys and events.

use time::{OffsetDateTime, macros::datetime};

use super::{
    super::super::{
        AuditFields, AuditPage, ConfirmPage, FormErrors, HandedLinkPage, HiddenField, KeyRow,
        KeysPage, LiveSession, LiveSessionsPage, MembershipRow, MembershipsPage, MethodRow, Pager,
        PeoplePage, PersonFields, PersonFormPage, PersonPage, PersonRow, Told,
    },
    Maker, Sample, sample,
};

const AT: OffsetDateTime = datetime!(2026-11-22 21:05:09 UTC);

fn pager() -> Pager {
    Pager {
        first: Some("/admin/x".to_owned()),
        next: Some("/admin/x?cursor=y".to_owned()),
    }
}

impl Maker<'_> {
    pub(super) fn room_pages(&self) -> Vec<Sample> {
        let wrong = || FormErrors::one("name", self.text);
        vec![
            sample("admin_users", &self.people(true)),
            sample("admin_users_none", &self.people(false)),
            sample("admin_user", &self.person(false)),
            sample("admin_user_above", &self.person(true)),
            sample("admin_user_form", &self.person_form(FormErrors::none())),
            sample("admin_user_form_failed", &self.person_form(wrong())),
            sample("admin_link", &self.handed_link()),
            sample("admin_confirm", &self.confirm(true)),
            sample("admin_stuck", &self.confirm(false)),
            sample("admin_memberships", &self.memberships(FormErrors::none())),
            sample(
                "admin_memberships_failed",
                &self.memberships(FormErrors::one("join", self.text)),
            ),
            sample("admin_sessions", &self.live_sessions(true)),
            sample("admin_sessions_none", &self.live_sessions(false)),
            sample("admin_keys", &self.signing_keys()),
            sample("admin_audit", &self.audit(true)),
            sample("admin_audit_none", &self.audit(false)),
        ]
    }

    fn people(&self, any: bool) -> PeoplePage {
        let row = PersonRow {
            path: "/admin/users/x".to_owned(),
            email: self.text(),
            name: Some(self.text()),
            username: Some(self.text()),
            state: "rooms-active",
            created_at: AT,
        };
        PeoplePage {
            layout: self.layout(),
            frame: self.admin_frame(),
            search: self.text(),
            people: if any { vec![row] } else { Vec::new() },
            pager: pager(),
            may_write: any,
        }
    }

    fn told(&self) -> Vec<Told> {
        let told = |by: Option<String>| Told {
            what: self.text(),
            about: Some(self.text()),
            actor: by,
            at: AT,
            ip: Some(self.text()),
            facts: vec![("details", self.text())],
        };
        vec![told(None), told(Some(self.text()))]
    }

    fn person(&self, is_above: bool) -> PersonPage {
        let may = !is_above;
        PersonPage {
            layout: self.layout(),
            frame: self.admin_frame(),
            id: "x".to_owned(),
            email: self.text(),
            email_verified: may,
            addresses: vec![(self.text(), "addresses-waiting")],
            name: Some(self.text()),
            username: Some(self.text()),
            state: "rooms-disabled",
            deleted_at: may.then_some(AT),
            created_at: AT,
            is_above,
            acts: if may {
                vec![("/admin/users/x/edit".to_owned(), "rooms-edit")]
            } else {
                Vec::new()
            },
            roles_path: may.then(|| "/admin/users/x/roles".to_owned()),
            groups_path: may.then(|| "/admin/users/x/groups".to_owned()),
            methods: if may { self.method_rows() } else { Vec::new() },
            sessions: 2,
            sessions_path: may.then(|| "/admin/sessions?person=x".to_owned()),
            roles: if may { vec![self.text()] } else { Vec::new() },
            groups: if may { vec![self.text()] } else { Vec::new() },
            events: self.told(),
            audit_path: may.then(|| "/admin/audit?target=x".to_owned()),
        }
    }

    fn method_rows(&self) -> Vec<MethodRow> {
        let row = |words, name: Option<String>, left| MethodRow {
            words,
            name,
            since: Some(AT),
            left,
            remove: Some("/admin/users/x/methods/y".to_owned()),
        };
        vec![
            row("rooms-passkey", Some(self.text()), None),
            row("account-codes", None, Some(3)),
        ]
    }

    fn person_form(&self, errors: FormErrors) -> PersonFormPage {
        PersonFormPage {
            layout: self.layout(),
            frame: self.admin_frame(),
            heading: "rooms-user-new",
            about: "rooms-new-mailed",
            action: "/admin/users/new".to_owned(),
            fields: PersonFields {
                email: Some(self.text()),
                whole: true,
                name: self.text(),
                username: self.text(),
                email_verified: true,
                version: Some("1".to_owned()),
            },
            button: "rooms-create",
            errors,
        }
    }

    fn handed_link(&self) -> HandedLinkPage {
        HandedLinkPage {
            layout: self.layout(),
            frame: self.admin_frame(),
            email: self.text(),
            link: self.text(),
            hours: 24,
            back: "/admin/users/x".to_owned(),
        }
    }

    fn confirm(&self, possible: bool) -> ConfirmPage {
        ConfirmPage {
            layout: self.layout(),
            frame: self.admin_frame(),
            heading: self.text(),
            about: Some(self.text()),
            problem: (!possible).then(|| self.text()),
            says: if possible {
                vec![self.text()]
            } else {
                Vec::new()
            },
            action: "/admin/users/x/state".to_owned(),
            fields: vec![HiddenField::new("state", self.text)],
            button: possible.then_some("rooms-disable"),
            danger: true,
            back: "/admin/users/x".to_owned(),
        }
    }

    fn memberships(&self, errors: FormErrors) -> MembershipsPage {
        let row = |held, may_give| MembershipRow {
            name: self.text(),
            permits: self.text(),
            held,
            may_give,
        };
        MembershipsPage {
            layout: self.layout(),
            frame: self.admin_frame(),
            heading: "rooms-groups",
            about: "rooms-groups-about",
            email: self.text(),
            action: "/admin/users/x/groups".to_owned(),
            things: vec![row(true, true), row(false, true), row(false, false)],
            take: "leave",
            join: Some(self.text()),
            errors,
        }
    }

    fn live_sessions(&self, any: bool) -> LiveSessionsPage {
        let entry = |is_own| LiveSession {
            id: "x".to_owned(),
            email: self.text(),
            device: self.text(),
            ip: self.text(),
            started: AT,
            last_seen: AT,
            apps: vec![self.text(), self.text()],
            is_own,
        };
        LiveSessionsPage {
            layout: self.layout(),
            frame: self.admin_frame(),
            person: self.text(),
            app: self.text(),
            end_all: any.then(|| "/admin/users/x/sessions".to_owned()),
            entries: if any {
                vec![entry(true), entry(false)]
            } else {
                Vec::new()
            },
            pager: pager(),
            may_write: true,
        }
    }

    fn signing_keys(&self) -> KeysPage {
        let key = |state| KeyRow {
            kid: self.text(),
            algorithm: "ES256".to_owned(),
            state,
            published_from: AT,
            signs_from: AT,
            signs_until: Some(AT),
            published_until: Some(AT),
            retire: Some("/admin/keys/x/retire".to_owned()),
        };
        KeysPage {
            layout: self.layout(),
            frame: self.admin_frame(),
            keys: vec![key("rooms-key-active"), key("rooms-key-next")],
            may_write: true,
        }
    }

    fn audit(&self, any: bool) -> AuditPage {
        AuditPage {
            layout: self.layout(),
            frame: self.admin_frame(),
            asked: AuditFields {
                actor: self.text(),
                target: self.text(),
                kind: "session.created".to_owned(),
                from: self.text(),
                until: self.text(),
                request_id: self.text(),
            },
            kinds: &["session.created", "session.ended"],
            events: if any { self.told() } else { Vec::new() },
            export: "/admin/audit/export?".to_owned(),
            pager: pager(),
        }
    }
}
