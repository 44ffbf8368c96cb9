import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type forgetProducer,
  type listProducers,
  type noteBefore,
  type putProducer,
  whatsAppNumber,
} from '../../contract/producers.ts'
import { enter } from '../consents/consents.ts'
import { isAgreed } from '../consents/queries.ts'
import { find, type LibraryRow, lockShared } from '../libraries/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import { type Context, placedAt } from '../platform/endpoint.ts'
import { openerOf } from '../platform/key-store.ts'
import { refuse } from '../platform/problems.ts'
import { empty, readyKey } from './forgetting.ts'
import { openBefore, sealBefore } from './incomes.ts'
import { mayKeep } from './policy.ts'
import * as queries from './queries.ts'

/** More than this in a month is a slip of the hand: whole rupiah. */
const mostBefore = 1_000_000_000

export const findLibrary = (c: Context, { libraryId }: InputOf<typeof listProducers>) => find(c.tx, libraryId)
export const holdLibrary = (c: Context, { libraryId }: InputOf<typeof putProducer>) =>
  lockShared(c.tx, libraryId)
export const lock = (c: Context, { id }: { id: string }) => queries.lock(c.tx, id)

export async function list(
  c: Context,
  input: InputOf<typeof listProducers>,
  library: LibraryRow,
): Promise<ResultOf<typeof listProducers>> {
  const keeps = mayKeep(c.actor, library)
  const { total, rows } = await queries.list(c.tx, library.id, { keeps, today: dayIn(c.now) }, input)
  const producers = await Promise.all(
    rows.map(async ({ before, ...row }) => ({ ...row, before: keeps && (await isNoted(row.id, before)) })),
  )
  // names that are told to others are those of who agreed to be known
  if (keeps)
    c.looked({
      ...{ kind: 'producers', id: null, fields: ['name', 'phone', 'income'] },
      ...{ people: producers.length, scopeId: library.scope_id },
    })
  return { total, producers, keeps }
}

/** Whether what it earned before is noted; what nobody can open any more counts as not there. */
async function isNoted(id: string, { sealed, plain }: queries.Before): Promise<boolean> {
  return plain || (sealed !== null && openBefore(await openerOf(id), sealed) !== null)
}

/** Enters a producer or what changed of one, with its key: names and numbers go into tables of their own, and no event. */
export async function put(
  c: Context,
  input: InputOf<typeof putProducer>,
  library: LibraryRow,
): Promise<ResultOf<typeof putProducer>> {
  if (library.closed_on !== null) refuse('library.closed')
  if (!input.adult) refuse('producer.not-adult')
  const phone = requirePhone(input.phone)
  const before = input.version === null ? undefined : await queries.lock(c.tx, input.id)
  if (input.version !== null && (before?.library_id !== library.id || before.version !== input.version))
    refuse('record.changed-meanwhile')
  if (before && before.forgotten_at !== null) refuse('producer.forgotten')
  if (await queries.isNamed(c.tx, library.id, input.name, input.id)) refuse('producer.exists')
  if (before) await queries.amend(c.tx, input)
  else await queries.insert(c.tx, library, input, { at: c.now, by: c.actor.personId })
  await readyKey(c.tx, input.id.toLowerCase())
  await queries.putPerson(c.tx, input.id, input.name, phone)
  happen(c, before ? 'amended' : 'entered', { ...library, id: input.id }, { kind: input.kind })
  const at = { ...library, library_id: library.id, about: 'producer' as const, id: input.id }
  if (input.consent) await enter(c, at, [{ ...input.consent, person: input.name }])
  return { version: (before?.version ?? 0) + 1 }
}

/** Once, so that the comparison stays honest, and only while the producer agrees. */
export async function before(
  c: Context,
  { income }: InputOf<typeof noteBefore>,
  producer: queries.Locked,
): Promise<ResultOf<typeof noteBefore>> {
  const { id } = producer
  if (producer.forgotten_at !== null) refuse('producer.forgotten')
  if (await isNoted(id, await queries.before(c.tx, id))) refuse('producer.before-noted')
  const today = dayIn(c.now)
  if (!(await isAgreed(c.tx, id, 'income', { byChild: false, today }))) refuse('product.income-unconsented')
  if (income > mostBefore) refuse('product.income-unlikely')
  await readyKey(c.tx, id)
  await queries.noteBefore(c.tx, id, await sealBefore(id, income), c.now)
  happen(c, 'before-noted', producer)
  return {}
}

/** At its wish: nothing is left that tells who it is; its products leave the catalogue at once. */
export async function forget(
  c: Context,
  { version }: InputOf<typeof forgetProducer>,
  producer: queries.Locked,
): Promise<ResultOf<typeof forgetProducer>> {
  if (producer.forgotten_at !== null) refuse('producer.forgotten')
  if (producer.version !== version) refuse('record.changed-meanwhile')
  await empty(c.tx, producer.id, { at: c.now, by: c.actor.personId })
  happen(c, 'forgotten', producer)
  return { version: version + 1 }
}

/** As it is kept, `62812…`. @throws producer.phone-wrong */
export function requirePhone(typed: string | null): string | null {
  if (typed === null) return null
  return whatsAppNumber(typed) ?? refuse('producer.phone-wrong')
}

type Placed = { id: string; province_id: number; regency_id: number | null; scope_id: number }
function happen(c: Context, what: string, at: Placed, data: Record<string, unknown> = {}): void {
  c.record({ name: `producers.${what}`, subject: { kind: 'producer', id: at.id }, at: placedAt(at), data })
}
