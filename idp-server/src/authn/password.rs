//! Passwords: argon2id on a bounded pool with a short queue.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use argon2::{
    Algorithm, Argon2, Block, Params, Version,
    password_hash::phc::{Output, ParamsString, PasswordHash, Salt},
};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::{config::Argon2Config, secret};

/// A longer password is refused unseen (bytes).
pub const LONGEST: usize = 1024;
/// So many hashes may wait for each that runs; more are refused at once.
const QUEUE_PER_PERMIT: usize = 8;

/// Unused for so long, the memory of the hashes goes back to the system.
const KEPT: Duration = Duration::from_secs(2);

/// The pool is full: try again in a moment (503 with Retry-After).
#[derive(Debug, thiserror::Error)]
#[error("the password pool is full")]
pub struct Overloaded;

/// What a verification found.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The password is not this one.
    Wrong,
    /// The password is right.
    Right,
    /// The password is right and its hash should be replaced by this stronger one.
    RightButWeak(String),
}

/// Hashes and verifies passwords, a few at a time, reusing the memory that argon2 fills.
#[derive(Clone)]
pub struct PasswordPool {
    inner: Arc<Inner>,
}

struct Inner {
    params: Params,
    permits: Arc<Semaphore>,
    waiting: AtomicUsize,
    queue: usize,
    /// How often the pool was used.
    uses: AtomicUsize,
    memory: Mutex<Vec<Vec<Block>>>,
    /// The hash of a password that nobody knows, for people who don't exist.
    dummy: String,
}

impl PasswordPool {
    /// A pool that runs `max_concurrent` hashes at once.
    pub fn new(config: &Argon2Config, max_concurrent: usize) -> anyhow::Result<Self> {
        let params = Params::new(
            config.memory_kib,
            config.iterations,
            config.parallelism,
            Some(32),
        )
        .map_err(|error| anyhow::anyhow!("password.argon2: {error}"))?;
        let mut inner = Inner {
            params,
            permits: Arc::new(Semaphore::new(max_concurrent)),
            waiting: AtomicUsize::new(0),
            queue: max_concurrent * QUEUE_PER_PERMIT,
            uses: AtomicUsize::new(0),
            memory: Mutex::new(Vec::new()),
            dummy: String::new(),
        };
        // Verifying against it costs what any verification costs; making it need not.
        inner.dummy = phc(&inner.params, &secret::random(), &secret::random());
        Ok(Self {
            inner: Arc::new(inner),
        })
    }

    /// Hashes a new password.
    pub async fn hash(&self, password: &str) -> Result<String, Overloaded> {
        let password = normalise(password);
        self.run(move |inner| inner.hash(&password)).await
    }

    /// Verifies a password against `stored`; for one who has none it takes as long and finds it wrong.
    pub async fn verify(
        &self,
        password: &str,
        stored: Option<String>,
    ) -> Result<Verdict, Overloaded> {
        let password = normalise(password);
        self.run(move |inner| {
            let right = inner.verify(&password, stored.as_deref().unwrap_or(&inner.dummy));
            match stored {
                Some(stored) if right && inner.is_weak(&stored) => {
                    Verdict::RightButWeak(inner.hash(&password))
                }
                Some(_) if right => Verdict::Right,
                _ => Verdict::Wrong,
            }
        })
        .await
    }

    /// Takes as long as [`Self::verify`] for a name that nobody has, against the hash of somebody else. Whether the password
    /// would open that other account is not looked at: guesses at it would not be counted.
    pub async fn pretend(&self, password: &str, like: Option<String>) -> Result<(), Overloaded> {
        let password = normalise(password);
        self.run(move |inner| {
            let like = like.as_deref().unwrap_or(&inner.dummy);
            std::hint::black_box(inner.verify(&password, like));
        })
        .await
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Inner) -> T + Send + 'static,
    ) -> Result<T, Overloaded> {
        let place = Place::take(&self.inner)?;
        let permits = Arc::clone(&self.inner.permits);
        let permit = permits.acquire_owned().await.map_err(|_| Overloaded)?;
        let inner = Arc::clone(&self.inner);
        // Place and permit go with the work, not with the request: one who hangs up frees neither.
        let done = tokio::task::spawn_blocking(move || {
            let done = work(&inner);
            drop((permit, place));
            let uses = inner.uses.fetch_add(1, Ordering::AcqRel) + 1;
            tokio::spawn(async move {
                tokio::time::sleep(KEPT).await;
                inner.release(uses);
            });
            done
        });
        done.await.map_err(|_| Overloaded)
    }
}

/// A place in the short queue, given back however the wait ends.
struct Place(Arc<Inner>);

