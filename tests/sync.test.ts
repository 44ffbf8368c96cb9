import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeEach, expect, inject, test } from 'vitest'
import { type ActivityId, makeId, type MergeId } from '../contract/ids.ts'
import { amendLibrary, closeLibrary, type LibraryFacts, libraryFacts } from '../contract/libraries.ts'
import { mergeLibraries, unmergeLibraries } from '../contract/library-merges.ts'
import { pageSize } from '../contract/sync.ts'
import { cast, library, type Place } from './people.ts'
import { testApp } from './support/app.ts'
import { phoneOf } from './support/kept-phone.ts'

const app = await testApp()
const people = await cast(app)
const { yusuf, tiwi } = people
const { natuna } = people.regions
const { sepempang, sedanau } = people.places
afterAll(app.close)

type Phone = ReturnType<typeof phoneOf>
const phone = () => phoneOf(app, yusuf, natuna)
/** Syncs once every event is settled: transactions in other databases of the same server hold them back too. */
async function synced(mine: Phone): Promise<Phone> {
  const waits = () =>
    app.look(async tx => {
      const found = sql`select from event where xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1`
      return (await found.execute(tx)).rows.length
    })
  await expect.poll(waits, { interval: 5 }).toBe(0)
  await mine.sync()
  return mine
}
/** What a phone has that has just been filled for the first time. */
const fresh = async () => (await synced(phone())).bundles()

/** A connection of its own, for transactions that stay open for a while. */
async function connection(): Promise<pg.Client> {
  const { rows } = await app.look(tx => sql<{ name: string }>`select current_database() as name`.execute(tx))
  const server = inject('server')
  const database = rows[0]?.name ?? ''
  const client =
    'url' in server
      ? new pg.Client({ connectionString: server.url.replace(/\/[^/]*$/, `/${database}`) })
      : new pg.Client({ ...server, database })
  await client.connect()
  await client.query("set sinergi.system = 'on'")
  return client
}
const open = await Promise.all([connection(), connection(), connection()])
afterAll(() => Promise.all(open.map(client => client.end())))

const placed = (place: Place) => [place.id, place.path[1], place.path[2], place.scopeId]
const happened = (client: pg.Client, place: Place, name: string, kind: string, id: string) =>
  client.query(
    `insert into event (at, name, subject_kind, subject_id, province_id, regency_id, scope_id) values (now(), $1, $2, $3, $4, $5, $6)`,
    [name, kind, id, ...placed(place).slice(1)],
  )
async function record(client: pg.Client, place: Place, id: string): Promise<void> {
  await client.query(
    `insert into activity (id, library_id, province_id, regency_id, scope_id, held_on, title, strategy, topic, outreach, figures, submitted_at)
     values ($5, $1, $2, $3, $4, '2026-11-12', 'Kelas anyaman', 'advocacy', 'health', false, '{"attendances": 9}', now())`,
    [...placed(place), id],
  )
  await happened(client, place, 'activities.recorded', 'activity', id)
}
async function amend(client: pg.Client, place: Place, id: string): Promise<void> {
  await client.query(`update activity set version = version + 1, title = title || '!' where id = $1`, [id])
  await happened(client, place, 'activities.amended', 'activity', id)
}
async function remove(client: pg.Client, place: Place, id: string): Promise<void> {
  await client.query(`delete from activity where id = $1`, [id])
  await happened(client, place, 'activities.removed', 'activity', id)
}
async function report(client: pg.Client, place: Place, month: string): Promise<void> {
  await client.query(
    `insert into monthly_report (library_id, month, province_id, regency_id, scope_id, figures, from_activities, submitted_at, late)
     values ($1, $5, $2, $3, $4, '{"visits": 40, "loans": null}', '{"activities": 1}', now(), false)
     on conflict (library_id, month) do update set version = monthly_report.version + 1, figures = '{"visits": 41}'`,
    [...placed(place), month],
  )
  await happened(client, place, 'reports.submitted', 'report', `${place.id}/${month}`)
}

beforeEach(async () => {
  await app.look(tx => sql`delete from activity`.execute(tx))
  await app.look(tx => sql`delete from monthly_report`.execute(tx))
})

