/** How a place is written, and when two spellings mean one place. */

/**
 * The name as screens show it. The source is well cased already; this mends its slips: a word that starts
 * small, two words run together, `"` or `’` or `*` in place of an apostrophe, a full stop left at the end.
 */
export function tidyName(code: string, name: string): string {
  const written = writtenOtherwise.get(code)
  if (written !== undefined) return written
  return name
    .trim()
    .replace(/["’]/g, "'")
    .replace(/\*/g, '')
    .replace(/(\p{L}{4})\.$/u, '$1')
    .replace(/([a-z]{2})([A-Z][a-z]{2})/g, '$1 $2')
    .replace(/(?<=^|[^- ] )(?!(?:x|dan|an|uran|ana|lha|olin)\b)[a-z]/g, letter => letter.toUpperCase())
}

/** One spelling for comparison: `Sobo I`, `Sobo Satu` and `sobo 1` are equal. */
export function plainName(name: string): string {
  const spelled = name
    .toLowerCase()
    .replace(/[-./]/g, ' ')
    .replace(/[^a-z0-9 ]/g, '')
  return spelled
    .split(' ')
    .map(word => sameWord.get(word) ?? word)
    .join('')
}

/** How alike two plain names are, from 0 to 1: shared pairs of letters (Dice), 1 where one holds the other. */
export function likeness(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length >= 4 && long.includes(short)) return 1
  const pairs = lettersInPairs(long)
  let shared = 0
  for (const pair of lettersInPairs(short)) {
    const at = pairs.indexOf(pair)
    if (at < 0) continue
    shared += 1
    pairs.splice(at, 1)
  }
  return (2 * shared) / Math.max(1, one.length + other.length - 2)
}

/** Where the region itself, or everybody, writes the name otherwise than the ministry's list. */
const writtenOtherwise = new Map([
  ['31', 'DKI Jakarta'],
  ['21.72', 'Kota Tanjungpinang'],
  ['62.71', 'Kota Palangka Raya'],
  ['53.02.10', "Ki'e"],
])

const numbers = [
  ['satu', 'i'],
  ['dua', 'ii'],
  ['tiga', 'iii'],
  ['empat', 'iv'],
  ['lima', 'v'],
  ['enam', 'vi'],
  ['tujuh', 'vii'],
  ['delapan', 'viii'],
  ['sembilan', 'ix'],
]

const abbreviations = {
  sei: 'sungai',
  tj: 'tanjung',
  kp: 'kampung',
  gampong: 'kampung',
  perk: 'perkebunan',
  ps: 'pasar',
  gn: 'gunung',
  mns: 'meunasah',
}

const sameWord = new Map([
  ...numbers.flatMap((words, index) => words.map(word => [word, String(index + 1)] as const)),
  ...Object.entries(abbreviations),
])

function lettersInPairs(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2))
}
