//! Every key in one table: the reader, the suggestions, the dump and the schema all go by it.

use time::Duration;

use super::key::Fallback::{List, Number, Processors, Required, Text, Unset};
use super::key::{Fallback, Key, Kind};

const SECOND: Duration = Duration::SECOND;
const MINUTE: Duration = Duration::MINUTE;
const DAY: Duration = Duration::DAY;
const ZERO: Duration = Duration::ZERO;
const YEAR: Duration = Duration::days(366);
const DECADE: Duration = Duration::days(3660);

pub(super) const ALGORITHMS: &[&str] = &["ES256", "ES384", "EdDSA", "RS256", "PS256"];

const fn key(name: &'static str, kind: Kind, fallback: Fallback, help: &'static str) -> Key {
    Key {
        name,
        kind,
        fallback,
        dev: None,
        help,
    }
}

const fn dev(key: Key, value: Fallback) -> Key {
    Key {
        dev: Some(value),
        ..key
    }
}

const fn lasts(
    name: &'static str,
    range: (Duration, Duration),
    default: &'static str,
    help: &'static str,
) -> Key {
    key(
        name,
        Kind::Duration(range.0, range.1),
        Fallback::Text(default),
        help,
    )
}

const fn number(
    name: &'static str,
    range: (i64, i64),
    default: Fallback,
    help: &'static str,
) -> Key {
    key(name, Kind::Number(range.0, range.1), default, help)
}

