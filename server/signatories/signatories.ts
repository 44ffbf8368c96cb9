import { sees } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { makeId, type SignatoryId } from '../../contract/ids.ts'
import {
  isNip,
  type listSignatories,
  plainNumber,
  type recordSignatory,
  type removeSignatory,
  type SignatoryFacts,
  signatoryOfReport,
  signatoryOn,
} from '../../contract/signatories.ts'
import { find, type LibraryRow } from '../libraries/libraries.ts'
import { type Context, placeOf } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './queries.ts'
import { clashes, dayBefore, isEndedBy } from './rules.ts'

type Place = NonNullable<Awaited<ReturnType<typeof queries.placeOfScope>>>

export const findPlace = (c: Context, input: InputOf<typeof listSignatories>) => inSight(c, input, false)
export const lockPlace = (c: Context, input: InputOf<typeof recordSignatory>) => inSight(c, input, true)
export const lockOne = (c: Context, { id }: InputOf<typeof removeSignatory>) => queries.lock(c.tx, id)

/** A library in the actor's sight, found past row-level security: who signs for it may stand at its office. */
export async function findLibrary(
  c: Context,
  { libraryId }: InputOf<typeof signatoryOfReport>,
): Promise<LibraryRow | undefined> {
  const library = await find(c.tx, libraryId)
  return library && sees(c.actor, placeOf(library)) ? library : undefined
}

export async function list(c: Context, _: unknown, place: Place): Promise<ResultOf<typeof listSignatories>> {
  return { signatories: await queries.all(c.tx, place.scope_id) }
}

/** The library's own entry goes before that of another library of its village. */
export async function ofReport(
  c: Context,
  { day }: InputOf<typeof signatoryOfReport>,
  library: LibraryRow,
): Promise<ResultOf<typeof signatoryOfReport>> {
  const all = await queries.ofReport(c.tx, library)
  const found =
    signatoryOn(
      all.filter(({ own }) => own),
      day,
    ) ?? signatoryOn(all, day)
  if (!found) return { signatory: null }
  const { own: _, id: __, ...facts } = found
  return { signatory: facts }
}

/**
 * Records who signs. Whoever was open until then ends the day before; an entry that is put right is kept beside.
 * @throws signatory.office-signs, signatory.nip-malformed, signatory.days-taken, record.changed-meanwhile, request.invalid
 */
export async function record(
  c: Context,
  { id, scopeId: _, replaces, ...given }: InputOf<typeof recordSignatory>,
  place: Place,
): Promise<ResultOf<typeof recordSignatory>> {
  if (place.kind === 'regency' || place.kind === 'province') refuse('signatory.office-signs')
  const facts = checked(given)
  const living = await queries.living(c.tx, place.scope_id)
  if (replaces !== null && !living.some(one => one.id === replaces)) refuse('record.changed-meanwhile')
  const others = living.filter(one => one.id !== replaces)
  const ended = others.filter(one => isEndedBy(one, facts))
  const taken = others.find(one => !ended.includes(one) && clashes(one, facts))
  if (taken) refuse('signatory.days-taken', { name: taken.name }, [{ path: 'from', rule: 'taken' }])
  const by = { at: c.now, by: c.actor.personId }
  await queries.insert(c.tx, place, { ...facts, id }, by)
  if (replaces !== null) await queries.remove(c.tx, replaces, { ...by, replacedBy: id })
  for (const one of ended) {
    const next = makeId<SignatoryId>(c.now.getTime())
    await queries.insert(c.tx, place, { ...one, id: next, until: dayBefore(facts.from) }, by)
    await queries.remove(c.tx, one.id, { ...by, replacedBy: next })
  }
  happen(c, 'recorded', id, place, { fields: filledOf(facts), again: replaces !== null, ended: ended.length })
  return { id }
}

export async function remove(
  c: Context,
  _: unknown,
  found: queries.Placed & { id: SignatoryId },
): Promise<ResultOf<typeof removeSignatory>> {
  await queries.remove(c.tx, found.id, { at: c.now, by: c.actor.personId, replacedBy: null })
  happen(c, 'removed', found.id, found, {})
  return {}
}

/** With the number in one form. */
function checked(facts: SignatoryFacts): SignatoryFacts {
  if (facts.until !== null && facts.until < facts.from) invalid('until', 'too_small')
  const { numberKind, number } = facts
  if (numberKind === null || number === null) return { ...facts, numberKind: null, number: null }
  if (numberKind === 'nipd') return facts
  if (!isNip(number))
    refuse('signatory.nip-malformed', undefined, [{ path: 'number', rule: 'invalid_format' }])
  return { ...facts, number: plainNumber(number) }
}

function invalid(path: string, rule: string): never {
  return refuse('request.invalid', undefined, [{ path, rule }])
}

async function inSight(c: Context, { scopeId }: { scopeId: number }, lock: boolean) {
  const place = await queries.placeOfScope(c.tx, scopeId, lock)
  return place && sees(c.actor, placeOf(place)) ? place : undefined
}

/** Names of what was filled in, for the event; never what it says. */
const filledOf = (facts: SignatoryFacts): string[] =>
  Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [name]))

function happen(
  c: Context,
  what: string,
  id: string,
  at: queries.Placed,
  data: Record<string, unknown>,
): void {
  c.record({
    name: `signatories.${what}`,
    subject: { kind: 'signatory', id },
    at: { provinceId: at.province_id, regencyId: at.regency_id, scopeId: at.scope_id },
    data,
  })
}
