//! A form with a file (RFC 7578): as much of it as browsers send.

/// A form of ours has fewer parts.
const MOST_PARTS: usize = 8;

/// The parts of a body by name; `None` for what no browser sends.
pub(super) fn parse<'b>(content_type: &str, body: &'b [u8]) -> Option<Vec<(String, &'b [u8])>> {
    let boundary = boundary(content_type)?;
    let opening = format!("--{boundary}");
    let delimiter = format!("\r\n{opening}");
    let mut rest = body.strip_prefix(opening.as_bytes())?;
    let mut parts = Vec::new();
    loop {
        if rest.starts_with(b"--") {
            return Some(parts);
        }
        rest = rest.strip_prefix(b"\r\n")?;
        let end = find(rest, delimiter.as_bytes())?;
        parts.push(part(&rest[..end])?);
        rest = &rest[end + delimiter.len()..];
        if parts.len() > MOST_PARTS {
            return None;
        }
    }
}

/// RFC 2046 section 5.1.1.
fn boundary(content_type: &str) -> Option<&str> {
    let parameters = content_type.strip_prefix("multipart/form-data")?;
    let mut parameters = parameters.split(';').map(str::trim);
    let boundary = parameters.find_map(|one| one.strip_prefix("boundary="))?;
    let boundary = boundary.trim_matches('"');
    let plain = boundary
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'"');
    (plain && (1..=70).contains(&boundary.len())).then_some(boundary)
}

fn part(bytes: &[u8]) -> Option<(String, &[u8])> {
    let end = find(bytes, b"\r\n\r\n")?;
    let head = std::str::from_utf8(&bytes[..end]).ok()?;
    let disposition = head.split("\r\n").find(|line| {
        line.get(..20)
            .is_some_and(|name| name.eq_ignore_ascii_case("content-disposition:"))
    })?;
    let name = disposition.split("; name=\"").nth(1)?.split('"').next()?;
    Some((name.to_owned(), &bytes[end + 4..]))
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|at| at == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: &str = "multipart/form-data; boundary=----WebKitFormBoundaryx";

    #[test]
    fn a_browsers_form_is_read_part_by_part() {
        let body = b"------WebKitFormBoundaryx\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\ntoken\r\n\
                     ------WebKitFormBoundaryx\r\ncontent-disposition: form-data; name=\"picture\"; filename=\"a\\\".png\"\r\n\
                     Content-Type: image/png\r\n\r\n\x89PNG\r\n--\r\n\r\n\r\n------WebKitFormBoundaryx--\r\n";
        let parts = parse(FORM, body).unwrap();
        let wanted: [(String, &[u8]); 2] = [
            ("csrf".to_owned(), b"token"),
            ("picture".to_owned(), b"\x89PNG\r\n--\r\n\r\n"),
        ];
        assert_eq!(parts, wanted);
    }

    #[test]
    fn what_no_browser_sends_is_nothing() {
        let bodies: [&[u8]; 7] = [
            b"",
            b"csrf=x",
            b"------WebKitFormBoundaryx",
            b"------WebKitFormBoundaryx\r\n",
            b"------WebKitFormBoundaryx\r\nX: y\r\n\r\nz\r\n------WebKitFormBoundaryx--",
            b"------WebKitFormBoundaryx\r\n\xff\r\n\r\nz\r\n------WebKitFormBoundaryx--",
            b"------WebKitFormBoundaryx\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nz",
        ];
        for body in bodies {
            assert_eq!(parse(FORM, body), None, "{body:?}");
        }
        let good = b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nz\r\n--x--";
        assert!(parse("multipart/form-data; boundary=\"x\"", good).is_some());
        for content_type in [
            "",
            "text/plain",
            "multipart/form-data",
            "multipart/form-data; boundary=",
        ] {
            assert_eq!(parse(content_type, good), None, "{content_type}");
        }
        let crowded =
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nz\r\n".repeat(20) + "--x--";
        assert_eq!(
            parse("multipart/form-data; boundary=x", crowded.as_bytes()),
            None
        );
    }
}
