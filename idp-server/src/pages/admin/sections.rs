//! The rooms, as the navigation shows them. A new room is one more line.

use super::door::Needs;

/// A room.
pub struct Section {
    /// Where its first page is.
    pub path: &'static str,
    /// The message that names it.
    pub words: &'static str,
    /// Who may go in.
    pub needs: Needs,
}

const fn section(path: &'static str, words: &'static str, needs: Needs) -> Section {
    Section { path, words, needs }
}

/// All rooms, in the order in which they are shown.
pub const SECTIONS: [Section; 6] = [
    section("/admin", "admin-overview", Needs::Any),
    section(
        "/admin/applications",
        "admin-apps",
        Needs::May("clients:read"),
    ),
    section("/admin/users", "rooms-users", Needs::May("users:read")),
    section(
        "/admin/sessions",
        "rooms-sessions",
        Needs::May("sessions:read"),
    ),
    section("/admin/keys", "rooms-keys", Needs::May("keys:read")),
    section(
        "/admin/audit",
        "rooms-audit",
        Needs::May("audit-events:read"),
    ),
];
