//! What somebody has to do before they go on, whether an application waits or they look at their own account: one queue, one
//! page each. No flags: each action follows from what is known of the account, and is gone once it has been done.

use super::{Account, SecondFactor};

/// What an installation asks of everybody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Policy<'a> {
    /// Whether everybody has to have a second factor.
    pub second_factor: SecondFactor,
    /// Whether everybody's address has to be verified.
    pub verified_email: bool,
    /// The edition of the terms that everybody has to have accepted.
    pub terms: Option<&'a str>,
    /// Whether passkeys can be made here at all.
    pub passkeys: bool,
}

/// How the password of an account stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// There is none, or nothing is to be said against it.
    #[default]
    Sound,
    /// It is long enough only beside a second factor.
    Short,
    /// It was set by somebody else, or is easily guessed: another one has to be chosen.
    MustChange,
}

/// What an account has or has not done of what may be asked of everybody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// How its password stands.
    pub password: Standing,
    /// Whether its address is verified.
    pub email_verified: bool,
    /// The edition of the terms that was accepted last.
    pub terms: Option<String>,
}

/// One thing to do, in the order in which it is asked for: what keeps strangers out comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Choose another password.
    ChangePassword,
    /// Show that the address is one's own.
    VerifyEmail,
    /// Accept the terms as they are now.
    AcceptTerms,
    /// Enrol a second factor.
    EnrolSecondFactor,
    /// Enrol a passkey.
    EnrolPasskey,
}

impl Action {
    /// Every action, in the order in which they are asked for.
    pub const ALL: [Self; 5] = [
        Self::ChangePassword,
        Self::VerifyEmail,
        Self::AcceptTerms,
        Self::EnrolSecondFactor,
        Self::EnrolPasskey,
    ];

    /// Whether only one who has just proven who they are may do it.
    pub fn wants_fresh_proof(self) -> bool {
        match self {
            Self::ChangePassword | Self::EnrolSecondFactor | Self::EnrolPasskey => true,
            Self::VerifyEmail | Self::AcceptTerms => false,
        }
    }

    fn bit(self) -> u8 {
        1 << (self as u8)
    }
}

/// What is to be done, one after the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Queue(u8);

impl Queue {
    /// Of these.
    pub fn of(actions: impl IntoIterator<Item = Action>) -> Self {
        let bits = actions.into_iter().map(Action::bit);
        Self(bits.fold(0, |all, bit| all | bit))
    }

    /// What has to be done for an account, and what a client demands besides.
    pub(super) fn for_account(account: &Account, policy: &Policy<'_>, demanded: Self) -> Self {
        let done = &account.done;
        // A password that was long enough beside a second factor is all there is once that is gone.
        let alone = !account.enrolled.totp && policy.second_factor == SecondFactor::Optional;
        let change = match done.password {
            Standing::Sound => false,
            Standing::Short => alone,
            Standing::MustChange => true,
        };
        let verify = policy.verified_email && !done.email_verified;
        let accept = policy
            .terms
            .is_some_and(|edition| done.terms.as_deref() != Some(edition));
        let owed = [
            (Action::ChangePassword, change),
            (Action::VerifyEmail, verify),
            (Action::AcceptTerms, accept),
        ];
        let owed = owed.into_iter().filter(|(_, is_owed)| *is_owed);
        Self(demanded.0 | Self::of(owed.map(|(action, _)| action)).0)
    }

    /// What is to be done now.
    pub fn first(self) -> Option<Action> {
        Action::ALL
            .into_iter()
            .find(|action| self.0 & action.bit() != 0)
    }

    /// What remains when that is done.
    #[must_use]
    pub fn rest(self) -> Self {
        Self(self.first().map_or(0, |first| self.0 & !first.bit()))
    }

    /// How many there are.
    pub fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether nothing is to be done.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

#[cfg(test)]
mod tests;
