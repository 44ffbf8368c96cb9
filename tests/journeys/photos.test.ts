import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { dayIn } from '../../server/platform/clock.ts'
import { factsOfActivity } from '../inputs.ts'
import { findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'
import { line } from '../support/line.ts'

const { served, contextOf, sessionOf } = await journey('photos', { keepsFiles: true })
const wire = await line(served.url)
const soon = { timeout: 20_000 }
const record = makeId()
const tokens: Partial<Record<Who, string>> = {}
type Who = 'maryam' | 'yusuf' | 'tiwi' | 'ratna'

beforeAll(async () => {
  for (const who of ['maryam', 'yusuf', 'tiwi', 'ratna'] as const) tokens[who] = await sessionOf(who)
  const recorded = await ask('maryam', '/api/activities.record', {
    ...{ id: record, libraryId: served.cast.places.sepempang.id, revisionReason: null },
    ...{ ...factsOfActivity, heldOn: dayIn(new Date()), title: 'Kelas menjahit di teras' },
  })
  expect(recorded.status).toBe(200)
})
afterAll(() => wire.close())

test('a photo is cut off on its way, the phone is closed, and it goes on where it stopped; the office sees it, another regency does not', {
  timeout: 180_000,
}, async () => {
  const phone = await contextOf('maryam', { width: 360 })
  const page = await open(phone, `${wire.url}/kegiatan/${record}`)
  await page.getByText('Belum ada foto.').waitFor()
  await page.getByLabel('Pilih foto').setInputFiles([
    { name: 'IMG_20261126.jpg', mimeType: 'image/jpeg', buffer: await taken() },
    { name: 'catatan.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('bukan foto') },
  ])
  await page.getByRole('dialog').waitFor()
  await page.getByLabel('Apa yang terlihat di foto?').fill('Ibu-ibu menjahit di teras perpustakaan')
  await page.getByText('Simpan lokasi foto').click()
  await page.locator('.photo-picked img').evaluate(img => (img as HTMLImageElement).decode())
  await picture(page, 'photo-add')
  const size = Number.parseInt(await page.locator('.photo-picked .tiny').innerText())
  expect(size).toBeGreaterThan(110)
  expect(size).toBeLessThanOrEqual(300)
  wire.cutAfter(60_000)
  await page.getByRole('button', { name: 'Tambahkan', exact: true }).click()
  await expect.poll(() => wire.isCut(), soon).toBe(true)
  await page.getByText('Tersimpan di perangkat ini.').waitFor()
  await page.getByText('“catatan.jpg” tidak dapat dibuka').waitFor()
  await page.locator('.photo-queue').scrollIntoViewIfNeeded()
  await picture(page, 'photo-waiting')
  expect(await findings(page)).toEqual([])
  await page.close()

  wire.mend()
  const again = await phone.newPage()
  const asked: string[] = []
  again.on('request', request => {
    if (!request.url().includes('/api/uploads')) return
    const offset = Number(request.headers()['upload-offset'] ?? 0)
    asked.push(`${request.method()}${offset > 50_000 ? ' further on' : ''}`)
  })
  // anywhere: it is sent by itself
  await again.goto(`${wire.url}/`)
  await expect.poll(async () => (await listed('maryam')).length, soon).toBe(1)
  expect(asked.slice(0, 2)).toEqual(['HEAD', 'PATCH further on'])
  expect(asked).not.toContain('POST')
  await again.goto(`${wire.url}/kegiatan/${record}`)
  await again.getByRole('button', { name: /Ibu-ibu menjahit/ }).click()
  await loaded(again)
  await again.getByText(/Diambil di 3.94000, 108.38500/).waitFor()
  await picture(again, 'photo-mine')
  expect(await findings(again)).toEqual([])

  const [photo] = await listed('yusuf')
  const path = `/api/photos.show?id=${photo?.id}&size=large`
  expect((await get('yusuf', path)).status).toBe(200)
  expect((await get('tiwi', path)).status).toBe(404)
  const desk = await open(await contextOf('yusuf'), `${served.url}/kegiatan`)
  await desk.getByRole('button', { name: /Kelas menjahit/ }).click()
  await desk.getByRole('button', { name: /Ibu-ibu menjahit/ }).waitFor()
  await picture(desk, 'photo-office')
  await desk.getByRole('button', { name: /Ibu-ibu menjahit/ }).click()
  await loaded(desk)
  await picture(desk, 'photo-office-large')
  await desk.getByRole('button', { name: 'Tutup' }).last().click()

  // taken away by its library, it leaves the office's open page by itself
  await again.getByRole('button', { name: 'Hapus foto' }).click()
  await again.getByRole('button', { name: 'Ya, hapus' }).click()
  await again.getByText('Foto dihapus.').waitFor()
  await expect.poll(() => desk.getByRole('button', { name: /Ibu-ibu menjahit/ }).count(), soon).toBe(0)
  expect((await get('yusuf', path)).status).toBe(404)
})

/** As a phone takes it: large, with the place in it. */
async function taken(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 26 } as const
  const grain = await sharp({ create: { width: 1200, height: 900, channels: 3, noise } as never })
    .png()
    .toBuffer()
  const terrace = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">
    <rect width="1200" height="900" fill="#f2b134"/><rect y="520" width="1200" height="380" fill="#7a4a2b"/>
    <rect x="120" y="140" width="360" height="420" fill="#1f7a5a"/><circle cx="800" cy="430" r="150" fill="#0b1f33"/></svg>`)
  return sharp(terrace)
    .composite([{ input: grain, blend: 'soft-light' }])
    .withExif({
      IFD0: { Make: 'Ponsel Desa' },
      IFD3: {
        ...{ GPSLatitudeRef: 'N', GPSLatitude: '3/1 56/1 2400/100' },
        ...{ GPSLongitudeRef: 'E', GPSLongitude: '108/1 23/1 600/100' },
      },
    })
    .jpeg({ quality: 90 })
    .toBuffer()
}

async function listed(who: Who): Promise<{ id: string }[]> {
  const answer = await get(who, `/api/photos.list?about=activity&record=${record}`)
  return ((await answer.json()) as { photos: { id: string }[] }).photos
}

const get = (who: Who, path: string) =>
  fetch(served.url + path, { headers: { cookie: `sinergi=${tokens[who]}` } })

const ask = (who: Who, path: string, input: object) =>
  fetch(served.url + path, {
    method: 'POST',
    headers: { cookie: `sinergi=${tokens[who]}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id: makeId(), input }),
  })

async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  return page
}

async function loaded(page: Page): Promise<void> {
  await page.locator('.photo-large').evaluate(img => (img as HTMLImageElement).decode())
}
