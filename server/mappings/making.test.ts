import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { makeId, type MappingFileId, type MappingId, type TakingId } from '../../contract/ids.ts'
import {
  getFile,
  getMapping,
  listFiles,
  listMappings,
  removeMapping,
  scheduleMapping,
  takeFile,
  unscheduleMapping,
} from '../../contract/mappings.ts'
import { countNews, listNews, markSeen } from '../../contract/talk.ts'
import { type Cast, cast, person } from '../../tests/people.ts'
import { refusal, type TestApp, testApp } from '../../tests/support/app.ts'
import { routes } from '../app.ts'
import { enrolled, reported, years } from '../indicators/test-queries.ts'
import { createChanges } from '../platform/changes.ts'
import type { Db } from '../platform/db.ts'
import { exported, field, figure, linesOf, mapped } from './for-tests.ts'
import { letGo, makeOnce, planDue } from './making.ts'

let app: TestApp
let people: Cast
let colleague: Actor
let id: MappingId

const tables = [
  'mapping_file_taking',
  'mapping_file',
  'mapping',
  'talk_seen',
  'office_notice',
  'event',
  'monthly_report',
]

beforeAll(async () => {
  app = await testApp(new Date('2026-10-02T03:00:00Z'))
  people = await cast(app)
  const [grant] = people.yusuf.grants
  if (!grant) throw new Error('Yusuf holds no role')
  const { sepempang, sedanau, menteng } = people.places
  colleague = await app.look(async tx => {
    await years(tx, 2026)
    for (const place of [sepempang, sedanau, menteng]) await enrolled(tx, place)
    return person(tx, app.now.at, 'Sri', 'regency', { scopeId: grant.scopeId, path: grant.path, id: null })
  })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.now.at = new Date('2026-10-02T03:00:00Z')
  const { sepempang, menteng } = people.places
  await app.look(async tx => {
    for (const table of tables) await sql`delete from ${sql.table(table)}`.execute(tx)
    await sql`update role_grant set ended_at = null`.execute(tx)
    await sql`delete from role_grant where person_id = ${people.yusuf.personId} and role = 'national'`.execute(
      tx,
    )
    for (const [n, month] of ['2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'].entries()) {
      await reported(tx, sepempang, month, { visits: 100 + n }, 'verified')
      await reported(tx, menteng, month, { visits: 5000 }, 'verified')
    }
  })
  id = await mapped(app, people.yusuf, {
    Nama: field('name'),
    Kunjungan: figure('visits'),
    Per: field('asOf'),
  })
})

const plan = { due: 'after-lock', day: 3, format: 'csv', keepMonths: 2, from: '2026-08-01' } as const
const versionOf = async (actor: Actor) => (await app.ask(actor, getMapping, { id })).mapping.version
const setUp = async (actor: Actor, more: Partial<Record<keyof typeof plan, unknown>> = {}) =>
  app.send(actor, scheduleMapping, { id, version: await versionOf(actor), ...plan, ...more } as never)
const filesOf = async (actor: Actor) => (await app.ask(actor, listFiles, { id })).files
/** What the worker does on a day, as often as it looks. */
async function work(on?: string, db: Db = app.db): Promise<void> {
  if (on) app.now.at = new Date(`${on}T03:00:00Z`)
  const desk = { db, clock: () => app.now.at, changes: createChanges() }
  for (let look = 0; look < 2; look++) {
    await planDue(desk)
    while (await makeOnce(desk));
  }
  await letGo(desk)
}
async function fetched(actor: Actor, fileId: MappingFileId, take = makeId<TakingId>()): Promise<Buffer> {
  await app.send(actor, takeFile, { id: take, fileId })
  return given(actor, take)
}
async function given(actor: Actor, take: TakingId): Promise<Buffer> {
  const route = routes.find(({ endpoint }) => endpoint.name === getFile.name)
  if (!route) throw new Error('there is no such route')
  const chunks: Uint8Array[] = []
  const call = { actor, input: { id: take }, caller: { address: '127.0.0.1', device: 'test' } }
  await app.engine.download(route, call, async sheet => {
    for await (const chunk of sheet.made?.bytes ?? []) chunks.push(chunk)
  })
  return Buffer.concat(chunks)
}
const toldOf = async (actor: Actor) =>
  (await app.ask(actor, listNews, {})).news.flatMap(one =>
    one.kind === 'notice' ? [[one.what, one.period?.from]] : [],
  )

test('month after month one file is made on its day, and those that were missed while no server ran are made once', async () => {
  await setUp(people.yusuf)
  await work('2026-10-03')
  expect(await filesOf(people.yusuf)).toEqual([])
  await work('2026-10-04')
  await work('2026-10-05')
  expect((await filesOf(people.yusuf)).map(({ period }) => period)).toEqual(['2026-08-01'])
  // off from October to February
  await work('2027-02-10')
  const files = await filesOf(people.yusuf)
  const made = ['2026-12-01', '2026-11-01', '2026-10-01', '2026-09-01', '2026-08-01']
  expect(files.map(({ period }) => period)).toEqual(made)
  await work('2027-02-11')
  expect((await filesOf(people.yusuf)).map(({ sha256 }) => sha256)).toEqual(files.map(({ sha256 }) => sha256))
  const { mapping } = await app.ask(people.yusuf, getMapping, { id })
  expect(mapping.schedule).toMatchObject({
    by: 'Yusuf',
    stopped: null,
    next: { period: '2027-01-01', on: '2027-03-04' },
  })
})

