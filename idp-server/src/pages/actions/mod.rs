//! `/actions/...`: what somebody has to do before they go on, one thing a page. Which, and whether at all, is asked of
//! [`oidc::next_step()`](crate::oidc::next_step()) for every request: nothing that a form says can skip a step (R90).

pub mod passkey;
pub mod password;
pub mod terms;
pub mod verify_email;

use actix_web::{HttpRequest, HttpResponse, cookie::Cookie, http::StatusCode};
use askama::Template;

use super::{
    browser::{Browser, see_other},
    console::{self, Member},
    destination::{ConsolePath, Destination},
    flow::{Flow, accounts, required},
    respond::render,
    view::{Layout, Progress},
};
use crate::{
    context::Context,
    error::Error,
    oidc::{Action, Parameters, Queue, Step},
    state::State,
    store::audit_events::Event,
};

/// The page of what is to be done now.
pub fn page(queue: Queue) -> &'static str {
    match queue.first() {
        Some(Action::ChangePassword) => password::PATH,
        Some(Action::VerifyEmail) => verify_email::PATH,
        Some(Action::AcceptTerms) => terms::PATH,
        Some(Action::EnrolSecondFactor) => console::ENROL,
        Some(Action::EnrolPasskey) => passkey::PATH,
        None => "/",
    }
}

/// The parameter that says how many things there were to do at first. Only what the page shows depends on it.
const OF: &str = "of";

/// Which of how many it is, as far as the address says how many there were.
pub fn progress(queue: Queue, parameters: &Parameters) -> Progress {
    let known = parameters.get(OF).and_then(|of| of.parse::<u32>().ok());
    let left = queue.len().max(1);
    let most = u32::try_from(Action::ALL.len()).unwrap_or(left);
    let of = known.unwrap_or(left).clamp(left, most.max(left));
    Progress {
        step: of - left + 1,
        of,
    }
}

/// One who has something to do, and where it leads.
struct Due {
    member: Member,
    destination: Destination,
    flow: Option<Flow>,
    queue: Queue,
    progress: Progress,
}

impl Due {
    /// Whom the page of `action` is for; in their place the way to whatever has to happen instead.
    async fn of(
        request: &HttpRequest,
        state: &State,
        (parameters, action): (&Parameters, Action),
    ) -> Result<Result<Self, HttpResponse>, Error> {
        let browser = Browser::of(request, state);
        let destination = Destination::of(parameters);
        let flow = match destination.flow(state, &browser).await? {
            Ok(flow) => flow,
            Err(page) => return Ok(Err(page)),
        };
        let client_id = flow.as_ref().map(|flow| flow.client.client_id.as_str());
        let signed_in = accounts(state, &browser, client_id).await?;
        let (step, account) = match (&flow, signed_in.first()) {
            (Some(flow), _) => flow.next_step(state, &signed_in),
            (None, Some(first)) => {
                let now = state.clock.now();
                let step = first.account.step_at_home(&required(state), now);
                (step, Some(first))
            }
            (None, None) => (Step::Login, None),
        };
        Ok(match (step, account.cloned()) {
            (Step::Act(queue), Some(signed_in)) if queue.first() == Some(action) => Ok(Self {
                member: Member { browser, signed_in },
                destination,
                flow,
                queue,
                progress: progress(queue, parameters),
            }),
            (Step::Login, _) => Err(see_other(&destination.page("/login"), None)),
            _ => Err(see_other(&destination.address(), None)),
        })
    }

    /// The same for one who opens its page, with the cookie that the form needs.
    async fn visit(
        request: &HttpRequest,
        state: &State,
        action: Action,
    ) -> Result<Result<(Self, Option<Cookie<'static>>), HttpResponse>, Error> {
        let parameters = Parameters::parse(request.query_string().as_bytes())?;
        let due = Self::of(request, state, (&parameters, action)).await?;
        Ok(due.map(|mut due| {
            let cookie = due.member.browser.ensure_id();
            (due, cookie)
        }))
    }

    /// The same for a form that was sent from its page.
    async fn posted(
        request: &HttpRequest,
        body: &actix_web::web::Bytes,
        state: &State,
        action: Action,
    ) -> Result<Result<(Self, Parameters), HttpResponse>, Error> {
        let parameters = Parameters::parse(body)?;
        let due = match Self::of(request, state, (&parameters, action)).await? {
            Ok(due) => due,
            Err(elsewhere) => return Ok(Err(elsewhere)),
        };
        let about = due.about();
        let about = about.each_ref().map(String::as_str);
        let form = due.member.browser.form(request, body, state, &about)?;
        Ok(Ok((due, form)))
    }

    /// A form counts for the session that its page was shown for.
    fn about(&self) -> [String; 2] {
        let session = self.member.signed_in.account.session_id.to_string();
        ["action".to_owned(), session]
    }

    fn csrf(&self) -> String {
        let about = self.about();
        let about = about.each_ref().map(String::as_str);
        self.member.browser.csrf(&about)
    }

    fn layout(&self) -> Layout {
        self.flow.as_ref().map_or_else(super::layout, Flow::layout)
    }

    fn form_targets(&self) -> Vec<String> {
        let targets = self.flow.as_ref().map(Flow::form_targets);
        targets.unwrap_or_default()
    }

    fn render(&self, status: StatusCode, view: &impl Template) -> HttpResponse {
        render(status, view, &self.form_targets())
    }

    /// Another page of the same queue.
    fn at(&self, path: &str) -> String {
        let address = self.destination.page(path);
        let mark = if address.contains('?') { '&' } else { '?' };
        format!("{address}{mark}{OF}={}", self.progress.of)
    }

    /// To what is to be done next, or to where it all leads.
    fn onward(&self) -> String {
        let rest = self.queue.rest();
        if rest.is_empty() {
            self.destination.address()
        } else {
            self.at(page(rest))
        }
    }

    fn event(&self, kind: &'static str, context: &Context) -> Event {
        let account = &self.member.signed_in.account;
        Event {
            user_id: Some(account.user_id),
            session_id: Some(account.session_id),
            client_id: self.flow.as_ref().map(|flow| flow.client.client_id.clone()),
            ..Event::of_request(kind, context)
        }
    }

    /// R87: one whose proof is too old gives it once more first. Without a destination the sign-in page would not know that it
    /// is they who are asked, and not somebody who adds an account.
    fn proof_is_old(&self, state: &State) -> Option<HttpResponse> {
        let old = !self.member.is_fresh(state.clock.now());
        let account = || ConsolePath::parse("/account").map(Destination::Console);
        let home = account().filter(|_| self.destination == Destination::Home);
        let destination = home.as_ref().unwrap_or(&self.destination);
        old.then(|| see_other(&destination.page("/login"), None))
    }
}
