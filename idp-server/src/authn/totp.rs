//! One-time codes of an authenticator app (RFC 6238): SHA-1, six digits, thirty seconds, because that is what every app can.
//! The present step and the one before are right, each once; which ones were used, the store knows.

use totp_rs::{Builder, Totp};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::secret::{self, equal};

/// Seconds.
const STEP: i64 = 30;
/// RFC 4226 section 4: 160 bits.
const SEED_LENGTH: usize = 20;

/// RFC 4226 section 4: the secret that the server and the app share.
pub struct Seed(Totp);

impl Seed {
    /// A new one.
    #[must_use]
    pub fn generate() -> Self {
        let bytes = Zeroizing::new(secret::random::<SEED_LENGTH>());
        Self::of(bytes.as_slice())
    }

    /// The one of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let secret = totp_rs::Secret::new(bytes.into());
        Self(Builder::new().with_secret(secret).build_noncompliant())
    }

    /// Its bytes, to be sealed.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.0.secret().as_bytes()
    }

    /// RFC 6238 section 5.2: the step, later than `last_step`, whose code this is: the one of `now` or the one before. It looks at
    /// both, whichever is right.
    #[must_use]
    pub fn step_of(&self, code: &str, last_step: i64, now: i64) -> Option<i64> {
        let present = now / STEP;
        let mut found = None;
        for step in [present - 1, present] {
            let expected = u64::try_from(step * STEP).map(|time| self.0.generate(time).to_string());
            let right = expected.is_ok_and(|text| equal(text.as_bytes(), code.as_bytes()));
            if right && step > last_step {
                found = Some(step);
            }
        }
        found
    }

    /// What the person scans or types into the app, for an account of `issuer`.
    #[must_use]
    pub fn described(&self, issuer: &str, account: &str) -> Enrolment {
        // A colon would end the name (the format of Google Authenticator's key URI).
        let plain = |name: &str| name.replace(':', " ");
        let totp = Builder::new()
            .with_secret(totp_rs::Secret::new(self.as_bytes().into()))
            .with_issuer(Some(plain(issuer)))
            .with_account_name(plain(account))
            .build_noncompliant();
        Enrolment {
            link: totp.to_url().unwrap_or_default(),
            picture: totp.to_qr_base64().ok(),
            text: grouped(&totp),
        }
    }
}

/// The base32 text of a seed in groups of four, as people can read it to each other.
fn grouped(totp: &Totp) -> String {
    let text = totp.secret().to_base32();
    let letters: Vec<char> = text.chars().filter(|char| *char != '=').collect();
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}

/// One seed in the three forms in which it gets into an app.
pub struct Enrolment {
    /// `otpauth://totp/...`
    pub link: String,
    /// The link as a PNG picture of a QR code, in base64.
    pub picture: Option<String>,
    /// Base32 in groups.
    pub text: String,
}

/// What a seed is sealed together with: it opens in the row of its person and in no other.
#[must_use]
pub fn row(user_id: Uuid) -> Vec<u8> {
    format!("totp:{user_id}").into_bytes()
}

/// A code as typed, without the spaces and hyphens that apps show.
#[must_use]
pub fn typed(code: &str) -> String {
    code.chars()
        .filter(|char| !char.is_whitespace() && *char != '-')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    // RFC 6238 appendix B, whose codes have eight digits: the last six of them.
    const RFC_SEED: &[u8] = b"12345678901234567890";

    #[test]
    fn the_codes_of_the_specification_are_right() {
        let seed = Seed::of(RFC_SEED);
        let cases = [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ];
        for (now, code) in cases {
            assert_eq!(seed.step_of(code, -1, now), Some(now / 30), "{now}");
            assert_eq!(seed.step_of(code, now / 30, now), None, "{now}: used");
        }
        assert_eq!(
            seed.step_of("755224", -1, 0),
            Some(0),
            "RFC 4226 appendix D"
        );
    }

    #[test]
    fn r94_this_step_and_the_one_before_are_right_and_no_other() {
        let seed = Seed::of(RFC_SEED);
        let (code, step) = ("005924", 1_234_567_890 / 30);
        let begins = step * 30;
        for (seconds, right) in [
            (-31, false),
            (-1, false),
            (0, true),
            (29, true),
            (59, true),
            (60, false),
        ] {
            let found = seed.step_of(code, -1, begins + seconds);
            assert_eq!(found, right.then_some(step), "{seconds} s after it began");
        }
        for wrong in ["", "5924", "00592", "0059244", "005925", "００５９２４"] {
            assert_eq!(seed.step_of(wrong, -1, begins), None, "{wrong}");
        }
    }

    #[test]
    fn r94_a_seed_has_160_bits_and_is_told_in_three_forms() {
        let seed = Seed::generate();
        assert_eq!(seed.as_bytes().len(), 20);
        assert_ne!(seed.as_bytes(), Seed::generate().as_bytes());
        let shown = Seed::of(RFC_SEED).described("id.example.com:8443", "ada@example.com");
        assert_eq!(shown.text, "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert_eq!(
            shown.link,
            "otpauth://totp/id.example.com%208443:ada%40example.com\
             ?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=id.example.com%208443"
        );
        assert!(shown.picture.is_some());
        assert_eq!(typed(" 123 456\n"), "123456");
    }
}
