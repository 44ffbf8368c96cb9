import type { Screening } from '../../contract/public-practices.ts'
import { childIn, hasNumber } from '../products/words.ts'

const idNumber = /(?<!\d)\d{4}[ .-]?\d{4}[ .-]?\d{4}[ .-]?\d{4}(?!\d)/
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/

/** What in words that strangers are to read tells too much of a person; null where nothing was found. */
export function foundIn(words: string): Screening | null {
  if (childIn(words) !== undefined) return 'child'
  if (idNumber.test(words)) return 'id-number'
  if (hasNumber(words)) return 'number'
  return email.test(words) ? 'email' : null
}
