//! What the tests of the configuration share.

mod branding;
mod effective;
mod faults;

use std::fs;
use std::path::PathBuf;

use super::*;

const KEY: &str = "0123456789abcdefghijklmnopqrstuvwxyz";

/// A folder of its own, gone when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let path = std::env::temp_dir().join(format!("idp-config-{}", uuid::Uuid::new_v4()));
        fs::create_dir(&path).expect("a new name");
        Self(path)
    }

    fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, content).expect("own folder");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn env<'a>(pairs: &'a [(&'a str, &'a str)]) -> impl Iterator<Item = (String, String)> + 'a {
    pairs
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
}

/// The least that a production start needs, and these besides.
fn with(pairs: &[(&str, &str)]) -> Result<Config, ConfigError> {
    let base = [
        ("IDP_PUBLIC_URL", "https://id.example.com"),
        ("IDP_SECRETS__ENCRYPTION_KEY", KEY),
    ];
    Config::load(false, None, env(&[&base[..], pairs].concat()))
}

/// The same from a file, without its path in the line.
fn file_line(content: &str) -> String {
    let folder = Folder::new();
    let path = folder.file("idp.toml", content);
    let base = [
        ("IDP_PUBLIC_URL", "https://id.example.com"),
        ("IDP_SECRETS__ENCRYPTION_KEY", KEY),
    ];
    let error = Config::load(false, Some(&path), env(&base)).expect_err(content);
    error
        .to_string()
        .replace(&format!("{}/", folder.0.display()), "")
}

fn env_line(name: &str, value: &str) -> String {
    with(&[(name, value)]).expect_err(name).to_string()
}
