//! The one table of routes and permissions (R55). Routes are made from it and from nothing else, so that there is none without a
//! permission; `tests/it/admin/matrix.rs` has the same table once more and tries every row.

use std::future::ready;

use super::{
    applications::{self as apps, create, edit, end, secrets},
    audit,
    door::{Door, Needs, shows, takes},
    keys, overview, sessions, users,
};

const READ: Needs = Needs::May("clients:read");
const WRITE: Needs = Needs::May("clients:write");

/// Every route of the console. Rows of one path stand together, and a fixed path before one with a parameter in its place.
pub static DOORS: &[Door] = &[
    shows("/admin", Needs::Any, |visit| {
        Box::pin(overview::show(visit))
    }),
    shows("/admin/applications", READ, |visit| {
        Box::pin(apps::list(visit))
    }),
    shows("/admin/applications/new", WRITE, |visit| {
        Box::pin(ready(Ok(create::show(visit))))
    }),
    takes("/admin/applications/new", WRITE, create::FIELDS, |visit| {
        Box::pin(create::submit(visit))
    }),
    shows("/admin/applications/{client_id}", READ, |visit| {
        Box::pin(apps::show::show(visit))
    }),
    shows("/admin/applications/{client_id}/edit", WRITE, |visit| {
        Box::pin(edit::show(visit))
    }),
    takes(
        "/admin/applications/{client_id}/edit",
        WRITE,
        edit::FIELDS,
        |visit| Box::pin(edit::submit(visit)),
    ),
    shows("/admin/applications/{client_id}/secrets", WRITE, |visit| {
        Box::pin(secrets::show(visit))
    }),
    takes(
        "/admin/applications/{client_id}/secrets",
        WRITE,
        secrets::FIELDS,
        |visit| Box::pin(secrets::submit(visit)),
    ),
    shows(
        "/admin/applications/{client_id}/secrets/{secret_id}",
        WRITE,
        |visit| Box::pin(secrets::ask(visit)),
    ),
    takes(
        "/admin/applications/{client_id}/secrets/{secret_id}",
        WRITE,
        &[],
        |visit| Box::pin(secrets::remove(visit)),
    ),
    shows("/admin/applications/{client_id}/status", WRITE, |visit| {
        Box::pin(end::ask_status(visit))
    }),
    takes(
        "/admin/applications/{client_id}/status",
        WRITE,
        end::STATUS_FIELDS,
        |visit| Box::pin(end::set_status(visit)),
    ),
    shows("/admin/applications/{client_id}/delete", WRITE, |visit| {
        Box::pin(end::ask_delete(visit))
    }),
    takes(
        "/admin/applications/{client_id}/delete",
        WRITE,
        end::DELETE_FIELDS,
        |visit| Box::pin(end::delete(visit)),
    ),
    shows("/admin/users", Needs::May("users:read"), |visit| {
        Box::pin(users::list::show(visit))
    }),
    shows("/admin/users/new", Needs::May("users:write"), |visit| {
        Box::pin(ready(Ok(users::create::show(visit))))
    }),
    takes(
        "/admin/users/new",
        Needs::May("users:write"),
        &["email", "name", "username", "email_verified"],
        |visit| Box::pin(users::create::submit(visit)),
    ),
    shows("/admin/users/invite", Needs::May("users:write"), |visit| {
        Box::pin(ready(Ok(users::invite::show(visit))))
    }),
    takes(
        "/admin/users/invite",
        Needs::May("users:write"),
        &["email"],
        |visit| Box::pin(users::invite::submit(visit)),
    ),
    shows("/admin/users/{id}", Needs::May("users:read"), |visit| {
        Box::pin(users::show::show(visit))
    }),
    shows(
        "/admin/users/{id}/edit",
        Needs::May("users:write"),
        |visit| Box::pin(users::edit::show(visit)),
    ),
    takes(
        "/admin/users/{id}/edit",
        Needs::May("users:write"),
        &["version", "name", "username", "email_verified"],
        |visit| Box::pin(users::edit::submit(visit)),
    ),
    shows(
        "/admin/users/{id}/state",
        Needs::May("users:write"),
        |visit| Box::pin(users::state::show(visit)),
    ),
    takes(
        "/admin/users/{id}/state",
        Needs::May("users:write"),
        &["state"],
        |visit| Box::pin(users::state::submit(visit)),
    ),
    shows(
        "/admin/users/{id}/sessions",
        Needs::May("sessions:write"),
        |visit| Box::pin(users::state::show_sessions(visit)),
    ),
    takes(
        "/admin/users/{id}/sessions",
        Needs::May("sessions:write"),
        &[],
        |visit| Box::pin(users::state::end_sessions(visit)),
    ),
    shows(
        "/admin/users/{id}/reset",
        Needs::May("users:write"),
        |visit| Box::pin(users::reset::show(visit)),
    ),
    takes(
        "/admin/users/{id}/reset",
        Needs::May("users:write"),
        &[],
        |visit| Box::pin(users::reset::submit(visit)),
    ),
    shows(
        "/admin/users/{id}/methods/{method}",
        Needs::May("users:write"),
        |visit| Box::pin(users::methods::show(visit)),
    ),
    takes(
        "/admin/users/{id}/methods/{method}",
        Needs::May("users:write"),
        &[],
        |visit| Box::pin(users::methods::submit(visit)),
    ),
    shows(
        "/admin/users/{id}/roles",
        Needs::May("roles:write"),
        |visit| Box::pin(users::memberships::roles(visit)),
    ),
    takes(
        "/admin/users/{id}/roles",
        Needs::May("roles:write"),
        &["give", "take"],
        |visit| Box::pin(users::memberships::change_roles(visit)),
    ),
    shows(
        "/admin/users/{id}/groups",
        Needs::May("groups:write"),
        |visit| Box::pin(users::memberships::groups(visit)),
    ),
    takes(
        "/admin/users/{id}/groups",
        Needs::May("groups:write"),
        &["join", "leave"],
        |visit| Box::pin(users::memberships::change_groups(visit)),
    ),
    shows(
        "/admin/users/{id}/addresses",
        Needs::May("users:write"),
        |visit| Box::pin(users::addresses::show(visit)),
    ),
    takes(
        "/admin/users/{id}/addresses",
        Needs::May("users:write"),
        &["remove"],
        |visit| Box::pin(users::addresses::submit(visit)),
    ),
    shows(
        "/admin/users/{id}/delete",
        Needs::May("users:write"),
        |visit| Box::pin(users::delete::show(visit)),
    ),
    takes(
        "/admin/users/{id}/delete",
        Needs::May("users:write"),
        &["act"],
        |visit| Box::pin(users::delete::submit(visit)),
    ),
    shows("/admin/sessions", Needs::May("sessions:read"), |visit| {
        Box::pin(sessions::show(visit))
    }),
    takes(
        "/admin/sessions",
        Needs::May("sessions:write"),
        &["session", "person", "app"],
        |visit| Box::pin(sessions::submit(visit)),
    ),
    shows("/admin/keys", Needs::May("keys:read"), |visit| {
        Box::pin(keys::show(visit))
    }),
    shows("/admin/keys/rotate", Needs::May("keys:write"), |visit| {
        Box::pin(ready(Ok(keys::plan(visit))))
    }),
    takes(
        "/admin/keys/rotate",
        Needs::May("keys:write"),
        &[],
        |visit| Box::pin(keys::rotate(visit)),
    ),
    shows(
        "/admin/keys/{kid}/retire",
        Needs::May("keys:write"),
        |visit| Box::pin(keys::ask_retire(visit)),
    ),
    takes(
        "/admin/keys/{kid}/retire",
        Needs::May("keys:write"),
        &[],
        |visit| Box::pin(keys::retire(visit)),
    ),
    shows("/admin/audit", Needs::May("audit-events:read"), |visit| {
        Box::pin(audit::show(visit))
    }),
    shows(
        "/admin/audit/export",
        Needs::May("audit-events:read"),
        |visit| Box::pin(audit::export(visit)),
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::{
        authn::permission::KNOWN,
        pages::admin::{Verb, sections::SECTIONS},
    };

    #[test]
    fn r55_every_door_wants_a_permission_that_exists() {
        for door in DOORS {
            if let Needs::May(permission) = door.needs {
                assert!(KNOWN.contains(&permission), "{}: {permission}", door.path);
            } else {
                assert_eq!((door.path, door.verb), ("/admin", Verb::Get));
            }
        }
        for section in &SECTIONS {
            let leads = DOORS.iter().any(|door| {
                (door.verb, door.path, door.needs) == (Verb::Get, section.path, section.needs)
            });
            assert!(leads, "{}", section.path);
        }
    }

    #[test]
    fn a_form_has_a_page_at_its_address_and_wants_to_write() {
        for door in DOORS.iter().filter(|door| door.verb == Verb::Post) {
            let page = |other: &&Door| other.verb == Verb::Get && other.path == door.path;
            assert!(DOORS.iter().any(|other| page(&other)), "{}", door.path);
            let writes = matches!(door.needs, Needs::May(name) if name.ends_with(":write"));
            assert!(writes, "{}", door.path);
        }
    }

    #[test]
    fn no_door_hides_another_and_rows_of_one_path_stand_together() {
        let mut seen = HashSet::new();
        let mut closed = HashSet::new();
        let mut last = "";
        for door in DOORS {
            assert!(seen.insert((door.verb.allow(), door.path)), "{}", door.path);
            if door.path != last {
                assert!(!closed.contains(door.path), "{} stands twice", door.path);
                closed.insert(last);
                last = door.path;
            }
        }
    }
}
