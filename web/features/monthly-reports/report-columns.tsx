import { monthlyReports } from '../../../text/monthly-reports.ts'
import { verify as dictionary } from '../../../text/verify.ts'
import type { Language } from '../../data/session.tsx'
import type { ListColumn } from '../../shell/use-list.ts'
import { number, shortDate } from '../../ui/format.ts'
import { State } from '../../ui/state.tsx'
import { flagText } from './flag-text.ts'
import { ReportStateMark } from './report-state.tsx'
import type { Row } from './row.ts'

/** A month's reports, a row a library; silent ones say so, and nothing stands where nothing was told. */
export function columnsIn(language: Language): ListColumn<Row>[] {
  const words = dictionary[language]
  const c = monthlyReports[language].columns
  const figure = (value: number | null | undefined, silent: boolean) =>
    silent ? (
      <span class="sub">–</span>
    ) : typeof value === 'number' ? (
      number(value, language)
    ) : (
      <span class="sub">{words.notCounted}</span>
    )
  const none = <span class="sub">–</span>
  const later: ListColumn<Row>[] = [
    { id: 'kind', head: c.kind, cell: row => monthlyReports[language].libraryKinds[row.libraryKind] },
    { id: 'district', head: c.district, cell: row => row.district ?? none },
    { id: 'regency', head: c.regency, cell: row => row.regency ?? none },
    { id: 'province', head: c.province, cell: row => row.province },
    { id: 'remark', head: c.remark, wrap: true, cell: row => row.remark ?? none },
    {
      id: 'verifiedAt',
      head: words.verifiedOn,
      numeric: true,
      cell: row => (row.verifiedAt ? shortDate(row.verifiedAt, language) : none),
    },
    { id: 'returnReason', head: c.returnReason, wrap: true, cell: row => row.returnReason ?? none },
    { id: 'revisionReason', head: c.revisionReason, wrap: true, cell: row => row.revisionReason ?? none },
  ]
  return [
    {
      id: 'library',
      head: words.library,
      main: true,
      sortable: true,
      cell: row => (
        <>
          <b>{shortName(row.libraryName)}</b>{' '}
          <span class="sub">{row.district ?? row.regency ?? row.province}</span>
        </>
      ),
    },
    {
      id: 'state',
      head: words.state,
      sortable: true,
      bare: true,
      cell: row => <ReportStateMark report={row} mine={row.mine} />,
    },
    {
      id: 'visits',
      head: words.visits,
      numeric: true,
      sortable: true,
      cell: row => figure(row.figures.visits, row.state === 'silent'),
    },
    {
      id: 'activities',
      head: words.activities,
      numeric: true,
      sortable: true,
      cell: row => figure(row.fromActivities.activities ?? 0, row.state === 'silent'),
    },
    {
      id: 'flags',
      head: words.look,
      sortable: true,
      cell: row => {
        const [first] = row.flags
        return first ? (
          <State glyph="look">
            {flagText(first, language)}
            {row.flags.length > 1 && ` +${row.flags.length - 1}`}
          </State>
        ) : null
      },
    },
    {
      id: 'submitted',
      head: words.sent,
      numeric: true,
      sortable: true,
      cell: row => (
        <span class="sub">
          {row.submittedAt ? shortDate(row.submittedAt, language) : words.silentFor(row.silentFor)}
          {row.late && ` · ${words.late}`}
        </span>
      ),
    },
    ...later.map(column => ({ ...column, later: true })),
  ]
}

/** `Perpustakaan Desa Cibukamanah` stands as `Cibukamanah` where all are villages. */
function shortName(name: string): string {
  return name.replace(/^Perpustakaan (Desa |Kelurahan )?/, '')
}
