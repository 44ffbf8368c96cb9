import type { LikeReason } from '../../contract/library-merges.ts'
import { common, wordsOf } from './search.ts'

/** What of an entry speaks for or against its being the same library as another. */
export type Entry = {
  name: string
  kind: string
  npp: string | null
  address: string | null
  latitude: number | null
  longitude: number | null
  /** Null while it is being typed and no place is chosen. */
  regionId: number | null
  regionName: string | null
  districtId: number | null
}
export type Likeness = { likeness: number; reasons: LikeReason[] }

const points: Record<LikeReason, number> = {
  npp: 100,
  'name-same': 55,
  'name-like': 40,
  village: 30,
  near: 25,
  address: 20,
  district: 10,
  'kind-differs': -10,
  'npp-differs': -25,
}
/** Degrees of latitude of 250 metres. */
export const nearby = 0.00225
/** From here on two names are alike: a letter in four may be wrong. */
const alikeFrom = 0.75

/**
 * How likely two entries are one library, 0 to 100, with the reasons, the weightiest first. A number that both have is
 * enough. A name that only repeats its own village tells nothing where the villages differ: many are called alike.
 */
export function likenessOf(a: Entry, b: Entry): Likeness {
  const reasons = [npp(a, b), name(a, b), place(a, b), near(a, b), address(a, b), kind(a, b)]
    .filter(reason => reason !== undefined)
    .toSorted((one, other) => points[other] - points[one])
  // a place alone makes nobody alike: every village has a library and may have gardens
  const tells = reasons.some(reason => reason === 'npp' || reason.startsWith('name') || reason === 'address')
  const sum = reasons.reduce((all, reason) => all + points[reason], 0)
  return { likeness: tells ? Math.min(100, Math.max(0, sum)) : 0, reasons }
}

/** What the likeness rests on, as one text: as long as it is the same, who found two to be two is believed. */
export function factsSeen(a: Entry, b: Entry): string {
  return JSON.stringify([a, b].map(({ regionName: _, ...facts }) => Object.values(facts)))
}

function npp(a: Entry, b: Entry): LikeReason | undefined {
  if (a.npp === null || b.npp === null) return undefined
  return a.npp === b.npp ? 'npp' : 'npp-differs'
}

function name(a: Entry, b: Entry): LikeReason | undefined {
  const [ofA, ofB] = [without(telling(a.name), a), without(telling(b.name), b)]
  const named = ofA.length === 0 && ofB.length === 0
  if (named && a.regionId !== b.regionId) return undefined
  // within one village, its name tells nothing; across two, it does where an entry bears the other's
  const inOne = a.regionId !== null && a.regionId === b.regionId
  const [one, other] = inOne
    ? [ofA.join(' '), ofB.join(' ')]
    : [telling(a.name).join(' '), telling(b.name).join(' ')]
  if (one === other) return 'name-same'
  return one && other && ratio(one, other) >= alikeFrom ? 'name-like' : undefined
}

function place(a: Entry, b: Entry): LikeReason | undefined {
  if (a.regionId !== null && a.regionId === b.regionId) return 'village'
  return a.districtId !== null && a.districtId === b.districtId ? 'district' : undefined
}

function near(a: Entry, b: Entry): LikeReason | undefined {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null)
    return undefined
  const x = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot(x, a.latitude - b.latitude) <= nearby ? 'near' : undefined
}

function address(a: Entry, b: Entry): LikeReason | undefined {
  const [one, other] = [street(a.address), street(b.address)]
  return one !== '' && one === other ? 'address' : undefined
}

const kind = (a: Entry, b: Entry): LikeReason | undefined => (a.kind === b.kind ? undefined : 'kind-differs')

/** Words of addresses that tell nothing apart. */
const ofStreets = new Set('jalan jl jln no nomor gang gg rt rw dusun dsn'.split(' '))
const street = (text: string | null) =>
  wordsOf(text ?? '')
    .filter(word => !ofStreets.has(word))
    .join(' ')

const telling = (text: string) =>
  [...new Set(wordsOf(text))].filter(word => !common.includes(word) && word !== 'baca').toSorted()

function without(words: readonly string[], { regionName }: Entry): string[] {
  const own = new Set(wordsOf(regionName ?? ''))
  return words.filter(word => !own.has(word))
}

/** 1 less the share of letters that are wrong, left out or too many (Levenshtein). */
function ratio(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return 1 - (row[b.length] ?? 0) / Math.max(a.length, b.length)
}
