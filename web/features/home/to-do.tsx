import { listActivities } from '../../../contract/activities.ts'
import { getReport } from '../../../contract/monthly-reports.ts'
import { home } from '../../../text/home.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { month } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import type { MonthOfYear } from './my-year.ts'

/** What was given back, reports and activities, each with the reason; nothing where nothing was. */
export function ToDo({ returned }: { returned: MonthOfYear[] }) {
  const words = useText(home)
  const library = useMyLibrary()
  const { data } = useAsk(listActivities, {
    libraryId: library.id,
    state: 'returned',
    sort: 'heldOn',
    order: 'desc',
    limit: 5,
  })
  const activities = data?.activities ?? []
  if (returned.length + activities.length === 0) return null
  return (
    <Section title={words.toDo}>
      <ul>
        {returned.map(({ month: of }) => (
          <li key={of}>
            <ReturnedReport month={of} />
          </li>
        ))}
        {activities.map(activity => (
          <li key={activity.id}>
            <Returned
              href={`/kegiatan/${activity.id}/ubah`}
              title={activity.title}
              reason={activity.returnReason}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ReturnedReport({ month: of }: { month: string }) {
  const words = useText(home)
  const { language } = useSession()
  const library = useMyLibrary()
  const { data } = useAsk(getReport, { libraryId: library.id, month: of }, { fresh: true })
  return (
    <Returned
      href={`/laporan/${of.slice(0, 7)}`}
      title={words.report(month(of, language))}
      reason={data?.report.returnReason ?? null}
    />
  )
}

function Returned(props: { href: string; title: string; reason: string | null }) {
  const words = useText(home)
  return (
    <a class="phone-item" href={props.href}>
      <div>
        <b>{props.title}</b>
        {props.reason && <q class="small">{props.reason}</q>}
      </div>
      <State glyph="returned" tag>
        {words.returned}
      </State>
    </a>
  )
}
