use super::*;
use crate::oidc::test_values::{client, now, parameters, web_client};
use crate::oidc::{ClientType, Method, Registrant, validate};
use serde_json::json;

type Pairs = &'static [(&'static str, &'static str)];

const ALICE: Uuid = Uuid::from_u128(1);
const BOB: Uuid = Uuid::from_u128(2);

/// Times are seconds before (-) or after the request.
fn at(seconds: i64) -> OffsetDateTime {
    now() + Duration::seconds(seconds)
}

fn request(extra: &[(&str, &str)]) -> AuthorizationRequest {
    let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    let mut pairs = vec![
        ("redirect_uri", "https://a.test/cb"),
        ("response_type", "code"),
        ("scope", "openid email"),
        ("code_challenge", challenge),
        ("code_challenge_method", "S256"),
    ];
    pairs.extend_from_slice(extra);
    validate(&parameters(&pairs), &web_client(), now()).unwrap()
}

fn consent(scope: &str, given: i64, expires: Option<i64>) -> GivenConsent {
    GivenConsent {
        scope: Scope::parse(scope).unwrap(),
        given_at: at(given),
        expires_at: expires.map(at),
    }
}

fn account(user_id: Uuid, signed_in: i64, selected: i64, consent: Option<GivenConsent>) -> Account {
    let event = AuthenticationEvent {
        at: at(signed_in),
        methods: vec![Method::Password],
    };
    Account {
        user_id,
        session_id: Uuid::from_u128(9),
        event,
        selected_at: at(selected),
        consent,
        enrolled: Enrolled::default(),
        done: Done::default(),
    }
}

/// Signed in an hour ago with consent to everything.
fn alice() -> Account {
    account(
        ALICE,
        -3600,
        -3600,
        Some(consent("openid email profile", -3600, Some(3600))),
    )
}

fn trusted() -> Client {
    client(
        ClientType::Web,
        Registrant::Admin,
        &json!({"redirect_uris": ["https://a.test/cb"], "skip_consent": true}),
    )
}

fn step(
    extra: &[(&str, &str)],
    accounts: &[Account],
    hinted: Option<Uuid>,
) -> (Step, Option<usize>) {
    let request = AuthorizationRequest {
        hinted,
        ..request(extra)
    };
    next_step(&request, &web_client(), accounts, OPTIONAL, at(60))
}

const OPTIONAL: &Policy<'static> = &Policy {
    second_factor: crate::oidc::SecondFactor::Optional,
    verified_email: false,
    terms: None,
    passkeys: false,
};
const LOGIN_REQUIRED: Step = Step::Refuse(ErrorCode::LoginRequired);

#[test]
fn nobody_signed_in_means_a_sign_in() {
    assert_eq!(step(&[], &[], None), (Step::Login, None));
    assert_eq!(
        step(&[("prompt", "select_account")], &[], None),
        (Step::Login, None)
    );
    assert_eq!(
        step(&[("prompt", "consent")], &[], None),
        (Step::Login, None)
    );
}

#[test]
fn a_live_session_with_remembered_consent_is_silent() {
    assert_eq!(step(&[], &[alice()], None), (Step::Issue, Some(0)));
    assert_eq!(
        step(&[("prompt", "none")], &[alice()], None),
        (Step::Issue, Some(0))
    );
    assert_eq!(
        step(&[("prompt", "none")], &[alice()], Some(ALICE)),
        (Step::Issue, Some(0))
    );
    let bob = Account {
        user_id: BOB,
        ..alice()
    };
    assert_eq!(
        step(&[("prompt", "none")], &[alice(), bob.clone()], Some(BOB)),
        (Step::Issue, Some(1))
    );
    assert_eq!(step(&[], &[bob, alice()], None), (Step::Issue, Some(0)));
}

#[test]
fn r14_prompt_none_answers_with_an_error_where_a_page_would_be_needed() {
    let none = [("prompt", "none")];
    assert_eq!(step(&none, &[], None).0, LOGIN_REQUIRED);
    assert_eq!(step(&none, &[alice()], Some(BOB)).0, LOGIN_REQUIRED);
    assert_eq!(
        step(&[("prompt", "none"), ("max_age", "60")], &[alice()], None).0,
        LOGIN_REQUIRED
    );
    let asked = Account {
        consent: None,
        ..alice()
    };
    assert_eq!(
        step(&none, &[asked], None).0,
        Step::Refuse(ErrorCode::ConsentRequired)
    );
}

