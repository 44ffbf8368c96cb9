import type { Cell } from '../platform/spreadsheet.ts'
import { clean, day, isNothing, monthOf, type Read } from './values.ts'

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const wrong = { rule: 'not-a-month' }

/** A year as people write it: 2019, "2019", "Tahun 2019", "TA. 2019", '19. One with two years is none. */
export function year(cell: Cell): Read<number> {
  if (isNothing(cell)) return { value: undefined }
  const said = clean(cell)
  const found = said.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []
  if (found.length === 1) return { value: Number(found[0]) }
  const short = /^'?(\d\d)$/.exec(said)
  return short && found.length === 0 ? { value: 2000 + Number(short[1]) } : { rule: 'not-a-year' }
}

/**
 * A month as people write it, as the first day of it: "Januari 2019", "Jan-19", "01/2019", "2019-01", 201901, a day of
 * it, the number that a spreadsheet keeps for one; and with a year beside it also "Januari", "bulan I", "1", "III".
 * @param year from a column of its own
 */
export function month(cell: Cell, year: number | undefined): Read<string> {
  if (isNothing(cell)) return { value: undefined }
  const said = clean(cell)
    .toLowerCase()
    .replace(/^(bulan|bln|masa|periode|month)\.?\s*(ke\s*-?\s*)?/, '')
    .replace(/^'/, '')
  const number = /^\d+(\.0+)?$/.test(said) ? Number(said) : undefined
  if (number !== undefined && number >= 1 && number <= 12) return of(year, number)
  const packed = /^(20\d\d)(0[1-9]|1[0-2])$/.exec(said)
  if (packed) return agreeing(year, Number(packed[1]), Number(packed[2]))
  if (roman.includes(said)) return of(year, roman.indexOf(said) + 1)
  const word = /^([a-z]{3,10})\.?$/.exec(said)
  if (word) return named(word[1] ?? '', month => of(year, month))
  const words = /^([a-z]{3,10})\.?[\s,/'-]*(?:tahun\s*)?(\d{4}|\d{2})$/.exec(said)
  if (words) return named(words[1] ?? '', month => agreeing(year, full(words[2] ?? ''), month))
  const first = /^(\d{1,2})[-/. ](\d{4})$/.exec(said)
  if (first) return agreeing(year, Number(first[2]), Number(first[1]))
  const last = /^(\d{4})[-/. ](\d{1,2})$/.exec(said)
  if (last) return agreeing(year, Number(last[1]), Number(last[2]))
  // a bare year is no month
  if (/^\d{4}$/.test(said)) return wrong
  const date = day(cell)
  if (!('value' in date) || date.value === undefined) return wrong
  return agreeing(year, Number(date.value.slice(0, 4)), Number(date.value.slice(5, 7)))
}

function named(name: string, then: (month: number) => Read<string>): Read<string> {
  const found = monthOf(name)
  return found === undefined ? wrong : then(found)
}

function agreeing(beside: number | undefined, said: number, month: number): Read<string> {
  if (beside !== undefined && beside !== said) return { rule: 'year-differs', params: { year: beside } }
  return of(said, month)
}

function of(year: number | undefined, month: number): Read<string> {
  if (year === undefined) return { rule: 'year-missing' }
  if (month < 1 || month > 12 || year < 1900 || year > 2100) return wrong
  return { value: `${year}-${String(month).padStart(2, '0')}-01` }
}

const full = (year: string) => (year.length === 4 ? Number(year) : 2000 + Number(year))
