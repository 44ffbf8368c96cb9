import {
  type ChainElement,
  type ChainKind as Kind,
  type ChainNode,
  type getChain,
  mostElements,
} from '../../contract/chain.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import type { Card, ChainKind, Outline } from './kind.ts'
import type { LinkRow } from './links-queries.ts'
import { mayLinkOne, seesPlace } from './policy.ts'
import * as queries from './queries.ts'
import { fromOf, keyOf, type Reached, through, toOf, walk } from './walk.ts'

/** The element that is looked at, with its whole chain. */
export type Found = {
  card: Card
  reached: Reached[]
  links: LinkRow[]
  cards: Map<string, Card>
  outlines: Map<string, Outline>
  left: number
  /** It lies on a way through a promise of the reader's own. */
  own: boolean
}

/** An element in sight; undefined where there is none, or no noun records its kind. */
export async function cardOf(
  c: Context,
  kinds: readonly ChainKind[],
  { kind, id }: ChainElement,
): Promise<Card | undefined> {
  const noun = kinds.find(one => one.kind === kind)
  const cards = await noun?.cards(c.tx, [id], dayIn(c.now))
  return cards?.[0]
}

/**
 * Walks the chain of an element in sight. Who has no part in its place (a partner) is shown what lies on a way through
 * a promise of its own; undefined where nothing does.
 */
export const find =
  (kinds: readonly ChainKind[]) =>
  async (c: Context, input: InputOf<typeof getChain>): Promise<Found | undefined> => {
    const card = await cardOf(c, kinds, input)
    if (!card) return undefined
    const walked = await walk(input, (ids, down) => queries.linksOf(c.tx, kinds, ids, down))
    const near = walked.reached.slice(0, mostElements)
    const left = walked.reached.length - near.length
    const cards = new Map<string, Card>()
    const outlines = new Map<string, Outline>()
    for (const noun of kinds) {
      const ids = near.flatMap(({ element }) => (element.kind === noun.kind ? [element.id] : []))
      if (ids.length === 0) continue
      for (const one of await noun.cards(c.tx, ids, dayIn(c.now)))
        cards.set(keyOf({ kind: noun.kind, id: one.id }), one)
      const unseen = ids.filter(id => !cards.has(keyOf({ kind: noun.kind, id })))
      if (unseen.length === 0) continue
      for (const one of await noun.outlines(c.tx, unseen))
        outlines.set(keyOf({ kind: noun.kind, id: one.id }), one)
    }
    const found = { card, links: walked.links, cards, outlines, left }
    if (seesPlace(c.actor, card)) return { ...found, reached: near, own: false }
    const own = near.filter(({ element }) => cards.get(keyOf(element))?.own)
    const on = await through(
      own.map(({ element }) => element),
      walked.links,
    )
    return on.has(keyOf(input))
      ? { ...found, reached: near.filter(({ element }) => on.has(keyOf(element))), own: true }
      : undefined
  }

export async function get(
  c: Context,
  _: InputOf<typeof getChain>,
  found: Found,
): Promise<ResultOf<typeof getChain>> {
  const { card, cards, outlines, left } = found
  const shown = inOrder(found)
  const places = new Map(shown.map(({ element }, n) => [keyOf(element), n]))
  const edges = found.links.flatMap(link => {
    const [from, to] = [places.get(keyOf(fromOf(link))), places.get(keyOf(toOf(link)))]
    return from === undefined || to === undefined ? [] : [{ from, to, linked: link.linked }]
  })
  return {
    nodes: shown.map(({ element, steps }) => {
      const key = keyOf(element)
      return nodeOf(element.kind as Kind, steps, cards.get(key), outlines.get(key))
    }),
    ...{ edges, left, links: mayLinkOne(c.actor, card) },
  }
}

/** The nearest first; of those as near what leads on, so that the way to the ends is in sight; of these the newest. */
function inOrder({ reached, links, cards, outlines }: Found): Reached[] {
  const onward = new Set([
    ...links.map(link => `1${keyOf(fromOf(link))}`),
    ...links.map(link => `-1${keyOf(toOf(link))}`),
  ])
  return reached
    .flatMap(one => {
      const key = keyOf(one.element)
      const [card, outline] = [cards.get(key), outlines.get(key)]
      if (!card && !outline) return []
      const day = card ? card.day : outline?.month
      return [{ one, day: day ?? '', leads: onward.has(`${Math.sign(one.steps)}${key}`) ? 0 : 1 }]
    })
    .sort(
      (a, b) =>
        Math.abs(a.one.steps) - Math.abs(b.one.steps) ||
        a.leads - b.leads ||
        (a.day < b.day ? 1 : a.day > b.day ? -1 : 0),
    )
    .map(({ one }) => one)
}

function nodeOf(kind: Kind, steps: number, card: Card | undefined, outline: Outline | undefined): ChainNode {
  if (card) {
    const { id, title, day, state, place, figure, page } = card
    return { kind, steps, id, title, day, state, place, figure, page }
  }
  const { month = null, verified = false, attendances = null } = outline ?? {}
  return {
    ...{ kind, steps, id: null, title: null, day: month, place: null, page: null },
    state: verified ? 'verified' : null,
    figure: attendances === null ? null : { value: attendances, of: 'attendances', unit: null },
  }
}
