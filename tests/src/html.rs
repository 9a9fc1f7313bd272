//! As much of HTML as a person without scripts needs: forms, links and texts. It reads tags, never guesses structure.

pub use crate::tags::{Tag, decode, tags};

/// A form of a page.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// Where it goes; empty is the page's own address.
    pub action: String,
    /// In lower case; `get` where none is named.
    pub method: String,
    /// Inputs, text areas and selections, in order.
    pub fields: Vec<Field>,
    /// Buttons that submit.
    pub buttons: Vec<Field>,
}

/// A control of a form.
#[derive(Debug, Clone, Default)]
pub struct Field {
    /// May be empty: then it is not submitted.
    pub name: String,
    /// What it holds when the page opens.
    pub value: String,
    /// `hidden`, `text`, `password`, `submit` ...
    pub kind: String,
    /// Its id.
    pub id: String,
    /// A checkbox or radio button that is not checked is not submitted.
    pub checked: bool,
}

impl Form {
    /// Whether there is a control of this name.
    pub fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|field| field.name == name)
    }

    /// What a control holds when the page opens.
    pub fn value(&self, name: &str) -> Option<&str> {
        let field = self.fields.iter().find(|field| field.name == name)?;
        Some(&field.value)
    }

    /// What a browser submits: the page's values, those typed over them, and the button pressed.
    pub fn filled(&self, typed: &[(&str, &str)], button: Option<&str>) -> Vec<(String, String)> {
        let mut pairs: Vec<(String, String)> = self
            .fields
            .iter()
            .filter(|field| !field.name.is_empty() && field.checked)
            .map(|field| (field.name.clone(), field.value.clone()))
            .collect();
        for (name, value) in typed {
            match pairs.iter_mut().find(|pair| pair.0 == *name) {
                Some(pair) => (*value).clone_into(&mut pair.1),
                None => pairs.push(((*name).to_owned(), (*value).to_owned())),
            }
        }
        let pressed = match button {
            Some(id) => self.buttons.iter().find(|field| field.id == id),
            None => self.buttons.first(),
        };
        pairs.extend(
            pressed
                .filter(|field| !field.name.is_empty())
                .map(|field| (field.name.clone(), field.value.clone())),
        );
        pairs
    }
}

/// All forms of a page.
pub fn forms(html: &str) -> Vec<Form> {
    let mut forms = Vec::new();
    let mut open: Option<Form> = None;
    for tag in tags(html) {
        match tag.name.as_str() {
            "form" => {
                open = Some(Form {
                    action: tag.get("action"),
                    method: match tag.get("method").to_ascii_lowercase() {
                        method if method.is_empty() => "get".to_owned(),
                        method => method,
                    },
                    ..Form::default()
                });
            }
            "/form" => forms.extend(open.take()),
            "option" if tag.has("selected") => {
                if let Some(field) = open.as_mut().and_then(|form| form.fields.last_mut()) {
                    field.value = tag.get("value");
                }
            }
            "input" | "button" | "textarea" | "select" => {
                if let Some(form) = &mut open {
                    add(form, &tag);
                }
            }
            _ => {}
        }
    }
    forms
}

fn add(form: &mut Form, tag: &Tag) {
    let kind = match (tag.name.as_str(), tag.get("type")) {
        ("button", kind) if kind.is_empty() => "submit".to_owned(),
        ("input", kind) if kind.is_empty() => "text".to_owned(),
        (_, kind) => kind.to_ascii_lowercase(),
    };
    let optional = matches!(kind.as_str(), "checkbox" | "radio");
    let field = Field {
        name: tag.get("name"),
        value: tag.get("value"),
        id: tag.get("id"),
        checked: !optional || tag.has("checked"),
        kind,
    };
    match field.kind.as_str() {
        "submit" => form.buttons.push(field),
        "button" | "reset" => {}
        _ => form.fields.push(field),
    }
}

/// Links as (address, text).
pub fn links(html: &str) -> Vec<(String, String)> {
    tags(html)
        .iter()
        .filter(|tag| tag.name == "a")
        .map(|tag| (tag.get("href"), text_until(&html[tag.end..], "a")))
        .collect()
}

/// The text of the element with an id.
pub fn text_of(html: &str, id: &str) -> Option<String> {
    let tags = tags(html);
    let tag = tags.iter().find(|tag| tag.get("id") == id)?;
    Some(text_until(&html[tag.end..], &tag.name))
}

/// An attribute of the element with an id.
pub fn attribute_of(html: &str, id: &str, attribute: &str) -> Option<String> {
    let tags = tags(html);
    let tag = tags.iter().find(|tag| tag.get("id") == id)?;
    tag.has(attribute).then(|| tag.get(attribute))
}

/// All text that a reader sees, white space folded.
pub fn text(html: &str) -> String {
    let html = without_comments(html);
    let mut text = String::new();
    let mut from = 0;
    for tag in tags(&html) {
        text.push_str(&html[from.min(tag.start)..tag.start]);
        text.push(' ');
        from = tag.end;
    }
    text.push_str(&html[from..]);
    decode(&text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn without_comments(html: &str) -> String {
    let mut parts = html.split("<!--");
    let mut rest = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        rest.push_str(part.split_once("-->").map_or("", |(_, after)| after));
    }
    rest
}

fn text_until(html: &str, name: &str) -> String {
    let end = html.find(&format!("</{name}")).unwrap_or(html.len());
    text(&html[..end])
}

#[cfg(test)]
mod tests {
    use super::{forms, links, text, text_of};

    const PAGE: &str = r#"<!doctype html><html><head><style>a > b { color: red }</style></head><body>
        <!-- <form action="/no"> -->
        <form method="POST" action="/login?request=1&amp;x=2"><input type="hidden" name="csrf" value="a&#x2F;b">
        <input name=username value='Ann "A"'><input type=checkbox name=keep><button id="sign-in">Go &amp; on</button>
        <button id="other" name="decision" value="deny">No</button></form>
        <p id="error-code">invalid_request</p><a href="/help?a=1&amp;b=2">Help <b>me</b></a><script>if (1<2) {}</script></body></html>"#;

    #[test]
    fn a_form_is_submitted_as_a_browser_would() {
        let forms = forms(PAGE);
        assert_eq!(forms.len(), 1);
        assert_eq!(forms[0].action, "/login?request=1&x=2");
        assert_eq!(forms[0].method, "post");
        let pairs = forms[0].filled(&[("username", "bob")], None);
        let expected = [("csrf", "a/b"), ("username", "bob")];
        assert_eq!(pairs, expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
        let pairs = forms[0].filled(&[], Some("other"));
        assert_eq!(pairs[2], ("decision".to_owned(), "deny".to_owned()));
        assert_eq!(forms[0].value("username"), Some("Ann \"A\""));
    }

    #[test]
    fn texts_and_links_are_read() {
        assert_eq!(
            text_of(PAGE, "error-code").as_deref(),
            Some("invalid_request")
        );
        let link = ("/help?a=1&b=2".to_owned(), "Help me".to_owned());
        assert_eq!(links(PAGE), [link]);
        assert_eq!(text(PAGE), "Go & on No invalid_request Help me");
    }
}
