import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type amendNeed,
  amountProblem,
  type listEvidence,
  mostOf,
  needState,
  type stateNeed,
  type withdrawNeed,
} from '../../contract/needs.ts'
import type { HelpKind } from '../../contract/themes.ts'
import { find, type LibraryRow, lockShared } from '../libraries/libraries.ts'
import { addMonths, dayIn, monthOf } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './queries.ts'
import { record } from './recording.ts'
import { type EvidenceRow, evidenceOf, tellingOf } from './shape-queries.ts'

export const lookUpLibrary = (c: Context, { libraryId }: Pick<InputOf<typeof stateNeed>, 'libraryId'>) =>
  find(c.tx, libraryId)
export const holdLibrary = (c: Context, { libraryId }: Pick<InputOf<typeof stateNeed>, 'libraryId'>) =>
  lockShared(c.tx, libraryId)
export const lock = (c: Context, { id }: { id: string }) => queries.lock(c.tx, id)

/** States a need. The same one, stated again, is told apart and led to the first. */
export async function state(
  c: Context,
  input: InputOf<typeof stateNeed>,
  library: LibraryRow,
): Promise<ResultOf<typeof stateNeed>> {
  if (library.closed_on) refuse('library.closed')
  const { kind, unit } = input
  requireAmount(kind, input.amount)
  requireDay(c, input.until)
  if (kind !== 'money' && !unit) refuse('need.unit-missing')
  await queries.oneAtATime(c.tx, library.id)
  const same = await queries.likelySame(c.tx, library.id, input, dayIn(c.now))
  if (same) refuse('need.stated-twice', { need: same.id, until: same.until })
  const kept = await evidenceFor(c, library.id, input.evidence)
  const done = { at: c.now, by: c.actor.personId }
  await queries.add(c.tx, { ...input, unit: kind === 'money' ? null : unit }, library, kept, done)
  record(
    c,
    'stated',
    'need',
    { ...library, id: input.id },
    { kind, topic: input.topic, urgency: input.urgency },
  )
  return { id: input.id, version: 1 }
}

/** Changes how much, how soon, why. @throws need.below-agreed: what is agreed cannot be needed no more */
export async function amend(
  c: Context,
  input: InputOf<typeof amendNeed>,
  need: queries.Locked,
): Promise<ResultOf<typeof amendNeed>> {
  requireOpen(c, need, input)
  requireAmount(need.kind as HelpKind, input.amount)
  requireDay(c, input.until)
  if (input.amount < need.agreed) refuse('need.below-agreed', { agreed: need.agreed })
  const kept = await evidenceFor(c, need.library_id, input.evidence)
  const { amount, urgency, until, why } = input
  await queries.change(c.tx, need.id, { amount, urgency, until, why, evidence: JSON.stringify(kept) })
  record(c, 'amended', 'need', need)
  return { version: need.version + 1 }
}

export async function withdraw(
  c: Context,
  input: InputOf<typeof withdrawNeed>,
  need: queries.Locked,
): Promise<ResultOf<typeof withdrawNeed>> {
  requireOpen(c, need, input)
  const { reason } = input
  await queries.change(c.tx, need.id, {
    ...{ withdrawn_at: c.now.toISOString(), withdrawn_by: c.actor.personId, withdrawn_reason: reason },
  })
  record(c, 'withdrawn', 'need', need)
  return { version: need.version + 1 }
}

/** What a library can show: a year of its verified figures where no months are named. */
export async function evidence(
  c: Context,
  input: InputOf<typeof listEvidence>,
  library: LibraryRow,
): Promise<ResultOf<typeof listEvidence>> {
  const today = dayIn(c.now)
  const to = input.to ?? addMonths(monthOf(today), -1)
  const from = input.from ?? addMonths(to, -11)
  const telling = await tellingOf(c.tx, today)
  const found = await queries.verifiedFigures(c.tx, library.id, from, to)
  const order = [...telling.measures.keys()]
  const figures = found
    .toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
    .flatMap(({ code, value, months }) =>
      evidenceOf({ measure: code, from, to, value, months, asOf: today }, telling),
    )
  return { from, to, figures }
}

/** The values of what was chosen, as they are verified today. @throws need.evidence-not-verified */
async function evidenceFor(
  c: Context,
  libraryId: string,
  chosen: InputOf<typeof stateNeed>['evidence'],
): Promise<EvidenceRow[]> {
  const kept: EvidenceRow[] = []
  for (const { measure, from, to } of chosen) {
    const found = await queries.verifiedFigures(c.tx, libraryId, from, to)
    const figure = found.find(({ code }) => code === measure)
    if (!figure) refuse('need.evidence-not-verified')
    kept.push({ measure, from, to, value: figure.value, months: figure.months, asOf: dayIn(c.now) })
  }
  return kept
}

/** @throws need.amount-none, need.amount-too-large */
export function requireAmount(kind: HelpKind, amount: number): void {
  const problem = amountProblem(kind, amount)
  if (problem) refuse(problem, { most: mostOf(kind).toLocaleString('id-ID') })
}

/** @throws need.until-past */
export function requireDay(c: Context, until: string): void {
  if (until < dayIn(c.now)) refuse('need.until-past')
}

function requireOpen(c: Context, need: queries.Locked, seen: { version: number }): void {
  if (need.version !== seen.version) refuse('record.changed-meanwhile')
  const state = needState({ ...need, withdrawnOn: need.withdrawn_at }, dayIn(c.now))
  // a need whose day is over may get a new day
  if (state === 'met' || state === 'withdrawn') refuse('need.wrong-state')
}
