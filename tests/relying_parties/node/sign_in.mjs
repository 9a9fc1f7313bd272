// An ordinary relying party on openid-client. It talks JSON lines with the test that started it:
//   in   {issuer, client_id, redirect_uri, scope, auth, client_secret?, private_jwk?, post_logout_redirect_uri?,
//        id_token_signed_response_alg?}
//   out  {authorize: URL}             where to send the person's browser
//   in   {callback: URL}              where the browser came back to
//   out  {result: {...}} or {error: text}
import { createInterface } from 'node:readline'
import * as client from 'openid-client'

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const read = async () => JSON.parse((await lines.next()).value)
const say = (value) => process.stdout.write(JSON.stringify(value) + '\n')

async function authentication(settings) {
  switch (settings.auth) {
    case 'none':
      return client.None()
    case 'client_secret_basic':
      return client.ClientSecretBasic(settings.client_secret)
    case 'client_secret_post':
      return client.ClientSecretPost(settings.client_secret)
    case 'private_key_jwt': {
      const { kid, ...jwk } = settings.private_jwk
      const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
      const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['sign'])
      return client.PrivateKeyJwt({ key, kid })
    }
    default:
      throw new Error(`no such client authentication: ${settings.auth}`)
  }
}

async function signIn() {
  const settings = await read()
  const config = await client.discovery(
    new URL(settings.issuer),
    settings.client_id,
    { id_token_signed_response_alg: settings.id_token_signed_response_alg },
    await authentication(settings),
    { execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks] },
  )

  const verifier = client.randomPKCECodeVerifier()
  const state = client.randomState()
  const nonce = client.randomNonce()
  say({
    authorize: client.buildAuthorizationUrl(config, {
      redirect_uri: settings.redirect_uri,
      scope: settings.scope,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    }).href,
  })

  const { callback } = await read()
  const tokens = await client.authorizationCodeGrant(config, new URL(callback), {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
    maxAge: 300,
  })
  const claims = tokens.claims()
  const result = {
    claims,
    token_type: tokens.token_type,
    expires_in: tokens.expires_in,
    scope: tokens.scope,
    userinfo: await client.fetchUserInfo(config, tokens.access_token, claims.sub),
  }

  if (tokens.refresh_token) {
    const refreshed = await client.refreshTokenGrant(config, tokens.refresh_token)
    result.refreshed = {
      claims: refreshed.claims(),
      rotated: refreshed.refresh_token !== tokens.refresh_token,
      userinfo: await client.fetchUserInfo(config, refreshed.access_token, claims.sub),
    }
    await client.tokenRevocation(config, refreshed.refresh_token ?? tokens.refresh_token)
    result.after_revocation = await client
      .fetchUserInfo(config, refreshed.access_token, claims.sub)
      .then(() => 200, (error) => error.status ?? error.cause?.status ?? String(error))
  }
  if (settings.post_logout_redirect_uri) {
    result.logout = client.buildEndSessionUrl(config, {
      id_token_hint: tokens.id_token,
      post_logout_redirect_uri: settings.post_logout_redirect_uri,
      state: 'bye',
    }).href
  }
  return result
}

try {
  say({ result: await signIn() })
} catch (error) {
  const cause = error.cause ? ` caused by ${JSON.stringify(error.cause, Object.getOwnPropertyNames(error.cause))}` : ''
  say({ error: `${error.stack}${cause}` })
}
process.exit(0)
