//! Apache with mod_auth_openidc in front of a page.

use crate::{
    given::Client,
    http,
    scratch::{self, Folder},
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};
use tokio::{
    process::{Child, Command},
    time,
};

/// A running Apache. Its port is chosen before the client is registered, as the redirect URI holds it.
#[derive(Debug)]
pub struct Apache {
    child: Child,
    folder: Folder,
    port: u16,
}

/// Where an Apache will listen.
#[derive(Debug, Clone, Copy)]
pub struct Site(u16);

impl Site {
    /// On a free port.
    pub fn new() -> Self {
        Self(scratch::free_port())
    }

    /// An address here.
    pub fn url(self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.0)
    }

    /// What the client registers.
    pub fn redirect_uri(self) -> String {
        self.url("/protected/callback")
    }
}

impl Default for Site {
    fn default() -> Self {
        Self::new()
    }
}

impl Apache {
    /// Starts it in the foreground and waits until its open page answers.
    pub async fn start(site: Site, issuer: &str, client: &Client) -> Self {
        let folder = Folder::new("apache");
        copy_pages(folder.path());
        let configuration = folder.path().join("apache.conf");
        fs::write(
            &configuration,
            configure(folder.path(), site, issuer, client),
        )
        .expect("a configuration");
        let child = Command::new(scratch::installed("/usr/sbin/apache2"))
            .args(["-D", "FOREGROUND", "-f"])
            .arg(&configuration)
            .stdin(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("apache starts");
        let mut apache = Self {
            child,
            folder,
            port: site.0,
        };
        apache.wait().await;
        apache
    }

    /// Its error log.
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("error.log")).unwrap_or_default()
    }

    async fn wait(&mut self) {
        let client = http::client();
        let page = Site(self.port).url("/");
        for _ in 0..200 {
            // It listens before it has read its configuration twice; only an answer says that it stays.
            if client.get(&page).send().await.is_ok() {
                return;
            }
            if let Ok(Some(status)) = self.child.try_wait() {
                panic!("apache ended with {status}: {}", self.log());
            }
            time::sleep(Duration::from_millis(50)).await;
        }
        panic!("apache does not answer after 10 s: {}", self.log());
    }
}

impl Drop for Apache {
    fn drop(&mut self) {
        // The parent ends its children when it is asked, not when it is killed.
        if let Some(id) = self.child.id() {
            let _ = std::process::Command::new("kill")
                .args(["-TERM", &id.to_string()])
                .status();
            for _ in 0..100 {
                if !matches!(self.child.try_wait(), Ok(None)) {
                    break;
                }
                std::thread::sleep(Duration::from_millis(20));
            }
        }
    }
}

fn source() -> PathBuf {
    scratch::tests_folder().join("relying_parties/apache")
}

fn copy_pages(folder: &Path) {
    let target = folder.join("htdocs/protected");
    fs::create_dir_all(&target).expect("a folder");
    for page in ["htdocs/index.shtml", "htdocs/protected/index.shtml"] {
        fs::copy(source().join(page), folder.join(page)).expect("a page");
    }
}

fn configure(folder: &Path, site: Site, issuer: &str, client: &Client) -> String {
    let template = fs::read_to_string(source().join("apache.conf.template")).expect("the template");
    let modules = scratch::installed("/usr/lib/apache2/modules/mod_auth_openidc.so");
    let modules = modules.parent().unwrap_or(Path::new("/"));
    let root = fs::metadata("/proc/self").is_ok_and(|it| {
        use std::os::unix::fs::MetadataExt;
        it.uid() == 0
    });
    let run_as = if root {
        "User www-data\nGroup www-data"
    } else {
        ""
    };
    template
        .replace("@DIR@", &folder.display().to_string())
        .replace("@MODULES@", &modules.display().to_string())
        .replace("@RUN_AS@", run_as)
        .replace("@PORT@", &site.0.to_string())
        .replace("@ISSUER@", issuer)
        .replace("@CLIENT_ID@", &client.client_id)
        .replace(
            "@CLIENT_SECRET@",
            client.client_secret.as_deref().unwrap_or_default(),
        )
}
