//! What every language says, and what an operator may change.

use std::{
    fs,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
};

use super::{Languages, Texts, messages};

fn texts(tag: &str) -> Texts {
    Languages::built_in().first_of([tag]).unwrap()
}

/// A folder of its own, gone with the value.
struct Folder(PathBuf);

impl Folder {
    fn with(files: &[(&str, &[u8])]) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("idp-words-{}-{name}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).unwrap();
        for (name, content) in files {
            fs::write(folder.join(name), content).unwrap();
        }
        Self(folder)
    }

    fn languages(&self) -> Result<Languages, String> {
        Languages::with_folder(&self.0).map_err(|fault| fault.to_string())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

#[test]
fn fifteen_languages_are_spoken_and_each_is_told_by_its_own_name() {
    let tags: Vec<&str> = Languages::built_in().tags().collect();
    let expected = [
        "en", "ar", "de", "es", "fr", "he", "hi", "it", "ja", "ko", "nl", "pl", "pt", "tr", "zh",
    ];
    assert_eq!(tags, expected);
    let names: Vec<&str> = Languages::built_in()
        .names()
        .iter()
        .map(|(_, name)| name.as_str())
        .collect();
    assert_eq!(&names[..3], ["Deutsch", "English", "Español"]);
    assert!(["ar", "he"].iter().all(|tag| texts(tag).is_rtl()));
    assert_eq!(tags.iter().filter(|tag| texts(tag).is_rtl()).count(), 2);
}

#[test]
fn every_message_of_every_language_can_be_said() {
    for tag in Languages::built_in().tags() {
        let own = texts(tag);
        let (all, flaws) = messages::read(source(tag));
        assert_eq!(flaws, [], "{tag}");
        for (key, message) in &all {
            for count in [0, 1, 2, 3, 5, 11, 21, 22, 100, 101, 1_000_000] {
                let said = if message.variables.contains("count") {
                    own.count(key, count)
                } else {
                    let values: Vec<(&str, &dyn std::fmt::Display)> = message
                        .variables
                        .iter()
                        .map(|name| (name.as_str(), &"Web shop" as &dyn std::fmt::Display))
                        .collect();
                    let said = own.with_all(key, &values);
                    assert_eq!(
                        said.matches("Web shop").count(),
                        message.variables.len(),
                        "{tag}: {said}"
                    );
                    said
                };
                // Not the key, and not Fluent's way to say that something is missing.
                assert!(!said.is_empty() && said != *key, "{tag}: {key}");
                assert!(!said.contains(['{', '}', '$']), "{tag}: {said}");
            }
        }
    }
}

fn source(tag: &str) -> &'static str {
    super::EMBEDDED.iter().find(|one| one.0 == tag).unwrap().2
}

#[test]
fn numbers_take_the_plural_of_the_language() {
    let minutes = |tag: &str, counts: [i64; 5]| {
        counts.map(|count| texts(tag).count("throttled-minutes", count))
    };
    assert_eq!(
        minutes("pl", [1, 2, 5, 22, 25]),
        ["1 minutę", "2 minuty", "5 minut", "22 minuty", "25 minut"]
    );
    assert_eq!(
        minutes("en", [1, 2, 5, 22, 25])[..2],
        ["1 minute", "2 minutes"]
    );
    let arabic: std::collections::BTreeSet<String> = [0, 1, 2, 3, 11, 100]
        .map(|count| {
            let said = texts("ar").count("throttled-minutes", count);
            said.replace(|char: char| char.is_ascii_digit(), "#")
        })
        .into();
    assert!(arabic.len() >= 4, "{arabic:?}");
}

#[test]
fn r75_a_name_in_a_message_is_text_and_keeps_its_direction() {
    let hostile = "<script>\u{202E}x";
    let html = texts("en").rich("sign-in-continue", "app", hostile);
    let name = "<strong><bdi>&#60;script&#62;x</bdi></strong>";
    assert_eq!(html.to_string(), format!("to continue to {name}"));
    let plain = texts("en").with("sign-in-continue", "app", hostile);
    assert_eq!(plain, "to continue to <script>x");
    let arabic = texts("ar").with("sign-in-continue", "app", "Web shop");
    assert!(arabic.contains("\u{2068}Web shop\u{2069}"), "{arabic}");
}

#[test]
fn an_operator_says_it_in_other_words() {
    let folder = Folder::with(&[
        ("en.ftl", b"home-welcome = Hello\n"),
        ("de.ftl", "\u{FEFF}home-welcome = Moin\n".as_bytes()),
        (".hidden", b"\xff"),
    ]);
    let languages = folder.languages().unwrap();
    let said = |tag: &str, key: &str| languages.first_of([tag]).unwrap().t(key);
    assert_eq!(said("en", "home-welcome"), "Hello");
    assert_eq!(said("de", "home-welcome"), "Moin");
    assert_eq!(said("de", "home-sign-in"), texts("de").t("home-sign-in"));
    assert_eq!(
        Languages::built_in().english().t("home-welcome"),
        "Welcome",
        "the binary's own words stay"
    );
}

#[test]
fn an_operator_adds_a_language() {
    let swiss = "language-name = Deutsch (Schweiz)\nhome-welcome = Gr\u{fc}ezi\n";
    let persian = "language-name = \u{641}\u{627}\u{631}\u{633}\u{6cc}\n";
    let folder = Folder::with(&[
        ("de-CH.ftl", swiss.as_bytes()),
        ("fa.ftl", persian.as_bytes()),
    ]);
    let languages = folder.languages().unwrap();
    let texts = |tag: &str| languages.first_of([tag]).unwrap();
    assert_eq!(texts("de-CH").t("home-welcome"), "Gr\u{fc}ezi");
    // What the new language lacks its relative says, and else English.
    let german = Languages::built_in().first_of(["de"]).unwrap();
    assert_eq!(texts("de-CH").t("home-sign-in"), german.t("home-sign-in"));
    assert_eq!(texts("fa").t("home-welcome"), "Welcome");
    assert!(texts("fa-IR").is_rtl());
    assert_eq!(languages.tags().count(), 17);
    assert_eq!(texts("de").tag(), "de");
}

#[test]
fn a_bad_file_of_an_operator_is_named_with_line_and_remedy() {
    let cases: [(&str, &[u8], &str); 10] = [
        (
            "de.ftl",
            b"home-welcome = Moin\nhome-welcom = Hallo\n",
            "de.ftl line 2: there is no message home-welcom; did you mean home-welcome?",
        ),
        (
            "de.ftl",
            b"home-welcome = Moin\n\nnonsense\n",
            "de.ftl line 3: ",
        ),
        (
            "de.ftl",
            b"home-welcome = Moin { $app }\n",
            "de.ftl line 1: home-welcome is not given $app; write it without variables",
        ),
        (
            "de.ftl",
            b"home-welcome-to = Moin { $app }\n",
            "home-welcome-to is not given $app; use $product",
        ),
        (
            "de.ftl",
            b"home-welcome = Moin { NUMBER(1) }\n",
            "takes a function",
        ),
        (
            "de.ftl",
            b"home-welcome = a\nhome-welcome = b\n",
            "de.ftl line 2: home-welcome stands twice",
        ),
        (
            "de.ftl",
            b"throttled-hours = { $count ->\n    [eins] x\n   *[other] y\n}\n",
            "has the case eins",
        ),
        (
            "tlh.ftl",
            b"home-welcome = nuqneH\n",
            "tlh is a new language and has no language-name; add a line",
        ),
        ("pt_br.ftl", b"", "name it pt-BR.ftl"),
        (
            "readme.txt",
            b"",
            "is not named by a language tag; name it TAG.ftl",
        ),
    ];
    for (name, content, expected) in cases {
        let told = Folder::with(&[(name, content)]).languages().unwrap_err();
        assert!(told.contains(expected), "{told}");
    }
    let told = Folder::with(&[("de.ftl", b"\xff")])
        .languages()
        .unwrap_err();
    assert!(told.contains("de.ftl") && told.contains("UTF-8"), "{told}");
    let nowhere = Languages::with_folder(&PathBuf::from("/nowhere/at/all"));
    assert!(nowhere.unwrap_err().to_string().contains("name a folder"));
}
