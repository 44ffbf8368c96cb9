import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  applyImport,
  exportRefused,
  type ImportJob,
  type ImportRow,
  mapImport,
} from '../../contract/exchange.ts'
import { cast, library } from '../../tests/people.ts'
import { data, firstRow } from '../../tests/spreadsheets/messy.ts'
import { testApp } from '../../tests/support/app.ts'
import { routes } from '../app.ts'
import { csvOf, xlsxOf } from '../platform/download.ts'
import { importFile, rowsOf, workOn } from './for-tests.ts'

const file = readFileSync(new URL('../../tests/spreadsheets/messy.xlsx', import.meta.url))
const app = await testApp()
const people = await cast(app)
const { yusuf, rismarini, tiwi, places } = people
afterAll(app.close)

let job: ImportJob
let rows: Map<number, ImportRow>

beforeAll(async () => {
  await app.look(async tx => {
    const { rows: at } = await sql<{
      region_id: number
    }>`select region_id from library where id = ${places.sepempang.id}`.execute(tx)
    await library(tx, app.now.at, 'community', at[0]?.region_id ?? 0, 'TBM Lentera Natuna')
  })
  job = await importFile(app, yusuf, file)
  // the first sheet tells how to fill the form in; a person picks the other
  expect(job).toMatchObject({
    state: 'mapped',
    sheet: 'Petunjuk',
    sheets: [{ name: 'Petunjuk' }, { name: 'Data Perpus 2022' }],
  })
  await app.send(yusuf, mapImport, {
    id: job.id,
    version: job.version,
    sheet: 'Data Perpus 2022',
    mapping: null,
  })
  job = await workOn(app, yusuf, job.id)
})

test('the headings are found beneath titles, in two rows, and each column is known but two', () => {
  expect(job).toMatchObject({ state: 'checked', headingRow: 6 })
  const called = Object.fromEntries(job.headings.map(({ column, letter }) => [column, letter]))
  const mapped = Object.fromEntries(
    Object.entries(job.mapping).map(([field, column]) => [field, called[column]]),
  )
  expect(mapped).toEqual({
    ...{
      name: 'B',
      npp: 'C',
      kind: 'D',
      regionCode: 'E',
      regency: 'F',
      district: 'G',
      village: 'H',
      address: 'I',
    },
    ...{
      titles: 'K',
      copies: 'L',
      staff: 'M',
      weeklyHours: 'N',
      openedOn: 'O',
      internet: 'P',
      power: 'Q',
      floorArea: 'S',
    },
  })
  expect(job.headings.find(({ letter }) => letter === 'R')).toMatchObject({
    text: 'Tempat',
    samples: ['Kantor Desa'],
  })
  expect(rows_(7)?.action).toBe('ignore')
})

test('a column that nobody knew is named by hand, and the next file with these headings knows it', async () => {
  await app.send(yusuf, mapImport, {
    id: job.id,
    version: job.version,
    sheet: null,
    mapping: { ...job.mapping, building: 17 },
  })
  job = await workOn(app, yusuf, job.id)
  expect(job).toMatchObject({ state: 'checked', mapping: { building: 17 } })
  let next = await importFile(app, yusuf, file)
  await app.send(yusuf, mapImport, {
    id: next.id,
    version: next.version,
    sheet: 'Data Perpus 2022',
    mapping: null,
  })
  next = await workOn(app, yusuf, next.id)
  expect(next.mapping).toEqual(job.mapping)
  rows = await rowsOf(app, yusuf, job.id)
})

const rows_ = (row: number) => rows?.get(row) ?? { action: 'ignore' }

describe('each kind of mess is understood, or told by its cell', () => {
  const numbered = data.map((one, at) => ({ ...one, row: firstRow + at }))
  expect(numbered.flatMap(({ kinds }) => kinds).length).toBeGreaterThanOrEqual(40)
  test.each(numbered.map(one => [one.kinds.join('; '), one] as const))(
    '%s',
    (_, { row, cells, expect: wanted }) => {
      const got = rows.get(row)
      if (cells.length === 0) return expect(got).toBeUndefined()
      expect(got?.action, JSON.stringify(got)).toBe(wanted.action)
      if (wanted.action === 'refuse')
        expect(got?.problems).toMatchObject([{ cell: wanted.cell, rule: wanted.rule }])
      if ('place' in wanted) expect(got?.place).toContain(wanted.place)
    },
  )
})

