//! Which language a person gets: RFC 9110 section 12.5.4 `Accept-Language`, RFC 4647 section 3.4 lookup.

/// More preferences than this nobody has.
const MOST: usize = 24;

/// RFC 9110 section 12.5.4: the tags of a header, the most wanted first. What is malformed or refused (`q=0`) is left out.
pub fn accepted(header: &str) -> Vec<&str> {
    let mut ranges: Vec<(&str, u16)> = header
        .split(',')
        .take(MOST)
        .filter_map(|part| {
            let (tag, parameters) = part.split_once(';').unwrap_or((part, ""));
            let tag = tag.trim();
            let quality = quality(parameters)?;
            (quality > 0 && is_tag(tag)).then_some((tag, quality))
        })
        .collect();
    // Stable: equals keep the order in which they were named.
    ranges.sort_by_key(|(_, quality)| std::cmp::Reverse(*quality));
    ranges.into_iter().map(|(tag, _)| tag).collect()
}

/// RFC 9110 section 12.4.2: thousandths; a missing one is 1.
fn quality(parameters: &str) -> Option<u16> {
    let Some(text) = parameters.trim().strip_prefix("q=") else {
        return parameters.trim().is_empty().then_some(1000);
    };
    let value: f32 = text.trim().parse().ok()?;
    let thousandths = (0.0..=1.0).contains(&value).then_some(value * 1000.0)?;
    (0..=1000u16)
        .rev()
        .find(|whole| f32::from(*whole) <= thousandths + 0.5)
}

fn is_tag(tag: &str) -> bool {
    (1..=35).contains(&tag.len())
        && tag
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// RFC 4647 section 3.4: the index in `spoken` of the first wanted tag that is spoken, as it stands or made shorter
/// subtag by subtag.
pub fn wanted<'a>(tags: impl IntoIterator<Item = &'a str>, spoken: &[&str]) -> Option<usize> {
    tags.into_iter().take(MOST).find_map(|tag| {
        let mut range = tag;
        loop {
            let found = spoken
                .iter()
                .position(|one| one.eq_ignore_ascii_case(range));
            if found.is_some() {
                return found;
            }
            range = range.rsplit_once('-')?.0;
            // A single letter or digit only introduces what follows it.
            if range.len() > 2 && range.as_bytes()[range.len() - 2] == b'-' {
                range = &range[..range.len() - 2];
            }
        }
    })
}

/// What a person chose in this browser, as its cookie says: `TAG.SECONDS`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<'a> {
    /// The language.
    pub tag: &'a str,
    /// When, in seconds since 1970: a choice counts more than what an application asked for before it.
    pub at: i64,
}

impl<'a> Choice<'a> {
    /// Reads the value of the cookie.
    pub fn read(cookie: &'a str) -> Option<Self> {
        let (tag, at) = cookie.split_once('.')?;
        let at = at.parse().ok()?;
        is_tag(tag).then_some(Self { tag, at })
    }
}

impl std::fmt::Display for Choice<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.tag, self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_read_by_its_weights() {
        assert_eq!(
            accepted("de-CH, fr;q=0.9, en;q=0.8, *;q=0.1"),
            ["de-CH", "fr", "en"]
        );
        assert_eq!(accepted("en;q=0.5, de"), ["de", "en"]);
        assert_eq!(accepted("en;q=0, de;q=0.001"), ["de"]);
        assert_eq!(accepted("en;q=x, de;level=1, \u{fc}, , fr"), ["fr"]);
        assert_eq!(accepted(&"xx,".repeat(10_000)).len(), MOST);
    }

    #[test]
    fn a_longer_tag_finds_its_language() {
        let spoken = ["en", "de", "zh", "pt"];
        let found = |tags: &[&str]| wanted(tags.iter().copied(), &spoken);
        assert_eq!(found(&["de-CH-1996"]), Some(1));
        assert_eq!(found(&["tlh", "ZH-hant-TW"]), Some(2));
        assert_eq!(found(&["pt-x-private"]), Some(3));
        assert_eq!(found(&["tlh", "e"]), None);
        assert_eq!(found(&[]), None);
    }

    #[test]
    fn a_choice_survives_its_cookie_and_nothing_else_is_one() {
        let choice = Choice {
            tag: "pt-BR",
            at: 1_763_812_345,
        };
        assert_eq!(Choice::read(&choice.to_string()), Some(choice));
        for bad in ["", "de", "de.", ".1", "de.x", "d\u{e9}.1", "de;.1"] {
            assert_eq!(Choice::read(bad), None, "{bad}");
        }
    }
}
