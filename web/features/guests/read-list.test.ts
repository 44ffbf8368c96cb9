import { expect, test } from 'vitest'
import { readList } from './read-list.ts'

test('a list copied from a spreadsheet is read: its head, numbers, capitals, and what is wrong with it', () => {
  const rows = [
    ['No', 'Nama', 'Jabatan', 'Instansi', 'Surel', 'Telepon'],
    ['1', 'SITI AMINAH, S.PD.', 'Kepala Bidang', 'Dinas Koperasi', 'SITI@Dinas.example', '0812-3456-7890'],
    ['2', 'budi santoso', '', 'Bank Riau', '', '81234567891'],
    [''],
    ['3', 'Dra. Siti Aminah', '', 'DINAS KOPERASI', '', ''],
    ['4', 'Citra', '', '', 'citra', ''],
    ['5', 'Dewi', '', '', '', '0812'],
    ['6', '', 'Camat', '', '', ''],
  ]
  const read = readList(rows.map(row => row.join('\t')).join('\r\n'))
  expect(read.map(({ line, name, wrong, doubleOf }) => [line, name, wrong, doubleOf])).toEqual([
    [2, 'Siti Aminah, S.Pd.', null, null],
    [3, 'Budi Santoso', null, null],
    [5, 'Dra. Siti Aminah', null, 2],
    [6, 'Citra', 'email', null],
    [7, 'Dewi', 'phone', null],
    [8, '', 'name', null],
  ])
  expect(read[0]).toMatchObject({ email: 'siti@dinas.example', phone: '+6281234567890' })
})

test.each([
  ['Siti Aminah, S.Pd.; Kepala; Dinas', 'Siti Aminah, S.Pd.|Kepala|Dinas'],
  ['"Siti Aminah, S.Pd.",Kepala,Dinas', 'Siti Aminah, S.Pd.|Kepala|Dinas'],
  ['"Toko ""Maju""; Natuna"; Pemilik;', 'Toko "Maju"; Natuna|Pemilik|'],
  ['Siti Aminah', 'Siti Aminah||'],
])('%s', (text, cells) => {
  const [{ name, position, agency } = { name: '', position: '', agency: '' }] = readList(text)
  expect([name, position, agency].join('|')).toBe(cells)
})
