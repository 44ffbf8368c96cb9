import {
  type Door,
  type GuestAtDoor,
  mostNoted,
  type Noted,
  type NotedIn,
  type NoteRefusal,
  type NoteResult,
} from '../../../contract/attendance.ts'
import { nameWords } from '../../../contract/attendance-names.ts'

/** What a phone noted at a door, with the server's answer once there is one. */
export type Arrival = {
  /** The order in which they were noted here. */
  seq: number
  owner: string
  meetingId: string
  record: Noted
  /** Of whom, to show. */
  name: string
  /** `at`: by the server's clock. */
  answer: { at: string; result: NoteResult | null } | null
}

export type ArrivalState = 'waiting' | 'done' | 'refused'
export function arrivalState({ answer }: Pick<Arrival, 'answer'>): ArrivalState {
  if (answer === null) return 'waiting'
  return answer.result === null || answer.result.outcome === 'refused' ? 'refused' : 'done'
}

/** Why it was refused; `other` where the whole of what was sent was. */
export const whyOf = ({ answer }: Arrival): NoteRefusal | 'other' => answer?.result?.why ?? 'other'

/** The token of an invitation's link, whatever its path, or of itself; undefined where a code holds something else. */
export function tokenIn(text: string): string | undefined {
  const plain = text.trim()
  const isToken = (part: string) => /^[\w-]{22,100}$/.test(part)
  if (isToken(plain)) return plain
  if (!/^https?:\/\//i.test(plain) || !URL.canParse(plain)) return undefined
  const last = new URL(plain).pathname.split('/').findLast(Boolean) ?? ''
  return isToken(last) ? last : undefined
}

/** What a phone keeps of a token. */
export async function hashOf(token: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

export type Session = { day: string; agendaItemId: string | null }
export type InSince = {
  /** The record to take back. */
  id: string
  at: string
  /** Noted on this phone. */
  here: boolean
  /** By another, as far as this phone knows. */
  there: boolean
}

/** So much later than its answer's time something may have come into what the server told, ms. */
const slack = 5_000

/** What of this phone the server's list may not hold yet. */
const isAhead = (arrival: Arrival, door: Door): boolean =>
  arrivalState(arrival) === 'waiting' ||
  (arrivalState(arrival) === 'done' && Date.parse(arrival.answer?.at ?? '') + slack > Date.parse(door.asOf))

/** Who is in for a day or session: as the server told last, and what this phone has noted since. */
export function inNow(door: Door, arrivals: readonly Arrival[], session: Session): Map<string, InSince> {
  const of = arrivals.toSorted((a, b) => a.seq - b.seq)
  const own = new Set(of.map(({ record }) => record.id as string))
  const isOf = (where: Session) => where.day === session.day && where.agendaItemId === session.agendaItemId
  const found = new Map<string, InSince>()
  for (const one of door.in.filter(isOf)) {
    const here = own.has(one.id)
    found.set(one.guestId, { id: one.id, at: one.at, here, there: !here })
  }
  for (const arrival of of) {
    const { record } = arrival
    if (!isAhead(arrival, door)) continue
    if (record.kind === 'undo') {
      for (const [guest, one] of found)
        if (one.id === record.id && (record.all || !one.there || one.here)) found.delete(guest)
    } else if (isOf(record)) {
      const guest = guestOf(arrival, record)
      const before = found.get(guest)
      if (!before) found.set(guest, { id: record.id, at: record.at, here: true, there: false })
      else if (record.at < before.at) found.set(guest, { ...before, at: record.at })
    }
  }
  return found
}

/** Whom it is of: another than was written down, where another phone was first. */
const guestOf = ({ answer }: Arrival, record: NotedIn): string => answer?.result?.guestId ?? record.guestId

/** The guests of the list with the walk-ins of this phone that are not on it yet, by name. */
export function guestsNow(door: Door, arrivals: readonly Arrival[]): GuestAtDoor[] {
  const known = new Set(door.guests.map(guest => guest.id as string))
  const fresh: GuestAtDoor[] = []
  for (const arrival of arrivals) {
    const { record } = arrival
    if (record.kind !== 'walk-in' || !isAhead(arrival, door) || known.has(guestOf(arrival, record))) continue
    known.add(record.guestId)
    const { name, position, agency } = record
    fresh.push({
      ...{ id: record.guestId, name, position, agency, region: null, part: 'participant', state: 'accepted' },
      ...{ walkIn: true, deputyOf: null, code: '' },
    })
  }
  return fresh.length === 0
    ? door.guests
    : [...door.guests, ...fresh].toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
}

/** Guests whose name or agency holds all that was typed, those whose name begins with it first. */
export function searched(guests: readonly GuestAtDoor[], typed: string): readonly GuestAtDoor[] {
  const words = nameWords(typed)
  if (words.length === 0) return guests
  const ranked = guests.flatMap(guest => {
    const own = nameWords(guest.name)
    const all = `${own.join(' ')} ${(guest.agency ?? '').toLowerCase()}`
    if (!words.every(word => all.includes(word))) return []
    return [{ guest, rank: own.some(word => word.startsWith(words[0] ?? '')) ? 0 : 1 }]
  })
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ guest }) => guest)
}

/** So long one body may be, signs; signatures are the most of it. */
const mostSigns = 500_000

/** What goes in one command: the first that wait of one meeting, in their order. */
export function nextToNote(arrivals: readonly Arrival[], aside: ReadonlySet<string>): Arrival[] {
  const waiting = arrivals
    .filter(one => arrivalState(one) === 'waiting' && !aside.has(one.meetingId))
    .toSorted((a, b) => a.seq - b.seq)
  const batch: Arrival[] = []
  let signs = 0
  for (const one of waiting) {
    if (one.meetingId !== waiting[0]?.meetingId) continue
    signs += JSON.stringify(one.record).length
    if (batch.length === mostNoted || (batch.length > 0 && signs > mostSigns)) break
    batch.push(one)
  }
  return batch
}

/** What stays of a record that is with the server: neither signature nor telephone. */
export function plain(record: Noted): Noted {
  if (record.kind === 'undo') return record
  return record.kind === 'walk-in'
    ? { ...record, signature: null, phone: null }
    : { ...record, signature: null }
}