test('valid rows go in as the command would have entered them, the others stay out and are told', async () => {
  await app.send(yusuf, applyImport, { id: job.id, version: job.version, mode: 'valid' })
  job = await workOn(app, yusuf, job.id)
  expect(job).toMatchObject({ state: 'done', problem: null })
  const wanted = data.flatMap(({ expect: e }, at) => ('facts' in e ? [{ row: firstRow + at, ...e }] : []))
  const added = await app.look(async tx => {
    const found = await sql<Record<string, unknown>>`
      select v.facts, l.name, l.kind, s.name as scope, r.name as region, e.data as event, e.person_id, (select count(*) from library_search where library_id = l.id) as found
      from library l join library_version v on v.library_id = l.id and v.version = l.version join scope s on s.id = l.scope_id
      join region r on r.id = l.region_id join event e on e.subject_id = l.id::text`.execute(tx)
    return found.rows
  })
  expect(added).toHaveLength(wanted.length)
  for (const { facts, place } of wanted) {
    const one = added.find(
      ({ region, facts: of }) =>
        place === undefined ||
        (region === place &&
          Object.entries(facts).every(([name, value]) => (of as Record<string, unknown>)[name] === value)),
    )
    expect(one, `${place} ${JSON.stringify(facts)}`).toBeDefined()
    expect(one).toMatchObject({ person_id: yusuf.personId, found: 1, scope: one?.name })
  }
})

test('the same file again changes nothing', async () => {
  let again = await importFile(app, yusuf, file)
  await app.send(yusuf, mapImport, {
    id: again.id,
    version: again.version,
    sheet: 'Data Perpus 2022',
    mapping: null,
  })
  again = await workOn(app, yusuf, again.id)
  const { create = 0, change = 0, skip } = again.counts
  expect({ create, change }).toEqual({ create: 0, change: 0 })
  expect(skip).toBe(
    data.filter(({ expect: e }) => e.action === 'create' || e.action === 'change' || e.action === 'skip')
      .length,
  )
})

test('the refused rows come as a file with the columns as they were, and what to put right', async () => {
  const route = routes.find(({ endpoint }) => endpoint.name === exportRefused.name)
  if (!route) throw new Error('no such route')
  const call = { actor: yusuf, input: { id: job.id }, caller: { address: '', device: '' } }
  let csv = ''
  await app.engine.download(route, call, async sheet => {
    for await (const part of csvOf(sheet, 'id')) csv += part
  })
  const lines = csv.trim().split('\r\n')
  expect(lines[0]).toContain('NAMA PERPUSTAKAN')
  expect(lines[0]?.endsWith('Yang perlu diperbaiki')).toBe(true)
  expect(lines).toHaveLength(
    1 + data.filter(({ expect: e }) => e.action === 'refuse' || e.action === 'choose').length,
  )
  expect(csv).toContain('K16: “banyak” bukan angka.')
  // mended and sent again, it is read like any other
  const workbook = await new Promise<Buffer>((resolve, reject) => {
    app.engine
      .download(route, call, async sheet =>
        resolve(Buffer.from(await new Response(xlsxOf(sheet, 'id')).arrayBuffer())),
      )
      .catch(reject)
  })
  const back = await importFile(app, yusuf, workbook)
  expect(back.headings.at(-1)?.text).toBe('Yang perlu diperbaiki')
  expect(back.counts.create ?? 0).toBe(0)
  expect((back.counts.refuse ?? 0) + (back.counts.choose ?? 0)).toBe(lines.length - 2)
  // alone in its file, the second row of a library is news of it
  expect(back.counts.change).toBe(1)
})

test('who sent the file and the offices above see it; others do not', async () => {
  const see = (actor: typeof yusuf) =>
    rowsOf(app, actor, job.id).then(
      found => found.size,
      (error: { code: string }) => error.code,
    )
  expect(await see(rismarini)).toBe(rows.size)
  expect(await see(tiwi)).toBe('access.not-found')
})
