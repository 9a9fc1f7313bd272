//! Values that are right alone and wrong together.

use time::Duration;
use toml::Value;

use super::duration::format;
use super::error::{ConfigError, Problem, Source};
use super::types::SecondFactorMode;
use super::{Config, SignupMode};

/// Two durations of which the first must not exceed the second.
struct Pair {
    short: (&'static str, Duration),
    long: (&'static str, Duration),
}

/// Checks one key against another. A default never contradicts what the operator gave: it follows it.
pub(super) fn across(config: &mut Config) -> Result<(), ConfigError> {
    follow(config);
    passkeys(config)?;
    for pair in pairs(config) {
        if pair.short.1 > pair.long.1 {
            return Err(too_long(config, &pair));
        }
    }
    for wanted in ["ES256", "RS256"] {
        if !config.keys.algorithms.iter().any(|name| name == wanted) {
            return Err(Problem::new(
                format!("lacks {wanted}, which is always published"),
                "add \"ES256\" and \"RS256\" to the list",
            )
            .at("keys.algorithms", source(config, "keys.algorithms")));
        }
    }
    if config.signup.mode == SignupMode::Open && config.mail.smtp_url.is_none() && !config.dev {
        return Err(Problem::new(
            "is open, but mail.smtp_url is not set: no address could be verified",
            "set mail.smtp_url too, or write \"invite\" or \"closed\"",
        )
        .at("signup.mode", source(config, "signup.mode")));
    }
    let by_mail = [
        ("sign_in.email_code", config.sign_in.email_code),
        ("sign_in.verified_email", config.sign_in.verified_email),
    ];
    for (name, needed) in by_mail {
        if needed && config.mail.smtp_url.is_none() && !config.dev {
            return Err(Problem::new(
                "needs mail, but mail.smtp_url is not set",
                "set mail.smtp_url too, or leave this key out",
            )
            .at(name, source(config, name)));
        }
    }
    if config.sessions.trust_browser.is_some()
        && config.sessions.second_factor == SecondFactorMode::Required
    {
        let at = "sessions.trust_browser";
        return Err(Problem::new(
            "is set, but sessions.second_factor is \"required\", which a trusted browser does not meet",
            "take sessions.trust_browser away, or write sessions.second_factor = \"optional\"",
        )
        .at(at, source(config, at)));
    }
    if config.server.tls.is_some() && !config.public_url.is_https() {
        let at = "server.tls.cert_file";
        return Err(Problem::new(
            format!("is set, but public_url is \"{}\"", config.public_url),
            "write public_url with https, or take [server.tls] away",
        )
        .at(at, source(config, at)));
    }
    Ok(())
}

/// Web Authentication section 5.1.3: the RP ID is the host of the origin or a registrable parent of it. A parent of one label
/// is nobody's to register.
fn passkeys(config: &mut Config) -> Result<(), ConfigError> {
    let host = config.public_url.host();
    let is_domain = !host.starts_with('[') && host.parse::<std::net::IpAddr>().is_err();
    let Some(given) = &config.passkeys.rp_id else {
        config.passkeys.rp_id = is_domain.then_some(host);
        return Ok(());
    };
    let is_parent = given.contains('.') && host.ends_with(&format!(".{given}"));
    if is_domain && (*given == host || is_parent) {
        return Ok(());
    }
    Err(Problem::new(
        format!("is \"{given}\", but public_url is \"{}\"", config.public_url),
        "write the host of public_url or a parent of it that can be registered, or take the key away",
    )
    .at("passkeys.rp_id", source(config, "passkeys.rp_id")))
}

fn follow(config: &mut Config) {
    let half = config.keys.rotation_interval / 2;
    let limits = [
        ("keys.publish_before", half, "keys.rotation_interval"),
        (
            "tokens.refresh_token_idle_ttl",
            config.tokens.refresh_token_ttl,
            "tokens.refresh_token_ttl",
        ),
        (
            "sessions.idle_timeout",
            config.sessions.max_lifetime,
            "sessions.max_lifetime",
        ),
    ];
    for (name, limit, leader) in limits {
        let value = match name {
            "keys.publish_before" => &mut config.keys.publish_before,
            "sessions.idle_timeout" => &mut config.sessions.idle_timeout,
            _ => &mut config.tokens.refresh_token_idle_ttl,
        };
        let Some(given) = config.effective.0.get_mut(name) else {
            continue;
        };
        if given.source == Source::Default && *value > limit {
            *value = limit;
            given.value = Value::String(format(limit));
            given.source = Source::Follows(leader);
        }
    }
}

fn pairs(config: &Config) -> [Pair; 5] {
    let (keys, tokens, sessions) = (&config.keys, &config.tokens, &config.sessions);
    let retire_after = ("keys.retire_after", keys.retire_after);
    [
        Pair {
            short: ("keys.publish_before", keys.publish_before),
            long: ("keys.rotation_interval", keys.rotation_interval),
        },
        Pair {
            short: ("tokens.access_token_ttl", tokens.access_token_ttl),
            long: retire_after,
        },
        Pair {
            short: ("tokens.id_token_ttl", tokens.id_token_ttl),
            long: retire_after,
        },
        Pair {
            short: (
                "tokens.refresh_token_idle_ttl",
                tokens.refresh_token_idle_ttl,
            ),
            long: ("tokens.refresh_token_ttl", tokens.refresh_token_ttl),
        },
        Pair {
            short: ("sessions.idle_timeout", sessions.idle_timeout),
            long: ("sessions.max_lifetime", sessions.max_lifetime),
        },
    ]
}

/// Blames the key that the operator gave.
fn too_long(config: &Config, pair: &Pair) -> ConfigError {
    let (short, long) = (pair.short, pair.long);
    let blamed = match source(config, short.0) {
        Some(Source::Default) | None => long.0,
        Some(_) => short.0,
    };
    let problem = if blamed == short.0 {
        Problem::new(
            format!(
                "{} is longer than {} ({})",
                format(short.1),
                long.0,
                format(long.1)
            ),
            format!("shorten it, or raise {}", long.0),
        )
    } else {
        Problem::new(
            format!(
                "{} is shorter than {} ({})",
                format(long.1),
                short.0,
                format(short.1)
            ),
            format!("raise it, or shorten {}", short.0),
        )
    };
    problem.at(blamed, source(config, blamed))
}

fn source(config: &Config, name: &str) -> Option<Source> {
    config
        .effective
        .0
        .get(name)
        .map(|given| given.source.clone())
}
