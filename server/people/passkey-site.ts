import { isIP } from 'node:net'
import { refuse } from '../platform/problems.ts'

/** The domain that passkeys are made for, and the one address at which its pages ask for them. */
export type PasskeySite = { rpId: string; origin: string }

type Setting = { site: PasskeySite; log: (line: string) => void }
// one for the process: set at the start, by the configuration
let setting: Setting | undefined

/** Sets, or takes away, the address at which passkeys work. */
export function usePasskeys(
  site: PasskeySite | undefined,
  log: (line: string) => void = () => undefined,
): void {
  setting = site && { site, log }
}

/**
 * The site that people reach: a domain over HTTPS, or `localhost` for trying it out, since browsers know passkeys
 * nowhere else (Web Authentication, section 5.1.3); undefined where it is neither.
 * @param publicUrl the address that people use
 * @param listening where the server listens, for this machine's own browser where no other address is set
 */
export function siteOf(publicUrl: string | undefined, listening: string): PasskeySite | undefined {
  const url = new URL(publicUrl ?? `http://localhost:${new URL(listening).port}`)
  const near = url.hostname === 'localhost'
  const named = isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0
  if (!named || (url.protocol !== 'https:' && !near)) return undefined
  return { rpId: url.hostname, origin: url.origin }
}

/** The address at which passkeys work; null where they do not. */
export function passkeysAt(): string | null {
  return setting?.site.origin ?? null
}

/** @throws passkey.off */
export function onSite(): Setting {
  return setting ?? refuse('passkey.off')
}
