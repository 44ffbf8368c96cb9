import type { Flag } from '../../../contract/monthly-reports.ts'
import type { Measure, Rule } from '../../../contract/tallies.ts'
import { myReports } from '../../../text/my-reports.ts'
import type { Language } from '../../data/session.tsx'
import { number } from '../../ui/format.ts'
import { shortName } from './measure-names.ts'

/** What is odd, in a sentence. */
export function flagSentence(
  flag: Flag,
  form: { measures: readonly Measure[]; rules: readonly Rule[] },
  language: Language,
): string {
  const { flags, range } = myReports[language].form
  if (flag.kind === 'same-as-last') return flags.same
  const rule = form.rules.find(({ code }) => code === flag.code)
  if (rule) return rule.message[language]
  const measure = form.measures.find(({ code }) => code === flag.measures[0])
  const name = measure ? shortName(measure, language) : (flag.measures[0] ?? '')
  if (flag.usual === null) return flags.parts(name)
  return flags.outlier(name, range(number(flag.usual.low, language), number(flag.usual.high, language)))
}
