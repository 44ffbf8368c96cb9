import type { ResultOf } from '../../../contract/endpoint.ts'
import type { getLetter, LetterFacts } from '../../../contract/guest-invitations.ts'
import type { Meeting } from '../../../contract/meetings.ts'
import { signatoryOn } from '../../../contract/signatories.ts'
import { today } from '../../data/months.ts'

export type Told = ResultOf<typeof getLetter>

/** The letter as it was written, or begun: today, from the office, signed by who signs for it. */
export function draftOf(
  { letter, office, signatories }: Told,
  meeting: Meeting,
  subject: string,
): LetterFacts {
  if (letter) {
    const { version: _, writtenAt: __, ...facts } = letter
    return facts
  }
  const usual = signatoryOn(signatories, today())
  const none = { name: '', position: '', acting: null, numberKind: null, number: null, rank: null }
  return {
    ...{ number: '', dated: today(), subject, opening: null, office, address: null, copies: null },
    place: meeting.region.replace(/^(Kabupaten|Kota|Provinsi) /, ''),
    signer: usual ? signerOf(usual) : none,
  }
}

export const signerOf = (one: Told['signatories'][number]): LetterFacts['signer'] => ({
  ...{ name: one.name, position: one.position, acting: one.acting, rank: one.rank ?? null },
  ...{ numberKind: one.numberKind, number: one.number ?? null },
})
