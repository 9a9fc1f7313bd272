//! Every line that an operator can be told.

use super::*;

#[test]
fn an_unknown_name_is_refused_with_the_one_that_was_meant() {
    for (name, meant) in [
        ("IDP_PUBLICURL", "IDP_PUBLIC_URL"),
        ("IDP_SERVER_LISTEN", "IDP_SERVER__LISTEN"),
        ("IDP_SERVER__LISTN", "IDP_SERVER__LISTEN"),
        ("IDP_Server__Listen", "IDP_SERVER__LISTEN"),
        ("IDP_LISTEN", "IDP_SERVER__LISTEN"),
        ("IDP_DATABASE_URL", "IDP_DATABASE__URL"),
        (
            "IDP_SECRETS__ENCRYPTION_KEYFILE",
            "IDP_SECRETS__ENCRYPTION_KEY_FILE",
        ),
        (
            "IDP_TOKEN__ACCESS_TOKEN_TTL",
            "IDP_TOKENS__ACCESS_TOKEN_TTL",
        ),
    ] {
        assert_eq!(
            env_line(name, "x"),
            format!("{name}: unknown environment variable; did you mean {meant}?")
        );
    }
    assert_eq!(
        env_line("IDP_ZZZ", "x"),
        "IDP_ZZZ: unknown environment variable; unset it; `idp-server config schema` lists every key"
    );
    assert_eq!(
        file_line("[server]\nlistn = \"x\"\n"),
        "server.listn (file idp.toml): unknown key; did you mean server.listen?"
    );
    assert_eq!(
        file_line("listen = \"x\"\n"),
        "listen (file idp.toml): unknown key; did you mean server.listen?"
    );
    assert_eq!(
        file_line("[token]\nx = 1\n"),
        "token (file idp.toml): unknown section; did you mean tokens?"
    );
    assert_eq!(
        file_line("[server.tls]\ncert = \"x\"\n"),
        "server.tls.cert (file idp.toml): unknown key; did you mean server.tls.cert_file?"
    );
    assert_eq!(
        file_line("[zzz]\nx = 1\n"),
        "zzz (file idp.toml): unknown section; `idp-server config schema` lists every key"
    );
    assert_eq!(
        file_line("server = 3\n"),
        "server (file idp.toml): is a section, not a value; write [server] and its keys below it"
    );
}

#[test]
fn service_links_of_kubernetes_are_not_ours() {
    let pairs = [
        ("KUBERNETES_SERVICE_HOST", "10.0.0.1"),
        ("IDP_SERVICE_HOST", "10.0.0.2"),
        ("IDP_SERVICE_PORT_HTTP", "80"),
        ("IDP_PORT", "tcp://10.0.0.2:80"),
        ("IDP_SERVER_PORT_80_TCP_ADDR", "10.0.0.2"),
    ];
    assert!(with(&pairs).is_ok());
    assert!(with(&pairs[1..]).is_err());
    assert!(with(&[pairs[0], ("IDP_SERVER__PORT", "80")]).is_err());
}

