//! Signing in with an account at another provider.

use askama::Template;
use time::OffsetDateTime;

use super::{FormErrors, FreshProof, Layout, TermsNote, filters};

/// A provider that people may sign in with.
#[derive(Clone, Debug)]
pub struct UpstreamButton {
    /// What it is called in addresses.
    pub slug: String,
    /// What people read.
    pub name: String,
}

/// Why nobody was signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UpstreamSaid {
    /// It took too long, was used before, or began elsewhere.
    Expired,
    /// The person or the provider stopped.
    Cancelled,
    /// The answer must not be believed.
    Wrong,
    /// The provider is away.
    Away,
    /// The provider did not ask once more.
    Stale,
    /// The provider does not say when it asked.
    Undated,
    /// The account here is disabled.
    Disabled,
    /// It is not the account of the one who is signed in.
    Mismatch,
    /// The account there is linked to somebody else.
    Taken,
}

impl UpstreamSaid {
    /// The code of our own for it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Expired => "upstream_expired",
            Self::Cancelled => "upstream_cancelled",
            Self::Wrong => "upstream_refused",
            Self::Away => "upstream_unavailable",
            Self::Stale => "upstream_not_asked_again",
            Self::Undated => "upstream_undated",
            Self::Disabled => "account_disabled",
            Self::Mismatch => "upstream_mismatch",
            Self::Taken => "upstream_taken",
        }
    }

    /// Whether the same again may end better.
    #[must_use]
    pub fn may_try_again(self) -> bool {
        !matches!(self, Self::Undated | Self::Disabled | Self::Taken)
    }

    fn words(self) -> &'static str {
        match self {
            Self::Expired => "upstream-expired",
            Self::Cancelled => "upstream-cancelled",
            Self::Wrong => "upstream-wrong",
            Self::Away => "upstream-away",
            Self::Stale => "upstream-stale",
            Self::Undated => "upstream-undated",
            Self::Disabled => "upstream-disabled",
            Self::Mismatch => "upstream-mismatch",
            Self::Taken => "upstream-taken",
        }
    }
}

/// Nobody was signed in by a provider.
#[derive(Debug, Template)]
#[template(path = "upstream_said.html")]
pub struct UpstreamSaidPage {
    /// The frame.
    pub layout: Layout,
    /// Why.
    pub said: UpstreamSaid,
    /// The provider's name.
    pub provider: String,
    /// Whether a link to set a password can be mailed.
    pub mail: bool,
    /// Where to try again, if that may help.
    pub slug: Option<String>,
    /// Ties the form to this browser.
    pub csrf: String,
    /// The hidden field that says where the sign-in leads, by name and value.
    pub destination: Option<(&'static str, String)>,
    /// The page with the other ways to sign in.
    pub other_way: String,
    /// What an administrator finds it by.
    pub request_id: String,
}

/// What one may do whom nobody here is linked to.
#[derive(Clone, Debug)]
pub enum NewcomerState {
    /// Make an account with this address.
    May(String),
    /// Sign in: there is an account with this address.
    Known(String),
    /// Nothing by this provider alone: nobody may make accounts.
    Stranger,
    /// Nothing by this provider alone: it vouches for no address.
    Unproven,
    /// Sign in elsewhere: the address is of another provider's domain.
    Elsewhere(Owner),
}

/// The provider that people of a domain sign in with.
#[derive(Clone, Debug)]
pub struct Owner {
    /// The domain.
    pub domain: String,
    /// The way there.
    pub button: UpstreamButton,
    /// Its CSP source.
    pub target: Option<String>,
}

impl NewcomerState {
    fn is_unproven(&self) -> bool {
        matches!(self, Self::Unproven)
    }

    fn heading(&self) -> &'static str {
        match self {
            Self::May(_) => "upstream-create-heading",
            Self::Known(_) => "upstream-known-heading",
            Self::Stranger | Self::Unproven => "upstream-stranger-heading",
            Self::Elsewhere(_) => "upstream-elsewhere-heading",
        }
    }
}

/// `/upstream/{id}`: make an account, or sign in and link.
#[derive(Debug, Template)]
#[template(path = "upstream_newcomer.html")]
pub struct NewcomerPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser and this newcomer.
    pub csrf: String,
    /// Ties the form that leads to another provider to this browser.
    pub begin: String,
    /// The hidden field that says where the sign-in leads, by name and value.
    pub destination: Option<(&'static str, String)>,
    /// The newcomer's handle.
    pub id: String,
    /// The provider's name.
    pub provider: String,
    /// What they may do.
    pub state: NewcomerState,
    /// What they are called.
    pub name: String,
    /// Where one signs in to the account that is to be linked.
    pub sign_in: String,
    /// The terms that whoever makes an account accepts.
    pub terms: Option<TermsNote>,
    /// What was wrong with `name`.
    pub errors: FormErrors,
}

/// `/account/security/upstream`: the accounts elsewhere that open this one.
#[derive(Debug, Template)]
#[template(path = "account/upstream.html")]
pub struct UpstreamPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this session.
    pub csrf: String,
    /// What has to be proven first.
    pub proof: FreshProof,
    /// Whether something has just been changed.
    pub done: bool,
    /// What is linked.
    pub links: Vec<LinkEntry>,
    /// What can be linked.
    pub providers: Vec<UpstreamButton>,
    /// What was wrong with `password` or `links`.
    pub errors: FormErrors,
}

/// An account elsewhere that opens this one.
#[derive(Clone, Debug)]
pub struct LinkEntry {
    /// The link's id.
    pub id: String,
    /// The provider's name.
    pub provider: String,
    /// What the account is called there.
    pub label: Option<String>,
    /// Since when it is linked.
    pub created_at: OffsetDateTime,
    /// When it was used last.
    pub last_used_at: Option<OffsetDateTime>,
}

/// `/account/security/upstream/{id}`: one who has just signed in links what they came with.
#[derive(Debug, Template)]
#[template(path = "account/upstream_pending.html")]
pub struct PendingLinkPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this session.
    pub csrf: String,
    /// What has to be proven first.
    pub proof: FreshProof,
    /// The newcomer's handle.
    pub id: String,
    /// The provider's name.
    pub provider: String,
    /// What the account is called there.
    pub label: String,
    /// Whose account it is to open.
    pub email: String,
    /// Where it leads without a link.
    pub on: String,
    /// What was wrong with `password`.
    pub errors: FormErrors,
}
