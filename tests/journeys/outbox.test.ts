import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { dayIn } from '../../server/platform/clock.ts'
import { factsOfActivity } from '../inputs.ts'
import { device, findings, picture } from '../support/browser.ts'
import { enter, journey, month } from '../support/journey.ts'
import { fillActivity, sendReport } from '../support/record.ts'
import { atHand } from '../support/at-hand.ts'
import { keyOn, tabTo } from '../support/keyboard.ts'

const { served, browser, signIn, open, contextOf, inDatabase } = await journey('outbox', { keepsFiles: true })

test('a village works a day without a signal; later all of it arrives once, in order, and what is refused can be mended', async () => {
  const phone = await device(browser, { width: 360, scheme: 'dark', keepsPages: true })
  const first = await signIn(phone, 'maryam')
  await atHand(first)
  await first.close()

  const sepempang = served.cast.places.sepempang.id
  await phone.setOffline(true)
  let page = await phone.newPage()
  await page.goto(served.url)
  await page.getByText(/^Luring. Data per/).waitFor()
  await picture(page, 'offline-home')
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  await page.getByRole('link', { name: /^Ada kegiatan/ }).click()
  await page.getByLabel('Nama kegiatan').waitFor({ state: 'detached' })
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  await recordActivity(page, 'Kelas kemasan kerupuk', 12)
  await page.getByRole('heading', { name: 'Tersimpan di ponsel ini.' }).waitFor()
  await picture(page, 'offline-kept')
  await page.getByRole('button', { name: 'Catat kegiatan lain' }).click()
  await recordActivity(page, 'Temu petani lada', 30)
  await page.getByRole('heading', { name: 'Tersimpan di ponsel ini.' }).waitFor()
  await sendReport(page, served.url)
  await page.getByRole('heading', { name: 'Laporan tersimpan di ponsel ini.' }).waitFor()
  await page.close()

  page = await phone.newPage()
  await page.goto(`${served.url}/kiriman`)
  await page.getByText('Temu petani lada').waitFor()
  expect(await page.getByText('Di ponsel ini', { exact: true }).count()).toBe(4)
  await picture(page, 'offline-outbox')
  expect(await findings(page)).toEqual([])
  // axe finds nothing on any page of a phone without a signal either
  for (const path of [
    '/kegiatan',
    '/kegiatan/baru',
    '/laporan',
    `/laporan/${month.slice(0, 7)}`,
    '/kebutuhan',
    '/pertemuan',
    // one that is not kept says so
    '/standar',
    '/lainnya',
  ]) {
    await page.goto(served.url + path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForFunction(() => document.querySelector('.skeleton') === null)
    await picture(page, `offline${path.replaceAll('/', '-')}`)
    expect(await findings(page)).toEqual([])
    await page.setViewportSize({ width: 360, height: 740 })
  }
  await page.goto(`${served.url}/kegiatan`)
  await page.getByText('Kelas kemasan kerupuk').waitFor()
  await picture(page, 'offline-list')
  // a form on paper leads in without a signal too, and what only this phone has is offered again
  await page.goto(`${served.url}/kegiatan/baru?perpustakaan=${sepempang}&bulan=${month.slice(0, 7)}`)
  await page.getByRole('button', { name: /Temu petani lada/ }).waitFor()
  await page.goto(`${served.url}/kegiatan`)
  // a correction of what only this phone has goes behind it
  await page.getByRole('link', { name: /Kelas kemasan kerupuk/ }).click()
  await page.getByRole('link', { name: 'Perbaiki' }).click()
  await page.getByLabel('Catatan').fill('Bersama PKK')
  await page.getByRole('button', { name: 'Kirim perbaikan' }).click()
  await page.getByRole('heading', { name: 'Tersimpan di ponsel ini.' }).waitFor()
  expect(await activities()).toEqual([])

  // a second tab on the same phone sends nothing twice
  const other = await phone.newPage()
  await other.goto(served.url)
  await phone.setOffline(false)
  await expect
    .poll(commands)
    .toEqual([...['activities.record', 'activities.record', 'reports.submit'], 'activities.amend'])
  expect(await activities()).toMatchObject([
    { title: 'Kelas kemasan kerupuk', notes: 'Bersama PKK', version: 2 },
    { title: 'Temu petani lada', version: 1 },
  ])
  expect(await reports()).toEqual([{ visits: 412, version: 1 }])
  await page.goto(`${served.url}/kiriman`)
  await page.getByText('Tidak ada yang menunggu.').waitFor()
  await picture(page, 'accepted')
  await other.close()

  // corrected without a signal, while it is removed on another device
  await page.goto(`${served.url}/kegiatan`)
  await page.getByRole('link', { name: /Temu petani lada/ }).click()
  await page.getByRole('link', { name: 'Perbaiki' }).click()
  await page.getByLabel('Catatan').waitFor()
  await phone.setOffline(true)
  await page.getByLabel('Catatan').fill('Tujuh belas kelompok')
  await page.getByRole('button', { name: 'Kirim perbaikan' }).click()
  await page.getByRole('heading', { name: 'Tersimpan di ponsel ini.' }).waitFor()
  await inDatabase(tx => sql`delete from activity where title = 'Temu petani lada'`.execute(tx))
  await phone.setOffline(false)
  await page.getByRole('heading', { name: 'Belum diterima.' }).waitFor()
  await page.getByRole('link', { name: 'Buka kiriman' }).click()
  await page.getByText('Kegiatan ini sudah dihapus di tempat lain.').waitFor()
  await picture(page, 'refused')
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  await page.getByRole('link', { name: 'Catat lagi' }).click()
  await page.getByText('sudah dihapus di perangkat lain').waitFor()
  expect(await page.getByLabel('Catatan').inputValue()).toBe('Tujuh belas kelompok')
  await picture(page, 'mending')
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await page.getByRole('heading', { name: 'Tersimpan.', exact: true }).waitFor()
  expect(await activities()).toMatchObject([
    { title: 'Kelas kemasan kerupuk' },
    { title: 'Temu petani lada', notes: 'Tujuh belas kelompok', version: 1 },
  ])
  await phone.close()
}, 150_000)

test('what somebody left on a phone is neither seen nor sent by the next, and goes out when its owner is back', async () => {
  const phone = await device(browser, { width: 360, keepsPages: true })
  const page = await signIn(phone, 'salmah')
  await atHand(page)
  await expect.poll(() => readyToRescue(page), { timeout: 20_000 }).toBe(true)
  const before = (await activities()).length
  await page.goto(`${served.url}/kegiatan/baru`)
  await page.getByText('Usaha dan pemasaran').waitFor()
  // the server is out of reach for commands about activities only, so that Salmah can sign out meanwhile
  await phone.route('**/api/activities.record', route => route.abort())
  await recordActivity(page, 'Menganyam pandan', 9)
  await page.getByRole('heading', { name: 'Tersimpan di ponsel ini.' }).waitFor()
  await page.goto(`${served.url}/lainnya`)
  await page.getByRole('button', { name: /^Keluar/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Keluar' }).click()
  await page.locator('#login').waitFor()
  // who cannot come in any more can still have it saved, and nobody reads it here
  await picture(page, 'left-here-closed')
  await page.getByRole('button', { name: 'Pemiliknya tidak dapat masuk?' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Simpan berkas penyelamat' }).click()
  await downloading
  expect(await page.getByText('Menganyam').count()).toBe(0)
  await page.getByText('Berkas tersimpan').waitFor()
  await picture(page, 'left-here')
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  await phone.unroute('**/api/activities.record')

  await enter(page, 'maryam')
  await page.goto(`${served.url}/kiriman`)
  await page.getByText('Tidak ada yang menunggu.').waitFor()
  expect(await page.getByText('Menganyam pandan').count()).toBe(0)
  expect(await activities()).toHaveLength(before)
  await page.goto(`${served.url}/lainnya`)
  await page.getByRole('button', { name: /^Keluar/ }).click()
  await page.locator('#login').waitFor()

  await enter(page, 'salmah')
  await expect.poll(async () => (await activities()).map(({ title }) => title)).toContain('Menganyam pandan')
  await phone.close()
}, 150_000)

test('a phone that stays without signal is rescued by a file that another person hands in', async () => {
  const phone = await contextOf('salmah', { width: 360 })
  const page = await phone.newPage()
  const record = makeId()
  const recorded = await page.request.post(`${served.url}/api/activities.record`, {
    data: {
      id: makeId(),
      input: {
        ...{ ...factsOfActivity, id: record, libraryId: served.cast.places.sedanau.id },
        ...{ heldOn: dayIn(new Date()), title: 'Kelas di teras', revisionReason: null },
      },
    },
  })
  expect(recorded.status()).toBe(200)
  await page.goto(`${served.url}/kegiatan/${record}`)
  await phone.route(/api\/(uploads|activities\.record)/, route => route.abort())
  const jpeg = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#1f7a5a' } })
    .jpeg()
    .toBuffer()
  const file = { name: 'teras.jpg', mimeType: 'image/jpeg', buffer: jpeg }
  await page.getByLabel('Pilih foto').setInputFiles(file)
  await page.getByRole('button', { name: 'Tambahkan', exact: true }).click()
  await page.getByText('Tersimpan di perangkat ini.').waitFor()
  await page.goto(`${served.url}/kegiatan/baru`)
  await recordActivity(page, 'Menenun di balai', 14)
  await page.getByRole('heading', { name: 'Tersimpan di ponsel ini.' }).waitFor()
  await expect.poll(() => readyToRescue(page), { timeout: 20_000 }).toBe(true)
  // from here on nothing reaches the server
  await phone.route('**/api/**', route => route.abort())
  await page.goto(`${served.url}/kiriman`)
  await page.getByText('Berisi 1 kiriman dan 1 foto.').waitFor()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Simpan berkas penyelamat' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^sinergi-perpustakaan-desa-sedanau-\d{4}-\d\d-\d\d\.kiriman$/)
  await page.getByText('Berkas tersimpan').waitFor()
  await picture(page, 'rescue-saved')
  expect(await findings(page)).toEqual([])
  const bytes = await readFile(await download.path())

  const desk = await open('yusuf', '/kiriman/serahkan')
  const bring = (buffer: Buffer) =>
    desk.getByLabel('Pilih berkas penyelamat').setInputFiles({
      ...{ name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer },
    })
  await desk.getByText('Belum ada berkas yang diserahkan.').waitFor()
  const changed = Buffer.from(bytes)
  changed[bytes.length - 30] = (changed[bytes.length - 30] ?? 0) ^ 1
  await bring(changed)
  await desk.getByText('Isi berkas ini tidak lagi seperti saat disimpan ponsel').waitFor()
  await picture(desk, 'rescue-changed')
  expect((await activities()).map(({ title }) => title)).not.toContain('Menenun di balai')
  await bring(bytes)
  await desk.getByText('Kiriman Salmah sudah diserahkan.').waitFor()
  await desk.getByRole('cell', { name: 'Yusuf' }).waitFor()
  await picture(desk, 'rescue-handed-in')
  expect(await findings(desk)).toEqual([])
  expect((await activities()).map(({ title }) => title)).toContain('Menenun di balai')
  expect(await desk.getByText('Menenun').count()).toBe(0)

  // with signal again the phone is told of all of it, and nothing is doubled
  const before = (await commands()).length
  await phone.unroute('**/api/**')
  await phone.unroute(/api\/(uploads|activities\.record)/)
  await page.goto(`${served.url}/kiriman`)
  await page.getByText('Tidak ada yang menunggu.').waitFor()
  await page.getByText('Menenun di balai').waitFor()
  // the photo too: it waits no more
  await page.getByRole('button', { name: 'Simpan berkas penyelamat' }).waitFor({ state: 'detached' })
  expect(await commands()).toHaveLength(before)
  await page.goto(`${served.url}/kiriman/serahkan`)
  await page.getByText('Yusuf', { exact: true }).waitFor()
  await picture(page, 'rescue-told')
  await phone.close()
}, 150_000)

test('an activity, a month and what waits are worked by keyboard alone', async () => {
  const phone = await contextOf('maryam', { width: 360 })
  const page = await phone.newPage()
  await phone.route('**/api/activities.record', route => route.abort())
  await page.goto(served.url)
  await keyOn(page, page.getByRole('link', { name: /^Ada kegiatan/ }))
  await keyOn(page, page.getByRole('button', { name: /Kelas kemasan kerupuk/ }))
  await tabTo(page, page.getByRole('textbox', { name: 'Perempuan', exact: true }))
  await page.keyboard.type('21')
  await keyOn(page, page.getByRole('button', { name: 'Tambah Laki-laki' }), 'Space')
  await keyOn(page, page.getByRole('button', { name: 'Simpan kegiatan' }))
  await page.getByRole('heading', { name: 'Tersimpan di ponsel ini.' }).waitFor()
  await keyOn(page, page.getByRole('link', { name: 'Selesai' }))
  await keyOn(page, page.getByRole('link', { name: /menunggu di ponsel ini/ }))
  const away = page.getByRole('button', { name: 'Buang: Kelas kemasan kerupuk' })
  await keyOn(page, away)
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await away.evaluate(button => button === document.activeElement)).toBe(true)
  await tabTo(page, page.getByRole('button', { name: 'Kirim sekarang' }))
  // from here on the phone may send by itself, and take the button away
  await phone.unroute('**/api/activities.record')
  await page.keyboard.press('Enter')
  await page.getByText('Tidak ada yang menunggu.').waitFor()

  await page.goto(`${served.url}/laporan/${month.slice(0, 7)}?isi=1`)
  await keyOn(page, page.getByRole('button', { name: /^Ubah / }).first())
  await tabTo(page, page.locator('input[inputmode=numeric]').first())
  await page.keyboard.press('Control+a')
  await page.keyboard.type('413')
  await page.keyboard.press('Enter')
  await keyOn(page, page.getByRole('button', { name: 'Kirim lagi' }))
  await page.getByText('Laporan terkirim.').waitFor()
  expect(await reports()).toEqual([{ visits: 413, version: 2 }])
  await phone.close()
}, 120_000)

test('a command that names its owner is not carried out in the session of somebody else', async () => {
  const phone = await device(browser)
  const page = await signIn(phone, 'maryam')
  const send = (person: string) =>
    page.request.post(`${served.url}/api/people.set-language`, {
      data: { id: makeId(), input: { language: 'id' } },
      headers: { 'sinergi-person': person },
    })
  expect((await send(served.cast.salmah.personId)).status()).toBe(401)
  expect((await send(served.cast.maryam.personId)).status()).toBe(200)
  await phone.close()
})

/** The phone's own key is made and known, and what files are sealed to is at hand. */
function readyToRescue(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open('sinergi')
        opening.addEventListener('error', reject)
        opening.addEventListener('success', () => {
          const keys = opening.result.transaction('keys').objectStore('keys').getAll()
          keys.addEventListener('success', () => {
            resolve((keys.result as { desk: unknown }[]).some(({ desk }) => desk !== null))
            opening.result.close()
          })
        })
      }),
  )
}

async function recordActivity(page: Page, title: string, women: number): Promise<void> {
  await fillActivity(page, title, women)
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
}

const activities = () =>
  inDatabase(async tx => {
    const query = sql<{ title: string; notes: string; version: number }>`
      select title, notes, version from activity order by title`
    return (await query.execute(tx)).rows
  })
const reports = () =>
  inDatabase(async tx => {
    const query = sql<{ visits: number; version: number }>`
      select (figures->>'visits')::int as visits, version from monthly_report`
    return (await query.execute(tx)).rows
  })
/** What the server carried out for phones, in the order it did. */
const commands = () =>
  inDatabase(async tx => {
    const query = sql<{ name: string }>`
      select name from receipt where name like 'activities.%' or name like 'reports.%' order by at, command_id`
    return (await query.execute(tx)).rows.map(({ name }) => name)
  })
