//! Folders and ports that nobody else uses.

use std::{
    fs,
    net::TcpListener,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

/// A folder that goes away with its value.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// A new empty folder, under `IT_SCRATCH` where `tests/run` named one.
    pub fn new(purpose: &str) -> Self {
        let parent = std::env::var_os("IT_SCRATCH").map_or_else(std::env::temp_dir, PathBuf::from);
        Self::inside(&parent, purpose)
    }

    /// The same somewhere else.
    pub fn inside(parent: &Path, purpose: &str) -> Self {
        let path = parent.join(format!("idp-{purpose}-{}", uuid::Uuid::new_v4().simple()));
        fs::create_dir_all(&path).expect("a folder for the test");
        // Apache's children give up root and still have to read it.
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("permissions");
        Self(path)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if std::env::var_os("IT_KEEP").is_none() {
            let _ = fs::remove_dir_all(&self.0);
        }
    }
}

/// A port that is free now. It lies below the range that the kernel gives to outgoing connections, so that none of those takes it.
pub fn free_port() -> u16 {
    for _ in 0..200 {
        let [a, b, ..] = *uuid::Uuid::new_v4().as_bytes();
        let port = 12_000 + u16::from_be_bytes([a, b]) % 20_000;
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
    panic!("no free port found in 200 tries");
}

/// The folder `tests/` of the source tree.
pub fn tests_folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A file or folder that `tests/run` installs; says what to do when it is missing.
pub fn installed(path: impl Into<PathBuf>) -> PathBuf {
    let path = path.into();
    assert!(
        path.exists(),
        "{} is missing: tests/run installs it",
        path.display()
    );
    path
}