#[test]
fn a_wrong_type_or_value_names_key_source_and_remedy() {
    for (content, line) in [
        (
            "[server]\nworkers = \"4\"\n",
            "server.workers (file idp.toml): must be a whole number, found a text; write it without quotes, such as 4",
        ),
        (
            "[server]\nlisten = 8080\n",
            "server.listen (file idp.toml): must be a text, found a number; write it in quotes",
        ),
        (
            "[server]\ntrusted_proxies = \"10.0.0.0/8\"\n",
            "server.trusted_proxies (file idp.toml): must be a list of texts, found a text; write it as [\"a\", \"b\"]",
        ),
        (
            "[tokens]\naccess_token_ttl = 900\n",
            "tokens.access_token_ttl (file idp.toml): 900 has no unit; write a unit of ms, s, m, h, d or w, such as \"900s\"",
        ),
        (
            "[log]\nlevel = \"loud\"\n",
            "log.level (file idp.toml): \"loud\" is not a value of this key; write one of error, warn, info, debug, trace",
        ),
        (
            "[signup]\nmode = \"wide\"\n",
            "signup.mode (file idp.toml): \"wide\" is not a value of this key; write one of closed, invite, open",
        ),
        (
            "[signup]\nmode = \"open\"\n",
            "signup.mode (file idp.toml): is open, but mail.smtp_url is not set: no address could be verified; set mail.smtp_url too, or write \"invite\" or \"closed\"",
        ),
        (
            "[passkeys]\nrp_id = \"Example.com\"\n",
            "passkeys.rp_id (file idp.toml): \"Example.com\" is not a domain in lower case; write the host of public_url or a parent of it, such as \"example.com\"",
        ),
        (
            "[passkeys]\nrp_id = \"com\"\n",
            "passkeys.rp_id (file idp.toml): is \"com\", but public_url is \"https://id.example.com\"; write the host of public_url or a parent of it that can be registered, or take the key away",
        ),
        (
            "[keys]\nalgorithms = [\"HS256\"]\n",
            "keys.algorithms (file idp.toml): \"HS256\" is not a value of this key; write one of ES256, ES384, EdDSA, RS256, PS256",
        ),
        (
            "[keys]\nalgorithms = [\"ES256\"]\n",
            "keys.algorithms (file idp.toml): lacks RS256, which is always published; add \"ES256\" and \"RS256\" to the list",
        ),
        (
            "[server\n",
            "idp.toml: line 1 is not TOML: invalid table header, expected `.`, `]`; correct that line",
        ),
        (
            "[log]\nlevel = \"info\"\nlevel = \"warn\"\n",
            "idp.toml: line 3 is not TOML: duplicate key `level` in table `log`; correct that line",
        ),
    ] {
        assert_eq!(file_line(content), line);
    }
}

#[test]
fn a_bad_value_of_the_environment_names_the_variable() {
    for (name, value, rest) in [
        (
            "IDP_SERVER__LISTEN",
            "8080",
            "\"8080\" has no port; write host:port, such as \"127.0.0.1:8080\" or \"[::]:8080\"",
        ),
        (
            "IDP_SERVER__WORKERS",
            "many",
            "\"many\" is not a whole number; write digits only",
        ),
        (
            "IDP_SERVER__WORKERS",
            "0",
            "0 is out of range; write a number from 1 to 1024",
        ),
        (
            "IDP_TOKENS__AUTHORIZATION_CODE_TTL",
            "2m",
            "\"2m\" is out of range; write a duration from 1s to 1m",
        ),
        (
            "IDP_PASSWORD__ARGON2__MEMORY_KIB",
            "7168",
            "7168 is out of range; write a number from 19456 to 4194304",
        ),
        (
            "IDP_PASSWORD__ARGON2__ITERATIONS",
            "1",
            "1 is out of range; write a number from 2 to 64",
        ),
        (
            "IDP_OUTBOUND__ALLOW_HOSTS",
            "[1]",
            "\"[1]\" is not a JSON list of texts; write [\"a\",\"b\"] or a,b",
        ),
        (
            "IDP_LOG__LEVEL",
            "",
            "is empty; unset the variable, or give it a value",
        ),
        (
            "IDP_PUBLIC_URL",
            "https://id.example.com/",
            "\"https://id.example.com/\" ends with a slash; write \"https://id.example.com\"",
        ),
        (
            "IDP_PUBLIC_URL",
            "http://id.example.com",
            "\"http://id.example.com\" is plain http on a host that is not a loopback address; write \"https://id.example.com\", or start with --dev",
        ),
        (
            "IDP_DATABASE__URL",
            "mysql://u:hunter2@h/d",
            "begins with neither sqlite: nor postgres:; write \"sqlite:./data/idp.db\" or \"postgres://user:password@host/name\"",
        ),
        (
            "IDP_SERVER__TRUSTED_PROXIES",
            "0.0.0.0/0",
            "\"0.0.0.0/0\" holds every address, so anybody could forge a client's; write the networks of your proxies",
        ),
    ] {
        let key = name[4..].to_lowercase().replace("__", ".");
        assert_eq!(
            env_line(name, value),
            format!("{key} (environment variable {name}): {rest}")
        );
    }
}

