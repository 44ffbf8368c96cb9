import './guests.css'
import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { exportGuests } from '../../../contract/guest-invitations.ts'
import { type Guest, guestParts, guestStates, listGuests, presences } from '../../../contract/guests.ts'
import type { MeetingId } from '../../../contract/ids.ts'
import { type AgendaItem, getMeeting, isFixed, type Meeting } from '../../../contract/meetings.ts'
import { guests } from '../../../text/guests.ts'
import { ask } from '../../data/client.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { StateChips } from '../../shell/state-chips.tsx'
import { useList } from '../../shell/use-list.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { Wrap } from '../../ui/page.tsx'
import { AddGuests } from './add-guests.tsx'
import { columnsIn } from './guest-columns.tsx'
import { GuestHints } from './guest-hints.tsx'
import { GuestPanel } from './guest-panel.tsx'
import { LetterForm } from './letter-form.tsx'
import { hasBegun } from './presence.tsx'
import { PresenceChips, SessionFilter } from './presence-filters.tsx'
import { SendingBar } from './sending-bar.tsx'

const size = 100
const none = { cari: '', sebagai: '', keadaan: 'all', kabar: '', hadir: 'all', hari: '', sesi: '' }

/** Who is invited to a meeting, how each answered, what goes out to them, and who came. */
export function GuestsPage() {
  const { id = '' } = useParams()
  const answer = useAsk(getMeeting, { id: id as MeetingId })
  if (answer.data) return <Guests meeting={answer.data.meeting} lines={answer.data.agenda} />
  return (
    <OfficePage at="meetings">
      <Wrap>
        <Waiting answer={answer} kind="rows">
          {() => null}
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}

function Guests({ meeting, lines }: { meeting: Meeting; lines: readonly AgendaItem[] }) {
  const words = useText(guests)
  const { language } = useSession()
  const [doing, setDoing] = useState<'add' | 'letter' | null>(null)
  const list = useList<keyof typeof none, Guest>({
    list: 'guests',
    none,
    known: {
      ...{ sebagai: guestParts, keadaan: ['all', ...guestStates], kabar: ['belum'] },
      ...{ hadir: ['all', ...presences], sesi: ['', ...lines.map(({ id }) => id)] },
    },
    sort: { column: 'name', descending: false },
    columns: columnsIn(language, meeting),
    rowKey: row => row.id,
  })
  const { filters } = list
  const input = {
    meetingId: meeting.id,
    q: given(filters.cari),
    part: given(filters.sebagai),
    state: filters.keadaan === 'all' ? undefined : filters.keadaan,
    untold: filters.kabar === 'belum' ? 'true' : undefined,
    presence: filters.hadir === 'all' ? undefined : filters.hadir,
    day: given(filters.hari),
    agendaItemId: given(filters.sesi),
    sort: list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listGuests, { ...input, limit: size, offset: list.offset } as never)
  const mine = answer.data?.mine ?? false
  const isOn = hasBegun(meeting)
  // with the minutes of a meeting its list is fixed
  const changes = mine && !isFixed(meeting.state)
  return (
    <>
      <OfficeList
        list={list}
        at="meetings"
        title={words.list.title}
        note={answer.data && noteOf(answer.data)}
        main={
          changes && (
            <>
              <Button size="sm" icon="file" onClick={() => setDoing('letter')}>
                {words.list.letter}
              </Button>
              <Button variant="go" size="sm" icon="plus" onClick={() => setDoing('add')}>
                {words.list.add}
              </Button>
            </>
          )
        }
        tabs={
          <>
            <p class="guest-of">
              <a href={`/pertemuan/${meeting.id}`}>{meeting.title}</a>
            </p>
            {answer.data && (
              <GuestHints
                meeting={meeting}
                told={answer.data}
                onUntold={() => list.filter({ kabar: 'belum', keadaan: 'all' })}
                isUntold={filters.kabar === 'belum'}
              />
            )}
          </>
        }
        keysOff={doing !== null}
        download={{ endpoint: exportGuests, input }}
        answer={answer}
        rowsOf={({ guests: rows, total }) => ({ rows, total })}
        size={size}
        panel={(row, { close }) => <GuestPanel key={row.id} row={row} meeting={meeting} onClose={close} />}
        words={words.list}
        firstStep={
          changes && (
            <Button variant="go" icon="plus" onClick={() => setDoing('add')}>
              {words.list.add}
            </Button>
          )
        }
        bulk={
          mine
            ? {
                pickOne: row => words.list.pickOne(row.name),
                pickAll: words.list.pickAll,
                load: async page => (await ask(listGuests, { ...input, ...page } as never)).guests,
                bar: (picked, more) => (
                  <SendingBar
                    meeting={meeting}
                    picked={picked}
                    more={more}
                    mailOn={answer.data?.mailOn ?? false}
                    onWriteLetter={() => setDoing('letter')}
                    onClear={() => list.choose(new Map())}
                  />
                ),
              }
            : undefined
        }
        filters={
          <>
            <FilterSelect
              list={list}
              name="sebagai"
              label={words.columns.part}
              all={words.list.anyPart}
              options={optionsOf(guestParts, words.parts)}
            />
            {isOn && <SessionFilter list={list} meeting={meeting} lines={lines} />}
            <StateChips
              list={list}
              name="keadaan"
              label={words.list.states}
              all={words.list.all}
              states={guestStates}
              names={words.states}
              counts={answer.data?.byState}
            />
            {isOn && <PresenceChips list={list} meeting={meeting} counts={answer.data?.byPresence} />}
          </>
        }
      />
      {doing === 'add' && <AddGuests meeting={meeting} onClose={() => setDoing(null)} />}
      {doing === 'letter' && <LetterForm meeting={meeting} onClose={() => setDoing(null)} />}
    </>
  )

  function noteOf({ total, byPresence }: ResultOf<typeof listGuests>): string {
    const say = (n: number) => number(n, language)
    const all = words.list.count(say(total))
    return isOn && filters.hadir === 'all' ? `${all}, ${words.list.present(say(byPresence.present))}` : all
  }
}
