import { expect, test } from 'vitest'
import { documentKinds } from '../../contract/documents.ts'
import { amountInWords, rupiahInWords } from '../../text/in-words.ts'
import { parseTemplate } from './marks.ts'
import { own } from './templates.ts'

const kindsOf = (body: string) => parseTemplate(body).marks.map(mark => mark.kind)
const faultsOf = (body: string) =>
  parseTemplate(body).faults.map(({ line, fault, what }) => [line, fault, what])

test.each<[string, string[]]>([
  ['# Judul\n\nSatu\ndua\n\ntiga', ['title', 'paragraph', 'paragraph']],
  ['## Bagian\n- satu\n- dua\n1. tiga', ['heading', 'item', 'item', 'item']],
  ['| Hari | {{meeting.days}}\n~ catatan\n---\n>>> **{{guest.name}}**', ['fact', 'note', 'break', 'centred']],
  ['{{letterhead}}\r\n{{ table:guests }}', ['block', 'block']],
  ['#bukan judul dan $ bukan rumus', ['paragraph']],
  ['', []],
])('a template %j is taken apart', (body, kinds) => {
  expect(kindsOf(body)).toEqual(kinds)
  expect(faultsOf(body)).toEqual([])
})

test.each<[string, unknown[]]>([
  ['# A\n\nhalo {{meeting.judul}}', [3, 'unknown-place', 'meeting.judul']],
  ['{{tabel:tamu}}', [1, 'unknown-place', 'tabel:tamu']],
  ['lihat {{table:guests}} ini', [1, 'block-in-line', 'table:guests']],
  ['a\n**tebal', [2, 'not-closed', '**']],
  ['[[kutipan', [1, 'not-closed', '[[']],
  ['halo {{ nama', [1, 'not-closed', '{{']],
  ['| Hari', [1, 'fact-without-value', 'Hari']],
])('in %j the line and what is wrong with it are told', (body, fault) => {
  expect(faultsOf(body)).toEqual([fault])
})

test('the wordings that Sinergi comes with are right', () => {
  for (const kind of documentKinds)
    for (const language of ['id', 'en'] as const)
      expect([kind, language, ...faultsOf(own[language][kind])]).toEqual([kind, language])
})

test.each([
  [0, 'nol', 'zero'],
  [11, 'sebelas', 'eleven'],
  [110, 'seratus sepuluh', 'one hundred ten'],
  [1_000, 'seribu', 'one thousand'],
  [1_917, 'seribu sembilan ratus tujuh belas', 'one thousand nine hundred seventeen'],
  [1_250_000, 'satu juta dua ratus lima puluh ribu', 'one million two hundred fifty thousand'],
  [2_001_001_001, 'dua miliar satu juta seribu satu', 'two billion one million one thousand one'],
])('%i rupiah in words', (value, id, en) => {
  expect(rupiahInWords(value)).toBe(id)
  expect(amountInWords(value)).toBe(en)
})
