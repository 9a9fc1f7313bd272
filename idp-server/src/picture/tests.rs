use image::{Rgb, RgbImage, Rgba};

use super::*;

fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn again(bytes: &[u8]) -> RgbaImage {
    let png = drawn_anew(bytes, 128, OWN).unwrap();
    assert_eq!(image::guess_format(&png).unwrap(), ImageFormat::Png);
    image::load_from_memory(&png).unwrap().into_rgba8()
}

fn why_not(bytes: &[u8]) -> String {
    format!("{:#}", drawn_anew(bytes, 128, OWN).unwrap_err())
}

#[test]
fn a_picture_keeps_its_shape_and_its_colours() {
    let wide = RgbImage::from_fn(1_300, 650, |x, _| {
        if x < 650 {
            Rgb([200, 30, 40])
        } else {
            Rgb([10, 20, 230])
        }
    });
    for format in [
        ImageFormat::Png,
        ImageFormat::Jpeg,
        ImageFormat::Gif,
        ImageFormat::WebP,
    ] {
        let small = again(&encoded(&wide.clone().into(), format));
        assert_eq!(small.dimensions(), (128, 64), "{format:?}");
        for (x, wanted) in [(20, [200, 30, 40]), (100, [10, 20, 230])] {
            let Rgba([red, green, blue, alpha]) = *small.get_pixel(x, 32);
            let near = |a: u8, b: u8| a.abs_diff(b) < 12;
            let right = near(red, wanted[0]) && near(green, wanted[1]) && near(blue, wanted[2]);
            assert!(right && alpha == 255, "{format:?}: {small:?}");
        }
    }
    let little = RgbImage::from_pixel(16, 9, Rgb([1, 2, 3]));
    assert_eq!(
        again(&encoded(&little.into(), ImageFormat::Png)).dimensions(),
        (16, 9)
    );
}

#[test]
fn what_cannot_be_seen_does_not_darken_the_edges() {
    let half = RgbaImage::from_fn(999, 999, |x, _| {
        if x < 500 {
            Rgba([255, 255, 255, 255])
        } else {
            Rgba([0, 0, 0, 0])
        }
    });
    for pixel in again(&encoded(&half.into(), ImageFormat::Png)).pixels() {
        let Rgba([red, .., alpha]) = *pixel;
        assert!(alpha < 8 || red > 250, "{pixel:?}");
    }
}

#[test]
fn r52_too_many_pixels_are_refused_before_they_are_made() {
    let canvas = |width, height| DynamicImage::new_luma8(width, height);
    for (width, height) in [(4_097, 1), (1, 4_097), (2_049, 2_048)] {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            let image = canvas(width, height);
            // Not every encoder takes grey.
            let image = if format == ImageFormat::WebP {
                image.to_rgb8().into()
            } else {
                image
            };
            let why = why_not(&encoded(&image, format));
            assert!(
                why.contains("too many") || why.contains("limit"),
                "{width}x{height} {format:?}: {why}"
            );
        }
    }
    assert_eq!(
        again(&encoded(&canvas(4_096, 8), ImageFormat::Png)).dimensions(),
        (128, 1)
    );
}

/// A WebP file that says 16 by 16, and whose one frame says 16383 by 16383.
#[test]
fn r52_a_frame_that_is_larger_than_its_picture_is_refused_before_it_is_made() {
    let mut chunks = b"WEBPVP8X\x0a\0\0\0\0\0\0\0\x0f\0\0\x0f\0\0VP8 \x20\0\0\0".to_vec();
    chunks.extend([0x10, 0x02, 0x00, 0x9d, 0x01, 0x2a, 0xff, 0x3f, 0xff, 0x3f]);
    chunks.extend([0; 22]);
    let mut file = b"RIFF".to_vec();
    file.extend(u32::try_from(chunks.len()).unwrap().to_le_bytes());
    file.extend(chunks);
    let why = why_not(&file);
    assert!(why.contains("16383 by 16383 pixels are too many"), "{why}");
}

#[test]
fn what_is_no_picture_is_refused_with_a_reason() {
    for markup in [
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "\u{FEFF}\n <!doctype html>",
    ] {
        assert!(why_not(markup.as_bytes()).contains("SVG"), "{markup}");
    }
    for other in [
        &b""[..],
        b"BM......",
        b"\0\0\x01\0ico",
        b"%PDF-1.7",
        b"GIF89a",
        b"\x89PNG\r\n\x1a\n",
    ] {
        assert!(!why_not(other).is_empty());
    }
    let whole = encoded(&DynamicImage::new_rgb8(64, 64), ImageFormat::Png);
    assert!(!why_not(&whole[..whole.len() / 2]).is_empty());
}
