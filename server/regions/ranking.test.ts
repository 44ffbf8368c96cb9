import { expect, test } from 'vitest'
import { fold, type Level } from '../../contract/regions.ts'
import { readAsked } from './asking.ts'
import { type Candidate, rank, slips } from './ranking.ts'

let id = 0
const region = (name: string, level: Level, asked: string, fit = 1): Candidate => ({
  id: ++id,
  code: String(id).padStart(4, '0'),
  name,
  fold: fold(name),
  level,
  asked,
  fit,
})
const order = (typed: string, candidates: Candidate[]) =>
  rank(candidates, readAsked(typed).title).map(({ name, level }) => `${name} (${level})`)

test.each([
  ['tanjngpinang', 'tanjungpinang', 1],
  ['bitnan', 'bintan', 1],
  ['natna', 'natuna', 1],
  ['sedanau', 'sedanau', 0],
  ['', 'aceh', 4],
])('from %j to %j it is %d slips', (a, b, whole) => {
  expect(slips(a, b).whole).toBe(whole)
  expect(slips(b, a).whole).toBe(whole)
})

test('a name still being typed is measured to the beginning of the other', () => {
  expect(slips('tanjngp', 'tanjungpinang')).toEqual({ whole: 6, open: 1 })
})

test('the very name comes before names that begin with it, and higher levels first', () => {
  expect(
    order('natuna', [
      region('Natuna Baru', 'village', 'natuna'),
      region('Natuna', 'village', 'natuna'),
      region('Kabupaten Natuna', 'regency', 'natuna'),
      region('Natunu', 'village', 'natuna'),
    ]),
  ).toEqual(['Kabupaten Natuna (regency)', 'Natuna (village)', 'Natuna Baru (village)'])
})

test('the title that was typed decides between Kota and Kabupaten Bandung', () => {
  const both = () => [
    region('Kabupaten Bandung', 'regency', 'bandung'),
    region('Kota Bandung', 'regency', 'bandung'),
  ]
  expect(order('kota bandung', both())[0]).toBe('Kota Bandung (regency)')
  expect(order('kab bandung', both())[0]).toBe('Kabupaten Bandung (regency)')
})

test('fewer slips come first, and too many for the length are left out', () => {
  expect(
    order('karanganyr', [
      region('Karangan', 'village', 'karanganyr'),
      region('Karanganyar', 'district', 'karanganyr'),
      region('Kaparang', 'village', 'karanganyr'),
    ]),
  ).toEqual(['Karanganyar (district)', 'Karangan (village)'])
})

test('a region above that is named in full counts before one that is only like it; nobody comes twice', () => {
  const meant = region('Sumberagung', 'village', 'sumberagung')
  expect(
    rank([{ ...meant, id: ++id, code: '0', fit: 0.5 }, meant, { ...meant, fit: 0.5 }], undefined).map(
      found => found.fit,
    ),
  ).toEqual([1, 0.5])
})
