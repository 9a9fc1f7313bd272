//! What `--dev` makes on the spot.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::error::{ConfigError, Problem, Source};
use super::layers::{self, Given};

/// Beside the database, since both are one's own machine's.
pub(super) const ENCRYPTION_KEY_FILE: &str = "./data/encryption.key";

/// The key in the file, which is created if it is not there.
pub(super) fn encryption_key(path: &Path) -> Result<Given, ConfigError> {
    let name = path.display().to_string();
    let at = |problem: Problem| problem.at("secrets.encryption_key", Some(Source::Dev));
    if !path.exists() {
        create(path).map_err(|error| {
            at(Problem::new(
                format!("file {name} can't be created: {error}"),
                "start in a folder that you may write to, or set secrets.encryption_key_file",
            ))
        })?;
    }
    let value = layers::read_secret(&name).map_err(at)?;
    Ok(Given {
        value,
        source: Source::Named(path.to_owned(), Box::new(Source::Dev)),
    })
}

/// Writes a whole key under another name first: two that start at once must read the same one, never half of it.
fn create(path: &Path) -> io::Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.exists()) {
        private_folder().create(folder)?;
    }
    let mut random = [0; 40];
    getrandom::fill(&mut random).map_err(io::Error::other)?;
    let hex = |bytes: &[u8]| {
        bytes
            .iter()
            .fold(String::new(), |text, b| text + &format!("{b:02x}"))
    };
    let draft = path.with_extension(format!("{}.tmp", hex(&random[32..])));
    let mut file = private_file().write(true).create_new(true).open(&draft)?;
    let written = writeln!(file, "{}", hex(&random[..32])).and_then(|()| file.sync_all());
    let linked = written.and_then(|()| match fs::hard_link(&draft, path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        other => other,
    });
    fs::remove_file(&draft)?;
    linked
}

#[cfg(unix)]
fn private_folder() -> DirBuilder {
    use std::os::unix::fs::DirBuilderExt;
    let mut builder = DirBuilder::new();
    builder.recursive(true).mode(0o700);
    builder
}

#[cfg(unix)]
fn private_file() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    options.mode(0o600);
    options
}

#[cfg(not(unix))]
fn private_folder() -> DirBuilder {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    builder
}

#[cfg(not(unix))]
fn private_file() -> OpenOptions {
    OpenOptions::new()
}
