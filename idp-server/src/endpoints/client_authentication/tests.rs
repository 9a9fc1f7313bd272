use actix_web::{ResponseError, http::header, test::TestRequest};
use serde_json::json;

use super::*;
use crate::{
    oidc::{ClientMetadata, ClientType, Registrant},
    state::tests::state,
};

async fn register(state: &State, client_id: &'static str, secret: &'static str) {
    let metadata = json!({"client_name": "App", "redirect_uris": ["https://rp.example/cb"]});
    let metadata = ClientMetadata::resolve(&metadata, ClientType::Web, Registrant::Admin).unwrap();
    let now = state.clock.now();
    let done: Result<(), store::DbErr> = state
        .db
        .write(move |txn| {
            Box::pin(async move {
                store::clients::create(txn, client_id, &metadata, Registrant::Admin, now).await?;
                store::clients::add_secret(txn, client_id, SecretHash::of(secret), now).await
            })
        })
        .await;
    done.unwrap();
}

fn context() -> Context {
    Context {
        request_id: "r".to_owned(),
        ip: [192, 0, 2, 1].into(),
        texts: crate::i18n::Texts::english(),
        chosen_at: None,
        here: None,
        theme: None,
        brand: crate::brand::Brand::plain(),
    }
}

fn basic(client_id: &str, secret: &str) -> PresentedCredentials {
    PresentedCredentials::Basic {
        readings: vec![(client_id.to_owned(), secret.to_owned())],
    }
}

async fn code(state: &State, presented: &PresentedCredentials) -> Option<ErrorCode> {
    match check(state, &context(), presented).await {
        Ok(_) => None,
        Err(error) => Some(error.into_refusal().code),
    }
}

#[tokio::test]
async fn who_knows_the_secret_is_never_locked_out_by_those_who_guess() {
    let (_scratch, state) = state().await;
    register(&state, "app", "right").await;
    let (wrong, right) = (basic("app", "wrong"), basic("app", "right"));
    for _ in 0..60 {
        assert_eq!(code(&state, &wrong).await, Some(ErrorCode::InvalidClient));
    }
    assert_eq!(code(&state, &wrong).await, Some(ErrorCode::SlowDown));
    assert_eq!(code(&state, &right).await, None);
    assert_eq!(code(&state, &wrong).await, Some(ErrorCode::SlowDown));
    assert_eq!(
        code(&state, &basic("other", "x")).await,
        Some(ErrorCode::InvalidClient)
    );
}

#[tokio::test]
async fn r41_whoever_sent_an_authorization_header_is_challenged() {
    let (_scratch, state) = state().await;
    let parameters = Parameters::parse(b"grant_type=client_credentials").unwrap();
    for (value, challenged) in [
        (Some("Basic !"), true),
        (Some("Basic bm8tY29sb24="), true),
        (Some("Basic YTpi"), true),
        (Some("Bearer x"), true),
        (None, false),
    ] {
        let request = value.map_or_else(TestRequest::default, |value| {
            TestRequest::default().insert_header((header::AUTHORIZATION, value))
        });
        let request = request.to_http_request();
        let error = authenticate(&state, &context(), &request, &parameters).await;
        let response = error.expect_err("no client").error_response();
        assert_eq!(response.status(), 401, "{value:?}");
        assert_eq!(
            response.headers().contains_key(header::WWW_AUTHENTICATE),
            challenged,
            "{value:?}"
        );
    }
}
