import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../web/data/days.ts'
import { picture } from '../support/browser.ts'
import { atHand } from '../support/at-hand.ts'
import { temporaryFolder } from '../support/folder.ts'
import { enter, journey, month } from '../support/journey.ts'
import { line } from '../support/line.ts'
import { type Phone, switchOn, waitingOn } from '../support/phone.ts'
import { fillActivity, sendReport } from '../support/record.ts'

const { served, sessionOf, inDatabase } = await journey('airplane', { keepsFiles: true })
// a weak line: what is sent takes several moments of signal
const wire = await line(served.url, 300_000)
const storage = temporaryFolder()
let phone: Phone
beforeAll(async () => {
  phone = await switchOn(storage.path)
})
afterAll(async () => {
  await phone?.kill()
  storage.remove()
  await wire.close()
})

/** What is typed: the day in the month, women and men; the first question by question, the others on one screen. */
const typed = Array.from({ length: 10 }, (_, n) => ({
  day: addDays(month, 2 * n),
  women: 11 + n,
  men: 3 * n,
}))
const people = typed.reduce((sum, { women, men }) => sum + women + men, 0)

test('in airplane mode ten activities with photos and a month are kept, the phone dies, the signal comes for seconds: all of it arrives once', async () => {
  let page = await opened('/masuk')
  await enter(page, 'maryam')
  await atHand(page)

  await phone.context.setOffline(true)
  for (const [n, one] of typed.entries()) {
    await recordOffline(page, n, one)
    await addPhoto(page, n)
    // once in between it is switched off and on again: all is there, and on it goes
    if (n !== 4) continue
    await phone.switchOff()
    phone = await switchOn(storage.path)
    await phone.context.setOffline(true)
    page = await opened()
    await page.getByText('5 menunggu di ponsel ini').waitFor()
    expect(await waitingOn(page)).toEqual({ commands: 5, photos: 5, refused: 0 })
  }
  // the first is corrected, behind it
  await page.goto(`${wire.url}/kegiatan`)
  await page
    .getByRole('link', { name: /Kelas kemasan kerupuk/ })
    .last()
    .click()
  await page.getByRole('link', { name: 'Perbaiki' }).click()
  await page.getByLabel('Catatan').fill('Bersama PKK')
  await page.getByRole('button', { name: 'Kirim perbaikan' }).click()
  await page.getByRole('heading', { name: 'Tersimpan di ponsel ini.' }).waitFor()
  await sendReport(page, wire.url)
  await page.getByRole('heading', { name: 'Laporan tersimpan di ponsel ini.' }).waitFor()
  await page.goto(`${wire.url}/kiriman`)
  await page.getByText('Berisi 12 kiriman dan 10 foto.').waitFor()
  await picture(page, 'airplane-outbox')
  expect(await arrived()).toMatchObject({ activities: 0, photos: 0, reports: 0 })

  // an answer is lost on its way back; a photo is cut in its middle; then the battery is empty, in the middle of it all
  wire.cutAnswerTo('POST /api/activities.record')
  await signal(1_000)
  wire.mend()
  wire.cutAfter(20_000)
  await phone.context.setOffline(false)
  await expect.poll(() => wire.isCut()).toBe(true)
  await phone.context.setOffline(true)
  wire.mend()
  await phone.context.setOffline(false)
  await expect.poll(async () => (await arrived()).photos, { interval: 50 }).toBeGreaterThan(0)
  await phone.kill()
  const before = await arrived()
  expect(before.photos).toBeLessThan(10)
  phone = await switchOn(storage.path)
  await phone.context.setOffline(true)
  page = await opened()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  for (let n = 0; (await left(page)) > 0 && n < 30; n++) await signal(1_000 + 1_000 * (n % 3))
  await phone.context.setOffline(false)
  wire.mend()

  expect(await waitingOn(page)).toEqual({ commands: 0, photos: 0, refused: 0 })
  await page.goto(`${wire.url}/kiriman`)
  await page.getByText('Tidak ada yang menunggu.').waitFor()
  await picture(page, 'airplane-arrived')
  expect(await arrived()).toEqual({ activities: 10, photos: 10, reports: 1 })
  expect(await recorded()).toEqual(
    typed.map(({ day, women, men }, n) => ({
      ...{ day, women, men, photos: 1 },
      done: n === 0 ? ['activities.recorded', 'activities.amended'] : ['activities.recorded'],
      notes: n === 0 ? 'Bersama PKK' : null,
    })),
  )

  // what the regency sees of it is what was typed
  const seen = await numbers()
  expect(seen).toMatchObject({
    people: { reported: people, verified: 0 },
    activities: { reported: 10, verified: 0 },
    visits: { reported: 412, verified: 0 },
  })
}, 180_000)

