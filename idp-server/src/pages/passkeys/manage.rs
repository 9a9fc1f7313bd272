//! `/account/security/passkeys`: the list of one's passkeys, and the page of each: another name, away with it.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use entity::passkeys::Model;
use uuid::Uuid;

use super::{LIST, confirm, nonce, relying_party};
use crate::{
    authn::passkey::{base64url, provider},
    context::Context,
    error::Error,
    mail::{FactorChange, Letter, MailKind},
    oidc::{ErrorCode, Parameters},
    pages::{
        browser::{see_other, with_cookies},
        console::Member,
        destination::{ConsolePath, Destination},
        error::{self, PageError},
        layout,
        respond::{render, render_with_script},
        shared::origin,
        view::{FormErrors, PasskeyCard, PasskeyOwner, PasskeyPage, PasskeysPage, Remaining},
    },
    state::State,
    store::{self, audit_events::Event, ways::Ways},
};

/// Characters of a name, at most.
const LONGEST_NAME: usize = 64;

/// GET `/account/security/passkeys`.
pub async fn list(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    match Member::of(&request, &state).await? {
        Ok(member) => Ok(page(&state, member, None).await?),
        Err(elsewhere) => Ok(elsewhere),
    }
}

/// The list, with what went wrong when one was added.
pub(super) async fn page(
    state: &State,
    mut member: Member,
    problem: Option<&'static str>,
) -> Result<HttpResponse, Error> {
    let rp = relying_party(state)?;
    let who = &member.signed_in;
    let rows = store::passkeys::of_user(state.db.read(), who.account.user_id).await?;
    let accepted: Vec<String> = rows
        .iter()
        .map(|row| base64url(&row.credential_id))
        .collect();
    let destination = ConsolePath::parse(LIST).map_or(Destination::Home, Destination::Console);
    let again = if rows.is_empty() {
        "/login"
    } else {
        "/login/passkey"
    };
    let layout = layout();
    let cookie = member.browser.ensure_id();
    let view = PasskeysPage {
        csrf: member.browser.csrf(&[]),
        nonce: nonce(state).unwrap_or_default(),
        confirm: (!member.is_fresh(state.clock.now())).then(|| destination.page(again)),
        owner: PasskeyOwner {
            rp_id: rp.rp_id().to_owned(),
            id: base64url(who.account.user_id.as_bytes()),
            label: who.email.clone(),
            name: who.name.clone().unwrap_or_else(|| who.email.clone()),
            accepted: accepted.join(" "),
        },
        cards: rows.into_iter().map(card).collect(),
        problem: problem.map(|key| layout.t(key)),
        layout,
    };
    let status = problem.map_or(StatusCode::OK, |_| StatusCode::BAD_REQUEST);
    let page = render_with_script(status, &view, &[], &view.nonce);
    Ok(with_cookies(page, cookie))
}

fn card(row: Model) -> PasskeyCard {
    PasskeyCard {
        provider: row.aaguid.and_then(provider),
        id: row.id.to_string(),
        name: row.name,
        created_at: row.created_at,
        last_used_at: row.last_used_at,
        synced: row.synced,
    }
}

/// GET `/account/security/passkeys/{id}`.
pub async fn show(
    request: HttpRequest,
    id: web::Path<String>,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    match Member::of(&request, &state).await? {
        Ok(member) => Ok(single(&state, member, &id, FormErrors::none()).await?),
        Err(elsewhere) => Ok(elsewhere),
    }
}

/// The page of one passkey; "not found" when it is somebody else's too.
async fn single(
    state: &State,
    mut member: Member,
    id: &str,
    errors: FormErrors,
) -> Result<HttpResponse, Error> {
    let user_id = member.signed_in.account.user_id;
    let rows = store::passkeys::of_user(state.db.read(), user_id).await?;
    let others = rows.len().saturating_sub(1);
    let Some(row) = rows.into_iter().find(|row| row.id.to_string() == id) else {
        return Ok(error::plain(StatusCode::NOT_FOUND, "not_found"));
    };
    let Ways { password, provider } =
        store::ways::besides_passkeys(state.db.read(), user_id).await?;
    let destination = ConsolePath::parse(LIST).map_or(Destination::Home, Destination::Console);
    let cookie = member.browser.ensure_id();
    let view = PasskeyPage {
        layout: layout(),
        csrf: member.browser.csrf(&[]),
        confirm: (!member.is_fresh(state.clock.now())).then(|| destination.page("/login/passkey")),
        card: card(row),
        remaining: Remaining {
            password,
            others,
            provider,
        },
        errors,
    };
    let status = if view.errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::BAD_REQUEST
    };
    Ok(with_cookies(render(status, &view, &[]), cookie))
}

