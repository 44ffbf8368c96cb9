import { afterAll, expect, test } from 'vitest'
import type { ConsentPart } from '../../contract/consents.ts'
import { makeId, type StoryId } from '../../contract/ids.ts'
import { addVoice, publishStory, recordStory, verifyStory, withdrawStory } from '../../contract/stories.ts'
import { cast } from '../../tests/people.ts'
import { storyConsentInput, storyInput } from '../../tests/stories.ts'
import { testApp } from '../../tests/support/app.ts'
import { factsOfActivity } from '../../tests/inputs.ts'
import { recordActivity } from '../../contract/activities.ts'
import { routes } from '../app.ts'
import { createChanges } from '../platform/changes.ts'
import { filesOnDisk } from '../platform/files-on-disk.ts'
import { useFiles } from '../platform/files.ts'
import { createHttp } from '../platform/http.ts'
import { putDown, useUploadsFolder } from '../platform/resumable.ts'
import { useOrigin } from '../platform/site.ts'
import { libraryPath } from './addresses.ts'

const app = await testApp(new Date('2026-11-20T03:00:00Z'))
const { maryam, yusuf, ratna, places } = await cast(app)
const { sepempang } = places
const origin = 'https://sinergi.example.id'
useOrigin(origin)
useFiles(filesOnDisk(`${app.folder()}/files`))
useUploadsFolder(`${app.folder()}/uploads`)
const http = await createHttp({
  ...{ routes, engine: app.engine, changes: createChanges(), logLevel: 'silent', trustProxy: false },
  ...{ authenticate: async () => null, ready: async () => true, clock: () => app.now.at },
  ...{ openTries: 1000, keepsPages: 0 },
})
afterAll(async () => {
  await http.close()
  await app.close()
})
const get = (url: string, headers = {}) => http.inject({ url, headers })
const read = async (url: string) => (await get(url)).body
const library = libraryPath({ name: sepempang.name, code: sepempang.id.slice(-12) })
const region = '/wilayah/kabupaten-natuna-21.03'
const spoken = Buffer.concat([
  Buffer.from([0x1a, 0x45, 0xdf, 0xa3]),
  Buffer.from('suara Halimah '.repeat(50)),
])

/** Told, heard, verified and public, in the parts that its person agrees to. @returns its address */
async function published(title: string, parts: readonly ConsentPart[], quote: string | null = null) {
  const [id, activityId] = [makeId<StoryId>(), makeId()]
  const activity = { ...factsOfActivity, id: activityId, libraryId: sepempang.id, title: 'Kelas kemasan' }
  await app.send(maryam, recordActivity, { ...activity, revisionReason: null } as never)
  const consents = [{ id: makeId(), ...storyConsentInput, parts }]
  const told = { id, libraryId: sepempang.id, ...storyInput, title, quote, activityId, consents }
  await app.send(maryam, recordStory, told as never)
  const upload = await putDown(maryam.personId, makeId(), spoken)
  await app.send(maryam, addVoice, { id, upload, seconds: 9 })
  const evidence = { evidence: 'Didatangi di rumahnya', checks: ['met-person'] }
  await app.send(yusuf, verifyStory, { id, version: 1, ...evidence } as never)
  const { code } = await app.send(ratna, publishStory, { id, version: 2 })
  app.now.at = new Date(app.now.at.getTime() + 61_000)
  return { id, path: `/kisah/kabupaten-natuna-${code}`, voice: `/kisah/suara/${code}` }
}

test('the newest story stands on the front page with what led to it, on the pages of its place as far as that is agreed, and in feeds as an address', async () => {
  expect(await read('/')).not.toContain('id="kisah"')
  const first = await published('Kompor baru dari kerupuk', ['words', 'place'], 'Saya bisa <sendiri>')
  const home = await read('/')
  expect(home).toContain(`<a href="${first.path}">Kompor baru dari kerupuk</a>`)
  expect(home).toContain('“Saya bisa &#60;sendiri&#62;”')
  expect(home).toContain('Seorang warga, Perpustakaan Desa Sepempang, Kabupaten Natuna')
  expect(home).toContain('Terverifikasi</span>')
  expect(home).toMatch(/<ol class="chain"[^>]*>.*<em>Kegiatan<\/em>/)
  expect(await read('/?lang=en')).toContain(`href="${first.path}?lang=en"`)
  expect(await read(library)).toContain(first.path)
  expect(await read(region)).toContain(first.path)

  // where the village may not be told, its library's page has nothing of it
  const second = await published('Toko kecil di teras', ['words'])
  expect(await read('/')).toContain('Toko kecil di teras')
  expect(await read('/')).toContain('Ia membeli kompor dari hasil jualannya.')
  expect(await read(library)).not.toContain(second.path)
  expect(await read(region)).toContain(second.path)

  for (const path of ['/umpan.atom', '/umpan.atom?provinsi=21', '/sitemap/kisah-1.xml']) {
    const kept = await read(path)
    expect(kept).toContain(origin + first.path)
    expect(kept).toContain(origin + second.path)
    expect(kept).not.toMatch(/Kompor|Toko kecil|Saya bisa|Sepempang/)
  }
  expect(await read('/umpan.atom')).toContain('Kisah perubahan dari Kabupaten Natuna')
  expect(await read('/umpan.atom?provinsi=62')).not.toContain('/kisah/')
  expect(await read('/sitemap.xml')).toContain('/sitemap/kisah-1.xml')
  for (const name of ['kisah-2', 'kisah-0', 'toString-1', 'pustaka-1', 'kisah-21-1'])
    expect((await get(`/sitemap/${name}.xml`)).statusCode).toBe(404)

  for (const { id } of [first, second]) await app.send(maryam, withdrawStory, { id })
  for (const path of ['/', library, region, '/umpan.atom', '/sitemap.xml'])
    expect(await read(path), path).not.toMatch(/kabupaten-natuna-[a-z2-9]{8}\b|kisah-1/)
})

test('a voice is heard on the page of its story where all agree to it, in parts too, and by nobody once it is taken back', async () => {
  const silent = await published('Tanpa suara', ['words'])
  const plain = await get(silent.path)
  expect(plain.body).not.toContain('<audio')
  expect(plain.headers['content-security-policy']).not.toContain('media-src')
  expect((await get(silent.voice)).statusCode).toBe(404)

  const heard = await published('Dengan suara', ['words', 'voice'])
  const page = await get(heard.path)
  expect(page.body).toContain(`<audio controls preload="none" src="${heard.voice}"`)
  expect(page.headers['content-security-policy']).toContain("media-src 'self'")
  const whole = await get(heard.voice, { 'accept-encoding': 'br' })
  expect(whole.rawPayload).toEqual(spoken)
  expect(whole.headers).toMatchObject({
    ...{ 'content-type': 'audio/webm', 'accept-ranges': 'bytes', 'cache-control': 'public, max-age=30' },
  })
  const part = await get(heard.voice, { range: 'bytes=4-17' })
  expect([part.statusCode, part.headers['content-range'], part.body]).toEqual([
    ...[206, `bytes 4-17/${spoken.length}`, 'suara Halimah '],
  ])
  expect((await get(heard.voice, { range: 'bytes=99999-' })).statusCode).toBe(416)
  expect((await get('/kisah/suara/abcdefgh')).statusCode).toBe(404)

  await app.send(maryam, withdrawStory, { id: heard.id })
  expect((await get(heard.voice)).statusCode).toBe(404)
  expect((await get(heard.path)).statusCode).toBe(404)
})
