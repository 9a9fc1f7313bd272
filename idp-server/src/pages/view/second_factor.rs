//! The pages of second factors: where they are asked for, and where they are looked after.

use askama::Template;
use time::OffsetDateTime;

use super::{FormErrors, ImageSource, Layout, Progress, filters};

/// `/login/totp`: a code of the authenticator app.
#[derive(Debug, Template)]
#[template(path = "totp.html")]
pub struct TotpPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser and this sign-in.
    pub csrf: String,
    /// The hidden field that says where it leads, by name and value.
    pub destination: Option<(&'static str, String)>,
    /// Whether the browser may be trusted from now on.
    pub trust: bool,
    /// The way to the page that takes a recovery code, for one who has any.
    pub recovery_code: Option<String>,
    /// The way to the page that takes a passkey, for one who has any.
    pub passkey: Option<String>,
    /// The way for one who has none of these.
    pub lost: Option<String>,
    /// What was wrong with `code`.
    pub errors: FormErrors,
}

/// `/login/recovery-code`: a code from paper.
#[derive(Debug, Template)]
#[template(path = "recovery_code.html")]
pub struct RecoveryCodePage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser and this sign-in.
    pub csrf: String,
    /// The hidden field that says where it leads, by name and value.
    pub destination: Option<(&'static str, String)>,
    /// The way back to the authenticator app.
    pub totp: String,
    /// The way for one who has none of these.
    pub lost: Option<String>,
    /// What was wrong with `recovery_code`.
    pub errors: FormErrors,
}

/// How far it is with the authenticator app.
#[derive(Debug)]
pub enum TotpState {
    /// There is none.
    Off,
    /// One waits for the code that confirms it.
    Waiting {
        /// The QR code.
        picture: Option<ImageSource>,
        /// The secret in groups of letters.
        text: String,
        /// `otpauth://...`
        link: String,
    },
    /// There is one.
    On {
        /// When it was confirmed.
        since: OffsetDateTime,
    },
}

/// `/account/security/totp`.
#[derive(Debug, Template)]
#[template(path = "account_totp.html")]
pub struct TotpSettingsPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the forms to this browser and this session.
    pub csrf: String,
    /// The hidden field that says where it leads, by name and value.
    pub destination: Option<(&'static str, String)>,
    /// For the password manager.
    pub username: String,
    /// Whether the forms need the password.
    pub ask_password: bool,
    /// Where to sign in once more instead, for one who has no password and whose proof is too old.
    pub again: Option<String>,
    /// Back to the application that waits.
    pub way_on: Option<String>,
    /// Which of how many things to do it is, where it has to be done.
    pub progress: Progress,
    /// What there is.
    pub state: TotpState,
    /// What was wrong with `code` or `password`.
    pub errors: FormErrors,
}

/// `/account/security/recovery-codes`.
#[derive(Debug, Template)]
#[template(path = "account_recovery_codes.html")]
pub struct RecoveryCodesPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser and this session.
    pub csrf: String,
    /// The hidden field that says where it leads, by name and value.
    pub destination: Option<(&'static str, String)>,
    /// For the password manager.
    pub username: String,
    /// Whether there is anything that the codes could stand in for.
    pub useful: bool,
    /// How many were not used yet.
    pub left: i64,
    /// Whether the form needs the password.
    pub ask_password: bool,
    /// Where to sign in once more instead, for one who has no password and whose proof is too old.
    pub again: Option<String>,
    /// Back to the application that waits.
    pub way_on: Option<String>,
    /// What was wrong with `password`.
    pub errors: FormErrors,
}

/// The new codes, which are shown once.
#[derive(Debug, Template)]
#[template(path = "account_recovery_codes_shown.html")]
pub struct RecoveryCodesShownPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser and this session.
    pub csrf: String,
    /// The hidden field that says where it leads, by name and value.
    pub destination: Option<(&'static str, String)>,
    /// The codes in groups of letters.
    pub codes: Vec<String>,
    /// Back to the application that waits.
    pub way_on: Option<String>,
    /// The nonce of the page's script.
    pub nonce: String,
}
