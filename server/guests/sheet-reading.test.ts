import { expect, test } from 'vitest'
import { linesOf } from './sheet-reading.ts'

const sheet = (...rows: (string | number | null)[][]) => rows.map((cells, n) => ({ row: n + 1, cells }))

test.each([
  [
    'headings in another order, under a title, a number before each and a zero that Excel dropped',
    sheet(
      ['DAFTAR TAMU UNDANGAN'],
      ['No', 'Asal Instansi', 'Nama Lengkap', 'No. HP/WA', 'Jabatan', 'E-mail'],
      [1, 'Dinas Koperasi', 'SITI  AMINAH,\nS.SOS.', 81_234_567_890, 'Kepala Bidang', 'siti@dinas.go.id'],
      [2, null, null, null, null, null],
    ),
    [['SITI AMINAH, S.SOS.', 'Kepala Bidang', 'Dinas Koperasi', 'siti@dinas.go.id', '81234567890']],
  ],
  [
    'no headings: as a list that is pasted',
    sheet(['1.', 'Budi', 'Ketua', 'Koperasi "Maju"', '', '0812 3456 7890', 'lain']),
    [['Budi', 'Ketua', 'Koperasi Maju', '', '0812 3456 7890']],
  ],
])('%s', (_, rows, cells) => {
  expect(linesOf(rows).map(line => line.cells)).toEqual(cells)
})
