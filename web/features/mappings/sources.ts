import { fieldsFor, type RowKind, type Source, type SourceField } from '../../../contract/mappings.ts'
import type { Measure } from '../../../contract/tallies.ts'
import { mappingWords } from '../../../text/mappings.ts'
import { useSession, useText } from '../../data/session.tsx'
import { fieldName, measureName } from './mapping-words.ts'

type Group = Exclude<keyof typeof mappingWords.id.form.sourceGroups, 'measures' | 'other'>

const groups: Record<Group, readonly SourceField[]> = {
  row: ['row', 'period', 'year', 'monthNumber', 'monthName', 'periodStart', 'periodEnd', 'asOf'],
  place: ['regionCode', 'regionDigits', 'village', 'district', 'regency', 'province', 'libraries'],
  library: [
    ...(['name', 'npp', 'kind', 'address', 'latitude', 'longitude', 'building', 'floorArea'] as const),
    ...(['weeklyHours', 'openingHours', 'staff', 'titles', 'copies', 'computers'] as const),
    ...(['internet', 'power', 'openedOn', 'closedOn'] as const),
  ],
  programme: [
    ...(['enrolmentKind', 'enrolmentYear', 'enrolmentState', 'funding'] as const),
    ...(['decreeNumber', 'decreedOn', 'activeFrom', 'expected'] as const),
  ],
  report: ['reportState', 'reports', 'reportsVerified', 'reporting'],
}

/** Everything that a column can hold, as one choice, and back. */
export function useSources(rowsOf: RowKind, measures: readonly Measure[]) {
  const { form: words } = useText(mappingWords)
  const { language } = useSession()
  const fits = fieldsFor(rowsOf)
  const fields = (Object.keys(groups) as Group[]).map(group => ({
    group: words.sourceGroups[group],
    options: groups[group]
      .filter(field => fits.includes(field))
      .map(field => ({ value: `field:${field}`, label: fieldName(field, language) })),
  }))
  const options = [
    {
      group: words.sourceGroups.other,
      options: [
        { value: 'blank', label: words.blank },
        { value: 'text', label: words.fixed },
      ],
    },
    {
      group: words.sourceGroups.measures,
      options: measures.map(measure => ({
        value: `measure:${measure.code}`,
        label: measureName(measure, measures, language),
      })),
    },
    ...fields.filter(group => group.options.length > 0),
  ]
  return { options, valueOf, sourceOf }
}

function valueOf(source: Source): string {
  if (source.kind === 'field') return `field:${source.field}`
  return source.kind === 'measure' ? `measure:${source.measure}` : source.kind
}

/** @param was a figure that is chosen anew stays reported or verified */
function sourceOf(value: string, was: Source): Source {
  const [kind, of = ''] = value.split(':')
  if (kind === 'field') return { kind, field: of as SourceField }
  if (kind === 'measure') return { kind, measure: of, count: was.kind === 'measure' ? was.count : 'reported' }
  return kind === 'text' ? { kind, text: '' } : { kind: 'blank' }
}
