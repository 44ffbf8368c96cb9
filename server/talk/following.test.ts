import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { announce, announcementsToRead, listAnnouncements } from '../../contract/announcements.ts'
import { applyDecree, type DecreeLine } from '../../contract/boundaries.ts'
import {
  type AnnouncementId,
  type DecreeId,
  makeId,
  type MessageId,
  type QuestionId,
} from '../../contract/ids.ts'
import { ask, listQuestions } from '../../contract/questions.ts'
import { countNews, say } from '../../contract/talk.ts'
import { cast } from '../../tests/people.ts'
import { testApp } from '../../tests/support/app.ts'

const app = await testApp()
const people = await cast(app)
const { maryam, yusuf, ratna } = people
afterAll(app.close)

test('a regency goes into another: its announcements, what was asked of it and by it, and its talk go there', async () => {
  const announced = makeId<AnnouncementId>()
  await app.send(yusuf, announce, {
    ...{ id: announced, role: 'library', regionId: people.regions.natuna },
    ...{ until: '2026-12-31', title: 'Lomba', text: 'Dibuka' },
  })
  const put = (who: Actor, title: string) =>
    app.send(who, ask, { id: makeId<QuestionId>(), scopeId: who.grants[0]?.scopeId ?? 0, title, text: null })
  await put(maryam, 'Dari desa?')
  await put(yusuf, 'Dari kabupaten?')
  await app.send(maryam, say, {
    ...{ id: makeId<MessageId>(), about: 'report', libraryId: people.places.sepempang.id },
    ...{ record: '2026-10-01', text: 'Sudah saya kirim' },
  })

  const anambas = await merge()
  const [grant] = yusuf.grants
  const path = [1, people.regions.kepri, anambas]
  const now: Actor = { ...yusuf, grants: grant ? [{ ...grant, scopeId: anambas, path }] : [] }
  const { announcements } = await app.ask(now, listAnnouncements, {})
  expect(announcements).toMatchObject([{ id: announced, mine: true, region: { id: anambas }, reach: 3 }])
  expect((await app.ask(maryam, announcementsToRead, {})).announcements).toHaveLength(1)
  const titles = async (view: 'waiting' | 'mine') =>
    (await app.ask(now, listQuestions, { view })).questions.map(({ title }) => title)
  expect([await titles('waiting'), await titles('mine')]).toEqual([['Dari desa?'], ['Dari kabupaten?']])
  const asked = await app.look(tx =>
    tx.selectFrom('question').select(['title', 'regency_id']).orderBy('title').execute(),
  )
  expect(asked.map(row => row.regency_id)).toEqual([anambas, anambas])
  // the message, and the question that waits
  expect((await app.ask(now, countNews, {})).unseen).toBe(2)
})

/** Natuna goes into Anambas, with all its districts. @returns the id of Anambas */
async function merge(): Promise<number> {
  const { anambas, districts } = await app.look(async tx => {
    await sql`update region set valid_from = '2018-01-01'`.execute(tx)
    const { rows } = await sql<{ id: number }>`select id from region where code = '21.05'`.execute(tx)
    const below = await sql<{ code: string }>`
      select code from region where regency_id = ${people.regions.natuna} and level = 'district' order by code`.execute(
      tx,
    )
    return { anambas: rows[0]?.id ?? 0, districts: below.rows.map(row => row.code) }
  })
  const line = (old: string, next: string): DecreeLine => ({ old, new: next, name: null })
  await app.send(ratna, applyDecree, {
    ...{
      id: makeId<DecreeId>(),
      number: '1/2026',
      on: '2026-03-01',
      effectiveFrom: '2026-04-01',
      version: 0,
    },
    lines: [
      line('21.03', '21.05'),
      line('21.05', '21.05'),
      ...districts.map((code, n) => line(code, `21.05.${60 + n}`)),
    ],
  })
  return anambas
}
