import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { applyImport, type ImportJob, type ImportRow, mapImport } from '../../contract/exchange.ts'
import { listEnrolments, openYear, proposeEnrolment } from '../../contract/programme.ts'
import { makeId } from '../../contract/ids.ts'
import { cast } from '../../tests/people.ts'
import { testApp } from '../../tests/support/app.ts'
import { nationalTally } from '../monthly-reports/for-tests.ts'
import { importFile, rowsOf, workOn } from './for-tests.ts'

const app = await testApp()
const { ratna, rismarini, yusuf, places } = await cast(app)
afterAll(app.close)

const headings =
  'No;Perpustakaan;Kabupaten;Desa;Tahun;Kepesertaan;Status;Tgl Usulan;Rekomendasi Provinsi;Nomor SK;Tanggal SK;Tanggal Berakhir;Sumber Dana;Pagu;Kriteria;Surat Komitmen;Tgl Surat'
const csv = (rows: readonly string[]) =>
  Buffer.from(`DAFTAR PESERTA PROGRAM;;;\n\n${[headings, ...rows].join('\n')}\n`)

/** Each: what is messy, the row, and what comes of it. */
const messes: readonly [string, string, string, string?][] = [
  [
    'a beneficiary of the past, that ended',
    '1;Perpustakaan Desa Sepempang;Natuna;;2021;Penerima manfaat;Mandiri;;;SK 12/2021;4 Maret 2021;31/12/2022;APBN;;;;',
    'create',
  ],
  [
    'the next time, with the decree of several',
    '2;PERPUSTAKAAN DESA SEPEMPANG;Natuna;;TA 2024;PM;aktif;2/1/2024;1/2/2024;7/2024;45355;;;"Rp12.500.000,-";Ruang; 800/12 ;3/1/2024',
    'create',
  ],
  ['of the same decree', '3;;Natuna;Sedanau;2024;penerima;Ditetapkan;;;7/2024;4/3/2024;;;;;;', 'create'],
  [
    'a decree of two days',
    '4;;Palangka Raya;Menteng;2024;penerima;aktif;;;7/2024;5/3/2024;;;;;;',
    'refuse',
    'decreedOn decree-day-differs',
  ],
  [
    'the same enrolment twice',
    '5;;Natuna;Sedanau;2024;penerima;aktif;;;7/2024;4/3/2024;;;;;;',
    'refuse',
    'year enrolment-twice',
  ],
  [
    'in two ways at once',
    '6;;Natuna;Sedanau;2023;Replikasi;aktif;1/5/2023;;;;;Dana desa;lima juta;;;',
    'refuse',
    'budget not-a-number',
  ],
  [
    'in two ways at one time',
    '7;;Natuna;Sedanau;2023;Replikasi;aktif;1/5/2023;;;;;Dana desa;5.000.000;;;',
    'refuse',
    'state enrolment-exists',
  ],
  [
    'a replication that ended before',
    '8;;Natuna;Sedanau;2022;Replikasi;tidak aktif;1/5/2022;;;;1/6/2023;CSR;Rp 5 juta;;;',
    'create',
  ],
  [
    'a year that is not open',
    '9;;Palangka Raya;Menteng;2019;penerima;aktif;;;1/2019;4/3/2019;;;;;;',
    'refuse',
    'year year-unknown',
  ],
  [
    'an unknown stage',
    '10;;Palangka Raya;Menteng;2021;penerima;entah;;;;;;;;;;',
    'refuse',
    'state unknown-choice',
  ],
  [
    'entered here with other facts',
    '11;Perpustakaan Kabupaten Natuna;Natuna;;2026;penerima;ditolak;;;;;;;;;;',
    'refuse',
    'state enrolment-known',
  ],
  [
    'entered here',
    '12;Perpustakaan Kabupaten Natuna;Natuna;;2026;penerima;;;;;;;;;Ruang, internet;;',
    'skip',
  ],
  [
    'a criterion of another programme',
    '13;;Palangka Raya;Menteng;2021;penerima;;1/2/2021;;;;;;;Kolam renang;;',
    'refuse',
    'criteria unknown-choice',
  ],
  [
    'a letter without its day',
    '14;;Palangka Raya;Menteng;2021;penerima;;1/2/2021;;;;;;;Kepala desa;800/1;',
    'refuse',
    'letterDate missing',
  ],
  ['the sum beneath', ';Jumlah;;;;;14;;;;;;;;;;', 'ignore'],
]

let job: ImportJob
let rows: Map<number, ImportRow>
const whole = { source: 'Daftar SK Perpusnas', asOf: '1 Juni 2026' }

async function taken(
  content: Buffer,
  actor: Actor = ratna,
  said: Record<string, string> = whole,
): Promise<ImportJob> {
  const read = await importFile(app, actor, content, 'peserta.csv', 'enrolments')
  await app.send(actor, mapImport, {
    ...{ id: read.id, version: read.version, sheet: null },
    ...{ mapping: read.mapping, whole: said },
  })
  return workOn(app, actor, read.id)
}
async function applied(from: ImportJob, actor: Actor = ratna): Promise<ImportJob> {
  await app.send(actor, applyImport, { id: from.id, version: from.version, mode: 'valid' })
  return workOn(app, actor, from.id)
}
const enrolmentsOf = async (libraryId: typeof places.sedanau.id) =>
  (await app.ask(ratna, listEnrolments, { libraryId, limit: 50 })).enrolments.toSorted(
    (a, b) => a.year - b.year,
  )

