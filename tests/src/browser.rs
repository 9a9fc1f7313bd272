//! A real Chromium over WebDriver. Each browser is a new profile with a chromedriver of its own.

use crate::{
    given::User,
    http,
    scratch::{self, Folder},
};
use anyhow::{Context, Result, ensure};
use fantoccini::{
    Client, ClientBuilder, Locator, elements::Element, key::Key, wd::WebDriverCompatibleCommand,
};
use serde_json::{Value, json};
use std::{
    io::{Read, Write},
    net::TcpStream,
    process::Stdio,
    time::Duration,
};
use tokio::{
    process::{Child, Command},
    time,
};
use url::Url;

/// A person at a real browser.
#[derive(Debug)]
pub struct Browser {
    /// For what has no name here.
    pub client: Client,
    driver: Child,
    port: u16,
    session: String,
    _profile: Folder,
}

impl Browser {
    /// A window of 1280 by 800.
    pub async fn start() -> Result<Self> {
        Self::start_with(&[], &json!({})).await
    }

    /// One whose owner reads this language.
    pub async fn reading(language: &str) -> Result<Self> {
        Self::start_with(&[], &json!({"intl.accept_languages": language})).await
    }

    /// One whose owner has turned scripts off for all sites.
    pub async fn without_scripts() -> Result<Self> {
        let preferences = json!({"profile.managed_default_content_settings.javascript": 2});
        Self::start_with(&[], &preferences).await
    }

    /// With further Chromium flags and preferences.
    pub async fn start_with(flags: &[&str], preferences: &Value) -> Result<Self> {
        http::install_crypto();
        let profile = Folder::new("chromium");
        let port = scratch::free_port();
        let driver = Command::new(scratch::installed("/usr/bin/chromedriver"))
            .arg(format!("--port={port}"))
            .arg("--log-level=WARNING")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        wait_for(port).await?;
        let data = format!("--user-data-dir={}", profile.path().display());
        let mut arguments = vec![
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--window-size=1280,800",
            &data,
        ];
        arguments.extend(flags);
        let options = json!({
            "binary": scratch::installed("/usr/bin/chromium"),
            "args": arguments,
            "prefs": preferences,
        });
        let capabilities = [("goog:chromeOptions".to_owned(), options)]
            .into_iter()
            .collect();
        let client = ClientBuilder::rustls()?
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .context("chromedriver gives a session")?;
        let session = client.session_id().await?.context("a session id")?;
        Ok(Self {
            client,
            driver,
            port,
            session,
            _profile: profile,
        })
    }

    /// Opens an address.
    pub async fn open(&self, url: &str) -> Result<()> {
        Ok(self.client.goto(url).await?)
    }

    /// The address in the address bar.
    pub async fn url(&self) -> Result<Url> {
        Ok(self.client.current_url().await?)
    }

    /// Waits for an element by CSS selector.
    pub async fn element(&self, selector: &str) -> Result<Element> {
        let found = self
            .client
            .wait()
            .at_most(Duration::from_secs(15))
            .for_element(Locator::Css(selector))
            .await;
        match found {
            Ok(element) => Ok(element),
            Err(error) => {
                let url = self.url().await?;
                let text = self.client.source().await.unwrap_or_default();
                Err(error).with_context(|| format!("no {selector} on {url}: {text}"))
            }
        }
    }

    /// Whether an element is there now.
    pub async fn has(&self, selector: &str) -> Result<bool> {
        Ok(!self
            .client
            .find_all(Locator::Css(selector))
            .await?
            .is_empty())
    }

    /// The text of an element.
    pub async fn text(&self, selector: &str) -> Result<String> {
        Ok(self.element(selector).await?.text().await?)
    }

    /// Clicks an element.
    pub async fn click(&self, selector: &str) -> Result<()> {
        self.element(selector)
            .await?
            .click()
            .await
            .with_context(|| format!("click {selector}"))
    }

    /// Presses a button or follows a link, and waits for the page that it leads to.
    pub async fn press(&self, selector: &str) -> Result<()> {
        let button = self.element(selector).await?;
        let page = self.element("html").await?.element_id();
        button
            .click()
            .await
            .with_context(|| format!("press {selector}"))?;
        for _ in 0..600 {
            // Between two pages there may be none.
            if let Ok(next) = self.client.find(Locator::Css("html")).await
                && next.element_id() != page
            {
                return Ok(());
            }
            time::sleep(Duration::from_millis(25)).await;
        }
        anyhow::bail!(
            "{selector} leads nowhere within 15 s: {}",
            self.url().await?
        )
    }

