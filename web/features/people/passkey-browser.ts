import type { Assertion, CreationOptions, Registration, RequestOptions } from '../../../contract/webauthn.ts'
import type { GivenOf } from '../../../contract/endpoint.ts'
import type { addPasskey } from '../../../contract/passkeys.ts'
import { useSession } from '../../data/session.tsx'

/** Why the browser did not do it: the person turned back, it has one already, or it cannot. */
export type BrowserWhy = 'cancelled' | 'known' | 'failed'
export class BrowserRefusal extends Error {
  readonly why: BrowserWhy
  constructor(why: BrowserWhy) {
    super(why)
    this.why = why
  }
}

const library = () => import('@simplewebauthn/browser')

/** Whether passkeys can be used on this page: the browser knows them, and they belong to this address. */
export function usePasskeysHere(): boolean {
  const { passkeysAt } = useSession()
  return passkeysAt === location.origin && typeof PublicKeyCredential === 'function'
}

/** Fetches what talks to the browser's keeper, so that it is there when the server has answered. */
export function prepare(): void {
  void library().catch(() => undefined)
}

/** @throws BrowserRefusal */
export async function makePasskey(options: CreationOptions): Promise<GivenOf<typeof addPasskey>['answer']> {
  const { startRegistration } = await library()
  return asking(async () => (await startRegistration({ optionsJSON: options })) as Registration)
}

/** @throws BrowserRefusal */
export async function provePasskey(options: RequestOptions): Promise<Assertion> {
  const { startAuthentication } = await library()
  return asking(async () => (await startAuthentication({ optionsJSON: options })) as Assertion)
}

async function asking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { name } = error as Error
    if (name === 'NotAllowedError' || name === 'AbortError') throw new BrowserRefusal('cancelled')
    throw new BrowserRefusal(name === 'InvalidStateError' ? 'known' : 'failed')
  }
}
