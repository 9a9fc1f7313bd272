//! The post office: seals a letter into the outbox, opens it again, and writes it out for its carrier.

use std::{sync::Arc, time::SystemTime};

use anyhow::Context as _;
use keys::Sealer;
use lettre::{
    Address, Message,
    message::{
        Mailbox, MultiPart,
        header::{Header, HeaderName, HeaderValue},
    },
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{
    MailKind,
    carrier::{Carrier, Delivery, Undelivered},
    counters::Counters,
    letter::Letter,
    message::{self, Sender},
};
use crate::{
    config::{Config, I18nConfig},
    i18n::Texts,
    secret::row_id,
    store::{
        self, ConnectionTrait, DbErr,
        mail_outbox::{Due, NewMail, Told},
    },
};

/// Sends mail; cheap to clone.
#[derive(Clone)]
pub struct Post(Arc<Inner>);

struct Inner {
    from: Mailbox,
    sender: Sender,
    /// Makes message ids this installation's own.
    host: String,
    i18n: I18nConfig,
    sealer: Arc<Sealer>,
    carrier: Carrier,
    counters: Counters,
}

/// To whom, and in which language.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// The address.
    pub address: String,
    /// A BCP 47 tag, if the reader has said which language they read.
    pub locale: Option<String>,
}

/// RFC 3834 section 5: no machine shall answer it.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

impl Post {
    /// The post office of this configuration.
    pub fn new(config: &Config, sealer: Arc<Sealer>) -> anyhow::Result<Self> {
        let mut from = config.mail.from.clone();
        let authority = config.public_url.authority().to_owned();
        let brand = &config.branding;
        from.name = brand.name.clone().or(from.name);
        Ok(Self(Arc::new(Inner {
            sender: Sender {
                product: from.name.clone().unwrap_or(authority),
                button: brand.button,
                url: config.public_url.as_str().to_owned(),
            },
            from,
            host: config.public_url.host(),
            i18n: config.i18n.clone(),
            sealer,
            carrier: Carrier::new(config)?,
            counters: Counters::default(),
        })))
    }

    /// Whether mail leaves at all; if not, nothing is put into the outbox.
    pub fn delivers(&self) -> bool {
        self.0.carrier.delivers()
    }

    /// What seals what is not for everybody's eyes.
    pub fn sealer(&self) -> &Sealer {
        &self.0.sealer
    }

    /// What this node has counted of its mail.
    pub fn counters(&self) -> &Counters {
        &self.0.counters
    }

    /// Puts a letter into the outbox, in the caller's transaction.
    pub async fn enqueue(
        &self,
        conn: &impl ConnectionTrait,
        to: Recipient,
        letter: &Letter,
        now: OffsetDateTime,
    ) -> Result<(), DbErr> {
        if !self.delivers() {
            return Ok(());
        }
        let (id, sealed_values) = self.sealed(letter, now)?;
        let mail = NewMail {
            id,
            kind: letter.kind.as_str(),
            recipient: to.address,
            locale: to.locale.unwrap_or_else(|| self.default_locale()),
            sealed_values,
        };
        store::mail_outbox::add(conn, mail, now).await
    }

    /// Tells a person of what was done to their account, in the caller's transaction. Nobody has vouched for an address that
    /// is not verified: it may be a stranger's, who is told nothing.
    pub async fn notify(
        &self,
        conn: &impl ConnectionTrait,
        user_id: Uuid,
        letter: &Letter,
        now: OffsetDateTime,
    ) -> Result<(), DbErr> {
        self.notify_if(conn, (user_id, Told::Always), letter, now)
            .await
    }

    /// The same, where it depends: one statement, as it is a part of signing in.
    pub async fn notify_if(
        &self,
        conn: &impl ConnectionTrait,
        (user_id, told): (Uuid, Told),
        letter: &Letter,
        now: OffsetDateTime,
    ) -> Result<(), DbErr> {
        // One's own machine needs no file for each sign-in.
        let wanted = match told {
            Told::Always => self.delivers(),
            Told::UnlessFirst(_) => self.0.carrier.is_server(),
        };
        if !wanted {
            return Ok(());
        }
        let (id, sealed_values) = self.sealed(letter, now)?;
        let mail = NewMail {
            id,
            kind: letter.kind.as_str(),
            recipient: String::new(),
            locale: self.default_locale(),
            sealed_values,
        };
        store::mail_outbox::add_for(conn, (user_id, told), mail, now).await
    }

