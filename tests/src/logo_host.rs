//! An application's own server, which answers everything with its logo, or with worse, and counts who asks.

use image::{
    DynamicImage, ExtendedColorType, ImageEncoder, ImageFormat, RgbImage,
    codecs::{gif::GifEncoder, jpeg::JpegEncoder, png::PngEncoder, webp::WebPEncoder},
};
use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// Stands in the metadata of every picture of [`picture`], and again behind its end.
pub const CANARY: &str = "who-took-this-and-where<script>alert(1)</script>";

/// The server.
#[derive(Debug, Clone)]
pub struct LogoHost {
    port: u16,
    answer: Arc<Mutex<Vec<u8>>>,
    pause: Arc<Mutex<Duration>>,
    connections: Arc<AtomicUsize>,
}

impl LogoHost {
    /// One that serves `body` at 127.0.0.1.
    pub async fn start(body: &[u8]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a listener");
        let host = Self {
            port: listener.local_addr().expect("an address").port(),
            answer: Arc::default(),
            pause: Arc::default(),
            connections: Arc::default(),
        };
        host.serve(body);
        let serving = host.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                serving.connections.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(serving.clone().converse(stream));
            }
        });
        host
    }

    /// The address of something there.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Where it listens.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// How often anybody connected.
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// From now on everything is this file; what it is called says nothing about it.
    pub fn serve(&self, body: &[u8]) {
        let head =
            "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\nconnection: close\r\ncontent-length:";
        self.answer([format!("{head} {}\r\n\r\n", body.len()).as_bytes(), body].concat());
    }

    /// From now on this is the answer, byte for byte.
    pub fn answer(&self, answer: Vec<u8>) {
        *self.answer.lock().expect("no panic under the lock") = answer;
    }

    /// Waits before each byte of an answer; zero sends it in one piece.
    pub fn drip(&self, pause: Duration) {
        *self.pause.lock().expect("no panic under the lock") = pause;
    }

    async fn converse(self, mut stream: TcpStream) {
        let _ = stream.read(&mut [0; 4096]).await;
        let answer = self.answer.lock().expect("no panic under the lock").clone();
        let pause = *self.pause.lock().expect("no panic under the lock");
        if pause.is_zero() {
            let _ = stream.write_all(&answer).await;
            return;
        }
        for byte in answer {
            tokio::time::sleep(pause).await;
            if stream.write_all(&[byte]).await.is_err() {
                return;
            }
        }
    }
}

/// A picture of one colour that carries [`CANARY`].
pub fn picture(format: ImageFormat, (width, height): (u32, u32), colour: [u8; 3]) -> Vec<u8> {
    let image = RgbImage::from_pixel(width, height, image::Rgb(colour));
    let mut bytes = Vec::new();
    match format {
        ImageFormat::Png => with_canary(PngEncoder::new(&mut bytes), &image),
        ImageFormat::Jpeg => with_canary(JpegEncoder::new(&mut bytes), &image),
        ImageFormat::WebP => with_canary(WebPEncoder::new_lossless(&mut bytes), &image),
        ImageFormat::Gif => {
            let frame = image::Frame::new(DynamicImage::from(image).into_rgba8());
            GifEncoder::new(&mut bytes)
                .encode_frame(frame)
                .expect("a GIF");
            // A comment in the place of the trailer, and the trailer again.
            bytes.pop();
            bytes.extend([
                0x21,
                0xfe,
                u8::try_from(CANARY.len()).expect("a short text"),
            ]);
            bytes.extend(CANARY.as_bytes());
            bytes.extend([0, 0x3b]);
        }
        other => panic!("no {other:?}"),
    }
    bytes.extend(CANARY.as_bytes());
    bytes
}

fn with_canary(mut encoder: impl ImageEncoder, image: &RgbImage) {
    encoder
        .set_exif_metadata(CANARY.as_bytes().to_vec())
        .expect("a place for metadata");
    encoder
        .write_image(
            image,
            image.width(),
            image.height(),
            ExtendedColorType::Rgb8,
        )
        .expect("a picture");
}
