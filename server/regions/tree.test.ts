import { describe, expect, test } from 'vitest'
import { fold, type Level } from '../../contract/regions.ts'
import { readRegionCode, treeOf, type TreeRegion } from './tree.ts'

let next = 1
const region = (level: Level, code: string, name: string, up?: TreeRegion): TreeRegion => {
  const id = ++next
  return {
    ...{ id, code, name, level, fold: fold(name), parent_id: up?.id ?? 1 },
    province_id: up?.province_id ?? id,
    regency_id: level === 'regency' ? id : (up?.regency_id ?? null),
    district_id: level === 'district' ? id : (up?.district_id ?? null),
  }
}
const kepri = region('province', '21', 'Kepulauan Riau')
const natuna = region('regency', '21.03', 'Kabupaten Natuna', kepri)
const timur = region('district', '21.03.07', 'Bunguran Timur', natuna)
const sepempang = region('village', '21.03.07.2005', 'Sepempang', timur)
const batu = region('village', '21.03.07.2006', 'Batu Gajah', timur)
const barat = region('district', '21.03.04', 'Bunguran Barat', natuna)
const twin = region('village', '21.03.04.2001', 'Batu Gajah', barat)
const jabar = region('province', '32', 'Jawa Barat')
const kab = region('regency', '32.01', 'Kabupaten Bogor', jabar)
const kota = region('regency', '32.71', 'Kota Bogor', jabar)
const tree = treeOf([kepri, natuna, timur, sepempang, batu, barat, twin, jabar, kab, kota])
const none = { code: '', province: '', regency: '', district: '', village: '' }

describe('a place in a list is read as the one that is meant', () => {
  const cases: [string, Partial<typeof none>, Level, TreeRegion][] = [
    ['a code with dots', { code: '21.03.07.2005' }, 'village', sepempang],
    ['a code without dots', { code: '2103072005' }, 'village', sepempang],
    ['parts that lost their zero', { code: '21.3.7.2005' }, 'village', sepempang],
    ['a number in scientific writing that is whole', { code: '2.103072005E+09' }, 'village', sepempang],
    [
      'a rounded code beside names',
      { code: '2.10301E+12', regency: 'Natuna', district: 'Bunguran Timur', village: 'Sepempang' },
      'village',
      sepempang,
    ],
    [
      'an old code beside names',
      { code: '21.01.99.2005', regency: 'Natuna', village: 'Sepempang' },
      'village',
      sepempang,
    ],
    [
      'names with titles and slips',
      {
        province: 'Prov. Kepulaun Riau',
        regency: 'Kab. Natna',
        district: 'Kec. Bungurn Timur',
        village: 'Ds. Sepempag',
      },
      'village',
      sepempang,
    ],
    [
      'names run together and apart',
      { regency: 'NATUNA', district: 'BUNGURAN  TIMUR', village: 'Se Pempang' },
      'village',
      sepempang,
    ],
    [
      'a village without its district, where it is the only one',
      { regency: 'Natuna', village: 'Sepempang' },
      'village',
      sepempang,
    ],
    ['the title tells city from regency', { province: 'Jawa Barat', regency: 'Kota Bogor' }, 'regency', kota],
    ['and regency from city', { regency: 'Kab Bogor' }, 'regency', kab],
    [
      'two of one name by their district',
      { regency: 'Natuna', district: 'Bunguran Barat', village: 'Batu Gajah' },
      'village',
      twin,
    ],
    [
      'a code that names another place than the names',
      { code: '21.03.07.2005', regency: 'Natuna', district: 'Bunguran Timur', village: 'Batu Gajah' },
      'village',
      batu,
    ],
  ]
  test.each(cases)('%s', (_, said, level, meant) => {
    expect(tree.read({ ...none, ...said }, level)).toMatchObject({ region: { code: meant.code } })
  })
})

describe('what cannot be told is not guessed', () => {
  const cases: [string, Partial<typeof none>, Level, object][] = [
    ['a code that is none', { code: '99.99' }, 'village', { rule: 'code-unknown', part: 'code' }],
    ['a rounded code alone', { code: '2.10301E+12' }, 'village', { rule: 'code-rounded', part: 'code' }],
    [
      'two villages of one name',
      { regency: 'Natuna', village: 'Batu Gajah' },
      'village',
      { rule: 'name-ambiguous', part: 'village' },
    ],
    [
      'a city or a regency',
      { province: 'Jawa Barat', regency: 'Bogor' },
      'regency',
      { rule: 'name-ambiguous', part: 'regency' },
    ],
    [
      'a name that is far from all',
      { regency: 'Natuna', village: 'Xyzzyx' },
      'village',
      { rule: 'name-unknown', part: 'village' },
    ],
    ['nothing', {}, 'village', { rule: 'place-missing', part: 'village' }],
    [
      'a code and another name, which is not told apart',
      { code: '21.03.07.2005', village: 'Menteng' },
      'village',
      { rule: 'code-and-name-differ' },
    ],
  ]
  test.each(cases)('%s', (_, said, level, wanted) => {
    expect(tree.read({ ...none, ...said }, level)).toMatchObject(wanted)
  })
})

test.each([
  ['21', '21'],
  ['2172', '21.72'],
  ['21 72 01', '21.72.01'],
  ["'21.72.01.1001", '21.72.01.1001'],
  ['2.10301E+12', 'rounded'],
  ['21720', undefined],
  ['dua satu', undefined],
])('the code %s is read as %s', (said, code) => {
  expect(readRegionCode(said)).toBe(code)
})
