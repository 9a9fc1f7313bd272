//! What the pages about second factors share: who it is, where it leads afterwards, and whether the proof is fresh enough.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode};

use crate::{
    context::Context,
    error::Error,
    oidc::{Action, Parameters, Step},
    pages::{
        actions::progress,
        browser::{Browser, see_other},
        console::Member,
        destination::{ConsolePath, Destination},
        error,
        flow::{Flow, accounts},
        reauthentication::{self, Proof},
        view::{FormErrors, Layout, Progress},
    },
    state::State,
    store,
};

/// A member at a page, on the way to somewhere where an application asked for what the page is about.
pub(super) struct Place {
    pub(super) member: Member,
    pub(super) destination: Destination,
    /// Which of how many things to do it is.
    pub(super) progress: Progress,
    /// Where one signs in once more who has no password to prove it by, if the proof is too old.
    pub(super) again: Option<String>,
    flow: Option<Flow>,
}

impl Place {
    pub(super) async fn of(
        request: &HttpRequest,
        state: &State,
        parameters: &Parameters,
    ) -> Result<Result<Self, HttpResponse>, Error> {
        let browser = Browser::of(request, state);
        let destination = Destination::of(parameters);
        let flow = match destination.flow(state, &browser).await? {
            Ok(flow) => flow,
            Err(page) => return Ok(Err(page)),
        };
        let enrolling = match &flow {
            Some(flow) => match enrolling(state, browser, (flow, parameters)).await? {
                Ok(member) => member,
                Err(elsewhere) => return Ok(Err(elsewhere)),
            },
            None => None,
        };
        let (member, progress) = match enrolling {
            Some(found) => found,
            None => match Member::of(request, state).await? {
                Ok(member) => (member, Progress::default()),
                Err(elsewhere) => return Ok(Err(elsewhere)),
            },
        };
        let again = again(request, state, (&member, &destination)).await?;
        Ok(Ok(Self {
            member,
            destination,
            progress,
            again,
            flow,
        }))
    }

    /// A form counts for the session that its page was shown for.
    pub(super) fn about(&self) -> [String; 2] {
        let session = self.member.signed_in.account.session_id.to_string();
        ["account".to_owned(), session]
    }

    pub(super) fn csrf(&self) -> String {
        let about = self.about();
        self.member
            .browser
            .csrf(&about.each_ref().map(String::as_str))
    }

    pub(super) fn layout(&self) -> Layout {
        self.flow
            .as_ref()
            .map_or_else(crate::pages::layout, Flow::layout)
    }

    /// Back to the application that waits.
    pub(super) fn way_on(&self) -> Option<String> {
        self.flow.as_ref().map(Flow::address)
    }

    /// The answer to one whose session ended meanwhile.
    pub(super) fn signed_out(&self) -> HttpResponse {
        see_other(&self.destination.page("/login"), None)
    }

    pub(super) fn form_targets(&self) -> Vec<String> {
        self.flow
            .as_ref()
            .map(Flow::form_targets)
            .unwrap_or_default()
    }
}

async fn again(
    request: &HttpRequest,
    state: &State,
    (member, destination): (&Member, &Destination),
) -> Result<Option<String>, Error> {
    let user_id = member.signed_in.account.user_id;
    if member.is_fresh(state.clock.now())
        || store::users::has_password(state.db.read(), user_id).await?
    {
        return Ok(None);
    }
    let back = match destination {
        Destination::Home => {
            ConsolePath::parse(request.path()).map_or(Destination::Home, Destination::Console)
        }
        other => other.clone(),
    };
    Ok(Some(back.page("/login")))
}

/// The person of whom an application demands a second factor: perhaps another account of this browser than the one that was
/// chosen last. In their place the way back, where they have to prove who they are first.
async fn enrolling(
    state: &State,
    browser: Browser,
    (flow, parameters): (&Flow, &Parameters),
) -> Result<Result<Option<(Member, Progress)>, HttpResponse>, Error> {
    let client_id = Some(flow.client.client_id.as_str());
    let signed_in = accounts(state, &browser, client_id).await?;
    Ok(match flow.next_step(state, &signed_in) {
        (Step::Act(queue), Some(account)) if queue.first() == Some(Action::EnrolSecondFactor) => {
            let member = Member {
                signed_in: account.clone(),
                browser,
            };
            Ok(Some((member, progress(queue, parameters))))
        }
        (
            Step::Login | Step::SecondFactor | Step::Passkey | Step::SelectAccount | Step::Act(_),
            _,
        ) => Err(see_other(&flow.address(), None)),
        _ => Ok(None),
    })
}

/// Whether the proof of a form is fresh enough for the change that it asks for.
pub(super) enum Proven {
    /// It is.
    Fresh,
    /// The form again, with the field for the password.
    Again(StatusCode, FormErrors),
    /// Not before some time has passed.
    Wait(HttpResponse),
}

/// Whether a sensitive change may be made (R87).
pub(super) async fn prove(
    place: &Place,
    state: &State,
    context: &Context,
    (form, path): (&Parameters, &str),
) -> Result<Proven, Error> {
    let again = |text: String| {
        let errors = FormErrors::one(reauthentication::FIELD, text);
        Proven::Again(StatusCode::FORBIDDEN, errors)
    };
    let texts = &context.texts;
    Ok(
        match reauthentication::prove(state, context, &place.member, form).await? {
            Proof::Given => Proven::Fresh,
            Proof::Missing => again(texts.t("fresh-proof-missing")),
            Proof::Wrong => again(texts.t("fresh-proof-wrong")),
            Proof::Wait(milliseconds) => {
                Proven::Wait(error::throttled(milliseconds, place.destination.page(path)))
            }
        },
    )
}
