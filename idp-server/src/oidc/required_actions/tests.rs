use serde_json::json;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::*;
use crate::oidc::{
    AuthenticationEvent, Client, ClientType, Enrolled, ErrorCode, Method, Registrant, Step,
    next_step,
    test_values::{client, now, parameters},
    validate,
};
use Action::{AcceptTerms, ChangePassword, EnrolPasskey, EnrolSecondFactor, VerifyEmail};

const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

fn account(done: Done, enrolled: Enrolled, methods: &[Method]) -> Account {
    Account {
        user_id: Uuid::from_u128(1),
        session_id: Uuid::from_u128(9),
        event: AuthenticationEvent {
            at: now() - Duration::HOUR,
            methods: methods.to_vec(),
        },
        selected_at: now() - Duration::HOUR,
        consent: None,
        enrolled,
        done,
    }
}

fn application(acr: &[&str], skip_consent: bool) -> Client {
    let metadata = json!({
        "redirect_uris": ["https://a.test/cb"],
        "default_acr_values": acr,
        "skip_consent": skip_consent,
    });
    client(ClientType::Web, Registrant::Admin, &metadata)
}

fn judge(account: &Account, client: &Client, policy: &Policy<'_>, prompt: &str) -> Step {
    let pairs = [
        ("redirect_uri", "https://a.test/cb"),
        ("response_type", "code"),
        ("scope", "openid"),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
        ("prompt", prompt),
    ];
    let kept = if prompt.is_empty() { 5 } else { 6 };
    let request = validate(&parameters(&pairs[..kept]), client, now()).unwrap();
    let at: OffsetDateTime = now();
    next_step(&request, client, std::slice::from_ref(account), policy, at).0
}

/// Every combination of what may be owed: exactly that is asked for, in order, before consent and never silently.
#[test]
fn r90_exactly_what_is_owed_is_asked_for_one_after_the_other() {
    let client = application(&[], false);
    let policy = Policy {
        verified_email: true,
        terms: Some("2"),
        ..Policy::default()
    };
    for bits in 0_u8..8 {
        let (change, verify, accept) = (bits & 1 != 0, bits & 2 != 0, bits & 4 != 0);
        let done = Done {
            password: if change {
                Standing::MustChange
            } else {
                Standing::Sound
            },
            email_verified: !verify,
            terms: Some(if accept { "1" } else { "2" }.to_owned()),
        };
        let account = account(done, Enrolled::default(), &[Method::Password]);
        let owed = [
            (ChangePassword, change),
            (VerifyEmail, verify),
            (AcceptTerms, accept),
        ];
        let owed: Vec<Action> = owed.iter().filter(|one| one.1).map(|one| one.0).collect();
        let step = judge(&account, &client, &policy, "");
        let silent = judge(&account, &client, &policy, "none");
        let at_home = account.step_at_home(&policy, now());
        if owed.is_empty() {
            assert_eq!((step, at_home), (Step::Consent, Step::Issue));
            assert_eq!(silent, Step::Refuse(ErrorCode::ConsentRequired));
            continue;
        }
        let Step::Act(mut queue) = step else {
            panic!("{owed:?}: {step:?}");
        };
        assert_eq!((at_home, queue.len() as usize), (step, owed.len()));
        assert_eq!(silent, Step::Refuse(ErrorCode::InteractionRequired));
        for action in owed {
            assert_eq!(queue.first(), Some(action));
            queue = queue.rest();
        }
        assert!(queue.is_empty() && queue.first().is_none());
        // Where nothing of it is asked of anybody, nothing is asked of this one.
        let lax = judge(&account, &client, &Policy::default(), "");
        let wanted = if change {
            Step::Act(Queue::of([ChangePassword]))
        } else {
            Step::Consent
        };
        assert_eq!(lax, wanted);
    }
}

#[test]
fn r99_who_has_to_prove_more_proves_it_before_they_change_anything() {
    let done = Done {
        password: Standing::MustChange,
        ..Done::default()
    };
    let app = Enrolled {
        totp: true,
        ..Enrolled::default()
    };
    let half = account(done.clone(), app, &[Method::EmailCode]);
    let strict = application(&["2"], true);
    let policy = Policy::default();
    assert_eq!(judge(&half, &strict, &policy, ""), Step::Login);
    let lately = Account {
        event: AuthenticationEvent {
            at: now(),
            ..half.event.clone()
        },
        ..half
    };
    assert_eq!(judge(&lately, &strict, &policy, ""), Step::SecondFactor);
    assert_eq!(lately.step_at_home(&policy, now()), Step::SecondFactor);
    let key = Enrolled {
        passkey: true,
        ..Enrolled::default()
    };
    let weak = account(done, key, &[Method::Password]);
    assert_eq!(judge(&weak, &strict, &policy, ""), Step::Passkey);
}

#[test]
fn a_demand_for_a_factor_joins_the_queue_at_its_end() {
    let done = Done {
        password: Standing::MustChange,
        ..Done::default()
    };
    let bare = account(done, Enrolled::default(), &[Method::Password]);
    let policy = Policy {
        passkeys: true,
        ..Policy::default()
    };
    let step =
        |acr: &[&str], policy: &Policy<'_>| judge(&bare, &application(acr, true), policy, "");
    let queue = |action| Step::Act(Queue::of([ChangePassword, action]));
    assert_eq!(step(&["2"], &policy), queue(EnrolSecondFactor));
    assert_eq!(step(&["phr"], &policy), queue(EnrolPasskey));
    assert_eq!(step(&["phrh"], &policy), queue(EnrolPasskey));
    assert_eq!(step(&["phr", "2"], &policy), queue(EnrolSecondFactor));
    let unmet = Step::Refuse(ErrorCode::UnmetAuthenticationRequirements);
    assert_eq!(step(&["phr"], &Policy::default()), unmet);
    let required = Policy {
        second_factor: SecondFactor::Required,
        ..policy
    };
    assert_eq!(step(&["phr"], &required), queue(EnrolSecondFactor));
}

#[test]
fn r83_a_short_password_does_only_beside_a_second_factor() {
    let done = Done {
        password: Standing::Short,
        ..Done::default()
    };
    let app = Enrolled {
        totp: true,
        ..Enrolled::default()
    };
    let two = [Method::Password, Method::Totp];
    let policy = Policy::default();
    let beside = account(done.clone(), app, &two);
    assert_eq!(beside.step_at_home(&policy, now()), Step::Issue);
    let alone = account(done, Enrolled::default(), &[Method::Password]);
    let change = Step::Act(Queue::of([ChangePassword]));
    assert_eq!(alone.step_at_home(&policy, now()), change);
}
