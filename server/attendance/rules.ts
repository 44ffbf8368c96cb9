import type { Noted, NotedIn, NoteRefusal, NoteResult } from '../../contract/attendance.ts'
import { nameKey } from '../../contract/attendance-names.ts'
import type { GuestId } from '../../contract/ids.ts'
import { dayIn, type Zone } from '../../contract/zones.ts'

/** So far ahead a phone's clock may be, ms. */
const ahead = 5 * 60_000

/** When it was: as the phone says, or now where that cannot be: later than now, or on another day than it says. */
export function timeOf({ at, day }: { at: string; day: string }, zone: Zone, now: Date): string {
  const told = new Date(at)
  const canBe = told.getTime() <= now.getTime() + ahead && dayIn(zone, told) === day
  return (canBe && told < now ? told : now).toISOString()
}

/** The days of a meeting, first to last. */
export function daysOf(first: string, last: string): string[] {
  const days = []
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

export type KnownGuest = {
  id: string
  name: string
  agency: string | null
  state: string
  walkIn: boolean
}
/** That a guest was there; it stands as long as one claim does. */
export type Fact = {
  id: string
  guestId: string
  day: string
  agendaItemId: string | null
  at: string
  undone: boolean
}
export type Claim = { id: string; factId: string; at: string; undone: boolean }
export type Known = {
  zone: Zone
  days: readonly string[]
  /** Lines of the agenda, with their day. */
  lines: ReadonlyMap<string, string>
  guests: readonly KnownGuest[]
  aliases: ReadonlyMap<string, string>
  facts: readonly Fact[]
  claims: readonly Claim[]
}
type WalkIn = Extract<Noted, { kind: 'walk-in' }>
export type Writes = {
  guests: WalkIn[]
  aliases: { id: string; guestId: string }[]
  /** New, or with another time or taken back since. */
  facts: (Fact & { isNew: boolean; way: string; reason: string | null })[]
  claims: (Claim & { isNew: boolean; way: string; reason: string | null })[]
  signatures: { factId: string; path: string }[]
}

/**
 * Takes in what a phone noted, in its order, over what is known. A record is known by its id: sent again, it changes
 * nothing. Several claims of one guest, day and session are one fact, since the earliest of them.
 */
export function fold(known: Known, records: readonly Noted[], now: Date) {
  const guests = new Map(known.guests.map(guest => [guest.id, guest]))
  const aliases = new Map(known.aliases)
  const walkIns = new Map(known.guests.filter(guest => guest.walkIn).map(guest => [nameKey(guest), guest]))
  const facts = new Map(known.facts.map(fact => [fact.id, newcomer(fact)]))
  const claims = new Map(known.claims.map(claim => [claim.id, newcomer(claim)]))
  const live = new Map([...facts.values()].filter(fact => !fact.undone).map(fact => [keyOf(fact), fact]))
  const ofFact = Map.groupBy(claims.values(), claim => claim.factId)
  const writes: Writes = { guests: [], aliases: [], facts: [], claims: [], signatures: [] }

  const results = records.map(record => (record.kind === 'undo' ? takeBack(record) : takeIn(record)))
  writes.facts = [...facts.values()].filter(fact => fact.isNew || fact.isChanged)
  writes.claims = [...claims.values()].filter(claim => claim.isNew || claim.isChanged)
  return { results, writes }

  function takeIn(record: NotedIn): NoteResult {
    const before = claims.get(record.id)
    if (before) return again(before)
    if (!known.days.includes(record.day)) return refused(record, 'day-outside')
    if (record.day > dayIn(known.zone, now)) return refused(record, 'not-yet')
    const guest = record.kind === 'walk-in' ? written(record) : guests.get(standsFor(record.guestId))
    if (!guest) return refused(record, 'guest-unknown')
    const way = record.kind === 'walk-in' ? 'walk-in' : record.way
    // by name, somebody at the door decided so
    if (guest.state === 'withdrawn' && way === 'code') return refused(record, 'withdrawn')
    // a session that was taken off the agenda meanwhile: they were there that day all the same
    const isLine = record.agendaItemId !== null && known.lines.get(record.agendaItemId) === record.day
    const where = { day: record.day, agendaItemId: isLine ? record.agendaItemId : null }
    const at = timeOf(record, known.zone, now)
    const key = keyOf({ guestId: guest.id, ...where })
    const there = live.get(key)
    const fact = there ?? {
      ...newcomer({ id: record.id, guestId: guest.id, ...where, at, undone: false }),
      isNew: true,
      way,
    }
    if (!there) {
      facts.set(fact.id, fact)
      live.set(key, fact)
    }
    const claim = { ...newcomer({ id: record.id, factId: fact.id, at, undone: false }), isNew: true, way }
    claims.set(claim.id, claim)
    ofFact.set(fact.id, [...(ofFact.get(fact.id) ?? []), claim])
    if (record.signature !== null) writes.signatures.push({ factId: fact.id, path: record.signature })
    settle(fact)
    return told(record.id, there ? 'already' : 'in', fact)
  }

  function takeBack({ id, all, reason }: Extract<Noted, { kind: 'undo' }>): NoteResult {
    const claim = claims.get(id)
    const fact = claim && facts.get(claim.factId)
    if (!claim || !fact) return told(id, 'nothing')
    for (const each of all ? (ofFact.get(fact.id) ?? []) : [claim]) {
      if (each.undone) continue
      Object.assign(each, { undone: true, isChanged: true, reason })
    }
    settle(fact, reason)
    return told(id, 'undone', fact)
  }

  /** A fact stands as long as a claim of it does, since the earliest of these. */
  function settle(fact: Fact & Fresh, reason: string | null = null): void {
    const standing = (ofFact.get(fact.id) ?? []).filter(claim => !claim.undone)
    const at = standing.map(claim => claim.at).toSorted()[0]
    if (at === undefined && !fact.undone) {
      Object.assign(fact, { undone: true, isChanged: true, reason })
      live.delete(keyOf(fact))
    }
    if (at !== undefined && at !== fact.at) Object.assign(fact, { at, isChanged: true })
  }

  /** A walk-in's guest: the one that is meant where another phone wrote them down already. */
  function written(record: WalkIn): KnownGuest | undefined {
    const there = guests.get(standsFor(record.guestId))
    if (there) return there
    const guest = { ...record, id: record.guestId, state: 'accepted', walkIn: true }
    const key = nameKey(guest)
    const same = key === undefined || record.another ? undefined : walkIns.get(key)
    if (same) {
      aliases.set(record.guestId, same.id)
      writes.aliases.push({ id: record.guestId, guestId: same.id })
      return same
    }
    guests.set(guest.id, guest)
    walkIns.set(key, guest)
    writes.guests.push(record)
    return guest
  }

  function again(claim: Claim): NoteResult {
    const fact = facts.get(claim.factId)
    return told(claim.id, claim.undone ? 'undone' : fact?.id === claim.id ? 'in' : 'already', fact)
  }
  function standsFor(id: string): string {
    return aliases.get(id) ?? id
  }
}

type Fresh = { isNew: boolean; isChanged: boolean; way: string; reason: string | null }
const newcomer = <T extends object>(of: T): T & Fresh => ({
  ...of,
  ...{ isNew: false, isChanged: false, way: '', reason: null },
})

const keyOf = ({ guestId, day, agendaItemId }: Pick<Fact, 'guestId' | 'day' | 'agendaItemId'>) =>
  `${guestId} ${day} ${agendaItemId}`

const refused = ({ id }: Noted, why: NoteRefusal): NoteResult => ({ ...told(id, 'refused'), why })

function told(id: string, outcome: NoteResult['outcome'], fact?: Fact): NoteResult {
  return {
    id: id as NoteResult['id'],
    outcome,
    guestId: (fact?.guestId as GuestId | undefined) ?? null,
    since: fact && !fact.undone ? fact.at : null,
    why: null,
  }
}
