import { expect, test } from 'vitest'
import { renderPdf } from './pdf.ts'

const template = `#let d = json(bytes(sys.inputs.data))
#set text(font: "Plus Jakarta Sans")
#for name in d.names [#name #pagebreak(weak: true)]`

test('a paper is set, with the house’s typeface in it', async () => {
  const pdf = await renderPdf(template, { names: ['Sepempang', 'Sedanau'] })
  const text = pdf.toString('latin1')
  expect(text.slice(0, 5)).toBe('%PDF-')
  expect(text).toContain('PlusJakartaSans')
  expect(text).toMatch(/\/Type \/Pages\s+\/Count 2/)
})

test('what a name holds is never run as markup', async () => {
  const pdf = await renderPdf(template, { names: ['#panic("no") = $x *y* @z'] })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

test('a template that cannot be set says why, and the next paper is set all the same', async () => {
  await expect(renderPdf('#nothing-of-that-name', {})).rejects.toThrow(/unknown variable/)
  await expect(renderPdf('#read("/etc/hostname")', {})).rejects.toThrow()
  await expect(renderPdf(template, { names: ['Menteng'] })).resolves.toBeInstanceOf(Buffer)
})
