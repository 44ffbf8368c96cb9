import type { ConsentPurpose, GivenForStory, storyParts } from '../../../contract/consents.ts'
import { type ConsentId, makeId } from '../../../contract/ids.ts'
import { hashOfSlip, makeSlipCode } from '../../../contract/slip-codes.ts'
import { wordingVersion } from '../../../text/story-wording.ts'
import { today } from '../../data/months.ts'

export type StoryPart = (typeof storyParts)[number]
/** The usual way first. */
export const storyHows = ['drawn', 'signed', 'recorded', 'spoken'] as const

/** What somebody says of their story, as it is being entered: unanswered is null or ''. */
export type StoryConsentDraft = {
  id: ConsentId
  person: string
  child: boolean
  guardian: string
  relation: string
  parts: StoryPart[]
  purposes: ConsentPurpose[]
  how: (typeof storyHows)[number] | null
  /** Strokes of a finger; '' where none. */
  signature: string
  until: string
  /** The code it is taken back with: made here, and known to the server by its hash alone. */
  slip: string
}

export const emptyStoryConsent = (): StoryConsentDraft => ({
  ...{ id: makeId<ConsentId>(), person: '', child: false, guardian: '', relation: '', parts: [] },
  ...{ purposes: [], how: null, signature: '', until: '', slip: makeSlipCode() },
})

export type ConsentField = 'purposes' | 'how' | 'signature' | 'guardian' | 'relation'

/** What is missing of it; nothing where nothing is allowed. */
export function consentTroubles(draft: StoryConsentDraft): ConsentField[] {
  if (draft.parts.length === 0) return []
  const missing: [ConsentField, boolean][] = [
    ['purposes', draft.purposes.length === 0],
    ['guardian', draft.child && draft.guardian.trim() === ''],
    ['relation', draft.child && draft.relation.trim() === ''],
    ['how', draft.how === null],
    ['signature', draft.how === 'drawn' && draft.signature === ''],
  ]
  return missing.filter(([, is]) => is).map(([field]) => field)
}

/** What is sent of it; null where nothing is allowed, or something is missing. */
export async function givenOf(
  draft: StoryConsentDraft,
  language: 'id' | 'en',
): Promise<GivenForStory | null> {
  const { how, parts } = draft
  if (how === null || parts.length === 0 || consentTroubles(draft).length > 0) return null
  const { id, child, purposes, until } = draft
  return {
    ...{ id, child, parts, purposes, how, language, wording: wordingVersion },
    ...{ givenOn: today(), until: until || null, slip: await hashOfSlip(draft.slip) },
    person: draft.person.trim(),
    guardian: child ? { name: draft.guardian.trim(), relation: draft.relation.trim() } : null,
    signature: how === 'drawn' ? draft.signature : null,
  }
}
