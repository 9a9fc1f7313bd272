//! As little HTTP/1.1 (RFC 9112) as a load generator needs, so that it costs little beside the server that it measures.

use std::{
    io::{Read, Write},
    net::{Ipv4Addr, TcpStream},
    time::Duration,
};

use anyhow::{Context, Result, bail, ensure};

/// No answer is larger.
const LARGEST: usize = 256 * 1024;
/// An answer that takes longer is a failure.
const PATIENCE: Duration = Duration::from_secs(15);

/// A keep-alive connection over loopback.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// An answer, as it lies in the connection's buffer.
#[derive(Clone, Copy)]
pub struct Answer<'c> {
    /// The status code.
    pub status: u16,
    /// Status line and header fields.
    pub head: &'c str,
    /// The body.
    pub body: &'c str,
}

impl Connection {
    /// Connects to `127.0.0.1:port`.
    pub fn open(port: u16) -> Result<Self> {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).context("connect")?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        Ok(Self {
            stream,
            buffer: vec![0; 16 * 1024],
        })
    }

    /// Sends a whole request and reads the whole answer.
    pub fn send(&mut self, request: &[u8]) -> Result<Answer<'_>> {
        self.stream.write_all(request).context("send")?;
        let mut filled = 0;
        let (status, head, length) = loop {
            filled += self.read_more(filled)?;
            if let Some(found) = read_head(&self.buffer[..filled])? {
                break found;
            }
        };
        let end = head + length;
        ensure!(end <= LARGEST, "an answer of {length} bytes");
        while filled < end {
            filled += self.read_more(filled)?;
        }
        ensure!(
            filled == end,
            "more bytes than the answer's Content-Length says"
        );
        Ok(Answer {
            status,
            head: std::str::from_utf8(&self.buffer[..head])?,
            body: std::str::from_utf8(&self.buffer[head..end])?,
        })
    }

    fn read_more(&mut self, filled: usize) -> Result<usize> {
        if filled == self.buffer.len() {
            ensure!(filled < LARGEST, "an answer that does not end");
            self.buffer.resize(filled * 2, 0);
        }
        let read = self
            .stream
            .read(&mut self.buffer[filled..])
            .context("receive")?;
        ensure!(read > 0, "the server closed the connection");
        Ok(read)
    }
}

/// Status, length of the head and length of the body, once the head is complete.
fn read_head(bytes: &[u8]) -> Result<Option<(u16, usize, usize)>> {
    let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
        return Ok(None);
    };
    let head = std::str::from_utf8(&bytes[..at])?;
    let status = head
        .get(9..12)
        .and_then(|code| code.parse().ok())
        .with_context(|| format!("not HTTP: {head}"))?;
    let length = match field(head, "content-length") {
        Some(length) => length.parse()?,
        None if matches!(status, 204 | 304) => 0,
        None => bail!("an answer without Content-Length: {head}"),
    };
    Ok(Some((status, at + 4, length)))
}

fn field<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    fields(head, name).next()
}

fn fields<'h>(head: &'h str, name: &str) -> impl Iterator<Item = &'h str> {
    head.split("\r\n").filter_map(move |line| {
        let (found, value) = line.split_once(':')?;
        found.eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

impl<'c> Answer<'c> {
    /// Passes with this status only.
    pub fn expect(self, status: u16) -> Result<Self> {
        ensure!(
            self.status == status,
            "{status} was expected, but the server said:\n{}{}",
            self.head,
            self.body.chars().take(600).collect::<String>()
        );
        Ok(self)
    }

    /// Passes when the body carries every one of these texts.
    pub fn carrying(self, texts: &[&str]) -> Result<Self> {
        for text in texts {
            ensure!(
                self.body.contains(text),
                "{text} is missing in {}",
                self.body
            );
        }
        Ok(self)
    }

    /// The value of a string member of a JSON body; tokens and codes hold nothing that JSON escapes.
    pub fn member(self, name: &str) -> Result<&'c str> {
        between(self.body, &format!("\"{name}\":\""), "\"")
            .with_context(|| format!("{name} is missing in {}", self.body))
    }

    /// The `Location` field.
    pub fn location(self) -> Result<&'c str> {
        field(self.head, "location").context("a redirect without Location")
    }

    /// Each cookie that is set, as `name=value`.
    pub fn cookies(self) -> impl Iterator<Item = &'c str> {
        fields(self.head, "set-cookie").filter_map(|cookie| cookie.split(';').next())
    }
}

/// The text after `start` and before `end`.
pub fn between<'t>(text: &'t str, start: &str, end: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(start)?;
    rest.split_once(end).map(|(found, _)| found)
}

/// A GET request; `fields` are whole lines.
pub fn get(host: &str, target: &str, fields: &str) -> Vec<u8> {
    format!("GET {target} HTTP/1.1\r\nHost: {host}\r\n{fields}\r\n").into_bytes()
}

/// A POST request with a form.
pub fn post(host: &str, target: &str, fields: &str, form: &str) -> Vec<u8> {
    format!(
        "POST {target} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\n{fields}\r\n{form}",
        form.len()
    )
    .into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_once_it_is_whole() {
        let whole = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
        for cut in 0..whole.len() - 2 {
            assert_eq!(read_head(&whole[..cut]).unwrap(), None);
        }
        assert_eq!(read_head(whole).unwrap(), Some((200, 38, 2)));
        assert!(read_head(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n").is_err());
        assert!(read_head(b"nonsense\r\n\r\n").is_err());
    }

    #[test]
    fn an_answer_is_refused_unless_it_is_the_expected_one() {
        let answer = Answer {
            status: 200,
            head: "HTTP/1.1 200 OK\r\nset-cookie: a=b; Path=/\r\nSet-Cookie: c=d\r\n",
            body: r#"{"token":"x"}"#,
        };
        assert!(answer.expect(200).is_ok() && answer.expect(201).is_err());
        assert!(answer.carrying(&["token"]).is_ok() && answer.carrying(&["other"]).is_err());
        assert_eq!(answer.member("token").unwrap(), "x");
        assert!(answer.member("none").is_err() && answer.location().is_err());
        assert_eq!(answer.cookies().collect::<Vec<_>>(), ["a=b", "c=d"]);
    }
}
