import './meetings.css'
import { listMeetings, meetingStates, type MeetingState } from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { MeetingTabs } from '../../shell/meeting-tabs.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { number } from '../../ui/format.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { MeetingCard } from './meeting-card.tsx'
import { MeetingMark } from './parts.tsx'

/** So many of each state are on the board; the list has all. */
const most = 12

/** Meetings by their state: what is a draft, what comes next, what was held last. */
export function BoardPage() {
  const words = useText(meetings)
  const [filters, set] = useFilters({ wilayah: '' })
  return (
    <OfficePage at="meetings">
      <Wrap>
        <PageHead title={words.board.title} />
        <MeetingTabs at="board" />
        <div class="row filters">
          <RegionFilter value={filters.wilayah} onChange={wilayah => set({ wilayah })} />
        </div>
        <div class="board">
          {meetingStates.map(state => (
            <Column key={state} state={state} region={regionIdOf(filters.wilayah)} />
          ))}
        </div>
      </Wrap>
    </OfficePage>
  )
}

function Column({ state, region }: { state: MeetingState; region: string | undefined }) {
  const words = useText(meetings)
  const { language } = useSession()
  const order = state === 'held' || state === 'cancelled' ? 'desc' : 'asc'
  const answer = useAsk(listMeetings, { state, region, order, limit: most } as never)
  return (
    <section>
      <h2>
        <MeetingMark state={state} />
        <span class="sub small">{answer.data && number(answer.data.total, language)}</span>
      </h2>
      <Waiting answer={answer} kind="rows">
        {({ meetings: rows, total }) => (
          <>
            {rows.length === 0 && <p class="sub small">{words.board.none}</p>}
            <ul class="meeting-cards">
              {rows.map(row => (
                <MeetingCard key={row.id} meeting={row} byTitle />
              ))}
            </ul>
            {total > rows.length && (
              <a class="small" href={`/pertemuan?keadaan=${state}`}>
                {words.board.all(number(total, language))}
              </a>
            )}
          </>
        )}
      </Waiting>
    </section>
  )
}
