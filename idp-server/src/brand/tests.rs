//! What an operator gives, and what pages get of it.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use super::*;

fn picture(width: u32, height: u32) -> Vec<u8> {
    // Every pixel differs from its neighbours, so that no encoder makes it small.
    let noise = RgbImage::from_fn(width, height, |x, y| {
        let mixed = x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503_u32.wrapping_mul(x + 7));
        let [_, red, green, blue] = mixed.to_be_bytes();
        Rgb([red, green, blue])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::from(noise)
        .write_to(&mut bytes, ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

fn with_logo(width: u32, height: u32) -> Logo {
    let parts = Parts {
        logos: [Some(picture(width, height)), None],
        ..Parts::default()
    };
    Brand::new(parts).unwrap().logo.unwrap()
}

#[test]
fn a_logo_fits_into_its_box_and_the_weight_of_a_page_whatever_it_was() {
    for (size, shown, wordmark) in [
        ((1_000, 1_000), (40, 40), false),
        ((16, 16), (40, 40), false),
        ((1_200, 200), (240, 40), true),
        ((2_000, 100), (240, 12), true),
        ((100, 2_000), (2, 40), false),
    ] {
        let logo = with_logo(size.0, size.1);
        assert_eq!((logo.light.width, logo.light.height), shown, "{size:?}");
        assert_eq!(logo.is_wordmark(), wordmark, "{size:?}");
        let weight = logo.light.file.identity().len();
        assert!(weight <= HEAVIEST_LOGO, "{size:?}: {weight}");
    }
}

#[test]
fn the_operators_rules_are_the_last_of_one_stylesheet() {
    let accent = Palette::of(Colour::parse("#7a1fa2").unwrap(), Ground::Light).unwrap();
    let parts = Parts {
        accents: [Some(accent), None],
        rules: Some("main { border: 0 }".to_owned()),
        ..Parts::default()
    };
    let brand = Brand::new(parts).unwrap();
    let file = brand.file(brand.stylesheet().unwrap()).unwrap();
    let css = String::from_utf8(file.identity().to_vec()).unwrap();
    assert!(css.starts_with(STYLESHEET) && css.ends_with("main { border: 0 }"));
    let own = &css[STYLESHEET.len()..];
    assert!(own.contains(":root{--brand:#7a1fa2;"), "{own}");
    assert!(
        own.contains(":root[data-theme=\"dark\"]{--brand:#"),
        "{own}"
    );
    let mut plain = Vec::new();
    brotli::BrotliDecompress(&mut &file.brotli()[..], &mut plain).unwrap();
    assert_eq!(plain, css.as_bytes());
    assert!(file.brotli().len() < file.gzip().len() && file.gzip().len() < css.len() / 3);
}

#[test]
fn what_would_make_pages_heavy_or_is_no_picture_is_refused_by_its_key() {
    let mut state = 1_u32;
    let mut noise = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        format!(".x{state}{{}}")
    };
    let rules: String = (0..2_000).map(|_| noise()).collect();
    let parts = Parts {
        rules: Some(rules),
        ..Parts::default()
    };
    let (key, fault) = Brand::new(parts).unwrap_err();
    assert_eq!(key, "branding.stylesheet_file");
    assert!(fault.contains("bytes compressed"), "{fault}");
    let parts = Parts {
        icon: Some(b"<svg/>".to_vec()),
        ..Parts::default()
    };
    let (key, fault) = Brand::new(parts).unwrap_err();
    assert_eq!(key, "branding.favicon_file");
    assert!(fault.contains("SVG"), "{fault}");
}

#[test]
fn without_a_brand_nothing_changes() {
    let brand = Brand::new(Parts::default()).unwrap();
    assert_eq!((brand.product(), brand.stylesheet()), (PRODUCT, None));
    assert!(brand.icon.is_none() && brand.logo.is_none() && brand.links.is_empty());
    assert!(brand.file("/static/style.css").is_none());
}
