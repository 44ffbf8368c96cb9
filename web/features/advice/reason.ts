import type { AdviceReason } from '../../../contract/advice.ts'
import { comparedMeasures } from '../../../contract/comparison.ts'
import { practiceConditions } from '../../../contract/practices.ts'
import { topics } from '../../../contract/themes.ts'
import { activities } from '../../../text/activities.ts'
import { advice } from '../../../text/advice.ts'
import { comparisonPages } from '../../../text/comparison-pages.ts'
import { practiceMarks } from '../../../text/practice-marks.ts'
import type { Language } from '../../data/session.tsx'
import { number } from '../../ui/format.ts'

/** Why a practice is advised, in a sentence. */
export function reasonOf({ rule, params }: AdviceReason, language: Language): string {
  const codes = String(params['codes'] ?? '').split(',')
  const measure = comparedMeasures.find(code => code === params['measure'])
  const topic = topics.find(code => code === params['topic'])
  const km = Number(params['km'] ?? 0)
  const conditions = practiceConditions.filter(code => codes.includes(code))
  const told = {
    ...params,
    label: measure ? comparisonPages[language].measures[measure].toLowerCase() : '',
    topic: topic ? activities[language].topics[topic].toLowerCase() : '',
    codes: conditions.map(code => practiceMarks[language].conditions[code].toLowerCase()).join(', '),
    km: number(km, language, km < 10 ? 1 : 0),
  }
  return advice[language].reasons[rule](told)
}
