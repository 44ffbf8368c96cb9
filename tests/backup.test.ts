import { copyFile, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { makeId } from '../contract/ids.ts'
import { leftOut, type Manifest } from '../server/backup/manifest.ts'
import { inspect } from '../server/backup/reading.ts'
import { restore } from '../server/backup/restore.ts'
import { startBackups } from '../server/backup/schedule.ts'
import { asOwner } from '../server/backup/session.ts'
import { rowsOf, tablesOf } from '../server/backup/tables.ts'
import { backup } from '../server/backup/backup.ts'
import { sumsOff } from '../server/doctor/recount.ts'
import { readConfig } from '../server/platform/config.ts'
import { reachDatabase } from '../server/platform/database.ts'
import type { Address } from '../server/platform/db.ts'
import { migrate } from '../server/platform/migrate.ts'
import { lookForPostgres } from '../server/platform/postgres.ts'
import { dayIn } from '../server/platform/clock.ts'
import { hashPassword } from '../server/people/people.ts'
import { describe } from '../db/generate.ts'
import { type Client, type Desk, librariesIn, recordMany, serve } from './kill/rounds.ts'
import { factsOfActivity } from './inputs.ts'
import { command, done } from './support/command.ts'
import { addressOf, maintain, template, urlOf } from './support/database.ts'
import { temporaryFolder } from './support/folder.ts'
import { type Stage, stageOn } from './support/stage.ts'

const server = inject('server')
const folder = temporaryFolder()
const inFolder = (...names: string[]) => join(folder.path, ...names)
const quiet = () => undefined
const databases = ['backup_kill', 'backup_empty', 'backup_plain', 'backup_plain_back', 'backup_clock']
let there: Stage
let file: string
let manifest: Manifest
let cookie: string
/** Of an activity that was recorded before the backup. */
let receipt: string

beforeAll(async () => {
  for (const name of databases)
    await maintain(server, `drop database if exists ${name} with (force)`, `create database ${name}`)
  there = await stageOn(server, 'backup')
  await there.owner.query(
    `insert into person (id, name, created_at) values ('00000000-0000-7000-8000-000000000001', 'Ratna Dewi', now())`,
  )
  await there.owner.query(
    `insert into login values ('username', 'ratna', '00000000-0000-7000-8000-000000000001')`,
  )
  await there.owner.query(
    `insert into role_grant (id, person_id, role, scope_id, granted_at) values (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'national', 1, now())`,
  )
  await there.owner.query(
    `insert into credential values ('00000000-0000-7000-8000-000000000001', $1, now())`,
    [await hashPassword('lampu di desa')],
  )
})
afterAll(async () => {
  await there.end()
  for (const name of databases) await maintain(server, `drop database if exists ${name} with (force)`)
  folder.remove()
})

test('a server under load is backed up at one moment, while eight libraries go on recording', async () => {
  const running = await serve(there.databaseUrl, inFolder('unused'))
  const desk: Desk = { url: running.url, open: true, acknowledged: [], sent: 0, resent: 0, faults: 0 }
  const people = await librariesIn(there.owner)
  cookie = people[0]?.cookie ?? ''
  const work = Promise.all(people.map(client => recordMany(desk, client)))
  try {
    await until(() => desk.acknowledged.length > 20)
    receipt = await receiptOfOne(running.url, people[0])
    const before = desk.acknowledged.length
    const says = await done(
      command(['backup', '--to', inFolder('kept')], { DATABASE_URL: there.databaseUrl }),
    )
    expect(desk.acknowledged.length).toBeGreaterThan(before)
    expect(says).toContain('everybody signs in again')
    const name = (await readdir(inFolder('kept'))).find(one => one.endsWith('.tar.zst')) ?? ''
    file = inFolder('kept', name)
    manifest = await inspect(file)
    const rows = new Map(manifest.tables.map(table => [table.name, table.rows]))
    expect(rows.get('region')).toBe(91_600)
    // one moment: an activity, its event and its receipt are all in, or none of them is
    expect(rows.get('activity')).toBeGreaterThanOrEqual(before)
    expect(rows.get('event')).toBe(rows.get('activity'))
    expect(rows.get('receipt')).toBe(rows.get('activity'))
  } finally {
    desk.open = false
    await work
    running.child.kill('SIGKILL')
    await running.gone
  }
}, 300_000)

test('restored into an empty folder it is the same, row by row; people sign in, sessions are gone, sums are exact', async () => {
  const env = { SINERGI_DATA: inFolder('restored') }
  const began = new Date()
  await done(command(['restore', file], env))
  // before a server starts, whose jobs move things
  const stopped = await reachDatabase({ dataRoot: env.SINERGI_DATA, databaseUrl: undefined }, quiet)
  if (!stopped) throw new Error('nothing was restored')
  await asOwner(stopped.owner, async client => {
    await expectSame(client, manifest)
    const epoch = await client.query("select from setting where name = 'sync-epoch' and changed_at > $1", [
      began,
    ])
    expect(epoch.rowCount).toBe(1)
  }).finally(stopped.stop)
  const running = await serve(undefined, env.SINERGI_DATA)
  try {
    const found = await lookForPostgres(env.SINERGI_DATA)
    if (typeof found === 'string') throw new Error('the restored database does not run')
    const owner = { host: found.host, port: found.port, user: found.superuser, database: 'sinergi' }
    expect(await asOwner(owner, client => sumsOff(client, null))).toBe(0)
    const old = await fetch(`${running.url}/api/people.sessions`, { headers: { cookie } })
    expect(old.status).toBe(401)
    expect(await signIn(running.url)).toBe(200)

    // beside the running server: neither needs the data folder for itself
    expect(await done(command(['backup', '--to', inFolder('again.tar.zst')], env))).toContain('Backup made')
    expect((await inspect(inFolder('again.tar.zst'))).tables.length).toBe(manifest.tables.length)
    const doctor = await command(['doctor'], { ...env, PORT: new URL(running.url).port }).ended
    expect(doctor.code, doctor.says).toBe(0)
    expect(doctor.says).toMatch(/ok {3}sums: those of \d{4}-\d\d equal a recount/)
    expect(doctor.says).toContain('answers: a server is running')
    expect(doctor.says).toMatch(/ok {3}files: \S+\/files is in the backups/)
    // what was signed before the backup verifies where it was restored, by the same key
    expect(await isProven(running.url, receipt)).toBe(true)
    await writeFile(inFolder('bukti.jws'), receipt)
    expect(await done(command(['receipt', inFolder('bukti.jws')], env))).toContain(
      'Verified: activities.record was accepted',
    )
    expect(doctor.says).toMatch(/ok {3}notifications: their key opens/)
    expect(doctor.says).toMatch(/ok {3}signing key: \S+ opens; 1 to verify with/)
    expect(doctor.says).toMatch(/ok {3}keys of records: 0 keys in \S+\/keys, which can be read and written/)
    const second = await command(['restore', file], env).ended
    expect(second.says).toContain('Another Sinergi')
  } finally {
    running.child.kill('SIGTERM')
    await running.gone
  }
  expect((await command(['doctor'], { ...env, PORT: '0' }).ended).code).toBe(0)
  const again = await command(['restore', file], env).ended
  expect(again.says).toContain('is not empty')
}, 300_000)

test('a backup is checked by restoring it', async () => {
  expect(await done(command(['backup', '--check', file], {}))).toContain('Checked by restoring')
}, 300_000)

test('a backup that is killed leaves no file that looks whole, and the next one clears up', async () => {
  const to = inFolder('killed')
  const killed = command(['backup', '--to', to], { DATABASE_URL: there.databaseUrl })
  await until(async () => (await readdir(to).catch(() => [])).some(name => name.startsWith('.sinergi-')))
  killed.child.kill('SIGKILL')
  await killed.ended
  expect((await readdir(to)).map(name => name.replace(/.*\./, ''))).toEqual(['part'])
  await done(command(['backup', '--to', to], { DATABASE_URL: there.databaseUrl }))
  const left = new Set((await readdir(to)).map(name => name.replace(/.*\.tar/, 'tar')))
  expect(left).toEqual(new Set(['tar.zst', 'sinergi-keys']))
}, 300_000)

test('a restore that is killed leaves nothing that starts, and can be begun anew', async () => {
  const databaseUrl = urlOf(server, 'backup_kill')
  for (const wait of [0, 1500]) {
    const killed = command(['restore', file], { DATABASE_URL: databaseUrl })
    await until(() => isHalf('backup_kill'))
    await delay(wait)
    killed.child.kill('SIGKILL')
    await killed.ended
    const start = await command(['migrate'], { DATABASE_URL: databaseUrl }).ended
    expect(start.code).toBe(1)
    expect(start.says).toContain('did not finish')
    const doctor = await command(['doctor'], { DATABASE_URL: databaseUrl, PORT: '0' }).ended
    expect(doctor.code).toBe(1)
    expect(doctor.says).toContain('bad  schema: a restore did not finish')
    const saved = await command(['backup', '--to', folder.path], { DATABASE_URL: databaseUrl }).ended
    expect(saved.says).toContain('nothing to back up')
    // what was under way in the database ends before the next begins
    await until(async () => !(await isBusy('backup_kill')))
  }
  await done(command(['restore', file], { DATABASE_URL: databaseUrl }))
  await asOwner(addressOf(server, 'backup_kill'), client => expectSame(client, manifest))
}, 300_000)

test('a full disk: said, and nothing is left', async () => {
  const to = inFolder('full')
  const { code, says } = await command(['backup', '--to', to], { DATABASE_URL: there.databaseUrl }, 400).ended
  expect(code).toBe(1)
  expect(says).toContain(`There is no room for the backup in ${to}`)
  expect(await readdir(to)).toEqual([])
})

test('a file that is no whole backup is refused before anything is begun', async () => {
  const says = async (path: string) =>
    await inspect(path).then(
      () => 'whole',
      (error: Error) => error.message,
    )
  const cut = inFolder('cut.tar.zst')
  const { size } = await stat(file)
  for (const part of [0.2, 0.7, 0.999]) {
    await copyFile(file, cut)
    await truncate(cut, Math.floor(size * part))
    expect(await says(cut)).toContain('damaged or was cut off')
  }
  // a byte that changed, wherever
  const bytes = await readFile(file)
  for (const part of [0.1, 0.5, 0.9]) {
    const wrong = Buffer.from(bytes)
    const at = Math.floor(size * part)
    wrong[at] = (wrong[at] ?? 0) ^ 0x10
    await writeFile(cut, wrong)
    expect(await says(cut)).toContain('damaged or was cut off')
  }
  // a row that somebody changed, compressed again: the sums of the manifest tell
  const rows = zstdDecompressSync(bytes)
  rows.write('X', rows.indexOf('Kelas komputer'))
  await writeFile(cut, zstdCompressSync(rows))
  expect(await says(cut)).toContain('damaged or was cut off')
  await writeFile(cut, 'name;visits\n')
  expect(await says(cut)).toContain('is not a backup of Sinergi')
  expect(await says(inFolder('nowhere'))).toContain('There is no file')

  const env = { SINERGI_DATA: inFolder('untouched') }
  expect((await command(['restore', cut], env).ended).code).toBe(1)
  expect(await readdir(folder.path)).not.toContain('untouched')
})

test('a backup of a newer version is refused, and an installation is never written over', async () => {
  const empty = addressOf(server, 'backup_empty')
  const newer = { ...manifest, sinergi: '9.0.0', migrations: [...manifest.migrations, '999-later.sql'] }
  await expect(restore(empty, file, newer, quiet)).rejects.toThrow('made by a newer Sinergi (9.0.0')
  await migrate(empty)
  await expect(restore(empty, file, manifest, quiet)).rejects.toThrow('is not empty')
  await expect(backup(empty, file)).rejects.toThrow('is there already')
  // below a file there is no folder
  await expect(backup(empty, join(file, 'x'))).rejects.toThrow('cannot be written')
})

test('an owner without superuser, whom row-level security binds, saves and restores every row', async () => {
  await maintain(
    server,
    "do $$ begin if not exists (select from pg_roles where rolname = 'backup_plain') then create role backup_plain login createrole; end if; end $$",
    'grant set on parameter "sinergi.system" to backup_plain',
    'alter database backup_plain owner to backup_plain',
    'alter database backup_plain_back owner to backup_plain',
  )
  const [from, back] = ['backup_plain', 'backup_plain_back'].map(plainly) as [Address, Address]
  await migrate(from)
  // a judgement on an activity that is gone is a row like the others
  await asOwner(addressOf(server, 'backup_plain'), async client => {
    await client.query(
      "insert into activity_verification values (gen_random_uuid(), 1, now(), null, 'verified')",
    )
  })
  const made = await backup(from, inFolder('plain'))
  expect(made.manifest.tables.find(of => of.name === 'activity_verification')?.rows).toBe(1)
  await restore(back, made.file, await inspect(made.file), quiet)
  await asOwner(back, client => expectSame(client, made.manifest))
  expect(await describe(back)).toEqual(await describe(addressOf(server, template)))
}, 300_000)

test('a table whose rows the owner would not see stops the backup, and is named', async () => {
  const owner = plainly('backup_plain')
  await asOwner(owner, async client => {
    await client.query(
      'create table diary (id int primary key); alter table diary enable row level security, force row level security',
    )
  })
  await expect(backup(owner, inFolder('hidden'))).rejects.toThrow('hide rows of diary')
  expect(await readdir(inFolder('hidden'))).toEqual([])
})

test('by the clock: one backup when one is due, of two servers one, and the oldest go', async () => {
  const owner = addressOf(server, 'backup_clock')
  await migrate(owner)
  const to = inFolder('clock')
  const said: string[] = []
  const plan = { every: 1500, to, keep: 2 }
  const jobs = [1, 2].map(() => startBackups(owner, plan, line => said.push(line), { look: 100, again: 100 }))
  await until(() => said.filter(line => line.startsWith('Backup made')).length >= 4)
  await Promise.all(jobs.map(job => job.stop()))
  expect((await readdir(to)).filter(name => !name.startsWith('.')).length).toBeLessThanOrEqual(3)
  // neither of the two got in the other's way
  expect(said.filter(line => !line.startsWith('Backup made'))).toEqual([])
  const moments = said.flatMap(line => /sinergi-\S+\.zst/.exec(line)?.[0] ?? [])
  expect(new Set(moments).size).toBe(moments.length)
}, 60_000)

test('a wrong setting stops the start and is named', async () => {
  const wrong = { SINERGI_BACKUP_EVERY: 'daily', SINERGI_BACKUP_KEEP: '0', SINERGI_BACKUP_TO: 'x.tar.zst' }
  const problems = readConfig(wrong)
  expect(Array.isArray(problems) && problems.map(({ name }) => name).sort()).toEqual(
    Object.keys(wrong).sort(),
  )
  const right = readConfig({ SINERGI_BACKUP_EVERY: '24h', SINERGI_BACKUP_KEEP: '7', SINERGI_BACKUP_TO: '/b' })
  expect(right).toMatchObject({ backup: { every: 86_400_000, to: '/b', keep: 7 } })
  const { code, says } = await command(['start'], {
    SINERGI_BACKUP_EVERY: '24h',
    SINERGI_BACKUP_TO: join(file, 'x'),
    SINERGI_DATA: inFolder('unused'),
  }).ended
  expect(code).toBe(1)
  expect(says).toContain(`Backups cannot be written in ${join(file, 'x')}`)
})

test('the doctor names what is wrong, tells no secret, and fails', async () => {
  const owner = addressOf(server, 'backup_clock')
  await asOwner(owner, async client => {
    await client.query('alter table person no force row level security')
    await client.query('alter table tally disable trigger user')
    await client.query(
      `insert into tally values (1, (date_trunc('month', now() at time zone 'Asia/Jakarta') - interval '1 month')::date, 1, 5, 5)`,
    )
  })
  const { code, says } = await command(['doctor'], {
    DATABASE_URL: urlOf(server, 'backup_clock'),
    HOST: '0.0.0.0',
    PORT: '0',
    SINERGI_BACKUP_EVERY: '30m',
  }).ended
  expect(code).toBe(1)
  expect(says).toContain('bad  row-level security: is off on person')
  expect(says).toMatch(/bad {2}sums: 1 of \d{4}-\d\d differ from a recount/)
  expect(says).toContain('warn address: HOST is 0.0.0.0')
  const unreachable = await command(['doctor'], {
    DATABASE_URL: 'postgres://sinergi:rahasia@127.0.0.1:1/x',
    PORT: '0',
  }).ended
  expect(unreachable.code).toBe(1)
  expect(unreachable.says).toContain('bad  database: does not answer (ECONNREFUSED)')
  expect(unreachable.says).not.toContain('rahasia')
})

/** Reads every table back, and compares it with what the backup says. */
async function expectSame(client: pg.Client, wanted: Manifest): Promise<void> {
  const names = (await tablesOf(client)).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(wanted.tables.map(({ name }) => name)))
  for (const table of wanted.tables) {
    const rows = rowsOf(client, table)
    let step = await rows.next()
    while (!step.done) step = await rows.next()
    // of the settings one is another after a restore, so that phones sync anew
    // and until the first start one more says that keys are to be looked for
    if (table.name === 'setting') expect([table.rows, table.rows + 1]).toContain(step.value.rows)
    else expect(step.value).toEqual(table)
  }
  for (const name of leftOut) {
    const left = await client.query<{ n: number }>(`select count(*)::int as n from ${name}`)
    expect(left.rows[0]?.n).toBe(0)
  }
}