impl Place {
    fn take(inner: &Arc<Inner>) -> Result<Self, Overloaded> {
        let limit = inner.queue;
        let taken = inner
            .waiting
            .fetch_update(Ordering::AcqRel, Ordering::Acquire, |n| {
                (n < limit).then_some(n + 1)
            });
        taken
            .map(|_| Self(Arc::clone(inner)))
            .map_err(|_| Overloaded)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.waiting.fetch_sub(1, Ordering::AcqRel);
    }
}

impl Inner {
    /// Frees what is kept, unless the pool has been used again since.
    fn release(&self, uses: usize) {
        if self.uses.load(Ordering::Acquire) == uses {
            let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
            *memory = Vec::new();
        }
    }

    fn hash(&self, password: &str) -> String {
        let salt: [u8; 16] = secret::random();
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, self.params.clone());
        let output = self.fill(&argon2, password, &salt, 32).unwrap_or_default();
        let output: [u8; 32] = output
            .as_slice()
            .try_into()
            .expect("argon2 fills what it was given");
        phc(&self.params, &salt, &output)
    }

    fn verify(&self, password: &str, stored: &str) -> bool {
        let Ok(parsed) = PasswordHash::new(stored) else {
            return false;
        };
        let (Some(salt), Some(expected)) = (parsed.salt, parsed.hash) else {
            return false;
        };
        let (Ok(params), Ok(algorithm)) = (
            Params::try_from(&parsed),
            Algorithm::try_from(parsed.algorithm.as_str()),
        ) else {
            return false;
        };
        let argon2 = Argon2::new(algorithm, Version::V0x13, params);
        let filled = self.fill(&argon2, password, salt.as_ref(), expected.len());
        filled.is_some_and(|output| secret::equal(&output, expected.as_bytes()))
    }

    fn is_weak(&self, stored: &str) -> bool {
        let Ok(parsed) = PasswordHash::new(stored) else {
            return false;
        };
        let Ok(params) = Params::try_from(&parsed) else {
            return false;
        };
        parsed.algorithm.as_str() != "argon2id"
            || params.m_cost() < self.params.m_cost()
            || params.t_cost() < self.params.t_cost()
            || params.p_cost() < self.params.p_cost()
    }

    /// The raw hash, in memory that is kept for the next one.
    fn fill(
        &self,
        argon2: &Argon2<'_>,
        password: &str,
        salt: &[u8],
        length: usize,
    ) -> Option<Zeroizing<Vec<u8>>> {
        let mut output = Zeroizing::new(vec![0; length]);
        let pool = || self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        let mut memory = pool().pop().unwrap_or_default();
        let blocks = argon2.params().block_count();
        memory.resize(memory.len().max(blocks), Block::default());
        let filled = argon2.hash_password_into_with_memory(
            password.as_bytes(),
            salt,
            &mut output,
            &mut memory,
        );
        // An imported hash may want far more memory than ours: that much is not kept.
        if memory.len() <= self.params.block_count() {
            pool().push(memory);
        }
        filled.ok().map(|()| output)
    }
}

fn phc(params: &Params, salt: &[u8; 16], output: &[u8; 32]) -> String {
    let hash = PasswordHash {
        algorithm: Algorithm::Argon2id.ident(),
        version: Some(Version::V0x13.into()),
        params: ParamsString::try_from(params).expect("valid parameters have a text"),
        salt: Some(Salt::new(salt).expect("16 bytes are a salt")),
        hash: Some(Output::new(output).expect("32 bytes are a hash")),
    };
    hash.to_string()
}

/// Passwords count by their NFKC form (RFC 8265, NIST SP 800-63B 3.1.1.2).
fn normalise(password: &str) -> Zeroizing<String> {
    Zeroizing::new(password.nfkc().collect())
}

/// Why a password may not be chosen.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unacceptable {
    /// Too short.
    #[error("Use at least {0} characters.")]
    TooShort(usize),
    /// Too long.
    #[error("Use at most {LONGEST} bytes.")]
    TooLong,
    /// On the list of common passwords, a pattern, or made of the person's own name or address.
    #[error(
        "This password is easy to guess. Use a few unrelated words, or let your browser suggest one."
    )]
    Common,
}

/// Judges a new password (NIST SP 800-63B 3.1.1.2): length, and how easily it is guessed given
/// common passwords, patterns and what is known of the person. No rules of composition.
/// May take some milliseconds: keep it off the workers.
pub fn check_new(password: &str, min_length: usize, known: &[&str]) -> Result<(), Unacceptable> {
    if password.len() > LONGEST {
        return Err(Unacceptable::TooLong);
    }
    let password = normalise(password);
    if password.chars().count() < min_length {
        return Err(Unacceptable::TooShort(min_length));
    }
    // The estimate grows faster than the text, and 72 characters tell enough.
    let head: Zeroizing<String> = Zeroizing::new(password.chars().take(72).collect());
    let estimate = zxcvbn::zxcvbn(&head, known);
    if estimate.guesses_log10() < 8.0 {
        Err(Unacceptable::Common)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests;