beforeAll(async () => {
  for (const year of [2021, 2022, 2023, 2024, 2026])
    await app.send(ratna, openYear, { year, title: `TPBIS ${year}` })
  await app.send(yusuf, proposeEnrolment, {
    ...{ id: makeId(), libraryId: places.natuna.id, year: 2026, criteria: ['internet', 'room'] },
    ...{ letter: null, note: null },
  })
  job = await taken(csv(messes.map(([, row]) => row)))
  rows = await rowsOf(app, ratna, job.id)
})

describe('each kind of mess is understood, or told by its cell', () => {
  test.each(messes.map(([what, , action, problem], at) => [what, at + 4, action, problem] as const))(
    '%s',
    (_, row, action, problem) => {
      const got = rows.get(row)
      expect(got?.action, JSON.stringify(got)).toBe(action)
      if (problem) expect(got?.problems.map(({ field, rule }) => `${field} ${rule}`)).toContain(problem)
    },
  )
})

test('the years come in with their source, count as others do, and the same list again changes nothing', async () => {
  expect(await applied(job)).toMatchObject({ state: 'done', problem: null })
  expect(await enrolmentsOf(places.sepempang.id)).toMatchObject([
    {
      ...{ year: 2021, state: 'independent', proposedOn: '2021-03-04', activeFrom: '2021-03-04' },
      ...{ endedOn: '2022-12-31', source: whole.source, sourceAsOf: '2026-06-01' },
      decree: { number: 'SK 12/2021', date: '2021-03-04' },
    },
    {
      ...{
        year: 2024,
        state: 'active',
        proposedOn: '2024-01-02',
        reviewedOn: '2024-02-01',
        budget: 12_500_000,
      },
      ...{ criteria: ['room'], score: 15, letter: { number: '800/12', date: '2024-01-03', signedBy: '' } },
      decree: { number: '7/2024', date: '2024-03-04' },
    },
  ])
  expect(await enrolmentsOf(places.sedanau.id)).toMatchObject([
    { year: 2022, kind: 'replication', state: 'lapsed', funding: 'company', budget: 5_000_000 },
    { year: 2024, kind: 'beneficiary', state: 'decreed', decree: { number: '7/2024' } },
  ])
  const sums = await nationalTally(app, 'programme')
  expect(sums).toMatchObject({ beneficiary: [3, 2], 'beneficiary-ended': [1, 1], replication: [1, 1] })
  const again = await taken(csv(messes.map(([, row]) => row)))
  expect(again.counts).toMatchObject({ skip: 5 })
  expect(again.counts.create ?? again.counts.change).toBeUndefined()
})

test('a later list brings what was taken over up to date', async () => {
  const later = await taken(csv(['1;;Natuna;Sedanau;2024;penerima;aktif;;;7/2024;4/3/2024;;;;;;']), ratna, {
    ...whole,
    asOf: '1/9/2026',
  })
  expect((await rowsOf(app, ratna, later.id)).get(4)).toMatchObject({
    action: 'change',
    changes: [
      { field: 'activeFrom', from: null, to: '2024-03-04' },
      { field: 'asOf', from: '2026-06-01', to: '2026-09-01' },
    ],
  })
  await applied(later)
  expect((await enrolmentsOf(places.sedanau.id)).at(-1)).toMatchObject({ state: 'active', version: 2 })
})

test('what the nation brought in is not rewritten from a list of the regency, nor its source', async () => {
  const row = (note: string) => `1;;Natuna;Sedanau;2024;penerima;aktif;;;7/2024;4/3/2024;;;;;${note};`
  const same = await taken(csv([row('')]), yusuf, { source: 'Catatan kami', asOf: '1/10/2026' })
  expect(same.counts).toEqual({ skip: 1 })
  const other = await taken(csv([row('800/9;5/3/2024')]), yusuf)
  expect((await rowsOf(app, yusuf, other.id)).get(4)?.problems.map(({ rule }) => rule)).toContain(
    'enrolment-from-above',
  )
})

test('nobody brings in by a list what only a level above decides', async () => {
  const rows = [
    '1;;Natuna;Ceruk;2026;penerima;aktif;;;9/2026;4/3/2026;;;;;;',
    '2;Perpustakaan Kabupaten Natuna;Natuna;;2023;Replikasi;aktif;1/5/2023;;;;;APBD;;;;',
  ]
  const fromRegency = await taken(csv([rows[0]?.replace('Ceruk', 'Sepempang') ?? '', rows[1] ?? '']), yusuf)
  const told = await rowsOf(app, yusuf, fromRegency.id)
  expect(told.get(4)?.problems.map(({ rule }) => rule)).toContain('enrolment-decided-above')
  // a proposal of its own waits there; the replication would be a second enrolment at one time
  expect(told.get(5)?.problems).toMatchObject([{ rule: 'enrolment-exists', params: { year: 2026 } }])
  const outside = await taken(
    csv(['1;;Palangka Raya;Menteng;2023;Replikasi;aktif;1/5/2023;;;;;APBD;;;;']),
    yusuf,
  )
  expect((await rowsOf(app, yusuf, outside.id)).get(4)?.action).toBe('refuse')
  const beside = await taken(
    csv(['1;;Natuna;Sedanau;2021;Replikasi;mandiri;1/5/2021;;;;1/3/2022;APBD;;;;']),
    rismarini,
  )
  expect(beside.counts).toEqual({ create: 1 })
  await applied(beside, rismarini)
  expect((await enrolmentsOf(places.sedanau.id))[0]).toMatchObject({
    year: 2021,
    confirmedOn: expect.any(String),
  })
})
