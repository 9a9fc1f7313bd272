//! What is in effect, and how it is shown.

use super::*;

#[test]
fn r97_passkeys_are_bound_to_our_host_or_a_parent_of_it() {
    let rp_id = |pairs: &[(&str, &str)]| with(pairs).map(|config| config.passkeys.rp_id);
    assert_eq!(
        rp_id(&[]).expect("complete").as_deref(),
        Some("id.example.com")
    );
    for good in ["id.example.com", "example.com"] {
        let given = rp_id(&[("IDP_PASSKEYS__RP_ID", good)]);
        assert_eq!(given.expect(good).as_deref(), Some(good));
    }
    for bad in [
        "com",
        "ample.com",
        "a.id.example.com",
        "example.org",
        "192.0.2.1",
        "",
    ] {
        assert!(rp_id(&[("IDP_PASSKEYS__RP_ID", bad)]).is_err(), "{bad}");
    }
    let address = [("IDP_PUBLIC_URL", "https://192.0.2.1")];
    assert_eq!(rp_id(&address).expect("an address"), None);
    let address = [address[0], ("IDP_PASSKEYS__RP_ID", "192.0.2.1")];
    assert!(rp_id(&address).is_err());
}

#[test]
fn defaults_are_the_documented_ones() {
    let config = with(&[]).expect("complete");
    assert_eq!(config.public_url.as_str(), "https://id.example.com");
    assert_eq!(config.server.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(config.server.internal_listen, None);
    assert!(config.server.trusted_proxies.is_empty() && config.server.workers >= 1);
    assert_eq!(config.database.url.expose(), "sqlite:./data/idp.db");
    assert_eq!(config.keys.algorithms, ["ES256", "RS256"]);
    assert_eq!(config.keys.rotation_interval, Duration::days(90));
    assert_eq!(config.keys.publish_before, Duration::hours(48));
    assert_eq!(config.keys.retire_after, Duration::hours(48));
    assert_eq!(config.tokens.access_token_ttl, Duration::minutes(15));
    assert_eq!(config.tokens.id_token_ttl, Duration::minutes(10));
    assert_eq!(config.tokens.refresh_token_ttl, Duration::days(90));
    assert_eq!(config.tokens.refresh_token_idle_ttl, Duration::days(30));
    assert_eq!(config.tokens.authorization_code_ttl, Duration::seconds(60));
    assert_eq!(config.tokens.refresh_reuse_grace, Duration::seconds(10));
    assert_eq!(config.sessions.idle_timeout, Duration::hours(1));
    assert_eq!(config.sessions.max_lifetime, Duration::hours(24));
    assert_eq!(config.sessions.second_factor, SecondFactorMode::Optional);
    assert_eq!(config.sessions.trust_browser, None);
    assert_eq!(config.password.min_length, 15);
    let argon2 = config.password.argon2;
    assert_eq!(
        (argon2.memory_kib, argon2.iterations, argon2.parallelism),
        (19_456, 2, 1)
    );
    assert_eq!(config.i18n.default_locale, "en");
    assert_eq!(
        (config.log.level, config.log.format),
        (LogLevel::Info, LogFormat::Text)
    );
    assert_eq!(config.signup.mode, SignupMode::Closed);
    assert_eq!(config.rate_limit.sign_ins_per_minute, 600);
}

#[test]
fn the_environment_wins_over_the_file_and_reads_lists_both_ways() {
    let folder = Folder::new();
    let path = folder.file(
        "idp.toml",
        "public_url = \"https://file.example.com\"\n[server]\nworkers = 3\nlisten = \"0.0.0.0:80\"\n[tokens]\naccess_token_ttl = \"5m\"\n",
    );
    let pairs = [
        ("IDP_PUBLIC_URL", "https://env.example.com"),
        ("IDP_SECRETS__ENCRYPTION_KEY", KEY),
        ("IDP_SERVER__TRUSTED_PROXIES", "10.0.0.0/8, 192.168.1.7"),
        ("IDP_OUTBOUND__ALLOW_HOSTS", r#"["App.internal","::1"]"#),
        ("IDP_PASSWORD__ARGON2__MEMORY_KIB", "65536"),
        ("HOME", "/nowhere"),
    ];
    let config = Config::load(false, Some(&path), env(&pairs)).expect("complete");
    assert_eq!(config.public_url.as_str(), "https://env.example.com");
    assert_eq!((config.server.workers, config.server.listen.port), (3, 80));
    assert_eq!(config.server.trusted_proxies.len(), 2);
    assert_eq!(config.outbound.allow_hosts, ["app.internal", "::1"]);
    assert_eq!(config.password.argon2.memory_kib, 65_536);
    assert_eq!(config.tokens.access_token_ttl, Duration::minutes(5));
}

#[test]
fn a_default_follows_what_is_given() {
    let config = with(&[
        ("IDP_KEYS__ROTATION_INTERVAL", "1h"),
        ("IDP_TOKENS__REFRESH_TOKEN_TTL", "1d"),
        ("IDP_SESSIONS__MAX_LIFETIME", "30m"),
    ])
    .expect("fits");
    assert_eq!(config.keys.publish_before, Duration::minutes(30));
    assert_eq!(config.tokens.refresh_token_idle_ttl, Duration::days(1));
    assert_eq!(config.sessions.idle_timeout, Duration::minutes(30));
    assert!(
        config
            .to_toml()
            .contains("idle_timeout = \"30m\"  # follows sessions.max_lifetime")
    );
}

#[test]
fn dev_fills_in_what_one_machine_needs_and_gives_way() {
    let key = ("IDP_SECRETS__ENCRYPTION_KEY", KEY);
    let config = Config::load(true, None, env(&[key])).expect("nothing else needed");
    assert!(config.dev);
    assert_eq!(config.public_url.as_str(), "http://localhost:8080");
    assert_eq!(config.server.listen.to_string(), "127.0.0.1:8080");
    let config = Config::load(
        true,
        None,
        env(&[key, ("IDP_SERVER__LISTEN", "127.0.0.1:4711")]),
    )
    .expect("complete");
    assert_eq!(config.public_url.as_str(), "http://localhost:4711");
    let pairs = [
        key,
        ("IDP_SERVER__LISTEN", "127.0.0.1:4711"),
        ("IDP_PUBLIC_URL", "http://id.test"),
    ];
    assert_eq!(
        Config::load(true, None, env(&pairs))
            .expect("complete")
            .public_url
            .as_str(),
        "http://id.test"
    );
}

#[test]
fn under_dev_the_request_limits_are_wide() {
    let config = Config::load(true, None, env(&[("IDP_SECRETS__ENCRYPTION_KEY", KEY)]));
    assert!(config.expect("complete").rate_limit.sign_ins_per_minute >= 300);
}

#[test]
fn dev_makes_one_private_key_even_for_many_at_once() {
    let folder = Folder::new();
    let path = folder.0.join("data/encryption.key");
    let keys: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|_| scope.spawn(|| dev::encryption_key(&path).expect("created").value))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().expect("no panic"))
            .collect()
    });
    assert!(keys.iter().all(|key| *key == keys[0]));
    assert!(SealingKey::parse(keys[0].as_str().expect("text")).is_ok());
    assert_eq!(
        fs::read_dir(folder.0.join("data")).expect("made").count(),
        1
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).expect("made").permissions().mode() & 0o777;
        assert_eq!(
            (mode(&path), mode(path.parent().expect("has one"))),
            (0o600, 0o700)
        );
    }
}

