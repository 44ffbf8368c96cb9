import { createHash } from 'node:crypto'
import { pairCodeFrom } from '../../contract/pair-codes.ts'

/**
 * The code of an anonymous answer: its signs follow from the one-time number of the page. Such codes are the usual way to
 * pair tests without names (Yurek, Vasey & Havens 2008, Evaluation Review 32(5), 435–452); one that is given and not
 * made up of birthdays and names leads to nobody.
 */
export const pairCodeOf = (once: string): string => pairCodeFrom(digest(`pair ${once}`))

/** An answer's id: the same for the same page, in no order, and without a way back. */
export function answerIdOf(formId: string, once: string): string {
  const bytes = digest(`${formId} ${once}`).subarray(0, 16)
  // UUIDv8 (RFC 9562)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const digest = (text: string) => createHash('sha256').update(text).digest()
