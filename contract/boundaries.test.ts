import { expect, test } from 'vitest'
import { readTable } from './boundaries.ts'

const line = (old: string | null, next: string, name: string | null) => ({ old, new: next, name })

test.each([
  ['91.01\t93.01\tMerauke', line('91.01', '93.01', 'Merauke')],
  ['9101;9301;', line('91.01', '93.01', null)],
  ['91.01,93.01,"Merauke, Kota"', line('91.01', '93.01', 'Merauke, Kota')],
  ['91 01 01 2001\t93.01.01.2001', line('91.01.01.2001', '93.01.01.2001', null)],
  [',93,Papua Selatan', line(null, '93', 'Papua Selatan')],
])('"%s" is read', (said, read) => {
  expect(readTable(said)).toEqual({ lines: [read], at: [1], unreadable: [] })
})

test('headings and empty lines are passed over, and each line keeps its number in the text', () => {
  const { lines, at } = readTable(
    'Kode lama\tKode baru\tNama\r\n\r\n91.01\t93.01\t\n;;\n\t93\tPapua Selatan\n',
  )
  expect(lines.map(each => each.new)).toEqual(['93.01', '93'])
  expect(at).toEqual([3, 5])
})

test('a cell that is no code is told with its line and column', () => {
  expect(readTable('91.01;9x\n9101;93.01;A\n12345;93.02;B').unreadable).toEqual([
    { line: 1, column: 'new', code: 'not-a-code', said: '9x' },
    { line: 3, column: 'old', code: 'not-a-code', said: '12345' },
  ])
})
