import type { Flag } from '../../../contract/monthly-reports.ts'
import type { Measure, Rule } from '../../../contract/tallies.ts'
import { verify as dictionary } from '../../../text/verify.ts'
import type { Language } from '../../data/session.tsx'

/**
 * A flag in words. The names of measures and the messages of rules come with the report; where they are not at hand
 * (in a list) the short form serves.
 */
export function flagText(
  flag: Flag,
  language: Language,
  with_?: { measures: readonly Measure[]; rules: readonly Rule[] },
): string {
  const words = dictionary[language]
  if (flag.kind === 'same-as-last') return words.sameAsLast
  const rule = with_?.rules.find(r => r.code === flag.code)
  if (rule) return rule.message[language]
  const code = flag.measures[0] ?? ''
  const shortNames: Record<string, string> = words.measureNames
  const name = shortNames[code] ?? with_?.measures.find(m => m.code === code)?.wording[language] ?? code
  if (flag.code.startsWith('parts.')) return words.partsOver(name)
  return flag.kind === 'outlier'
    ? words.outlier(name)
    : words.against(name, shortNames[flag.measures[1] ?? ''] ?? flag.measures[1] ?? '')
}
