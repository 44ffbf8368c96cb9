import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listActivities } from '../../contract/activities.ts'
import { applyImport, type ImportJob, type ImportRow, mapImport } from '../../contract/exchange.ts'
import { cast } from '../../tests/people.ts'
import { testApp } from '../../tests/support/app.ts'
import { act, nationalTally } from '../monthly-reports/for-tests.ts'
import { importFile, rowsOf, workOn } from './for-tests.ts'

const app = await testApp()
const { yusuf, maryam, places } = await cast(app)
afterAll(app.close)

/** Each: what is messy, the row, and what comes of it. */
const messes: readonly [string, string, string, string?][] = [
  [
    'a day in words',
    '1;Senin, 7 Juni 2021;Desa Sepempang;Pelatihan kripik;Pelibatan masyarakat;UMKM;25 org;20;5;',
    'create',
  ],
  [
    'women and men make the number',
    '2;8/6/2021;Desa Sepempang;Kelas komputer;Peningkatan layanan;Literasi digital;;12;9;',
    'create',
  ],
  [
    'the same activity twice',
    '3;2021-06-07;Desa Sepempang;PELATIHAN KRIPIK;pelibatan;usaha;25;;;',
    'refuse',
    'title activity-twice',
  ],
  [
    'more women than came',
    '4;9/6/2021;Desa Sepempang;Posyandu baca;layanan;kesehatan;10;12;;',
    'refuse',
    'attendances people-over',
  ],
  [
    'nobody knows how many came',
    '5;9/6/2021;Desa Sepempang;Dongeng;layanan;membaca;;7;;',
    'refuse',
    'attendances missing',
  ],
  [
    'a strategy of another programme',
    '6;9/6/2021;Desa Sepempang;Rapat;Koordinasi;membaca;7;;;',
    'refuse',
    'strategy unknown-choice',
  ],
  [
    'a day that will be',
    '7;1/1/2027;Desa Sepempang;Dongeng;layanan;membaca;7;;;',
    'refuse',
    'heldOn activity-date-ahead',
  ],
  [
    'before the programme',
    '8;1/1/2017;Desa Sepempang;Dongeng;layanan;membaca;7;;;',
    'refuse',
    'heldOn activity-too-old',
  ],
  ['no day', '9;minggu ke-2;Desa Sepempang;Dongeng;layanan;membaca;7;;;', 'refuse', 'heldOn not-a-day'],
  [
    'recorded by the library with another number',
    '10;12/10/2026;Desa Sepempang;Kelas Komputer;layanan;digital;30;;;',
    'refuse',
    'title activity-known',
  ],
  ['recorded by the library', '11;13/10/2026;Desa Sepempang;Kelas Komputer;layanan;digital;10;;;', 'skip'],
  [
    'no such village',
    '12;9/6/2021;Desa Antah Berantah;Dongeng;layanan;membaca;7;;;',
    'refuse',
    'name region-name-unknown',
  ],
  ['the sum beneath', ';;;Jumlah;;;144;;;', 'ignore'],
]
const file = Buffer.from(
  [
    'No;Waktu Pelaksanaan;Perpustakaan;Nama Kegiatan;Strategi;Tema;Jml Peserta;P;L;Ket',
    ...messes.map(([, row]) => row),
  ].join('\n'),
)

let job: ImportJob
let rows: Map<number, ImportRow>

async function taken(): Promise<ImportJob> {
  const read = await importFile(app, yusuf, file, 'kegiatan.csv', 'activities')
  expect(read.state).toBe('mapped')
  await app.send(yusuf, mapImport, {
    ...{ id: read.id, version: read.version, sheet: null },
    ...{ mapping: read.mapping, whole: { source: 'Laporan tahunan 2021' } },
  })
  return workOn(app, yusuf, read.id)
}

beforeAll(async () => {
  await act(app, maryam, places.sepempang, '2026-10-12')
  await act(app, maryam, places.sepempang, '2026-10-13')
  job = await taken()
  rows = await rowsOf(app, yusuf, job.id)
})

describe('each kind of mess is understood, or told by its cell', () => {
  test.each(messes.map(([what, , action, problem], at) => [what, at + 2, action, problem] as const))(
    '%s',
    (_, row, action, problem) => {
      const got = rows.get(row)
      expect(got?.action, JSON.stringify(got)).toBe(action)
      if (problem) expect(got?.problems.map(({ field, rule }) => `${field} ${rule}`)).toEqual([problem])
    },
  )
})

test('they count as activities of their months, verified by the level above; the same file again changes nothing', async () => {
  await app.send(yusuf, applyImport, { id: job.id, version: job.version, mode: 'valid' })
  expect(await workOn(app, yusuf, job.id)).toMatchObject({ state: 'done' })
  const recount = await app.look(async tx => {
    const { rows: sums } = await sql<{ code: string; reported: number; verified: number }>`
      select f.key as code, sum(f.value::bigint) as reported, coalesce(sum(f.value::bigint) filter (where a.verified_at is not null), 0) as verified
      from activity a, jsonb_each_text(a.figures) f where a.returned_at is null group by 1
      union all select 'activities', count(*), count(verified_at) from activity`.execute(tx)
    return Object.fromEntries(sums.map(sum => [sum.code, [sum.reported, sum.verified]]))
  })
  const sums = await nationalTally(app, 'activities')
  expect(sums).toEqual(recount)
  expect(sums).toMatchObject({ activities: [4, 2], attendances: [66, 46], female: [32, 32], male: [14, 14] })
  // what is counted from activities is asked in no report: the two never add up twice
  expect(await nationalTally(app, 'report')).toEqual({})
  const { activities } = await app.ask(yusuf, listActivities, { to: '2021-12-31' })
  expect(activities).toHaveLength(2)
  for (const one of activities)
    expect(one).toMatchObject({ source: 'Laporan tahunan 2021', submittedBy: 'Yusuf', state: 'locked' })
  const again = await taken()
  expect(again.counts).toMatchObject({ skip: 3 })
  expect(again.counts.create).toBeUndefined()
})
