import { expect, test } from 'vitest'
import { hashOfCode, makeCode, plainCode } from './tokens.ts'

test('a code has ten signs in two groups, none of which looks like another', () => {
  for (let n = 0; n < 200; n++) expect(makeCode()).toMatch(/^[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}$/)
})

test.each(['7F3KQ-9TDBW', '7f3kq 9tdbw', ' 7F3K Q9T DBW ', '7f3kq9tdbw'])(
  'however it is typed, it is the same code: %s',
  async typed => {
    expect(plainCode(typed)).toBe('7F3KQ9TDBW')
    expect(await hashOfCode(typed)).toEqual(await hashOfCode('7F3KQ-9TDBW'))
  },
)

test('another code has another hash', async () => {
  expect(await hashOfCode('7F3KQ-9TDBX')).not.toEqual(await hashOfCode('7F3KQ-9TDBW'))
})
