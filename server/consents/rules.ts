import type { ConsentPart, GivenConsent, GivenForStory } from '../../contract/consents.ts'
import type { ProblemCode } from '../../contract/problems.ts'

type Given = Pick<GivenConsent, 'child' | 'guardian' | 'givenOn' | 'until' | 'person'> &
  Partial<Pick<GivenForStory, 'signature'>> & { how?: GivenForStory['how'] }

/** Why a consent cannot stand; undefined where it can. @param today ISO 8601 */
export function problemOf(given: Given, today: string): ProblemCode | undefined {
  if (given.child && given.guardian === null) return 'consent.guardian-missing'
  if (given.guardian && plain(given.guardian.name) === plain(given.person))
    return 'consent.guardian-themselves'
  if (given.how === 'drawn' && !given.signature) return 'consent.unsigned'
  if (given.givenOn > today) return 'consent.date-ahead'
  const isOver = given.until !== null && (given.until < given.givenOn || given.until < today)
  return isOver ? 'consent.until-past' : undefined
}

export type Standing = {
  parts: readonly string[]
  given_on: string
  until: string | null
  withdrawn_at: string | null
  replaced_at: string | null
}
/** Whether a consent counts for a part on a day, as `consent_stands` has it; a test holds the two together. */
export function stands(consent: Standing, part: ConsentPart, today: string): boolean {
  if (consent.withdrawn_at !== null || consent.replaced_at !== null) return false
  if (!consent.parts.includes(part) || consent.given_on > today) return false
  return consent.until === null || consent.until >= today
}

const plain = (name: string) => name.toLowerCase().replaceAll(/\s+/g, ' ').trim()
