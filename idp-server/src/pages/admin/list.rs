//! Lists: a part at a time, after a place that only this server can name (R60), each a fixed number of statements.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use url::form_urlencoded::Serializer;

use super::visit::Visit;
use crate::{error::Error, oidc::ErrorCode, pages::view::Pager, secret::equal};

/// So many are shown unless the reader asks for another number.
const USUAL: usize = 50;
/// So many at the most.
const MOST: usize = 200;
/// No filter is longer (characters).
const LONGEST_FILTER: usize = 200;

/// The part of a list that was asked for.
pub struct Part {
    path: String,
    /// What narrows the list: each filter with its value.
    filters: Vec<(&'static str, String)>,
    /// The key of the last row before it.
    pub after: Option<String>,
    /// So many rows at the most.
    pub limit: usize,
    asked_limit: Option<String>,
}

impl Part {
    /// Reads `limit`, `cursor` and the filters of a query. What cannot be is refused (400).
    pub fn of(visit: &Visit, filters: &[&'static str]) -> Result<Self, Error> {
        let mut part = Self {
            path: visit.request.path().to_owned(),
            filters: Vec::new(),
            after: None,
            limit: USUAL,
            asked_limit: visit.form.get("limit").map(str::to_owned),
        };
        if let Some(limit) = &part.asked_limit {
            let limit = limit.parse().ok();
            let limit = limit.filter(|limit| (1..=MOST).contains(limit));
            part.limit = limit.ok_or_else(|| refused("limit is no number from 1 to 200."))?;
        }
        for name in filters {
            let value = visit.field(name).trim();
            if value.chars().count() > LONGEST_FILTER {
                return Err(refused("a filter is longer than 200 characters."));
            }
            if !value.is_empty() {
                part.filters.push((name, value.to_owned()));
            }
        }
        if let Some(cursor) = visit.form.get("cursor") {
            let key = part.key(visit, cursor);
            part.after = Some(key.ok_or_else(|| refused("cursor is no place in this list."))?);
        }
        Ok(part)
    }

    /// The value of a filter.
    pub fn filter(&self, name: &str) -> Option<&str> {
        let found = self.filters.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// So many rows are asked of the database: one more than are shown tells whether there are more.
    pub fn one_more(&self) -> i64 {
        i64::try_from(self.limit + 1).unwrap_or(i64::MAX)
    }

    /// Takes the row too many away; where the list goes on after the last one that is left.
    pub fn cut<T>(&self, visit: &Visit, rows: &mut Vec<T>, key: impl Fn(&T) -> String) -> Pager {
        let more = rows.len() > self.limit;
        rows.truncate(self.limit);
        let last = rows.last().filter(|_| more);
        Pager {
            first: self.after.as_ref().map(|_| self.address(None)),
            next: last.map(|row| self.address(Some(&self.cursor(visit, &key(row))))),
        }
    }

    fn address(&self, cursor: Option<&str>) -> String {
        let mut query = Serializer::new(String::new());
        query.extend_pairs(&self.filters);
        let limit = self.asked_limit.as_deref().map(|limit| ("limit", limit));
        query.extend_pairs(
            limit
                .into_iter()
                .chain(cursor.map(|cursor| ("cursor", cursor))),
        );
        let query = query.finish();
        if query.is_empty() {
            self.path.clone()
        } else {
            format!("{}?{query}", self.path)
        }
    }

    /// A place in this list as this administrator filters it, in a form that nobody else can make.
    fn cursor(&self, visit: &Visit, key: &str) -> String {
        let member = &visit.administrator.member;
        let user = member.signed_in.account.user_id.to_string();
        let mut about = vec!["cursor", &user, &self.path];
        for (name, value) in &self.filters {
            about.extend([name, value.as_str()]);
        }
        about.push(key);
        let mac = member.browser.csrf(&about);
        format!("{}.{mac}", URL_SAFE_NO_PAD.encode(key))
    }

    fn key(&self, visit: &Visit, given: &str) -> Option<String> {
        let (key, _) = given.split_once('.')?;
        let key = String::from_utf8(URL_SAFE_NO_PAD.decode(key).ok()?).ok()?;
        let genuine = self.cursor(visit, &key);
        equal(given.as_bytes(), genuine.as_bytes()).then_some(key)
    }
}

fn refused(description: &'static str) -> Error {
    Error::refused(ErrorCode::InvalidRequest, description)
}
