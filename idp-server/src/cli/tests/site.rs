//! An installation on a database of its own, and a shell to it. `IT_ENGINE` and `IT_POSTGRES_URL` choose the engine, as
//! in the black box tests.

use std::path::PathBuf;

use clap::Parser;
use serde_json::{Value, json};

use super::super::arguments::Arguments;
use super::super::installation::{Installation, block_on, on};
use super::super::output::Answer;
use super::super::{Context, Exit, Failure, answer};

pub(super) const KEY: &str = "0123456789abcdefghijklmnopqrstuvwxyz";

pub(super) struct Site {
    folder: PathBuf,
    pub(super) environment: Vec<(String, String)>,
}

impl Site {
    pub(super) fn new() -> Self {
        let name = format!("idp-cli-{}", crate::secret::handle());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir(&folder).unwrap();
        let database =
            postgres().unwrap_or_else(|| format!("sqlite:{}", folder.join("idp.db").display()));
        let environment = [
            ("IDP_PUBLIC_URL", "https://id.example.com"),
            ("IDP_SECRETS__ENCRYPTION_KEY", KEY),
            ("IDP_DATABASE__URL", &database),
            ("IDP_SERVER__LISTEN", "127.0.0.1:1"),
        ];
        let environment = environment.map(|(name, value)| (name.to_owned(), value.to_owned()));
        Self {
            folder,
            environment: environment.into(),
        }
    }

    pub(super) fn set(&mut self, name: &str, value: &str) {
        self.environment.retain(|(known, _)| known != name);
        self.environment.push((name.to_owned(), value.to_owned()));
    }

    /// The path of a file with this text.
    pub(super) fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    /// The words of `line`, then `more` as they are.
    fn parse(&self, line: &str, more: &[&str]) -> (Arguments, Context) {
        let words = ["idp-server"].into_iter().chain(line.split_whitespace());
        let words = words.chain(more.iter().copied());
        let arguments = Arguments::try_parse_from(words).unwrap();
        let again = ["idp-server"].into_iter().chain(line.split_whitespace());
        let again = again.chain(more.iter().copied());
        let context = Context {
            global: Arguments::try_parse_from(again).unwrap().global,
            environment: self.environment.clone(),
        };
        (arguments, context)
    }

    /// What a command prints with `-o json`.
    pub(super) fn run(&self, line: &str, more: &[&str]) -> Result<Value, Failure> {
        let (arguments, context) = self.parse(line, more);
        Ok(match answer(&arguments.command, &context)? {
            Answer::Said => Value::Null,
            Answer::List(_, rows) => json!({ "data": rows }),
            Answer::Object(object) | Answer::Done(_, object) | Answer::Document(object) => object,
        })
    }

    pub(super) fn ok(&self, line: &str) -> Value {
        self.run(line, &[]).expect(line)
    }

    pub(super) fn rows(&self, line: &str) -> Vec<Value> {
        self.ok(line)["data"].as_array().expect(line).clone()
    }

    /// The exit code and the message of a command that fails.
    pub(super) fn fails(&self, line: &str, more: &[&str]) -> (Exit, String) {
        let failure = self.run(line, more).expect_err(line);
        (failure.exit(), failure.message().to_owned())
    }

    /// Works on the database as a command does.
    pub(super) fn on<T>(&self, work: impl AsyncFnOnce(&Installation) -> T) -> T {
        let (_, context) = self.parse("version", &[]);
        on(&context, async |installation| Ok(work(installation).await)).unwrap()
    }

    /// The kinds of the events since the beginning, the oldest first, and whether all were ours.
    pub(super) fn events(&self) -> Vec<String> {
        let mut kinds: Vec<String> = self
            .rows("audit list --limit 1000")
            .iter()
            .filter(|event| event["actor"] == "cli")
            .map(|event| event["kind"].as_str().unwrap().to_owned())
            .collect();
        kinds.reverse();
        kinds
    }
}

/// The URL of a new database on the cluster, if the tests run on PostgreSQL.
fn postgres() -> Option<String> {
    if std::env::var("IT_ENGINE").ok()? != "postgres" {
        return None;
    }
    let cluster = std::env::var("IT_POSTGRES_URL").unwrap();
    let name = format!("cli_{}", crate::secret::handle().simple());
    block_on(async {
        use sqlx::{Connection, Executor};
        let mut maintenance = sqlx::PgConnection::connect(&cluster).await.unwrap();
        let sql = sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"));
        maintenance.execute(sql).await.unwrap();
    })
    .unwrap();
    let mut url = url::Url::parse(&cluster).unwrap();
    url.set_path(&name);
    Some(url.into())
}

impl Drop for Site {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.folder));
        let Ok(cluster) = std::env::var("IT_POSTGRES_URL") else {
            return;
        };
        for (_, url) in &self.environment {
            let Some((_, name)) = url
                .rsplit_once("/cli_")
                .filter(|_| url.starts_with("postgres"))
            else {
                continue;
            };
            let sql = format!("DROP DATABASE IF EXISTS cli_{name} WITH (FORCE)");
            drop(block_on(async {
                use sqlx::{Connection, Executor};
                let mut maintenance = sqlx::PgConnection::connect(&cluster).await?;
                maintenance.execute(sqlx::AssertSqlSafe(sql)).await
            }));
        }
    }
}
