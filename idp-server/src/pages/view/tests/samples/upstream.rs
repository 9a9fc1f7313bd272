//! The pages of people who sign in with an account elsewhere.

use time::{OffsetDateTime, macros::datetime};

use super::{
    super::super::{
        FormErrors, FreshProof, LinkEntry, NewcomerPage, NewcomerState, Owner, PendingLinkPage,
        UpstreamButton, UpstreamPage, UpstreamSaid, UpstreamSaidPage,
    },
    Maker, Sample, sample,
};

const AT: OffsetDateTime = datetime!(2026-11-22 21:05:09 UTC);

impl Maker<'_> {
    pub(super) fn upstream_pages(&self) -> Vec<Sample> {
        let wrong = || FormErrors::one("name", self.text);
        let email = || format!("{}@example.org", self.text);
        let may = || NewcomerState::May(email());
        let said = [
            ("error_upstream_said", UpstreamSaid::Cancelled),
            ("error_upstream_wrong", UpstreamSaid::Wrong),
            ("error_upstream_away", UpstreamSaid::Away),
            ("error_upstream_stale", UpstreamSaid::Stale),
            ("error_upstream_undated", UpstreamSaid::Undated),
            ("error_upstream_expired", UpstreamSaid::Expired),
            ("error_upstream_disabled", UpstreamSaid::Disabled),
            ("error_upstream_mismatch", UpstreamSaid::Mismatch),
            ("error_upstream_taken", UpstreamSaid::Taken),
        ];
        let said = said.map(|(name, why)| sample(name, &self.upstream_said(why)));
        let owner = Owner {
            domain: self.text(),
            button: self.upstream_buttons().remove(0),
            target: None,
        };
        let pages = vec![
            sample("upstream_create", &self.newcomer(may(), FormErrors::none())),
            sample("upstream_create_failed", &self.newcomer(may(), wrong())),
            sample(
                "upstream_known",
                &self.newcomer(NewcomerState::Known(email()), FormErrors::none()),
            ),
            sample(
                "upstream_stranger",
                &self.newcomer(NewcomerState::Stranger, FormErrors::none()),
            ),
            sample(
                "upstream_unproven",
                &self.newcomer(NewcomerState::Unproven, FormErrors::none()),
            ),
            sample(
                "upstream_elsewhere",
                &self.newcomer(NewcomerState::Elsewhere(owner), FormErrors::none()),
            ),
            sample("account_upstream", &self.links(FormErrors::none())),
            sample(
                "error_account_upstream",
                &self.links(FormErrors::one("links", self.text)),
            ),
            sample("account_upstream_pending", &self.pending_link()),
        ];
        said.into_iter().chain(pages).collect()
    }

    pub(super) fn upstream_buttons(&self) -> Vec<UpstreamButton> {
        vec![UpstreamButton {
            slug: "stub".to_owned(),
            name: self.text(),
        }]
    }

    fn upstream_said(&self, said: UpstreamSaid) -> UpstreamSaidPage {
        UpstreamSaidPage {
            layout: self.layout(),
            said,
            provider: self.text(),
            mail: true,
            slug: said.may_try_again().then(|| "stub".to_owned()),
            csrf: self.text(),
            destination: Some(("request", self.text())),
            other_way: "/login".to_owned(),
            request_id: self.text(),
        }
    }

    fn newcomer(&self, state: NewcomerState, errors: FormErrors) -> NewcomerPage {
        NewcomerPage {
            layout: self.layout(),
            csrf: self.text(),
            begin: self.text(),
            destination: Some(("request", self.text())),
            id: "00000000-0000-4000-8000-000000000000".to_owned(),
            provider: self.text(),
            state,
            name: self.text(),
            sign_in: "/login".to_owned(),
            terms: Some(self.terms_note()),
            errors,
        }
    }

    fn needed() -> FreshProof {
        FreshProof {
            wanted: true,
            has_password: true,
            again: "/login?next=/account".to_owned(),
        }
    }

    fn links(&self, errors: FormErrors) -> UpstreamPage {
        UpstreamPage {
            layout: self.layout(),
            csrf: self.text(),
            proof: Self::needed(),
            done: true,
            links: vec![LinkEntry {
                id: self.text(),
                provider: self.text(),
                label: Some(self.text()),
                created_at: AT,
                last_used_at: Some(AT),
            }],
            providers: self.upstream_buttons(),
            errors,
        }
    }

    fn pending_link(&self) -> PendingLinkPage {
        PendingLinkPage {
            layout: self.layout(),
            csrf: self.text(),
            proof: Self::needed(),
            id: "00000000-0000-4000-8000-000000000000".to_owned(),
            provider: self.text(),
            label: self.text(),
            email: self.text(),
            on: "/account".to_owned(),
            errors: FormErrors::none(),
        }
    }
}