test('a file is what the office would have downloaded then, and stays so; who took it is told', async () => {
  await setUp(people.yusuf)
  await work('2026-10-04')
  const then = await exported(app, people.yusuf, id, '2026-08-01')
  const [file] = await filesOf(people.yusuf)
  if (!file) throw new Error('there is no file')
  await app.look(tx =>
    sql`update monthly_report set figures = '{"visits": 7}' where month = '2026-08-01'`.execute(tx),
  )
  const bytes = await fetched(colleague, file.id)
  expect(linesOf(bytes.toString())).toEqual(then)
  expect(then).toEqual([
    ['Nama', 'Kunjungan', 'Per'],
    ['Perpustakaan Desa Sedanau', '', '04/10/2026'],
    ['Perpustakaan Desa Sepempang', '100', '04/10/2026'],
  ])
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect((await filesOf(people.yusuf))[0]).toMatchObject({
    ...{ state: 'ready', rows: 2, bytes: bytes.length, sha256, keepUntil: '2026-12-04' },
    ...{ asOf: '2026-10-04T03:00:00.000Z', takings: [{ by: 'Sri', at: '2026-10-04T03:00:00.000Z' }] },
  })
})

test('a file is given out for a note of who takes it only, to that person, within the hour', async () => {
  await setUp(people.yusuf, { format: 'xlsx' })
  await work('2026-10-04')
  const [file] = await filesOf(people.yusuf)
  if (!file) throw new Error('there is no file')
  const take = makeId<TakingId>()
  expect((await fetched(people.yusuf, file.id, take)).subarray(0, 2).toString()).toBe('PK')
  expect(await refusal(given(colleague, take))).toBe('access.not-found')
  expect(await refusal(given(people.yusuf, makeId<TakingId>()))).toBe('access.not-found')
  for (const other of [people.ratna, people.rismarini, people.tiwi, people.maryam])
    expect(await refusal(app.send(other, takeFile, { id: makeId<TakingId>(), fileId: file.id }))).toBe(
      'access.not-found',
    )
  app.now.at = new Date('2026-10-04T04:01:00Z')
  expect(await refusal(given(people.yusuf, take))).toBe('access.not-found')
})

test('after its months a file is kept no longer; that it was made and who took it stays, and it is not made again', async () => {
  await setUp(people.yusuf)
  await work('2026-10-04')
  const [file] = await filesOf(people.yusuf)
  if (!file) throw new Error('there is no file')
  await fetched(people.yusuf, file.id)
  await work('2026-12-04')
  expect((await filesOf(people.yusuf)).find(one => one.id === file.id)?.state).toBe('ready')
  await work('2026-12-05')
  const gone = (await filesOf(people.yusuf)).find(one => one.id === file.id)
  expect(gone).toMatchObject({ state: 'gone', sha256: file.sha256, takings: [{ by: 'Yusuf' }] })
  expect(await refusal(fetched(people.yusuf, file.id))).toBe('mapping.file-not-ready')
  const left = await app.look(tx =>
    sql`select from mapping_file_piece where file_id = ${file.id}`.execute(tx),
  )
  expect(left.rows).toEqual([])
})

test('whoever set it up and has lost the role stops it with the reason; a colleague goes on, and nothing is left out', async () => {
  await setUp(people.yusuf)
  await work('2026-10-04')
  const end = sql`update role_grant set ended_at = ${new Date('2026-10-20')} where person_id = ${people.yusuf.personId}`
  await app.look(tx => end.execute(tx))
  await work('2026-11-10')
  expect((await filesOf(colleague)).map(({ period }) => period)).toEqual(['2026-08-01'])
  const { mapping } = await app.ask(colleague, getMapping, { id })
  expect(mapping.schedule).toMatchObject({ stopped: 'mapping.role-lost', next: null })
  expect((await app.ask(colleague, listMappings, {})).mappings).toMatchObject([
    { scheduled: true, stopped: 'mapping.role-lost' },
  ])
  expect(await toldOf(colleague)).toEqual([
    ['export-stopped', '2026-09-01'],
    ['export-ready', '2026-08-01'],
  ])
  await work('2026-12-05')
  expect(await filesOf(colleague)).toHaveLength(1)
  await setUp(colleague)
  await work('2026-12-06')
  expect((await filesOf(colleague)).map(({ period }) => period)).toEqual([
    '2026-10-01',
    '2026-09-01',
    '2026-08-01',
  ])
})

