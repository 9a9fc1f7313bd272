//! Every kind in every language, with friendly and with hostile names.

use time::macros::datetime;

use super::*;
use crate::{
    i18n::Languages,
    mail::{MailKind, Origin},
};

const HOSTILE: &str =
    "\r\nBcc: evil@example.org\r\n\r\n<script>alert('1')</script>\u{2028}.\r\n\u{202E}\"x\" %0d%0a";

fn sender() -> Sender {
    Sender {
        product: "Example".to_owned(),
        url: "https://id.example".to_owned(),
        button: crate::brand::Brand::plain().button,
    }
}

fn texts(tag: &str) -> Texts {
    Languages::built_in().first_of([tag]).unwrap()
}

fn letter(kind: MailKind, about: &str) -> Letter {
    let origin = Origin {
        ip: "192.0.2.7".to_owned(),
        device: Some("Firefox, Linux".to_owned()),
    };
    Letter::new(kind)
        .about(about)
        .count(3)
        .code("123456")
        .path("/recover/abc")
        .done(origin, datetime!(2026-11-22 21:05 UTC))
}

#[test]
fn every_kind_has_words_in_every_language() {
    for tag in Languages::built_in().tags() {
        for kind in MailKind::ALL {
            let mail = render(&sender(), &letter(kind, "Ada's phone"), &texts(tag)).unwrap();
            let all = format!("{}{}{}", mail.subject, mail.text, mail.html);
            assert!(!all.contains("mail-"), "{tag} {kind:?}: a key shows: {all}");
            assert!(
                mail.subject.contains("Example"),
                "{tag} {kind:?}: {}",
                mail.subject
            );
            for part in [&mail.text, &mail.html] {
                assert!(part.contains("192.0.2.7") && part.contains("Firefox, Linux"));
                assert!(
                    part.contains("2026") || tag != "en",
                    "{tag} {kind:?}: {part}"
                );
            }
            assert!(mail.html.contains(&format!("lang=\"{tag}\"")));
        }
    }
}

#[test]
fn the_first_words_of_the_subject_are_the_purpose() {
    let subject = |kind| {
        render(&sender(), &letter(kind, "x"), &texts("en"))
            .unwrap()
            .subject
    };
    assert_eq!(
        subject(MailKind::ResetPassword),
        "Reset your password for Example"
    );
    assert_eq!(
        subject(MailKind::VerifyAddress),
        "Verify your email address for Example"
    );
    let unique: std::collections::HashSet<String> = MailKind::ALL.map(subject).into();
    // An address is verified by a link or by a code: the purpose is the same.
    assert_eq!(unique.len(), MailKind::ALL.len() - 1);
}

#[test]
fn r93_a_hostile_name_adds_no_line_and_no_tag() {
    let lines = |text: &str| text.lines().count();
    let tags = |text: &str| text.matches('<').count();
    for kind in MailKind::ALL {
        let friendly = render(&sender(), &letter(kind, "Ada"), &texts("en")).unwrap();
        let hostile = render(&sender(), &letter(kind, HOSTILE), &texts("en")).unwrap();
        assert_eq!(lines(&friendly.text), lines(&hostile.text), "{kind:?}");
        assert_eq!(lines(&friendly.html), lines(&hostile.html), "{kind:?}");
        assert_eq!(tags(&friendly.html), tags(&hostile.html), "{kind:?}");
        assert_eq!(lines(&hostile.subject), 1);
        for part in [&hostile.subject, &hostile.text, &hostile.html] {
            let control = |c: char| c.is_control() && c != '\n';
            assert!(
                !part.contains(control) && !part.contains(['\u{2028}', '\u{202E}']),
                "{part}"
            );
            assert!(
                !part
                    .lines()
                    .any(|line| line.starts_with("Bcc") || line == "."),
                "{part}"
            );
        }
    }
}

#[test]
fn nothing_is_loaded_from_anywhere() {
    for kind in MailKind::ALL {
        let mail = render(&sender(), &letter(kind, "x"), &texts("en")).unwrap();
        for mark in [
            "<img",
            "<script",
            "<link",
            "url(",
            "src=",
            "@import",
            "@font-face",
        ] {
            assert!(!mail.html.contains(mark), "{kind:?}: {mark}");
        }
        for href in mail.html.split("href=\"").skip(1) {
            assert!(href.starts_with("https://id.example/"), "{kind:?}: {href}");
        }
    }
}

#[test]
fn kinds_are_known_by_their_names() {
    for kind in MailKind::ALL {
        assert_eq!(MailKind::parse(kind.as_str()), Some(kind));
    }
    assert_eq!(MailKind::parse("other"), None);
}
