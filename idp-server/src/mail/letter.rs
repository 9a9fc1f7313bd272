//! What a mail says beyond the words of its kind.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use super::Pending;

/// The kinds of mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MailKind {
    /// Prove that an address is yours.
    VerifyAddress,
    /// Set a new password.
    ResetPassword,
    /// The password was changed.
    PasswordChanged,
    /// The account's address was changed; goes to the old one, with a way back.
    AddressChanged,
    /// Somebody signed in from a device that was not seen before.
    NewDevice,
    /// A passkey was added.
    NewPasskey,
    /// A second factor was added or taken away.
    SecondFactorChanged,
    /// A recovery code was used.
    RecoveryCodeUsed,
    /// An account waits to be made.
    Invitation,
    /// Guessing has made sign-in wait.
    AccountThrottled,
    /// An application was allowed to use the account.
    ConsentGranted,
    /// The account is deleted.
    AccountDeletion,
    /// A code to sign in with.
    SignInCode,
    /// A code to show that the address is one's own.
    AddressCode,
    /// An administrator tries whether mail arrives.
    Test,
    /// Somebody registered with an address that has an account.
    AlreadyRegistered,
    /// Somebody wanted an address for their account that belongs to another one.
    AddressTaken,
    /// The account got one more address; goes to the primary one.
    AddressAdded,
    /// The account lost an address; goes to those that are left, and to that one.
    AddressRemoved,
    /// An account at another provider opens this one from now on.
    ProviderLinked,
    /// It no longer does.
    ProviderUnlinked,
    /// The account is not deleted after all.
    AccountKept,
    /// Say that you have lost every second factor.
    RecoveryAsked,
    /// Second factors will be taken away, unless somebody stops that.
    RecoveryWaits,
    /// The wait is over: take the second factors away.
    RecoveryReady,
    /// Second factors stay after all.
    RecoveryStopped,
    /// An administrator does not vouch for the address any more; goes to that one as well, with a way back.
    AddressWithdrawn,
}

/// What was changed about the ways to prove who one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FactorChange {
    /// An authenticator app was set up.
    AppAdded,
    /// The authenticator app was taken away.
    AppRemoved,
    /// New recovery codes were made.
    NewCodes,
    /// A passkey was taken away.
    PasskeyRemoved,
    /// All of them were taken away.
    AllRemoved,
}

impl FactorChange {
    /// The key of its words.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::AppAdded => "mail-factor-app-added",
            Self::AppRemoved => "mail-factor-app-removed",
            Self::NewCodes => "mail-factor-new-codes",
            Self::PasskeyRemoved => "mail-factor-passkey-removed",
            Self::AllRemoved => "mail-factor-all-removed",
        }
    }
}

/// An address that waits for its proof.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Adding {
    /// Whose it is to be.
    pub user_id: Uuid,
    /// In the form in which addresses are unique.
    pub email_key: String,
}

impl MailKind {
    /// Every kind.
    pub const ALL: [Self; 27] = [
        Self::VerifyAddress,
        Self::ResetPassword,
        Self::PasswordChanged,
        Self::AddressChanged,
        Self::NewDevice,
        Self::NewPasskey,
        Self::SecondFactorChanged,
        Self::RecoveryCodeUsed,
        Self::Invitation,
        Self::AccountThrottled,
        Self::ConsentGranted,
        Self::AccountDeletion,
        Self::SignInCode,
        Self::AddressCode,
        Self::Test,
        Self::AlreadyRegistered,
        Self::AddressTaken,
        Self::AddressAdded,
        Self::AddressRemoved,
        Self::ProviderLinked,
        Self::ProviderUnlinked,
        Self::AccountKept,
        Self::RecoveryAsked,
        Self::RecoveryWaits,
        Self::RecoveryReady,
        Self::RecoveryStopped,
        Self::AddressWithdrawn,
    ];