#[test]
fn r15_prompt_login_and_max_age_want_a_sign_in_after_the_request() {
    let cases: [(Pairs, i64, Step); 13] = [
        (&[("prompt", "login")], -1, Step::Login),
        (&[("prompt", "login")], -3600, Step::Login),
        (&[("prompt", "login")], 0, Step::Issue),
        (&[("prompt", "login")], 30, Step::Issue),
        (&[("max_age", "0")], -1, Step::Login),
        (&[("max_age", "0")], 30, Step::Issue),
        (&[("max_age", "1")], -3, Step::Login),
        (&[("max_age", "100")], -41, Step::Login),
        (&[("max_age", "100")], -40, Step::Issue),
        (&[("max_age", "10000")], -3600, Step::Issue),
        (&[("max_age", "1")], 30, Step::Issue),
        (&[("max_age", "18446744073709551615")], -3600, Step::Issue),
        (
            &[("max_age", "10000"), ("prompt", "login")],
            -5,
            Step::Login,
        ),
    ];
    for (extra, signed_in, wanted) in cases {
        let account = account(ALICE, signed_in, signed_in, alice().consent);
        assert_eq!(
            step(extra, &[account], None),
            (wanted, Some(0)),
            "{extra:?} {signed_in}"
        );
    }
}

#[test]
fn what_a_request_waits_for_is_done_after_it_though_another_clock_is_ahead() {
    let request = request(&[("prompt", "login")]);
    for (seconds, wanted) in [(5, 5), (0, 0), (-10, 0), (-30, 0), (-31, -31), (-60, -60)] {
        assert_eq!(done_at(&request, at(seconds)), at(wanted), "{seconds}");
    }
}

#[test]
fn an_account_is_chosen_once() {
    let select = [("prompt", "select_account")];
    assert_eq!(
        step(&select, &[alice()], None),
        (Step::SelectAccount, Some(0))
    );
    let chosen = Account {
        selected_at: at(5),
        ..alice()
    };
    assert_eq!(
        step(&select, &[chosen.clone(), alice()], None),
        (Step::Issue, Some(0))
    );
    let both = [("prompt", "select_account login")];
    assert_eq!(step(&both, &[chosen], None), (Step::Login, Some(0)));
    assert_eq!(
        step(&both, &[account(ALICE, 5, 5, alice().consent)], None),
        (Step::Issue, Some(0))
    );
}

#[test]
fn r17_consent_is_asked_for_unless_it_covers_what_is_wanted() {
    let cases: [(Pairs, Option<GivenConsent>, Step); 11] = [
        (&[], None, Step::Consent),
        (&[], Some(consent("openid", -5, None)), Step::Consent),
        (&[], Some(consent("email openid", -5, None)), Step::Issue),
        (
            &[],
            Some(consent("openid email", -5, Some(61))),
            Step::Issue,
        ),
        (
            &[],
            Some(consent("openid email", -5, Some(60))),
            Step::Consent,
        ),
        (
            &[("prompt", "consent")],
            Some(consent("openid email", -5, None)),
            Step::Consent,
        ),
        (
            &[("prompt", "consent")],
            Some(consent("openid email", 0, None)),
            Step::Issue,
        ),
        (
            &[("prompt", "consent")],
            Some(consent("openid", 5, None)),
            Step::Consent,
        ),
        (&[("prompt", "consent")], None, Step::Consent),
        (
            &[("claims", "{\"userinfo\":{\"phone_number\":null}}")],
            Some(consent("openid email", -5, None)),
            Step::Consent,
        ),
        (
            &[("claims", "{\"id_token\":{\"name\":null}}")],
            Some(consent("openid email profile", -5, None)),
            Step::Issue,
        ),
    ];
    for (extra, given, wanted) in cases {
        let account = Account {
            consent: given.clone(),
            ..alice()
        };
        assert_eq!(
            step(extra, &[account], None),
            (wanted, Some(0)),
            "{extra:?} {given:?}"
        );
    }
}

