//! The catalogue of pages in `docs/screenshots`: no page without a picture, no picture that the catalogue does not show.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};
use tests::scratch;

fn root() -> PathBuf {
    scratch::tests_folder().join("..")
}

/// The templates that are pages: they extend the frame of all pages, and none extends them.
fn pages(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder of templates") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            pages(&path, found);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap_or_default();
        let frame = text
            .split_once("{% extends \"")
            .and_then(|(_, rest)| rest.split_once('"'));
        let name = path
            .strip_prefix(root().join("templates"))
            .expect("a template");
        if let Some((frame, _)) = frame {
            found.push((name.display().to_string(), frame.to_owned()));
        }
    }
}

#[test]
fn every_page_has_a_picture_and_every_picture_is_shown() {
    let mut found = Vec::new();
    pages(&root().join("templates"), &mut found);
    let frames: BTreeSet<&str> = found.iter().map(|(_, frame)| frame.as_str()).collect();
    let mut left: BTreeSet<&str> = found.iter().map(|(page, _)| page.as_str()).collect();
    left.retain(|page| !frames.contains(page) && !page.starts_with("mail/"));
    assert!(left.len() > 70, "{left:?}");

    let folder = root().join("docs/screenshots");
    let text = fs::read_to_string(folder.join("README.md")).expect("the catalogue");
    let mut shown = BTreeSet::new();
    for row in text.lines().filter(|line| line.starts_with("| `")) {
        let (page, pictures) = row[3..].split_once('`').expect("a page's template");
        assert!(left.remove(page), "{page} is no page, or stands twice");
        let links: Vec<&str> = pictures.split("](").skip(1).collect();
        assert!(!links.is_empty(), "{page} has no picture");
        shown.extend(links.iter().filter_map(|link| link.split(')').next()));
    }
    assert!(left.is_empty(), "pages without a picture: {left:?}");
    let kept = fs::read_dir(&folder).expect("the folder of pictures");
    let kept: BTreeSet<String> = kept
        .map(|entry| entry.expect("an entry").file_name().display().to_string())
        .filter(|name| name.rsplit_once('.').is_some_and(|(_, kind)| kind == "png"))
        .collect();
    let kept: BTreeSet<&str> = kept.iter().map(String::as_str).collect();
    assert_eq!(kept, shown);
}
