import { stepIndicator, surveyCategory } from '../../contract/open-data-told-sets.ts'
import { surveyScales, surveySteps } from '../../contract/survey-rules.ts'
import type { Tx } from '../platform/db.ts'
import { type LongRow, recorded } from './long.ts'
import type { Around } from './places.ts'
import * as queries from './queries.ts'

/** What people answered, by theme and step: sums of whole surveys, of which none is few (decision 054). */
export async function surveys(tx: Tx, { place, below }: Around, year: number): Promise<LongRow[]> {
  const places = [place, ...below]
  const sums = await queries.surveys(
    tx,
    places.map(({ id }) => id),
    year,
  )
  return places.flatMap(at =>
    sums
      .filter(sum => sum.place === at.id)
      .flatMap(({ area, kind, surveys: n, answers, steps }) => {
        const what = { kategori: surveyCategory(area, kind), periode: String(year) }
        return [
          recorded(at, { ...what, indikator: 'surveys', satuan: 'surveys' }, n),
          recorded(at, { ...what, indikator: 'answers', satuan: 'answers' }, answers),
          ...steps.map((value, nr) => {
            const scale = surveyScales[Math.floor(nr / surveySteps)] ?? ''
            const indikator = stepIndicator(scale, (nr % surveySteps) + 1)
            return recorded(at, { ...what, indikator, satuan: 'answers' }, value)
          }),
        ]
      }),
  )
}
