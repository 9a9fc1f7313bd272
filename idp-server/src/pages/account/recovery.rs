//! `/account/recovery`: stops the removal of one's second factors, which somebody began who said that all are lost.

use actix_web::{HttpRequest, HttpResponse, web};

use super::posted;
use crate::{
    context::Context,
    error::Error,
    mail::{Letter, MailKind},
    pages::{browser::see_other, error::PageError, mailed::loss, shared::origin},
    state::State,
};

/// POST `/account/recovery`.
pub async fn stop(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let (member, _) = match posted(&request, &body, &state).await? {
        Ok(posted) => posted,
        Err(away) => return Ok(away),
    };
    let (now, user_id) = (state.clock.now(), member.signed_in.account.user_id);
    let letter =
        Letter::new(MailKind::RecoveryStopped).done(origin(&context, &member.browser), now);
    let post = state.post.clone();
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            loss::stop(txn, user_id, (&post, &letter, &context), now).await?;
            Ok::<_, Error>(())
        })
    });
    work.await?;
    Ok(see_other("/account", None))
}