async function signIn(url: string): Promise<number> {
  const body = JSON.stringify({
    id: makeId(),
    input: { login: 'ratna', password: 'lampu di desa', device: 'kantor' },
  })
  const headers = { 'content-type': 'application/json' }
  return (await fetch(`${url}/api/people.sign-in`, { method: 'POST', headers, body })).status
}

/** Records an activity; the signed receipt that comes with the answer. */
async function receiptOfOne(url: string, client: Client | undefined): Promise<string> {
  const { libraryId, cookie: of } = client ?? expect.fail('nobody is there')
  const heldOn = dayIn(new Date())
  const input = { id: makeId(), libraryId, ...factsOfActivity, heldOn, revisionReason: null }
  const headers = { 'content-type': 'application/json', cookie: of }
  const body = JSON.stringify({ id: makeId(), input })
  const answer = await fetch(`${url}/api/activities.record`, { method: 'POST', headers, body })
  return answer.headers.get('sinergi-receipt') ?? expect.fail(await answer.text())
}

async function isProven(url: string, proof: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/receipts.check?${new URLSearchParams({ proof })}`)
  return answer.ok && ((await answer.json()) as { standing: string }).standing === 'waiting'
}

async function isHalf(name: string): Promise<boolean> {
  return asOwner(addressOf(server, name), async client => {
    const { rows } = await client.query<{ half: boolean }>(
      "select to_regclass('restore_unfinished') is not null as half",
    )
    return rows[0]?.half ?? false
  })
}

async function isBusy(name: string): Promise<boolean> {
  return asOwner(addressOf(server, name), async client => {
    const { rows } = await client.query(
      'select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = $1',
      ['client backend'],
    )
    return rows.length > 0
  })
}

function plainly(name: string): Address {
  return urlOf(server, name, 'backup_plain')
}

async function until(what: () => boolean | Promise<boolean>, limit = 60_000): Promise<void> {
  for (const end = Date.now() + limit; !(await what()); await delay(15))
    if (Date.now() > end) throw new Error('what was waited for did not happen')
}
