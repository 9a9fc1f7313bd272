//! What a browser without scripts sees, and what it sends.

use crate::html::{self, Form};
use reqwest::{Method, header::HeaderMap};
use std::collections::BTreeMap;
use url::Url;

/// Where a step of a browser ended: a page, or a redirect that leaves the issuer.
#[derive(Debug, Clone)]
pub struct Page {
    /// The address in the address bar.
    pub url: Url,
    /// The status code.
    pub status: u16,
    /// All header fields.
    pub headers: HeaderMap,
    /// As text.
    pub body: String,
    /// Where a redirect points to that was not followed.
    pub location: Option<Url>,
}

impl Page {
    /// The parameters with which the browser left for the relying party, of query or fragment.
    #[track_caller]
    pub fn callback(&self) -> BTreeMap<String, String> {
        let url = self.left();
        let fragment = Url::parse(&format!("x:?{}", url.fragment().unwrap_or_default()))
            .expect("a fragment as a query");
        url.query_pairs()
            .chain(fragment.query_pairs())
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect()
    }

    /// Where the browser left for.
    #[track_caller]
    pub fn left(&self) -> &Url {
        match &self.location {
            Some(url) => url,
            None => panic!("still at the issuer: {self:#?}"),
        }
    }

    /// The form that has a control, or a button, of this name or id.
    #[track_caller]
    pub fn form(&self, control: &str) -> Form {
        match self.find_form(control) {
            Some(form) => form,
            None => panic!("no form with {control}: {self:#?}"),
        }
    }

    /// The same, if there is one.
    pub fn find_form(&self, control: &str) -> Option<Form> {
        html::forms(&self.body).into_iter().find(|form| {
            form.has(control)
                || form
                    .buttons
                    .iter()
                    .any(|button| button.id == control || button.name == control)
        })
    }

    /// The OAuth error code of an error page; empty where there is none.
    pub fn error_code(&self) -> String {
        html::text_of(&self.body, "error-code").unwrap_or_default()
    }

    /// What a reader sees.
    pub fn text(&self) -> String {
        html::text(&self.body)
    }

    /// A header field; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}

/// One request of a browser.
#[derive(Debug)]
pub struct Step {
    /// GET or POST.
    pub method: Method,
    /// Absolute.
    pub url: Url,
    /// A posted form.
    pub form: Option<Vec<(String, String)>>,
    /// Header fields besides the browser's own; they replace those of the same name.
    pub headers: Vec<(String, String)>,
}

impl Step {
    /// An address typed or a link followed.
    pub fn get(url: Url) -> Self {
        Self {
            method: Method::GET,
            url,
            form: None,
            headers: vec![("sec-fetch-site".to_owned(), "none".to_owned())],
        }
    }
}
