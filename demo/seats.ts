import { sql } from 'kysely'
import type { Actor, Role } from '../contract/access.ts'
import type { InvitationId, SignatoryId } from '../contract/ids.ts'
import { acceptInvitation, invite, signOut } from '../contract/people.ts'
import { recordSignatory } from '../contract/signatories.ts'
import { actingSystem, type Db } from '../server/platform/db.ts'
import { type GrantJson, grantOf, grantsJson } from '../server/people/queries.ts'
import { dayIn } from '../server/platform/clock.ts'
import { idOf } from './random.ts'
import type { Sender } from './sender.ts'
import { moment } from './timeline.ts'

export type Seat = {
  login: string
  name: string
  role: Role
  by: string
  period?: { from: string; until: string }
  /** Where it is not the inviter's own. */
  scopeId?: number
}

const day = 86_400_000

/**
 * Those who look on: the head of Maryam's village, the head of Yusuf's agency, an auditor of the province for a year to
 * come; each invited and welcomed by commands. And who signs for the village, the regency and the province.
 */
export async function seatSome(db: Db, sender: Sender, password: string, now: Date): Promise<void> {
  const actors = await actorsOf(db, ['maryam', 'yusuf', 'rismarini'])
  const period = { from: dayIn(now), until: dayIn(new Date(now.getTime() + 364 * day)) }
  const seats: Seat[] = [
    { login: 'baharuddin', name: 'Baharuddin', role: 'village-head', by: 'maryam' },
    { login: 'zulkarnain', name: 'Zulkarnain', role: 'agency-head', by: 'yusuf' },
    { login: 'sulastri', name: 'Sulastri', role: 'auditor', by: 'rismarini', period },
  ]
  const there = await loginsOf(
    db,
    seats.map(seat => seat.login),
  )
  for (const seat of seats) {
    const by = actors.get(seat.by)
    if (by && !there.has(seat.login)) await welcome(sender, seat, by, password, now)
  }
  for (const signatory of signing) {
    const by = actors.get(signatory.by)
    if (by) await sign(sender, signatory, by)
  }
}

/** Invites somebody and takes the invitation up, as they would. */
export async function welcome(
  sender: Sender,
  { login, name, role, period, ...at }: Seat,
  by: Actor,
  password: string,
  now: Date,
): Promise<void> {
  const scopeId = at.scopeId ?? by.grants[0]?.scopeId ?? 1
  const id = idOf<InvitationId>(`seat/${login}`, now)
  const { token } = await sender.send(`seat/${login}`, now, by, invite, { id, role, scopeId, name, period })
  const account = { name, login, password }
  const joined = await sender.send(`seat/${login}/joins`, now, null, acceptInvitation, { token, account })
  const { personId, sessionId } = joined.me
  const self: Actor = { personId, sessionId, name, language: 'id', grants: [] }
  await sender.send(`seat/${login}/leaves`, now, self, signOut, {})
}

const signing = [
  { by: 'maryam', name: 'Baharuddin', number: null, rank: null, position: 'Kepala Desa Sepempang' },
  {
    by: 'yusuf',
    name: 'Drs. Zulkarnain, M.Si.',
    number: '197004121995031002',
    rank: 'IV/c',
    position: 'Kepala Dinas Perpustakaan dan Kearsipan Kabupaten Natuna',
  },
  {
    by: 'rismarini',
    name: 'Dra. Hj. Nurhayati',
    number: '196808171994032001',
    rank: 'IV/d',
    position: 'Kepala Dinas Perpustakaan dan Kearsipan Provinsi Kepulauan Riau',
  },
] as const

async function sign(sender: Sender, { by, ...facts }: (typeof signing)[number], actor: Actor): Promise<void> {
  const at = moment('2022-06-01', 6)
  await sender.send(`signatory/${by}`, at, actor, recordSignatory, {
    ...{ id: idOf<SignatoryId>(`signatory/${by}`, at), scopeId: actor.grants[0]?.scopeId ?? 1 },
    ...{ ...facts, numberKind: facts.number === null ? null : 'nip', acting: null },
    ...{ replaces: null, from: '2021-06-01', until: null },
  })
}

/** People of the example as they act, by login. */
export async function actorsOf(db: Db, logins: string[]): Promise<Map<string, Actor>> {
  const { rows } = await db.transaction(actingSystem, tx =>
    sql<{ login: string; id: Actor['personId']; name: string; grants: GrantJson[] }>`
      select l.value as login, p.id, p.name, ${grantsJson(sql`p.id`, new Date())} as grants
      from login l join person p on p.id = l.person_id where l.value = any(${logins})`.execute(tx),
  )
  return new Map(
    rows.map(({ login, id: personId, name, grants }) => [
      login,
      { personId, sessionId: null, name, language: 'id', grants: grants.map(grantOf) },
    ]),
  )
}

/** Of these logins, those that somebody has already. */
export async function loginsOf(db: Db, logins: string[]): Promise<Set<string>> {
  const { rows } = await db.transaction(actingSystem, tx =>
    sql<{ value: string }>`select value from login where value = any(${logins})`.execute(tx),
  )
  return new Set(rows.map(row => row.value))
}