/// Every key there is, in the order of the documents.
pub(super) static KEYS: &[Key] = &[
    dev(
        key(
            "public_url",
            Kind::Url,
            Required(
                "write the address that browsers use, such as public_url = \"https://id.example.com\", or start with --dev",
            ),
            "The issuer: the address that browsers and relying parties use, without path or trailing slash.",
        ),
        Text("http://localhost:8080"),
    ),
    key(
        "server.listen",
        Kind::Address,
        Text("127.0.0.1:8080"),
        "Address and port of the public listener. 0.0.0.0:8080 listens on every interface.",
    ),
    key(
        "server.internal_listen",
        Kind::Address,
        Unset,
        "Address and port of the listener for /metrics; without it there is none.",
    ),
    key(
        "server.trusted_proxies",
        Kind::Networks,
        List(&[]),
        "Networks of the reverse proxies whose Forwarded and X-Forwarded-* headers are believed.",
    ),
    number("server.workers", (1, 1024), Processors, "Worker threads."),
    key(
        "server.tls.cert_file",
        Kind::File,
        Unset,
        "PEM file with the certificate chain, when no proxy terminates TLS.",
    ),
    key(
        "server.tls.key_file",
        Kind::File,
        Unset,
        "PEM file with the private key of the certificate.",
    ),
    key(
        "database.url",
        Kind::DatabaseUrl,
        Text("sqlite:./data/idp.db"),
        "sqlite:PATH for one machine, postgres://USER:PASSWORD@HOST/NAME for any number of nodes.",
    ),
    number(
        "database.max_connections",
        (2, 1000),
        Number(16),
        "PostgreSQL connections, or SQLite readers, at most.",
    ),
    key(
        "secrets.encryption_key",
        Kind::Secret,
        Required(
            "make one with `openssl rand -base64 32 > encryption.key` and name that file in secrets.encryption_key_file, or start with --dev",
        ),
        "Wraps private keys and seeds at rest: 32 characters or more, from a random source.",
    ),
    key(
        "secrets.encryption_key_previous",
        Kind::Secret,
        Unset,
        "The encryption key before the last change; it only opens what it once wrapped.",
    ),
    key(
        "keys.algorithms",
        Kind::SomeOf(ALGORITHMS),
        List(&["ES256", "RS256"]),
        "Algorithms that a signing key is kept for; ES256 and RS256 are always among them.",
    ),
    lasts(
        "keys.rotation_interval",
        (SECOND, DECADE),
        "90d",
        "How long one key signs.",
    ),
    lasts(
        "keys.publish_before",
        (ZERO, YEAR),
        "2d",
        "How long a key is published before it signs, so that caches have it.",
    ),
    lasts(
        "keys.retire_after",
        (SECOND, YEAR),
        "2d",
        "How long a key stays published after it signed; no token may live longer.",
    ),
    lasts(
        "tokens.access_token_ttl",
        (SECOND, DAY),
        "15m",
        "Lifetime of an access token.",
    ),
    lasts(
        "tokens.id_token_ttl",
        (SECOND, DAY),
        "10m",
        "Lifetime of an ID token.",
    ),
    lasts(
        "tokens.refresh_token_ttl",
        (SECOND, DECADE),
        "90d",
        "Lifetime of a refresh token family, from its first token.",
    ),
    lasts(
        "tokens.refresh_token_idle_ttl",
        (SECOND, DECADE),
        "30d",
        "Lifetime of a refresh token that nobody uses.",
    ),
    lasts(
        "tokens.authorization_code_ttl",
        (SECOND, MINUTE),
        "60s",
        "Lifetime of an authorization code.",
    ),
    lasts(
        "tokens.refresh_reuse_grace",
        (ZERO, MINUTE),
        "10s",
        "How long a repeated use of a rotated refresh token is forgiven.",
    ),
    lasts(
        "sessions.idle_timeout",
        (SECOND, YEAR),
        "1h",
        "A session that nobody uses ends after this.",
    ),
    lasts(
        "sessions.max_lifetime",
        (SECOND, YEAR),
        "24h",
        "Every session ends after this.",
    ),
    key(
        "sessions.second_factor",
        Kind::OneOf(&["optional", "required"]),
        Text("optional"),
        "Whether everybody has to have a second factor; who has none enrols one at the next sign-in.",
    ),
    key(
        "sessions.trust_browser",
        Kind::Duration(MINUTE, YEAR),
        Unset,
        "How long a browser that its owner trusts stands in for the second factor; without it none can.",
    ),
    lasts(
        "recovery.delay",
        (MINUTE, YEAR),
        "7d",
        "How long somebody waits who has lost every second factor, before a mailed link takes them away.",
    ),
    number(
        "password.min_length",
        (8, 64),
        Number(15),
        "Characters of a password that is the only factor, at least.",
    ),
    number(
        "password.max_concurrent_hashes",
        (1, 1024),
        Processors,
        "Password hashes that run at the same time.",
    ),
    number(
        "password.argon2.memory_kib",
        (19_456, 4_194_304),
        Number(19_456),
        "argon2id memory in KiB.",
    ),
    number(
        "password.argon2.iterations",
        (2, 64),
        Number(2),
        "argon2id passes.",
    ),
    number(
        "password.argon2.parallelism",
        (1, 16),
        Number(1),
        "argon2id lanes.",
    ),
    key(
        "outbound.allow_hosts",
        Kind::Hosts,
        List(&[]),
        "Host names and addresses that the server may fetch from even when they are private.",
    ),
    key(
        "outbound.extra_ca_file",
        Kind::File,
        Unset,
        "PEM file with more root certificates for what the server fetches.",
    ),
    key(
        "passkeys.rp_id",
        Kind::Host,
        Unset,
        "The name that passkeys are bound to: the host of public_url, or a parent of it. To change it makes every passkey useless.",
    ),
    key(
        "i18n.default_locale",
        Kind::Locale,
        Text("en"),
        "Language of the pages when the browser names none that we have.",
    ),
    key(
        "i18n.folder",
        Kind::File,
        Unset,
        "Folder with files TAG.ftl: messages that go before those of the program, or a further language.",
    ),
    key(
        "log.level",
        Kind::OneOf(&["error", "warn", "info", "debug", "trace"]),
        Text("info"),
        "The least severity that is written.",
    ),
    key(
        "log.format",
        Kind::OneOf(&["text", "json"]),
        Text("text"),
        "How a log line looks.",
    ),
    lasts(
        "audit.retention",
        (DAY, DECADE),
        "365d",
        "How long audit events are kept.",
    ),
    key(
        "mail.smtp_url",
        Kind::Secret,
        Unset,
        "The server that takes our mail: smtps://USER:PASSWORD@HOST, or smtp://HOST:PORT, which uses STARTTLS where it \
         is offered and has to with a password. Without it no mail is sent; under --dev it is written to ./data/mail.",
    ),
    key(
        "mail.from",
        Kind::Mailbox,
        Unset,
        "Whom mail is from, such as \"Example <no-reply@example.com>\"; without it no-reply at the host of public_url.",
    ),
    key(
        "mail.app_notices",
        Kind::OneOf(&["on", "off"]),
        Text("on"),
        "Whether people get a mail when they have allowed an application to use their account.",
    ),
    key(
        "signup.mode",
        Kind::OneOf(&["closed", "invite", "open"]),
        Text("closed"),
        "Who may make an account.",
    ),
    key(
        "sign_in.email_code",
        Kind::OneOf(&["off", "allowed"]),
        Text("off"),
        "Whether a code or a link from one's mailbox signs one in, in place of a password. It is one factor, never the second.",
    ),
    key(
        "sign_in.verified_email",
        Kind::OneOf(&["optional", "required"]),
        Text("optional"),
        "Whether everybody has to verify their address before they go on.",
    ),
    key(
        "terms.url",
        Kind::Page,
        Unset,
        "The address of the terms that everybody has to accept before they go on.",
    ),
    key(
        "terms.version",
        Kind::Name,
        Unset,
        "What this edition of the terms is called, such as \"2026-11\": when it changes, everybody is asked anew.",
    ),
    key(
        "branding.product_name",
        Kind::Name,
        Unset,
        "What pages and mails call this installation; without it idp-server, and in mails the name in mail.from.",
    ),
    key(
        "branding.accent",
        Kind::Colour,
        Unset,
        "Colour of buttons and links in the light theme, #rrggbb; too weak a contrast is refused.",
    ),
    key(
        "branding.accent_dark",
        Kind::Colour,
        Unset,
        "The same in the dark theme; without it made from branding.accent.",
    ),
    key(
        "branding.logo_file",
        Kind::File,
        Unset,
        "PNG, JPEG, GIF or WebP picture at the head of every page; a wide one stands in place of the name.",
    ),
    key(
        "branding.logo_dark_file",
        Kind::File,
        Unset,
        "The same in the dark theme, where the other could not be seen.",
    ),
    key(
        "branding.favicon_file",
        Kind::File,
        Unset,
        "Picture beside the address; without it made from branding.logo_file.",
    ),
    key(
        "branding.imprint_url",
        Kind::Page,
        Unset,
        "Who runs this, linked at the foot of every page.",
    ),
    key(
        "branding.privacy_url",
        Kind::Page,
        Unset,
        "What is done with people's data, linked at the foot of every page.",
    ),
    key(
        "branding.help_url",
        Kind::Page,
        Unset,
        "Where people find help, linked at the foot of every page.",
    ),
    key(
        "branding.stylesheet_file",
        Kind::File,
        Unset,
        "CSS rules that come after all others; the contrast of what they colour is not checked.",
    ),
    dev(
        number(
            "rate_limit.sign_ins_per_minute",
            (1, 1_000_000),
            Number(600),
            "Sign-ins that one address (an IPv6 /64) may begin on each node within a minute.",
        ),
        Number(60_000),
    ),
];
