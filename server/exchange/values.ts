import type { Cell } from '../platform/spreadsheet.ts'

/** A value that was read, or the rule that it breaks. `undefined` is an empty cell. */
export type Read<T> = { value: T | undefined } | { rule: string; params?: Record<string, string | number> }

const nothing = new Set([
  '',
  '-',
  '--',
  '–',
  '—',
  '.',
  '…',
  '...',
  'n/a',
  'na',
  'null',
  '?',
  'belum ada data',
  'tidak diketahui',
  'kosong',
])
const none = new Set([
  'nihil',
  'nol',
  'tidak ada',
  'tdk ada',
  'tak ada',
  'tidak punya',
  'belum ada',
  'belum punya',
  'zero',
])

/** What most cells are: words of plain letters, signs and digits, a space between each two. */
const isPlain = /^[!-~]+(?: [!-~]+)*$/

/** Text with its spaces put right: no-break and double ones, those at the ends, and signs that are not seen. */
export function clean(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string' && isPlain.test(cell)) return cell
  return String(cell)
    .normalize('NFC')
    .replaceAll(/[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad\p{Cc}]/gu, sign =>
      /\s/.test(sign) ? ' ' : '',
    )
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** What spreadsheets put where a formula failed. */
export const isFault = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|GETTING_DATA|SPILL!|CALC!)$|^Err:\d+$/.test(cell.trim())

/** True for signs that stand for an empty cell. */
export const isNothing = (cell: Cell): boolean => nothing.has(clean(cell).toLowerCase())
const isNone = (text: string) => none.has(text.toLowerCase().replaceAll(/[.()]/g, '').trim())

export function text(cell: Cell): Read<string> {
  return { value: isNothing(cell) ? undefined : clean(cell) }
}

/**
 * A whole number as people write it: "1.250", "1,250", "1 250", "12 org", "± 40". A dash is empty; "nihil" and "tidak
 * ada" are zero. What has a fraction is no whole number and is not rounded.
 */
export function whole(cell: Cell): Read<number> {
  if (typeof cell === 'number') return Number.isInteger(cell) ? { value: cell } : { rule: 'not-whole' }
  if (isNothing(cell)) return { value: undefined }
  const said = clean(cell)
  if (isNone(said)) return { value: 0 }
  const found = numberOf(
    said
      .replaceAll(/^(±|kurang lebih|sekitar|\+\/-|>|<|rp\.?)\s*/gi, '')
      .replace(/\s*(?!e\d)(?:[a-z][a-z\d²³./]*|%)(\s+[a-z²³./]+){0,2}$/i, ''),
  )
  if (found === undefined) return { rule: 'not-a-number' }
  return Number.isInteger(found) ? { value: found } : { rule: 'not-whole' }
}

const thousands: Record<string, number> = { r: 1e3, j: 1e6, m: 1e9, t: 1e12 }

/** Money in whole rupiah: as a whole number, and "Rp 12.500.000,-", "Rp5 juta", "2,5 jt", "1,2 miliar". */
export function rupiah(cell: Cell): Read<number> {
  const said = clean(cell)
    .toLowerCase()
    .replace(/^rp\.?\s*/, '')
    .replace(/,-+$/, '')
  const round = /^([\d.,]+)\s*(ribu|rb|juta|jt|mil[iy]ar|m|tril[iy]?un|t)\.?(?:\s*rupiah)?$/.exec(said)
  if (!round) return whole(typeof cell === 'number' ? cell : said.replace(/,00$/, ''))
  const found = numberOf(round[1] ?? '')
  if (found === undefined) return { rule: 'not-a-number' }
  return { value: Math.round(found * (thousands[round[2]?.[0] ?? ''] ?? 1)) }
}

/** Degrees: "3,9512", "3.9512", `108° 23' 10" BT`, "3.95 LU". South and west are negative. */
export function degrees(cell: Cell): Read<number> {
  if (typeof cell === 'number') return { value: cell }
  if (isNothing(cell)) return { value: undefined }
  const said = clean(cell).toUpperCase()
  const sign = /^-|\b(LS|BB|S|W)\b/.test(said) ? -1 : 1
  const parts = said.replaceAll(/\b(LS|LU|BB|BT|[NSEW])\b/g, '').match(/\d+(?:[.,]\d+)?/g)
  if (!parts || parts.length > 3 || /[A-Z]{3,}/.test(said)) return { rule: 'not-degrees' }
  const [whole_ = 0, minutes = 0, seconds = 0] = parts.map(part => Number(part.replace(',', '.')))
  if (minutes >= 60 || seconds >= 60) return { rule: 'not-degrees' }
  return { value: Number((sign * (whole_ + minutes / 60 + seconds / 3600)).toFixed(7)) }
}

