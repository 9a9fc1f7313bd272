//! Too many attempts.

use askama::Template;

use super::{Layout, filters};

/// 429: says how long to wait. The handler adds the header `Retry-After`.
#[derive(Debug, Template)]
#[template(path = "throttled.html")]
pub struct ThrottledPage {
    /// The frame.
    pub layout: Layout,
    /// The error code, as `id="error-code"`.
    pub code: String,
    /// The request id, as `id="request-id"`.
    pub request_id: String,
    /// The same number as in `Retry-After`.
    pub retry_after_seconds: u64,
    /// A path on this server, such as `/login?request=…`.
    pub retry: String,
}

impl ThrottledPage {
    /// The time to wait in words, never shorter than it is.
    pub(crate) fn wait(&self) -> String {
        let (count, unit) = match self.retry_after_seconds {
            seconds @ 0..=59 => (seconds.max(1), "throttled-seconds"),
            seconds @ 60..=3599 => (seconds.div_ceil(60), "throttled-minutes"),
            seconds => (seconds.div_ceil(3600), "throttled-hours"),
        };
        self.layout.count(unit, count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_told_in_words_and_never_too_short() {
        let cases = [
            (0, "1 second"),
            (1, "1 second"),
            (59, "59 seconds"),
            (60, "1 minute"),
            (61, "2 minutes"),
            (3600, "1 hour"),
            (3601, "2 hours"),
        ];
        for (retry_after_seconds, words) in cases {
            let page = ThrottledPage {
                layout: Layout::new("Id"),
                code: String::new(),
                request_id: String::new(),
                retry_after_seconds,
                retry: "/login".to_owned(),
            };
            assert_eq!(page.wait(), words);
        }
    }
}
