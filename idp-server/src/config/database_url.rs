//! `database.url`, which decides the engine.

use std::fmt;
use std::path::PathBuf;

use url::Url;

use super::error::Problem;
use super::secret_text::SecretText;

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// One file, one machine.
    Sqlite,
    /// Any number of nodes.
    Postgres,
}

/// `sqlite:PATH` or `postgres://...`; `Debug` and `Display` mask the password.
#[derive(Clone)]
pub struct DatabaseUrl {
    text: SecretText,
    shown: String,
    sqlite_path: Option<PathBuf>,
}

impl DatabaseUrl {
    /// Checks the text. Nothing of it is repeated in the fault, since it may hold a password.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        if let Some(rest) = text.strip_prefix("sqlite:") {
            return Self::sqlite(text, rest);
        }
        if text.starts_with("postgres:") || text.starts_with("postgresql:") {
            return Self::postgres(text);
        }
        Err(Problem::new(
            "begins with neither sqlite: nor postgres:",
            "write \"sqlite:./data/idp.db\" or \"postgres://user:password@host/name\"",
        ))
    }

    fn sqlite(text: &str, rest: &str) -> Result<Self, Problem> {
        let rest = rest.strip_prefix("//").unwrap_or(rest);
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        if path.is_empty() || path.starts_with(':') || path.ends_with('/') {
            return Err(Problem::new(
                "names no database file",
                "write the path of a file, such as \"sqlite:./data/idp.db\"",
            ));
        }
        if !matches!(query, "" | "mode=rwc") {
            return Err(Problem::new(
                "has options, which a sqlite URL does not take",
                "write \"sqlite:\" and the path of a file",
            ));
        }
        Ok(Self {
            text: SecretText::new(text.to_owned()),
            shown: text.to_owned(),
            sqlite_path: Some(PathBuf::from(path)),
        })
    }

    fn postgres(text: &str) -> Result<Self, Problem> {
        let fault = |what: &str| Problem::new(what, "write \"postgres://user:password@host/name\"");
        let mut url = Url::parse(text)
            .map_err(|_| fault("is not a URL (a password's @ : / ? # are percent-encoded)"))?;
        let socket = url.query_pairs().any(|(name, _)| name == "host");
        if url.host_str().is_none_or(str::is_empty) && !socket {
            return Err(fault("names no host"));
        }
        if url.path().trim_matches('/').is_empty()
            && !url.query_pairs().any(|(name, _)| name == "dbname")
        {
            return Err(fault("names no database"));
        }
        if url.password().is_some() {
            // Can't fail: a URL with a password has a host.
            let _ = url.set_password(Some("***"));
        }
        let in_query = url.query_pairs().any(|(name, _)| name == "password");
        if in_query {
            url.set_query(Some("***"));
        }
        Ok(Self {
            text: SecretText::new(text.to_owned()),
            shown: url.to_string(),
            sqlite_path: None,
        })
    }

    /// The engine.
    pub fn engine(&self) -> Engine {
        if self.sqlite_path.is_some() {
            Engine::Sqlite
        } else {
            Engine::Postgres
        }
    }

    /// The whole URL, password included.
    pub fn expose(&self) -> &str {
        self.text.expose()
    }

    /// SQLite's file.
    pub fn sqlite_path(&self) -> Option<&PathBuf> {
        self.sqlite_path.as_ref()
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sqlite_url_is_a_path() {
        for (text, path) in [
            ("sqlite:idp.db", "idp.db"),
            ("sqlite:./data/idp.db", "./data/idp.db"),
            ("sqlite:/var/lib/idp.db", "/var/lib/idp.db"),
            ("sqlite:///var/lib/idp.db", "/var/lib/idp.db"),
            ("sqlite://data/idp.db?mode=rwc", "data/idp.db"),
        ] {
            let url = DatabaseUrl::parse(text).expect(text);
            assert_eq!(url.sqlite_path(), Some(&PathBuf::from(path)));
            assert_eq!(url.engine(), Engine::Sqlite);
        }
    }

    #[test]
    fn a_password_is_not_shown() {
        for text in [
            "postgres://idp:hunter2@db/idp",
            "postgresql://idp@db/idp?password=hunter2",
            "postgres://idp:hunter2@db:5432/idp?sslmode=require",
        ] {
            let url = DatabaseUrl::parse(text).expect(text);
            assert_eq!(url.expose(), text);
            assert!(!format!("{url} {url:?}").contains("hunter2"));
            assert_eq!(url.engine(), Engine::Postgres);
        }
    }

    #[test]
    fn other_urls_are_refused_without_repeating_them() {
        for text in [
            "",
            "mysql://a:hunter2@b/c",
            "sqlite:",
            "sqlite::memory:",
            "sqlite:a.db?vfs=x",
            "postgres:idp",
            "postgres://hunter2",
            "postgres://u:hunter2@/x",
            "postgres://h:hunter2:9/x",
        ] {
            let problem = DatabaseUrl::parse(text).expect_err(text);
            assert!(!problem.to_string().contains("hunter2"), "{problem}");
        }
    }
}
