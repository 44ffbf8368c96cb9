import {
  type chainChoices,
  type ChainElement,
  type linkElements,
  stageOf,
  type unlinkElements,
} from '../../contract/chain.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { dayIn } from '../platform/clock.ts'
import { type Context, placedAt } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { cardOf } from './chain.ts'
import type { Card, ChainKind } from './kind.ts'
import type { LinkRow } from './links-queries.ts'
import * as queries from './queries.ts'
import { fromOf, keyOf, reach, toOf } from './walk.ts'

type Two = { from: ChainElement; to: ChainElement }
type Ends = { from: Card; to: Card }

/** How many are offered to be linked with. */
const mostChoices = 50

/** Both elements, where both are in sight. */
export const findTwo =
  (kinds: readonly ChainKind[]) =>
  async (c: Context, two: Two): Promise<Ends | undefined> => {
    const [from, to] = [await cardOf(c, kinds, two.from), await cardOf(c, kinds, two.to)]
    return from && to && { from, to }
  }

/**
 * Notes that one led to the other. Links run with the stages, so that only those within one kind can close a circle:
 * these wait for each other, and are looked at after that.
 */
export const link =
  (kinds: readonly ChainKind[]) =>
  async (c: Context, two: InputOf<typeof linkElements>, ends: Ends): Promise<Record<string, never>> => {
    const { from, to } = two
    if (keyOf(from) === keyOf(to)) refuse('chain.itself')
    if (stageOf(from.kind) > stageOf(to.kind)) refuse('chain.backwards')
    if (from.kind === to.kind) await queries.oneAtATime(c.tx, from.kind)
    const ask = (ids: readonly string[], down: boolean) => queries.linksOf(c.tx, kinds, ids, down)
    if (leads(two, await ask([from.id], true))) refuse('chain.linked-already')
    if (from.kind === to.kind) {
      const after = await reach(to, ask, true, ({ kind }) => kind === from.kind)
      if (after.reached.some(({ element }) => keyOf(element) === keyOf(from))) refuse('chain.circle')
    }
    const added = await queries.add(c.tx, two, ends.from, { at: c.now, by: c.actor.personId })
    if (!added) refuse('chain.linked-already')
    tell(c, 'linked', two, ends)
    return {}
  }

/** Takes a link back that somebody made. */
export const unlink =
  (kinds: readonly ChainKind[]) =>
  async (c: Context, two: InputOf<typeof unlinkElements>, ends: Ends): Promise<Record<string, never>> => {
    if (!(await queries.remove(c.tx, two))) {
      const links = await queries.linksOf(c.tx, kinds, [two.from.id], true)
      refuse(leads(two, links) ? 'chain.on-record' : 'chain.not-linked')
    }
    tell(c, 'unlinked', two, ends)
    return {}
  }

export const findOne = (kinds: readonly ChainKind[]) => async (c: Context, element: ChainElement) => {
  const card = await cardOf(c, kinds, element)
  return card && { card }
}

/** The newest of a kind in the same place that are not linked with it yet. */
export const choices =
  (kinds: readonly ChainKind[]) =>
  async (
    c: Context,
    input: InputOf<typeof chainChoices>,
    { card }: { card: Card },
  ): Promise<ResultOf<typeof chainChoices>> => {
    const noun = kinds.find(({ kind }) => kind === input.of)
    if (!noun) return { choices: [] }
    const linked = new Set([input.id])
    for (const down of [true, false])
      for (const row of await queries.linksOf(c.tx, kinds, [input.id], down))
        linked.add(down ? row.to_id : row.from_id)
    const newest = await noun.newest(c.tx, card, mostChoices + linked.size)
    const ids = newest.filter(id => !linked.has(id)).slice(0, mostChoices)
    const cards = new Map((await noun.cards(c.tx, ids, dayIn(c.now))).map(one => [one.id, one]))
    return {
      choices: ids.flatMap(id => {
        const one = cards.get(id)
        return one ? [{ id, title: one.title, day: one.day }] : []
      }),
    }
  }

const leads = ({ from, to }: Two, links: readonly LinkRow[]): boolean =>
  links.some(link => keyOf(fromOf(link)) === keyOf(from) && keyOf(toOf(link)) === keyOf(to))

function tell(c: Context, what: 'linked' | 'unlinked', { from, to }: Two, ends: Ends): void {
  c.record({
    name: `chain.${what}`,
    subject: { kind: from.kind, id: from.id },
    at: placedAt(ends.from),
    data: { to: to.kind, toId: to.id },
  })
}
