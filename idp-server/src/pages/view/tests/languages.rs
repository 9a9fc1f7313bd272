//! Every page in every language: nothing is left in English, and every language chosen is the one that is marked.

use super::{
    html::{self, tags},
    samples::{FRIENDLY, all_in},
};
use crate::i18n::Languages;

fn tags_of_others() -> impl Iterator<Item = &'static str> {
    Languages::built_in().tags().filter(|tag| *tag != "en")
}

/// Whether a reader would notice that it is English: more than three words, beside the names that somebody chose.
fn is_sentence(text: &str) -> bool {
    let ours = text.replace(FRIENDLY, "");
    let words = ours.split_whitespace().filter(|word| {
        // A code of capital letters is no word of any language.
        word.chars().count() > 1 && word.chars().any(|char| char.is_ascii_lowercase())
    });
    words.count() > 3
}

#[test]
fn no_sentence_of_a_page_is_left_in_english() {
    let english = all_in("en", FRIENDLY);
    let mut sentences = 0;
    for tag in tags_of_others() {
        for (ours, theirs) in english.iter().zip(all_in(tag, FRIENDLY)) {
            let theirs: Vec<String> = html::pieces(&theirs.html);
            for piece in html::pieces(&ours.html)
                .iter()
                .filter(|one| is_sentence(one))
            {
                sentences += 1;
                assert!(!theirs.contains(piece), "{tag}: {}: {piece}", ours.name);
            }
        }
    }
    assert!(sentences > 1000, "only {sentences} sentences were compared");
}

#[test]
fn a_language_that_is_not_written_in_latin_letters_has_its_own_in_every_sentence() {
    let scripts: [(&str, &[std::ops::RangeInclusive<char>]); 6] = [
        ("ar", &['\u{600}'..='\u{6FF}']),
        ("he", &['\u{590}'..='\u{5FF}']),
        ("hi", &['\u{900}'..='\u{97F}']),
        ("ja", &['\u{3040}'..='\u{30FF}', '\u{4E00}'..='\u{9FFF}']),
        ("ko", &['\u{AC00}'..='\u{D7AF}']),
        ("zh", &['\u{4E00}'..='\u{9FFF}']),
    ];
    for (tag, ranges) in scripts {
        for page in all_in(tag, FRIENDLY) {
            for piece in html::pieces(&page.html) {
                let own = |char| ranges.iter().any(|range| range.contains(&char));
                assert!(
                    !is_sentence(&piece) || piece.chars().any(own),
                    "{tag}: {}: {piece}",
                    page.name
                );
            }
        }
    }
}

#[test]
fn a_page_marks_its_own_language_in_the_choice_and_names_each_in_itself() {
    for tag in Languages::built_in().tags() {
        for page in all_in(tag, FRIENDLY) {
            let tags = tags(&page.html);
            let root = tags.iter().find(|one| one.name == "html").unwrap();
            let rtl = matches!(tag, "ar" | "he");
            assert_eq!(root.get("lang"), Some(tag), "{}", page.name);
            assert_eq!(root.get("dir"), Some(if rtl { "rtl" } else { "ltr" }));
            // The choice of the language is the last on every page.
            let options: Vec<_> = tags.iter().filter(|one| one.name == "option").collect();
            let options = &options[options.len().saturating_sub(15)..];
            // The form that leaves by itself has nothing to choose.
            if page.name == "form_post" {
                assert!(options.is_empty(), "{}", page.name);
                continue;
            }
            assert_eq!(options.len(), 15, "{}", page.name);
            for option in options {
                assert_eq!(option.get("lang"), option.get("value"));
                let is_own = option.get("value") == Some(tag);
                assert_eq!(option.get("selected").is_some(), is_own, "{option:?}");
            }
        }
    }
}
