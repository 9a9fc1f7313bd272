use super::*;

fn pool(memory_kib: u32, iterations: u32) -> PasswordPool {
    PasswordPool::new(
        &Argon2Config {
            memory_kib,
            iterations,
            parallelism: 1,
        },
        2,
    )
    .unwrap()
}

#[tokio::test]
async fn r84_a_password_is_verified_as_given() {
    let pool = pool(19_456, 2);
    let long = "x".repeat(255);
    for (chosen, other) in [
        (
            format!("{}a", "x".repeat(72)),
            format!("{}b", "x".repeat(72)),
        ),
        (
            format!("{}a", "x".repeat(128)),
            format!("{}b", "x".repeat(128)),
        ),
        (format!("{long}a"), format!("{long}b")),
        ("Correct horse".to_owned(), "correct horse".to_owned()),
        ("trailing".to_owned(), "trailing ".to_owned()),
    ] {
        let stored = pool.hash(&chosen).await.unwrap();
        assert_eq!(
            pool.verify(&chosen, Some(stored.clone())).await.unwrap(),
            Verdict::Right
        );
        assert_eq!(
            pool.verify(&other, Some(stored)).await.unwrap(),
            Verdict::Wrong,
            "{other:?}"
        );
    }
    // The documented normalisation: NFC and NFD forms are one password.
    let stored = pool.hash("Cr\u{e8}me br\u{fb}l\u{e9}e").await.unwrap();
    let decomposed = pool
        .verify("Cre\u{300}me bru\u{302}le\u{301}e", Some(stored))
        .await
        .unwrap();
    assert_eq!(decomposed, Verdict::Right);
}

#[tokio::test]
async fn r85_a_weak_hash_is_replaced_on_success_only_and_salts_differ() {
    let (weak, strong) = (pool(7_168, 1), pool(19_456, 2));
    let stored = weak.hash("correct horse battery").await.unwrap();
    assert_ne!(
        stored,
        weak.hash("correct horse battery").await.unwrap(),
        "a salt of its own"
    );
    assert_eq!(
        strong.verify("wrong", Some(stored.clone())).await.unwrap(),
        Verdict::Wrong
    );
    let Verdict::RightButWeak(upgraded) = strong
        .verify("correct horse battery", Some(stored))
        .await
        .unwrap()
    else {
        panic!("a weaker hash is upgraded")
    };
    assert!(
        upgraded.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
        "{upgraded}"
    );
    assert_eq!(
        strong
            .verify("correct horse battery", Some(upgraded))
            .await
            .unwrap(),
        Verdict::Right
    );
}

#[tokio::test]
async fn r76_nobody_is_hashed_like_somebody() {
    let pool = pool(19_456, 2);
    assert_eq!(pool.verify("anything", None).await.unwrap(), Verdict::Wrong);
    assert_eq!(pool.verify("", None).await.unwrap(), Verdict::Wrong);
    assert_eq!(
        pool.verify("anything", Some("not a hash".into()))
            .await
            .unwrap(),
        Verdict::Wrong
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn r86_overflow_is_refused_at_once() {
    let pool = pool(19_456, 2);
    let all = futures_util::future::join_all((0..200).map(|_| pool.verify("x", None))).await;
    let refused = all.iter().filter(|result| result.is_err()).count();
    assert_eq!(
        refused,
        200 - 2 * QUEUE_PER_PERMIT,
        "two run or wait in {} places",
        2 * QUEUE_PER_PERMIT
    );
    assert!(
        pool.verify("x", None).await.is_ok(),
        "and the pool is free again"
    );
}

#[test]
fn r83_common_and_short_passwords_are_refused_with_the_reason() {
    assert_eq!(
        check_new("fourteen chars", 15, &[]),
        Err(Unacceptable::TooShort(15))
    );
    assert_eq!(
        check_new("aaaaaaaaaaaaaaaa", 15, &[]),
        Err(Unacceptable::Common)
    );
    assert_eq!(
        check_new("passwordpassword", 15, &[]),
        Err(Unacceptable::Common)
    );
    assert_eq!(
        check_new("alice@example.org", 15, &["alice@example.org"]),
        Err(Unacceptable::Common)
    );
    assert_eq!(
        check_new(&"long".repeat(400), 15, &[]),
        Err(Unacceptable::TooLong)
    );
    assert_eq!(check_new("seven unrelated otters", 15, &[]), Ok(()));
    assert_eq!(check_new("пятнадцать букв здесь", 15, &[]), Ok(()));
}

#[tokio::test]
async fn memory_goes_back_when_nobody_signs_in() {
    let pool = pool(64, 1);
    let kept = || pool.inner.memory.lock().unwrap().len();
    pool.verify("wrong", None).await.unwrap();
    assert_eq!(kept(), 1, "the next hash finds it");
    pool.inner.release(0);
    assert_eq!(kept(), 1, "used again since");
    tokio::time::sleep(KEPT + Duration::from_millis(300)).await;
    assert_eq!(kept(), 0);
}