/// POST `/account/security/passkeys/{id}`: `act` is `rename` or `remove`.
pub async fn change(
    request: HttpRequest,
    id: web::Path<String>,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let member = match Member::of(&request, &state).await? {
        Ok(member) => member,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let form = member.browser.form(&request, &body, &state, &[])?;
    let Ok(passkey) = id.parse::<Uuid>() else {
        return Ok(error::plain(StatusCode::NOT_FOUND, "not_found"));
    };
    let change = Change {
        state: &state,
        context: &context,
        member,
        passkey,
    };
    Ok(match form.get("act") {
        Some("rename") => change.rename(&form).await?,
        Some("remove") => change.remove().await?,
        _ => Err(Error::refused(
            ErrorCode::InvalidRequest,
            "act is rename or remove.",
        ))?,
    })
}

struct Change<'a> {
    state: &'a State,
    context: &'a Context,
    member: Member,
    passkey: Uuid,
}

impl Change<'_> {
    fn event(&self, kind: &'static str) -> Event {
        Event {
            user_id: Some(self.member.signed_in.account.user_id),
            session_id: Some(self.member.signed_in.account.session_id),
            ..Event::of_request(kind, self.context)
        }
    }

    async fn rename(self, form: &Parameters) -> Result<HttpResponse, Error> {
        let name = crate::i18n::without_controls(form.get("name").unwrap_or_default());
        let name = name.trim().to_owned();
        if name.is_empty() || name.chars().count() > LONGEST_NAME {
            let errors = FormErrors::one("name", layout().t("passkey-name-wanted"));
            let id = self.passkey.to_string();
            return single(self.state, self.member, &id, errors).await;
        }
        let (id, user_id) = (self.passkey, self.member.signed_in.account.user_id);
        let (event, now) = (self.event("passkey.renamed"), self.state.clock.now());
        let work = self.state.db.write(move |txn| {
            Box::pin(async move {
                let renamed = store::passkeys::rename(txn, user_id, id, name).await?;
                if renamed {
                    store::audit_events::record(txn, event, now).await?;
                }
                Ok::<_, Error>(renamed)
            })
        });
        Ok(if work.await? {
            see_other(LIST, None)
        } else {
            error::plain(StatusCode::NOT_FOUND, "not_found")
        })
    }

    async fn remove(self) -> Result<HttpResponse, Error> {
        let now = self.state.clock.now();
        if !self.member.is_fresh(now) {
            return Ok(confirm(self.state, &self.member));
        }
        let (id, user_id) = (self.passkey, self.member.signed_in.account.user_id);
        let event = self.event("passkey.removed");
        let letter = Letter::new(MailKind::SecondFactorChanged)
            .change(FactorChange::PasskeyRemoved)
            .done(origin(self.context, &self.member.browser), now);
        let post = self.state.post.clone();
        let work = self.state.db.write(move |txn| {
            Box::pin(async move {
                let Some(name) = store::passkeys::remove(txn, user_id, id).await? else {
                    return Ok(false);
                };
                let event = Event {
                    details: Some(serde_json::json!({ "name": name })),
                    ..event
                };
                post.notify(txn, user_id, &letter, now).await?;
                store::audit_events::record(txn, event, now).await?;
                Ok::<_, Error>(true)
            })
        });
        if work.await? {
            return Ok(see_other(LIST, None));
        }
        // It is gone already, somebody else's, or the last way to sign in, which the page says.
        let mut page = single(self.state, self.member, &id.to_string(), FormErrors::none()).await?;
        if page.status().is_success() {
            *page.status_mut() = StatusCode::CONFLICT;
        }
        Ok(page)
    }
}
