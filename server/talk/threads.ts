import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { verifierOfKind } from '../../contract/libraries.ts'
import {
  type getThread,
  type markSeen,
  type say,
  type takeBack,
  takeBackWithin,
} from '../../contract/talk.ts'
import { programmeBegan } from '../activities/rules.ts'
import { find, type LibraryRow, lockShared } from '../libraries/libraries.ts'
import { dayIn, monthOf } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { speaksAs } from './policy.ts'
import * as queries from './queries.ts'
import { problemOfTakingBack, takeBackUntil } from './rules.ts'

type Named = InputOf<typeof getThread>

/** The library whose record is talked about, if the record is in sight. */
export const findRecord = (c: Context, named: Named) => recordOf(c, named, find)
/** The same, its place held until something was said. */
export const holdRecord = (c: Context, named: Named) => recordOf(c, named, lockShared)

/** A month has a thread though nothing came: why nothing came is worth asking. */
async function recordOf(c: Context, { about, libraryId, record }: Named, look: typeof find) {
  const isMonth = record.length === 10
  if (about === 'report')
    return isMonth && record >= programmeBegan && record <= monthOf(dayIn(c.now))
      ? look(c.tx, libraryId)
      : undefined
  if (about === 'practice') return isMonth ? undefined : askedOf(c, libraryId, record, look)
  const id = isMonth ? undefined : await queries.libraryOf(c.tx, about, record)
  return id === undefined ? undefined : look(c.tx, id as LibraryRow['id'])
}

/** Who asks about a practice, seen from its own side; or from that of the library that wrote it, once it has asked. */
async function askedOf(c: Context, libraryId: LibraryRow['id'], practice: string, look: typeof find) {
  const origin_scope = await queries.originOf(c.tx, practice)
  if (origin_scope === undefined) return undefined
  const library = (await look(c.tx, libraryId)) ?? (await queries.askerOf(c.tx, practice, libraryId))
  return library && { ...library, origin_scope }
}

export async function get(
  c: Context,
  { about, record }: Named,
  library: LibraryRow,
): Promise<ResultOf<typeof getThread>> {
  const me = c.actor.personId
  const rows = await queries.messagesOf(c.tx, { about, libraryId: library.id, record }, me)
  return {
    messages: rows.map(({ author_id, seen, withdrawn_at, ...row }) => {
      const mine = row.kind === 'said' && author_id === me
      const open = mine && problemOfTakingBack({ at: row.at, withdrawn_at }, c.now) === undefined
      return {
        ...row,
        mine,
        isNew: !mine && !seen && withdrawn_at === null,
        takeBackUntil: open ? takeBackUntil(row.at).toISOString() : null,
      }
    }),
  }
}

/** Adds a message; nobody changes it after that. */
export async function add(
  c: Context,
  { id, about, record, text }: InputOf<typeof say>,
  library: LibraryRow,
): Promise<ResultOf<typeof say>> {
  const as = speaksAs(c.actor, library)
  if (!as) refuse('access.not-allowed')
  await queries.insert(c.tx, {
    ...{ id, about, libraryId: library.id, record, body: text, at: c.now },
    above: verifierOfKind[library.kind],
    author: { id: c.actor.personId, role: as.role, place: as.name },
    placed: library,
  })
  happen(c, 'said', id, library, { about, length: text.length })
  return { id }
}

export const lockMessage = (c: Context, { id }: { id: string }) => queries.lockMessage(c.tx, id)

/** @throws talk.taken-back, talk.take-back-over */
export async function withdraw(
  c: Context,
  { id }: InputOf<typeof takeBack>,
  message: queries.Held,
): Promise<ResultOf<typeof takeBack>> {
  const problem = problemOfTakingBack(message, c.now)
  if (problem) refuse(problem, { minutes: takeBackWithin })
  await queries.takeBack(c.tx, id, c.now)
  happen(c, 'taken-back', id, message, { about: message.about })
  return {}
}

/** Nobody else is told: what somebody has seen is their own. */
export async function see(c: Context, { ids }: InputOf<typeof markSeen>): Promise<ResultOf<typeof markSeen>> {
  await queries.markSeen(c.tx, [...new Set(ids)], c.actor.personId, c.now)
  return {}
}

type Placed = { province_id: number; regency_id: number | null; scope_id: number }

function happen(c: Context, what: string, id: string, at: Placed, data: Record<string, unknown>): void {
  c.record({
    name: `talk.${what}`,
    subject: { kind: 'message', id },
    at: { provinceId: at.province_id, regencyId: at.regency_id, scopeId: at.scope_id },
    data,
  })
}
