//! `/admin/users/new`: an account for somebody, who chooses a password by a link: mailed to them where there is mail, otherwise
//! shown once to be passed on.

use actix_web::{HttpResponse, http::StatusCode};
use uuid::Uuid;

use super::{
    ROOM,
    edit::{judge, typed},
};
use crate::{
    context,
    error::Error,
    mail::{Letter, MailKind, Recipient},
    pages::{
        admin::visit::Visit,
        error::PageError,
        layout,
        view::{FormErrors, HandedLinkPage, PersonFields, PersonFormPage},
    },
    secret::Secret,
    store::{
        self,
        audit_events::Event,
        db::taken,
        mailed_links::{self, Letting, Owner},
        users::NewUser,
    },
};

fn page(
    visit: Visit,
    fields: PersonFields,
    (status, errors): (StatusCode, FormErrors),
) -> HttpResponse {
    let layout = layout();
    let action = format!("{ROOM}/new");
    let delivers = visit.state.post.delivers();
    let view = PersonFormPage {
        frame: visit
            .frame(ROOM)
            .below(action.clone(), layout.t("rooms-user-new"))
            .with_command("idp-server user create --email …"),
        heading: "rooms-user-new",
        about: if delivers {
            "rooms-new-mailed"
        } else {
            "rooms-new-shown"
        },
        action,
        fields,
        button: "rooms-create",
        errors,
        layout,
    };
    visit.page(status, &view)
}

/// GET `/admin/users/new`.
pub fn show(visit: Visit) -> HttpResponse {
    let fields = PersonFields {
        email: Some(String::new()),
        whole: true,
        ..PersonFields::default()
    };
    page(visit, fields, (StatusCode::OK, FormErrors::none()))
}

/// POST `/admin/users/new`.
pub async fn submit(visit: Visit) -> Result<HttpResponse, PageError> {
    let fields = PersonFields {
        email: Some(visit.field("email").trim().to_owned()),
        ..typed(&visit)
    };
    let errors = judge(&fields, None);
    if !errors.is_empty() {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(page(visit, fields, (status, errors)));
    }
    match create(&visit, &fields).await {
        Ok((id, None)) => Ok(visit.on(&format!("{ROOM}/{id}?done=created"))),
        Ok((id, Some(token))) => {
            let handed = Handed {
                email: fields.email.unwrap_or_default(),
                path: format!("/recover/{}", token.expose()),
                hours: Letting::Handed.lifetime().whole_hours(),
                back: format!("{ROOM}/{id}?done=handed"),
            };
            Ok(handed.page(visit))
        }
        Err(Failed::Taken(field)) => {
            let words = match field {
                "username" => "account-username-taken",
                _ => "rooms-email-taken",
            };
            let errors = FormErrors::one(field, context::texts().t(words));
            Ok(page(visit, fields, (StatusCode::CONFLICT, errors)))
        }
        Err(Failed::Otherwise(error)) => Err(error.into()),
    }
}

/// A link that is shown once.
pub(super) struct Handed {
    pub(super) email: String,
    pub(super) path: String,
    pub(super) hours: i64,
    pub(super) back: String,
}

impl Handed {
    pub(super) fn page(self, visit: Visit) -> HttpResponse {
        let layout = layout().only_now();
        let view = HandedLinkPage {
            frame: visit.frame(ROOM).below("", layout.t("rooms-link")),
            link: visit.state.config.public_url.join(&self.path),
            email: self.email,
            hours: self.hours,
            back: self.back,
            layout,
        };
        visit.page(StatusCode::OK, &view)
    }
}

enum Failed {
    /// Somebody else has it.
    Taken(&'static str),
    Otherwise(Error),
}

impl From<store::DbErr> for Failed {
    fn from(error: store::DbErr) -> Self {
        match taken(&error) {
            Some(text) if text.contains("username_") => Self::Taken("username"),
            Some(text) if text.contains("email_key") || text.contains("user_emails") => {
                Self::Taken("email")
            }
            _ => Self::Otherwise(error.into()),
        }
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Otherwise(error)
    }
}

/// The new account, and the link that nobody was sent.
async fn create(visit: &Visit, fields: &PersonFields) -> Result<(Uuid, Option<Secret>), Failed> {
    let present = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let new = NewUser {
        email: fields.email.clone().unwrap_or_default(),
        email_verified: fields.email_verified,
        username: present(&fields.username),
        name: present(&fields.name),
        claims: serde_json::Map::new(),
    };
    let (now, post) = (visit.state.clock.now(), visit.state.post.clone());
    let event = visit.event("user.created");
    let work = visit.write(move |txn| {
        Box::pin(async move {
            let user = store::users::create(txn, new, now).await?;
            let event = Event {
                user_id: Some(user.id),
                ..event
            };
            store::audit_events::record(txn, event, now).await?;
            let letting = if post.delivers() {
                Letting::Welcome
            } else {
                Letting::Handed
            };
            let owner = Owner {
                user_id: user.id,
                address_key: user.email_key,
                epoch: user.epoch,
                request: None,
            };
            let token = mailed_links::let_in(txn, owner, letting, now).await?;
            if letting == Letting::Handed {
                return Ok((user.id, Some(token)));
            }
            let letter =
                Letter::new(MailKind::Invitation).path(format!("/recover/{}", token.expose()));
            let to = Recipient {
                address: user.email,
                locale: None,
            };
            post.enqueue(txn, to, &letter, now).await?;
            Ok::<_, Failed>((user.id, None))
        })
    });
    work.await
}
