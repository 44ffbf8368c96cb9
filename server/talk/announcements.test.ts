import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import {
  announce,
  announcementsToRead,
  type Audience,
  confirmAnnouncement,
  exportReaders,
  listAnnouncements,
  listReaders,
  withdrawAnnouncement,
} from '../../contract/announcements.ts'
import { type AnnouncementId, makeId } from '../../contract/ids.ts'
import { countNews, listNews } from '../../contract/talk.ts'
import { cast, person } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { routes } from '../app.ts'
import { csvOf } from '../platform/download.ts'
import { fitsLevel } from './rules.ts'

const start = new Date('2026-11-20T03:00:00Z')
const app = await testApp(start)
const people = await cast(app)
const { maryam, salmah, hasan, yusuf, rismarini, ratna, bayu, tiwi, dewi } = people
const { kepri, natuna, kalteng } = people.regions
afterAll(app.close)
beforeEach(() => {
  app.now.at = start
})

async function tell(who: Actor, role: Audience, regionId: number, until = '2026-11-25') {
  const id = makeId<AnnouncementId>()
  await app.send(who, announce, { id, role, regionId, until, title: 'Lomba bercerita', text: 'Dibuka.' })
  return id
}
const toRead = async (who: Actor) =>
  (await app.ask(who, announcementsToRead, {})).announcements.map(({ id }) => id)
const readers = (who: Actor, id: AnnouncementId) => app.ask(who, listReaders, { id })

test.each([
  ['province', 'regency', false],
  ['province', 'province', true],
  ['trainer', 'nation', true],
  ['trainer', 'regency', false],
  ['library', 'regency', true],
  ['library', 'district', false],
] as const)('people of %s in a %s are addressed: %s', (role, level, fits) => {
  expect(fitsLevel(role, level)).toBe(fits)
})

test('the province tells its managers: those inside see it until they confirm, and the office counts them', async () => {
  const id = await tell(rismarini, 'library', kepri)
  expect(await toRead(maryam)).toContain(id)
  expect(await toRead(dewi)).toContain(id)
  expect(await toRead(bayu)).toEqual([])
  expect(await readers(rismarini, id)).toMatchObject({ read: 0, unread: 4, total: 4 })
  expect((await app.ask(maryam, countNews, {})).unseen).toBe(1)
  await app.send(maryam, confirmAnnouncement, { id })
  await app.send(maryam, confirmAnnouncement, { id })
  expect(await toRead(maryam)).toEqual([])
  expect((await app.ask(maryam, countNews, {})).unseen).toBe(0)
  expect((await app.ask(maryam, listNews, {})).news).toMatchObject([{ kind: 'announcement', id, unseen: 0 }])
  const { readers: all, ...counts } = await readers(rismarini, id)
  expect(counts).toEqual({ total: 4, read: 1, unread: 3 })
  expect(all.at(-1)).toMatchObject({ name: 'Maryam', regency: expect.stringContaining('Natuna') as string })
  const { announcements } = await app.ask(rismarini, listAnnouncements, {})
  expect(announcements).toMatchObject([{ id, reach: 4, read: 1, mine: true }])
  await app.send(rismarini, withdrawAnnouncement, { id })
  expect(await toRead(salmah)).toEqual([])
  expect(await refusal(app.send(rismarini, withdrawAnnouncement, { id }))).toBe('announcement.withdrawn')
})

test('the file of readers has who has not read it first', async () => {
  const id = await tell(yusuf, 'library', natuna)
  await app.send(hasan, confirmAnnouncement, { id })
  const route = routes.find(({ endpoint }) => endpoint.name === exportReaders.name)
  if (!route) throw new Error('no route')
  let text = ''
  const input = { id, format: 'csv' }
  const caller = { address: '127.0.0.1', device: 'test' }
  await app.engine.download(route, { actor: yusuf, input, caller }, async sheet => {
    for await (const chunk of csvOf(sheet, 'id')) text += chunk
  })
  expect(text.match(/Maryam|Salmah|Hasan/g)).toEqual(['Salmah', 'Maryam', 'Hasan'])
  await app.send(yusuf, withdrawAnnouncement, { id })
})

test('it reaches who joins while it holds, and nobody after its last day in Jakarta', async () => {
  const id = await tell(ratna, 'library', 1)
  const newcomer = await app.look(tx =>
    person(tx, app.now.at, 'Pendatang', 'library', {
      ...people.places.menteng,
      id: people.places.menteng.id,
    }),
  )
  expect(await toRead(newcomer)).toEqual([id])
  app.now.at = new Date('2026-11-25T16:59:00Z')
  expect(await toRead(newcomer)).toEqual([id])
  app.now.at = new Date('2026-11-25T17:00:00Z')
  expect(await toRead(newcomer)).toEqual([])
  app.now.at = start
  await app.send(ratna, withdrawAnnouncement, { id })
})

test('each office tells those below it, in its own area', async () => {
  const tried = (who: Actor, role: Audience, region: number, until?: string) =>
    refusal(tell(who, role, region, until))
  expect(await tried(yusuf, 'regency', natuna)).toBe('announcement.wrong-audience')
  expect(await tried(rismarini, 'province', kepri)).toBe('announcement.wrong-audience')
  expect(await tried(rismarini, 'trainer', natuna)).toBe('announcement.wrong-audience')
  expect(await tried(rismarini, 'library', kalteng)).toBe('access.not-found')
  expect(await tried(yusuf, 'library', kepri)).toBe('access.not-found')
  expect(await tried(maryam, 'library', natuna)).toBe('access.not-found')
  expect(await tried(yusuf, 'library', natuna, '2026-11-19')).toBe('announcement.over')
})

test('who it is not for cannot confirm it; who sent it from elsewhere cannot withdraw it', async () => {
  const id = await tell(ratna, 'regency', kepri)
  expect(await toRead(yusuf)).toEqual([id])
  expect(await refusal(app.send(tiwi, confirmAnnouncement, { id }))).toBe('access.not-found')
  expect(await refusal(app.send(rismarini, confirmAnnouncement, { id }))).toBe('access.not-allowed')
  expect(await refusal(app.send(rismarini, withdrawAnnouncement, { id }))).toBe('access.not-allowed')
  expect(await refusal(readers(yusuf, id))).toBe('access.not-allowed')
  expect(await readers(rismarini, id)).toMatchObject({ unread: 1 })
})
