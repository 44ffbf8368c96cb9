import { decideImportRow, type ImportJob, type ImportRow } from '../../../contract/exchange.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { sentence } from '../../../text/exchange.ts'
import { exchangePages } from '../../../text/exchange-pages.ts'
import { buildings, connections, powers } from '../../../text/libraries.ts'
import { programme } from '../../../text/programme.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { date, number } from '../../ui/format.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { fieldName } from './import-fields.ts'

type Words = Record<string, { id: string; en: string } | undefined>

/** What happens with one row: its problems by cell, its changes old to new, or the choice it waits for. */
export function RowStory({ job, row }: { job: ImportJob; row: ImportRow }) {
  const words = useText(exchangePages)
  const { language } = useSession()
  if (row.action === 'refuse')
    return (
      <ul class="import-problems">
        {row.problems.map(problem => (
          <li key={`${problem.cell} ${problem.rule}`}>
            {problem.cell && <span class="import-letter">{problem.cell}</span>} {sentence(problem, language)}
          </li>
        ))}
      </ul>
    )
  if (row.action === 'choose') return <Choice job={job} row={row} />
  if (row.action === 'skip') return <span class="sub">{words.skipped}</span>
  if (row.action === 'ignore') return <span class="sub">{words.ignored}</span>
  if (row.action === 'create')
    return (
      <span class="import-new">
        <Glyph name={row.applied ? 'done' : 'ring'} />{' '}
        {row.applied ? words.kinds[job.kind].created : words.kinds[job.kind].createdYet}
      </span>
    )
  return (
    <ul class="import-problems">
      {row.changes.map(({ field, from, to }) => (
        <li key={field}>
          {fieldName(job, field, language)}: <s>{told(field, from, language, words.empty)}</s> →{' '}
          <b>{told(field, to, language, words.empty)}</b>
        </li>
      ))}
    </ul>
  )
}

function Choice({ job, row }: { job: ImportJob; row: ImportRow }) {
  const words = useText(exchangePages)
  const { language } = useSession()
  const decide = useSend(decideImportRow)
  const choose = (id: string | null) =>
    decide.mutate({ id: job.id, row: row.row, libraryId: id === null ? null : (id as LibraryId) })
  return (
    <div class="stack">
      <span>{decide.error ? says(decide.error, language) : words.choose}</span>
      {job.state === 'checked' && (
        <div class="row">
          {row.candidates.map(({ id, name }) => (
            <Button key={id} size="sm" variant="line" busy={decide.isPending} onClick={() => choose(id)}>
              {name}
            </Button>
          ))}
          {job.kind === 'libraries' && (
            <Button size="sm" variant="line" busy={decide.isPending} onClick={() => choose(null)}>
              {words.chooseNew}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

const of = (name: 'fundings' | 'criteria' | 'states'): Words =>
  Object.fromEntries(
    Object.entries(programme.id[name]).map(([code, id]) => [
      code,
      { id, en: (programme.en[name] as Record<string, string>)[code] ?? id },
    ]),
  )
const coded: Record<string, Words> = {
  ...{ building: buildings, internet: connections, power: powers },
  ...{ funding: of('fundings'), criteria: of('criteria'), state: of('states') },
}
const isDay = /^\d{4}-\d\d-\d\d$/

function told(field: string, value: unknown, language: 'id' | 'en', empty: string): string {
  if (value === null || value === undefined || value === '') return empty
  if (Array.isArray(value)) return value.map(one => told(field, one, language, empty)).join(', ') || empty
  if (typeof value === 'string' && isDay.test(value)) return date(value, language)
  if (typeof value === 'number') return number(value, language, 5)
  return coded[field]?.[String(value)]?.[language] ?? String(value)
}
