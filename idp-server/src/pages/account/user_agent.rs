//! What a browser and its system are called, as far as `User-Agent` (RFC 9110 10.1.5) tells: for people who look through
//! their devices, and for nothing else, because anybody may send anything.

use crate::i18n::Texts;

/// By the first mark that is found: most browsers carry the marks of those that they want to be taken for.
const BROWSERS: [(&str, &str); 14] = [
    ("Edg", "Microsoft Edge"),
    ("OPR/", "Opera"),
    ("Vivaldi/", "Vivaldi"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("DuckDuckGo/", "DuckDuckGo"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("Chrome/", "Chrome"),
    ("Epiphany/", "GNOME Web"),
    ("Safari/", "Safari"),
    ("curl/", "curl"),
    ("Wget/", "Wget"),
];

const SYSTEMS: [(&str, &str); 8] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("FreeBSD", "FreeBSD"),
    ("Linux", "Linux"),
];

/// Browser and system in words.
pub fn words(texts: &Texts, user_agent: &str) -> String {
    match (find(&BROWSERS, user_agent), find(&SYSTEMS, user_agent)) {
        (Some(browser), Some(system)) => texts.with_all(
            "account-device-both",
            &[("browser", &browser), ("system", &system)],
        ),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => texts.t("account-device-unknown"),
    }
}

fn find(names: &[(&str, &'static str)], user_agent: &str) -> Option<&'static str> {
    let found = names.iter().find(|(mark, _)| user_agent.contains(mark));
    found.map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_browsers_are_told_apart() {
        let chrome = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36";
        let iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
        let cases = [
            (format!("Mozilla/5.0 (Windows NT 10.0; Win64; x64) {chrome}"), "Chrome on Windows"),
            (format!("Mozilla/5.0 (Windows NT 10.0; Win64; x64) {chrome} Edg/130.0"), "Microsoft Edge on Windows"),
            (format!("Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) {chrome}"), "Chrome on ChromeOS"),
            (format!("Mozilla/5.0 (Linux; Android 10; K) {chrome} OPR/86"), "Opera on Android"),
            (format!("{iphone} Version/18.0 Mobile/15E148 Safari/604.1"), "Safari on iPhone"),
            (format!("{iphone} CriOS/130.0 Mobile/15E148 Safari/604.1"), "Chrome on iPhone"),
            ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15".to_owned(), "Safari on macOS"),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0".to_owned(), "Firefox on Linux"),
            ("curl/8.9.1".to_owned(), "curl"),
            ("Mozilla/5.0 (X11; Linux x86_64) Person/1.0".to_owned(), "Linux"),
            ("<script>".to_owned(), "Unknown device"),
            (String::new(), "Unknown device"),
        ];
        for (user_agent, wanted) in cases {
            assert_eq!(
                words(&Texts::english(), &user_agent),
                wanted,
                "{user_agent}"
            );
        }
    }
}
