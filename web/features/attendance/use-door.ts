import { useMemo, useState } from 'preact/hooks'
import {
  type Door,
  type GuestAtDoor,
  type Noted,
  type NotedIn,
  whoseCode,
} from '../../../contract/attendance.ts'
import { makeId } from '../../../contract/ids.ts'
import { dayIn } from '../../../contract/zones.ts'
import { attendance } from '../../../text/attendance.ts'
import {
  arrivalState,
  guestsNow,
  hashOf,
  inNow,
  type InSince,
  type Session,
  tokenIn,
} from '../../data/arrivals/rules.ts'
import { useArrivals } from '../../data/arrivals/use-arrivals.ts'
import { send } from '../../data/client.ts'
import { now } from '../../data/clock.ts'
import { useSession, useText } from '../../data/session.tsx'
import { daysOf } from '../../shell/session-select.tsx'
import { clock, date } from '../../ui/format.ts'
import { signal } from './feedback.ts'
import type { Result } from './result-card.tsx'
import type { Written } from './walk-in-form.tsx'

/** The work at a door: what is shown as in stands on this phone's disk, and is sent when it can be. */
export function useDoor(door: Door, look: () => Promise<Door | undefined>) {
  const words = useText(attendance)
  const { language } = useSession()
  const { meeting } = door
  const days = daysOf(meeting)
  const today = dayIn(meeting.zone, now())
  const { arrivals, note, drop } = useArrivals(meeting.id)
  const [session, setSession] = useState<Session>({
    day: days.includes(today) ? today : ((today < (days[0] ?? '') ? days[0] : days.at(-1)) ?? today),
    agendaItemId: null,
  })
  const [result, setResult] = useState<Result | null>(null)
  /** Waits for a signature. */
  const [signing, setSigning] = useState<{ record: NotedIn; guest: GuestAtDoor } | null>(null)
  const ins = useMemo(() => inNow(door, arrivals, session), [door, arrivals, session])
  const guests = useMemo(() => guestsNow(door, arrivals), [door, arrivals])
  const clockOf = (at: string) => clock(at, language, meeting.zone)
  const show = (next: Result) => {
    signal(next.kind === 'in')
    setResult(next)
  }
  const where = () => ({
    ...{ day: session.day, agendaItemId: session.agendaItemId as NotedIn['agendaItemId'] },
    ...{ at: now().toISOString(), signature: null },
  })

  /** On the disk, then in. */
  async function put(record: NotedIn, guest: GuestAtDoor): Promise<void> {
    try {
      await note(record, guest.name)
      show({ kind: 'in', guest, record: record.id })
    } catch {
      show({ kind: 'full' })
    }
  }
  async function comeIn(record: NotedIn, guest: GuestAtDoor): Promise<void> {
    if (meeting.signedList) return setSigning({ record, guest })
    await put(record, guest)
  }
  async function checkIn(guest: GuestAtDoor, way: 'code' | 'name'): Promise<void> {
    const since = ins.get(guest.id)
    if (since) return show({ kind: 'already', guest, at: clockOf(since.at), here: since.here })
    if (guest.state === 'withdrawn' && way === 'code') return show({ kind: 'withdrawn', guest })
    await comeIn({ kind: 'check-in', id: makeId(), guestId: guest.id, way, ...where() }, guest)
  }

  return {
    ...{ session, setSession, result, setResult, signing, setSigning, ins, guests, clockOf, checkIn, drop },
    isEarly: today < (days[0] ?? ''),
    waiting: arrivals.filter(one => arrivalState(one) === 'waiting').length,
    refused: arrivals.filter(one => arrivalState(one) === 'refused'),
    async onCode(text: string): Promise<void> {
      const token = tokenIn(text)
      if (token === undefined) return show({ kind: 'unknown' })
      const code = await hashOf(token)
      const guest = door.guests.find(one => one.code === code)
      if (guest) return checkIn(guest, 'code')
      const whose = await send(whoseCode, { meetingId: meeting.id, token }).catch(() => undefined)
      if (whose?.other) {
        const { title, starts } = whose.other
        return show({ kind: 'other', title, day: date(starts.slice(0, 10), language) })
      }
      const added = whose?.guestId ? (await look())?.guests.find(one => one.id === whose.guestId) : undefined
      return added ? checkIn(added, 'code') : show({ kind: 'notOurs' })
    },
    async sign(signature: string | null): Promise<void> {
      if (signing) await put({ ...signing.record, signature }, signing.guest)
      setSigning(null)
    },
    async writeDown(written: Written): Promise<void> {
      const record: Noted = { kind: 'walk-in', id: makeId(), guestId: makeId(), ...written, ...where() }
      const { guestId: id, name, position, agency } = record
      await comeIn(record, {
        ...{ id, name, position, agency, region: null, part: 'participant', state: 'accepted' },
        ...{ walkIn: true, deputyOf: null, code: '' },
      })
    },
    async undo(
      record: string,
      reason: string,
      of: Pick<InSince, 'here' | 'there'>,
      name: string,
    ): Promise<void> {
      const all = of.there || !of.here
      const at = now().toISOString()
      await note({ kind: 'undo', id: record as Noted['id'], all, at, reason }, name)
      setResult({ kind: 'undone' })
    },
    usual: words.takeBack.usual,
  }
}
