import type { Enrolment } from '../../../contract/programme.ts'
import { pathSteps } from '../../../contract/replications.ts'
import { replications } from '../../../text/replications.ts'
import { programme } from '../../../text/programme.ts'
import type { Language } from '../../data/session.tsx'
import type { ListColumn } from '../../shell/use-list.ts'
import { number, shortDate } from '../../ui/format.ts'
import { State } from '../../ui/state.tsx'
import { EnrolmentStateMark } from './enrolment-state.tsx'

const none = <span class="sub">–</span>

/** The columns of the list of enrolments. @param waitingYou stands where a row waits for who looks */
export function columnsIn(
  language: Language,
  waits: (row: Enrolment) => boolean,
  waitingYou: string,
): ListColumn<Enrolment>[] {
  const words = programme[language]
  const c = words.columns
  const day = (value: string | null) =>
    value ? (
      <span class="sub">
        {shortDate(value, language)} {value.slice(0, 4)}
      </span>
    ) : (
      none
    )
  const later: ListColumn<Enrolment>[] = [
    { id: 'regency', head: c.regency, cell: row => row.regency ?? none },
    { id: 'province', head: c.province, cell: row => row.province },
    {
      id: 'criteria',
      head: c.criteria,
      wrap: true,
      cell: row => row.criteria.map(code => words.criteria[code]).join(', ') || none,
    },
    { id: 'letter', head: c.letter, cell: row => row.letter?.number ?? none },
    {
      id: 'budget',
      head: c.budget,
      numeric: true,
      cell: row => (row.budget === null ? none : number(row.budget, language)),
    },
    { id: 'learnedFrom', head: c.learnedFrom, cell: row => row.learnedFrom?.name ?? none },
    { id: 'mentor', head: c.mentor, cell: row => row.mentor?.name ?? none },
    { id: 'stalledSince', head: c.stalledSince, numeric: true, cell: row => day(row.stalledSince) },
    { id: 'decree', head: c.decree, cell: row => row.decree?.number ?? none },
    { id: 'reviewedOn', head: c.reviewedOn, numeric: true, cell: row => day(row.reviewedOn) },
    { id: 'activeFrom', head: c.activeFrom, numeric: true, cell: row => day(row.activeFrom) },
    { id: 'confirmedOn', head: c.confirmedOn, numeric: true, cell: row => day(row.confirmedOn) },
    { id: 'endedOn', head: c.endedOn, numeric: true, cell: row => day(row.endedOn) },
    { id: 'note', head: c.note, wrap: true, cell: row => row.note ?? none },
    { id: 'source', head: c.source, wrap: true, cell: row => row.source ?? none },
  ]
  return [
    {
      id: 'library',
      head: c.library,
      main: true,
      sortable: true,
      cell: row => (
        <>
          <b>{row.libraryName}</b> <span class="sub">{row.regency ?? row.province}</span>
        </>
      ),
    },
    { id: 'year', head: c.year, numeric: true, cell: row => row.year },
    { id: 'kind', head: c.kind, cell: row => words.kinds[row.kind] },
    {
      id: 'state',
      head: c.state,
      sortable: true,
      bare: true,
      cell: row => (
        <>
          <EnrolmentStateMark state={row.state} /> {waits(row) && <span class="sub tiny">{waitingYou}</span>}
        </>
      ),
    },
    {
      id: 'score',
      head: c.score,
      numeric: true,
      sortable: true,
      cell: row => (row.kind === 'beneficiary' ? row.score : none),
    },
    {
      id: 'progress',
      head: c.progress,
      cell: row =>
        row.kind === 'replication' ? (
          <>
            <span class="num">
              {row.steps.length}/{pathSteps.length}
            </span>{' '}
            {row.stalledSince && <State glyph="late">{replications[language].office.stalled}</State>}
          </>
        ) : (
          none
        ),
    },
    {
      id: 'funding',
      head: c.funding,
      wideOnly: true,
      cell: row => (row.funding ? words.fundings[row.funding] : none),
    },
    {
      id: 'proposed',
      head: c.proposedOn,
      numeric: true,
      sortable: true,
      wideOnly: true,
      cell: row => day(row.proposedOn),
    },
    ...later.map(column => ({ ...column, later: true })),
  ]
}