#[test]
fn a_missing_secret_or_issuer_says_what_to_do() {
    let line = |pairs| {
        Config::load(false, None, env(pairs))
            .expect_err("incomplete")
            .to_string()
    };
    assert_eq!(
        line(&[]),
        "public_url: is not set; write the address that browsers use, such as public_url = \"https://id.example.com\", or start with --dev"
    );
    let line = line(&[("IDP_PUBLIC_URL", "https://id.example.com")]);
    assert!(
        line.starts_with(
            "secrets.encryption_key: is not set; make one with `openssl rand -base64 32"
        ),
        "{line}"
    );
}

#[test]
fn a_secret_comes_by_value_or_by_file_but_not_both() {
    let folder = Folder::new();
    let path = folder.file("key", &format!("{KEY}\n"));
    let name = path.to_str().expect("UTF-8");
    let base = ("IDP_PUBLIC_URL", "https://id.example.com");
    let by_value = with(&[]).expect("complete");
    let by_file = Config::load(
        false,
        None,
        env(&[base, ("IDP_SECRETS__ENCRYPTION_KEY_FILE", name)]),
    )
    .expect("complete");
    assert_eq!(
        by_value.secrets.encryption_key.expose(),
        by_file.secrets.encryption_key.expose()
    );

    let toml = folder.file(
        "idp.toml",
        &format!("[secrets]\nencryption_key_file = \"{name}\"\n"),
    );
    let both = Config::load(
        false,
        Some(&toml),
        env(&[base, ("IDP_SECRETS__ENCRYPTION_KEY", KEY)]),
    );
    let line = both.expect_err("twice").to_string();
    let expected = format!(
        "secrets.encryption_key: is given twice: as secrets.encryption_key (environment variable IDP_SECRETS__ENCRYPTION_KEY) and as secrets.encryption_key_file (file {}); keep one of the two",
        toml.display()
    );
    assert_eq!(line, expected);
}

#[test]
fn a_bad_secret_file_is_named_and_a_bad_secret_is_not_repeated() {
    let folder = Folder::new();
    let line = |path: &str| {
        let pairs = [
            ("IDP_PUBLIC_URL", "https://id.example.com"),
            ("IDP_SECRETS__ENCRYPTION_KEY_FILE", path),
        ];
        Config::load(false, None, env(&pairs))
            .expect_err(path)
            .to_string()
    };
    let source =
        "secrets.encryption_key_file (environment variable IDP_SECRETS__ENCRYPTION_KEY_FILE)";
    assert_eq!(
        line("/no/such"),
        format!("{source}: file /no/such does not exist; create it, or correct the path")
    );
    let folder_path = folder.0.to_str().expect("UTF-8");
    assert_eq!(
        line(folder_path),
        format!("{source}: file {folder_path} is a directory; name a file")
    );
    let empty = folder.file("empty", "\n");
    assert!(line(empty.to_str().expect("UTF-8")).ends_with("is empty; write the secret into it"));
    let short = folder.file("short", "hunter2");
    assert!(line(short.to_str().expect("UTF-8")).contains("has 7 characters, too few for a key"));
    for value in ["hunter2", "hunter2 hunter2 hunter2 hunter2 hunter2 "] {
        assert!(!env_line("IDP_SECRETS__ENCRYPTION_KEY", value).contains("hunter2"));
    }
    let line = file_line("[secrets]\nencryption_key_previous = 31337\n");
    assert!(
        line.contains("must be a text") && !line.contains("31337"),
        "{line}"
    );
}

#[test]
fn an_unreadable_configuration_file_is_named() {
    let line = |path: &str| {
        Config::load(false, Some(path.as_ref()), env(&[]))
            .expect_err(path)
            .to_string()
    };
    assert_eq!(
        line("/no/such.toml"),
        "--config: file /no/such.toml does not exist; create it, or correct the path"
    );
}

