//! The addresses of an account, and what is done by links that were mailed to them.

use askama::Template;

use super::{FormErrors, FreshProof, Layout, filters};

/// `/account/addresses`: all of them, and what may be done with one.
#[derive(Debug, Template)]
#[template(path = "account/addresses.html")]
pub struct AddressesPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this session.
    pub csrf: String,
    /// The addresses, the primary one first.
    pub addresses: Vec<AddressEntry>,
    /// Whether this server sends mail, without which no address can be proven.
    pub mail: bool,
    /// What has to be proven first.
    pub proof: FreshProof,
    /// Whether something has just been done.
    pub done: bool,
    /// What was wrong with `address` or `password`.
    pub errors: FormErrors,
}

/// An address of the person.
#[derive(Clone, Debug)]
pub struct AddressEntry {
    /// What the form calls it.
    pub key: String,
    /// As given.
    pub email: String,
    /// Whether mail goes to it.
    pub is_primary: bool,
    /// Whether it has been shown to be theirs.
    pub is_proven: bool,
}

/// `/account/addresses/add`: one more.
#[derive(Debug, Template)]
#[template(path = "account/address_add.html")]
pub struct AddAddressPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this session.
    pub csrf: String,
    /// What was entered.
    pub email: String,
    /// Whether this server sends mail.
    pub mail: bool,
    /// What has to be proven first.
    pub proof: FreshProof,
    /// What was wrong with `email` or `password`.
    pub errors: FormErrors,
}

/// The page of a mailed link: says what its button does.
#[derive(Debug, Template)]
#[template(path = "mailed.html")]
pub struct MailedPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser.
    pub csrf: String,
    /// What it does.
    pub act: MailedAct,
    /// The secret of the link.
    pub token: String,
    /// The address that it is about.
    pub about: String,
}

/// What the button of a mailed link does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailedAct {
    /// Shows that an address is theirs.
    ProveAddress,
    /// Takes a change of the primary address back.
    UndoAddress,
    /// Begins the wait of one who has lost every second factor.
    BeginRecovery,
    /// Stops it.
    StopRecovery,
    /// Takes the second factors away.
    FinishRecovery,
}

impl MailedAct {
    fn action(self) -> &'static str {
        match self {
            Self::ProveAddress => "/verify-email",
            Self::UndoAddress => "/recover/undo",
            Self::BeginRecovery => "/recover/begin",
            Self::StopRecovery => "/recover/stop",
            Self::FinishRecovery => "/recover/finish",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::ProveAddress => "addresses-prove-title",
            Self::UndoAddress => "addresses-undo-title",
            Self::BeginRecovery => "loss-title",
            Self::StopRecovery => "loss-stop-title",
            Self::FinishRecovery => "loss-finish-title",
        }
    }

    fn lead(self) -> &'static str {
        match self {
            Self::ProveAddress => "addresses-prove-lead",
            Self::UndoAddress => "addresses-undo-lead",
            Self::BeginRecovery => "loss-begin-lead",
            Self::StopRecovery => "loss-stop-lead",
            Self::FinishRecovery => "loss-finish-lead",
        }
    }

    fn button(self) -> &'static str {
        match self {
            Self::ProveAddress => "addresses-prove",
            Self::UndoAddress => "addresses-undo",
            Self::BeginRecovery => "loss-begin",
            Self::StopRecovery => "loss-stop",
            Self::FinishRecovery => "loss-finish",
        }
    }
}

/// What follows a mailed link, where there is nothing to press.
#[derive(Debug, Template)]
#[template(path = "mailed_said.html")]
pub struct MailedSaidPage {
    /// The frame.
    pub layout: Layout,
    /// What it says.
    pub said: MailedSaid,
    /// The request id, as `id="request-id"`, where something went wrong.
    pub request_id: String,
    /// The error code, as `id="error-code"`, where something went wrong.
    pub code: String,
}

/// What such a page says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailedSaid {
    /// The link is unknown, used or too old.
    Dead,
    /// Only the one whose account it is about may use it, and who is signed in.
    SignInFirst,
    /// The address is of a provider's domain.
    Elsewhere,
    /// If there is anything to do, a mail says what.
    RecoveryAsked,
    /// The wait has begun.
    RecoveryBegun,
    /// Second factors stay.
    RecoveryStopped,
    /// Second factors are gone.
    RecoveryFinished,
}

/// `/login/lost`: every second factor is lost.
#[derive(Debug, Template)]
#[template(path = "lost.html")]
pub struct LostPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to the session that is half proven.
    pub csrf: String,
    /// Where the sign-in leads: a hidden field.
    pub destination: Option<(&'static str, String)>,
    /// Where a second factor is asked for.
    pub back: String,
    /// Whether this server sends mail; if not, the page says whom to ask.
    pub mail: bool,
    /// So many hours one waits.
    pub hours: i64,
}

impl LostPage {
    /// The wait, in days where it is whole days.
    fn wait(&self) -> String {
        let time = if self.hours % 24 == 0 {
            self.layout.count("loss-days", self.hours / 24)
        } else {
            self.layout.count("loss-hours", self.hours)
        };
        self.layout.with("loss-wait", "time", time)
    }
}
