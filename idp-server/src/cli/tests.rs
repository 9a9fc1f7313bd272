//! What may be typed and what may not; below it, what the commands do.

mod client;
mod durability;
mod key;
mod site;
mod state;
mod user;

use clap::CommandFactory;
use clap::error::ErrorKind;

use super::*;

fn parse(line: &str) -> Result<Arguments, clap::Error> {
    Arguments::try_parse_from(std::iter::once("idp-server").chain(line.split_whitespace()))
}

#[test]
fn the_parser_is_consistent() {
    Arguments::command().debug_assert();
}

#[test]
fn every_command_of_the_contract_is_taken() {
    for line in [
        "serve",
        "serve --dev",
        "serve --config idp.toml",
        "config check",
        "config dump -o json",
        "config schema",
        "db migrate",
        "db status",
        "user create --email a@b.c --username u --name N --password-stdin --email-verified --claims {} --role admin --role x --group g --group h",
        "user create --email a@b.c --password-file pw",
        "user list",
        "user show a@b.c",
        "user update a@b.c --name N",
        "user disable u",
        "user enable u",
        "user delete u --yes",
        "user reset-password u --password-stdin",
        "user end-sessions u",
        "client create --name N",
        "upstream create --name N --preset github --client-id c --client-secret-stdin",
        "upstream create --name N --issuer https://i --client-id c --client-secret-file f --slug s --scope a --scope b --domain d --domain e --create-accounts",
        "upstream list",
        "upstream show s",
        "upstream update s --name N --client-secret-stdin --no-domains --create-accounts false",
        "upstream disable s",
        "upstream enable s",
        "upstream delete s --yes",
        "client create --name N --type spa --client-id c --redirect-uri https://a/cb --redirect-uri https://b/cb --post-logout-redirect-uri https://a/ --metadata {} --skip-consent",
        "client list",
        "client show c",
        "client update c --skip-consent true",
        "client update c --disabled",
        "client update c --enabled --name N",
        "client rotate-secret c",
        "client rotate-secret c --overlap 24h",
        "client delete c --yes",
        "client import clients.json",
        "client import -",
        "client export",
        "key list",
        "key rotate",
        "key rotate --now --algorithm EdDSA",
        "key retire k -y",
        "role create r --permission users:read",
        "role list",
        "role show r",
        "role delete r --yes",
        "group create g",
        "group list",
        "group show g",
        "group delete g --yes",
        "session list",
        "session list --user u",
        "session revoke 0198a2c4-0000-7000-8000-000000000000 --yes",
        "audit list",
        "audit list --kind user. --user u --client c --before 7 --limit 1",
        "admin setup-link",
        "doctor",
        "healthcheck",
        "completions bash",
        "version",
    ] {
        if let Err(error) = parse(line) {
            panic!("{line}: {error}");
        }
    }
}

#[test]
fn global_options_are_taken_anywhere() {
    for line in [
        "-o json --dev --config f user list",
        "user -o json --dev list --config f",
        "user list --config f --output json --dev",
    ] {
        let global = parse(line).expect(line).global;
        assert!(
            global.dev && global.config.is_some() && global.output == output::Format::Json,
            "{line}"
        );
    }
}

#[test]
fn what_is_wrong_is_refused() {
    for line in [
        "frobnicate",
        "user",
        "user create",
        "user create --email a@b.c --password hunter2",
        "user create --email a@b.c --password-stdin --password-file f",
        "user update a@b.c",
        "user list --limit 0",
        "client create --name N --type tv",
        "client update c",
        "client update c --disabled --enabled",
        "client rotate-secret c --overlap 24",
        "client rotate-secret c --overlap 1000d",
        "key rotate --algorithm HS256",
        "session revoke 1",
        "completions tcsh",
        "version -o yaml",
        "serve --port 80",
    ] {
        let error = parse(line).expect_err(line);
        assert!(error.use_stderr(), "{line}");
    }
    assert_eq!(
        parse("--version").expect_err("asks").kind(),
        ErrorKind::DisplayVersion
    );
}

#[test]
fn exit_codes_follow_the_fault() {
    let run = |line: &str, environment: &[(&str, &str)]| {
        let arguments = std::iter::once("idp-server")
            .chain(line.split_whitespace())
            .map(OsString::from);
        run(
            arguments,
            environment
                .iter()
                .map(|(name, value)| (OsString::from(name), OsString::from(value))),
        )
    };
    let key = (
        "IDP_SECRETS__ENCRYPTION_KEY",
        "0123456789abcdefghijklmnopqrstuvwxyz",
    );
    let url = ("IDP_PUBLIC_URL", "https://id.example.com");
    assert_eq!(run("version", &[]), Exit::Ok);
    assert_eq!(run("--help", &[]), Exit::Ok);
    assert_eq!(run("frobnicate", &[]), Exit::Usage);
    assert_eq!(run("config check", &[]), Exit::Usage);
    assert_eq!(run("config check", &[url, key, ("PATH", "/bin")]), Exit::Ok);
    assert_eq!(
        run("config check", &[url, key, ("IDP_NOPE", "1")]),
        Exit::Usage
    );
    assert_eq!(run("config check --dev", &[key]), Exit::Ok);
    assert_eq!(
        run(
            "healthcheck",
            &[url, key, ("IDP_SERVER__LISTEN", "127.0.0.1:1")]
        ),
        Exit::Failed
    );
}

#[cfg(unix)]
#[test]
fn a_variable_that_is_not_text_is_refused_only_if_it_is_ours() {
    use std::os::unix::ffi::OsStringExt;
    let bad = || OsString::from_vec(vec![0xff]);
    assert!(
        own(std::iter::once((OsString::from("LS_COLORS"), bad()))).is_ok_and(|own| own.is_empty())
    );
    let failure =
        own(std::iter::once((OsString::from("IDP_PUBLIC_URL"), bad()))).expect_err("not text");
    assert!(
        failure
            .to_string()
            .starts_with("error: IDP_PUBLIC_URL: environment variable is not UTF-8 text\nhelp: ")
    );
}
