//! Cookies as a browser keeps them, for one host.

use std::{collections::BTreeMap, sync::Mutex};

/// A cookie jar.
#[derive(Debug, Default)]
pub struct Jar(Mutex<BTreeMap<String, Cookie>>);

#[derive(Debug, Clone)]
struct Cookie {
    value: String,
    attributes: Vec<String>,
}

impl Jar {
    /// Obeys one Set-Cookie field.
    pub fn set(&self, field: &str) {
        let mut parts = field.split(';').map(str::trim);
        let Some((name, value)) = parts.next().and_then(|pair| pair.split_once('=')) else {
            return;
        };
        let attributes: Vec<String> = parts.map(str::to_owned).collect();
        let gone = attributes.iter().any(|attribute| {
            let attribute = attribute.to_ascii_lowercase();
            attribute == "max-age=0" || attribute.starts_with("max-age=-")
        });
        let mut jar = self.0.lock().expect("no panic under the lock");
        if gone {
            jar.remove(name);
        } else {
            let cookie = Cookie {
                value: value.to_owned(),
                attributes,
            };
            jar.insert(name.to_owned(), cookie);
        }
    }

    /// The Cookie field; none where the jar is empty.
    pub fn header(&self) -> Option<String> {
        let jar = self.0.lock().expect("no panic under the lock");
        let pairs: Vec<_> = jar
            .iter()
            .map(|(name, cookie)| format!("{name}={}", cookie.value))
            .collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }

    /// A cookie's value.
    pub fn get(&self, name: &str) -> Option<String> {
        let jar = self.0.lock().expect("no panic under the lock");
        jar.get(name).map(|cookie| cookie.value.clone())
    }

    /// A cookie's attributes, as they were sent.
    pub fn attributes(&self, name: &str) -> Vec<String> {
        let jar = self.0.lock().expect("no panic under the lock");
        jar.get(name)
            .map(|cookie| cookie.attributes.clone())
            .unwrap_or_default()
    }

    /// Forgets a cookie.
    pub fn remove(&self, name: &str) {
        let mut jar = self.0.lock().expect("no panic under the lock");
        jar.remove(name);
    }
}
