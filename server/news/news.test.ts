import { afterAll, expect, test } from 'vitest'
import { makeId, type NewsId } from '../../contract/ids.ts'
import {
  discardNews,
  getNews,
  listNews,
  publishNews,
  putNews,
  readNews,
  readNewsList,
  readPress,
  sayNewsPicture,
  setPressContact,
  showNewsPicture,
  withdrawNews,
} from '../../contract/news.ts'
import { newsIn, newsInput } from '../../tests/news.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { addressOf } from '../site/addresses.ts'

const app = await testApp(new Date('2026-11-20T03:00:00Z'))
const { ratna, rismarini, lukman, yusuf, salmah, regions } = await cast(app)
afterAll(app.close)

const english = { title: 'Villages pack', lead: 'A class of three days.', text: 'It ended well.' }
const put = (more: object, as = ratna) =>
  app.send(as, putNews, {
    ...{ version: 0, officeId: 1, ...newsInput, sure: false, correction: null, ...more },
  } as never)
const read = (title: string, id: string, lang: 'id' | 'en' = 'id') =>
  app.ask(null, readNews, { address: addressOf(title, id), lang } as never)

test('news is written, looked at for people, published, put right in the open, and withdrawn', async () => {
  const id = makeId<NewsId>()
  expect(await refusal(put({ id, text: 'Telepon 0812 3456 7890' }))).toBe('news.number-inside')
  expect(await refusal(put({ id, lead: 'Adi, siswa SD, menang' }))).toBe('news.names-child')
  await put({ id, english })
  expect(await refusal(put({ id }))).toBe('news.exists')
  expect((await read(newsInput.title, id)).status).toBe(404)
  const { path } = await app.send(ratna, publishNews, { id, version: 1, sure: false })
  expect(path).toBe(`/berita/${addressOf(newsInput.title, id)}`)
  expect((await read(newsInput.title, id)).html).toContain('Bank membantu alat kemas.')
  expect((await read(newsInput.title, id, 'en')).html).toContain('It ended well.')
  expect((await app.ask(null, readNewsList, {} as never)).html).toContain(path)

  expect(await refusal(put({ id, version: 2, title: 'Dua puluh satu desa' }))).toBe('news.correction-missing')
  await put({ id, english, version: 2, title: 'Dua puluh satu desa', correction: 'Jumlah desa keliru' })
  expect(await read(newsInput.title, id)).toMatchObject({ status: 301 })
  expect((await read('Dua puluh satu desa', id)).html).toContain(
    'Diperbaiki 20 November 2026: Jumlah desa keliru',
  )
  expect((await read('Dua puluh satu desa', id, 'en')).html).toContain('Villages pack')
  expect(await refusal(app.send(ratna, discardNews, { id, version: 3 }))).toBe('news.published-already')

  await app.send(ratna, withdrawNews, { id, version: 3, reason: 'Narasumber menarik kutipan' })
  const gone = await read('Dua puluh satu desa', id)
  expect(gone.status).toBe(410)
  expect(gone.html).not.toContain('Dua puluh satu')
  expect((await app.ask(null, readNewsList, {} as never)).html).not.toContain('Dua puluh satu')
  expect(await refusal(put({ id, version: 4, correction: 'Lagi' }))).toBe('news.withdrawn')
})

test('a picture is shown once it was said who is seen on it, and people on a statement of theirs alone', async () => {
  const { draft, picture } = await app.look(tx => newsIn(tx, app.now.at, regions.kepri))
  const shown = () =>
    refusal(app.ask(null, showNewsPicture as never, { id: picture, size: 'small' } as never))
  const publish = () => refusal(app.send(ratna, publishNews, { id: draft, version: 1, sure: false }))
  const say = (said: 'nobody' | 'agreed', statement: string | null) =>
    refusal(app.send(ratna, sayNewsPicture, { id: draft, photoId: picture, said, statement }))
  expect(await publish()).toBe('news.picture-unsaid')
  expect(await say('agreed', 'ya')).toBe('news.statement-missing')
  expect(await say('agreed', 'Surat persetujuan 12 peserta, map A3')).toBe('done')
  expect(await shown()).toBe('catalogue.gone')
  expect(await publish()).toBe('done')
  expect(await shown()).toBe('done')
  const page = await read(newsInput.title, draft)
  expect(page.html).toContain(picture)
  // on what they agreed is for the office alone
  expect(page.html).not.toContain('map A3')
  await app.send(ratna, withdrawNews, { id: draft, version: 2, reason: 'Foto ditarik' })
  expect(await shown()).toBe('catalogue.gone')
})

test('a province writes for itself, and what it drafts is for nobody below it', async () => {
  const { draft } = await app.look(tx => newsIn(tx, app.now.at, regions.kepri))
  expect(await refusal(app.ask(yusuf, getNews, { id: draft }))).toBe('access.not-found')
  expect(await refusal(put({ id: makeId<NewsId>() }, salmah))).toBe('access.not-allowed')
  expect(await refusal(put({ id: makeId<NewsId>(), officeId: regions.kepri }, rismarini))).toBe('done')
  expect(await refusal(put({ id: makeId<NewsId>(), officeId: regions.kepri }, lukman))).toBe(
    'access.not-allowed',
  )
  const contact = 'Dispusip Kepulauan Riau, (0771) 21234'
  const set = (as: typeof salmah, text: string) =>
    refusal(app.send(as, setPressContact, { officeId: regions.kepri, contact: text }))
  expect(await set(yusuf, contact)).toBe('access.not-allowed')
  expect(await set(ratna, 'Budi 0812 3456 7890')).toBe('meeting-page.mobile')
  expect(await set(rismarini, contact)).toBe('done')
  expect((await app.ask(null, readPress, {} as never)).html).toContain('(0771) 21234')
  expect((await app.ask(ratna, listNews, { state: 'draft', region: regions.kepri })).items).toHaveLength(2)
})
