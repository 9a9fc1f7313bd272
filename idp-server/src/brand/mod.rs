//! `[branding]` of CONTRACT section 5: what an operator changes about the looks of pages and mails without a build, judged and
//! made ready to be sent when the program starts.

pub mod colour;
pub mod files;
pub mod palette;

use std::{
    fmt::Write as _,
    sync::{Arc, LazyLock},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use image::{ImageReader, Limits};

pub use colour::Colour;
pub use files::File;
pub use palette::{Ground, Palette};

use crate::picture;

/// What the product is called unless it has a name of its own.
pub const PRODUCT: &str = "idp-server";
/// The colour of mails' buttons, which is that of the pages.
const ACCENT: Colour = Colour::new(0x23, 0x52, 0xa8);
/// The stylesheet of every page.
const STYLESHEET: &str = include_str!("../../../static/style.css");
/// A sign-in page weighs 14 KB compressed at most, HTML and stylesheet together.
const HEAVIEST_STYLESHEET: usize = 9 * 1024;
/// And 30 KB with all that it loads.
const HEAVIEST_LOGO: usize = 12 * 1024;
/// Pixels a side of the picture beside the address.
const ICON: u32 = 32;
/// A logo is shown in a box of this size, in CSS pixels.
const BOX: (u32, u32) = (240, 40);

/// What a brand is made of; what is not given stays as it is.
#[derive(Debug, Default)]
pub struct Parts {
    /// The name of the product.
    pub name: Option<String>,
    /// The accent of the light and of the dark theme.
    pub accents: [Option<Palette>; 2],
    /// Files with the logo, for the light and for the dark theme.
    pub logos: [Option<Vec<u8>>; 2],
    /// A file with the picture beside the address.
    pub icon: Option<Vec<u8>>,
    /// Rules that come after all others.
    pub rules: Option<String>,
    /// What the foot of a page links to.
    pub links: Vec<Link>,
}

/// One link at the foot of every page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The message that names it.
    pub key: &'static str,
    /// Where it leads.
    pub href: String,
}

/// The name and the looks of an installation.
#[derive(Debug)]
pub struct Brand {
    /// The operator's own name for it.
    pub name: Option<String>,
    /// The logo at the head of every page.
    pub logo: Option<Logo>,
    /// The picture beside the address, as a `data:` URL: it costs no request.
    pub icon: Option<String>,
    /// What the foot of a page links to.
    pub links: Vec<Link>,
    /// The accent and the text on it, for mails.
    pub button: (Colour, Colour),
    stylesheet: Option<Arc<File>>,
}

/// A logo, for one theme or for both.
#[derive(Debug)]
pub struct Logo {
    /// For the light theme, and for the dark one unless that has its own.
    pub light: Drawn,
    /// For the dark theme.
    pub dark: Option<Drawn>,
}

/// A picture that is sent by us.
#[derive(Debug)]
pub struct Drawn {
    /// The bytes and where they are.
    pub file: Arc<File>,
    /// CSS pixels.
    pub width: u32,
    /// CSS pixels.
    pub height: u32,
}

static PLAIN: LazyLock<Arc<Brand>> = LazyLock::new(|| {
    Arc::new(Brand {
        name: None,
        logo: None,
        icon: None,
        links: Vec::new(),
        button: (ACCENT, colour::WHITE),
        stylesheet: None,
    })
});

impl Brand {
    /// Nobody's.
    pub fn plain() -> Arc<Self> {
        PLAIN.clone()
    }

    /// Makes everything ready. What can be wrong with a part is the fault of that part, by its key.
    pub fn new(parts: Parts) -> Result<Self, (&'static str, String)> {
        let [light, dark] = parts.accents;
        let dark = dark.or_else(|| light.as_ref().and_then(Palette::in_the_dark));
        let button = light.as_ref().map_or((ACCENT, colour::WHITE), |palette| {
            (palette.accent, palette.on)
        });
        let stylesheet = stylesheet(light.as_ref(), dark.as_ref(), parts.rules.as_deref())?;
        let icon = match (&parts.icon, &parts.logos[0]) {
            (Some(bytes), _) => Some(("branding.favicon_file", bytes)),
            (None, Some(bytes)) => Some(("branding.logo_file", bytes)),
            (None, None) => None,
        };
        let icon = icon.map(|(key, bytes)| icon_of(key, bytes)).transpose()?;
        let [light, dark] = parts.logos;
        let light = light
            .map(|bytes| drawn("branding.logo_file", &bytes))
            .transpose()?;
        let dark = dark
            .map(|bytes| drawn("branding.logo_dark_file", &bytes))
            .transpose()?;
        Ok(Self {
            name: parts.name,
            logo: light.map(|light| Logo { light, dark }),
            icon,
            links: parts.links,
            button,
            stylesheet,
        })
    }

