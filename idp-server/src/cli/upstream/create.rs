//! `upstream create`

use url::Url;

use super::super::installation::{Installation, on, record};
use super::super::output::Answer;
use super::super::{Context, Failure};
use super::{Create, check_name, checked_domains, checked_scope, described, event};
use crate::{
    authn::upstream::{Preset, Protocol, SCOPE, Upstream, provider_row},
    outbound::Outbound,
    secret::row_id,
    state::{self, encryption_key},
    store::{
        db::taken,
        upstream_providers::{self, Provider},
    },
};

pub(super) fn run(create: &Create, context: &Context) -> Result<Answer, Failure> {
    check_name(&create.name)?;
    let slug = slug(create)?;
    let preset = create.preset.as_deref().and_then(Preset::find);
    let issuer = issuer(create, preset)?;
    let scope = if create.scopes.is_empty() {
        preset.map_or(SCOPE, |preset| preset.scope).to_owned()
    } else {
        checked_scope(&create.scopes)?
    };
    let domains = checked_domains(&create.domains)?;
    let secret = create.secret.read()?.ok_or_else(|| {
        Failure::usage("the client secret is missing")
            .help("give it by --client-secret-stdin or --client-secret-file")
    })?;
    on(context, async |installation| {
        if create.issuer.is_some() {
            check(installation, preset, &issuer).await?;
        }
        let sealer = state::sealer(&installation.config);
        encryption_key::check(&installation.db, &sealer).await?;
        let now = installation.now();
        let id = row_id(now);
        let new = Provider {
            id,
            slug: slug.clone(),
            name: create.name.clone(),
            preset: create.preset.clone(),
            issuer,
            client_id: create.client_id.clone(),
            sealed_secret: sealer.seal(secret.expose().as_bytes(), &provider_row(id)),
            scope,
            domains,
            create_accounts: create.newcomers,
            disabled_at: None,
            created_at: now,
        };
        let shown = described(installation, &new);
        let work = installation.db.write(move |txn| {
            Box::pin(async move {
                let created = upstream_providers::create(txn, new, now).await;
                created.map_err(|error| match taken(&error) {
                    Some(_) => Failure::conflict(format!("there is a provider {slug:?} already"))
                        .help("give it another --slug"),
                    None => error.into(),
                })?;
                record(txn, event("upstream.created", &slug), now).await
            })
        });
        work.await?;
        Ok(Answer::Object(shown))
    })
}

/// Small letters, digits and hyphens: it stands in addresses.
fn slug(create: &Create) -> Result<String, Failure> {
    let given = create.slug.clone();
    let made = || {
        let lower = create.name.to_lowercase();
        let kept = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
        let text: String = lower.chars().map(kept).collect();
        let words: Vec<&str> = text.split('-').filter(|word| !word.is_empty()).collect();
        words.join("-")
    };
    let slug = given.unwrap_or_else(made);
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if slug.is_empty() || slug.len() > 40 || !slug.bytes().all(plain) {
        return Err(Failure::usage(format!(
            "--slug {slug:?}: it stands in addresses and has 1 to 40 small letters, digits and hyphens"
        )));
    }
    Ok(slug)
}

/// A byte string (OpenID Connect Discovery 1.0 section 4.3), which has to be a URL.
fn issuer(create: &Create, preset: Option<&Preset>) -> Result<String, Failure> {
    let own = create.issuer.clone();
    let known = preset.and_then(|preset| preset.issuer).map(str::to_owned);
    let issuer = own.or(known).ok_or_else(|| {
        Failure::usage("the issuer is missing: each organization is one of its own")
            .help("add --issuer https://login.microsoftonline.com/TENANT-ID/v2.0")
    })?;
    let url = Url::parse(&issuer).ok();
    let fine = url.is_some_and(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.query().is_none()
            && url.fragment().is_none()
    });
    if fine && issuer.len() <= 500 {
        return Ok(issuer);
    }
    Err(
        Failure::usage(format!("--issuer {issuer:?} is no issuer identifier"))
            .help("write it as the provider does, such as https://id.example.org"),
    )
}

/// Asks the provider, by the same guard as the server will.
async fn check(
    installation: &Installation,
    preset: Option<&Preset>,
    issuer: &str,
) -> Result<(), Failure> {
    let outbound = Outbound::new(&installation.config.outbound)?;
    let protocol = preset.map_or(Protocol::OpenId, |preset| preset.protocol);
    let checked = Upstream::new(outbound).check(protocol, issuer).await;
    checked.map_err(|cause| {
        Failure::failed(format!("the provider {issuer} cannot be used: {cause}")).help(
            "its issuer has to be written as its discovery document says, by https at a public address; \
             a private host has to be named in outbound.allow_hosts",
        )
    })
}
