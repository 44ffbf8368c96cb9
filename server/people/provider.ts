import * as oidc from 'openid-client'
import type { ProviderSettings } from '../platform/config.ts'
import { refuse } from '../platform/problems.ts'

/** What is kept of a way to the provider until its answer comes. */
export type Away = { state: string; nonce: string; verifier: string }
/** Who came back: the subject at the issuer, and an e-mail address only where the provider vouches for it. */
export type Visitor = { issuer: string; subject: string; email: string | null }

/** Seconds that a provider may take for an answer: a command waits for it with its transaction open. */
const patience = 5
const mostAtOnce = 6
const discoveredFor = 3_600_000

type Provider = { settings: ProviderSettings; log: (line: string) => void }
// one for the process: set at the start, by the configuration
let provider: Provider | undefined
let known: { config: oidc.Configuration; at: number } | undefined
let underWay = 0

/** Sets, or takes away, the organisation's own sign-in. */
export function useProvider(
  settings: ProviderSettings | undefined,
  log: (line: string) => void = () => undefined,
): void {
  provider = settings && { settings, log }
  known = undefined
}

/** The words on its button; null where there is none. */
export function labelOfProvider(): string | null {
  return provider?.settings.label ?? null
}

/** The issuer that identities are linked to. @throws sso.off */
export function issuerOfProvider(): string {
  return on().settings.issuer
}

/**
 * Where to send a browser, with PKCE, state and nonce (RFC 9700, section 2.1).
 * @throws sso.off, sso.unreachable, server.busy
 */
export async function leave(): Promise<Away & { url: string }> {
  const { settings } = on()
  const config = await discover()
  const away = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  }
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: settings.callback,
    scope: 'openid email',
    code_challenge: await oidc.calculatePKCECodeChallenge(away.verifier),
    code_challenge_method: 'S256',
    state: away.state,
    nonce: away.nonce,
  })
  return { ...away, url: url.href }
}

/**
 * Changes what the provider put into the address into who came back.
 * @throws sso.off, sso.unreachable, sso.cancelled, sso.failed, server.busy
 */
export async function arrive({ state, nonce, verifier }: Away, answer: string): Promise<Visitor> {
  const { settings } = on()
  const config = await discover()
  return asking('sso.failed', async () => {
    const tokens = await oidc.authorizationCodeGrant(config, new URL(answer, settings.callback), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) return refuse('sso.failed')
    // many providers put the address into the user info only
    const info =
      claims.email === undefined && config.serverMetadata().userinfo_endpoint
        ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
        : claims
    const email = info.email_verified === true && typeof info.email === 'string' ? info.email : null
    return { issuer: settings.issuer, subject: claims.sub, email }
  })
}

async function discover(): Promise<oidc.Configuration> {
  const { settings } = on()
  if (known && Date.now() - known.at < discoveredFor) return known.config
  const config = await asking('sso.unreachable', () => discovered(settings))
  known = { config, at: Date.now() }
  return config
}

async function discovered(settings: ProviderSettings): Promise<oidc.Configuration> {
  const { issuer, clientId, clientSecret } = settings
  const server = new URL(issuer)
  const found = await oidc.discovery(server, clientId, undefined, undefined, {
    timeout: patience,
    execute: server.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
  })
  const ways = found.serverMetadata().token_endpoint_auth_methods_supported ?? []
  // basic is what OpenID Connect takes a client for that says nothing else
  const post = !ways.includes('client_secret_basic') && ways.includes('client_secret_post')
  const how = post ? oidc.ClientSecretPost(clientSecret) : oidc.ClientSecretBasic(clientSecret)
  const config = new oidc.Configuration(found.serverMetadata(), clientId, undefined, how)
  config.timeout = patience
  if (server.protocol === 'http:') oidc.allowInsecureRequests(config)
  return config
}

/** Few ask at the same time, so that a provider that hangs does not take every connection to the database with it. */
async function asking<T>(otherwise: 'sso.failed' | 'sso.unreachable', work: () => Promise<T>): Promise<T> {
  if (underWay >= mostAtOnce) refuse('server.busy')
  underWay++
  try {
    return await work()
  } catch (error) {
    const code = meaningOf(error, otherwise)
    if (code !== 'sso.cancelled') on().log(`Single sign-on: ${code}: ${causeOf(error)}`)
    return refuse(code)
  } finally {
    underWay--
  }
}

const notGiven = ['access_denied', 'login_required', 'consent_required', 'interaction_required']
const passing = ['temporarily_unavailable', 'server_error']

function meaningOf(error: unknown, otherwise: 'sso.failed' | 'sso.unreachable') {
  if (error instanceof oidc.AuthorizationResponseError) {
    if (notGiven.includes(error.error)) return 'sso.cancelled'
    return passing.includes(error.error) ? 'sso.unreachable' : 'sso.failed'
  }
  const { code, cause } = (error ?? {}) as { code?: string; cause?: { status?: number } }
  const away = code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT' || (cause?.status ?? 0) >= 500
  return away || isNetwork(error) ? 'sso.unreachable' : otherwise
}

/** What fetch throws where nothing answers. */
function isNetwork(error: unknown): boolean {
  return error instanceof TypeError && error.message === 'fetch failed'
}

/** For the log: never what the provider told of a person. */
function causeOf(error: unknown): string {
  const { name, code, message } = (error ?? {}) as Error & { code?: string }
  return [name, code, message].filter(Boolean).join(' ').slice(0, 200)
}

function on(): Provider {
  return provider ?? refuse('sso.off')
}
