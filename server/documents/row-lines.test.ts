import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typeset } from '../platform/typesetting.ts'
import type { Line } from './blocks.ts'
import { rowLines } from './row-lines.ts'

const size = 8.4
const column = (width: number) => ({ title: '', width })
const inset = 3.2

const words = fc.oneof(
  fc.constantFrom(
    'Dra. Hj. Nurhayati',
    'Perpustakaan',
    'Kabupaten/Kota',
    'III/c',
    '19700101 199003 2 001',
    'ke-12',
    'AVATAR Ty',
    'Jl.',
  ),
  fc.string({
    unit: fc.constantFrom(...Array.from('aeiknrstuTVAW.,-/() 0123456789éÄ')),
    minLength: 1,
    maxLength: 14,
  }),
)
const cell: fc.Arbitrary<Line> = fc.array(
  fc
    .tuple(words, fc.boolean())
    .map(([text, bold]) => ({ text: `${text} `, ...(bold && { bold: true as const }) })),
  { minLength: 1, maxLength: 9 },
)

/** As many lines as Typst makes of a cell, in columns of the same widths. */
const measured = `
#set text(font: "Plus Jakarta Sans", size: ${size}pt, hyphenate: false)
#set par(leading: 0.5em, justify: false)
#let d = json(bytes(sys.inputs.data))
#context {
  let one = measure("X").height
  let lines(c) = {
    let high = measure(width: d.wide * 1mm, for r in c { if r.at("bold", default: false) { strong(r.text) } else { r.text } }).height
    calc.round((high - one) / (one + 0.5 * ${size}pt)) + 1
  }
  [#metadata(d.cells.map(lines))<lines>]
}`

test.each([30, 42, 80])(
  'of a row that is %i mm wide nothing is cut: it has no less lines than it is set with',
  wide => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 60, maxLength: 60 }), cells => {
        // two columns of one page: the rest of it is the second
        const rows = cells.map(line => [line, [{ text: 'x' }]])
        const told =
          rowLines({ kind: 'table', columns: [column(wide), column(165 - wide)], rows }, false, size) ?? []
        const made = typeset(measured, { cells, wide: wide - inset }, { noted: '<lines>' }).noted as number[]
        const known = told.flatMap((lines, n) => (lines === null ? [] : [{ lines, made: made[n] ?? 0 }]))
        expect(known.length).toBeGreaterThan(5)
        expect(known.filter(row => row.made > row.lines)).toEqual([])
        // nor is a page filled with air
        const sum = (of: 'lines' | 'made') => known.reduce((all, row) => all + row[of], 0)
        expect(sum('lines')).toBeLessThan(sum('made') * 1.2)
      }),
      { numRuns: 8 },
    )
  },
)
