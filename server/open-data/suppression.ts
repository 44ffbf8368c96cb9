import { fewest } from '../../contract/open-data-columns.ts'

/**
 * A regency, or what stands in a province (or the nation) beside its regencies: its breakdown, part by part. `pending`
 * is what is reported and not verified, which anybody finds by taking one from the other.
 */
export type Leaf = {
  region: number
  province: number
  verified: readonly number[]
  pending: readonly number[]
}

/** Whose breakdown is kept back: regencies and provinces by id, and the nation. */
export type Hidden = { regions: Set<number>; nation: boolean }

const isFew = (n: number) => n > 0 && n < fewest
const tables = ['verified', 'pending'] as const
const totalOf = (leaf: Leaf) => tables.reduce((sum, of) => sum + leaf[of].reduce((a, b) => a + b, 0), 0)

/**
 * Which breakdowns of a month are kept back, so that no number of fewer than five people can be found: neither by
 * reading it, nor by taking what is shown from a total (of the place, or of the place above it). Where one is few, all
 * of its place's breakdown goes; then others go with it, smallest first, until for each of the few there is another
 * number that would fit all that is shown just as well.
 */
export function hiddenOf(leaves: readonly Leaf[]): Hidden {
  const byProvince = Map.groupBy(leaves, leaf => leaf.province)
  const hidden = new Set(leaves.filter(isTelling))
  const provinces = new Map([...byProvince].map(([id, of]) => [id, sumOf(of)]))
  const gone = new Set([...provinces].filter(([, sum]) => isTelling(sum)).map(([id]) => id))
  // a place that is shown holds its own hidden ones to its sums
  for (const [id, of] of byProvince) {
    while (!gone.has(id)) {
      const pool = of.filter(leaf => hidden.has(leaf))
      if (pool.every(leaf => isFree(leaf, pool))) break
      const next = smallest(of.filter(leaf => !hidden.has(leaf)))
      if (next) hidden.add(next)
      else gone.add(id)
    }
  }
  // those in provinces that are not shown are held by the nation alone; where that is not shown either, by nothing
  let nation = isTelling(sumOf(leaves))
  while (!nation) {
    const pool = leaves.filter(leaf => hidden.has(leaf) && gone.has(leaf.province))
    const isSafe =
      pool.every(leaf => isFree(leaf, pool)) && [...gone].every(id => isFreeOf(provinces.get(id), id, pool))
    if (isSafe) break
    const next = smallest([...provinces].filter(([id]) => !gone.has(id)).map(([, sum]) => sum))
    nation = !next
    if (!next) break
    gone.add(next.province)
    const of = byProvince.get(next.province) ?? []
    // something of it is not shown, or the province is the sum of what is
    if (!of.some(leaf => hidden.has(leaf))) hidden.add(smallest(of) ?? (of[0] as Leaf))
  }
  return { regions: new Set([...gone, ...[...hidden].map(leaf => leaf.region)]), nation }
}

const isTelling = (leaf: Leaf) => tables.some(of => leaf[of].some(isFew))

/** Whether each of the few in a place could be one more or less, with others of the pool making up for it. */
function isFree(leaf: Leaf, pool: readonly Leaf[]): boolean {
  return tables.every(of =>
    leaf[of].every(
      (n, part) => !isFew(n) || pool.some(other => other !== leaf && swaps(leaf, other, of, part)),
    ),
  )
}

/** The same of a province, whose number moves with those of its own that are not shown. */
function isFreeOf(sum: Leaf | undefined, id: number, pool: readonly Leaf[]): boolean {
  if (!sum) return true
  const own = pool.filter(leaf => leaf.province === id)
  const others = pool.filter(leaf => leaf.province !== id)
  return tables.every(of =>
    sum[of].every(
      (n, part) => !isFew(n) || own.some(leaf => others.some(other => swaps(leaf, other, of, part))),
    ),
  )
}

/** One person more here and less there in a part, and the other way round in another part: all sums stay as they are. */
function swaps(one: Leaf, two: Leaf, of: (typeof tables)[number], part: number): boolean {
  const [a, b] = [one[of], two[of]]
  return a.some(
    (n, other) =>
      other !== part && ((n >= 1 && (b[part] ?? 0) >= 1) || ((a[part] ?? 0) >= 1 && (b[other] ?? 0) >= 1)),
  )
}

function sumOf(leaves: readonly Leaf[]): Leaf {
  const [first] = leaves
  const add = (of: (typeof tables)[number]) =>
    (first?.[of] ?? []).map((_, part) => leaves.reduce((sum, leaf) => sum + (leaf[of][part] ?? 0), 0))
  const province = first?.province ?? 0
  return { region: province, province, verified: add('verified'), pending: add('pending') }
}

function smallest(leaves: readonly Leaf[]): Leaf | undefined {
  return leaves
    .filter(leaf => totalOf(leaf) > 0)
    .sort((a, b) => totalOf(a) - totalOf(b) || a.region - b.region)[0]
}
