//! `/account/security/upstream/{id}`: one who came from a provider as nobody's, and has signed in to their account since, links
//! the two.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};

use super::{PATH, linked};
use crate::{
    context::Context,
    error::Error,
    mail::{Letter, MailKind},
    pages::{
        account::{csrf, fresh, posted, visit},
        browser::{see_other, with_cookies},
        console::Member,
        error::{self, PageError},
        layout,
        respond::render,
        shared::origin,
        still::{hold, settled, signed_out},
        upstream::newcomer::Newcomer,
        view::{FormErrors, PendingLinkPage},
    },
    state::State,
    store::{self, upstream_links::NewLink},
};

/// GET `/account/security/upstream/{id}`.
pub async fn show(
    request: HttpRequest,
    id: web::Path<String>,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let (member, cookie) = match visit(&request, &state).await? {
        Ok(visit) => visit,
        Err(away) => return Ok(away),
    };
    let Some(newcomer) = Newcomer::find(&state, &member.browser, &id).await? else {
        return Ok(error::expired(None));
    };
    let shown = (StatusCode::OK, FormErrors::none());
    let page = page(&state, &member, &newcomer, shown).await?;
    Ok(with_cookies(page, cookie))
}

async fn page(
    state: &State,
    member: &Member,
    newcomer: &Newcomer,
    (status, errors): (StatusCode, FormErrors),
) -> Result<HttpResponse, Error> {
    let flow = match newcomer.destination.flow(state, &member.browser).await? {
        Ok(flow) => flow,
        Err(page) => return Ok(page),
    };
    let identity = &newcomer.identity;
    let label = identity.email.clone().or_else(|| identity.name.clone());
    let view = PendingLinkPage {
        layout: layout(),
        csrf: csrf(member),
        proof: fresh::wanted(state, member, &format!("{PATH}/{}", newcomer.id)).await?,
        id: newcomer.id.to_string(),
        provider: newcomer.provider.name.clone(),
        label: label.unwrap_or_else(|| identity.subject.clone()),
        email: member.signed_in.email.clone(),
        on: newcomer.destination.address(),
        errors,
    };
    let targets = flow.map(|flow| flow.form_targets()).unwrap_or_default();
    Ok(render(status, &view, &targets))
}

/// POST `/account/security/upstream/{id}`: makes the link, and goes on to where the person wanted to go at first.
pub async fn submit(
    request: HttpRequest,
    id: web::Path<String>,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let (member, form) = match posted(&request, &body, &state).await? {
        Ok(posted) => posted,
        Err(away) => return Ok(away),
    };
    let Some(newcomer) = Newcomer::find(&state, &member.browser, &id).await? else {
        return Ok(error::expired(None));
    };
    match fresh::judge(&state, &context, &member, (&form, request.path())).await? {
        Ok(None) => {}
        Ok(Some(shown)) => return Ok(page(&state, &member, &newcomer, shown).await?),
        Err(wait) => return Ok(wait),
    }
    let on = newcomer.destination.address();
    Ok(match link(&state, &context, &member, newcomer).await? {
        Some(true) => see_other(&on, None),
        Some(false) => error::expired(None),
        None => signed_out(),
    })
}

/// Uses the newcomer up and links them; false when they were used before, or are linked to somebody already; nothing for one who
/// is signed out.
async fn link(
    state: &State,
    context: &Context,
    member: &Member,
    newcomer: Newcomer,
) -> Result<Option<bool>, Error> {
    let (now, user_id) = (state.clock.now(), member.signed_in.account.user_id);
    let Some(browser) = member.browser.id_hash() else {
        return Ok(Some(false));
    };
    let event = linked(context, &newcomer.provider, user_id);
    let letter = Letter::new(MailKind::ProviderLinked)
        .about(&newcomer.provider.name)
        .done(origin(context, &member.browser), now);
    let (post, seen) = (state.post.clone(), member.seen());
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            hold(txn, seen).await?;
            let Newcomer { id, identity, .. } = newcomer;
            if !store::upstream_requests::take_newcomer(txn, id, browser, now).await? {
                return Ok(false);
            }
            let new = NewLink {
                provider_id: newcomer.provider.id,
                label: identity.email.or(identity.name),
                subject: identity.subject,
                user_id,
            };
            let added = store::upstream_links::add(txn, new, now).await?;
            if added {
                post.notify(txn, user_id, &letter, now).await?;
                store::audit_events::record(txn, event, now).await?;
            }
            Ok(added)
        })
    });
    settled(work.await)
}
