import { doublesOf, emailOf, type Known, phoneOf, properName } from '../../../contract/guest-lists.ts'

/** A line of a list as it was read: names with their capitals, numbers in one form; what is wrong with it. */
export type ReadLine = {
  /** From 1, as the list has them; empty ones are counted. */
  line: number
  name: string
  position: string
  agency: string
  email: string
  phone: string
  wrong: 'name' | 'email' | 'phone' | null
  /** Of a line before it that may be the same guest. */
  doubleOf: number | null
}

const headNames = ['nama', 'name', 'nama lengkap', 'nama tamu']

/**
 * A list as it is pasted: a person to a line, the columns apart by tab, semicolon, or comma where neither is there. A
 * head line and a number before the name are left aside.
 */
export function readList(text: string): ReadLine[] {
  const raw = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const filled = raw.map((words, at) => ({ words, line: at + 1 })).filter(({ words }) => words.trim() !== '')
  const mark = filled.some(({ words }) => words.includes('\t'))
    ? '\t'
    : filled.some(({ words }) => words.includes(';'))
      ? ';'
      : ','
  const read = filled.flatMap(({ words, line }) => {
    const cells = cellsOf(words, mark)
    const numbered = /^\d{1,4}[.)]?$/.test(cells[0] ?? '') ? cells.slice(1) : cells
    if (headNames.includes((numbered[0] ?? '').toLowerCase())) return []
    // a head before the number: `No`
    if (/^no\.?$/i.test(cells[0] ?? '') && headNames.includes((cells[1] ?? '').toLowerCase())) return []
    return [lineOf(numbered, line)]
  })
  const fit = read.filter(({ wrong }) => wrong === null)
  const doubles = doublesOf(fit.map(knownOf), [])
  for (const [at, before] of doubles) {
    const [double, of] = [fit[at], before === null ? undefined : fit[before]]
    if (double && of) double.doubleOf = of.line
  }
  return read
}

function lineOf(
  [name = '', position = '', agency = '', email = '', phone = '']: string[],
  line: number,
): ReadLine {
  const [address, number] = [email && emailOf(email), phone && phoneOf(phone)]
  return {
    ...{ line, name: properName(name).slice(0, 120), position: position.slice(0, 120) },
    ...{ agency: agency.slice(0, 160), email: address ?? email, phone: number ?? phone, doubleOf: null },
    wrong: name === '' ? 'name' : address === undefined ? 'email' : number === undefined ? 'phone' : null,
  }
}

export const knownOf = ({ name, agency, email, phone }: ReadLine): Known => ({
  ...{ name, agency: agency || null, email: email || null, phone: phone || null },
})

/** The cells of a line; one in quotation marks may have the mark within it. */
function cellsOf(words: string, mark: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < words.length; at++) {
    const sign = words[at]
    if (sign === '"' && quoted && words[at + 1] === '"') {
      cell += sign
      at++
    } else if (sign === '"' && (quoted || cell.trim() === '')) quoted = !quoted
    else if (sign === mark && !quoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += sign
  }
  return [...cells, cell.trim()]
}
