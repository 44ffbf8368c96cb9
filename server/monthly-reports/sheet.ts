import type { Measure } from '../../contract/tallies.ts'
import { monthlyReports as words } from '../../text/monthly-reports.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import type { Column } from '../platform/endpoint.ts'
import type { Detailed } from './detail-queries.ts'
import { stateOf } from './rules.ts'

const several = {
  library: ['library', 'district', 'regency', 'province'],
  submitted: ['submittedAt', 'late'],
}

/**
 * The columns of a month's reports as a file: one for each measure in force in the month, what the library answered
 * and what its activities add up to. What did not come, or was not counted, is empty: only zero is zero.
 * @param asked the columns of the list, in their order; all where left out
 */
export function columnsIn(
  language: 'id' | 'en',
  measures: readonly Measure[],
  at: { month: string; locked: boolean },
  asked?: readonly string[],
): Column<never>[] {
  const { states, libraryKinds, yes, no } = words[language]
  const column = (
    name: keyof typeof words.id.columns,
    value: Column<Detailed>['value'],
  ): Named<Detailed> => ({
    id: name,
    title: { id: words.id.columns[name], en: words.en.columns[name] },
    value,
  })
  const columns: Named<Detailed>[] = [
    column('library', row => row.library_name),
    column('kind', row => libraryKinds[row.kind]),
    column('district', row => row.district),
    column('regency', row => row.regency),
    column('province', row => row.province),
    column('month', () => at.month.slice(0, 7)),
    column('state', row => states[stateOf(row.version === null ? null : row, at.locked)]),
    ...measures.map(measure => columnOf(measure, measures)),
    column('late', row => (row.late === null ? null : row.late ? yes : no)),
    column('flags', row => row.flags?.length ?? null),
    column('remark', row => row.remark),
    column('submittedAt', row => row.submitted_at),
    column('source', row => row.source),
    column('sourceAsOf', row => row.source_as_of),
    column('verifiedAt', row => row.verified_at),
    column('returnReason', row => row.return_reason),
    column('revisionReason', row => row.revision_reason),
  ]
  return columnsAsked(columns, asked, several)
}

/** A part is told with the question it belongs to. */
function columnOf(measure: Measure, measures: readonly Measure[]): Named<Detailed> {
  const whole = measures.find(other => other.code === measure.partOf)
  const said = (language: 'id' | 'en') =>
    whole ? `${whole.wording[language]} ${measure.wording[language]}` : measure.wording[language]
  return {
    id: measure.code,
    title: { id: said('id'), en: said('en') },
    value: row => (measure.source === 'report' ? row.figures : row.from_activities)?.[measure.code] ?? null,
  }
}
