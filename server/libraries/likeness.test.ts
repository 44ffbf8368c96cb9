import { expect, test } from 'vitest'
import { likely } from '../../contract/library-merges.ts'
import { type Entry, factsSeen, likenessOf } from './likeness.ts'

const here = { regionId: 1, regionName: 'Sepempang', districtId: 10 }
const beside = { regionId: 2, regionName: 'Sedanau', districtId: 10 }
const far = { regionId: 3, regionName: 'Sepempang', districtId: 30 }
const entry = (more: Partial<Entry> = {}): Entry => ({
  name: 'TBM Melati',
  kind: 'community',
  npp: null,
  address: null,
  latitude: null,
  longitude: null,
  ...here,
  ...more,
})
const number = '2103010010001D0000001'
const other = '2103010010001D0000002'
const at = { latitude: 3.9, longitude: 108.2 }

const cases: [string, Partial<Entry>, Partial<Entry>, 'likely' | 'not', string[]][] = [
  ['the same number', { npp: number }, { npp: number, name: 'Umum', ...far }, 'likely', ['npp']],
  ['the same name in one village', {}, {}, 'likely', ['name-same', 'village']],
  ['other common words', {}, { name: 'Taman Bacaan Masyarakat Melati' }, 'likely', ['name-same', 'village']],
  ['a slip', {}, { name: 'TBM Mellati' }, 'likely', ['name-like', 'village']],
  ['the village in the name', {}, { name: 'TBM Melati Sepempang' }, 'likely', ['name-same', 'village']],
  ['another garden of the village', {}, { name: 'TBM Anggrek' }, 'not', ['village']],
  ['another garden at the same point', at, { name: 'TBM Anggrek', ...at }, 'not', ['village', 'near']],
  [
    'the village library entered as a garden',
    { name: 'Perpustakaan Desa Sepempang', kind: 'village' },
    { name: 'TBM Sepempang' },
    'likely',
    ['name-same', 'village', 'kind-differs'],
  ],
  [
    'two villages of one name, each with its library',
    { name: 'Perpustakaan Desa Sepempang', kind: 'village' },
    { name: 'Perpustakaan Desa Sepempang', kind: 'village', ...far },
    'not',
    [],
  ],
  [
    'a village library entered in the village beside',
    { name: 'Perpustakaan Desa Sepempang', kind: 'village' },
    { name: 'Perpustakaan Desa Sepempang', kind: 'village', ...beside },
    'likely',
    ['name-same', 'district'],
  ],
  ['a common name far away', {}, { ...far }, 'not', ['name-same']],
  ['the same name at the same point', at, { ...far, ...at }, 'likely', ['name-same', 'near']],
  [
    'the same street and name',
    { address: 'Jl. Pantai No. 3' },
    { address: 'Jalan Pantai 3', ...beside },
    'likely',
    ['name-same', 'address', 'district'],
  ],
  [
    'two numbers that were given to two',
    { npp: number, name: 'TBM Mellati' },
    { npp: other },
    'not',
    ['name-like', 'village', 'npp-differs'],
  ],
]
test.each(cases)('%s', (_, one, two, wanted, reasons) => {
  const [a, b] = [entry(one), entry(two)]
  const found = likenessOf(a, b)
  expect(found.reasons).toEqual(reasons)
  expect(found.likeness >= likely ? 'likely' : 'not').toBe(wanted)
  expect(likenessOf(b, a)).toEqual(found)
})

test('what was seen changes with a fact, not with the name of a region', () => {
  expect(factsSeen(entry(), entry({ regionName: 'Sepempang Baru' }))).toBe(factsSeen(entry(), entry()))
  expect(factsSeen(entry(), entry({ address: 'Jalan Pantai 3' }))).not.toBe(factsSeen(entry(), entry()))
})
