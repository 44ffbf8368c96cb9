import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ImportKind, importKinds } from '../../contract/exchange.ts'
import { openYear } from '../../contract/programme.ts'
import { cast } from '../../tests/people.ts'
import { testApp } from '../../tests/support/app.ts'
import { enrol } from '../monthly-reports/for-tests.ts'
import { xlsxWithNotes } from '../platform/download.ts'
import type { Context } from '../platform/endpoint.ts'
import { choicesOf, file } from './examples.ts'
import { importFile, rowsOf } from './for-tests.ts'
import { choice } from './values.ts'

const app = await testApp()
const { ratna, rismarini, yusuf, places } = await cast(app)
afterAll(app.close)

beforeAll(async () => {
  await app.send(ratna, openYear, { year: 2024, title: 'TPBIS 2024' })
})

test.each(importKinds)('the example file for %s goes in as it is', async kind => {
  if (kind === 'monthlyTotals') await enrol(app, places.sepempang, '2023-01-01', '2024-02-28')
  const actor = kind === 'enrolments' ? rismarini : yusuf
  const job = await importFile(app, actor, await exampleOf(kind), 'contoh.xlsx', kind)
  const rows = [...(await rowsOf(app, actor, job.id)).values()]
  expect(job.state, JSON.stringify(job.mapping)).toBe('checked')
  expect(job.sheets.map(({ name }) => name)).toEqual(['Data', 'Petunjuk'])
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row, JSON.stringify(row)).toMatchObject({ action: 'create', problems: [] })
  // every column is known as the one that it is of
  expect(Object.values(job.mapping).length).toBe(job.headings.length)
})

describe('what the notes offer is understood when it comes back', () => {
  const offered = Object.entries(choicesOf).flatMap(([field, { names, words }]) =>
    Object.entries(names).map(([code, name]) => [field, name, code, words] as const),
  )
  test.each(offered)('%s: %s', (_field, name, code, words) => {
    expect(choice(name, words)).toEqual({ value: code })
  })
})

async function exampleOf(kind: ImportKind): Promise<Buffer> {
  const sheet = await app.look(tx => file({ tx } as Context, { kind, format: 'xlsx' }))
  return Buffer.from(await xlsxWithNotes(sheet, 'id'))
}
