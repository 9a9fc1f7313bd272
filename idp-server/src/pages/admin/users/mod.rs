//! `/admin/users`: people. Who may more than an administrator is not touched by them, and somebody who may do everything always
//! stays (R58); an id that nobody has is answered as one that cannot be (R56).

mod acts;
pub mod addresses;
pub mod create;
pub mod delete;
pub mod edit;
pub mod invite;
pub mod list;
pub mod memberships;
pub mod methods;
pub mod reset;
pub mod show;
pub mod state;
mod target;

pub(super) use acts::{Act, Outcome, judged, perform};
pub(super) use target::Target;

/// Where the room is.
pub const ROOM: &str = "/admin/users";
