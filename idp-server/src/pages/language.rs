//! `/language`: the person chooses the language of the pages.
//!
//! A POST, as every other form is: what a GET would set, any page on the web, a prefetch or a link in a mail could set too
//! (R71). It needs no token of this browser, which an error page has none of: the browser itself says that the form
//! came from a page of ours, and all that a forger could win is a page in another language.

use actix_web::{HttpRequest, HttpResponse, web};
use url::Url;

use super::{
    browser::{Browser, missing, own_form, see_other},
    error::PageError,
};
use crate::{i18n::Choice, state::State};

/// A longer way back leads to the first page.
const LONGEST: usize = 4096;

/// POST `/language`.
pub async fn choose(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let form = own_form(&request, &body, &state)?;
    let wanted = form.get("language").unwrap_or_default();
    let texts = state
        .config
        .i18n
        .languages
        .first_of([wanted])
        .ok_or_else(|| missing("language"))?;
    let back = form.get("back").and_then(|back| own_path(back, &state));
    let choice = Choice {
        tag: texts.tag(),
        at: state.clock.now().unix_timestamp(),
    };
    let cookie = Browser::of(&request, &state).language_cookie(choice);
    Ok(see_other(back.unwrap_or("/"), Some(cookie)))
}

/// R5: a path of this server, and nothing that a browser could read as another one.
fn own_path<'a>(back: &'a str, state: &State) -> Option<&'a str> {
    is_own_path(back, state.issuer()).then_some(back)
}

fn is_own_path(back: &str, issuer: &str) -> bool {
    let plain = back
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let issuer = Url::parse(issuer).ok();
    let there = issuer.as_ref().and_then(|issuer| issuer.join(back).ok());
    let same = there.map(|url| url.origin()) == issuer.map(|url| url.origin());
    plain && same && back.len() <= LONGEST && back.starts_with('/') && !back.starts_with("//")
}

#[cfg(test)]
mod tests {
    use super::is_own_path;

    #[test]
    fn r5_the_way_back_is_a_path_of_ours() {
        let issuer = "https://id.example";
        for good in [
            "/",
            "/login?request=1",
            "/a//b",
            "/login?to=https://evil.example",
        ] {
            assert!(is_own_path(good, issuer), "{good}");
        }
        let long = format!("/{}", "a".repeat(5000));
        for bad in [
            "",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https:evil.example",
            "https://evil.example",
            "https://id.example/login",
            "\t//evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "javascript:alert(1)",
            "evil.example",
            " /login",
            "/l\u{f6}gin",
            &long,
        ] {
            assert!(!is_own_path(bad, issuer), "{bad:?}");
        }
    }
}