    /// Clicks a link by its text.
    pub async fn follow_link(&self, text: &str) -> Result<()> {
        let link = self
            .client
            .wait()
            .at_most(Duration::from_secs(15))
            .for_element(Locator::LinkText(text))
            .await
            .with_context(|| format!("no link {text}"))?;
        Ok(link.click().await?)
    }

    /// Replaces what a field holds.
    pub async fn fill(&self, selector: &str, text: &str) -> Result<()> {
        let field = self.element(selector).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Fills and submits the sign-in page.
    pub async fn sign_in(&self, user: &User) -> Result<()> {
        self.fill("[name=username]", &user.username).await?;
        self.fill("[name=password]", &user.password).await?;
        self.press("#sign-in").await
    }

    /// Types where the focus is, as a keyboard does.
    pub async fn keys(&self, text: &str) -> Result<()> {
        Ok(self.client.active_element().await?.send_keys(text).await?)
    }

    /// Presses Tab until the element with this selector has the focus.
    pub async fn tab_to(&self, selector: &str) -> Result<()> {
        let wanted = self.element(selector).await?.element_id();
        for _ in 0..40 {
            self.keys(&char::from(Key::Tab).to_string()).await?;
            if self.client.active_element().await?.element_id() == wanted {
                return Ok(());
            }
        }
        anyhow::bail!("{selector} is not reached by 40 presses of Tab")
    }

    /// Presses Enter where the focus is.
    pub async fn enter(&self) -> Result<()> {
        self.keys(&char::from(Key::Enter).to_string()).await
    }

    /// Any command of the DevTools protocol.
    pub async fn devtools(&self, name: &str, parameters: &Value) -> Result<Value> {
        let command = DevTools(json!({"cmd": name, "params": parameters}).to_string());
        self.client
            .issue_cmd(command)
            .await
            .with_context(|| name.to_owned())
    }

    /// A script that runs on every page from now on, before those of the page.
    pub async fn before_every_page(&self, script: &str) -> Result<()> {
        self.devtools("Page.enable", &json!({})).await?;
        let name = "Page.addScriptToEvaluateOnNewDocument";
        self.devtools(name, &json!({ "source": script })).await?;
        Ok(())
    }

    /// The value of a JavaScript expression in the page; a promise is awaited.
    pub async fn evaluate(&self, expression: &str) -> Result<Value> {
        let parameters = json!({
            "expression": expression,
            "awaitPromise": true,
            "returnByValue": true,
            "allowUnsafeEvalBlockedByCSP": true,
        });
        let answer = self.devtools("Runtime.evaluate", &parameters).await?;
        ensure!(
            answer["exceptionDetails"].is_null(),
            "in the page: {}",
            answer["exceptionDetails"]
        );
        Ok(answer["result"]["value"].clone())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Chromium ends with its session; killing the driver alone would leave it behind.
        let request = format!(
            "DELETE /session/{} HTTP/1.1\r\nhost: 127.0.0.1:{}\r\nconnection: close\r\n\r\n",
            self.session, self.port
        );
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) {
            let _ = stream.set_read_timeout(Some(Duration::from_secs(10)));
            let _ = stream.write_all(request.as_bytes());
            // The driver answers once Chromium is gone, and leaves the connection open.
            let _ = stream.read(&mut [0; 64]);
        }
        let _ = self.driver.start_kill();
    }
}

#[derive(Debug)]
struct DevTools(String);

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        base.join(&format!(
            "session/{}/goog/cdp/execute",
            session.unwrap_or_default()
        ))
    }

    fn method_and_body(&self, _: &Url) -> (openidconnect::http::Method, Option<String>) {
        (openidconnect::http::Method::POST, Some(self.0.clone()))
    }
}

async fn wait_for(port: u16) -> Result<()> {
    for _ in 0..200 {
        if tokio::net::TcpStream::connect(("127.0.0.1", port))
            .await
            .is_ok()
        {
            return Ok(());
        }
        time::sleep(Duration::from_millis(25)).await;
    }
    anyhow::bail!("chromedriver does not listen on {port} after 5 s")
}
