import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyImport, type ImportJob, type ImportRow, mapImport } from '../../contract/exchange.ts'
import { cast } from '../../tests/people.ts'
import { testApp } from '../../tests/support/app.ts'
import { enrol, nationalTally, ordinary, read, submit } from '../monthly-reports/for-tests.ts'
import { importFile, rowsOf, workOn } from './for-tests.ts'

const app = await testApp()
const { yusuf, rismarini, maryam, places } = await cast(app)
afterAll(app.close)

const headings =
  'No;Bulan;Tahun;Nama Perpustakaan;Kode Wilayah;Kecamatan;Desa;Jml Pengunjung;Pengunjung (P);Pengunjung (L);Pemustaka;Anggota Baru;Jumlah Anggota;Pengguna Internet;Sumber;Keterangan'
const csv = (rows: readonly string[], head = headings) =>
  Buffer.from(`REKAP LAYANAN PERPUSTAKAAN;;;\n\n${[head, ...rows].join('\n')}\n`)

/** A file that says its source and day in columns, and is checked at once. */
const plainly = (...rows: readonly string[]) =>
  csv(
    rows.map(row => `${row};Rekap manual Dinas;31/1/2022`),
    'Bulan;Desa;Kunjungan;Sumber;Per tanggal',
  )

/** Each: what is messy, the row, and what comes of it. */
const messes: readonly [string, string, string, string?][] = [
  [
    'a month in words, figures with points and units',
    '1;Januari;2021;Perpustakaan Desa Sepempang;;;Sepempang;1.250 org;700;550;"400";12;nihil;40;;',
    'refuse',
    'm.new-members figures-disagree',
  ],
  [
    'a contradiction that is explained',
    '2;I;2021;Perpustakaan Desa Sepempang;;;Sepempang;1.250 org;700;550;400;12;nihil;40;;Buku anggota hilang terkena banjir',
    'create',
  ],
  ['a month before its year', '3;Feb-21;;PERPUSTAKAAN DESA SEPEMPANG;;;;100;60;40;50;1;80;20;;', 'create'],
  [
    'a year that differs',
    '4;Maret 2020;2021;Perpustakaan Desa Sepempang;;;;5;;;;;;;;',
    'refuse',
    'month year-differs',
  ],
  ['no year', '5;April;;Perpustakaan Desa Sepempang;;;;5;;;;;;;;', 'refuse', 'month year-missing'],
  [
    'a day of the month, a source of its own',
    '6;31/5/2021;;Perpus Desa Sepempang;;;;90;;;;;;;SIM Perpus lama;',
    'create',
  ],
  ['the same month twice', '7;5/2021;;Perpus Desa Sepempang;;;;91;;;;;;;;', 'refuse', 'month month-twice'],
  ['a village with a slip', '8;Juni 2021;;;;;Sepempng;10;;;;;;;;', 'create'],
  ['no number', '9;Juli 2021;;;;;Sepempang;banyak;;;;;;;;', 'refuse', 'm.visits not-a-number'],
  ['a failed formula', '10;Juli 2021;;;;;Sepempang;#REF!;;;;;;;;', 'refuse', 'm.visits error-cell'],
  ['parts over the whole', '11;Juli 2021;;;;;Sepempang;10;8;7;;;;;;', 'refuse', 'm.visits parts-over'],
  ['no figures', '12;Juli 2021;;;;;Sepempang;;;;;;;;;', 'refuse', 'm.visits no-figures'],
  ['zero is a figure', '13;Agustus 2021;;;;;Sepempang;0;;;;;;;;', 'create'],
  ['before the programme', '14;Agustus 2016;;;;;Sepempang;5;;;;;;;;', 'refuse', 'month month-too-old'],
  ['not in the programme then', '15;Agustus 2019;;;;;Sepempang;5;;;;;;;;', 'refuse', 'month not-expected'],
  ['a month after the as-of day', '16;Februari 2022;;;;;Sepempang;5;;;;;;;;', 'refuse', 'asOf as-of-early'],
  ['sent by the library', '17;Desember 2021;;;;;Sepempang;5;;;;;;;;', 'refuse', 'month report-sent'],
  [
    'no such library',
    '18;Agustus 2021;;;;Bunguran Timur;Ranai Kota;5;;;;;;;;',
    'refuse',
    'regionCode library-unknown',
  ],
  ['of another place', '19;Agustus 2021;;;62.71.03.1001;;;5;;;;;;;;', 'refuse', 'regionCode outside-scope'],
  ['a negative one', '20;September 2021;;;;;Sepempang;-4;;;;;;;;', 'refuse', 'm.visits too-small'],
  ['the sum beneath', ';;;Jumlah;;;;12345;;;;;;;;', 'ignore'],
]

