import type { Language } from '../../contract/fields.ts'
import { ranks, type SignatoryFacts, spacedNip } from '../../contract/signatories.ts'
import { documentPapers } from '../../text/document-papers.ts'
import type { Signer } from '../documents/blocks.ts'

/** Somebody who is not known: room to write. */
export const nobody: Signer = {
  ...{ over: null, placed: null, position: null },
  ...{ name: null, rank: null, number: null },
}
export function signs(over: string, signer: SignatoryFacts | undefined, language: Language): Signer {
  const number = signer && numberOf(signer, language)
  return {
    ...{ over, placed: null, position: positionOf(signer, language) },
    name: signer?.name ?? null,
    rank: signer?.rank ? `${ranks[signer.rank]} (${signer.rank})` : null,
    number: number ? `${number.kind} ${number.number}` : null,
  }
}

export function positionOf(signer: SignatoryFacts | undefined, language: Language): string | null {
  if (!signer) return null
  const acting = signer.acting && documentPapers[language].actings[signer.acting]
  return [acting, signer.position].filter(Boolean).join(' ')
}

/** `NIP` and `19700412 199503 1 002`. */
export function numberOf({ numberKind, number }: SignatoryFacts, language: Language) {
  if (numberKind === null || !number) return undefined
  const kind = documentPapers[language].numbers[numberKind]
  return { kind, number: numberKind === 'nip' ? spacedNip(number) : number }
}