#[test]
fn a_trusted_client_is_asked_for_only_by_prompt_consent() {
    let step = |extra: &[(&str, &str)], given: Option<GivenConsent>| {
        let account = Account {
            consent: given,
            ..alice()
        };
        next_step(&request(extra), &trusted(), &[account], OPTIONAL, at(60)).0
    };
    assert_eq!(step(&[], None), Step::Issue);
    assert_eq!(step(&[("prompt", "none")], None), Step::Issue);
    assert_eq!(step(&[("prompt", "consent")], None), Step::Consent);
    assert_eq!(
        step(
            &[("prompt", "consent")],
            Some(consent("openid email", -5, None))
        ),
        Step::Consent
    );
    assert_eq!(
        step(
            &[("prompt", "consent")],
            Some(consent("openid email", 5, None))
        ),
        Step::Issue
    );
}

#[test]
fn a_hint_for_somebody_else_wants_that_user() {
    assert_eq!(step(&[], &[alice()], Some(BOB)), (Step::Login, None));
    let just_signed_in = account(ALICE, 5, 5, alice().consent);
    assert_eq!(
        step(&[], &[just_signed_in], Some(BOB)),
        (LOGIN_REQUIRED, None)
    );
    let sub = format!("{{\"id_token\":{{\"sub\":{{\"value\":\"{BOB}\"}}}}}}");
    assert_eq!(
        step(&[("claims", &sub)], &[alice()], None),
        (Step::Login, None)
    );
    assert_eq!(
        step(&[("claims", &sub), ("prompt", "none")], &[alice()], None),
        (LOGIN_REQUIRED, None)
    );
    assert_eq!(
        step(
            &[("claims", &sub)],
            &[Account {
                user_id: BOB,
                ..alice()
            }],
            None
        ),
        (Step::Issue, Some(0))
    );
}

#[test]
fn r16_an_essential_acr_that_cannot_be_reached_is_an_error() {
    let acr = |value: &str| {
        format!("{{\"id_token\":{{\"acr\":{{\"essential\":true,\"values\":[\"{value}\"]}}}}}}")
    };
    assert_eq!(
        step(&[("claims", &acr("9"))], &[alice()], None).0,
        Step::Refuse(ErrorCode::UnmetAuthenticationRequirements)
    );
    assert_eq!(
        step(&[("claims", &acr("1"))], &[alice()], None).0,
        Step::Issue
    );
    assert_eq!(
        step(&[("acr_values", "9")], &[alice()], None).0,
        Step::Issue
    );
}

/// Signed in so long ago, with an authenticator app enrolled.
fn with_app(methods: &[Method], signed_in: i64) -> Account {
    let mut account = account(ALICE, signed_in, signed_in, alice().consent);
    account.event.methods = methods.to_vec();
    account.enrolled.totp = true;
    account
}

#[test]
fn r99_half_a_sign_in_opens_nothing() {
    let none = [("prompt", "none")];
    for methods in [&[Method::Password][..], &[Method::EmailCode]] {
        let half = with_app(methods, 30);
        assert!(half.owes_second_factor());
        assert_eq!(
            step(&[], std::slice::from_ref(&half), None).0,
            Step::SecondFactor
        );
        assert_eq!(step(&none, &[half], None).0, LOGIN_REQUIRED);
    }
    let whole: [&[Method]; 5] = [
        &[Method::Password, Method::Totp],
        &[Method::Password, Method::RecoveryCode],
        &[Method::Password, Method::TrustedBrowser],
        &[Method::SyncedPasskey],
        &[Method::EmailCode, Method::Totp],
    ];
    for methods in whole {
        assert!(!with_app(methods, 30).owes_second_factor(), "{methods:?}");
    }
    assert!(!alice().owes_second_factor(), "nothing is enrolled");
}

#[test]
fn r99_the_second_proof_has_to_follow_the_first_within_a_quarter_of_an_hour() {
    // The clock stands 60 seconds after the request.
    for (signed_in, wanted) in [(-840, Step::SecondFactor), (-841, Step::Login)] {
        let half = with_app(&[Method::Password], signed_in);
        assert_eq!(
            step(&[], std::slice::from_ref(&half), None).0,
            wanted,
            "{signed_in}"
        );
        assert_eq!(half.step_at_home(OPTIONAL, at(60)), wanted, "{signed_in}");
    }
    let half = with_app(&[Method::Password], -10);
    assert_eq!(step(&[("prompt", "login")], &[half], None).0, Step::Login);
    let select = [("prompt", "select_account")];
    let half = with_app(&[Method::Password], -10);
    assert_eq!(step(&select, &[half], None).0, Step::SelectAccount);
}