    /// The name on pages.
    pub fn product(&self) -> &str {
        self.name.as_deref().unwrap_or(PRODUCT)
    }

    /// The address of the stylesheet in place of ours: all rules in one file, so that a brand costs no request.
    pub fn stylesheet(&self) -> Option<&str> {
        self.stylesheet.as_ref().map(|file| file.path.as_str())
    }

    /// The file at a path.
    pub fn file(&self, path: &str) -> Option<&File> {
        let logos = self.logo.iter().flat_map(|logo| {
            let dark = logo.dark.as_ref().map(|dark| &dark.file);
            std::iter::once(&logo.light.file).chain(dark)
        });
        let mut files = logos.chain(&self.stylesheet);
        files.find(|file| file.path == path).map(AsRef::as_ref)
    }
}

impl Logo {
    /// Whether it is a name written out, which then stands alone.
    pub fn is_wordmark(&self) -> bool {
        self.light.width > 2 * self.light.height
    }
}

fn stylesheet(
    light: Option<&Palette>,
    dark: Option<&Palette>,
    rules: Option<&str>,
) -> Result<Option<Arc<File>>, (&'static str, String)> {
    if light.is_none() && dark.is_none() && rules.is_none() {
        return Ok(None);
    }
    let mut css = STYLESHEET.to_owned();
    if let Some(light) = light {
        let _ = write!(css, "\n:root{{{}}}", light.properties());
    }
    if let Some(dark) = dark {
        let dark = dark.properties();
        let _ = write!(
            css,
            "\n@media (prefers-color-scheme:dark){{:root:not([data-theme]){{{dark}}}}}\n:root[data-theme=\"dark\"]{{{dark}}}"
        );
    }
    if let Some(rules) = rules {
        css.push('\n');
        css += rules;
    }
    let file = File::text("style", css.into_bytes());
    let weight = file.brotli().len();
    if weight > HEAVIEST_STYLESHEET {
        let fault = format!(
            "with it the stylesheet is {weight} bytes compressed, of {HEAVIEST_STYLESHEET} that it may have"
        );
        return Err(("branding.stylesheet_file", fault));
    }
    Ok(Some(Arc::new(file)))
}

/// The logo at twice the size that it is shown in, or as large as it may weigh.
fn drawn(key: &'static str, bytes: &[u8]) -> Result<Drawn, (&'static str, String)> {
    let fault = |error: anyhow::Error| (key, format!("{error:#}"));
    let mut png = picture::drawn_anew(bytes, 2 * BOX.0, picture::OWN).map_err(fault)?;
    // The first has the shape of the original; the smaller the others are, the more they are rounded.
    let (width, height) = size(&png).map_err(fault)?;
    let (width, height) = fitted(width, height);
    for side in [320, 240, 160, 120, 80, 48] {
        if png.len() <= HEAVIEST_LOGO {
            break;
        }
        png = picture::drawn_anew(bytes, side, picture::OWN).map_err(fault)?;
    }
    Ok(Drawn {
        file: Arc::new(File::png("logo", png)),
        width,
        height,
    })
}

fn size(png: &[u8]) -> anyhow::Result<(u32, u32)> {
    let mut reader = ImageReader::new(std::io::Cursor::new(png)).with_guessed_format()?;
    reader.limits(Limits::default());
    Ok(reader.into_dimensions()?)
}

/// As large as fits into the box, and one pixel at least.
fn fitted(width: u32, height: u32) -> (u32, u32) {
    let (most_width, most_height) = BOX;
    let by_height = (width * most_height / height.max(1), most_height);
    let (width, height) = if by_height.0 <= most_width {
        by_height
    } else {
        (most_width, height * most_width / width.max(1))
    };
    (width.max(1), height.max(1))
}

fn icon_of(key: &'static str, bytes: &[u8]) -> Result<String, (&'static str, String)> {
    let png = picture::drawn_anew(bytes, ICON, picture::OWN);
    let png = png.map_err(|error| (key, format!("{error:#}")))?;
    Ok(format!("data:image/png;base64,{}", STANDARD.encode(png)))
}

#[cfg(test)]
mod tests;
