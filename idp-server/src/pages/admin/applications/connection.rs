//! What an application needs to know, and texts that are ready to paste.

use serde_json::{Value, json};

use crate::{
    oidc::{AuthMethod, Client, ClientType, GrantType},
    pages::view::Connection,
    state::State,
};

/// What stands for the secret where it is not known any more.
const PLACE: &str = "CLIENT_SECRET";

/// For an application, with its secret if it has just been made.
pub(super) fn of(state: &State, client: &Client, secret: Option<&str>) -> Connection {
    let issuer = state.issuer();
    let at = |path: &str| format!("{issuer}{path}");
    let mut values = vec![
        ("client_id", client.client_id.clone()),
        ("issuer", issuer.to_owned()),
        ("discovery", at("/.well-known/openid-configuration")),
    ];
    if client.allows(GrantType::AuthorizationCode) {
        values.push(("authorization_endpoint", at("/oauth2/authorize")));
    }
    values.push(("token_endpoint", at("/oauth2/token")));
    if client.metadata.client_type != ClientType::Machine {
        values.push(("userinfo_endpoint", at("/oauth2/userinfo")));
        values.push(("end_session_endpoint", at("/oauth2/logout")));
    }
    values.extend([
        ("jwks_uri", at("/.well-known/jwks.json")),
        ("introspection_endpoint", at("/oauth2/introspect")),
        ("revocation_endpoint", at("/oauth2/revoke")),
    ]);
    let secret = secret.unwrap_or(PLACE);
    let mut snippets = vec![(".env", environment(issuer, client, secret))];
    snippets.extend(match client.metadata.client_type {
        ClientType::Web | ClientType::Native => {
            Some(("Node.js · openid-client", node(issuer, client, secret)))
        }
        ClientType::Spa => Some(("JavaScript · oidc-client-ts", browser(issuer, client))),
        ClientType::Machine => Some(("curl", machine(issuer, client, secret))),
        ClientType::Device => None,
    });
    Connection { values, snippets }
}

fn redirect_uri(client: &Client) -> &str {
    let first = client.metadata.redirect_uris.first();
    first.map_or("", String::as_str)
}

fn environment(issuer: &str, client: &Client, secret: &str) -> String {
    let mut lines = vec![
        format!("OIDC_ISSUER={issuer}\n"),
        format!("OIDC_CLIENT_ID={}\n", client.client_id),
    ];
    if client.metadata.needs_secret() {
        lines.push(format!("OIDC_CLIENT_SECRET={secret}\n"));
    }
    if !redirect_uri(client).is_empty() {
        lines.push(format!("OIDC_REDIRECT_URI={}\n", redirect_uri(client)));
    }
    lines.concat()
}

/// A text of JavaScript.
fn quoted(text: &str) -> Value {
    json!(text)
}

/// A whole program: it prints an address, and shows the verified claims to whoever comes back.
fn node(issuer: &str, client: &Client, secret: &str) -> String {
    let method = match client.metadata.token_endpoint_auth_method {
        Some(AuthMethod::None) => "client.None()".to_owned(),
        Some(AuthMethod::ClientSecretPost) => {
            format!("client.ClientSecretPost({})", quoted(secret))
        }
        _ => format!("client.ClientSecretBasic({})", quoted(secret)),
    };
    let options = if issuer.starts_with("https:") {
        ""
    } else {
        ",\n  { execute: [client.allowInsecureRequests] }"
    };
    let (issuer, id) = (quoted(issuer), quoted(&client.client_id));
    let redirect_uri = quoted(redirect_uri(client));
    format!(
        "// npm install openid-client, then: node sign-in.mjs\n\
         import http from 'node:http'\n\
         import * as client from 'openid-client'\n\n\
         const redirect_uri = {redirect_uri}\n\
         const config = await client.discovery(new URL({issuer}), {id}, undefined,\n  {method}{options})\n\
         const pkceCodeVerifier = client.randomPKCECodeVerifier()\n\
         const expectedState = client.randomState()\n\
         const url = client.buildAuthorizationUrl(config, {{\n  \
           redirect_uri, scope: 'openid profile email', state: expectedState,\n  \
           code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier), code_challenge_method: 'S256',\n\
         }})\n\
         http.createServer(async (request, response) => {{\n  \
           const came = new URL(request.url, redirect_uri)\n  \
           if (came.pathname !== new URL(redirect_uri).pathname) return response.writeHead(404).end()\n  \
           const tokens = await client.authorizationCodeGrant(config, came, {{ pkceCodeVerifier, expectedState }})\n  \
           response.setHeader('content-type', 'application/json')\n  \
           response.end(JSON.stringify(tokens.claims(), null, 2))\n\
         }}).listen(Number(new URL(redirect_uri).port) || 3000, () => console.log('Open', url.href))\n"
    )
}

fn browser(issuer: &str, client: &Client) -> String {
    let (issuer, id) = (quoted(issuer), quoted(&client.client_id));
    let redirect_uri = quoted(redirect_uri(client));
    format!(
        "// npm install oidc-client-ts\n\
         import {{ UserManager }} from 'oidc-client-ts'\n\n\
         const users = new UserManager({{\n  \
           authority: {issuer}, client_id: {id},\n  \
           redirect_uri: {redirect_uri}, scope: 'openid profile email',\n\
         }})\n\
         if (new URLSearchParams(location.search).has('code')) {{\n  \
           const user = await users.signinCallback()\n  \
           console.log(user.profile)\n\
         }} else {{\n  \
           await users.signinRedirect()\n\
         }}\n"
    )
}

fn machine(issuer: &str, client: &Client, secret: &str) -> String {
    let credentials = super::word(&format!("{}:{secret}", client.client_id));
    let endpoint = super::word(&format!("{issuer}/oauth2/token"));
    format!("curl --user {credentials} --data grant_type=client_credentials {endpoint}\n")
}
