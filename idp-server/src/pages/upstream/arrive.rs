//! What it leads to that somebody has proved who they are at a provider.

use actix_web::HttpResponse;
use uuid::Uuid;

use super::{browser_hash, said::Stop};
use crate::{
    authn::{
        known_device,
        upstream::{Identity, request_row},
    },
    context::Context,
    error::Error,
    mail::{Letter, MailKind},
    oidc::{AuthenticationEvent, ErrorCode, Method},
    pages::{
        account::upstream::{PATH, linked},
        arrival,
        browser::{Browser, see_other},
        console::seen,
        destination::Destination,
        flow::accounts,
        login::methods,
        session::{Opening, chosen},
        shared::origin,
        still::{hold, settled},
        terms,
        view::UpstreamSaid,
    },
    secret::{handle, row_id},
    state::State,
    store::{
        self,
        audit_events::Event,
        upstream_links::NewLink,
        upstream_providers::Provider,
        upstream_requests::{Purpose, Waiting},
        users::NewUser,
    },
};

/// Somebody who came back.
pub(super) struct Arrival<'a> {
    pub(super) browser: &'a Browser,
    pub(super) provider: &'a Provider,
    pub(super) destination: &'a Destination,
    pub(super) purpose: Purpose,
    /// They had to prove it once more.
    pub(super) login: bool,
}

impl Arrival<'_> {
    fn stop(&self) -> Stop<'_> {
        Stop {
            browser: self.browser,
            provider: self.provider,
            destination: self.destination,
        }
    }

    /// OpenID Connect Core 1.0 section 5.7: who somebody is is told by issuer and subject, and by nothing else.
    pub(super) async fn settle(
        &self,
        state: &State,
        context: &Context,
        identity: Identity,
    ) -> Result<HttpResponse, Error> {
        if let Purpose::Link(user_id) = self.purpose {
            return self.link(state, context, (user_id, identity)).await;
        }
        let owner =
            store::upstream_links::owner(state.db.read(), self.provider.id, &identity.subject)
                .await?;
        match (self.purpose, owner) {
            (Purpose::Confirm(expected), owner) if owner != Some(expected) => {
                let told = (UpstreamSaid::Mismatch, "somebody else".to_owned());
                self.stop().refuse(state, context, told).await
            }
            (_, Some(user_id)) => self.enter(state, context, (user_id, identity)).await,
            (_, None) => self.receive(state, &identity).await,
        }
    }

    /// The one who asked for the link has to be here still.
    async fn link(
        &self,
        state: &State,
        context: &Context,
        (user_id, identity): (Uuid, Identity),
    ) -> Result<HttpResponse, Error> {
        let signed_in = accounts(state, self.browser, None).await?;
        let here = signed_in
            .first()
            .filter(|one| one.account.user_id == user_id && !one.account.owes_second_factor());
        let seen = here.and_then(|one| seen(self.browser, one));
        let new = new_link(self.provider, &identity, user_id);
        let event = linked(context, self.provider, user_id);
        let now = state.clock.now();
        let letter = Letter::new(MailKind::ProviderLinked)
            .about(&self.provider.name)
            .done(origin(context, self.browser), now);
        let post = state.post.clone();
        let work = state.db.write(move |txn| {
            Box::pin(async move {
                hold(txn, seen).await?;
                let added = store::upstream_links::add(txn, new, now).await?;
                if added {
                    post.notify(txn, user_id, &letter, now).await?;
                    store::audit_events::record(txn, event, now).await?;
                }
                Ok(added)
            })
        });
        let Some(added) = settled(work.await)? else {
            return Ok(self.stop().page(state, UpstreamSaid::Expired));
        };
        let provider = self.provider.id;
        let owner = store::upstream_links::owner(state.db.read(), provider, &identity.subject);
        if !added && owner.await? != Some(user_id) {
            let told = (UpstreamSaid::Taken, "linked to somebody else".to_owned());
            return self.stop().refuse(state, context, told).await;
        }
        Ok(see_other(&format!("{PATH}?done"), None))
    }

    /// The same doors as after a password: a new cookie, the second factor where one is enrolled, the known device.
    async fn enter(
        &self,
        state: &State,
        context: &Context,
        (user_id, identity): (Uuid, Identity),
    ) -> Result<HttpResponse, Error> {
        let now = state.clock.now();
        let candidate = store::users::candidate_by_id(state.db.read(), user_id).await?;
        let Some(candidate) = candidate.filter(|one| one.may_sign_in(now)) else {
            let told = (UpstreamSaid::Disabled, "disabled".to_owned());
            return self.stop().refuse(state, context, told).await;
        };
        let first = if identity.auth_time.is_some() {
            Method::Upstream
        } else {
            Method::UndatedUpstream
        };
        let methods = methods(state, self.browser, &candidate, first);
        let whole =
            candidate.second_factor_since.is_none() || methods.contains(&Method::TrustedBrowser);
        // What was proven long ago is not proven now; what is completed here, or was asked for once more, is.
        let at = if whole && !self.login {
            identity.proven_at(now)
        } else {
            now
        };
        let event = AuthenticationEvent { at, methods };
        let who = (user_id, candidate.epoch);
        let Opening {
            cookie,
            mut session,
        } = Opening::new(state, context, self.browser, who, event);
        session.request = self.destination.request();
        session.expires_at = now + state.config.sessions.max_lifetime;
        let audited = used(context, self.provider, user_id);
        let arrival = arrival::Arrival::new(state, context, self.browser, now);
        let (provider, subject) = (self.provider.id, identity.subject);
        let work = state.db.write(move |txn| {
            Box::pin(async move {
                let link = (provider, subject.as_str());
                if !store::upstream_links::used(txn, link, user_id, now).await? {
                    return Err(Error::refused(
                        ErrorCode::AccessDenied,
                        "The link to this account was taken away meanwhile.",
                    ));
                }
                let id = store::sessions::start(txn, &session, now).await?;
                if whole {
                    arrival.tell(txn, user_id, id).await?;
                }
                store::audit_events::record(txn, audited, now).await?;
                Ok(())
            })
        });
        work.await?;
        let known = whole.then(|| self.remember(state, user_id));
        let look = (candidate.locale.as_deref(), candidate.theme.as_deref());
        let cookies = std::iter::once(self.browser.session_cookie(&cookie))
            .chain(chosen(self.browser, look, now))
            .chain(known.map(|known| self.browser.known_cookie(&known)));
        Ok(see_other(&self.destination.address(), cookies))
    }

    fn remember(&self, state: &State, user_id: Uuid) -> String {
        let (keys, now) = (state.device_keys(), state.clock.now());
        known_device::remember(&self.browser.known, &keys, user_id, now)
    }

    /// Nobody here is linked: what there is to say of that waits until the person has decided.
    async fn receive(&self, state: &State, identity: &Identity) -> Result<HttpResponse, Error> {
        let (now, id) = (state.clock.now(), handle());
        let text = serde_json::to_vec(identity).map_err(anyhow::Error::from)?;
        let waiting = Waiting {
            id,
            provider_id: self.provider.id,
            purpose: Purpose::Newcomer,
            request_id: self.destination.request(),
            next: self.destination.console().map(str::to_owned),
            sealed_values: state.sealer.seal(&text, &request_row(id)),
        };
        let bound = (None, browser_hash(self.browser)?);
        let work = state.db.write(move |txn| {
            Box::pin(async move {
                store::upstream_requests::keep(txn, waiting, bound, now).await?;
                Ok::<_, Error>(())
            })
        });
        work.await?;
        Ok(see_other(&format!("/upstream/{id}"), None))
    }
}

