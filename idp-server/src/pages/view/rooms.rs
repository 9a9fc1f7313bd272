//! The admin console's rooms of people, sessions, keys and events: what their pages show.

use askama::Template;
use time::OffsetDateTime;

use super::{AdminFrame, FormErrors, HiddenField, Layout, Pager, filters};

/// `/admin/users`: who there is.
#[derive(Debug, Template)]
#[template(path = "admin/rooms/users.html")]
pub struct PeoplePage {
    /// The frame.
    pub layout: Layout,
    /// The frame of the console.
    pub frame: AdminFrame,
    /// What was looked for.
    pub search: String,
    /// Who was found.
    pub people: Vec<PersonRow>,
    /// The rest of the list.
    pub pager: Pager,
    /// Whether the reader may make accounts.
    pub may_write: bool,
}

/// A person in a list.
#[derive(Clone, Debug)]
pub struct PersonRow {
    /// Where more of them is.
    pub path: String,
    /// The address.
    pub email: String,
    /// Full name.
    pub name: Option<String>,
    /// Username.
    pub username: Option<String>,
    /// The message of how the account stands.
    pub state: &'static str,
    /// Since when there is the account.
    pub created_at: OffsetDateTime,
}

/// `/admin/users/{id}`: one person.
#[derive(Debug, Template)]
#[template(path = "admin/rooms/user.html")]
pub struct PersonPage {
    /// The frame.
    pub layout: Layout,
    /// The frame of the console.
    pub frame: AdminFrame,
    /// The account.
    pub id: String,
    /// The address.
    pub email: String,
    /// Whether somebody vouches for it.
    pub email_verified: bool,
    /// The other addresses, each with the message of how it stands.
    pub addresses: Vec<(String, &'static str)>,
    /// Full name.
    pub name: Option<String>,
    /// Username.
    pub username: Option<String>,
    /// The message of how the account stands.
    pub state: &'static str,
    /// When it is deleted, if it is on its way.
    pub deleted_at: Option<OffsetDateTime>,
    /// Since when there is the account.
    pub created_at: OffsetDateTime,
    /// Whether the person may more than the reader, who therefore changes nothing.
    pub is_above: bool,
    /// What the reader may do: where, and the message that names it.
    pub acts: Vec<(String, &'static str)>,
    /// Where roles are given and taken, if the reader may do that.
    pub roles_path: Option<String>,
    /// Where groups are joined and left, if the reader may do that.
    pub groups_path: Option<String>,
    /// What the person proves who they are with.
    pub methods: Vec<MethodRow>,
    /// How many sessions work now.
    pub sessions: i64,
    /// Where they are listed, if the reader may see them.
    pub sessions_path: Option<String>,
    /// The names of their roles.
    pub roles: Vec<String>,
    /// The names of their groups.
    pub groups: Vec<String>,
    /// What happened to the account of late.
    pub events: Vec<Told>,
    /// Where all of it is, if the reader may see it.
    pub audit_path: Option<String>,
}

/// A way to prove who one is.
#[derive(Clone, Debug)]
pub struct MethodRow {
    /// The message that names it.
    pub words: &'static str,
    /// What its owner calls it.
    pub name: Option<String>,
    /// Since when.
    pub since: Option<OffsetDateTime>,
    /// How many are left.
    pub left: Option<i64>,
    /// Where it is taken away.
    pub remove: Option<String>,
}

/// Something that happened, as an administrator reads it.
#[derive(Clone, Debug)]
pub struct Told {
    /// What, in words.
    pub what: String,
    /// Whom or what it is about.
    pub about: Option<String>,
    /// Who did it, if it was somebody else.
    pub actor: Option<String>,
    /// When.
    pub at: OffsetDateTime,
    /// From where.
    pub ip: Option<String>,
    /// All that was written down, by its names.
    pub facts: Vec<(&'static str, String)>,
}

/// The form of a person: a new one, one who is invited, one who is changed.
#[derive(Debug, Template)]
#[template(path = "admin/rooms/user_form.html")]
pub struct PersonFormPage {
    /// The frame.
    pub layout: Layout,
    /// The frame of the console.
    pub frame: AdminFrame,
    /// The message of the heading.
    pub heading: &'static str,
    /// The message of what follows.
    pub about: &'static str,
    /// Where it goes.
    pub action: String,
    /// What is entered.
    pub fields: PersonFields,
    /// The message of the button.
    pub button: &'static str,
    /// What is wrong.
    pub errors: FormErrors,
}

/// What is entered about a person.
#[derive(Clone, Debug, Default)]
pub struct PersonFields {
    /// The address; none where it is not asked for.
    pub email: Option<String>,
    /// Whether the rest is asked for.
    pub whole: bool,
    /// Full name.
    pub name: String,
    /// Username.
    pub username: String,
    /// Whether the administrator vouches for the address.
    pub email_verified: bool,
    /// The version that it changes.
    pub version: Option<String>,
}

/// A link that is shown once, to be passed on.
#[derive(Debug, Template)]
#[template(path = "admin/rooms/link.html")]
pub struct HandedLinkPage {
    /// The frame.
    pub layout: Layout,
    /// The frame of the console.
    pub frame: AdminFrame,
    /// For whom it is.
    pub email: String,
    /// The link.
    pub link: String,
    /// So many hours does it work.
    pub hours: i64,
    /// Where to go on.
    pub back: String,
}

/// Says what an act breaks before it is done.
#[derive(Debug, Template)]
#[template(path = "admin/rooms/confirm.html")]
pub struct ConfirmPage {
    /// The frame.
    pub layout: Layout,
    /// The frame of the console.
    pub frame: AdminFrame,
    /// The act.
    pub heading: String,
    /// What it is done to.
    pub about: Option<String>,
    /// Why it was not done.
    pub problem: Option<String>,
    /// What it does.
    pub says: Vec<String>,
    /// Where the form goes.
    pub action: String,
    /// What it carries.
    pub fields: Vec<HiddenField>,
    /// The message of the button; none where it cannot be done.
    pub button: Option<&'static str>,
    /// Whether it cannot be undone.
    pub danger: bool,
    /// Away from here.
    pub back: String,
}

/// The roles or the groups of a person.
#[derive(Debug, Template)]
#[template(path = "admin/rooms/memberships.html")]
pub struct MembershipsPage {
    /// The frame.
    pub layout: Layout,
    /// The frame of the console.
    pub frame: AdminFrame,
    /// The message of the heading.
    pub heading: &'static str,
    /// The message of what follows.
    pub about: &'static str,
    /// Whose.
    pub email: String,
    /// Where the forms go.
    pub action: String,
    /// The roles that there are, the groups that they are in.
    pub things: Vec<MembershipRow>,
    /// The name of the button that takes one away.
    pub take: &'static str,
    /// The name of a group that was entered; none where none is asked for.
    pub join: Option<String>,
    /// What is wrong.
    pub errors: FormErrors,
}

/// A role or a group.
#[derive(Clone, Debug)]
pub struct MembershipRow {
    /// Its name.
    pub name: String,
    /// What it permits.
    pub permits: String,
    /// Whether the person has it.
    pub held: bool,
    /// Whether the reader may give it.
    pub may_give: bool,
}

/// `/admin/sessions`: who is signed in.
#[derive(Debug, Template)]
#[template(path = "admin/rooms/sessions.html")]
pub struct LiveSessionsPage {
    /// The frame.
    pub layout: Layout,
    /// The frame of the console.
    pub frame: AdminFrame,
    /// Whose sessions were asked for.
    pub person: String,
    /// The application that was asked for.
    pub app: String,
    /// Where all of that person's are ended.
    pub end_all: Option<String>,
    /// The sessions.
    pub entries: Vec<LiveSession>,
    /// The rest of the list.
    pub pager: Pager,
    /// Whether the reader may end them.
    pub may_write: bool,
}

/// A session that works now.
#[derive(Clone, Debug)]
pub struct LiveSession {
    /// The session.
    pub id: String,
    /// The person's address.
    pub email: String,
    /// Browser and system in words.
    pub device: String,
    /// From where.
    pub ip: String,
    /// When it began.
    pub started: OffsetDateTime,
    /// When it was last used.
    pub last_seen: OffsetDateTime,
    /// The names of the applications that were used in it.
    pub apps: Vec<String>,
    /// Whether it is the one that looks.
    pub is_own: bool,
}

/// `/admin/keys`: what signs.
#[derive(Debug, Template)]
#[template(path = "admin/rooms/keys.html")]
pub struct KeysPage {
    /// The frame.
    pub layout: Layout,
    /// The frame of the console.
    pub frame: AdminFrame,
    /// The keys that are or will be published.
    pub keys: Vec<KeyRow>,
    /// Whether the reader may change them.
    pub may_write: bool,
}

/// A signing key.
#[derive(Clone, Debug)]
pub struct KeyRow {
    /// `kid`.
    pub kid: String,
    /// `alg`.
    pub algorithm: String,
    /// The message of how it stands.
    pub state: &'static str,
    /// When it was published.
    pub published_from: OffsetDateTime,
    /// From when it signs.
    pub signs_from: OffsetDateTime,
    /// Until when it signs.
    pub signs_until: Option<OffsetDateTime>,
    /// Until when it is published.
    pub published_until: Option<OffsetDateTime>,
    /// Where it is retired.
    pub retire: Option<String>,
}

/// `/admin/audit`: what happened.
#[derive(Debug, Template)]
#[template(path = "admin/rooms/audit.html")]
pub struct AuditPage {
    /// The frame.
    pub layout: Layout,
    /// The frame of the console.
    pub frame: AdminFrame,
    /// What was asked for.
    pub asked: AuditFields,
    /// The kinds that may be asked for.
    pub kinds: &'static [&'static str],
    /// What happened, the newest first.
    pub events: Vec<Told>,
    /// Where all of it is, a line each.
    pub export: String,
    /// The rest of the list.
    pub pager: Pager,
}

/// What is asked of the audit trail.
#[derive(Clone, Debug, Default)]
pub struct AuditFields {
    /// Who did it.
    pub actor: String,
    /// Whom or what it is about.
    pub target: String,
    /// What.
    pub kind: String,
    /// Not earlier.
    pub from: String,
    /// Earlier.
    pub until: String,
    /// The request that caused it.
    pub request_id: String,
}
