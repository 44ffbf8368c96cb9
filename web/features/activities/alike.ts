import type { KnownPartner } from '../../shell/pointers.ts'

/** Who was likely meant by what was written, and the words that say so. */
export type Meant = { partner: KnownPartner; words: string[] }

/** The partner that was likely meant, where several are named the first that is known; undefined where none is. */
export function meantBy(written: string, partners: readonly KnownPartner[]): Meant | undefined {
  for (const name of written.split(/[,;/\n]| dan (?=[\p{Lu}])/u)) {
    const meant = meantByName(name, partners)
    if (meant) return meant
  }
  return undefined
}

/** All telling words of what was written stand in its name, or it is what people call it; of several the nearest. */
function meantByName(name: string, partners: readonly KnownPartner[]): Meant | undefined {
  const plain = plainOf(name)
  if (plain === '') return undefined
  const called = partners.find(one => one.shortName !== null && plainOf(one.shortName) === plain)
  if (called) return { partner: called, words: [name.trim()] }
  const words = tellingIn(name)
  const [nearest] = partners
    .filter(one => words.length > 0 && words.every(word => tellingIn(one.name).includes(word)))
    .toSorted((a, b) => tellingIn(a.name).length - tellingIn(b.name).length)
  return nearest && { partner: nearest, words }
}

/** Activities that name their partner in the same words, so that one answer does for all of them. */
export function bySameWords<A extends { partner: string | null }>(activities: readonly A[]): A[][] {
  return [...Map.groupBy(activities, ({ partner }) => plainOf(partner ?? '')).values()]
}

const plainOf = (text: string) => wordsIn(text).join(' ')
const wordsIn = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Words that stand in many names tell none apart. */
const usual = new Set([
  ...['dinas', 'badan', 'kantor', 'kabupaten', 'kota', 'provinsi', 'kecamatan', 'desa', 'kelurahan'],
  ...['kelompok', 'lembaga', 'yayasan', 'daerah', 'dan', 'bersama', 'dari', 'kepala'],
])
const tellingIn = (name: string) => wordsIn(name).filter(word => word.length >= 3 && !usual.has(word))