/// A link of this identity to a person.
pub(super) fn new_link(provider: &Provider, identity: &Identity, user_id: Uuid) -> NewLink {
    NewLink {
        provider_id: provider.id,
        subject: identity.subject.clone(),
        user_id,
        label: identity.email.clone().or_else(|| identity.name.clone()),
    }
}

fn used(context: &Context, provider: &Provider, user_id: Uuid) -> Event {
    Event {
        user_id: Some(user_id),
        details: Some(serde_json::json!({ "provider": provider.slug })),
        ..Event::of_request("upstream.used", context)
    }
}

/// What comes to be when a newcomer makes an account.
pub(super) struct Founding {
    pub(super) id: Uuid,
    pub(super) user: NewUser,
    pub(super) identity: Identity,
    /// The edition of the terms that they accept.
    pub(super) terms: Option<String>,
}

/// Makes the account with its link and signs its person in, in one transaction that begins by using the newcomer up; the way
/// on, or nothing when they were used before.
pub(super) async fn found(
    state: &State,
    context: &Context,
    arrival: &Arrival<'_>,
    founding: Founding,
) -> Result<Option<HttpResponse>, Error> {
    let now = state.clock.now();
    // Whenever the provider asked: there is nothing yet that an older proof could open.
    let event = AuthenticationEvent {
        at: now,
        methods: vec![Method::Upstream],
    };
    let who = (row_id(now), 0);
    let Opening {
        cookie,
        mut session,
    } = Opening::new(state, context, arrival.browser, who, event);
    session.request = arrival.destination.request();
    let bound = browser_hash(arrival.browser)?;
    let (context, provider) = (context.clone(), arrival.provider.clone());
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let Founding {
                id,
                user,
                identity,
                terms,
            } = founding;
            if !store::upstream_requests::take_newcomer(txn, id, bound, now).await? {
                return Ok(None);
            }
            let user = store::users::create(txn, user, now).await?;
            let link = new_link(&provider, &identity, user.id);
            if !store::upstream_links::add(txn, link, now).await? {
                return Err(Error::refused(
                    ErrorCode::AccessDenied,
                    "This account was linked meanwhile. Start again.",
                ));
            }
            let registered = Event {
                user_id: Some(user.id),
                details: Some(serde_json::json!({ "provider": provider.slug })),
                ..Event::of_request("user.registered", &context)
            };
            store::audit_events::record(txn, registered, now).await?;
            let event = linked(&context, &provider, user.id);
            store::audit_events::record(txn, event, now).await?;
            if let Some(edition) = &terms {
                terms::record(txn, (user.id, edition), &context, now).await?;
            }
            session.user_id = user.id;
            store::sessions::start(txn, &session, now).await?;
            Ok(Some(user.id))
        })
    });
    let founded: Option<Uuid> = work.await?;
    Ok(founded.map(|user_id| {
        let known = arrival.remember(state, user_id);
        let cookies = [
            arrival.browser.session_cookie(&cookie),
            arrival.browser.known_cookie(&known),
        ];
        see_other(&arrival.destination.address(), cookies)
    }))
}
