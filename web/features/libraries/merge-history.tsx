import type { ResultOf } from '../../../contract/endpoint.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { listMerges } from '../../../contract/library-merges.ts'
import { indicators } from '../../../text/indicators.ts'
import { libraryMerges } from '../../../text/library-merges.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { date, dateTime, month } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { useUnmerge } from './use-unmerge.ts'

type Merge = ResultOf<typeof listMerges>['merges'][number]

/** The entries that became a part of this library, with undo while it is possible, and what was set aside. */
export function MergeHistory({ libraryId }: { libraryId: LibraryId }) {
  const words = useText(libraryMerges)
  const { data } = useAsk(listMerges, { libraryId })
  if (!data || data.merges.length === 0) return null
  return (
    <Section title={words.history}>
      <ol class="lines">
        {data.merges.map(merge => (
          <MergeLine key={merge.id} merge={merge} />
        ))}
      </ol>
    </Section>
  )
}

function MergeLine({ merge }: { merge: Merge }) {
  const words = useText(libraryMerges)
  const { language } = useSession()
  const unmerge = useUnmerge()
  const at = (moment: string) => dateTime(moment, language, 'WIB')
  return (
    <li>
      <b>{words.mergedFrom(merge.from.name)}</b>{' '}
      <span class="sub small">{words.by(merge.by, at(merge.at))}</span>
      {merge.undoneAt && <div class="small">{words.undoneBy(merge.undoneBy ?? '–', at(merge.undoneAt))}</div>}
      {merge.aside.length > 0 && (
        <>
          <div class="small sub">{words.aside}</div>
          <ul class="small">
            {merge.aside.map((aside, n) => (
              <AsideLine key={n} aside={aside} />
            ))}
          </ul>
        </>
      )}
      {merge.undoUntil && (
        <div class="pair-foot">
          <span class="sub small">{words.until(date(merge.undoUntil.slice(0, 10), language))}</span>
          <Button
            variant="line"
            size="sm"
            icon="undo"
            busy={unmerge.busy}
            onClick={() => void unmerge.run(merge.id)}
          >
            {words.undo}
          </Button>
        </div>
      )}
    </li>
  )
}

/** What was set aside: of what, when it came, its figures, and why it is not used. */
function AsideLine({ aside }: { aside: Merge['aside'][number] }) {
  const words = useText(libraryMerges)
  const { language } = useSession()
  const { row } = aside
  const measures: Record<string, string> = useText(indicators).measures
  const name = words.tables[aside.table as keyof typeof words.tables]
  const moment = (column: string, said: string) =>
    typeof row[column] === 'string' ? `${said} ${date(row[column].slice(0, 10), language)}` : null
  const figures = typeof row.figures === 'object' && row.figures !== null ? Object.entries(row.figures) : []
  return (
    <li>
      {name}{' '}
      {[
        typeof row.month === 'string' && month(row.month.slice(0, 7), language),
        typeof row.year === 'number' && `${words.moment.year} ${row.year}`,
        moment('submitted_at', words.moment.sent),
        moment('verified_at', words.moment.verified),
        moment('returned_at', words.moment.returned),
        figures
          .filter(([, value]) => typeof value === 'number')
          .map(([code, value]) => `${measures[code] ?? code} ${value}`)
          .join(', '),
      ]
        .filter(Boolean)
        .join(' · ')}
      <br />
      <span class="sub">{words.why[aside.why as keyof typeof words.why]}</span>
    </li>
  )
}
