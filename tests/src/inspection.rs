//! What a page looks like and whom it shuts out: screenshots and axe-core, in both themes and in a narrow window.

use crate::{browser::Browser, scratch};
use anyhow::{Context, Result, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use std::{cmp::Reverse, collections::HashMap, fs};

/// The light or the dark theme of the person's system.
#[derive(Debug, Clone, Copy)]
pub enum Theme {
    /// Dark text on a light ground.
    Light,
    /// The reverse.
    Dark,
}

/// The languages that every page is looked at in: one from left to right, one from right to left.
pub const READINGS: [&str; 2] = ["en", "ar"];

/// Of the screenshots those that `IT_UPDATE_SCREENSHOTS=1` renews in `docs/screenshots`, besides every English page in the light
/// theme.
const KEPT: [&str; 18] = [
    "account-dark",
    "account-profile-dark",
    "account-security-dark",
    "account-sessions-arabic-light",
    "admin-application-dark",
    "admin-dark",
    "branded-sign-in-dark",
    "consent-arabic-light",
    "consent-dark",
    "error-dark",
    "home-dark",
    "recover-dark",
    "register-narrow",
    "sign-in-arabic-light",
    "sign-in-dark",
    "sign-in-narrow",
    "totp-arabic-light",
    "totp-dark",
];

fn is_kept(name: &str) -> bool {
    let bad = ["bad-light", "wide-light", "consent-hebrew-light"];
    let plain = name.ends_with("-light") && !name.ends_with("-arabic-light");
    KEPT.contains(&name) || (plain && !bad.contains(&name))
}

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
        let kept = is_kept(name) && std::env::var_os("IT_UPDATE_SCREENSHOTS").is_some();
        let height = page["height"].as_f64().context("a height")?;
        // Of the longest page a reader of the documentation needs the beginning.
        let height = if kept { height.min(1100.0) } else { height };
        let clip =
            json!({"x": 0, "y": 0, "width": window["clientWidth"], "height": height, "scale": 1});
        // Chromium moves a page aside that is written from right to left and shorter than its window when told to look beyond it.
        let beyond = window["clientHeight"]
            .as_f64()
            .is_some_and(|seen| seen < height);
        let parameters = json!({"format": "png", "captureBeyondViewport": beyond, "clip": clip});
        let answer = self.devtools("Page.captureScreenshot", &parameters).await?;
        let picture = STANDARD.decode(answer["data"].as_str().context("a picture")?)?;
        let file = format!("{name}.png");
        let folder = target.join("screenshots");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(&file), &picture)?;
        if kept {
            let folder = scratch::tests_folder().join("../docs/screenshots");
            fs::create_dir_all(&folder)?;
            fs::write(folder.join(&file), in_few_colours(&picture)?)?;
        }
        Ok(())
    }

    /// Bar 1.1 on a page that was just opened: what it weighs, every control by keyboard, then axe-core, light, dark and 320 pixels
    /// wide: no violation of the bar's tags may be left, and nothing may have to be scrolled sideways. Saves a screenshot of each,
    /// of a page in Arabic under a name of its own.
    pub async fn inspect(&self, name: &str) -> Result<()> {
        self.weigh(name).await?;
        self.walk(name).await?;
        self.look(name).await
    }

    /// What of an inspection is about how the page looks.
    pub async fn look(&self, name: &str) -> Result<()> {
        self.width(PAGE_WIDTH).await?;
        let root = "document.documentElement.dir + ' ' + document.documentElement.lang";
        let arabic = self.evaluate(root).await? == "rtl ar";
        let name = &(name.to_owned() + if arabic { "-arabic" } else { "" });
        self.theme(Theme::Dark).await?;
        self.judge(&format!("{name}-dark")).await?;
        self.theme(Theme::Light).await?;
        self.judge(&format!("{name}-light")).await?;
        self.width(320).await?;
        self.judge(&format!("{name}-narrow")).await?;
        self.fits(name).await?;
        self.width(PAGE_WIDTH).await
    }

    /// What a page that was just opened weighs, how much it asks for, and whether anything moved when it came.
    pub async fn weigh(&self, name: &str) -> Result<()> {
        let found = self.evaluate(WEIGHT).await?;
        let number = |key: &str| found[key].as_f64().context("a number");
        for (key, most) in [
            ("first", 14.0 * 1024.0),
            ("all", 30.0 * 1024.0),
            ("scripts", 6.0 * 1024.0),
            ("requests", 4.0),
            // 0.00, as it is told: a starved machine paints between two parts of a page.
            ("shift", 0.005),
        ] {
            ensure!(number(key)? <= most, "{name}: {key} of {most}: {found}");
        }
        ensure!(number("requests")? >= 2.0, "{name}: not even a stylesheet");
        Ok(())
    }

    /// Every control of the page is reached by Tab, and seen to be.
    pub async fn walk(&self, name: &str) -> Result<()> {
        self.evaluate("document.activeElement.blur()").await?;
        let count = self.evaluate(CONTROLS).await?.as_u64().context("a count")?;
        let mut reached = std::collections::BTreeSet::new();
        // What can be scrolled is a stop as well.
        for _ in 0..count + 8 {
            if reached.len() as u64 == count {
                break;
            }
            // Not by WebDriver, for which a key that a file field gets is the name of a file.
            for kind in ["rawKeyDown", "keyUp"] {
                let key =
                    json!({"type": kind, "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9});
                self.devtools("Input.dispatchKeyEvent", &key).await?;
            }
            let found = self.evaluate(FOCUS).await?;
            if let Some(index) = found["index"].as_u64() {
                reached.insert(index);
                ensure!(
                    found["seen"] == true,
                    "{name}: the focus is not seen: {found}"
                );
            }
        }
        ensure!(
            reached.len() as u64 == count,
            "{name}: {} of {count} controls are reached by Tab",
            reached.len()
        );
        self.evaluate("document.activeElement.blur()").await?;
        Ok(())
    }

    async fn fits(&self, name: &str) -> Result<()> {
        let width = self
            .evaluate("document.documentElement.scrollWidth")
            .await?;
        ensure!(
            width.as_u64().is_some_and(|width| width <= 320),
            "{name} is {width} pixels wide in a window of 320"
        );
        // What hangs out on the side where reading ends is not in that width from right to left.
        let card = "(({left, right}) => left >= 0 && right <= 320)(document.querySelector('main').getBoundingClientRect())";
        ensure!(self.evaluate(card).await? == true, "{name}: main hangs out");
        Ok(())
    }

    async fn judge(&self, name: &str) -> Result<()> {
        // A colour that is still on its way would be judged as it is in that moment.
        self.evaluate(SETTLE).await?;
        self.screenshot(name).await?;
        let touching = self.evaluate(TOUCHING).await?;
        ensure!(
            touching.as_array().is_some_and(Vec::is_empty),
            "{name}: buttons touch: {touching}"
        );
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

const SETTLE: &str = "scrollTo(0, 0); new Promise(requestAnimationFrame)
    .then(() => document.getAnimations().forEach(animation => animation.finish()))";

/// Buttons beside or below one another with less than 4 pixels between them; plain ones have no edge that could touch.
const TOUCHING: &str = "[...document.querySelectorAll(':is(button, .button) + :is(button, .button):not(.plain)')].filter(second => {
    const [a, b] = [second.previousElementSibling, second].map(one => one.getBoundingClientRect());
    const seen = [a, b].every(box => box.width > 0 && box.height > 0);
    return seen && Math.max(b.left - a.right, a.left - b.right, b.top - a.bottom) < 4;
}).map(second => second.outerHTML)";

const AXE: &str = "axe.run(document, {
    runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
    rules: {'target-size': {enabled: true}},
}).then(result => result.violations.map(v => ({
    rule: v.id, help: v.help, nodes: v.nodes.map(n => n.html + ' | ' + n.failureSummary),
})))";