#[test]
fn no_secret_leaves_by_debug_or_dump() {
    let config = with(&[
        ("IDP_DATABASE__URL", "postgres://idp:hunter2@db/idp"),
        (
            "IDP_SECRETS__ENCRYPTION_KEY_PREVIOUS",
            "zyxwvutsrqponmlkjihgfedcba9876543210",
        ),
    ])
    .expect("complete");
    let everything = format!("{config:?}{}{}", config.to_toml(), config.to_json());
    for secret in ["hunter2", KEY, "zyxwvuts"] {
        assert!(!everything.contains(secret), "{everything}");
    }
}

#[test]
fn the_dump_names_each_source_and_reads_back() {
    let config = with(&[("IDP_TOKENS__ACCESS_TOKEN_TTL", "5m")]).expect("complete");
    let dump = config.to_toml();
    assert!(
        dump.contains(
            "access_token_ttl = \"5m\"  # environment variable IDP_TOKENS__ACCESS_TOKEN_TTL\n"
        ),
        "{dump}"
    );
    assert!(
        dump.contains("[password.argon2]\nmemory_kib = 19456  # default\n"),
        "{dump}"
    );
    let folder = Folder::new();
    let path = folder.file("idp.toml", &dump.replace("\"***\"", &format!("\"{KEY}\"")));
    let again = Config::load(false, Some(&path), env(&[])).expect("a dump is a configuration");
    assert_eq!(again.tokens.access_token_ttl, Duration::minutes(5));
}

#[test]
fn every_key_is_read_and_in_the_schema() {
    let folder = Folder::new();
    let pem = folder.file("x.pem", "-----BEGIN CERTIFICATE-----\n");
    let pem = pem.to_str().expect("UTF-8");
    let words = Folder::new();
    words.file("de.ftl", "home-welcome = Moin\n");
    let words = words.0.to_str().expect("UTF-8");
    let brand = branding::whole(&folder);
    let brand: Vec<_> = brand
        .iter()
        .map(|(name, value)| (*name, &**value))
        .collect();
    let others = [
        ("IDP_I18N__FOLDER", words),
        ("IDP_SERVER__INTERNAL_LISTEN", "[::1]:9090"),
        ("IDP_SERVER__TLS__CERT_FILE", pem),
        ("IDP_SERVER__TLS__KEY_FILE", pem),
        ("IDP_OUTBOUND__EXTRA_CA_FILE", pem),
        ("IDP_PASSKEYS__RP_ID", "example.com"),
        ("IDP_SECRETS__ENCRYPTION_KEY_PREVIOUS", KEY),
        ("IDP_MAIL__SMTP_URL", "smtp://localhost:25"),
        ("IDP_MAIL__FROM", "Example <no-reply@example.com>"),
        ("IDP_SESSIONS__TRUST_BROWSER", "30d"),
        ("IDP_TERMS__URL", "https://example.com/terms"),
        ("IDP_TERMS__VERSION", "1"),
    ];
    let config = with(&[&others[..], &brand].concat()).expect("complete");
    let schema = schema();
    for key in key::KEYS {
        assert!(
            config.effective.0.contains_key(key.name),
            "{} is never read",
            key.name
        );
        let pointer = format!("/properties/{}", key.name.replace('.', "/properties/"));
        let about = schema
            .pointer(&pointer)
            .unwrap_or_else(|| panic!("{pointer} is not in the schema"));
        assert!(
            about["description"]
                .as_str()
                .is_some_and(|text| text.ends_with('.')),
            "{}",
            key.name
        );
        assert_eq!(about["x-environment"], key::environment_name(key.name));
    }
    assert!(
        schema
            .pointer("/properties/secrets/properties/encryption_key_file")
            .is_some()
    );
}
