import type { ScoredLibrary } from '../../../contract/standards.ts'
import { standards } from '../../../text/standards.ts'
import type { Language } from '../../data/session.tsx'
import type { ListColumn } from '../../shell/use-list.ts'
import { ScoreBar } from './score-head.tsx'

/**
 * The columns of the list of scores.
 * @param steps what to do next, by the code of the criterion that is not fulfilled
 */
export function columnsIn(
  language: Language,
  steps: ReadonlyMap<string, string>,
): ListColumn<ScoredLibrary>[] {
  const { columns: c, list: words, scoreShort } = standards[language]
  const none = <span class="sub">–</span>
  return [
    {
      id: 'library',
      head: c.library,
      main: true,
      sortable: true,
      cell: row => (
        <>
          <b>{row.name}</b> <span class="sub">{row.district ?? row.regency}</span>
        </>
      ),
    },
    {
      id: 'score',
      head: scoreShort,
      sortable: true,
      cell: row => (
        <span class="score-cell">
          <b class="num">{row.score}</b>
          <ScoreBar score={row.score} unknown={row.unknown} />
        </span>
      ),
    },
    { id: 'unknown', head: c.unknown, numeric: true, sortable: true, cell: row => row.unknown },
    {
      id: 'missing',
      head: c.missing,
      wrap: true,
      cell: row => (
        <span class="sub">
          {row.missing
            .slice(0, 2)
            .map(code => steps.get(code) ?? code)
            .join('; ')}
          {row.missing.length > 2 && ` ${words.more(row.missing.length - 2)}`}
        </span>
      ),
    },
    { id: 'regency', head: c.regency, wideOnly: true, cell: row => row.regency ?? row.province },
    { id: 'district', head: c.district, later: true, cell: row => row.district ?? none },
    { id: 'province', head: c.province, later: true, cell: row => row.province },
  ]
}
