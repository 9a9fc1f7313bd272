//! `/account/security/upstream`: the accounts at other providers that open this one.

pub mod pending;

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use uuid::Uuid;

use super::{
    Shown, csrf, event,
    fresh::{self, Sent},
    not_found, visit,
};
use crate::{
    context::{self, Context},
    error::Error,
    mail::{Letter, MailKind},
    oidc::Parameters,
    pages::{
        browser::{missing, see_other, with_cookies},
        console::Member,
        destination::{ConsolePath, Destination},
        error::PageError,
        layout,
        respond::render,
        shared::origin,
        upstream::{Trip, buttons, send, targets},
        view::{FormErrors, LinkEntry, UpstreamPage, Way},
    },
    state::State,
    store::{self, audit_events::Event, upstream_links::OwnLink, upstream_providers::Provider},
};

/// Where it is.
pub const PATH: &str = "/account/security/upstream";

/// The way to it, where there is anything to see there.
pub(super) async fn way(state: &State, user_id: Uuid) -> Result<Option<Way>, Error> {
    let links = store::upstream_links::of_user(state.db.read(), user_id).await?;
    let providers = state.upstream.enabled(&state.db).await?;
    let any = !links.is_empty() || !providers.is_empty();
    Ok(any.then_some(Way {
        name: "upstream-way",
        about: "upstream-way-about",
        path: PATH,
        is_set: !links.is_empty(),
        since: None,
    }))
}

/// What the audit trail says of a link that was made.
pub fn linked(context: &Context, provider: &Provider, user_id: Uuid) -> Event {
    Event {
        user_id: Some(user_id),
        details: Some(serde_json::json!({ "provider": provider.slug })),
        ..Event::of_request("upstream.linked", context)
    }
}

/// GET `/account/security/upstream`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let (member, cookie) = match visit(&request, &state).await? {
        Ok(visit) => visit,
        Err(away) => return Ok(away),
    };
    let page = page(&state, &member, Shown::to(&request)).await?;
    Ok(with_cookies(page, cookie))
}

async fn page(state: &State, member: &Member, shown: Shown) -> Result<HttpResponse, Error> {
    let user_id = member.signed_in.account.user_id;
    let links = store::upstream_links::of_user(state.db.read(), user_id).await?;
    let providers = state.upstream.enabled(&state.db).await?;
    let view = UpstreamPage {
        layout: layout(),
        csrf: csrf(member),
        proof: fresh::wanted(state, member, PATH).await?,
        done: shown.done,
        links: links.into_iter().map(entry).collect(),
        providers: buttons(&providers),
        errors: shown.errors,
    };
    Ok(render(shown.status, &view, &targets(&providers)))
}

fn entry(link: OwnLink) -> LinkEntry {
    LinkEntry {
        id: link.id.to_string(),
        provider: link.provider,
        label: link.label,
        created_at: link.created_at,
        last_used_at: link.last_used_at,
    }
}

/// POST `/account/security/upstream`: `link` names a provider, `unlink` one of the person's links.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let Sent {
        member,
        form,
        fault,
    } = match fresh::posted(&request, &body, &state, &context).await? {
        Ok(sent) => sent,
        Err(away) => return Ok(away),
    };
    if let Some((status, errors)) = fault {
        return Ok(page(&state, &member, Shown::again(status, errors)).await?);
    }
    Ok(act(&state, &context, &member, &form).await?)
}

async fn act(
    state: &State,
    context: &Context,
    member: &Member,
    form: &Parameters,
) -> Result<HttpResponse, Error> {
    if let Some(id) = form.get("unlink") {
        let Ok(id) = id.parse::<Uuid>() else {
            return Ok(not_found());
        };
        return unlink(state, context, member, id).await;
    }
    let slug = form.get("link").ok_or_else(|| missing("link"))?;
    let Some(provider) = state.upstream.find(&state.db, slug).await? else {
        return Ok(not_found());
    };
    let trip = Trip {
        provider,
        destination: ConsolePath::parse(PATH).map_or(Destination::Home, Destination::Console),
        hint: None,
        link: Some(member.signed_in.account.user_id),
    };
    send(state, context, &member.browser, trip).await
}

async fn unlink(
    state: &State,
    context: &Context,
    member: &Member,
    id: Uuid,
) -> Result<HttpResponse, Error> {
    let (now, user_id) = (state.clock.now(), member.signed_in.account.user_id);
    let mine = store::upstream_links::of_user(state.db.read(), user_id).await?;
    let Some(link) = mine.into_iter().find(|link| link.id == id) else {
        return Ok(not_found());
    };
    let event = Event {
        details: Some(serde_json::json!({ "provider": link.slug })),
        ..event("upstream.unlinked", context, member)
    };
    let letter = Letter::new(MailKind::ProviderUnlinked)
        .about(link.provider)
        .done(origin(context, &member.browser), now);
    let post = state.post.clone();
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let removed = store::upstream_links::remove(txn, user_id, id).await?;
            if removed.is_some() {
                post.notify(txn, user_id, &letter, now).await?;
                store::audit_events::record(txn, event, now).await?;
            }
            Ok::<_, Error>(removed.is_some())
        })
    });
    if work.await? {
        return Ok(see_other(&format!("{PATH}?done"), None));
    }
    let errors = FormErrors::one("links", context::texts().t("upstream-last-way"));
    page(state, member, Shown::again(StatusCode::CONFLICT, errors)).await
}