    /// Tells a person at every address of theirs that is proven.
    pub async fn notify_everywhere(
        &self,
        conn: &impl ConnectionTrait,
        user_id: Uuid,
        letter: &Letter,
        now: OffsetDateTime,
    ) -> Result<(), DbErr> {
        for to in self.addresses(conn, user_id).await? {
            self.enqueue(conn, to, letter, now).await?;
        }
        Ok(())
    }

    /// Every address of a person that is proven; none where no mail leaves.
    pub(super) async fn addresses(
        &self,
        conn: &impl ConnectionTrait,
        user_id: Uuid,
    ) -> Result<Vec<Recipient>, DbErr> {
        if !self.delivers() {
            return Ok(Vec::new());
        }
        let locale = store::users::locale(conn, user_id).await?;
        let own = store::user_emails::of_user(conn, user_id).await?;
        let proven = own.into_iter().filter(|address| address.is_proven);
        let to = |address: store::user_emails::Address| Recipient {
            address: address.email,
            locale: locale.clone(),
        };
        Ok(proven.map(to).collect())
    }

    fn default_locale(&self) -> String {
        self.0.i18n.default_locale.clone()
    }

    fn sealed(&self, letter: &Letter, now: OffsetDateTime) -> Result<(Uuid, Vec<u8>), DbErr> {
        let id = row_id(now);
        let values = serde_json::to_vec(&letter.values)
            .map_err(|error| DbErr::Type(format!("a letter cannot be written: {error}")))?;
        Ok((id, self.0.sealer.seal(&values, &bound_to(id))))
    }

    /// The letter of a row; none when it was sealed by another key, or is of a kind that this version does not know.
    pub fn open(&self, due: &Due) -> Option<Letter> {
        let kind = MailKind::parse(&due.kind)?;
        let sealed = due.sealed_values.as_deref()?;
        let values = self.0.sealer.open(sealed, &bound_to(due.id)).ok()?;
        let values = serde_json::from_slice(&values).ok()?;
        Some(Letter { kind, values })
    }

    /// Writes a letter out and sends it now. Its id makes the message's own, so that a mail which arrives twice can be told
    /// to be one.
    pub async fn send(
        &self,
        id: Uuid,
        to: &Recipient,
        letter: &Letter,
        now: OffsetDateTime,
    ) -> Result<Delivery, Undelivered> {
        let Ok(address) = to.address.parse::<Address>() else {
            return Err(Undelivered::for_good("address"));
        };
        let texts = self.0.i18n.texts(to.locale.as_deref());
        let message = self
            .compose(id, address, letter, (&texts, now))
            .map_err(|error| {
                tracing::error!(
                    kind = letter.kind.as_str(),
                    cause = format!("{error:#}"),
                    "a mail could not be written"
                );
                Undelivered::for_good("message")
            })?;
        self.0.carrier.send(&id.to_string(), message).await
    }

    fn compose(
        &self,
        id: Uuid,
        to: Address,
        letter: &Letter,
        (texts, now): (&Texts, OffsetDateTime),
    ) -> anyhow::Result<Message> {
        let rendered = message::render(&self.0.sender, letter, texts).context("template")?;
        let message = Message::builder()
            .from(self.0.from.clone())
            .to(Mailbox::new(None, to))
            .subject(rendered.subject)
            .date(SystemTime::from(now))
            .message_id(Some(format!("<{id}@{}>", self.0.host)))
            .header(AutoSubmitted)
            .multipart(MultiPart::alternative_plain_html(
                rendered.text,
                rendered.html,
            ))?;
        Ok(message)
    }
}

/// What is sealed opens in its own row only.
pub(super) fn bound_to(id: Uuid) -> Vec<u8> {
    [b"mail_outbox:".as_slice(), id.as_bytes()].concat()
}