test('what commits late is not passed over; a bare sequence would have passed over it', async () => {
  const [slow, quick] = open
  const mine = phone()
  await synced(mine)
  await slow.query('begin')
  const [early, late] = [makeId(), makeId()]
  await record(slow, sepempang, early)
  await record(quick, sedanau, late)
  // one who reads by the sequence alone has now seen all up to the second event
  const { rows: seen } = await quick.query<{ seq: string }>('select max(seq) as seq from event')
  await mine.sync()
  await slow.query('commit')
  const { rows: bare } = await quick.query('select subject_id from event where seq > $1', [seen[0]?.seq])
  expect(bare).toEqual([])
  await synced(mine)
  expect(mine.bundles().flatMap(({ activities }) => activities.map(({ id }) => id as string))).toEqual(
    expect.arrayContaining([early, late]),
  )
  expect(mine.asked).not.toContain('sync.marks')
})

const step = fc.record({
  do: fc.constantFrom(
    ...(['begin', 'begin', 'commit', 'rollback', 'record', 'record', 'amend', 'remove', 'report'] as const),
    ...(['sync', 'sync'] as const),
  ),
  at: fc.nat(2),
  of: fc.nat(2),
})

test('whatever the order of commits, a phone ends as the server is, by its cursor alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 40 }), async steps => {
      const mine = phone()
      const inside = [false, false, false]
      // each connection has records of its own, so that none waits for another
      const ids = open.map(() => [makeId(), makeId(), makeId()])
      for (const one of steps) {
        if (one.do === 'sync') {
          await mine.sync()
          continue
        }
        const client = open[one.at]
        if (!client) continue
        const place = one.at === 0 ? sepempang : sedanau
        if (one.do === 'begin' || one.do === 'commit' || one.do === 'rollback') {
          if (inside[one.at] === (one.do === 'begin')) continue
          await client.query(one.do)
          inside[one.at] = one.do === 'begin'
          continue
        }
        const id = ids[one.at]?.[one.of] ?? ''
        if (one.do === 'report') await report(client, place, `2026-0${1 + one.at * 3 + one.of}-01`)
        else if (one.do === 'record') {
          const { rows } = await client.query('select from activity where id = $1', [id])
          if (rows.length === 0) await record(client, place, id)
        } else if (one.do === 'amend') await amend(client, place, id)
        else await remove(client, place, id)
      }
      for (const [at, client] of open.entries()) if (inside[at]) await client.query('commit')
      await synced(mine)
      expect(mine.bundles()).toEqual(await fresh())
      expect(mine.asked).not.toContain('sync.marks')
    }),
    { numRuns: 6 },
  )
})

test('a first sync that was interrupted goes on where it stopped, and misses nothing of the meantime', async () => {
  const [client] = open
  const many = await app.look(async tx => {
    const all: Place[] = []
    for (let n = 0; n < pageSize * 2; n++) {
      all.push(await library(tx, app.now.at, 'community', natuna, `TBM Ombak ${n}`))
    }
    return all
  })
  const [garden] = many
  if (!garden) throw new Error('there are gardens')
  const mine = phone()
  mine.break(2)
  await expect(mine.sync()).rejects.toThrow('no signal')
  const had = mine.bundles().length
  expect(had).toBe(pageSize * 2)
  // a library of a page that has come already, and is not read again
  await record(client, sepempang, makeId())
  await report(client, garden, '2026-09-01')
  mine.break(100)
  mine.asked.length = 0
  await synced(mine)
  expect(mine.asked).toEqual(['sync.first', 'sync.changes'])
  expect(mine.bundles()).toEqual(await fresh())
  expect(mine.progress()).toMatchObject({ after: null, total: had + 3 })
  await app.look(async tx => {
    await sql`delete from monthly_report`.execute(tx)
    await sql`delete from library_version where library_id = any(${many.map(({ id }) => id)}::uuid[])`.execute(
      tx,
    )
    await sql`delete from library where id = any(${many.map(({ id }) => id)}::uuid[])`.execute(tx)
  })
})

