//! An operator's own words: other texts and further languages without a new build.

use super::{LANGUAGES, assert_language};
use std::fs;
use tests::{person::Person, raw, scratch::Folder, server::TestServer};

#[tokio::test]
async fn an_operator_overrides_texts_and_adds_a_language() {
    let folder = Folder::new("words");
    let write = |name: &str, text: &str| {
        fs::write(folder.path().join(name), text).expect("own folder");
    };
    write(
        "en.ftl",
        "common-footer = Questions? Ask the desk <b>below</b>.\n",
    );
    write(
        "fa.ftl",
        "language-name = \u{641}\u{627}\u{631}\u{633}\u{6cc}\nsign-in-heading = \u{648}\u{631}\u{648}\u{62f}\n",
    );
    let path = folder.path().to_str().expect("UTF-8");
    let server = TestServer::builder()
        .set("IDP_I18N__FOLDER", path)
        .start()
        .await;
    let english = Person::new(&server).open("/login").await;
    // Text stays text, whoever wrote it.
    assert!(
        english.body.contains("Ask the desk &#60;b&#62;below"),
        "{}",
        english.body
    );
    let person = Person::new(&server).with_header("accept-language", "fa-IR");
    let persian = person.open("/login").await;
    let root = super::language(&persian.body);
    assert_eq!(root, ("fa".to_owned(), "rtl".to_owned()));
    assert!(persian.text().contains("\u{648}\u{631}\u{648}\u{62f}"));
    let german = Person::new(&server)
        .with_header("accept-language", "de")
        .open("/login")
        .await;
    assert_language(&german, "de");
    assert!(german.text().contains("Anmelden"));
    let url = server.url("/.well-known/openid-configuration");
    let metadata = raw::send(server.http().get(url)).await.json();
    let listed = metadata["ui_locales_supported"].as_array().map(Vec::len);
    assert_eq!(listed, Some(LANGUAGES.len() + 1));
}

#[tokio::test]
async fn config_check_names_a_bad_file_its_line_and_the_remedy() {
    let folder = Folder::new("words");
    let text = "home-welcome = Moin\n\nsign-in-hedding = Anmelden\n";
    fs::write(folder.path().join("de.ftl"), text).expect("own folder");
    let server = TestServer::start().await;
    let path = folder.path().to_str().expect("UTF-8");
    let cli = server.cli().with("IDP_I18N__FOLDER", path);
    for command in [&["config", "check"][..], &["serve"][..]] {
        let output = cli.run(command).await.expect_code(2);
        for part in [
            "i18n.folder",
            "de.ftl line 3",
            "did you mean sign-in-heading?",
        ] {
            assert!(output.stderr.contains(part), "{part}: {}", output.stderr);
        }
    }
    fs::write(folder.path().join("de.ftl"), "home-welcome = Moin\n").expect("own folder");
    cli.run(&["config", "check"]).await.expect_code(0);
}
