//! Which room may enter which, and which crates each may name.

/// The rooms of idp-server and those of its own rooms that each may enter. A room that is not named here may not exist.
pub const ROOMS: &[(&str, &[&str])] = &[
    ("main", &["*"]),
    ("lib", &["*"]),
    ("cli", BELOW_THE_COMMANDS),
    ("server", BELOW_THE_ROUTES),
    ("pages", BELOW_THE_HANDLERS),
    ("endpoints", BELOW_THE_HANDLERS),
    ("api", BELOW_THE_HANDLERS),
    (
        "housekeeping",
        &["state", "store", "audit", "outbound", "mail", "error"],
    ),
    ("issue", &["oidc", "store", "error", "audit", "state"]),
    (
        "state",
        &["oidc", "store", "outbound", "authn", "mail", "error"],
    ),
    ("authn", &["store", "outbound", "audit", "error"]),
    ("audit", &["store", "oidc", "error"]),
    ("outbound", &["error"]),
    // Its faces speak the protocol's codes and know a database that is away.
    ("error", &["oidc", "store"]),
    ("store", &["oidc"]),
    ("oidc", &[]),
    ("mail", &["store", "error"]),
    ("i18n", &[]),
    ("logging", &[]),
    ("context", &[]),
    // It reads the operator's messages and looks as it reads the file.
    ("config", &["i18n", "brand", "picture"]),
    ("brand", &["picture"]),
    ("picture", &[]),
    ("clock", &[]),
    ("secret", &[]),
];

/// The command line starts the server and works on its tables, but answers no request.
pub const BELOW_THE_COMMANDS: &[&str] = &[
    "server",
    "logging",
    "housekeeping",
    "state",
    "authn",
    "audit",
    "error",
    "store",
    "oidc",
    "outbound",
    "mail",
];
pub const BELOW_THE_ROUTES: &[&str] = &[
    "pages",
    "endpoints",
    "api",
    "housekeeping",
    "state",
    "store",
    "error",
];
/// `pages` holds the front channel (authorize, end_session), `endpoints` the back channel.
pub const BELOW_THE_HANDLERS: &[&str] = &[
    "authn", "issue", "state", "mail", "error", "audit", "store", "oidc",
];

/// Small rooms of values that every room may enter, but those that enter none.
pub const VALUES: &[&str] = &[
    "config", "clock", "secret", "i18n", "context", "brand", "picture",
];
pub const CLOSED: &[&str] = &[
    "config", "clock", "secret", "i18n", "oidc", "brand", "picture",
];

/// Crates that only some rooms may name: (crate, rooms, rule).
pub const CRATES: &[(&str, &[&str], &str)] = &[
    (
        "sea_orm",
        &["store"],
        "sea_orm lives in store and only there",
    ),
    ("sqlx", &["store"], "raw SQL lives in store and only there"),
    (
        "migration",
        &["store", "cli"],
        "migrations are applied by store and cli only",
    ),
    (
        "actix_web",
        &["server", "pages", "endpoints", "api", "error", "context"],
        "only the rooms that speak know actix_web",
    ),
    (
        "tokio",
        &[
            "server",
            "pages",
            "endpoints",
            "api",
            "state",
            "main",
            "cli",
            "authn",
            "store",
            "outbound",
            "housekeeping",
            "mail",
            "context",
        ],
        "oidc and the rooms of values are synchronous",
    ),
];

/// Crates that judge or remember know none of the others: (crate, what it must not name).
pub const OTHER_CRATES: &[(&str, &[&str])] = &[
    ("entity", &["idp_server", "keys", "migration", "actix_web"]),
    ("migration", &["idp_server", "keys", "entity", "actix_web"]),
    (
        "keys",
        &[
            "idp_server",
            "entity",
            "migration",
            "actix_web",
            "sea_orm",
            "tokio",
        ],
    ),
];
