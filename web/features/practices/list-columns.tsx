import type { PracticeRow } from '../../../contract/practice-lists.ts'
import { activities } from '../../../text/activities.ts'
import { kinds } from '../../../text/libraries.ts'
import { practiceMarks } from '../../../text/practice-marks.ts'
import { practicePages } from '../../../text/practice-pages.ts'
import type { Language } from '../../data/session.tsx'
import type { ListColumn } from '../../shell/use-list.ts'
import { number, shortDate } from '../../ui/format.ts'
import { PracticeMark } from './practice-mark.tsx'
import { costIn, daysIn } from './practice-words.ts'

const none = <span class="sub">–</span>
const dayOf = (moment: string, language: Language) => `${shortDate(moment, language)} ${moment.slice(0, 4)}`

/** @param of which list: the published ones have a file with the same columns */
export function practiceColumnsIn(language: Language, of: 'published' | 'queue'): ListColumn<PracticeRow>[] {
  const { fields } = practicePages[language]
  const { conditions } = practiceMarks[language]
  const { topics, strategies } = activities[language]
  const published = of === 'published'
  const count = (n: number) => (n === 0 ? none : number(n, language))
  return [
    {
      ...{ id: 'title', head: fields.title, main: true, wrap: true, sortable: true },
      cell: row => <b>{row.title}</b>,
    },
    {
      ...{ id: 'library', head: fields.library, wrap: true, sortable: !published },
      cell: row => (
        <>
          {row.libraryName} <span class="sub">{row.regency ?? row.province}</span>
        </>
      ),
    },
    { id: 'topic', head: fields.topic, wideOnly: true, cell: row => topics[row.topic] },
    {
      ...{ id: 'cost', head: fields.cost, numeric: true, wideOnly: !published, sortable: published },
      cell: row => (row.cost === null ? none : costIn(row.cost, language)),
    },
    ...(published
      ? [
          {
            ...{ id: 'takers', head: fields.takers, numeric: true },
            cell: (row: PracticeRow) => count(row.takers),
          },
          {
            ...{ id: 'working', head: fields.working, numeric: true, sortable: true },
            cell: (row: PracticeRow) => count(row.working),
          },
          {
            ...{ id: 'published', head: fields.published, numeric: true, wideOnly: true },
            cell: (row: PracticeRow) => (row.publishedAt ? dayOf(row.publishedAt, language) : none),
          },
        ]
      : [
          {
            ...{ id: 'state', head: fields.state, bare: true, sortable: true },
            cell: (row: PracticeRow) => <PracticeMark state={row.state} />,
          },
          {
            ...{ id: 'changed', head: fields.changed, numeric: true, sortable: true },
            cell: (row: PracticeRow) => dayOf(row.changedAt, language),
          },
        ]),
    {
      ...{ id: 'days', head: fields.days, numeric: true, later: true },
      cell: row => (row.days === null ? none : daysIn(row.days, language)),
    },
    { id: 'strategy', head: fields.strategy, later: true, cell: row => strategies[row.strategy] },
    { id: 'kind', head: fields.kind, later: true, cell: row => kinds[row.libraryKind][language] },
    { id: 'regency', head: fields.regency, later: true, cell: row => row.regency ?? none },
    { id: 'province', head: fields.province, later: true, cell: row => row.province },
    { id: 'problem', head: fields.problem, later: true, wrap: true, cell: row => row.problem ?? none },
    { id: 'forWhom', head: fields.forWhom, later: true, wrap: true, cell: row => row.forWhom ?? none },
    {
      ...{ id: 'conditions', head: fields.conditions, later: true, wrap: true },
      cell: row => row.conditions.map(code => conditions[code]).join(', ') || none,
    },
    {
      ...{ id: 'activities', head: fields.activities, numeric: true, later: true },
      cell: row => count(row.figures.activities),
    },
    {
      ...{ id: 'attendances', head: fields.attendances, numeric: true, later: true },
      cell: row => count(row.figures.attendances),
    },
  ]
}
