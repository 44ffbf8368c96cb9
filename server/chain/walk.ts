import type { ChainElement } from '../../contract/chain.ts'
import type { LinkRow } from './links-queries.ts'

/** Asks for the links that lead from elements (`down`), else to them; others among the answer are passed over. */
export type AskLinks = (ids: readonly string[], down: boolean) => Promise<readonly LinkRow[]>
type End = { kind: string; id: string }

/** No chain is as long as this: what goes on is a fault, and the walk ends. */
const mostWalked = 20_000

export const keyOf = ({ kind, id }: End): string => `${kind}:${id}`
export const fromOf = (link: LinkRow): End => ({ kind: link.from_kind, id: link.from_id })
export const toOf = (link: LinkRow): End => ({ kind: link.to_kind, id: link.to_id })

export type Reached = { element: End; steps: number }
export type Walked = { reached: Reached[]; links: LinkRow[] }

/**
 * What an element came from, and what came of it, level by level both ways; what else came from the same is not
 * walked to. Nearest first, and of those as near the newest.
 */
export async function walk(start: ChainElement, ask: AskLinks): Promise<Walked> {
  const up = await reach(start, ask, false)
  const down = await reach(start, ask, true)
  const reached = [...up.reached, ...down.reached].sort(
    (a, b) => Math.abs(a.steps) - Math.abs(b.steps) || (a.element.id < b.element.id ? 1 : -1),
  )
  return { reached: [{ element: start, steps: 0 }, ...reached], links: once([...up.links, ...down.links]) }
}

/**
 * All that elements lead to (`down`), or come from, themselves left out.
 * @param within tells which of them are gone on from
 */
export async function reach(
  start: End,
  ask: AskLinks,
  down: boolean,
  within: (element: End) => boolean = () => true,
): Promise<Walked> {
  const seen = new Set([keyOf(start)])
  const reached: Reached[] = []
  const links: LinkRow[] = []
  const [near, far] = down ? [fromOf, toOf] : [toOf, fromOf]
  let level: End[] = [start]
  for (let steps = 1; level.length > 0 && seen.size < mostWalked; steps++) {
    const here = new Set(level.map(keyOf))
    const answer = await ask(
      level.map(({ id }) => id),
      down,
    )
    const found = answer.filter(link => here.has(keyOf(near(link))) && within(far(link)))
    links.push(...found)
    level = []
    for (const element of found.map(far)) {
      if (seen.has(keyOf(element))) continue
      seen.add(keyOf(element))
      reached.push({ element, steps: down ? steps : -steps })
      level.push(element)
    }
  }
  return { reached, links }
}

/** A link that a record holds counts as that, also where somebody made it too. */
function once(links: readonly LinkRow[]): LinkRow[] {
  const byEnds = new Map<string, LinkRow>()
  for (const link of links) {
    const ends = `${keyOf(fromOf(link))} ${keyOf(toOf(link))}`
    if (byEnds.get(ends)?.linked !== false) byEnds.set(ends, link)
  }
  return [...byEnds.values()]
}

/** Of these links, the elements that lie on a way through one of the chosen. */
export async function through(chosen: readonly End[], links: readonly LinkRow[]): Promise<Set<string>> {
  const ask: AskLinks = async () => links
  const on = new Set(chosen.map(keyOf))
  for (const element of chosen)
    for (const down of [true, false])
      for (const found of (await reach(element, ask, down)).reached) on.add(keyOf(found.element))
  return on
}