#[test]
fn values_that_contradict_each_other_are_refused() {
    assert_eq!(
        env_line("IDP_KEYS__RETIRE_AFTER", "5m"),
        "keys.retire_after (environment variable IDP_KEYS__RETIRE_AFTER): 5m is shorter than tokens.access_token_ttl (15m); raise it, or shorten tokens.access_token_ttl"
    );
    assert_eq!(
        env_line("IDP_SESSIONS__IDLE_TIMEOUT", "48h"),
        "sessions.idle_timeout (environment variable IDP_SESSIONS__IDLE_TIMEOUT): 2d is longer than sessions.max_lifetime (1d); shorten it, or raise sessions.max_lifetime"
    );
    let folder = Folder::new();
    let pem = folder.file("cert.pem", "-----BEGIN CERTIFICATE-----\n");
    let pem = pem.to_str().expect("UTF-8");
    assert_eq!(
        env_line("IDP_SERVER__TLS__CERT_FILE", pem),
        "server.tls.cert_file (environment variable IDP_SERVER__TLS__CERT_FILE): is set, but server.tls.key_file is not; set server.tls.key_file too, or neither"
    );
    let tls = [
        ("IDP_SERVER__TLS__CERT_FILE", pem),
        ("IDP_SERVER__TLS__KEY_FILE", pem),
    ];
    assert!(with(&tls).is_ok());
    assert!(with(&[&tls[..], &[("IDP_PUBLIC_URL", "http://localhost")]].concat()).is_err());
}

#[test]
fn messages_that_cannot_be_used_are_named_with_file_line_and_remedy() {
    let folder = Folder::new();
    folder.file("de.ftl", "home-welcome = Moin\nhome-welcom = Hallo\n");
    let path = folder.0.to_str().expect("UTF-8");
    assert_eq!(
        env_line("IDP_I18N__FOLDER", path).replace(path, "words"),
        "i18n.folder (environment variable IDP_I18N__FOLDER): words/de.ftl line 2: there is no message home-welcom; did you mean home-welcome?"
    );
    assert!(env_line("IDP_I18N__FOLDER", "/no/such").contains("name a folder with files"));
    assert_eq!(
        env_line("IDP_I18N__DEFAULT_LOCALE", "tlh"),
        "i18n.default_locale (environment variable IDP_I18N__DEFAULT_LOCALE): no page is written in \"tlh\"; write one of en, ar, de, es, fr, he, hi, it, ja, ko, nl, pl, pt, tr, zh"
    );
}

#[test]
fn the_default_language_may_be_the_operators_own() {
    let folder = Folder::new();
    folder.file("gsw.ftl", "language-name = Schwiizerd\u{fc}tsch\n");
    let path = folder.0.to_str().expect("UTF-8");
    let own = [
        ("IDP_I18N__FOLDER", path),
        ("IDP_I18N__DEFAULT_LOCALE", "gsw"),
    ];
    let config = with(&own).expect("complete");
    assert_eq!(config.i18n.languages.tags().count(), 16);
    let spoken = |tags: &[&str]| config.i18n.texts(tags.iter().copied()).tag().to_owned();
    assert_eq!(spoken(&["tlh", "de-CH", "fr"]), "de");
    for unspoken in [&[][..], &["tlh"], &["tlh"; 99]] {
        assert_eq!(spoken(unspoken), "gsw", "{unspoken:?}");
    }
}

#[test]
fn r99_a_trusted_browser_does_not_meet_a_required_second_factor() {
    let required = ("IDP_SESSIONS__SECOND_FACTOR", "required");
    let trusted = ("IDP_SESSIONS__TRUST_BROWSER", "30d");
    assert!(with(&[required]).is_ok());
    let config = with(&[trusted]).expect("fits");
    assert_eq!(config.sessions.trust_browser, Some(Duration::days(30)));
    let line = with(&[required, trusted]).expect_err("one or the other");
    assert!(
        line.to_string().starts_with(
            "sessions.trust_browser (environment variable IDP_SESSIONS__TRUST_BROWSER): is set, but"
        ),
        "{line}"
    );
}
