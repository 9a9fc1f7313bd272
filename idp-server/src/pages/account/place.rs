//! What the pages about second factors share: who it is, where it leads afterwards, and whether the proof is fresh enough.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode};

use crate::{
    context::Context,
    error::Error,
    oidc::{Parameters, Step},
    pages::{
        console::Member,
        destination::Destination,
        error,
        flow::{Flow, accounts},
        reauthentication::{self, Proof},
        view::{FormErrors, Layout},
    },
    state::State,
};

/// A member at a page, on the way to somewhere where an application asked for what the page is about.
pub(super) struct Place {
    pub(super) member: Member,
    pub(super) destination: Destination,
    flow: Option<Flow>,
}

impl Place {
    pub(super) async fn of(
        request: &HttpRequest,
        state: &State,
        parameters: &Parameters,
    ) -> Result<Result<Self, HttpResponse>, Error> {
        let mut member = match Member::of(request, state).await? {
            Ok(member) => member,
            Err(elsewhere) => return Ok(Err(elsewhere)),
        };
        let destination = Destination::of(parameters);
        let flow = match destination.flow(state, &member.browser).await? {
            Ok(flow) => flow,
            Err(page) => return Ok(Err(page)),
        };
        // The application may have asked for another account of this browser than the one that was chosen last.
        if let Some(flow) = &flow {
            let client_id = Some(flow.client.client_id.as_str());
            let signed_in = accounts(state, &member.browser, client_id).await?;
            if let (Step::Enrol, Some(account)) = flow.next_step(state, &signed_in) {
                member.signed_in = account.clone();
            }
        }
        Ok(Ok(Self {
            member,
            destination,
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

    pub(super) fn form_targets(&self) -> Vec<String> {
        self.flow
            .as_ref()
            .map(Flow::form_targets)
            .unwrap_or_default()
    }
}

/// Why a form is shown again in place of a change for which the proof is not fresh enough.
pub(super) enum Stale {
    /// With the field for the password.
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
) -> Result<Result<(), Stale>, Error> {
    let again = |text: String| {
        let errors = FormErrors::one(reauthentication::FIELD, text);
        Err(Stale::Again(StatusCode::FORBIDDEN, errors))
    };
    let texts = &context.texts;
    Ok(
        match reauthentication::prove(state, context, &place.member, form).await? {
            Proof::Given => Ok(()),
            Proof::Missing => again(texts.t("fresh-proof-missing")),
            Proof::Wrong => again(texts.t("fresh-proof-wrong")),
            Proof::Wait(milliseconds) => Err(Stale::Wait(error::throttled(
                milliseconds,
                place.destination.page(path),
            ))),
        },
    )
}
