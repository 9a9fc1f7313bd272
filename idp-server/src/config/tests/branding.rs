//! `[branding]`: each key good and bad.

use image::{ImageFormat, RgbaImage};

use super::*;

fn picture(folder: &Folder, name: &str, (width, height): (u32, u32)) -> String {
    let path = folder.0.join(name);
    let image = RgbaImage::from_pixel(width, height, image::Rgba([9, 99, 199, 255]));
    image
        .save_with_format(&path, ImageFormat::Png)
        .expect("own folder");
    path.display().to_string()
}

/// Every key.
pub(super) fn whole(folder: &Folder) -> Vec<(&'static str, String)> {
    let (wide, square) = (
        picture(folder, "wide.png", (900, 150)),
        picture(folder, "square.png", (64, 64)),
    );
    let css = folder.file("own.css", "main { outline: 0 }");
    let css = css.display().to_string();
    let pairs: [(&'static str, &str); 10] = [
        ("IDP_BRANDING__PRODUCT_NAME", "Example & Söhne"),
        ("IDP_BRANDING__ACCENT", "#7A1FA2"),
        ("IDP_BRANDING__ACCENT_DARK", "#e0b0ff"),
        ("IDP_BRANDING__LOGO_FILE", &wide),
        ("IDP_BRANDING__LOGO_DARK_FILE", &square),
        ("IDP_BRANDING__FAVICON_FILE", &square),
        ("IDP_BRANDING__IMPRINT_URL", "https://example.com/imprint"),
        ("IDP_BRANDING__PRIVACY_URL", "https://example.com/privacy"),
        ("IDP_BRANDING__HELP_URL", "http://help.example.com/?a=1&b=2"),
        ("IDP_BRANDING__STYLESHEET_FILE", &css),
    ];
    pairs.map(|(name, value)| (name, value.to_owned())).into()
}

#[test]
fn a_whole_brand_is_taken() {
    let folder = Folder::new();
    let pairs = whole(&folder);
    let pairs: Vec<_> = pairs
        .iter()
        .map(|(name, value)| (*name, &**value))
        .collect();
    let brand = with(&pairs).expect("a brand").branding;
    assert_eq!(brand.product(), "Example & Söhne");
    let logo = brand.logo.as_ref().expect("a logo");
    assert!(logo.is_wordmark() && logo.dark.is_some());
    let links: Vec<_> = brand.links.iter().map(|link| link.href.as_str()).collect();
    assert_eq!(
        links,
        [
            "https://example.com/imprint",
            "https://example.com/privacy",
            "http://help.example.com/?a=1&b=2"
        ]
    );
    assert!(brand.icon.is_some() && brand.stylesheet().is_some());
    assert_eq!(brand.button.0.to_string(), "#7a1fa2");
    let plain = with(&[]).expect("nothing is needed").branding;
    assert_eq!((plain.product(), plain.stylesheet()), ("idp-server", None));
}

#[test]
fn a_weak_accent_is_told_with_its_ratio_and_the_nearest_that_passes() {
    for (name, value, told) in [
        (
            "ACCENT",
            "#ffcc00",
            "#ffcc00: this colour on the page has a contrast of 1.38:1 and needs 3.0:1; write \"",
        ),
        (
            "ACCENT_DARK",
            "#2b2b2b",
            "#2b2b2b: this colour on the page has a contrast of 1.16:1 and needs 3.0:1; write \"",
        ),
        (
            "ACCENT",
            "#767b7b",
            "#767b7b: text on this colour has a contrast of 4.",
        ),
    ] {
        let name = format!("IDP_BRANDING__{name}");
        let line = env_line(&name, value);
        let start = format!(
            "branding.{} (environment variable {name}): {told}",
            name["IDP_BRANDING__".len()..].to_lowercase()
        );
        assert!(line.starts_with(&start), "{line}");
        // What is proposed is taken.
        let proposed = line.rsplit('"').nth(1).expect("a colour");
        assert!(line.ends_with(&format!("; write \"{proposed}\", the nearest that passes")));
        with(&[(&name, proposed)]).expect(proposed);
    }
    assert_eq!(
        file_line("[branding]\naccent = \"blue\"\n"),
        "branding.accent (file idp.toml): \"blue\" is not a colour; write one as #rrggbb, such as \"#2352a8\""
    );
}

#[test]
fn what_cannot_be_shown_is_refused_by_its_key() {
    let folder = Folder::new();
    let file = |name: &str, content: &str| folder.file(name, content).display().to_string();
    let svg = file("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    let text = file("notes.txt", "no picture");
    let square = picture(&folder, "square.png", (64, 64));
    let latin = folder.0.join("latin.css");
    fs::write(&latin, b"/* \xe9 */").expect("own folder");
    let long = "x".repeat(61);
    for (name, value, part) in [
        ("PRODUCT_NAME", " a", "is no name of 1 to 60 characters"),
        ("PRODUCT_NAME", &long, "is no name of 1 to 60 characters"),
        ("PRODUCT_NAME", "a\u{202E}b", "write a short name"),
        ("LOGO_FILE", &svg, "SVG and HTML are not accepted"),
        ("LOGO_FILE", &text, "not a PNG, JPEG, GIF or WebP picture"),
        ("LOGO_FILE", "/no/such.png", "does not exist"),
        ("LOGO_DARK_FILE", &square, "branding.logo_file is not"),
        ("FAVICON_FILE", &svg, "SVG and HTML are not accepted"),
        ("STYLESHEET_FILE", &latin.display().to_string(), "not UTF-8"),
        (
            "IMPRINT_URL",
            "javascript:alert(1)",
            "not an address of the web",
        ),
        ("PRIVACY_URL", "/privacy", "not an address of the web"),
        (
            "HELP_URL",
            "https://user@example.com/",
            "not an address of the web",
        ),
        (
            "HELP_URL",
            "https://example.com/a b",
            "not an address of the web",
        ),
    ] {
        let line = env_line(&format!("IDP_BRANDING__{name}"), value);
        let key = format!("branding.{} ", name.to_lowercase());
        assert!(line.starts_with(&key) && line.contains(part), "{line}");
    }
    assert_eq!(
        file_line("[branding]\nlogo = \"x\"\n"),
        "branding.logo (file idp.toml): unknown key; did you mean branding.logo_file?"
    );
}
