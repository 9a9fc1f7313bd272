use serde_json::json;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::*;
use crate::oidc::test_values::{client, now, parameters};
use crate::oidc::{ClientType, Enrolled, next_step, validate};

const UNMET: Step = Step::Refuse(ErrorCode::UnmetAuthenticationRequirements);
const LOGIN_REQUIRED: Step = Step::Refuse(ErrorCode::LoginRequired);
const REMEMBERED: &[Method] = &[Method::Password, Method::TrustedBrowser];
const NOTHING: Enrolled = Enrolled {
    totp: false,
    passkey: false,
    recovery_code: false,
};
const APP: Enrolled = Enrolled {
    totp: true,
    ..NOTHING
};
const PASSKEY: Enrolled = Enrolled {
    passkey: true,
    ..NOTHING
};

fn request(client: &Client, extra: &[(&str, &str)]) -> AuthorizationRequest {
    let mut pairs = vec![
        ("redirect_uri", "https://a.test/cb"),
        ("response_type", "code"),
        ("scope", "openid"),
        (
            "code_challenge",
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        ),
        ("code_challenge_method", "S256"),
    ];
    pairs.extend_from_slice(extra);
    validate(&parameters(&pairs), client, now()).unwrap()
}

fn application(by: Registrant, default_acr_values: &[&str]) -> Client {
    let metadata = json!({
        "redirect_uris": ["https://a.test/cb"],
        "default_acr_values": default_acr_values,
    });
    let mut client = client(ClientType::Web, by, &metadata);
    client.metadata.skip_consent = true;
    client
}

fn account(methods: &[Method], enrolled: Enrolled, at: OffsetDateTime) -> Account {
    Account {
        user_id: Uuid::from_u128(1),
        session_id: Uuid::from_u128(9),
        event: AuthenticationEvent {
            at,
            methods: methods.to_vec(),
        },
        selected_at: at,
        consent: None,
        enrolled,
        done: crate::oidc::Done::default(),
    }
}

fn an_hour_ago(methods: &[Method], enrolled: Enrolled) -> Account {
    account(methods, enrolled, now() - Duration::HOUR)
}

fn judge(
    extra: &[(&str, &str)],
    client: &Client,
    account: Account,
    required: SecondFactor,
) -> Step {
    let policy = asks(required);
    next_step(&request(client, extra), client, &[account], &policy, now()).0
}

fn asks(second_factor: SecondFactor) -> Policy<'static> {
    Policy {
        second_factor,
        ..Policy::default()
    }
}

fn essential(values: &[&str]) -> String {
    json!({"id_token": {"acr": {"essential": true, "values": values}}}).to_string()
}

/// What is wanted, what was proven and is enrolled; the step where it is voluntary, and where it is essential.
type Case = (
    &'static [&'static str],
    &'static [Method],
    Enrolled,
    Step,
    Step,
);

#[test]
fn r16_a_request_is_answered_or_asks_for_exactly_the_missing_proof() {
    use Step::{Issue, Login, Passkey, SecondFactor as Code};
    let plain = application(Registrant::Admin, &[]);
    let pwd: &'static [Method] = &[Method::Password];
    let two: &'static [Method] = &[Method::Password, Method::Totp];
    let cases: [Case; 15] = [
        (&["1"], pwd, NOTHING, Issue, Issue),
        (&["2"], pwd, NOTHING, Issue, UNMET),
        (&["2"], pwd, PASSKEY, Passkey, Passkey),
        (&["2"], two, APP, Issue, Issue),
        (&["2"], REMEMBERED, APP, Code, Code),
        (&["2", "1"], REMEMBERED, APP, Code, Code),
        (&["1", "2"], REMEMBERED, APP, Issue, Issue),
        (
            &["2"],
            &[Method::EmailCode, Method::Totp],
            APP,
            Login,
            Login,
        ),
        (&["phr"], two, APP, Issue, UNMET),
        (&["phr", "2"], two, APP, Issue, Issue),
        (&["phr"], pwd, PASSKEY, Passkey, Passkey),
        (&["phr"], &[Method::HardwarePasskey], PASSKEY, Issue, Issue),
        (
            &["phrh"],
            &[Method::SyncedPasskey],
            PASSKEY,
            Passkey,
            Passkey,
        ),
        (&["gold"], two, APP, Issue, UNMET),
        (&["gold", "2"], REMEMBERED, APP, Code, Code),
    ];
    for (wanted, methods, enrolled, voluntary, bound) in cases {
        let account = || an_hour_ago(methods, enrolled);
        let values = wanted.join(" ");
        let claim = essential(wanted);
        let what = format!("{wanted:?} {methods:?} {enrolled:?}");
        let judge =
            |extra: &[(&str, &str)]| judge(extra, &plain, account(), SecondFactor::Optional);
        assert_eq!(judge(&[("acr_values", &values)]), voluntary, "{what}");
        assert_eq!(judge(&[("claims", &claim)]), bound, "{what}");
        let silent = judge(&[("claims", &claim), ("prompt", "none")]);
        let is_page = matches!(bound, Login | Code | Passkey);
        assert_eq!(
            silent,
            if is_page { LOGIN_REQUIRED } else { bound },
            "{what}"
        );
    }
}

