import { expect, test } from 'vitest'
import type { PartnerId } from '../../../contract/ids.ts'
import type { KnownPartner } from '../../shell/pointers.ts'
import { bySameWords, meantBy } from './alike.ts'

const partner = (name: string, shortName: string | null = null): KnownPartner => ({
  ...{ id: name as PartnerId, name, shortName },
})
const partners = [
  partner('Dinas Koperasi dan UKM Kabupaten Natuna', 'Diskop'),
  partner('Koperasi Simpan Pinjam Bahari'),
  partner('Dinas Perikanan Natuna'),
  partner('Bank Riau Kepri'),
]

test.each<[string, string | undefined]>([
  ['Dinas Koperasi dan UKM', 'Dinas Koperasi dan UKM Kabupaten Natuna'],
  ['DISKOP', 'Dinas Koperasi dan UKM Kabupaten Natuna'],
  ['dinas perikanan', 'Dinas Perikanan Natuna'],
  ['PKK, Dinas Perikanan', 'Dinas Perikanan Natuna'],
  ['PKK dan Dinas Perikanan', 'Dinas Perikanan Natuna'],
  // the one with the fewest other words
  ['Koperasi', 'Dinas Koperasi dan UKM Kabupaten Natuna'],
  ['Dinas', undefined],
  ['Bank Mandiri', undefined],
  ['Dinas Kesehatan Natuna', undefined],
  ['PKK', undefined],
  ['', undefined],
])('“%s” means %s', (written, name) => {
  expect(meantBy(written, partners)?.partner.name).toBe(name)
})

test('the same words, written large or small, are asked about once', () => {
  const written = ['Diskop', 'diskop ', 'PKK']
  expect(bySameWords(written.map(name => ({ partner: name }))).map(({ length }) => length)).toEqual([2, 1])
})
