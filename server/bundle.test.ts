import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { entry } from './bundle.ts'

const folder = fileURLToPath(new URL('../build/server/', import.meta.url))

test('the bundle is there, and finds every file that its modules read', () => {
  expect(existsSync(entry)).toBe(true)
  const told = globSync(`${folder}*.js`).flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/new URL\(['"]([^'"]+)['"], import\.meta\.url\)/g)].map(
      found => found[1] ?? '',
    ),
  )
  expect(told).toContain('../../package.json')
  expect(told.filter(path => !existsSync(new URL(path, `file://${folder}`)))).toEqual([])
})
