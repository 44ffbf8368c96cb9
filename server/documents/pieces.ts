import type { Block, Qr } from './blocks.ts'

/** The blocks of a paper with a page for each guest, each that differs once, and on which pages they stand. */
export type Pieces = {
  /** Without their QR codes. */
  pieces: readonly Block[]
  /** Two that stand one below the other, of each sort of blocks. */
  pairs: readonly (readonly [above: number, below: number])[]
  /** From the top of a page down. */
  pages: readonly (readonly Standing[])[]
}
/** `after`: which of the pairs it makes with the one above it. */
export type Standing = { piece: number; after: number | undefined; code: Qr | undefined }

/** From how many pages on it pays. */
const fewest = 4

/** Undefined where it does not pay, or where a section takes more pages than one. */
export function piecesOf(sections: readonly (readonly Block[])[]): Pieces | undefined {
  if (sections.length < fewest || sections.some(blocks => blocks.some(({ kind }) => kind === 'break')))
    return undefined
  const pieces = numbered<Block>()
  const pairs = numbered<readonly [number, number]>()
  const sorts: string[] = []
  // most are the same object on each page
  const known = new Map<Block, { piece: number; code: Qr | undefined }>()
  function knownOf(block: Block) {
    const there = known.get(block)
    if (there) return there
    const { bare, code } = withoutCode(block)
    const made = { piece: pieces.numberOf(JSON.stringify(bare), bare), code }
    known.set(block, made)
    return made
  }
  const pairOf = (above: number, below: number) =>
    pairs.numberOf([above, below].map(n => (sorts[n] ??= sortOf(pieces.all[n]))).join(''), [above, below])
  const pages = sections.map(blocks =>
    blocks.map(knownOf).map(({ piece, code }, at, all): Standing => {
      const above = all[at - 1]?.piece
      return { piece, after: above === undefined ? undefined : pairOf(above, piece), code }
    }),
  )
  return { pieces: pieces.all, pairs: pairs.all, pages }
}

/** Numbers what it is given, from 0, alike to alike. */
function numbered<Of>() {
  const numbers = new Map<string, number>()
  const all: Of[] = []
  return {
    all,
    numberOf(said: string, one: Of): number {
      const there = numbers.get(said)
      if (there !== undefined) return there
      numbers.set(said, all.length)
      return all.push(one) - 1
    },
  }
}

/** A code is drawn when the pages are put together: to set it takes longer than all else of a page. */
function withoutCode(block: Block): { bare: Block; code?: Qr } {
  if (block.kind === 'qr') return { bare: { ...block, url: '' }, code: block }
  if (block.kind !== 'signatures' || !block.qr || block.signers.length > 1) return { bare: block }
  return { bare: { ...block, qr: { ...block.qr, url: '' } }, code: block.qr }
}

/** All that the room between two blocks may depend on: everything but the words. */
const sortOf = (block: Block | undefined): string =>
  JSON.stringify(block, (key, value: unknown) =>
    typeof value === 'string' && key !== 'kind' && key !== 'size' ? value !== '' : value,
  )
