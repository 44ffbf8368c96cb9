import { describe, expect, test } from 'vitest'
import { recognise } from './headings.ts'
import { libraryFields } from './library-words.ts'
import { totalFields } from './total-words.ts'
import { monthIn, wideColumns, wideOf } from './wide-months.ts'

const headings: readonly [string, [month: string, year: string | null, rest: string] | undefined][] = [
  ['Jan 2023', ['01', '2023', '']],
  ['Januari', ['01', null, '']],
  ['PEBRUARI', ['02', null, '']],
  ["Mei '23", ['05', '2023', '']],
  ['Jun-23', ['06', '2023', '']],
  ['01/2023', ['01', '2023', '']],
  ['2023-07', ['07', '2023', '']],
  ['2023-08-01', ['08', '2023', '']],
  ['Tahun 2023 Bulan Agt', ['08', '2023', '']],
  ['2023 Nopember', ['11', '2023', '']],
  ['Kunjungan Des 2023', ['12', '2023', 'kunjungan']],
  ['Anggota Baru 2023-10-01', ['10', '2023', 'anggota baru']],
  ['Desa', undefined],
  ['Marga', undefined],
  ['Jan-Mar 2023', undefined],
  ['Jumlah 2023', undefined],
  ['2023', undefined],
  ['5', undefined],
  ['12/5/2023', undefined],
]
describe('a month in a heading', () => {
  test.each(headings)('%s', (heading, expected) => {
    const found = monthIn(heading)
    expect(found && [found.month, found.year, found.rest]).toEqual(expected)
  })
})

const figure = (code: string, ...called: string[]) => ({ name: `m.${code}`, called })
const fields = [
  ...libraryFields.filter(({ name }) => ['name', 'village'].includes(name)),
  ...totalFields,
  figure('visits', 'kunjungan', 'jumlah kunjungan'),
  figure('new-members', 'anggota baru'),
]
const sheet = (...rows: string[]) =>
  rows.map((text, at) => ({ row: at + 1, cells: text.split(';').map(cell => cell || null) }))

test('the year stands over its months, and a sum beside them is none of them', () => {
  const found = recognise(
    fields,
    sheet('No;Desa;2022;;2023;;', ';;Nov;Des;Jan;Feb;Jumlah', '1;Sepempang;1;2;3;4;10'),
    wideColumns,
  )
  expect(found).toMatchObject({ headingRow: 2 })
  expect(found.mapping).toEqual({
    village: 1,
    'w..2022-11': 2,
    'w..2022-12': 3,
    'w..2023-01': 4,
    'w..2023-02': 5,
  })
})

test('questions stand over their months', () => {
  const found = recognise(
    fields,
    sheet('Desa;Kunjungan;;Anggota Baru;', ';Jan;Feb;Jan;Feb', 'Sepempang;1;2;3;4'),
    wideColumns,
  )
  expect(found.mapping).toEqual({
    village: 0,
    'w.visits.01': 1,
    'w.visits.02': 2,
    'w.new-members.01': 3,
    'w.new-members.02': 4,
  })
})

test('one month in a heading does not make a sheet of months', () => {
  const found = recognise(fields, sheet('Desa;Bulan;Kunjungan Jan', 'Sepempang;Jan 2023;4'), wideColumns)
  expect(found.mapping).toEqual({ village: 0, month: 1, 'm.visits': 2 })
})

test('a field of a month tells what it stands for', () => {
  expect(wideOf('w.new-members.2023-01')).toEqual({ measure: 'new-members', month: '01', year: '2023' })
  expect(wideOf('w..12')).toEqual({ measure: null, month: '12', year: null })
  expect([wideOf('w..13'), wideOf('m.visits'), wideOf('w.x')]).toEqual([undefined, undefined, undefined])
})
