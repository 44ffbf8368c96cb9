import { expect, test } from 'vitest'
import { nameKey } from './names.ts'

test.each([
  ['Diskop UKM Kab. Natuna', 'Dinas Koperasi dan Usaha Kecil Menengah Kabupaten Natuna'],
  ['Bappeda Natuna', 'Badan Perencanaan Pembangunan Daerah Natuna'],
  ['DPMD Natuna', 'BPM-PD Natuna'],
  ['BPM PD Natuna', 'Dinas Pemberdayaan Masyarakat Desa Natuna'],
  ['Diskominfo Kota Batam', 'Dinas Komunikasi dan Informatika Batam'],
  ['PT. BRI (Persero) Tbk', 'Bank Rakyat Indonesia'],
])('%s is %s', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other))
  expect(nameKey(one)).not.toBe('')
})

test('another office is another name', () => {
  expect(nameKey('Dinas Perikanan Natuna')).not.toBe(nameKey('Dinas Koperasi Natuna'))
})
