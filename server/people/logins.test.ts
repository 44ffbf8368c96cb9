import { expect, test } from 'vitest'
import { normalLogin } from '../../contract/people.ts'

test.each([
  ['0812-3456-7890', 'phone', '+6281234567890'],
  ['+62 812 3456 7890', 'phone', '+6281234567890'],
  ['6281234567890', 'phone', '+6281234567890'],
  ['(0812) 3456.7890', 'phone', '+6281234567890'],
  [' Maryam@Sepempang.desa.id ', 'email', 'maryam@sepempang.desa.id'],
  ['Maryam', 'username', 'maryam'],
  ['ratna.dewi-2', 'username', 'ratna.dewi-2'],
])('%s is a %s: %s', (typed, kind, value) => {
  expect(normalLogin(typed)).toEqual({ kind, value })
})

test.each([
  '',
  'ab',
  '12345',
  '021-555-0199',
  'maryam@',
  'ma ryam',
  '2maryam',
  'maryam@desa',
  'mar\u0000yam',
  'x'.repeat(41),
])('%j is no login', typed => {
  expect(normalLogin(typed)).toBeUndefined()
})
