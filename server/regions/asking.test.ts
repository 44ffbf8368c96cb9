import { expect, test } from 'vitest'
import { readAsked, readCode } from './asking.ts'

test.each([
  ['21', '21'],
  ['2172', '21.72'],
  ['21.72', '21.72'],
  ['21 72 01', '21.72.01'],
  ['2172011001', '21.72.01.1001'],
  ['217', '21.7'],
  ['21.72.', '21.72'],
])('"%s" is the beginning of code %s', (typed, code) => {
  expect(readCode(typed)).toBe(code)
})

test.each(['2', 'natuna', '21a', 'desa 21', '21720110011'])('"%s" is no code', typed => {
  expect(readCode(typed)).toBeUndefined()
})

test('spaces and titles do not count; where the title may be part of the name, both are asked for', () => {
  expect(readAsked('Kab. Purwakarta').names).toEqual(['purwakarta', 'kabpurwakarta'])
  expect(readAsked('kota baru').names).toEqual(['baru', 'kotabaru'])
  expect(readAsked('Tanjung  Pinang').names).toEqual(['tanjungpinang'])
  expect(readAsked('!?').names).toEqual([])
})

test('the last words may name a region above, and a title between tells where it begins', () => {
  expect(readAsked('sepempang natuna').cuts).toEqual([{ name: 'sepempang', above: 'natuna' }])
  expect(readAsked('Menteng, Palangka Raya').cuts).toEqual([
    { name: 'mentengpalangka', above: 'raya' },
    { name: 'menteng', above: 'palangkaraya' },
  ])
  expect(readAsked('desa sungai ulu kab natuna').cuts[0]).toEqual({ name: 'sungaiulu', above: 'natuna' })
  expect(readAsked('kab purwakarta').cuts).toEqual([])
})
