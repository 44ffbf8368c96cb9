import { expect, test } from 'vitest'
import { codeAbove, type DecreeLine, levelOf } from '../../contract/boundaries.ts'
import { type Known, planOf } from './plan.ts'

/** A small country: two provinces, three regencies, districts and villages under them. */
const names: Record<string, string> = {
  91: 'Papua',
  92: 'Papua Barat',
  '91.01': 'Merauke',
  '91.03': 'Jayapura',
  '92.71': 'Sorong',
  '91.01.01': 'Semangga',
  '91.01.02': 'Kurik',
  '91.03.01': 'Sentani',
  '91.01.01.2001': 'Urumb',
  '91.01.01.2002': 'Waninggap',
  '91.01.02.2001': 'Kaliki',
  '91.03.01.2001': 'Hobong',
}
const ids = new Map(Object.keys(names).map((code, index) => [code, index + 2]))
const idOf = (code: string | undefined) => (code === undefined ? null : (ids.get(code) ?? null))
const upTo = (code: string, parts: number) =>
  code.split('.').length < parts ? null : idOf(code.split('.').slice(0, parts).join('.'))
const tree: Known[] = Object.entries(names).map(([code, name]) => ({
  id: idOf(code) ?? 0,
  code,
  name,
  level: levelOf(code),
  parentId: idOf(codeAbove(code)) ?? 1,
  provinceId: upTo(code, 1),
  regencyId: upTo(code, 2),
  districtId: upTo(code, 3),
  validFrom: code === '91.03' ? '2024-05-01' : '2018-01-01',
}))

/** `91.01 > 93.01 Merauke`, a line as it would stand in the decree; nothing before the sign for a new one. */
const read = (line: string): DecreeLine => {
  const [, old = '', code = '', name = ''] = /^([\d.]*) ?> ?([\d.]+) ?(.*)$/.exec(line) ?? []
  return { old: old || null, new: code, name: name || null }
}
const plan = (effective: string, ...lines: string[]) => planOf(lines.map(read), tree, effective, 100)
const faults = (...lines: string[]) =>
  plan('2024-06-01', ...lines).faults.map(({ line, column, code }) => `${line} ${column} ${code}`)
const told = (...lines: string[]) => {
  const { faults: wrong, regions, ended } = plan('2024-06-01', ...lines)
  expect(wrong).toEqual([])
  return [
    ...regions.map(({ id, code, name, parentId, before }) =>
      before
        ? `${before.code} is ${code} ${name} under ${parentId}`
        : `new ${id} ${code} ${name} under ${parentId}`,
    ),
    ...ended.map(({ before, followedBy }) => `${before.code} goes into ${followedBy}`),
  ]
}

test('a renamed region keeps all else', () => {
  expect(told('91.03 > 91.03 Kabupaten Jayapura')).toEqual(['91.03 is 91.03 Kabupaten Jayapura under 2'])
})

test('what moves to a new province keeps its id, and all under it goes along with new codes', () => {
  expect(told('> 93 Papua Selatan', '91.01 > 93.01')).toEqual([
    'new 100 93 Papua Selatan under 1',
    '91.01 is 93.01 Merauke under 100',
    '91.01.01 is 93.01.01 Semangga under 4',
    '91.01.02 is 93.01.02 Kurik under 4',
    '91.01.01.2001 is 93.01.01.2001 Urumb under 7',
    '91.01.01.2002 is 93.01.01.2002 Waninggap under 7',
    '91.01.02.2001 is 93.01.02.2001 Kaliki under 8',
  ])
})

test('what goes along may be named for itself and then goes where its own line says', () => {
  const { regions } = plan('2024-06-01', '> 93 Papua Selatan', '91.01 > 93.01', '91.01.02 > 91.03.02')
  const kaliki = regions.find(({ name }) => name === 'Kaliki')
  expect(kaliki).toMatchObject({ code: '91.03.02.2001', provinceId: 2, regencyId: 5, districtId: 8 })
})

