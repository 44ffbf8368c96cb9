import { type ConsentPart, type consentHows, type GivenConsent } from '../../contract/consents.ts'
import { type ConsentId, makeId } from '../../contract/ids.ts'
import { today } from '../data/months.ts'

/** A consent as it is being entered: unanswered is null or ''. */
export type ConsentDraft = {
  id: ConsentId
  person: string
  child: boolean
  guardian: string
  relation: string
  parts: ConsentPart[]
  how: (typeof consentHows)[number] | null
  givenOn: string
  until: string
}

export const emptyConsent = (parts: ConsentPart[] = []): ConsentDraft => ({
  ...{ id: makeId<ConsentId>(), person: '', child: false, guardian: '', relation: '' },
  ...{ parts, how: null, givenOn: today(), until: '' },
})

export type ConsentField = 'person' | 'guardian' | 'relation' | 'parts' | 'how' | 'givenOn'

/** What is missing of it. @param named whether who it is has to be told here */
export function missingOf(draft: ConsentDraft, named: boolean): ConsentField[] {
  const missing: [ConsentField, boolean][] = [
    ['person', named && draft.person.trim() === ''],
    ['guardian', draft.child && draft.guardian.trim() === ''],
    ['relation', draft.child && draft.relation.trim() === ''],
    ['parts', draft.parts.length === 0],
    ['how', draft.how === null],
    ['givenOn', draft.givenOn === ''],
  ]
  return missing.filter(([, is]) => is).map(([field]) => field)
}

/** What is sent but for who it is; null while something is missing. */
export function factsOfConsent(draft: ConsentDraft): Omit<GivenConsent, 'person'> | null {
  const { id, child, guardian, relation, parts, how, givenOn, until } = draft
  if (how === null || missingOf(draft, false).length > 0) return null
  return {
    ...{ id, child, parts, how, givenOn, until: until || null },
    guardian: child ? { name: guardian.trim(), relation: relation.trim() } : null,
  }
}

/** With who it is. */
export function givenOf(draft: ConsentDraft): GivenConsent | null {
  const facts = factsOfConsent(draft)
  const person = draft.person.trim()
  return facts === null || person === '' ? null : { ...facts, person }
}
