//! Chromium's own passkey device for tests, by the DevTools protocol. It does nothing until its owner touches it.

use crate::browser::Browser;
use anyhow::{Context, Result};
use serde_json::{Value, json};

/// A device that keeps passkeys and checks its owner.
#[derive(Debug)]
pub struct VirtualAuthenticator<'b> {
    browser: &'b Browser,
    id: String,
}

impl<'b> VirtualAuthenticator<'b> {
    /// The device of the browser itself; nobody touches it yet.
    pub async fn plug_in(browser: &'b Browser) -> Result<Self> {
        Self::connect(browser, "internal").await
    }

    /// A security key beside it, which nobody touches yet either.
    pub async fn security_key(browser: &'b Browser) -> Result<Self> {
        Self::connect(browser, "usb").await
    }

    async fn connect(browser: &'b Browser, transport: &str) -> Result<Self> {
        browser.devtools("WebAuthn.enable", &json!({})).await?;
        let options = json!({ "options": {
            "protocol": "ctap2", "transport": transport, "hasResidentKey": true, "hasUserVerification": true,
            "isUserVerified": true, "automaticPresenceSimulation": false,
        }});
        let added = browser
            .devtools("WebAuthn.addVirtualAuthenticator", &options)
            .await?;
        let id = added["authenticatorId"].as_str().context("an id")?;
        Ok(Self {
            browser,
            id: id.to_owned(),
        })
    }

    async fn command(&self, name: &str, mut parameters: Value) -> Result<Value> {
        parameters["authenticatorId"] = json!(self.id);
        self.browser.devtools(name, &parameters).await
    }

    /// Its owner touches it whenever it asks, or never.
    pub async fn touch(&self, always: bool) -> Result<()> {
        let name = "WebAuthn.setAutomaticPresenceSimulation";
        self.command(name, json!({ "enabled": always })).await?;
        Ok(())
    }

    /// Whether it knows its owner by finger, face or PIN.
    pub async fn verify(&self, succeeds: bool) -> Result<()> {
        let parameters = json!({ "isUserVerified": succeeds });
        self.command("WebAuthn.setUserVerified", parameters).await?;
        Ok(())
    }

    /// The passkeys that it keeps.
    pub async fn passkeys(&self) -> Result<Vec<Value>> {
        let found = self.command("WebAuthn.getCredentials", json!({})).await?;
        let list = found["credentials"].as_array().context("a list")?;
        Ok(list.clone())
    }

    /// Takes a passkey away.
    pub async fn forget(&self, passkey: &Value) -> Result<()> {
        let parameters = json!({ "credentialId": passkey["credentialId"] });
        self.command("WebAuthn.removeCredential", parameters)
            .await?;
        Ok(())
    }

    /// Puts a passkey on it, as from a copy.
    pub async fn keep(&self, passkey: &Value) -> Result<()> {
        let parameters = json!({ "credential": passkey });
        self.command("WebAuthn.addCredential", parameters).await?;
        Ok(())
    }
}
