import { setTimeout as delay } from 'node:timers/promises'
import { expect, inject, test } from 'vitest'
import { signedIn } from '../bench/support/country.ts'
import { listOfLibraries, sendIn } from '../bench/support/spreadsheet.ts'
import { serve } from './kill/rounds.ts'
import { temporaryFolder } from './support/folder.ts'
import { stageOn } from './support/stage.ts'

const rows = 5000

test('an import that is killed while it goes in is finished by the next server, each row once', async () => {
  const there = await stageOn(inject('server'), 'import_kill')
  const root = temporaryFolder()
  there.owner.on('error', () => undefined)
  const cookie = await signedIn(there.owner, 'national', 1)
  const file = await listOfLibraries(there.owner, rows)
  let server = await serve(there.databaseUrl, root.path)
  try {
    const sent = await sendIn(() => server.url, cookie, file)
    const checked = await sent.settled()
    await sent.apply(checked.version, 'valid')
    const countOf = async () =>
      Number((await there.owner.query<{ n: string }>('select count(*) as n from library')).rows[0]?.n)
    while ((await countOf()) === 0) await delay(20)
    process.kill(server.pid, 'SIGKILL')
    await server.gone
    const before = await countOf()
    server = await serve(there.databaseUrl, root.path)
    const done = await sent.settled()
    expect(before, 'it was killed in the middle').toBeLessThan(checked.counts.create ?? 0)
    expect(done).toMatchObject({ state: 'done', counts: checked.counts })
    const { rows: found } = await there.owner.query<Record<string, number>>(`
      select (select count(*)::int from library) as libraries, (select count(distinct region_id)::int from library) as regions,
        (select count(*)::int from library_version) as versions, (select count(*)::int from library_search) as found,
        (select count(distinct subject_id)::int from event where name = 'libraries.registered') as told,
        (select count(*)::int from event where name = 'libraries.registered') as events,
        (select count(*)::int from import_row where applied_at is not null) as applied`)
    const all = checked.counts.create
    expect(found[0]).toEqual({
      libraries: all,
      regions: all,
      versions: all,
      found: all,
      told: all,
      events: all,
      applied: all,
    })
  } finally {
    server.child.kill('SIGKILL')
    await server.gone
    await there.end()
    root.remove()
  }
}, 400_000)
