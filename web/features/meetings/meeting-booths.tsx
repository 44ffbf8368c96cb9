import { may } from '../../../contract/access.ts'
import { type Booth, exportBooths, listBooths } from '../../../contract/booths.ts'
import type { Meeting } from '../../../contract/meetings.ts'
import { booths as texts } from '../../../text/booths.ts'
import { downloadUrl } from '../../data/client.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { BoothCards } from '../../shell/booth-cards.tsx'
import { useBoothCounts } from '../../shell/booth-counts.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { Table } from '../../ui/table.tsx'

/** The tables of libraries at a meeting, what each shows, and the cards to print for them. */
export function MeetingBooths({ meeting }: { meeting: Meeting }) {
  const { grant } = useSignedIn()
  const sees = may['booths.see'].some(role => role === grant.role)
  return sees && meeting.state !== 'draft' && meeting.state !== 'cancelled' ? (
    <Booths meeting={meeting} />
  ) : null
}

function Booths({ meeting }: { meeting: Meeting }) {
  const { meeting: words } = useText(texts)
  const { language } = useSession()
  const meetingId = meeting.id
  const answer = useAsk(listBooths, { meetingId })
  const all = answer.data?.booths ?? []
  // a table belongs to a peer-learning meeting; elsewhere it is not asked for, and seen where there is one
  if (all.length === 0 && meeting.kind !== 'peer-learning') return null
  return (
    <Section
      id="lapak"
      title={words.title}
      note={all.length > 0 && words.count(number(all.length, language))}
      actions={
        <>
          {all.length > 0 && (
            <>
              <a href={downloadUrl(exportBooths, { meetingId, format: 'xlsx' })} download>
                {words.export}
              </a>
              <BoothCards id={null} meetingId={meetingId} label={words.print} />
            </>
          )}
          {meeting.mine && (
            <Button size="sm" icon="plus" href={`/lapak/milik/baru?pertemuan=${meetingId}`}>
              {words.set}
            </Button>
          )}
        </>
      }
    >
      <Waiting answer={answer} kind="rows">
        {({ booths }) =>
          booths.length === 0 ? <p class="sub">{words.none}</p> : <Rows booths={booths} meeting={meeting} />
        }
      </Waiting>
    </Section>
  )
}

function Rows({ booths, meeting }: { booths: Booth[]; meeting: Meeting }) {
  const countsOf = useBoothCounts()
  const words = useText(texts)
  const { language } = useSession()
  const n = (value: number) => number(value, language)
  const { columns } = words.meeting
  return (
    <Table
      caption={words.meeting.caption}
      rows={booths}
      rowKey={booth => booth.id}
      columns={[
        { id: 'number', head: columns.number, numeric: true, cell: booth => n(booth.number) },
        {
          ...{ id: 'library', head: columns.library, main: true, wrap: true },
          cell: booth => (
            <>
              <b>{booth.title ?? booth.libraryName}</b>{' '}
              <span class="sub">
                {[booth.title && booth.libraryName, booth.regency ?? booth.province]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </>
          ),
        },
        {
          ...{ id: 'shows', head: columns.shows, wrap: true, wideOnly: true },
          cell: countsOf,
        },
        { id: 'visits', head: columns.visits, numeric: true, cell: booth => n(booth.visits) },
        {
          ...{ id: 'page', head: columns.page, bare: true },
          cell: booth => (
            <span class="row">
              <a href={`/lapak/${booth.code}`} aria-label={`${words.meeting.open}: ${booth.libraryName}`}>
                {words.meeting.open}
              </a>
              {booth.mine && meeting.mine && (
                <a
                  href={`/lapak/milik/${booth.id}/ubah?pertemuan=${meeting.id}`}
                  aria-label={`${words.one.amend}: ${booth.libraryName}`}
                >
                  {words.one.amend}
                </a>
              )}
            </span>
          ),
        },
      ]}
    />
  )
}
