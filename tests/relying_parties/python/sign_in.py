"""An ordinary Flask application with Authlib. It talks JSON lines with the test that started it:

in   {issuer, client_id, redirect_uri, scope, auth, client_secret?}
out  {authorize: URL}             where to send the person's browser
in   {callback: URL}              where the browser came back to
out  {result: {...}} or {error: text}
"""

import json
import sys
import traceback
from urllib.parse import urlsplit

from authlib.integrations.flask_client import OAuth
from flask import Flask


def read():
    return json.loads(sys.stdin.readline())


def say(value):
    print(json.dumps(value), flush=True)


def application(settings):
    app = Flask(__name__)
    app.testing = True  # exceptions come through to say()
    app.secret_key = "only the cookie of this test"
    oauth = OAuth(app)
    oauth.register(
        name="idp",
        client_id=settings["client_id"],
        client_secret=settings.get("client_secret"),
        server_metadata_url=settings["issuer"] + "/.well-known/openid-configuration",
        client_kwargs={
            "scope": settings["scope"],
            "code_challenge_method": "S256",
            "token_endpoint_auth_method": settings["auth"],
        },
    )

    @app.get("/login")
    def login():
        return oauth.idp.authorize_redirect(settings["redirect_uri"])

    @app.get(urlsplit(settings["redirect_uri"]).path)
    def callback():
        # Verifies state, nonce, the signature by JWKS, iss, aud, exp and at_hash.
        token = oauth.idp.authorize_access_token()
        result = {
            "claims": dict(token["userinfo"]),
            "token_type": token["token_type"],
            "expires_in": token["expires_in"],
            "scope": token.get("scope"),
            "userinfo": dict(oauth.idp.userinfo(token=token)),
        }
        if token.get("refresh_token"):
            fresh = oauth.idp.fetch_access_token(
                grant_type="refresh_token", refresh_token=token["refresh_token"]
            )
            result["refreshed"] = {
                "claims": dict(oauth.idp.parse_id_token(fresh, nonce=None)),
                "rotated": fresh.get("refresh_token") != token["refresh_token"],
                "userinfo": dict(oauth.idp.userinfo(token=fresh)),
            }
        return result

    return app


def sign_in():
    settings = read()
    browser = application(settings).test_client()
    origin = "{0.scheme}://{0.netloc}".format(urlsplit(settings["redirect_uri"]))
    say({"authorize": browser.get("/login", base_url=origin).headers["Location"]})
    back = urlsplit(read()["callback"])
    answer = browser.get(back.path + "?" + back.query, base_url=origin)
    if answer.status_code != 200:
        raise RuntimeError(f"the application answered {answer.status_code}: {answer.text}")
    return answer.get_json()


try:
    say({"result": sign_in()})
except Exception:
    say({"error": traceback.format_exc()})