let job: ImportJob
let rows: Map<number, ImportRow>
const whole = { source: 'Rekap manual Dinas', asOf: '31 Januari 2022' }

async function taken(
  content: Buffer,
  actor = yusuf,
  said: Record<string, string> = whole,
): Promise<ImportJob> {
  const read = await importFile(app, actor, content, 'rekap.csv', 'monthlyTotals')
  if (read.state === 'checked') return read
  expect(read).toMatchObject({ state: 'mapped', once: ['year', 'measure', 'source', 'asOf'] })
  await app.send(actor, mapImport, {
    ...{ id: read.id, version: read.version, sheet: null },
    ...{ mapping: read.mapping, whole: said },
  })
  return workOn(app, actor, read.id)
}
async function applied(from: ImportJob, mode: 'all' | 'valid', actor = yusuf): Promise<ImportJob> {
  await app.send(actor, applyImport, { id: from.id, version: from.version, mode })
  return workOn(app, actor, from.id)
}

beforeAll(async () => {
  await enrol(app, places.sepempang, '2020-01-01')
  await enrol(app, places.sedanau, '2020-01-01')
  await enrol(app, places.menteng, '2020-01-01')
  await submit(app, maryam, places.sepempang, { month: '2021-12-01', revisionReason: 'Terlambat' })
  job = await taken(csv(messes.map(([, row]) => row)))
  rows = await rowsOf(app, yusuf, job.id)
})

test('the columns are known in any order and wording; source and day are said once for the file', () => {
  expect(job).toMatchObject({ state: 'checked', headingRow: 3, whole })
  expect(job.mapping).toMatchObject({
    ...{ month: 1, year: 2, name: 3, regionCode: 4, district: 5, village: 6, source: 14, note: 15 },
    ...{ 'm.visits': 7, 'm.visits-female': 8, 'm.visits-male': 9, 'm.users': 10 },
    ...{ 'm.new-members': 11, 'm.members': 12, 'm.internet-users': 13 },
  })
})

describe('each kind of mess is understood, or told by its cell', () => {
  test.each(messes.map(([what, , action, problem], at) => [what, at + 4, action, problem] as const))(
    '%s',
    (_, row, action, problem) => {
      const got = rows.get(row)
      expect(got?.action, JSON.stringify(got)).toBe(action)
      const told = got?.problems.map(({ field, rule }) => `${field} ${rule}`)
      if (problem) expect(told).toEqual([problem])
    },
  )
})

