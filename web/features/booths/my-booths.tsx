import './booths.css'
import { type Booth, listBooths } from '../../../contract/booths.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { listMeetings, type Meeting } from '../../../contract/meetings.ts'
import { booths as texts } from '../../../text/booths.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { meetingsNear } from '../../data/to-hand.ts'
import { whenOf } from '../../shell/local-times.ts'
import { useBoothCounts } from '../../shell/booth-counts.ts'
import { PhonePage } from '../../shell/phone-page.tsx'
import { ProductTabs } from '../../shell/product-tabs.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number } from '../../ui/format.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'

/** The library's tables at meetings, the newest first. */
export function MyBoothsPage() {
  const words = useText(texts)
  const library = useMyLibrary()
  const onlySees = useOnlySees()
  const answer = useAsk(listBooths, { libraryId: library.id as LibraryId })
  const meetings = useAsk(listMeetings, meetingsNear).data?.meetings ?? []
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} sub={words.sub} />
        <ProductTabs at="booths" />
        {!onlySees && (
          <div class="activity-do">
            <Button variant="go" size="big" wide icon="plus" href="/lapak/milik/baru">
              {words.fresh}
            </Button>
          </div>
        )}
        <Waiting answer={answer}>
          {({ booths }) =>
            booths.length === 0 ? (
              <Empty title={words.none} text={words.noneText} />
            ) : (
              <ul>
                {booths.map(booth => (
                  <li key={booth.id}>
                    <Row booth={booth} meeting={meetings.find(({ id }) => id === booth.meetingId)} />
                  </li>
                ))}
              </ul>
            )
          }
        </Waiting>
      </Wrap>
    </PhonePage>
  )
}

function Row({ booth, meeting }: { booth: Booth; meeting: Meeting | undefined }) {
  const words = useText(texts)
  const { language } = useSession()
  const n = (value: number) => number(value, language)
  const countsOf = useBoothCounts()
  return (
    <a class="phone-item" href={`/lapak/milik/${booth.id}`}>
      <div>
        <b>{booth.title ?? meeting?.title ?? words.title}</b>
        {meeting && (
          <>
            <span class="small sub">{whenOf(meeting, language)}</span>
            <br />
          </>
        )}
        <span class="small sub">{[countsOf(booth), words.visits(n(booth.visits))].join(' · ')}</span>
      </div>
      <span class="booth-table">{words.table(n(booth.number))}</span>
    </a>
  )
}
