import { type Actor, nation } from '../../contract/access.ts'
import { type DecreeId, type EnrolmentId, makeId } from '../../contract/ids.ts'
import {
  criterionCodes,
  type EnrolmentKind,
  type EnrolmentState,
  score,
  stateOf,
} from '../../contract/programme.ts'
import type { LibraryRow } from '../libraries/queries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import type { Happening } from '../platform/endpoint.ts'
import { clash } from './merging.ts'
import { confirms, mayTell } from './policy.ts'
import * as queries from './taking-over-queries.ts'
import { completed, type Fact, type Facts, type Objection, objections } from './taking-over-rules.ts'

export { decrees, type Known, known, openYears } from './taking-over-queries.ts'
export type { Facts, Objection } from './taking-over-rules.ts'

/** An enrolment as a list kept elsewhere tells it. `said`: only what it says; `state`: the stage, where it names it. */
export type Told = {
  library: LibraryRow
  year: number
  kind: EnrolmentKind
  state: EnrolmentState | undefined
  said: Partial<Facts>
  source: string
  asOf: string
}
export type Changed = { fact: Fact | 'source' | 'asOf'; from: unknown; to: unknown }

/** What becomes of one: it is new, a taken-over one changes, all of it is there, or it cannot be. */
export type Verdict =
  | { objections: Objection[] }
  | { known: queries.Known; changes: Changed[]; facts: Facts }
  | { known: undefined; facts: Facts }

/** The enrolment that a list means: of the library's in that year and way, the one that was not declined. */
export function meant(
  among: readonly queries.Known[],
  { year, kind, said }: Pick<Told, 'year' | 'kind' | 'said'>,
): queries.Known | undefined {
  const same = among.filter(one => one.year === year && one.kind === kind)
  return (
    same.find(one => one.facts.proposedOn === said.proposedOn) ??
    same.find(one => one.facts.declinedOn === null) ??
    same[0]
  )
}

/**
 * Judges what a list tells by the rules of the steps it speaks of, and of who takes them. What was entered here stays:
 * it is there already, or differs and is told.
 * @param among the library's enrolments, those that rows before this one told included
 */
export function judge(
  told: Told,
  among: readonly queries.Known[],
  { actor, now }: { actor: Actor; now: Date },
): Verdict {
  const { library, kind, state, said } = told
  const known = meant(among, told)
  if (known && known.source === null) {
    const differs =
      differing(said, known.facts).length > 0 || (state !== undefined && state !== stateOf(known.facts))
    return differs
      ? { objections: [{ fact: 'state', rule: 'enrolment-known' }] }
      : { known, changes: [], facts: known.facts }
  }
  const facts = completed(said, known?.facts ?? null, told)
  const today = dayIn(now)
  const found = objections(facts, { kind, state, today })
  if (kind === 'improving' && library.kind !== 'village')
    found.push({ fact: 'state', rule: 'enrolment-not-of-kind' })
  const beyond = differing(facts, null).filter(({ fact }) => !mayTell(actor, library, kind, fact))
  const fresh = known ? differing(facts, known.facts) : []
  // what a level above has brought in stays as it says it, with its source
  if (known && beyond.length > 0 && fresh.length === 0 && found.length === 0)
    return { known, changes: [], facts: known.facts }
  for (const { fact } of known ? fresh : beyond)
    if (beyond.length > 0)
      found.push({ fact, rule: known ? 'enrolment-from-above' : 'enrolment-decided-above' })
  const rival = among.find(
    one => one !== known && clash({ kind, ...facts }, { kind: one.kind, ...one.facts }),
  )
  if (rival) found.push({ fact: 'state', rule: 'enrolment-exists', params: { year: rival.year } })
  if (found.length > 0) return { objections: found }
  if (!known) return { known, facts }
  const from = [
    { fact: 'source' as const, from: known.source, to: told.source },
    { fact: 'asOf' as const, from: known.asOf, to: told.asOf },
  ]
  return { known, facts, changes: [...fresh, ...from.filter(one => one.from !== one.to)] }
}

/** The region whose authority signs a decree: the nation's for beneficiaries, the regency's for its replications. */
export const authorityOf = ({ library, kind }: Pick<Told, 'library' | 'kind'>): number =>
  kind === 'beneficiary' ? nation : (library.regency_id ?? library.region_id)

/**
 * Takes enrolments over, with the list as what they rest on. A replication is confirmed where the person is of the level
 * that confirms it, or nobody can any more; else it waits for that level.
 */
export async function takeOver(
  tx: Tx,
  taken: readonly { told: Told; facts: Facts; known: queries.Known | undefined }[],
  { actor, now }: { actor: Actor; now: Date },
): Promise<Happening[]> {
  if (taken.length === 0) return []
  const decreeIdOf = await decreed(tx, taken, { actor, now })
  const rows = taken.map(({ told, facts, known }) => {
    const { library, kind } = told
    const declared = { ...library, proposedAs: 'regency' as const, libraryKind: library.kind }
    return {
      ...{
        ...facts,
        id: known?.id ?? makeId<EnrolmentId>(now.getTime()),
        isNew: !known,
        kind,
        year: told.year,
      },
      ...{ libraryId: library.id, provinceId: library.province_id, regencyId: library.regency_id },
      ...{ scopeId: library.scope_id, source: told.source, asOf: told.asOf },
      score: score(criterionCodes.filter(code => facts.criteria.includes(code))),
      decreeId:
        facts.decreeNumber === null ? null : (decreeIdOf.get(keyOf(told, facts.decreeNumber)) ?? null),
      confirmed: kind === 'replication' && (confirms(actor, declared) || facts.endedOn !== null),
    }
  })
  await queries.write(tx, rows, dayIn(now), actor.personId)
  return rows.map(({ id, provinceId, regencyId, scopeId, year, kind }) => ({
    name: 'programme.taken-over',
    subject: { kind: 'enrolment', id },
    at: { provinceId, regencyId, scopeId },
    data: { year, kind },
  }))
}

/** Each decree once, however many libraries it names. */
async function decreed(
  tx: Tx,
  taken: readonly { told: Told; facts: Facts }[],
  { actor, now }: { actor: Actor; now: Date },
): Promise<Map<string, string>> {
  const named = new Map(
    taken.flatMap(({ told, facts: { decreeNumber: number, decreedOn: date } }) =>
      number === null || date === null
        ? []
        : [
            [
              keyOf(told, number),
              {
                id: makeId<DecreeId>(now.getTime()),
                regionId: authorityOf(told),
                year: told.year,
                number,
                date,
              },
            ] as const,
          ],
    ),
  )
  const all = [...named.values()]
  await queries.addDecrees(tx, all, now, actor.personId)
  const there = await queries.decrees(tx, all)
  return new Map(there.map(one => [`${one.regionId}/${one.year}/${one.number}`, one.id]))
}

const keyOf = (told: Told, number: string) => `${authorityOf(told)}/${told.year}/${number}`

/** What of the facts is another than before; of a new one, what it says at all. */
function differing(facts: Partial<Facts>, before: Facts | null): (Changed & { fact: Fact })[] {
  return (Object.keys(facts) as Fact[]).flatMap(fact => {
    const [from, to] = [before?.[fact] ?? null, facts[fact] ?? null]
    return isSame(from, to) ? [] : [{ fact, from, to }]
  })
}

/** Criteria are a set; that there are none is not told. */
function isSame(from: Facts[Fact], to: Facts[Fact]): boolean {
  if (!Array.isArray(to)) return from === to
  const there = Array.isArray(from) ? from : []
  return there.length === to.length && to.every(code => there.includes(code))
}
