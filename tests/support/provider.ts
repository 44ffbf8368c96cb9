import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import type { ProviderSettings } from '../../server/platform/config.ts'

export type IdentityProvider = {
  settings: ProviderSettings
  /** What the provider knows of those who sign in there, by their login; whoever signs in is let in. */
  knows: Map<string, { email: string; email_verified: boolean }>
  /** Goes the way of a browser from that address, signing in as `login`. @returns what comes back, from `?` on */
  visit(url: string, login: string): Promise<string>
  stop(): Promise<void>
}

/** A real OpenID provider on this machine, with its own sign-in page. @param callback where Sinergi is come back to */
export async function startProvider(callback: string): Promise<IdentityProvider> {
  const http = createServer()
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  const issuer = `http://localhost:${(http.address() as AddressInfo).port}`
  const knows: IdentityProvider['knows'] = new Map()
  const client = { client_id: 'sinergi', client_secret: 'rahasia-antara-keduanya' }
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [callback] }],
    cookies: { keys: ['kunci-kue'] },
    claims: { email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ sub, ...knows.get(sub) }) }),
    // whoever works there has agreed already
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        clientId: client.client_id,
        accountId: ctx.oidc.session?.accountId,
      })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  http.on('request', provider.callback())
  return {
    settings: {
      ...{ issuer, callback, label: 'Perpusnas' },
      ...{ clientId: client.client_id, clientSecret: client.client_secret },
    },
    knows,
    visit: (url, login) => visit(url, login, callback),
    async stop() {
      http.closeAllConnections()
      await new Promise(resolve => http.close(resolve))
    },
  }
}

async function visit(url: string, login: string, callback: string): Promise<string> {
  const cookies = new Map<string, string>()
  let next = new URL(url)
  let form: URLSearchParams | undefined
  for (let steps = 0; steps < 12; steps++) {
    const response = await fetch(next, {
      method: form ? 'POST' : 'GET',
      body: form,
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const to = response.headers.get('location')
    await response.text()
    form = to ? undefined : new URLSearchParams({ prompt: 'login', login, password: 'apa saja' })
    if (!to) continue
    next = new URL(to, next)
    if (next.href.startsWith(callback)) return next.search
  }
  throw new Error(`the provider led nowhere: ${next.href}`)
}
