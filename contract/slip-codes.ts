import { reads, signs, withCheck } from './check-signs.ts'

/** Signs of a code on the slip that somebody keeps of a consent, before the one that checks them: 48 bits. */
const length = 10

/** A code for a slip: made where the consent is given, also without a signal; it never leaves that place but on paper. */
export function makeSlipCode(): string {
  const places: number[] = []
  while (places.length < length) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1))
    // the last few of 256 would come more often
    if (byte < 256 - (256 % signs.length)) places.push(byte % signs.length)
  }
  return withCheck(places)
}

/** A code as it was typed: case, spaces and dashes do not count. Undefined where it cannot be one. */
export const readSlipCode = (typed: string): string | undefined => reads(typed, length)

/** `K7M2-PX9Q-TRW`. */
export const spacedSlipCode = (code: string): string =>
  `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`

/** What is sent and kept of a code: SHA-256 in hex. */
export async function hashOfSlip(code: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`slip ${code}`))
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Where somebody takes a consent back with the code of their slip, without an account. */
export const withdrawPath = '/tarik'
