//! Pictures that somebody else made, drawn anew: what they carried beside their pixels is gone.

use std::io::Cursor;

use anyhow::{Context as _, bail, ensure};
use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbaImage,
    codecs::png::{CompressionType, FilterType, PngEncoder},
    imageops,
};

/// No side is longer.
const LONGEST: u32 = 4_096;

/// How large a picture may be.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// So many pixels at most.
    pixels: u64,
    /// What a decoder may allocate.
    memory: u64,
}

/// What somebody signed in or the operator gave us: 2048 by 2048.
pub const OWN: Bounds = Bounds {
    pixels: 4 * 1024 * 1024,
    memory: 16 * 1024 * 1024,
};

/// R52: what came from an address that somebody else chose costs 8 MiB at most, whatever its kind: 1024 by 1024, and fewer
/// where a decoder keeps more of each.
pub const FETCHED: Bounds = Bounds {
    pixels: 1024 * 1024,
    memory: 4 * 1024 * 1024,
};

/// A PNG, JPEG, GIF or WebP picture (the first frame, if it moves) as a PNG of at most `side` pixels a side.
pub fn drawn_anew(bytes: &[u8], side: u32, bounds: Bounds) -> anyhow::Result<Vec<u8>> {
    let format = format(bytes)?;
    let decoded = decode(bytes, format, bounds).with_context(|| format!("{format:?}"))?;
    let mut png = Vec::new();
    let encoder =
        PngEncoder::new_with_quality(&mut png, CompressionType::Best, FilterType::Adaptive);
    small(decoded, side).write_with_encoder(encoder)?;
    Ok(png)
}

/// By its first bytes: what a server calls its file counts for nothing.
fn format(bytes: &[u8]) -> anyhow::Result<ImageFormat> {
    match image::guess_format(bytes) {
        Ok(
            format @ (ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::Gif | ImageFormat::WebP),
        ) => Ok(format),
        _ if is_markup(bytes) => {
            bail!("SVG and HTML are not accepted: serve PNG, JPEG, GIF or WebP")
        }
        _ => bail!("not a PNG, JPEG, GIF or WebP picture"),
    }
}

fn is_markup(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes.trim_ascii_start().starts_with(b"<")
}

fn decode(bytes: &[u8], format: ImageFormat, bounds: Bounds) -> anyhow::Result<DynamicImage> {
    for (width, height) in webp_frames(bytes) {
        check_size((width, height), bounds)?;
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST);
    limits.max_image_height = Some(LONGEST);
    limits.max_alloc = Some(bounds.memory);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder()?;
    check_size(decoder.dimensions(), bounds)?;
    limits.reserve(decoder.total_bytes())?;
    decoder.set_limits(limits)?;
    // It stands in the metadata, which does not come along.
    let orientation = decoder.orientation()?;
    let mut image = DynamicImage::from_decoder(decoder)?;
    image.apply_orientation(orientation);
    Ok(image)
}

fn check_size((width, height): (u32, u32), Bounds { pixels, .. }: Bounds) -> anyhow::Result<()> {
    let found = u64::from(width) * u64::from(height);
    ensure!(
        width <= LONGEST && height <= LONGEST && found <= pixels,
        "{width} by {height} pixels are too many: at most {LONGEST} a side, {pixels} in all"
    );
    Ok(())
}

/// The sizes that lossy WebP frames state themselves. The decoder believes them before it compares them with that of the
/// picture, which alone [`Limits`] judge.
fn webp_frames(bytes: &[u8]) -> impl Iterator<Item = (u32, u32)> {
    // The chunk's name and size, the frame's tag, its start code, width and height (RFC 6386 9.1).
    let frames = bytes
        .windows(18)
        .filter(|at| at.starts_with(b"VP8 ") && at[11..14] == [0x9d, 0x01, 0x2a]);
    let side = |low: u8, high: u8| u32::from(u16::from_le_bytes([low, high]) & 0x3fff);
    frames.map(move |at| (side(at[14], at[15]), side(at[16], at[17])))
}

/// The picture within `side` by `side` pixels.
fn small(image: DynamicImage, side: u32) -> DynamicImage {
    if image.width() <= side && image.height() <= side {
        return DynamicImage::from(image.into_rgba8());
    }
    // Means of colours count each by its opacity, or else what cannot be seen would darken the edges.
    let mut image = if image.color().has_alpha() {
        let mut pixels = image.into_rgba8();
        multiply(&mut pixels);
        DynamicImage::from(pixels)
    } else {
        image
    };
    // Cheap and coarse as far as that does not show; the rest is done well.
    if image.width().max(image.height()) > 4 * side {
        image = image.thumbnail(4 * side, 4 * side);
    }
    let mut pixels = image
        .resize(side, side, imageops::FilterType::Triangle)
        .into_rgba8();
    divide(&mut pixels);
    DynamicImage::from(pixels)
}

/// Colours times opacity.
fn multiply(image: &mut RgbaImage) {
    for pixel in image.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0.map(u32::from);
        let by = |colour: u32| narrow((colour * alpha + 127) / 255);
        pixel.0 = [by(red), by(green), by(blue), narrow(alpha)];
    }
}

/// And back.
fn divide(image: &mut RgbaImage) {
    for pixel in image.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0.map(u32::from);
        let by = |colour: u32| narrow((colour * 255 + alpha / 2).checked_div(alpha).unwrap_or(0));
        pixel.0 = [by(red), by(green), by(blue), narrow(alpha)];
    }
}

fn narrow(value: u32) -> u8 {
    u8::try_from(value).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests;