test('what goes in counts exactly as reports of the months, verified by the level that verifies them', async () => {
  const before = await nationalTally(app)
  expect(before['visits']).toEqual([ordinary['visits'], 0])
  job = await applied(job, 'valid')
  expect(job).toMatchObject({ state: 'done', problem: null })
  const recount = await app.look(async tx => {
    const { rows: sums } = await sql<{ code: string; reported: number; verified: number }>`
      select f.key as code, sum(f.value::bigint) as reported, coalesce(sum(f.value::bigint) filter (where r.verified_at is not null), 0) as verified
      from monthly_report r, jsonb_each_text(r.figures) f where r.returned_at is null and f.value is not null group by 1`.execute(
      tx,
    )
    return Object.fromEntries(
      sums.filter(sum => sum.reported).map(sum => [sum.code, [sum.reported, sum.verified]]),
    )
  })
  const { reports, ...after } = await nationalTally(app)
  expect(after).toEqual(recount)
  expect(reports).toEqual([6, 5])
  expect(after['visits']).toEqual([1450 + (ordinary['visits'] ?? 0), 1450])
  const { report } = await read(app, yusuf, places.sepempang, '2021-05-01')
  expect(report).toMatchObject({
    ...{
      state: 'locked',
      source: 'SIM Perpus lama',
      sourceAsOf: '2022-01-31',
      submittedBy: 'Yusuf',
      late: true,
    },
    figures: { visits: 90, members: null },
  })
})

test('the same file again changes nothing; a corrected figure changes its month and keeps what it said', async () => {
  const again = await taken(csv(messes.map(([, row]) => row)))
  expect(again.counts).toMatchObject({ skip: 5 })
  expect(again.counts.create ?? again.counts.change).toBeUndefined()
  let mended = await taken(plainly('Mei 2021;Sepempang;95'))
  expect((await rowsOf(app, yusuf, mended.id)).get(4)).toMatchObject({
    action: 'change',
    changes: [
      { field: 'm.visits', from: 90, to: 95 },
      { field: 'source', from: 'SIM Perpus lama', to: 'Rekap manual Dinas' },
    ],
  })
  mended = await applied(mended, 'all')
  expect(mended).toMatchObject({ state: 'done' })
  const { report, revisions } = await read(app, yusuf, places.sepempang, '2021-05-01')
  expect(report.figures).toMatchObject({ visits: 95 })
  expect(revisions).toMatchObject([{ before: { visits: 90 } }])
  expect((await nationalTally(app))['visits']?.[1]).toBe(1455)
})

test('from a province it waits for the regency, whose reports these are', async () => {
  const done = await applied(await taken(plainly('Oktober 2021;Sedanau;30'), rismarini), 'valid', rismarini)
  expect(done).toMatchObject({ state: 'done' })
  const { report, can } = await read(app, yusuf, places.sedanau, '2021-10-01')
  expect(report).toMatchObject({ state: 'submitted', source: whole.source, submittedBy: 'Rismarini' })
  expect(can.verify).toBe(true)
})

test('what the library sends itself takes the place of what was taken over', async () => {
  const { report } = await read(app, maryam, places.sepempang, '2021-06-01')
  await submit(app, maryam, places.sepempang, {
    ...{ month: '2021-06-01', version: report.version, revisionReason: 'Dari buku tamu', notes: {} },
  })
  const after = await read(app, maryam, places.sepempang, '2021-06-01')
  expect(after.report).toMatchObject({ source: null, sourceAsOf: null, submittedBy: 'Maryam' })
  const job = await taken(plainly('Juni 2021;Sepempang;11'))
  expect((await rowsOf(app, yusuf, job.id)).get(4)?.problems).toMatchObject([{ rule: 'report-sent' }])
})

test('all or none: where one row became wrong meanwhile nothing is written, and the rows are shown again', async () => {
  const checked = await taken(plainly('Maret 2021;Sepempang;7', 'April 2021;Sepempang;8'))
  expect(checked.counts).toEqual({ create: 2 })
  await submit(app, maryam, places.sepempang, { month: '2021-04-01', revisionReason: 'Terlambat', notes: {} })
  const before = await nationalTally(app)
  const after = await applied(checked, 'all')
  expect(after).toMatchObject({ state: 'checked', problem: null, counts: { create: 1, refuse: 1 } })
  expect(await nationalTally(app)).toEqual(before)
  expect((await read(app, yusuf, places.sepempang, '2021-03-01')).report.state).toBe('silent')
})