/** A number with points and commas in either order; undefined where it is none. */
function numberOf(said: string): number | undefined {
  const bare = said.replaceAll(/(?<=\d)[\s'](?=\d{3}\b)/g, '').trim()
  if (/^-?\d+$/.test(bare)) return Number(bare)
  // groups of three are thousands, whichever sign parts them
  if (/^-?\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(bare)) return Number(bare.replaceAll(/[.,]/g, ''))
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'))
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(bare)) return Number(bare.replaceAll(',', ''))
  if (/^-?\d+[.,]\d+$/.test(bare)) return Number(bare.replace(',', '.'))
  return /^-?\d(\.\d+)?e\+?\d{1,2}$/i.test(bare) ? Number(bare) : undefined
}

const months = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des']
const alike: Record<string, number> = {
  may: 5,
  ags: 8,
  agt: 8,
  aug: 8,
  oct: 10,
  dec: 12,
  nop: 11,
  pebruari: 2,
  peb: 2,
}

/**
 * A day as people write it: 2/8/2022 (the day first), "9 Agustus 2022", "Agust 2022" and "2015" (the first day of it),
 * ISO 8601, and the number that a spreadsheet keeps for a day.
 */
export function day(cell: Cell): Read<string> {
  if (isNothing(cell)) return { value: undefined }
  const said = clean(cell).toLowerCase()
  const number = typeof cell === 'number' || /^\d{5}(\.\d+)?$/.test(said) ? Number(cell) : undefined
  if (number !== undefined) {
    if (number >= 1800 && number <= 2100) return dayOf(number, 1, 1)
    // day 1 is 1900-01-01, and 1900 counts as a leap year: from March 1900 the two agree
    if (number > 60 && number < 80_000)
      return { value: new Date(Math.round(number - 25_569) * 86_400_000).toISOString().slice(0, 10) }
    return { rule: 'not-a-day' }
  }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(said)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const figures = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(said)
  if (figures) {
    const [first, second, year] = [Number(figures[1]), Number(figures[2]), fullYear(Number(figures[3]))]
    // only where the second cannot be a month was the month written first
    return second > 12 && first <= 12 ? dayOf(year, first, second) : dayOf(year, second, first)
  }
  const words = /^(?:[a-z']+,\s*)?(?:(\d{1,2})[\s-]+)?([a-z]+)\.?[\s,-]+(\d{4}|\d{2})$/.exec(said)
  const month = words && monthOf(words[2] ?? '')
  if (words && month) return dayOf(fullYear(Number(words[3])), month, Number(words[1] ?? 1))
  return /^(1[89]|20)\d\d$/.test(said) ? dayOf(Number(said), 1, 1) : { rule: 'not-a-day' }
}

/** A month's name or its abbreviation, in Indonesian or English; undefined where it is none. */
export function monthOf(name: string): number | undefined {
  const at = months.indexOf(name.slice(0, 3))
  return alike[name] ?? alike[name.slice(0, 3)] ?? (at < 0 ? undefined : at + 1)
}

const fullYear = (year: number) => (year >= 100 ? year : year > 40 ? 1900 + year : 2000 + year)

function dayOf(year: number, month: number, date: number): Read<string> {
  const at = new Date(Date.UTC(year, month - 1, date))
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date
  return real && year >= 1800 ? { value: at.toISOString().slice(0, 10) } : { rule: 'not-a-day' }
}

/** One of several codes, by the words that people use for each; whole wordings first, then those that a text holds. */
export function choice<Code extends string>(cell: Cell, words: Record<Code, readonly string[]>): Read<Code> {
  if (isNothing(cell)) return { value: undefined }
  const text = clean(cell)
  let known = chosen.get(words)
  if (!known || known.size > 1000) chosen.set(words, (known = new Map()))
  let found = known.get(text)
  if (!found) known.set(text, (found = chosenBy(text, words)))
  return found as Read<Code>
}

/** What was found for a text, since a list says the same few words in every row. */
const chosen = new WeakMap<object, Map<string, Read<string>>>()

function chosenBy<Code extends string>(text: string, words: Record<Code, readonly string[]>): Read<Code> {
  const said = ` ${text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()} `
  const pairs = Object.entries<readonly string[]>(words).flatMap(([code, of]) =>
    of.map(word => ({ code: code as Code, word })),
  )
  const same = pairs.find(({ word }) => said === ` ${word} `)
  const held = pairs
    .filter(({ word }) => said.includes(` ${word} `))
    .toSorted((a, b) => b.word.length - a.word.length)[0]
  const found = same ?? held
  return found ? { value: found.code } : { rule: 'unknown-choice' }
}

const kept = new Set(
  'tbm sd sdn smp smpn sma sman smk smkn min mts mtsn man mi rt rw rtrw pkk pkbm dki diy nkri bumdes uptd upt ii iii iv vi vii viii ix xi xii xiii'.split(
    ' ',
  ),
)
const small = new Set(['dan', 'di', 'ke', 'dari', 'yang', 'untuk', 'and', 'of'])

/** A name all in capitals (or none) as it is written: "PERPUSTAKAAN DESA AIR LENGIT" is "Perpustakaan Desa Air Lengit". */
export function titleCase(name: string): string {
  const letters = name.replaceAll(/[^\p{L}]/gu, '')
  if (letters.length < 4 || (letters !== letters.toUpperCase() && letters !== letters.toLowerCase()))
    return name
  return name
    .toLowerCase()
    .split(' ')
    .map((word, at) => {
      if (kept.has(word.replaceAll(/[^a-z]/g, ''))) return word.toUpperCase()
      if (at > 0 && small.has(word)) return word
      return word.replaceAll(
        /(^|[^\p{L}'’])(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      )
    })
    .join(' ')
}