    /// Its name in the database and in logs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::VerifyAddress => "verify_address",
            Self::ResetPassword => "reset_password",
            Self::PasswordChanged => "password_changed",
            Self::AddressChanged => "address_changed",
            Self::NewDevice => "new_device",
            Self::NewPasskey => "new_passkey",
            Self::SecondFactorChanged => "second_factor_changed",
            Self::RecoveryCodeUsed => "recovery_code_used",
            Self::Invitation => "invitation",
            Self::AccountThrottled => "account_throttled",
            Self::ConsentGranted => "consent_granted",
            Self::AccountDeletion => "account_deletion",
            Self::SignInCode => "sign_in_code",
            Self::AddressCode => "address_code",
            Self::Test => "test",
            Self::AlreadyRegistered => "already_registered",
            Self::AddressTaken => "address_taken",
            Self::AddressAdded => "address_added",
            Self::AddressRemoved => "address_removed",
            Self::ProviderLinked => "provider_linked",
            Self::ProviderUnlinked => "provider_unlinked",
            Self::AccountKept => "account_kept",
            Self::RecoveryAsked => "recovery_asked",
            Self::RecoveryWaits => "recovery_waits",
            Self::RecoveryReady => "recovery_ready",
            Self::RecoveryStopped => "recovery_stopped",
            Self::AddressWithdrawn => "address_withdrawn",
        }
    }

    /// The kind of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// From where something was done.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Origin {
    /// The address of the network.
    pub ip: String,
    /// The browser and the system, as [`super::device()`] tells them.
    pub device: Option<String>,
}

/// What one mail says. What is `None` is left out.
#[derive(Clone, Debug)]
pub struct Letter {
    /// What it is about.
    pub kind: MailKind,
    /// Its values.
    pub values: Values,
}

/// What is sealed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Values {
    /// The path on this server that the button leads to; without one, that of the kind.
    pub path: Option<String>,
    /// A code to type.
    pub code: Option<String>,
    /// The application, passkey, factor or address that it is about: text that somebody else may have chosen.
    pub about: Option<String>,
    /// How many are left.
    pub count: Option<i64>,
    /// From where it was done.
    pub origin: Option<Origin>,
    /// When, in Unix seconds.
    pub at: Option<i64>,
    /// What the account is to be made of whose address is verified.
    pub pending: Option<Pending>,
    /// The address that is proven for an account which is there.
    #[serde(default)]
    pub adding: Option<Adding>,
    /// What was changed.
    #[serde(default)]
    pub change: Option<FactorChange>,
    /// When it takes effect, in Unix seconds.
    #[serde(default)]
    pub due: Option<i64>,
    /// The row of the code that is asked for: see [`crate::store::mailed_codes`].
    #[serde(default)]
    pub code_row: Option<Uuid>,
    /// The authorization request that waits.
    #[serde(default)]
    pub request: Option<Uuid>,
    /// It says what happened and when, and no more.
    #[serde(default)]
    pub bare: bool,
}

impl Letter {
    /// A letter that says no more than its kind.
    pub fn new(kind: MailKind) -> Self {
        Self {
            kind,
            values: Values::default(),
        }
    }

    /// The path on this server that the button leads to.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.values.path = Some(path.into());
        self
    }

    /// A code to type.
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.values.code = Some(code.into());
        self
    }

    /// What it is about: an application, a passkey, a factor, an address.
    #[must_use]
    pub fn about(mut self, name: impl Into<String>) -> Self {
        self.values.about = Some(name.into());
        self
    }

    /// What the account is to be made of whose address is verified.
    #[must_use]
    pub fn pending(mut self, pending: Pending) -> Self {
        self.values.pending = Some(pending);
        self
    }

    /// The address that is proven for an account which is there.
    #[must_use]
    pub fn adding(mut self, adding: Adding) -> Self {
        self.values.adding = Some(adding);
        self
    }

    /// What was changed about the ways to prove who one is.
    #[must_use]
    pub fn change(mut self, change: FactorChange) -> Self {
        self.values.change = Some(change);
        self
    }

    /// When it takes effect.
    #[must_use]
    pub fn due(mut self, at: OffsetDateTime) -> Self {
        self.values.due = Some(at.unix_timestamp());
        self
    }

    /// The row of the code that is asked for.
    #[must_use]
    pub fn code_row(mut self, row: Uuid) -> Self {
        self.values.code_row = Some(row);
        self
    }

    /// The authorization request that waits.
    #[must_use]
    pub fn request(mut self, request: Option<Uuid>) -> Self {
        self.values.request = request;
        self
    }

    /// For one who may be a stranger by now: no more than what happened and when, with nothing to press.
    #[must_use]
    pub fn bare(mut self) -> Self {
        self.values.origin = None;
        self.values.bare = true;
        self
    }

    /// How many are left.
    #[must_use]
    pub fn count(mut self, count: i64) -> Self {
        self.values.count = Some(count);
        self
    }

    /// When it was done.
    #[must_use]
    pub fn at(mut self, at: OffsetDateTime) -> Self {
        self.values.at = Some(at.unix_timestamp());
        self
    }

    /// From where and when it was done.
    #[must_use]
    pub fn done(mut self, origin: Origin, at: OffsetDateTime) -> Self {
        self.values.origin = Some(origin);
        self.at(at)
    }
}