test('a role of another place gives no rights here: the file holds the office’s own libraries only', async () => {
  const grant = sql`insert into role_grant (id, person_id, role, scope_id, province_id, regency_id, granted_at)
    select ${makeId()}, ${people.yusuf.personId}, 'national', 1, null, null, now()`
  await app.look(tx => grant.execute(tx))
  await setUp(people.yusuf)
  await work('2026-10-04')
  const [file] = await filesOf(people.yusuf)
  expect(file?.rows).toBe(2)
})

test('the bell of the office counts a file that is ready until each has seen it', async () => {
  await setUp(people.yusuf)
  await work('2026-10-04')
  const unseen = async (actor: Actor) => (await app.ask(actor, countNews, {})).unseen
  const [file] = await filesOf(people.yusuf)
  if (!file) throw new Error('there is no file')
  expect([await unseen(people.yusuf), await unseen(colleague)]).toEqual([1, 1])
  expect([await unseen(people.ratna), await unseen(people.rismarini), await unseen(people.tiwi)]).toEqual([
    0, 0, 0,
  ])
  await app.send(people.yusuf, markSeen, { ids: [file.id] })
  expect([await unseen(people.yusuf), await unseen(colleague)]).toEqual([0, 1])
})

test('where the disk is full it says so once, leaves nothing behind, and is made by itself when there is room', async () => {
  await setUp(people.yusuf)
  let full = true
  const db: Db = {
    ...app.db,
    transaction: (acting, run, mode) =>
      app.db.transaction(
        acting,
        async (tx, last) => {
          const result = await run(tx, last)
          const pieces = await sql`select from mapping_file_piece`.execute(tx)
          if (full && mode !== 'snapshot' && pieces.rows.length > 0)
            throw Object.assign(new Error('could not extend file: No space left on device'), {
              code: '53100',
            })
          return result
        },
        mode,
      ),
  }
  await work('2026-10-04', db)
  const [file] = await filesOf(people.yusuf)
  expect(file).toMatchObject({
    state: 'waiting',
    problem: 'mapping.disk-full',
    againAt: '2026-10-04T04:00:00.000Z',
  })
  expect((await app.ask(people.yusuf, listMappings, {})).mappings).toMatchObject([{ failing: true }])
  app.now.at = new Date('2026-10-04T04:00:01Z')
  await work(undefined, db)
  expect(await toldOf(people.yusuf)).toEqual([['export-failed', '2026-08-01']])
  expect(
    (await app.look(tx => sql`select from event where name = 'mappings.file-failed'`.execute(tx))).rows,
  ).toHaveLength(1)
  full = false
  app.now.at = new Date('2026-10-04T05:00:02Z')
  await work(undefined, db)
  expect((await filesOf(people.yusuf))[0]).toMatchObject({ state: 'ready', problem: null })
  expect(await toldOf(people.yusuf)).toEqual([['export-ready', '2026-08-01']])
})

test('a server that died in the middle is followed by another, which makes the file whole', async () => {
  await setUp(people.yusuf)
  app.now.at = new Date('2026-10-04T03:00:00Z')
  const desk = { db: app.db, clock: () => app.now.at, changes: createChanges() }
  await planDue(desk)
  await app.look(async tx => {
    await sql`update mapping_file set tries = 1, taken_until = ${new Date('2026-10-04T03:02:00Z')}`.execute(
      tx,
    )
    await sql`insert into mapping_file_piece select id, 0, 'half' from mapping_file`.execute(tx)
  })
  expect(await makeOnce(desk)).toBe(false)
  app.now.at = new Date('2026-10-04T03:02:01Z')
  expect(await makeOnce(desk)).toBe(true)
  const [file] = await filesOf(people.yusuf)
  if (!file) throw new Error('there is no file')
  expect((await fetched(people.yusuf, file.id)).toString()).not.toContain('half')
})

test('what is not wanted any more is not made: the schedule ended, or the mapping was taken away', async () => {
  await setUp(people.yusuf)
  await app.send(people.yusuf, unscheduleMapping, { id, version: await versionOf(people.yusuf) })
  await work('2026-12-10')
  expect(await filesOf(people.yusuf)).toEqual([])
  await setUp(people.yusuf)
  await app.send(people.yusuf, removeMapping, { id, version: await versionOf(people.yusuf) })
  await work('2026-12-11')
  const { rows } = await app.look(tx => sql`select from mapping_file`.execute(tx))
  expect(rows).toEqual([])
})

test('a schedule needs columns, a day that there is, and a beginning that is not too long ago', async () => {
  expect(await refusal(setUp(people.yusuf, { due: 'day', day: 0 }))).toBe('request.invalid')
  expect(await refusal(setUp(people.yusuf, { from: '2024-09-01' }))).toBe('mapping.from-too-early')
  const events = await app.look(tx =>
    sql<{ data: object }>`select data from event where name like 'mappings.%'`.execute(tx),
  )
  expect(JSON.stringify(events.rows)).not.toMatch(/Rekap|Kunjungan|Yusuf/)
})
