//! Mail: what it says ([`Letter`]), what it looks like (`message`), where it waits ([`Post`] puts it into the outbox) and
//! how it leaves (`carrier`, `sender`). Knows no request and no page; the words are `i18n`'s.
//!
//! A mail is put into the outbox in the transaction of what it tells of, and sent beside the requests: a mail server that
//! is slow or away is nobody's wait. What a mail says is sealed until it is sent, and then forgotten.

mod carrier;
mod code;
mod counters;
mod device;
mod letter;
mod loss;
mod message;
mod notice;
mod pending;
mod post;
mod reseal;
mod sender;
mod words;

pub use carrier::{Delivery, Undelivered};
pub use code::{MailedCode, phrase};
pub use counters::Counters;
pub use device::device;
pub use letter::{Adding, FactorChange, Letter, MailKind, Origin};
pub use notice::Notice;
pub use pending::Pending;
pub use post::{Post, Recipient};
pub use reseal::reseal;
pub use sender::{Progress, deliver_due};
