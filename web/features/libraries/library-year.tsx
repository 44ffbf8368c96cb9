import type { LibraryId } from '../../../contract/ids.ts'
import { yearOfReports } from '../../../contract/monthly-reports.ts'
import { libraryPages } from '../../../text/library-pages.ts'
import { today } from '../../data/months.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { shortMonth } from '../../ui/format.ts'
import { YearLamps } from '../../ui/year-lamps.tsx'

const lamps = {
  silent: 'missing',
  submitted: 'half',
  returned: 'half',
  verified: 'lit',
  locked: 'lit',
  'not-expected': 'soon',
  ahead: 'soon',
} as const

/** The months of this year as lamps: what was reported, what is missing, what is to come. */
export function LibraryYear({ libraryId }: { libraryId: LibraryId }) {
  const words = useText(libraryPages)
  const { language } = useSession()
  const year = Number(today().slice(0, 4))
  const { data } = useAsk(yearOfReports, { libraryId, year })
  if (!data) return null
  const now = `${today().slice(0, 7)}-01`
  return (
    <div class="night lamps-strip">
      <b class="small">{words.year(year)}</b>
      <YearLamps
        label={words.year(year)}
        months={data.months.map(({ month, state }) => {
          const lamp = month === now && state === 'silent' ? 'now' : lamps[state]
          return {
            short: shortMonth(month.slice(0, 7), language).slice(0, 1),
            state: lamp,
            said: words.lamp[lamp],
          }
        })}
      />
    </div>
  )
}
