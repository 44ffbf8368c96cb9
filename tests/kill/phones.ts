import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import type { Page } from 'playwright-core'
import { stage } from '../../bench/support/stage.ts'
import { type ActivityId, type LibraryId, makeId } from '../../contract/ids.ts'
import { sumsOff } from '../../server/doctor/recount.ts'
import { dayIn } from '../../server/platform/clock.ts'
import { ensurePages } from '../../server/platform/pages.ts'
import { temporaryFolder } from '../support/folder.ts'
import { activityWith, keepOnPhone, type Phone, switchOn, waitingOn } from '../support/phone.ts'
import { noisyPhoto } from '../support/photo.ts'
import type { Counted } from './count.ts'
import { librariesIn, serve, type Server } from './rounds.ts'

/** Refused: commands the server would not take, which here is none. `disordered`: the last correction is not what stands. */
export type Outcome = Counted & {
  rounds: number
  kept: number
  photos: number
  cuts: number
  refused: number
  disordered: number
}

/** Milliseconds in which all that waits must have arrived, once nothing is killed any more. */
const patience = 120_000

/**
 * A phone keeps activities, their corrections and photos while its signal comes and goes; in each round, in the middle of
 * sending, the server is killed, and then the tab or (every other time) the whole phone, at moments nobody chose. In the
 * end all must be there once, corrected as they were last.
 */
export async function phones(rounds: number): Promise<Outcome> {
  await ensurePages(() => undefined)
  const there = await stage()
  const [root, folder] = [temporaryFolder(), temporaryFolder()]
  const port = String(20_000 + (process.pid % 20_000))
  let server = await serve(there.databaseUrl, root.path, port)
  const owner = await managerIn(there.owner)
  const picture = await noisyPhoto()
  const saved = new Map<ActivityId, number>()
  let [kept, photos, cuts] = [0, 0, 0]
  let phone = await switchOn(folder.path)
  try {
    let page = await open(phone, server, owner.cookie)
    for (let round = 0; round < rounds; round++) {
      await phone.context.setOffline(true)
      const earlier = [...saved.keys()].slice(-3)
      const fresh = Array.from({ length: 4 }, (_, n) => ({ id: makeId<ActivityId>(), corrections: n % 3 }))
      const commands = fresh.flatMap(one =>
        activityWith(one.id, owner.libraryId, dayIn(new Date()), one.corrections),
      )
      // of activities that may still wait themselves; six photos of one are enough
      const pictures = earlier.map(id => ({ record: id, picture }))
      await keepOnPhone(page, owner.personId, commands, pictures)
      for (const { id, corrections } of fresh) saved.set(id, corrections)
      kept += commands.length
      photos += pictures.length
      cuts += await flicker(phone)
      server = await killed(server, there.databaseUrl, root.path, port)
      cuts += await flicker(phone)
      if (round % 2 === 0) await phone.killTab()
      else {
        await phone.kill()
        phone = await switchOn(folder.path)
      }
      page = await open(phone, server, owner.cookie)
    }
    const left = await emptied(page)
    const counted = await count(there.owner, saved, photos)
    return { rounds, kept, photos, cuts, refused: left.refused, ...counted }
  } finally {
    await phone.kill()
    server.child.kill('SIGKILL')
    await server.gone
    await there.end()
    root.remove()
    folder.remove()
  }
}

async function managerIn(
  owner: pg.Client,
): Promise<{ cookie: string; personId: string; libraryId: LibraryId }> {
  const [library] = await librariesIn(owner)
  const { rows } = await owner.query<{ person_id: string }>(
    'select g.person_id from role_grant g join library l on l.scope_id = g.scope_id where l.id = $1',
    [library?.libraryId],
  )
  if (!library || !rows[0]) throw new Error('there is no manager')
  return { cookie: library.cookie, personId: rows[0].person_id, libraryId: library.libraryId as LibraryId }
}

/** Opens the application as its manager; it begins to send what waits. */
async function open(phone: Phone, { url }: Server, cookie: string): Promise<Page> {
  await phone.context.setOffline(false)
  await phone.context.addCookies([{ name: 'sinergi', value: cookie.slice('sinergi='.length), url }])
  const page = await phone.context.newPage()
  await page.goto(url)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return page
}

/** A signal for moments, cut at any of them. @returns how many times it was cut */
async function flicker({ context }: Phone): Promise<number> {
  const times = 1 + Math.floor(Math.random() * 3)
  for (let n = 0; n < times; n++) {
    await context.setOffline(false)
    await delay(20 + Math.random() * 300)
    await context.setOffline(true)
    await delay(Math.random() * 50)
  }
  await context.setOffline(false)
  await delay(20 + Math.random() * 150)
  return times
}

async function killed(server: Server, databaseUrl: string, root: string, port: string): Promise<Server> {
  process.kill(server.pid, 'SIGKILL')
  await server.gone
  return serve(databaseUrl, root, port)
}

async function emptied(page: Page): Promise<{ refused: number }> {
  const end = Date.now() + patience
  for (;;) {
    const waiting = await waitingOn(page)
    const left = waiting.commands + waiting.photos - waiting.refused
    if (left <= 0 || Date.now() > end) return waiting
    await delay(200)
  }
}

async function count(
  owner: pg.Client,
  saved: ReadonlyMap<ActivityId, number>,
  photos: number,
): Promise<Counted & { disordered: number }> {
  const { rows } = await owner.query<Omit<Counted, 'sumsOff'> & { disordered: number }>(
    `with asked as (select * from unnest($1::uuid[], $2::int[]) k (id, corrections)),
     done as (
       select subject_id as id, count(*) filter (where name = 'activities.recorded') as recorded,
         count(*) filter (where name = 'activities.amended') as amended
       from event where subject_kind = 'activity' group by 1),
     photos as (select count(*)::int as n from photo)
     select
       (select count(*)::int from asked k left join activity a using (id) left join done d on d.id = k.id::text
        where a.id is null or coalesce(d.recorded, 0) < 1 or coalesce(d.amended, 0) < k.corrections)
         + greatest(0, $3 - (select n from photos)) as lost,
       (select count(*)::int from asked k join activity a using (id) join done d on d.id = k.id::text
        where d.recorded > 1 or d.amended > k.corrections or a.version > k.corrections + 1) as twice,
       (select count(*)::int from activity a where not exists (select from asked k where k.id = a.id))
         + greatest(0, (select n from photos) - $3) as unasked,
       (select count(*)::int from asked k join activity a using (id)
        where a.notes is distinct from case when k.corrections > 0 then 'Perbaikan ' || k.corrections end) as disordered`,
    [[...saved.keys()], [...saved.values()], photos],
  )
  const [found] = rows
  if (!found) throw new Error('nothing was counted')
  return { ...found, sumsOff: await sumsOff(owner, null) }
}