test('what leaves the regency leaves the phone, however it went', async () => {
  const [client] = open
  const id = makeId<ActivityId>()
  await record(client, sedanau, id)
  await report(client, sedanau, '2026-09-01')
  const mine = phone()
  await synced(mine)
  const ids = () => mine.bundles().map(bundle => bundle.id as string)
  expect(ids()).toContain(sedanau.id)

  // moved to another regency, without an event that this one could see
  const { palangkaRaya, kalteng } = people.regions
  const move = (provinceId: number | undefined, regencyId: number | undefined) =>
    app.look(async tx => {
      for (const table of ['library', 'activity', 'monthly_report'])
        await sql`update ${sql.table(table)} set province_id = ${provinceId}, regency_id = ${regencyId}
          where ${sql.ref(table === 'library' ? 'id' : 'library_id')} = ${sedanau.id}`.execute(tx)
    })
  await move(kalteng, palangkaRaya)
  const theirs = phoneOf(app, tiwi, palangkaRaya)
  await synced(theirs)
  expect(theirs.bundles().find(bundle => bundle.id === sedanau.id)?.activities).toHaveLength(1)
  await synced(mine)
  expect(ids()).not.toContain(sedanau.id)
  await move(sedanau.path[1], sedanau.path[2])
  await synced(mine)
  await synced(theirs)
  expect(mine.bundles()).toEqual(await fresh())
  expect(theirs.bundles().map(bundle => bundle.id)).not.toContain(sedanau.id)

  // merged into another: what hung on it hangs there, and back again
  const mergeId = makeId<MergeId>()
  await app.send(yusuf, mergeLibraries, {
    ...{ id: mergeId, from: sedanau.id, into: sepempang.id, take: [] },
    ...{ fromVersion: 1, intoVersion: 1 },
  })
  await synced(mine)
  expect(ids()).not.toContain(sedanau.id)
  expect(mine.bundles().find(bundle => bundle.id === sepempang.id)?.activities[0]?.id).toBe(id)
  await app.send(yusuf, unmergeLibraries, { mergeId })
  await synced(mine)
  expect(mine.bundles()).toEqual(await fresh())
  expect(ids()).toContain(sedanau.id)
})

test('a role that has ended leaves nothing on the phone', async () => {
  const mine = phone()
  await synced(mine)
  const former = phoneOf(app, { ...yusuf, grants: [] }, natuna)
  await former.store.begin(nothing)
  await former.store.write(nothing, mine.bundles())
  await synced(former)
  expect(former.bundles()).toEqual([])
  expect(former.progress()).toBeUndefined()
})
const nothing = {
  ...{ personId: yusuf.personId, scopeId: natuna, role: 'regency' as const },
  ...{ cursor: null, after: null, span: null, frame: null, total: 0, at: null },
}

test('after a restore a phone syncs anew', async () => {
  const [client] = open
  const mine = phone()
  await record(client, sepempang, makeId())
  await synced(mine)
  // the database of an earlier day, whose stream begins anew: the activity was never told as removed
  await app.look(async tx => {
    await sql`delete from activity`.execute(tx)
    await sql`update setting set value = to_jsonb(gen_random_uuid()) where name = 'sync-epoch'`.execute(tx)
  })
  mine.asked.length = 0
  await synced(mine)
  expect(mine.asked).toEqual(['sync.changes', 'sync.first', 'sync.changes'])
  expect(mine.bundles()).toEqual(await fresh())

  // in the midst of a first sync
  const other = phone()
  await synced(other)
  const progress = other.progress()
  if (!progress?.cursor) throw new Error('it has begun')
  const epoch = makeId()
  await other.store.write({ ...progress, cursor: { ...progress.cursor, epoch }, after: sepempang.id }, [])
  other.asked.length = 0
  await synced(other)
  expect(other.asked).toEqual(['sync.first', 'sync.first', 'sync.changes'])
  expect(other.bundles()).toEqual(await fresh())
})

const unknown = Object.fromEntries(Object.keys(libraryFacts.shape).map(name => [name, null])) as Record<
  Exclude<keyof LibraryFacts, 'name'>,
  null
>
test('what a library itself shows follows, and closed ones stay known', async () => {
  const mine = phone()
  await synced(mine)
  const version = () => mine.bundles().find(({ id }) => id === sedanau.id)?.library.version ?? 0
  await app.send(yusuf, amendLibrary, {
    libraryId: sedanau.id,
    version: version(),
    ...unknown,
    name: 'Perpustakaan Desa Sedanau Baru',
    titles: 812,
  })
  await synced(mine)
  await app.send(yusuf, closeLibrary, {
    ...{ libraryId: sedanau.id, version: version(), on: '2026-11-01', reason: 'Banjir' },
  })
  await synced(mine)
  expect(mine.bundles()).toEqual(await fresh())
  expect(mine.bundles().find(({ id }) => id === sedanau.id)?.library).toMatchObject({
    ...{ name: 'Perpustakaan Desa Sedanau Baru', titles: 812, closedReason: 'Banjir' },
  })
  // told by their events: nothing had to be mended
  expect(mine.asked).not.toContain('sync.marks')
})
