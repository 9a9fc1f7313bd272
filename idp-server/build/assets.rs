//! Names every file of `static/` by its content and compresses it once, so that the server sends bytes and computes nothing.

use std::fmt::Write as _;
use std::fs;
use std::io::{Result, Write as _};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

/// Writes `assets.rs`, a table of what is in `folder`, to `out`.
pub fn build(folder: &Path, out: &Path) -> Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());

    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_>>()?;
    files.retain(|path| path.is_file());
    files.sort();

    let mut table = String::from("&[\n");
    for path in &files {
        println!("cargo::rerun-if-changed={}", path.display());
        table.push_str(&row(path, out)?);
    }
    table.push(']');
    fs::write(out.join("assets.rs"), table)
}

/// Writes the three encodings of one file to `out` and returns its row of the table.
fn row(path: &Path, out: &Path) -> Result<String> {
    let bytes = fs::read(path)?;
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .expect("a file in static/ has a UTF-8 name");
    let (stem, extension) = name
        .rsplit_once('.')
        .expect("a file in static/ has an extension");
    let content_type = match extension {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        other => panic!("build.rs knows no content type for .{other}"),
    };
    let mut hash = String::new();
    for byte in &Sha256::digest(&bytes)[..8] {
        write!(hash, "{byte:02x}").expect("a String takes every write");
    }

    fs::write(out.join(name), &bytes)?;
    fs::write(out.join(format!("{name}.br")), brotli(&bytes)?)?;
    fs::write(out.join(format!("{name}.gz")), gzip(&bytes)?)?;
    let include = |suffix: &str| {
        format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/\", {name:?}, {suffix:?}))")
    };
    Ok(format!(
        "Asset {{ name: {name:?}, path: \"/static/{stem}.{hash}.{extension}\", etag: \"\\\"{hash}\", \
         content_type: {content_type:?}, identity: {}, brotli: {}, gzip: {} }},\n",
        include(""),
        include(".br"),
        include(".gz"),
    ))
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &params)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
