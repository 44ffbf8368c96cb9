import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyImport, getImport, type ImportJob, mapImport } from '../../contract/exchange.ts'
import { cast } from '../../tests/people.ts'
import { testApp } from '../../tests/support/app.ts'
import { enrol, nationalTally, read } from '../monthly-reports/for-tests.ts'
import { importFile, rowsOf, workOn } from './for-tests.ts'

const app = await testApp()
const { yusuf, places } = await cast(app)
afterAll(app.close)

const recap = (...rows: string[]) =>
  Buffer.from(
    ['REKAP PENGUNJUNG 2021', 'No;Nama Perpustakaan;Januari;Feb;Mar 2021;April;Jumlah', ...rows].join('\n'),
  )
const whole = { measure: 'Kunjungan', year: '2021', source: 'Rekap Dinas', asOf: '31/1/2022' }

async function taken(content: Buffer, said: Record<string, string> = whole): Promise<ImportJob> {
  const job = await importFile(app, yusuf, content, 'rekap.csv', 'monthlyTotals')
  expect(job.state).toBe('mapped')
  const { id, version, mapping } = job
  await app.send(yusuf, mapImport, { id, version, sheet: null, mapping, whole: said })
  return workOn(app, yusuf, id)
}
async function applied({ id, version }: ImportJob): Promise<ImportJob> {
  await app.send(yusuf, applyImport, { id, version, mode: 'valid' })
  return workOn(app, yusuf, id)
}

beforeAll(async () => {
  await enrol(app, places.sepempang, '2020-01-01')
  await enrol(app, places.sedanau, '2021-02-01')
})

test('a row is a library with its months in columns; each cell that does not fit is named', async () => {
  const job = await taken(
    recap(
      '1;Perpustakaan Desa Sepempang;1.200;1.100 org;-;0;2300',
      '2;Perpustakaan Desa Sedanau;5;6;banyak;7;18',
      ';Jumlah;1205;1106;;7;',
    ),
  )
  expect(job.mapping).toEqual({ name: 1, 'w..01': 2, 'w..02': 3, 'w..2021-03': 4, 'w..04': 5 })
  const { moreFields } = (await app.ask(yusuf, getImport, { id: job.id })).import
  expect(moreFields.find(({ name }) => name === 'w..2021-03')?.label.id).toBe('Maret 2021')
  const rows = await rowsOf(app, yusuf, job.id)
  expect(rows.get(3)).toMatchObject({
    action: 'create',
    title: 'Perpustakaan Desa Sepempang · 2021-01 – 2021-04',
  })
  expect(rows.get(4)?.problems.map(({ cell, rule }) => `${cell} ${rule}`)).toEqual([
    'E4 not-a-number',
    'C4 not-expected',
  ])
  expect(rows.get(5)?.action).toBe('ignore')
  expect(await applied(job)).toMatchObject({ state: 'done' })
  expect((await nationalTally(app))['visits']).toEqual([2300, 2300])
  expect((await read(app, yusuf, places.sepempang, '2021-04-01')).report).toMatchObject({
    source: 'Rekap Dinas',
    figures: { visits: 0 },
  })
  expect((await read(app, yusuf, places.sepempang, '2021-03-01')).report.state).toBe('silent')
})

test('the same recap again changes nothing; a corrected cell and a new month change their row', async () => {
  const same = await taken(recap('1;Perpustakaan Desa Sepempang;1.200;1.100;;0;2300'))
  expect(same.counts).toEqual({ skip: 1 })
  const mended = await taken(recap('1;Perpustakaan Desa Sepempang;1.250;1.100;90;;2440'))
  expect((await rowsOf(app, yusuf, mended.id)).get(3)).toMatchObject({
    action: 'change',
    changes: [
      { field: 'w..01', from: 1200, to: 1250 },
      { field: 'w..2021-03', from: null, to: 90 },
      { field: 'source', from: null, to: 'Rekap Dinas' },
      { field: 'asOf', from: null, to: '2022-01-31' },
    ],
  })
  expect(await applied(mended)).toMatchObject({ state: 'done' })
  expect((await nationalTally(app))['visits']).toEqual([2440, 2440])
  const { revisions } = await read(app, yusuf, places.sepempang, '2021-02-01')
  expect(revisions).toEqual([])
})

test('a row for each question is known by a column that names it, and a question that is none is told', async () => {
  const job = await taken(
    Buffer.from(
      'Desa;Indikator;Mei 2021;Juni 2021\nSepempang;Jumlah pengunjung;10;20\nSepempang;Cuaca;1;2\nSepempang;Anggota baru;1;;\n',
    ),
    { source: 'Rekap Dinas', asOf: '31/1/2022' },
  )
  const rows = await rowsOf(app, yusuf, job.id)
  expect(rows.get(2)?.action, JSON.stringify(rows.get(2))).toBe('create')
  expect(rows.get(3)?.problems.map(({ rule }) => rule)).toContain('unknown-question')
  expect(rows.get(4)?.problems.map(({ rule }) => rule)).toEqual(['question-apart'])
})
