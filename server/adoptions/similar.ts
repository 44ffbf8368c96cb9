/** A library with its verified values, one a month from a first month on; null: not reported, or not verified. */
export type Watched = {
  id: string
  kind: string
  city: boolean
  provinceId: number
  values: readonly (number | null)[]
}
export type Window = { began: number; months: number }

/** The level before and after, the one of a longer time before that, and the months that each rests on. */
export type Levels = {
  before: number
  after: number
  earlier: number | null
  of: { before: number[]; after: number[]; earlier: number[] }
}
export type Control = { id: string; before: number; after: number }
type Candidate = Control & { rise: number; away: number }
/** `expected`: how much further than its controls an adopter moves anyhow, being not quite like them. */
export type Similar = { controls: Control[]; expected: number }

export const controlsEach = 5
/** Of the months on a side, so many have to be known. */
const leastMonths = 2
export const earlierMonths = 6
// distances are differences of logarithms: twice or half as much is too far to be like
const farthest = Math.log(2)
/** How far a level may be off against how far it had fallen or risen just before, which says more of what comes next. */
const levelWeight = 0.25
/** So few candidates show no slope. */
const leastForSlope = 20
/** What happens in a province happens to all there, so that one from elsewhere has to be so much more alike. */
const otherProvince = 0.1

/** What an adopter’s months show; undefined where too few of them are known. */
export function levelsOf(of: Watched, { began, months }: Window): Levels | undefined {
  const before = known(of, began - months, began - 1)
  const after = known(of, began + 1, began + months)
  if (before.length < leastMonths || after.length < leastMonths) return undefined
  const earlier = known(of, began - months - earlierMonths, began - months - 1)
  return {
    before: meanOf(of, before),
    after: meanOf(of, after),
    earlier: earlier.length < leastMonths ? null : meanOf(of, earlier),
    of: { before, after, earlier },
  }
}

/**
 * The nearest of the same kind, in the same kind of region, that are known in the same months: near in the level just
 * before, and above all in how far that had moved from the half year before it. Only this tells a library that is low
 * from one that had some low months, which goes up again by itself. The same each time it is asked.
 */
export function similarTo(adopter: Watched, own: Levels, pool: readonly Watched[]): Similar {
  const found: Candidate[] = []
  const ownRise = riseOf(own.before, own.earlier)
  for (const one of pool) {
    if (one.kind !== adopter.kind || one.city !== adopter.city || !isKnown(one, own)) continue
    const before = meanOf(one, own.of.before)
    const level = logOf(before) - logOf(own.before)
    if (Math.abs(level) > farthest) continue
    const rise = riseOf(before, own.earlier === null ? null : meanOf(one, own.of.earlier))
    const after = meanOf(one, own.of.after)
    const elsewhere = one.provinceId === adopter.provinceId ? 0 : otherProvince
    const away = Math.abs(rise - ownRise) + levelWeight * Math.abs(level) + elsewhere
    found.push({ id: one.id, before, after, rise, away })
  }
  const controls = found.toSorted((a, b) => a.away - b.away || (a.id < b.id ? -1 : 1)).slice(0, controlsEach)
  const off = ownRise - controls.reduce((sum, { rise }) => sum + rise, 0) / (controls.length || 1)
  return { controls, expected: slopeOf(found) * off }
}

/** Among all that could be chosen, how much of what a level had risen just before it goes on to move after. */
function slopeOf(found: readonly Candidate[]): number {
  if (found.length < leastForSlope) return 0
  const moves = found.map(({ before, after }) => logOf(after) - logOf(before))
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [rise, move] = [mean(found.map(one => one.rise)), mean(moves)]
  let [together, spread] = [0, 0]
  for (const [at, one] of found.entries()) {
    together += (one.rise - rise) * ((moves[at] ?? 0) - move)
    spread += (one.rise - rise) ** 2
  }
  return spread === 0 ? 0 : together / spread
}

const riseOf = (before: number, earlier: number | null) =>
  earlier === null ? 0 : logOf(before) - logOf(earlier)

function isKnown({ values }: Watched, { of, earlier }: Levels): boolean {
  const are = (months: readonly number[]) => months.every(month => typeof values[month] === 'number')
  return are(of.before) && are(of.after) && (earlier === null || are(of.earlier))
}

function known({ values }: Watched, from: number, to: number): number[] {
  const months: number[] = []
  for (let month = Math.max(0, from); month <= to; month++)
    if (typeof values[month] === 'number') months.push(month)
  return months
}

function meanOf({ values }: Watched, months: readonly number[]): number {
  let sum = 0
  for (const month of months) sum += values[month] ?? 0
  return sum / months.length
}

/** Of one more, so that a month without any has a level too. */
export const logOf = (value: number): number => Math.log(value + 1)
