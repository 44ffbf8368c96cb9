import type { amendAdoption, takeOn } from '../../contract/adoptions.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { type LibraryRow, lockShared } from '../libraries/libraries.ts'
import * as plans from '../plans/plans.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as lineages from './lineage-queries.ts'
import { wouldLoop } from './lineage-rules.ts'
import * as queries from './queries.ts'
import { record } from './recording.ts'
import { dayProblem, stepProblem } from './rules.ts'

type Taking = { library: LibraryRow; card: queries.Card }

/** The library in sight and the card that everybody reads, both held as they are. */
export async function holdBoth(
  c: Context,
  { libraryId, practiceId }: Pick<InputOf<typeof takeOn>, 'libraryId' | 'practiceId'>,
): Promise<Taking | undefined> {
  const library = await lockShared(c.tx, libraryId)
  const card = library && (await queries.holdCard(c.tx, practiceId))
  return card && { library, card }
}
export const lock = (c: Context, { id }: { id: string }) => queries.lock(c.tx, id)

/**
 * A library takes a practice on, and plans it in the same breath.
 * @throws practice.retired, library.closed, adoption.* and plan.* of the item
 */
export async function take(
  c: Context,
  input: InputOf<typeof takeOn>,
  { library, card }: Taking,
): Promise<ResultOf<typeof takeOn>> {
  if (card.retired_at !== null) refuse('practice.retired', { reason: card.retire_reason ?? '' })
  if (library.closed_on !== null) refuse('library.closed')
  if (card.library_id === library.id) refuse('adoption.own')
  const problem = dayProblem(input.on, dayIn(c.now), null)
  if (problem) refuse(problem, undefined, [{ path: 'on', rule: 'too_big' }])
  requireChanges(input)
  const same = await queries.standing(c.tx, card.id, library.id)
  if (same) refuse('adoption.exists', { adoption: same })
  await requireSource(c, input.from, card.id, library.id)
  await planIt(c, input, library, card)
  await queries.insert(c.tx, input, library, { at: c.now, by: c.actor.personId })
  record(c, 'taken', { ...library, id: input.id, practice_id: card.id }, { kind: input.kind })
  return { id: input.id, planItem: input.plan.id, version: 1 }
}

/** What it does otherwise, and from whom it learned, told anew. */
export async function amend(
  c: Context,
  input: InputOf<typeof amendAdoption>,
  adoption: queries.Row,
): Promise<ResultOf<typeof amendAdoption>> {
  const problem = stepProblem('amend', adoption, input)
  if (problem) refuse(problem)
  requireChanges(input)
  const { from, kind } = input
  if (from !== adoption.from_id)
    await requireSource(c, from, adoption.practice_id, adoption.library_id, adoption.id)
  const { changes, why } = kind === 'adapted' ? input : { changes: null, why: null }
  await queries.update(c.tx, adoption.id, { from_id: from, kind, changes, why })
  record(c, 'amended', adoption, { kind })
  return { version: adoption.version + 1 }
}

/** The item of its plan: of the field of the practice, with the steps in the library’s own words. */
async function planIt(
  c: Context,
  { libraryId, plan }: InputOf<typeof takeOn>,
  library: LibraryRow,
  card: queries.Card,
): Promise<void> {
  const facts = {
    ...{ strategy: card.strategy as never, topic: card.topic as never, need: null, lesson: null },
    ...{ partner: null, measure: null, year: Number(plan.month.slice(0, 4)), libraryId },
  }
  await plans.add(c, { ...facts, ...plan }, library)
}

/** @throws adoption.changes-missing */
function requireChanges({ kind, changes, why }: Pick<InputOf<typeof takeOn>, 'kind' | 'changes' | 'why'>) {
  if (kind === 'as-is') return
  const missing = (['changes', 'why'] as const).filter(path => !{ changes, why }[path])
  if (missing.length > 0)
    refuse(
      'adoption.changes-missing',
      undefined,
      missing.map(path => ({ path, rule: 'required' })),
    )
}

/**
 * Whom it was learned from: somebody who took on the same practice and tried it, and did not learn it from this library.
 * @throws adoption.from-unfit, adoption.loop
 */
async function requireSource(
  c: Context,
  from: string | null,
  practiceId: string,
  libraryId: string,
  own?: string,
): Promise<void> {
  const root = await lineages.rootOf(c.tx, practiceId)
  await lineages.oneAtATime(c.tx, root)
  const nodes = await lineages.treeOf(c.tx, root)
  const tree = new Map(nodes.map(node => [node.id, node]))
  if (from !== null) {
    const source = tree.get(from)
    const card = source && tree.get(practiceId) && cardAbove(tree, source)
    if (source?.kind !== 'adoption' || card !== practiceId || (source.dropped_on && !source.trying_on))
      refuse('adoption.from-unfit', undefined, [{ path: 'from', rule: 'unfit' }])
  }
  if (wouldLoop(tree, from ?? practiceId, libraryId, own))
    refuse('adoption.loop', undefined, [{ path: 'from', rule: 'loop' }])
}

/** The practice that an adoption is of: the first on the way up that is none. */
function cardAbove(tree: ReadonlyMap<string, lineages.NodeRow>, node: lineages.NodeRow): string | undefined {
  let at: lineages.NodeRow | undefined = node
  while (at?.kind === 'adoption') at = at.parent === null ? undefined : tree.get(at.parent)
  return at?.id
}