#[test]
fn a_passkey_that_can_be_copied_is_not_asked_for_twice_in_a_row() {
    let plain = application(Registrant::Admin, &[]);
    let account = || account(&[Method::SyncedPasskey], PASSKEY, now());
    let judge = |extra: &[(&str, &str)]| judge(extra, &plain, account(), SecondFactor::Optional);
    assert_eq!(judge(&[("acr_values", "phrh")]), Step::Issue);
    assert_eq!(judge(&[("claims", &essential(&["phrh"]))]), UNMET);
}

#[test]
fn r99_what_an_administrator_put_down_for_a_client_binds_whatever_the_request_says() {
    use Step::{Issue, Passkey, SecondFactor as Code};
    let strict = application(Registrant::Admin, &["2"]);
    let own = application(Registrant::Itself, &["2"]);
    let pwd: &[Method] = &[Method::Password];
    let cases: [(&[Method], Enrolled, Step, Step); 5] = [
        (pwd, NOTHING, enrol(Action::EnrolSecondFactor), Issue),
        (pwd, PASSKEY, Passkey, Passkey),
        (REMEMBERED, APP, Code, Code),
        (&[Method::Password, Method::RecoveryCode], APP, Issue, Issue),
        (&[Method::SyncedPasskey], PASSKEY, Issue, Issue),
    ];
    for (methods, enrolled, by_admin, by_itself) in cases {
        let account = || an_hour_ago(methods, enrolled);
        let what = format!("{methods:?} {enrolled:?}");
        for extra in [&[][..], &[("acr_values", "1")], &[("acr_values", "gold")]] {
            let step = judge(extra, &strict, account(), SecondFactor::Optional);
            assert_eq!(step, by_admin, "{what} {extra:?}");
        }
        // What a client says of itself is a wish, which its request takes back.
        let step = judge(&[], &own, account(), SecondFactor::Optional);
        assert_eq!(step, by_itself, "{what}");
        let step = judge(
            &[("acr_values", "1")],
            &own,
            account(),
            SecondFactor::Optional,
        );
        assert_eq!(step, Issue, "{what}");
    }
    let none = [("prompt", "none")];
    let enrol = judge(
        &none,
        &strict,
        an_hour_ago(pwd, NOTHING),
        SecondFactor::Optional,
    );
    assert_eq!(enrol, Step::Refuse(ErrorCode::InteractionRequired));
    let phr = application(Registrant::Admin, &["phr"]);
    let step = judge(&[], &phr, an_hour_ago(pwd, NOTHING), SecondFactor::Optional);
    assert_eq!(step, UNMET);
}

#[test]
fn r99_where_everybody_needs_a_second_factor_nobody_does_without() {
    use Step::{Issue, Passkey, SecondFactor as Code};
    let plain = application(Registrant::Admin, &[]);
    let cases: [(&[Method], Enrolled, Step); 6] = [
        (
            &[Method::Password],
            NOTHING,
            enrol(Action::EnrolSecondFactor),
        ),
        (
            &[Method::EmailCode],
            NOTHING,
            enrol(Action::EnrolSecondFactor),
        ),
        (&[Method::Password], PASSKEY, Passkey),
        (REMEMBERED, APP, Code),
        (&[Method::Password, Method::Totp], APP, Issue),
        (&[Method::SyncedPasskey], PASSKEY, Issue),
    ];
    for (methods, enrolled, wanted) in cases {
        let account = an_hour_ago(methods, enrolled);
        let what = format!("{methods:?} {enrolled:?}");
        let at_home = account.step_at_home(&asks(SecondFactor::Required), now());
        assert_eq!(at_home, wanted, "{what}");
        assert_eq!(account.step_at_home(&Policy::default(), now()), Issue);
        let step = judge(&[], &plain, account.clone(), SecondFactor::Required);
        assert_eq!(step, wanted, "{what}");
        let step = judge(
            &[("acr_values", "1")],
            &plain,
            account,
            SecondFactor::Required,
        );
        assert_eq!(step, wanted, "{what}");
    }
}

#[test]
fn r31_a_grant_that_proved_less_than_is_demanded_by_now_gives_nothing_new() {
    let plain = application(Registrant::Admin, &[]);
    let strict = application(Registrant::Admin, &["phr", "2"]);
    let own = application(Registrant::Itself, &["2"]);
    let one = an_hour_ago(&[Method::Password], NOTHING).event;
    let two = an_hour_ago(&[Method::Password, Method::Totp], APP).event;
    let (lax, hard) = (SecondFactor::Optional, SecondFactor::Required);
    for (event, client, everybody, outgrown) in [
        (&one, &plain, lax, false),
        (&one, &plain, hard, true),
        (&one, &strict, lax, true),
        (&one, &own, lax, false),
        (&two, &plain, hard, false),
        (&two, &strict, hard, false),
    ] {
        assert_eq!(is_outgrown(event, client, everybody), outgrown);
    }
}
