// A provider of another house, on oidc-provider, for the test that started it: one JSON line in, one out.
//   in   {port, client_id, client_secret, redirect_uri, account: {sub, email, email_verified, name}}
//   out  {listening: true}
// It runs until its standard input ends.
import { createInterface } from 'node:readline'
import Provider from 'oidc-provider'

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const settings = JSON.parse((await lines.next()).value)
const issuer = `http://127.0.0.1:${settings.port}`

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: settings.client_id,
      client_secret: settings.client_secret,
      redirect_uris: [settings.redirect_uri],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  cookies: { keys: ['a key for nothing but this test'] },
  pkce: { required: () => true },
  ttl: { Session: 3600, Grant: 3600, Interaction: 600, AccessToken: 600, AuthorizationCode: 60, IdToken: 600 },
  async findAccount(_, sub) {
    return { accountId: sub, claims: async () => ({ ...settings.account, sub }) }
  },
})
const server = provider.listen(settings.port, '127.0.0.1', () => {
  process.stdout.write(JSON.stringify({ listening: true }) + '\n')
})
for await (const _ of lines);
server.close()
process.exit(0)
