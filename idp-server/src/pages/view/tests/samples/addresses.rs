//! The addresses of an account, and what mailed links do.

use super::{
    super::super::{
        AddAddressPage, AddressEntry, AddressesPage, FormErrors, FreshProof, LostPage, MailedAct,
        MailedPage, MailedSaid, MailedSaidPage,
    },
    Maker, Sample, sample,
};

impl Maker<'_> {
    fn fresh() -> FreshProof {
        FreshProof {
            wanted: true,
            has_password: true,
            again: "/login?next=/account/addresses".to_owned(),
        }
    }

    fn address_list(&self, mail: bool, errors: FormErrors) -> AddressesPage {
        let entry = |is_primary, is_proven| AddressEntry {
            key: self.text(),
            email: self.text(),
            is_primary,
            is_proven,
        };
        AddressesPage {
            layout: self.layout(),
            csrf: self.text(),
            addresses: vec![entry(true, true), entry(false, true), entry(false, false)],
            mail,
            proof: Self::fresh(),
            done: errors.is_empty(),
            errors,
        }
    }

    fn address_form(&self, mail: bool, errors: FormErrors) -> AddAddressPage {
        AddAddressPage {
            layout: self.layout(),
            csrf: self.text(),
            email: self.text(),
            mail,
            proof: Self::fresh(),
            errors,
        }
    }

    pub(super) fn addresses(&self) -> Vec<Sample> {
        let wrong = |field| FormErrors::one(field, self.text);
        let none = FormErrors::none;
        vec![
            sample("account_addresses", &self.address_list(true, none())),
            sample(
                "account_addresses_no_mail",
                &self.address_list(false, none()),
            ),
            sample(
                "account_addresses_failed",
                &self.address_list(true, wrong("address")),
            ),
            sample("account_address_add", &self.address_form(true, none())),
            sample("account_address_no_mail", &self.address_form(false, none())),
            sample(
                "account_address_failed",
                &self.address_form(true, wrong("email")),
            ),
        ]
    }

    fn lost(&self, mail: bool, hours: i64) -> LostPage {
        LostPage {
            layout: self.layout(),
            csrf: self.text(),
            destination: Some(("request", self.text())),
            back: format!("/login/totp?request={}", self.text),
            mail,
            hours,
        }
    }

    pub(super) fn mailed(&self) -> Vec<Sample> {
        let act = |act| {
            let view = MailedPage {
                layout: self.layout(),
                csrf: self.text(),
                act,
                token: self.text(),
                about: self.text(),
            };
            sample("mailed", &view)
        };
        let said = |said| {
            let view = MailedSaidPage {
                layout: self.layout(),
                said,
                request_id: self.text(),
                code: self.text(),
            };
            let is_error = matches!(
                said,
                MailedSaid::Dead | MailedSaid::SignInFirst | MailedSaid::Elsewhere
            );
            let name = if is_error {
                "error_mailed"
            } else {
                "mailed_said"
            };
            sample(name, &view)
        };
        let mut samples: Vec<Sample> = [
            MailedAct::ProveAddress,
            MailedAct::UndoAddress,
            MailedAct::BeginRecovery,
            MailedAct::StopRecovery,
            MailedAct::FinishRecovery,
        ]
        .map(act)
        .into();
        samples.extend(
            [
                MailedSaid::Dead,
                MailedSaid::SignInFirst,
                MailedSaid::Elsewhere,
                MailedSaid::RecoveryAsked,
                MailedSaid::RecoveryBegun,
                MailedSaid::RecoveryStopped,
                MailedSaid::RecoveryFinished,
            ]
            .map(said),
        );
        samples.push(sample("lost", &self.lost(true, 168)));
        samples.push(sample("lost", &self.lost(true, 5)));
        samples.push(sample("lost", &self.lost(false, 24)));
        samples
    }
}
