//! `/account/profile/picture` takes a person's picture, and `/picture/{handle}` shows it to whoever knows where it is: the
//! person's own pages, and applications that were given the claim `picture` (OIDC Core 5.1).

use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        StatusCode,
        header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE},
    },
    web,
};

use super::{about, event, multipart, posted, profile};
use crate::{
    context::{self, Context},
    error::Error,
    pages::{
        assets::not_found,
        browser::{check_site, see_other},
        console::Member,
        error::PageError,
        fields,
        view::FormErrors,
    },
    secret::Secret,
    state::State,
    store::{self, users::own::NewPicture},
};

/// What a person may send (the form around it is small).
pub const LARGEST: usize = 1024 * 1024;
/// Applications show pictures of people larger than we do.
const SIDE: u32 = 256;
/// What is at a handle never changes.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
const POLICY: &str = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'; sandbox";

/// GET `/picture/{handle}`.
pub async fn show(
    handle: web::Path<String>,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let Some(png) = store::users::own::picture(state.db.read(), &handle).await? else {
        return Ok(not_found());
    };
    Ok(HttpResponse::Ok()
        .insert_header((CACHE_CONTROL, FOR_GOOD))
        .insert_header((CONTENT_SECURITY_POLICY, POLICY))
        .insert_header((CONTENT_TYPE, "image/png"))
        .insert_header(("cross-origin-resource-policy", "cross-origin"))
        .body(png))
}

/// POST `/account/profile/picture`: a file takes the place of the picture, a form without one takes the picture away.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let content_type = check_site(&request, &state)?;
    if !content_type.starts_with("multipart/form-data") {
        return match posted(&request, &body, &state).await? {
            Ok((member, _)) => keep(&state, &context, &member, None).await,
            Err(away) => Ok(away),
        };
    }
    let member = match Member::of(&request, &state).await? {
        Ok(member) => member,
        Err(away) => return Ok(away),
    };
    let parts = multipart::parse(content_type, &body).unwrap_or_default();
    let part = |name: &str| parts.iter().find(|(known, _)| known == name);
    let token = part("csrf").and_then(|(_, token)| std::str::from_utf8(token).ok());
    member
        .browser
        .check_csrf(token.unwrap_or_default(), &[&about(&member)])?;
    fields::check(&request, parts.iter().map(|(name, _)| name.as_str()))?;
    let file = part("picture").map(|(_, file)| file.to_vec());
    let file = file.unwrap_or_default();
    let drawn = if file.len() > LARGEST {
        None
    } else {
        state.logos.draw(file, SIDE).await.ok()
    };
    if let Some(png) = drawn {
        return keep(&state, &context, &member, Some(png)).await;
    }
    let message = context::texts().t("account-picture-refused");
    let errors = FormErrors::one("picture", message);
    Ok(profile::again(&state, &member, StatusCode::UNPROCESSABLE_ENTITY, errors).await?)
}

async fn keep(
    state: &State,
    context: &Context,
    member: &Member,
    png: Option<Vec<u8>>,
) -> Result<HttpResponse, PageError> {
    let (now, user_id) = (state.clock.now(), member.signed_in.account.user_id);
    let handle = Secret::generate().expose().to_owned();
    let picture = png.map(|png| NewPicture {
        address: format!("{}/picture/{handle}", state.issuer()),
        handle,
        png,
    });
    let event = event("user.profile_changed", context, member);
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            store::users::own::set_picture(txn, user_id, picture, now).await?;
            store::audit_events::record(txn, event, now).await?;
            Ok::<_, Error>(())
        })
    });
    work.await?;
    Ok(see_other(
        &format!("{}?{}", profile::PATH, super::DONE),
        None,
    ))
}
