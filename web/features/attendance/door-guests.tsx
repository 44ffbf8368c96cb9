import type { GuestAtDoor } from '../../../contract/attendance.ts'
import { attendance } from '../../../text/attendance.ts'
import { type InSince, searched } from '../../data/arrivals/rules.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number } from '../../ui/format.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { SearchBox } from '../../ui/search-box.tsx'

/** So many are shown at once: more are found by typing. */
const most = 40

/** The guests by name, in rows for a thumb: a press checks in, or shows since when somebody is. */
export function DoorGuests(props: {
  guests: readonly GuestAtDoor[]
  ins: ReadonlyMap<string, InSince>
  typed: string
  onType: (typed: string) => void
  clockOf: (at: string) => string
  onChoose: (guest: GuestAtDoor) => void
}) {
  const { door: words } = useText(attendance)
  const { language } = useSession()
  const found = searched(props.guests, props.typed)
  return (
    <>
      <SearchBox
        label={words.search}
        value={props.typed}
        onChange={props.onType}
        clearLabel={words.clear}
        hotkey={false}
      />
      {props.guests.length === 0 && <Empty title={words.empty} text={words.emptyText} />}
      {props.guests.length > 0 && found.length === 0 && (
        <Empty title={words.nobody} text={words.nobodyText} />
      )}
      <ul class="door-guests" aria-label={words.guests}>
        {found.slice(0, most).map(guest => (
          <li key={guest.id}>
            <Row
              guest={guest}
              since={props.ins.get(guest.id)}
              clockOf={props.clockOf}
              onChoose={props.onChoose}
            />
          </li>
        ))}
      </ul>
      {found.length > most && <p class="sub small">{words.more(number(found.length - most, language))}</p>}
    </>
  )
}

function Row(props: {
  guest: GuestAtDoor
  since: InSince | undefined
  clockOf: (at: string) => string
  onChoose: (guest: GuestAtDoor) => void
}) {
  const words = useText(attendance)
  const { guest, since } = props
  const about = [guest.position, guest.agency, guest.deputyOf && words.standsFor(guest.deputyOf)]
  return (
    <button
      type="button"
      class={since ? 'door-guest is-in' : 'door-guest'}
      onClick={() => props.onChoose(guest)}
    >
      <Glyph name={since ? 'done' : guest.state === 'withdrawn' ? 'cancelled' : 'ring'} />
      <span>
        <span class="sr">{since ? words.door.isIn : words.door.checkIn} </span>
        <b>{guest.name}</b>
        <span class="sub small">
          {[
            ...about.filter(Boolean),
            guest.walkIn && words.walkIn,
            guest.state === 'withdrawn' && words.withdrawn,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {since && <span class="num small">{props.clockOf(since.at)}</span>}
    </button>
  )
}
