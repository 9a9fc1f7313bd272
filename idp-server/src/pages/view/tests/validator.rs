//! Bar 1.1: what the Nu HTML checker, the one behind validator.w3.org, says of every page.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

use super::{Direction, all};

const CHECKER: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../tests/node_modules/vnu-jar/build/dist/vnu.jar"
);

/// A name that may stand in an address as well: some samples have it there.
const TEXT: &str = "Ada-Lovelace";

/// A folder that goes when it is no longer needed.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let name = format!("idp-pages-{}", uuid::Uuid::new_v4().simple());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir(&folder).unwrap();
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What the checker says of the files of this folder; its warnings count as well.
fn judge(folder: &Path) -> Vec<Value> {
    assert!(
        Path::new(CHECKER).exists(),
        "vnu-jar is not installed: tests/run installs what the tests need"
    );
    let mut command = Command::new("java");
    command.args(["-jar", CHECKER, "--stdout", "--exit-zero-always"]);
    let output = command.args(["--format", "json"]).arg(folder).output();
    let output = output.expect("java starts");
    let report: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("no report: {}", String::from_utf8_lossy(&output.stderr)));
    report["messages"].as_array().unwrap().clone()
}

/// `passwordrules` is Apple's, and the bar asks for it (1.2).
fn is_wanted(message: &Value) -> bool {
    let text = message["message"].as_str().unwrap();
    text.starts_with("Attribute \u{201C}passwordrules\u{201D} not allowed on element")
}

#[test]
fn the_nu_html_checker_has_nothing_to_say_of_any_page() {
    let folder = Folder::new();
    let mut count = 0;
    for (language, dir) in [("en", Direction::Ltr), ("ar", Direction::Rtl)] {
        for page in all(dir, TEXT) {
            // Some names stand for several pages.
            count += 1;
            let file = format!("{}-{language}-{count}.html", page.name);
            fs::write(folder.0.join(file), page.html).unwrap();
        }
    }
    assert!(count > 200, "{count} pages");
    // That the checker looks at all.
    let bad = "<!doctype html><title>a</title><p id=a><b id=a></p>";
    fs::write(folder.0.join("bad.html"), bad).unwrap();
    let (expected, found): (Vec<_>, Vec<_>) = judge(&folder.0)
        .into_iter()
        .filter(|message| !is_wanted(message))
        .partition(|message| message["url"].as_str().unwrap().ends_with("/bad.html"));
    assert!(expected.len() > 1, "{expected:?}");
    assert!(found.is_empty(), "{}: {found:#?}", found.len());
}