test('of a split, the one that keeps the code keeps the id; where none does, the first', () => {
  expect(told('91.01.01.2001 > 91.01.01.2001', '91.01.01.2001 > 91.01.01.2003 Urumb Baru')).toEqual([
    'new 100 91.01.01.2003 Urumb Baru under 7',
  ])
  expect(
    told('91.01.01.2001 > 91.01.01.2004 Urumb Barat', '91.01.01.2001 > 91.01.01.2003 Urumb Timur'),
  ).toEqual([
    '91.01.01.2001 is 91.01.01.2004 Urumb Barat under 7',
    'new 100 91.01.01.2003 Urumb Timur under 7',
  ])
})

test('of a merger, the one that keeps the code goes on, else the first; the others go into it', () => {
  expect(told('91.01.01.2001 > 91.01.01.2002', '91.01.01.2002 > 91.01.01.2002')).toEqual([
    '91.01.01.2001 goes into 11',
  ])
  expect(told('91.01.01.2001 > 91.01.01.2009 Satu', '91.01.01.2002 > 91.01.01.2009')).toEqual([
    '91.01.01.2001 is 91.01.01.2009 Satu under 7',
    '91.01.01.2002 goes into 10',
  ])
})

test('the villages of a district that goes into another follow it', () => {
  expect(told('91.01.02 > 91.03.01', '91.03.01 > 91.03.01', '91.01.02.2001 > 91.03.01.2002')).toEqual([
    '91.01.02.2001 is 91.03.01.2002 Kaliki under 9',
    '91.01.02 goes into 9',
  ])
})

test('two may change codes with each other', () => {
  expect(told('91.01.01.2001 > 91.01.01.2002', '91.01.01.2002 > 91.01.01.2001')).toEqual([
    '91.01.01.2001 is 91.01.01.2002 Urumb under 7',
    '91.01.01.2002 is 91.01.01.2001 Waninggap under 7',
  ])
})

test.each([
  [['91.09 > 91.10'], ['1 old old-unknown']],
  [['91.01 > 91.01.09'], ['1 new level-differs']],
  [['91.01 > 91.01'], ['1 new nothing-changes']],
  [['91.01 > 91.09', '91.01 > 91.09'], ['2 old line-twice']],
  [['> 93'], ['1 name name-missing']],
  [['91.01 > 91.09 A', '92.71 > 91.09 B'], ['2 name names-differ']],
  [['91.01 > 92.71'], ['1 new code-taken']],
  [['> 91.01 Lain'], ['1 new code-taken']],
  [['91.01 > 93.01'], ['1 new parent-missing']],
  [['91.01.01.2001 > 91.01.09.2001'], ['1 new parent-missing']],
  // its district goes, and the line leaves it where there is none any more
  [['91.01 > 91.09', '91.01.01 > 91.01.01'], ['2 new parent-missing']],
  // the villages of both have the same number, and the decree does not say what they become
  [['91.01.02 > 91.01.01', '91.01.01 > 91.01.01'], ['1 new code-taken']],
])('of %j it is said: %j', (lines, wrong) => {
  expect(faults(...lines)).toEqual(wrong)
})

test('an orphan is named, with the code that it lacks', () => {
  expect(plan('2024-06-01', '91.01.01.2001 > 91.01.09.2001').faults[0]?.params).toEqual({
    region: 'Urumb',
    parent: '91.01.09',
  })
})

test('what changed since, or stands under what changed since, is not changed for a month before', () => {
  const late = plan('2024-04-01', '91.03 > 91.09', '91.01.02 > 91.03.02')
  expect(late.faults.map(({ line, code, params }) => [line, code, params.region])).toEqual([
    [1, 'changed-later', 'Jayapura'],
    [2, 'parent-missing', 'Kurik'],
  ])
  expect(plan('2024-04-01', '91.01.02 > 91.03.02').faults[0]).toMatchObject({
    code: 'changed-later',
    params: { region: 'Jayapura', since: '2024-05-01' },
  })
})

test('an old code that led elsewhere says where to', () => {
  const [fault] = planOf([read('94 > 95')], tree, '2024-06-01', 100, new Map([['94', '91 Papua']])).faults
  expect(fault).toEqual({
    line: 1,
    column: 'old',
    code: 'old-ended',
    params: { code: '94', now: '91 Papua' },
  })
})
