//! The applications of the admin console.

use askama::Template;
use time::OffsetDateTime;

use super::{
    super::{FormErrors, HiddenField, Layout, filters},
    AdminFrame, Pager,
};

/// `/admin/applications`: what people sign in to.
#[derive(Debug, Template)]
#[template(path = "admin/applications.html")]
pub struct ApplicationsPage {
    /// The frame.
    pub layout: Layout,
    /// The frame of the console.
    pub frame: AdminFrame,
    /// What was searched for.
    pub search: String,
    /// The applications, by name.
    pub rows: Vec<ApplicationRow>,
    /// The rest of them.
    pub pager: Pager,
    /// Whether this administrator may register one.
    pub may_write: bool,
}

/// An application in the list.
#[derive(Clone, Debug)]
pub struct ApplicationRow {
    /// Its page.
    pub path: String,
    /// `client_id`.
    pub client_id: String,
    /// Its name.
    pub name: String,
    /// The message that says what it is.
    pub kind: &'static str,
    /// Whether it is switched off.
    pub is_disabled: bool,
}

/// A kind of application.
#[derive(Clone, Debug)]
pub struct Kind {
    /// Its value in the form.
    pub value: &'static str,
    /// The message that names it.
    pub words: &'static str,
    /// The message that says what it is.
    pub about: &'static str,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// `/admin/applications/new`: three fields.
#[derive(Debug, Template)]
#[template(path = "admin/application_new.html")]
pub struct NewApplicationPage {
    /// The frame.
    pub layout: Layout,
    /// The frame of the console.
    pub frame: AdminFrame,
    /// What it will be called by programs: a form that is sent twice registers one.
    pub client_id: String,
    /// What was entered.
    pub name: String,
    /// What was entered.
    pub redirect_uri: String,
    /// What it may be.
    pub kinds: Vec<Kind>,
    /// What was wrong with `name` or `redirect_uri`.
    pub errors: FormErrors,
}

/// What an application needs to know, and how to put it to use.
#[derive(Clone, Debug)]
pub struct Connection {
    /// Values by the names that specifications give them.
    pub values: Vec<(&'static str, String)>,
    /// Ready to paste: what it is for, and the text.
    pub snippets: Vec<(&'static str, String)>,
}

/// A secret that has just been made, which is shown this once.
#[derive(Debug, Template)]
#[template(path = "admin/application_made.html")]
pub struct MadePage {
    /// The frame.
    pub layout: Layout,
    /// The frame of the console.
    pub frame: AdminFrame,
    /// Of the script.
    pub nonce: String,
    /// The message of the heading.
    pub heading: &'static str,
    /// The secret, if there is one.
    pub secret: Option<String>,
    /// The page of the application.
    pub path: String,
    /// What the application needs.
    pub connection: Connection,
}

/// `/admin/applications/{client_id}`: all about one.
#[derive(Debug, Template)]
#[template(path = "admin/application.html")]
pub struct ApplicationPage {
    /// The frame.
    pub layout: Layout,
    /// The frame of the console.
    pub frame: AdminFrame,
    /// Of the script.
    pub nonce: String,
    /// Its page.
    pub path: String,
    /// Its name.
    pub name: String,
    /// The message that says what it is.
    pub kind: &'static str,
    /// Whether it registered itself.
    pub is_foreign: bool,
    /// Whether it is switched off.
    pub is_disabled: bool,
    /// When it was registered.
    pub created_at: OffsetDateTime,
    /// When it was changed last.
    pub updated_at: OffsetDateTime,
    /// Its redirect URIs, each with messages about what is risky.
    pub redirect_uris: Vec<(String, Vec<&'static str>)>,
    /// Where browsers may go after signing out.
    pub post_logout_redirect_uris: Vec<String>,
    /// What else is set, by the names that specifications give it.
    pub metadata: Vec<(&'static str, String)>,
    /// Its secrets; none where it proves who it is in another way, or not at all.
    pub secrets: Option<Vec<SecretRow>>,
    /// What the application needs.
    pub connection: Connection,
    /// Whether this administrator may change it.
    pub may_write: bool,
}

/// A secret that is kept.
#[derive(Clone, Debug)]
pub struct SecretRow {
    /// The page that takes it away.
    pub path: String,
    /// What somebody called it; empty for nothing.
    pub label: String,
    /// When it was made.
    pub created_at: OffsetDateTime,
    /// When it ends.
    pub expires_at: Option<OffsetDateTime>,
}

/// An option of a selection: its value, its message, whether it is chosen.
pub type Choice = (&'static str, &'static str, bool);

/// `/admin/applications/{client_id}/edit`: what can be changed.
#[derive(Debug, Template)]
#[template(path = "admin/application_edit.html")]
pub struct EditApplicationPage {
    /// The frame.
    pub layout: Layout,
    /// The frame of the console.
    pub frame: AdminFrame,
    /// Where the form goes.
    pub action: String,
    /// The version that was shown: who changes another one is told.
    pub version: String,
    /// What was entered.
    pub name: String,
    /// What was entered, one a line.
    pub redirect_uris: String,
    /// What was entered, one a line.
    pub post_logout_redirect_uris: String,
    /// Where claims go.
    pub id_token_claims: Vec<Choice>,
    /// How strongly people have to prove who they are.
    pub acr: Vec<Choice>,
    /// Whether people are spared the consent page.
    pub skip_consent: bool,
    /// Whether PKCE is demanded.
    pub require_pkce: bool,
    /// What was wrong with a field.
    pub errors: FormErrors,
}

/// `/admin/applications/{client_id}/secrets`: one more.
#[derive(Debug, Template)]
#[template(path = "admin/application_secret.html")]
pub struct AddSecretPage {
    /// The frame.
    pub layout: Layout,
    /// The frame of the console.
    pub frame: AdminFrame,
    /// Where the form goes.
    pub action: String,
    /// The secret that it will be: a form that is sent twice makes one.
    pub secret_id: String,
    /// How long the others live on.
    pub overlaps: Vec<Choice>,
    /// What was wrong with a field.
    pub errors: FormErrors,
}

/// Asks whether somebody is sure, and says what breaks.
#[derive(Debug, Template)]
#[template(path = "admin/confirm.html")]
pub struct AdminConfirmPage {
    /// The frame.
    pub layout: Layout,
    /// The frame of the console.
    pub frame: AdminFrame,
    /// The heading.
    pub heading: String,
    /// What happens, sentence by sentence.
    pub consequences: Vec<String>,
    /// Where the form goes.
    pub action: String,
    /// What the form carries beside its token.
    pub fields: Vec<HiddenField>,
    /// What has to be typed into the field `typed`, if anything.
    pub to_type: Option<String>,
    /// The message of the button, whose id is `confirm`.
    pub button: &'static str,
    /// Whether something is lost.
    pub is_dangerous: bool,
    /// Where one goes who is not sure.
    pub back: String,
    /// What was wrong with `typed`.
    pub errors: FormErrors,
}
