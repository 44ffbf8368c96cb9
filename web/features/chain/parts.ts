import type { ResultOf } from '../../../contract/endpoint.ts'
import type { ChainKind, ChainNode, ChainState, getChain } from '../../../contract/chain.ts'
import { chain } from '../../../text/chain.ts'
import type { Grant, Language } from '../../data/session.tsx'
import { date, month, number, rupiah } from '../../ui/format.ts'
import type { GlyphName } from '../../ui/glyph.tsx'

export type Whole = ResultOf<typeof getChain>
/** A node with its place in the answer, which edges speak of, and those of its neighbours. */
export type Node = ChainNode & { n: number; before: number[]; after: number[] }

export function numbered({ nodes, edges }: Whole): Node[] {
  const all: Node[] = nodes.map((node, n) => ({ ...node, n, before: [], after: [] }))
  for (const { from, to } of edges) {
    all[from]?.after.push(to)
    all[to]?.before.push(from)
  }
  return all
}

export const glyphs: Record<ChainState, GlyphName> = {
  ...({
    open: 'ring',
    waiting: 'quarter',
    'under-way': 'half',
    part: 'three-quarters',
    done: 'done',
  } as const),
  ...({ verified: 'full', late: 'late', returned: 'returned', moved: 'moved', ended: 'cancelled' } as const),
}

/** Where a chain is shown. */
export const chainHref = (kind: ChainKind, id: string): string => `/rantai/${kind}/${id}`

/** Tells a card from all others, also from one answer to the next. */
export const keyOf = (node: Node): string => (node.id === null ? `${node.kind}-${node.n}` : node.id)

/** Its own page, in the part of the pages that a grant opens. */
export function pageOf({ page }: ChainNode, grant: Grant): string | null {
  if (page === null) return null
  if (grant.role === 'partner') return page.partner
  return grant.libraryId === null ? page.office : page.phone
}

export const titleOf = (node: ChainNode, language: Language): string =>
  node.title ?? chain[language].outline[node.kind]

/** Its day and what it amounts to: `12 November 2026`, `24 kehadiran`. */
export function factsOf(node: ChainNode, language: Language): string[] {
  const isMonth = node.id === null || node.kind === 'plan-item'
  const on = node.day && (isMonth ? month : date)(node.day, language)
  return [on, amountOf(node, language)].filter(fact => fact !== null)
}

function amountOf({ figure }: ChainNode, language: Language): string | null {
  if (figure === null) return null
  const n = number(figure.value, language)
  if (figure.of === 'rupiah') return rupiah(figure.value, language)
  return figure.of === 'attendances' ? chain[language].attendances(n) : `${n} ${figure.unit ?? ''}`
}