async function opened(path = '/'): Promise<Page> {
  phone.context.setDefaultTimeout(20_000)
  await phone.context.addInitScript(() => localStorage.setItem('language', 'id'))
  const page = await phone.context.newPage()
  await page.goto(wire.url + path)
  return page
}

/** There is a signal for a moment; what is on its way then is cut. @param length of it, ms */
async function signal(length: number): Promise<void> {
  wire.mend()
  await phone.context.setOffline(false)
  await delay(length)
  wire.cut()
  await phone.context.setOffline(true)
  await delay(100)
}

async function recordOffline(page: Page, n: number, one: (typeof typed)[number]): Promise<void> {
  await page.getByRole('link', { name: 'Beranda' }).click()
  await page.getByRole('link', { name: /^Ada kegiatan/ }).click()
  if (n === 0) {
    await fillActivity(page, 'Kelas kemasan kerupuk', one.women, one.day)
  } else {
    await page
      .getByRole('button', { name: /Kelas kemasan kerupuk/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Hari lain' }).click()
    await page.getByRole('textbox', { name: 'Tanggal kegiatan' }).fill(one.day)
    await page.getByRole('textbox', { name: 'Perempuan', exact: true }).fill(String(one.women))
    await page.getByRole('textbox', { name: 'Laki-laki', exact: true }).fill(String(one.men))
  }
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await page.getByRole('heading', { name: 'Tersimpan di ponsel ini.' }).waitFor()
}

/** A photo of its own is added to what was saved last. */
async function addPhoto(page: Page, n: number): Promise<void> {
  const noise = { type: 'gaussian', mean: 90 + 10 * n, sigma: 30 } as const
  const buffer = await sharp({ create: { width: 480, height: 360, channels: 3, noise } as never })
    .jpeg()
    .toBuffer()
  await page.getByRole('link', { name: 'Tambah foto' }).click()
  await page
    .getByLabel('Pilih foto')
    .setInputFiles([{ name: `IMG_${n}.jpg`, mimeType: 'image/jpeg', buffer }])
  await page.getByRole('button', { name: 'Tambahkan' }).click()
  await page.getByText('Tersimpan di perangkat ini.').waitFor()
}

async function left(page: Page): Promise<number> {
  const { commands, photos } = await waitingOn(page)
  return commands + photos
}

const arrived = () =>
  inDatabase(async tx => {
    const counted = await sql<{ activities: number; photos: number; reports: number }>`
      select (select count(*) from activity)::int as activities, (select count(*) from photo)::int as photos,
        (select count(*) from monthly_report)::int as reports`.execute(tx)
    return counted.rows[0] ?? expect.fail('nothing was counted')
  })

/** Each activity with its photos, and what was done to it in the order it was done. */
const recorded = () =>
  inDatabase(async tx => {
    const query = sql`
      select held_on::text as day, (figures->>'female')::int as women, (figures->>'male')::int as men, notes,
        (select count(*) from photo p where p.record_id = a.id)::int as photos,
        (select array_agg(e.name order by e.seq) from event e
          where e.subject_kind = 'activity' and e.subject_id = a.id::text and e.name like 'activities.%') as done
      from activity a order by held_on`
    return (await query.execute(tx)).rows
  })

/** The regency's numbers of the month, as its officer is told them. */
async function numbers(): Promise<Record<string, { reported: number; verified: number } | null>> {
  const about = new URLSearchParams({ region: String(served.cast.regions.natuna), month })
  const answer = await fetch(`${served.url}/api/indicators.dashboard?${about}`, {
    headers: { cookie: `sinergi=${await sessionOf('yusuf')}` },
  })
  const { numbers: all } = (await answer.json()) as {
    numbers: { code: string; value: { reported: number; verified: number } | null }[]
  }
  return Object.fromEntries(all.map(({ code, value }) => [code, value]))
}
