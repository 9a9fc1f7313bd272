//! What a page looks like and whom it shuts out: screenshots and axe-core, in both themes and in a narrow window.

use crate::{browser::Browser, scratch};
use anyhow::{Context, Result, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use std::fs;

/// The light or the dark theme of the person's system.
#[derive(Debug, Clone, Copy)]
pub enum Theme {
    /// Dark text on a light ground.
    Light,
    /// The reverse.
    Dark,
}

/// The screenshots that `IT_UPDATE_SCREENSHOTS=1` renews in `docs/screenshots`.
const KEPT: [&str; 16] = [
    "account-apps-light",
    "account-light",
    "account-profile-dark",
    "account-sessions-light",
    "consent-light",
    "demo-result-light",
    "error-light",
    "home-dark",
    "select-account-light",
    "setup-light",
    "sign-in-dark",
    "sign-in-light",
    "sign-in-narrow",
    "sign-in-refused-light",
    "sign-out-light",
    "signed-out-light",
];

impl Browser {
    /// Gives the person's system a theme.
    pub async fn theme(&self, theme: Theme) -> Result<()> {
        let value = match theme {
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": value}]});
        self.devtools("Emulation.setEmulatedMedia", &features)
            .await?;
        Ok(())
    }

    /// A window of this width; 320 is a small phone, or 400 % zoom.
    pub async fn width(&self, pixels: u32) -> Result<()> {
        let metrics =
            json!({"width": pixels, "height": 800, "deviceScaleFactor": 1, "mobile": false});
        self.devtools("Emulation.setDeviceMetricsOverride", &metrics)
            .await?;
        let hidden = json!({"hidden": true});
        self.devtools("Emulation.setScrollbarsHidden", &hidden)
            .await?;
        Ok(())
    }

    /// Saves the whole page as `target/screenshots/{name}.png`.
    pub async fn screenshot(&self, name: &str) -> Result<()> {
        let test = std::env::current_exe()?;
        let target = test.ancestors().nth(3).context("target/")?;
        let layout = self.devtools("Page.getLayoutMetrics", &json!({})).await?;
        let (window, page) = (&layout["cssLayoutViewport"], &layout["cssContentSize"]);
        let kept = KEPT.contains(&name) && std::env::var_os("IT_UPDATE_SCREENSHOTS").is_some();
        let height = page["height"].as_f64().context("a height")?;
        // Of the longest page a reader of the documentation needs the beginning.
        let height = if kept { height.min(1100.0) } else { height };
        let clip =
            json!({"x": 0, "y": 0, "width": window["clientWidth"], "height": height, "scale": 1});
        let parameters = json!({"format": "png", "captureBeyondViewport": true, "clip": clip});
        let answer = self.devtools("Page.captureScreenshot", &parameters).await?;
        let picture = STANDARD.decode(answer["data"].as_str().context("a picture")?)?;
        let mut folders = vec![target.join("screenshots")];
        if kept {
            folders.push(scratch::tests_folder().join("../docs/screenshots"));
        }
        for folder in folders {
            fs::create_dir_all(&folder)?;
            fs::write(folder.join(format!("{name}.png")), &picture)?;
        }
        Ok(())
    }

    /// Runs axe-core on the page, light, dark and 320 pixels wide: no violation of the bar's tags may be left, and nothing may
    /// have to be scrolled sideways. Saves a screenshot of each.
    pub async fn inspect(&self, name: &str) -> Result<()> {
        self.width(PAGE_WIDTH).await?;
        for (theme, suffix) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
            self.theme(theme).await?;
            self.judge(&format!("{name}-{suffix}")).await?;
        }
        self.theme(Theme::Light).await?;
        self.width(320).await?;
        self.judge(&format!("{name}-narrow")).await?;
        let width = self
            .evaluate("document.documentElement.scrollWidth")
            .await?;
        ensure!(
            width.as_u64().is_some_and(|width| width <= 320),
            "{name} is {width} pixels wide in a window of 320"
        );
        self.width(PAGE_WIDTH).await
    }

    async fn judge(&self, name: &str) -> Result<()> {
        // A colour that is still on its way would be judged as it is in that moment.
        self.evaluate(SETTLE).await?;
        self.screenshot(name).await?;
        let found = self.axe().await?;
        let count = found.as_array().map(Vec::len);
        ensure!(
            count == Some(0),
            "axe-core on {name}, {}: {found:#}",
            self.url().await?
        );
        Ok(())
    }

    /// The violations that axe-core finds on the page.
    pub async fn axe(&self) -> Result<Value> {
        let path = scratch::tests_folder().join("node_modules/axe-core/axe.min.js");
        let source = fs::read_to_string(scratch::installed(path))?;
        // As a DevTools evaluation it runs whatever the page's Content-Security-Policy says.
        self.evaluate(&source).await?;
        let found = self.evaluate(AXE).await?;
        ensure!(found.is_array(), "axe-core gave no answer: {found}");
        Ok(found)
    }
}

const PAGE_WIDTH: u32 = 960;

const SETTLE: &str = "new Promise(requestAnimationFrame)
    .then(() => document.getAnimations().forEach(animation => animation.finish()))";

const AXE: &str = "axe.run(document, {
    runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
    rules: {'target-size': {enabled: true}},
}).then(result => result.violations.map(v => ({
    rule: v.id, help: v.help, nodes: v.nodes.map(n => n.html + ' | ' + n.failureSummary),
})))";