/// What the page itself loaded, compressed as it came; its HTML as gzip would make it, for the server leaves that to a proxy. What
/// its script asks for once it is there does not hold it up; and a picture that is the icon as well is one request. What moves
/// when somebody did something, or later, is an answer to them.
const WEIGHT: &str = "(async () => {
    let shift = 0;
    const arrived = performance.getEntriesByType('navigation')[0].loadEventEnd + 150;
    new PerformanceObserver(list => list.getEntries().filter(entry => !entry.hadRecentInput && entry.startTime < arrived)
        .forEach(entry => { shift += entry.value })).observe({type: 'layout-shift', buffered: true});
    const html = new Blob([document.documentElement.outerHTML]).stream().pipeThrough(new CompressionStream('gzip'));
    const page = (await new Response(html).arrayBuffer()).byteLength;
    const loaded = performance.getEntriesByType('resource')
        .filter(entry => entry.name.startsWith('http') && entry.initiatorType !== 'fetch');
    const weight = kind => loaded.filter(entry => kind.test(entry.name)).reduce((sum, entry) => sum + entry.encodedBodySize, 0);
    await new Promise(done => setTimeout(done, 80));
    return {first: page + weight(/[.]css$/), all: page + weight(/./), scripts: weight(/[.]js$/),
        requests: 1 + new Set(loaded.map(entry => entry.name)).size, shift};
})()";

/// Of radio buttons of one name Tab reaches the chosen one, or the first.
const CONTROLS: &str = "(window.controls = [...document.querySelectorAll(
        'a[href], button, input:not([type=hidden]), select, summary, textarea')]
    .filter(control => control.checkVisibility() && !control.disabled)
    .filter(control => control.type !== 'radio' || control.checked || !document.querySelector(`[name=${control.name}]:checked`)
        && control === document.querySelector(`[name=${control.name}]`))).length";

const FOCUS: &str = "(() => {
    const control = document.activeElement, index = window.controls.indexOf(control), style = getComputedStyle(control);
    return {index: index < 0 ? null : index, html: control.outerHTML.slice(0, 120),
        seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2};
})()";

/// A screenshot with a palette of 256 colours: a quarter of the bytes, and for a reader the same.
fn in_few_colours(picture: &[u8]) -> Result<Vec<u8>> {
    let picture = image::load_from_memory(picture)?.into_rgb8();
    let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
    for pixel in picture.pixels() {
        *counts.entry(pixel.0).or_default() += 1;
    }
    let mut colours: Vec<_> = counts.into_iter().collect();
    colours.sort_unstable_by_key(|(colour, count)| (Reverse(*count), *colour));
    let palette: Vec<[u8; 3]> = colours
        .iter()
        .take(256)
        .map(|(colour, _)| *colour)
        .collect();
    let nearest = |colour: &[u8; 3]| {
        let apart = |other: &[u8; 3]| -> u32 {
            let apart = |at: usize| u32::from(colour[at].abs_diff(other[at])).pow(2);
            apart(0) + apart(1) + apart(2)
        };
        let indices = 0..palette.len();
        let found = indices.min_by_key(|index| apart(&palette[*index]));
        u8::try_from(found.unwrap_or_default()).unwrap_or_default()
    };
    let indices: HashMap<[u8; 3], u8> = colours
        .iter()
        .map(|(colour, _)| (*colour, nearest(colour)))
        .collect();
    let pixels: Vec<u8> = picture.pixels().map(|pixel| indices[&pixel.0]).collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, picture.width(), picture.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(&pixels)?;
    Ok(file)
}
