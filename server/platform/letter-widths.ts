import { typeset } from './typesetting.ts'

const last = 0x17f
const template = `
#set text(font: "Plus Jakarta Sans", size: 100pt, kerning: false)
#context {
  let wide(weight, s) = measure(text(weight: weight, s)).width.pt() / 100
  // a space alone is no line; what controls is none either
  let of(weight, c) = if c == 32 { wide(weight, "x x") - wide(weight, "xx") } else if c > 126 and c < 161 { -1 } else { wide(weight, str.from-unicode(c)) }
  [#metadata((400, 700).map(weight => range(32, ${last + 1}).map(c => of(weight, c))))<wide>]
}`

let known: readonly (readonly number[])[] | undefined

/**
 * How wide a letter is set, in em of the font of papers, without what a neighbour changes; undefined where that is not
 * known. Typst is asked once for all of them.
 */
export function letterWidth(letter: string, bold: boolean): number | undefined {
  known ??= typeset(template, {}, { noted: '<wide>' }).noted as number[][]
  const width = known[bold ? 1 : 0]?.[(letter.codePointAt(0) ?? 0) - 32]
  return width === undefined || width < 0 ? undefined : width
}
