//! `/account/profile`: what a person says about themselves, and how they want these pages.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};

use super::{csrf, event, is_done, posted, visit};
use crate::{
    context::{self, Context, Theme},
    error::Error,
    i18n::Choice,
    oidc::Parameters,
    pages::{
        browser::{see_other, with_cookies},
        console::Member,
        error::PageError,
        layout,
        respond::render,
        view::{FormErrors, ImageSource, ProfileFields, ProfilePage},
    },
    state::State,
    store::{
        self,
        users::own::{Profile, Said},
    },
};

/// Where it is.
pub(super) const PATH: &str = "/account/profile";
/// More characters than this no name has.
const LONGEST_NAME: usize = 200;

/// GET `/account/profile`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let (member, cookie) = match visit(&request, &state).await? {
        Ok(visit) => visit,
        Err(away) => return Ok(away),
    };
    let profile = own(&state, &member).await?;
    let shown = Shown {
        status: StatusCode::OK,
        fields: fields(&profile),
        done: is_done(&request),
        errors: FormErrors::none(),
    };
    Ok(with_cookies(page(&member, &profile, shown), cookie))
}

/// The page once more, with what was wrong.
pub(super) async fn again(
    state: &State,
    member: &Member,
    status: StatusCode,
    errors: FormErrors,
) -> Result<HttpResponse, Error> {
    let profile = own(state, member).await?;
    let shown = Shown {
        status,
        fields: fields(&profile),
        done: false,
        errors,
    };
    Ok(page(member, &profile, shown))
}

async fn own(state: &State, member: &Member) -> Result<Profile, Error> {
    let user_id = member.signed_in.account.user_id;
    let profile = store::users::own::profile(state.db.read(), user_id).await?;
    profile.ok_or_else(Error::unavailable)
}

struct Shown {
    status: StatusCode,
    fields: ProfileFields,
    done: bool,
    errors: FormErrors,
}

fn page(member: &Member, profile: &Profile, shown: Shown) -> HttpResponse {
    let view = ProfilePage {
        layout: layout(),
        csrf: csrf(member),
        email: profile.email.clone(),
        email_verified: profile.email_verified,
        picture: profile.picture.as_deref().map(ImageSource::of_person),
        languages: languages(&shown.fields.locale),
        fields: shown.fields,
        done: shown.done,
        errors: shown.errors,
    };
    render(shown.status, &view, &[])
}

fn fields(profile: &Profile) -> ProfileFields {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    ProfileFields {
        name: text(&profile.name),
        username: text(&profile.username),
        zoneinfo: text(&profile.zoneinfo),
        locale: text(&profile.locale),
        theme: text(&profile.theme),
    }
}

/// What these pages speak, by tag and own name; and what somebody else noted about the person, though we do not speak it.
fn languages(present: &str) -> Vec<(String, String)> {
    let mut languages = context::texts().languages().names().to_vec();
    if !present.is_empty() && !languages.iter().any(|(tag, _)| tag == present) {
        languages.push((present.to_owned(), present.to_owned()));
    }
    languages
}

/// POST `/account/profile`.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let (member, form) = match posted(&request, &body, &state).await? {
        Ok(posted) => posted,
        Err(away) => return Ok(away),
    };
    let profile = own(&state, &member).await?;
    let typed = typed(&form, &profile);
    let mut errors = judge(&typed, &profile);
    if errors.is_empty() && !save(&state, &context, &member, &typed).await? {
        errors.add("username", context::texts().t("account-username-taken"));
    }
    if !errors.is_empty() {
        let shown = Shown {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            fields: typed,
            done: false,
            errors,
        };
        return Ok(page(&member, &profile, shown));
    }
    let at = state.clock.now().unix_timestamp();
    let tag = Some(typed.locale.as_str()).filter(|locale| !locale.is_empty());
    let language = tag.map(|tag| Choice { tag, at });
    let theme = Theme::parse(&typed.theme).map(Theme::as_str);
    Ok(see_other(
        &format!("{PATH}?{}", super::DONE),
        member.browser.choice_cookies(language, theme),
    ))
}

/// What the form holds; what it does not hold stays as it is.
fn typed(form: &Parameters, profile: &Profile) -> ProfileFields {
    let present = fields(profile);
    let text = |name: &str, present: String| {
        form.get_raw(name)
            .map_or(present, |value| value.trim().to_owned())
    };
    ProfileFields {
        name: text("name", present.name),
        username: text("username", present.username),
        zoneinfo: text("zoneinfo", present.zoneinfo),
        locale: text("locale", present.locale),
        theme: text("theme", present.theme),
    }
}

fn judge(typed: &ProfileFields, profile: &Profile) -> FormErrors {
    let texts = context::texts();
    let mut errors = FormErrors::none();
    if typed.name.chars().count() > LONGEST_NAME || typed.name.chars().any(char::is_control) {
        errors.add("name", texts.t("account-name-wrong"));
    }
    let username = typed.username.as_str();
    let kept = profile.username.as_deref() == Some(username);
    if !username.is_empty() && !kept && store::users::check_username(username).is_err() {
        errors.add("username", texts.t("account-username-wrong"));
    }
    if !typed.zoneinfo.is_empty() && !is_zone(&typed.zoneinfo) {
        errors.add("zoneinfo", texts.t("account-zone-wrong"));
    }
    let kept = profile.locale.as_deref() == Some(typed.locale.as_str());
    let texts = context::texts();
    let spoken = texts.languages().tags().any(|tag| tag == typed.locale);
    if !typed.locale.is_empty() && !kept && !spoken {
        errors.add("locale", texts.t("account-choice-wrong"));
    }
    if !typed.theme.is_empty() && Theme::parse(&typed.theme).is_none() {
        errors.add("theme", texts.t("account-choice-wrong"));
    }
    errors
}

/// Whether a text can be the name of a time zone, such as `America/Argentina/Ushuaia` (RFC 6557 names none, so that none is
/// missing here).
fn is_zone(text: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"_+-".contains(&byte))
    };
    text.len() <= 64
        && text.starts_with(|first: char| first.is_ascii_alphabetic())
        && (text == "UTC" || text.contains('/'))
        && text.split('/').count() <= 3
        && text.split('/').all(word)
}

/// Keeps it; false if somebody else has the username.
async fn save(
    state: &State,
    context: &Context,
    member: &Member,
    typed: &ProfileFields,
) -> Result<bool, Error> {
    let (now, user_id) = (state.clock.now(), member.signed_in.account.user_id);
    let present = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let said = Said {
        name: present(&typed.name),
        username: present(&typed.username),
        zoneinfo: present(&typed.zoneinfo),
        locale: present(&typed.locale),
        theme: present(&typed.theme),
    };
    let event = event("user.profile_changed", context, member);
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            store::users::own::say(txn, user_id, said, now).await?;
            store::audit_events::record(txn, event, now).await
        })
    });
    match work.await {
        Ok(()) => Ok(true),
        Err(error) if store::db::taken(&error).is_some() => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::is_zone;

    #[test]
    fn a_time_zone_is_an_area_and_a_place() {
        for good in [
            "UTC",
            "Europe/Paris",
            "America/Argentina/Ushuaia",
            "Etc/GMT+5",
        ] {
            assert!(is_zone(good), "{good}");
        }
        for bad in [
            "",
            "Paris",
            "/Paris",
            "Europe/",
            "../etc",
            "a/b/c/d",
            "Europe/Pa ris",
            "<b>/x",
            "é/x",
        ] {
            assert!(!is_zone(bad), "{bad}");
        }
    }
}
