import type { Block } from './blocks.ts'

/** A page of one guest: what differs on it. `beside`: only the QR code that stands beside a signature does. */
export type Differing = { like: number; own: readonly { at: number; block: Block; beside: boolean }[] }
type Sections = readonly (readonly Block[])[]

/** From how many on it pays. */
const fewest = 4

/** Tells of each page only what is not the same on all that are made alike; `alike` has one of each make, whole. */
export function alikeOf(sections: Sections): {
  alike: Sections
  sections: readonly (readonly Block[] | Differing)[]
} {
  const alike: (readonly Block[])[] = []
  const told: (readonly Block[] | Differing)[] = [...sections]
  for (const [make, members] of Map.groupBy(sections.keys(), n => makeOf(sections[n]))) {
    const pages = members.map(n => sections[n] ?? [])
    const [first = []] = pages
    if (members.length < fewest || make.includes('"break"')) continue
    const differing = [...first.keys()].filter(at => !areSame(pages, at, saidOf))
    if (differing.length === 0) continue
    const beside = new Set(differing.filter(at => areSame(pages, at, saidWithoutCode)))
    for (const [k, n] of members.entries())
      told[n] = {
        like: alike.length,
        own: differing.flatMap(at => {
          const block = pages[k]?.[at]
          return block ? [{ at, block, beside: beside.has(at) }] : []
        }),
      }
    alike.push(first)
  }
  return { alike, sections: told }
}

function areSame(pages: Sections, at: number, said: (block: Block | undefined) => string): boolean {
  const first = said(pages[0]?.[at])
  return pages.every(blocks => said(blocks[at]) === first)
}
const saidOf = (block: Block | undefined) => JSON.stringify(block)
const saidWithoutCode = (block: Block | undefined) =>
  JSON.stringify(
    block?.kind === 'signatures' && block.qr && block.signers.length === 1
      ? { ...block, qr: { ...block.qr, url: '' } }
      : block,
  )

/** All that the room between blocks may depend on: everything but the words. */
const makeOf = (blocks: readonly Block[] | undefined) =>
  JSON.stringify(blocks, (key, value: unknown) =>
    typeof value === 'string' && key !== 'kind' && key !== 'size' ? value !== '' : value,
  )
