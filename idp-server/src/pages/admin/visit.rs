//! A request that has passed all that is asked at its door.

use actix_web::{HttpRequest, HttpResponse, cookie::Cookie, http::StatusCode, web};
use askama::Template;

use super::{Administrator, Needs, Verb, door::Door, proof, sections::SECTIONS};
use crate::{
    authn::permission::Permissions,
    context::{self, Context},
    error::Error,
    oidc::{ErrorCode, Parameters},
    pages::{
        browser::{missing, see_other, with_cookies},
        error::{self, PageError},
        fields,
        respond::{render, render_with_script},
        view::{AdminFrame, AdminSection},
    },
    state::State,
    store::{self, audit_events::Event},
};

/// One request of an administrator.
pub struct Visit {
    /// As it came.
    pub request: HttpRequest,
    /// What handlers share.
    pub state: web::Data<State>,
    /// What is known of the request.
    pub context: Context,
    /// Who.
    pub administrator: Administrator,
    /// The form of a POST, the query of a GET.
    pub form: Parameters,
    pub(super) needs: Needs,
    pub(super) cookies: Vec<Cookie<'static>>,
}

impl Visit {
    /// The visit of one who may go through; in its place the answer to one who may not, or not yet. Permission is judged before
    /// anything else is looked at, so that nobody learns what there is.
    pub(super) async fn at(
        door: &'static Door,
        request: HttpRequest,
        body: web::Bytes,
        (state, context): (web::Data<State>, Context),
    ) -> Result<Result<Self, HttpResponse>, PageError> {
        let mut administrator = match Administrator::of(&request, &state).await? {
            Ok(administrator) => administrator,
            Err(away) => return Ok(Err(away)),
        };
        if !door.needs.are_met_by(&administrator.permissions) {
            return Ok(Err(not_permitted()));
        }
        let cookie = administrator.member.browser.ensure_id();
        let mut visit = Self {
            request,
            state,
            context,
            administrator,
            form: Parameters::default(),
            needs: door.needs,
            cookies: cookie.into_iter().collect(),
        };
        if door.verb == Verb::Get {
            let query = Parameters::parse(visit.request.query_string().as_bytes())?;
            visit.form = legible(query, char::is_control)?;
            return Ok(Ok(visit));
        }
        context::set_back(visit.request.path().to_owned());
        visit.form = visit.sent(door, &body)?;
        Ok(match proof::ask(&mut visit).await? {
            Some(page) => Err(with_cookies(page, visit.cookies)),
            None => Ok(visit),
        })
    }

    /// The form, if it is ours and has no field that it should not have (R57, R69, R70).
    fn sent(&self, door: &Door, body: &web::Bytes) -> Result<Parameters, Error> {
        let browser = &self.administrator.member.browser;
        let form = browser.form(&self.request, body, &self.state, &[&self.about()])?;
        fields::only(form.names(), door.fields)?;
        // Lines are entered in some fields; no database of ours holds the first of all characters.
        legible(form, |char| char == '\0')
    }

    /// A form counts for the session that its page showed, and for no other account of the same browser.
    pub(super) fn about(&self) -> String {
        let account = &self.administrator.member.signed_in.account;
        account.session_id.to_string()
    }

    /// The token of a form.
    pub fn csrf(&self) -> String {
        self.administrator.member.browser.csrf(&[&self.about()])
    }

    /// A field of the form; empty where it was not sent.
    pub fn field(&self, name: &str) -> &str {
        self.form.get(name).unwrap_or_default()
    }

    /// A field without which the form makes no sense: only one who writes forms by hand leaves it out.
    pub fn needed(&self, name: &'static str) -> Result<&str, PageError> {
        Ok(self.form.get(name).ok_or_else(|| missing(name))?)
    }

    /// What stands in the place of a parameter of the path, decoded.
    pub fn parameter(&self, name: &str) -> String {
        let raw = self.request.match_info().get(name).unwrap_or_default();
        let text = crate::oidc::decode_segment(raw).unwrap_or_default();
        // Nothing is called so.
        if text.contains(char::is_control) {
            return String::new();
        }
        text
    }

    /// The frame of a page in a room, by the path of the room.
    pub fn frame(&self, room: &str) -> AdminFrame {
        let texts = context::texts();
        let mine = SECTIONS
            .iter()
            .filter(|section| section.needs.are_met_by(&self.administrator.permissions));
        let mut frame = AdminFrame {
            sections: mine
                .map(|section| AdminSection {
                    path: section.path,
                    words: section.words,
                    is_here: section.path == room,
                })
                .collect(),
            crumbs: Vec::new(),
            command: String::new(),
            done: None,
            csrf: self.csrf(),
        };
        for section in &SECTIONS {
            if section.path == "/admin" || section.path == room {
                frame = frame.below(section.path, texts.t(section.words));
            }
        }
        frame
    }

    /// The message of what has just been done, which the query `done` of the page names.
    pub fn done(&self, known: &[(&str, &'static str)]) -> Option<&'static str> {
        let done = self.form.get("done")?;
        let found = known.iter().find(|(name, _)| *name == done);
        found.map(|(_, words)| *words)
    }

    /// A page.
    pub fn page<T: Template>(self, status: StatusCode, view: &T) -> HttpResponse {
        with_cookies(render(status, view, &[]), self.cookies)
    }

    /// A page with one of our scripts.
    pub fn page_with_script<T: Template>(
        self,
        status: StatusCode,
        view: &T,
        nonce: &str,
    ) -> HttpResponse {
        with_cookies(render_with_script(status, view, &[], nonce), self.cookies)
    }

    /// The way on after a form.
    pub fn on(self, location: &str) -> HttpResponse {
        see_other(location, self.cookies)
    }

    /// The answer to an id that nothing has.
    pub fn not_found(self) -> HttpResponse {
        let page = error::plain(StatusCode::NOT_FOUND, "not_found");
        with_cookies(page, self.cookies)
    }

    /// Something that this administrator does.
    pub fn event(&self, kind: &'static str) -> Event {
        let account = &self.administrator.member.signed_in.account;
        Event {
            actor: Some(format!("user:{}", account.user_id)),
            ..Event::of_request(kind, &self.context)
        }
    }

    /// Whether this administrator may do all that somebody else may: nobody grants more than they have, or touches one who has
    /// more (R58).
    pub fn covers(&self, others: &Permissions) -> bool {
        self.administrator.permissions.cover(others)
    }

    /// The refusal of what would reach above this administrator, on record: `event` says whom it was about (R58).
    pub async fn refuse(self, event: Event) -> Result<HttpResponse, PageError> {
        let now = self.state.clock.now();
        let work = self.state.db.write(move |txn| {
            Box::pin(async move { store::audit_events::record(txn, event, now).await })
        });
        work.await?;
        Ok(with_cookies(not_permitted(), self.cookies))
    }
}

/// What was sent, if it is text: nobody types what `is_bad` names.
fn legible(sent: Parameters, is_bad: fn(char) -> bool) -> Result<Parameters, Error> {
    let is_bad = |name: &str| {
        sent.get_raw(name)
            .is_some_and(|value| value.contains(is_bad))
    };
    if sent.names().any(is_bad) {
        let reason = "A field has a character that cannot be read.";
        return Err(Error::refused(ErrorCode::InvalidRequest, reason));
    }
    Ok(sent)
}

/// The page of one who may not, whatever there is.
pub(super) fn not_permitted() -> HttpResponse {
    error::plain(StatusCode::FORBIDDEN, "not_permitted")
}
