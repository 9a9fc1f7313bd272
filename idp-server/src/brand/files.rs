//! Files that are made when the program starts: named by their content, compressed once.

use std::{fmt::Write as _, io::Write as _};

use bytes::Bytes;
use sha2::{Digest as _, Sha256};

/// A file, and where it is.
#[derive(Clone, Debug)]
pub struct File {
    /// Its address, with the hash of its content.
    pub path: String,
    /// Its media type.
    pub content_type: &'static str,
    identity: Bytes,
    packed: Option<Packed>,
}

#[derive(Clone, Debug)]
struct Packed {
    brotli: Bytes,
    gzip: Bytes,
}

impl File {
    /// A stylesheet.
    pub fn text(stem: &str, content: Vec<u8>) -> Self {
        let packed = Packed {
            brotli: brotli(&content).into(),
            gzip: gzip(&content).into(),
        };
        Self {
            path: path(stem, "css", &content),
            content_type: "text/css; charset=utf-8",
            identity: content.into(),
            packed: Some(packed),
        }
    }

    /// A picture, which is compressed as it is.
    pub fn png(stem: &str, content: Vec<u8>) -> Self {
        Self {
            path: path(stem, "png", &content),
            content_type: "image/png",
            identity: content.into(),
            packed: None,
        }
    }

    /// As it is.
    pub fn identity(&self) -> Bytes {
        self.identity.clone()
    }

    /// Compressed by Brotli, where that makes it smaller.
    pub fn brotli(&self) -> Bytes {
        let packed = self.packed.as_ref();
        packed.map_or_else(|| self.identity(), |packed| packed.brotli.clone())
    }

    /// Compressed by gzip, where that makes it smaller.
    pub fn gzip(&self) -> Bytes {
        let packed = self.packed.as_ref();
        packed.map_or_else(|| self.identity(), |packed| packed.gzip.clone())
    }

    /// Whether it has compressed forms.
    pub fn is_packed(&self) -> bool {
        self.packed.is_some()
    }
}

fn path(stem: &str, extension: &str, content: &[u8]) -> String {
    let mut hash = String::new();
    for byte in &Sha256::digest(content)[..8] {
        let _ = write!(hash, "{byte:02x}");
    }
    format!("/static/{stem}.{hash}.{extension}")
}

// Neither fails: both write to memory.

fn brotli(content: &[u8]) -> Vec<u8> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    drop(brotli::BrotliCompress(&mut &*content, &mut packed, &params));
    packed
}

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    drop(encoder.write_all(content));
    encoder.finish().unwrap_or_default()
}
