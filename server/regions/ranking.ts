import { type Level, levels } from '../../contract/regions.ts'
import type { Title } from './asking.ts'

/** A region that may be meant: `asked` is the folded name it was found by. */
export type Candidate = {
  id: number
  code: string
  name: string
  fold: string
  level: Level
  asked: string
  /** 1, or less where the name of one above it was given and is only like it. */
  fit: number
}

/** True where the name is the very one that was asked for; "jakarta selatan" names Kota Administrasi Jakarta Selatan. */
export function isExact({ fold, asked, level }: Candidate): boolean {
  return fold === asked || (isWide(level) && asked.length > 3 && fold.endsWith(asked))
}

/**
 * Puts the best first: the very name, then names that begin with what was typed (or, for provinces and regencies,
 * hold it), then similar ones by the number of slips. Among equals the title that was typed, then higher levels.
 * Names with more slips than their length forgives are left out; where the very name is there, so is all else but
 * what begins with it.
 */
export function rank<C extends Candidate>(candidates: readonly C[], title: Title | undefined): C[] {
  const named = new Set(candidates.filter(isExact).map(candidate => candidate.asked))
  const seen = new Set<number>()
  return candidates
    .map(candidate => ({ candidate, marks: marksOf(candidate, title) }))
    .filter(({ candidate: { asked }, marks: [kind, slips] }) =>
      named.size > 0 ? named.has(asked) && kind < similar : slips <= forgiven(asked),
    )
    .sort((a, b) => compare(a.marks, b.marks) || (a.candidate.code < b.candidate.code ? -1 : 1))
    .flatMap(({ candidate }) => (seen.has(candidate.id) ? [] : [(seen.add(candidate.id), candidate)]))
}

/**
 * How many letters must be put in, left out, changed or swapped with the next to make one text of the other
 * (optimal string alignment); `open` is the same to the best beginning of `b`, for a name still being typed.
 */
export function slips(a: string, b: string): { whole: number; open: number } {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return { whole: last[b.length] ?? 0, open: Math.min(...last) }
}

const similar = 3

/** Compared from left to right, the least first. */
type Marks = [kind: number, slips: number, unfit: number, title: number, level: number, length: number]

function marksOf(candidate: Candidate, title: Title | undefined): Marks {
  const { fold, asked, level, name } = candidate
  const begun = fold.startsWith(asked) || (isWide(level) && fold.includes(asked))
  const kind = fold === asked ? 0 : isExact(candidate) ? 1 : begun ? 2 : similar
  const { whole, open } = kind === similar ? slips(asked, fold) : { whole: 0, open: 0 }
  const titled = title?.levels.includes(level) && (title.starts?.test(name) ?? true)
  return [
    kind,
    Math.min(whole, open + 0.5),
    1 - candidate.fit,
    titled ? 0 : 1,
    levels.indexOf(level),
    fold.length,
  ]
}

function compare(a: Marks, b: Marks): number {
  const at = a.findIndex((mark, index) => mark !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** One slip in four letters, two in eight, three at the most. */
function forgiven(asked: string): number {
  return Math.min(3, Math.max(1, Math.floor(asked.length / 4)) + 0.5)
}

function isWide(level: Level): boolean {
  return level === 'province' || level === 'regency'
}
