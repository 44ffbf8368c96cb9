import type { forms } from '../../text/forms.ts'
import { fill } from '../../text/fill.ts'

/** What happened to a record beside a change of its fields: it was verified, or given back. */
export function toldOf(
  of: {
    verifiedAt: string | null
    verifiedBy: string | null
    returnedAt: string | null
    returnReason: string | null
  },
  words: typeof forms.id.conflict,
  when: (at: string) => string,
): string | undefined {
  const { verifiedAt, verifiedBy, returnedAt, returnReason } = of
  if (verifiedAt) return fill(words.verified, { who: verifiedBy ?? '', when: when(verifiedAt) })
  if (returnedAt) return fill(words.returned, { when: when(returnedAt), reason: returnReason ?? '' })
  return undefined
}
