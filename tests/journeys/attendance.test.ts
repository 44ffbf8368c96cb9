import { writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import encodeQr from 'qr'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { dayIn } from '../../contract/zones.ts'
import { atHand } from '../support/at-hand.ts'
import { findings, picture } from '../support/browser.ts'
import { temporaryFolder } from '../support/folder.ts'
import { enter, journey } from '../support/journey.ts'
import { type Phone, switchOn } from '../support/phone.ts'

const { served, contextOf, open, inDatabase } = await journey('attendance')
const storage = temporaryFolder()
const [meeting, siti, budi] = [makeId(), makeId(), makeId()]
const token = 'undangan-siti-aminah-dari-koperasi'
const door = `${served.url}/pertemuan/${meeting}/pintu`
let phone: Phone
beforeAll(async () => {
  const day = dayIn('WIB', new Date())
  await inDatabase(async tx => {
    await sql`insert into meeting (id, scope_id, province_id, regency_id, kind, title, mode, venue, zone, starts_at, ends_at, state,
        changed_at, planned_at)
      select ${meeting}, id, province_id, regency_id, 'stakeholder', 'Pertemuan pemangku kepentingan Natuna', 'room', 'Aula Kantor Bupati',
        'WIB', ${`${day}T00:00:00+07:00`}::timestamptz, ${`${day}T23:59:00+07:00`}::timestamptz, 'scheduled', now(), now()
      from scope where id = ${served.cast.regions.natuna}`.execute(tx)
    const guest = (
      id: string,
      name: string,
      agency: string,
      part: string,
      code: string,
      person: string | null,
    ) => sql`
      insert into guest (id, meeting_id, name, position, agency, part, person_id, token, state, added_at)
      values (${id}, ${meeting}, ${name}, 'Kepala Bidang', ${agency}, ${part}, ${person}::uuid, ${code}, 'accepted', now())`
    await guest(siti, 'Siti Aminah', 'Dinas Koperasi dan UKM', 'official', token, null).execute(tx)
    await guest(budi, 'Budi Santoso', 'Bank Riau Kepri', 'partner', `undangan-${budi}`, null).execute(tx)
    const { personId } = served.cast.maryam
    await guest(
      makeId(),
      'Maryam',
      'Perpustakaan Desa Sepempang',
      'organiser',
      `undangan-${makeId()}`,
      personId,
    ).execute(tx)
  })
  phone = await switchOn(storage.path, await cameraThatSees(`${served.url}/undangan-rapat/${token}`))
})
afterAll(async () => {
  await phone?.kill()
  storage.remove()
})

/** Frames in which a code is held before the camera. */
async function cameraThatSees(text: string): Promise<string> {
  const code = await sharp(Buffer.from(encodeQr(text, 'svg', { border: 2 })))
    .flatten({ background: '#ffffff' })
    .resize(360, 360)
    .png()
    .toBuffer()
  const ground = { create: { width: 640, height: 480, channels: 3 as const, background: '#d8d2c4' } }
  const frame = await sharp(ground)
    .composite([{ input: code, left: 140, top: 60 }])
    .jpeg({ quality: 90 })
    .toBuffer()
  const file = `${storage.path}/camera.mjpeg`
  writeFileSync(file, Buffer.concat(Array.from({ length: 10 }, () => frame)))
  return file
}

const there = () =>
  inDatabase(async tx => {
    const { rows } = await sql<{ name: string; way: string; signed: boolean }>`
      select g.name, a.way, exists (select from attendance_signature s where s.attendance_id = a.id) as signed
      from attendance a join guest g on g.id = a.guest_id where a.undone_at is null order by g.name`.execute(
      tx,
    )
    return rows
  })
/** What reads codes is kept with the page. */
const readerIsKept = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const kept = await Promise.all(names.map(async name => (await caches.open(name)).keys()))
    return kept.flat().some(({ url }) => url.endsWith('.wasm'))
  })
async function writeDown(page: Page, name: string) {
  await page.getByRole('button', { name: 'Tamu tanpa undangan' }).last().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nama').fill(name)
  await dialog.getByLabel('Instansi').fill('Bank Sumut')
  await dialog.getByRole('button', { name: 'Catat hadir' }).click()
  await page.getByText('Silakan masuk').waitFor()
}

test('two phones at one door, without a signal, a tab killed in between: all are in once, and the screen counts them', async () => {
  const wall = await open('rismarini', `/pertemuan/${meeting}/layar`, { width: 1280, height: 800 })
  await wall.getByText('Belum ada yang hadir').waitFor()

  let his = await phone.context.newPage()
  await his.goto(door)
  await enter(his, 'yusuf')
  await his.goto(door)
  await atHand(his, '^attendance\\.door')
  await expect.poll(() => readerIsKept(his), { timeout: 20_000 }).toBe(true)
  await phone.context.setOffline(true)
  await his.goto(door)
  await his.getByRole('button', { name: 'Pindai kode undangan' }).click()
  await his.getByText('Silakan masuk').waitFor()
  await picture(his, 'door-scanned')
  // the battery of the tab: what was shown as in is on the disk
  await phone.killTab()
  his = await phone.context.newPage()
  await phone.context.setOffline(true)
  await his.goto(door)
  await his.getByText('1 menunggu sinyal').waitFor()
  await his.getByRole('button', { name: 'Pindai kode undangan' }).click()
  await his.getByText('Sudah dicatat hadir').waitFor()
  await his.getByText('di ponsel ini. Tidak dihitung dua kali.').waitFor()
  await picture(his, 'door-again')
  await his.getByRole('button', { name: 'Tutup kamera' }).click()
  await writeDown(his, 'TARMIZI KARIM')

  const hers = await contextOf('maryam', { width: 360, height: 640, keepsPages: true })
  const her = await hers.newPage()
  await her.goto(`${served.url}/pertemuan`)
  await her.getByRole('link', { name: /Pertemuan pemangku kepentingan Natuna,/ }).click()
  await her.getByRole('heading', { level: 1, name: 'Pintu masuk' }).waitFor()
  await atHand(her, '^attendance\\.door')
  await hers.setOffline(true)
  await her.goto(door)
  await her.getByLabel('Cari nama atau instansi').fill('siti')
  await her.getByRole('button', { name: /^Catat hadir: Siti Aminah/ }).click()
  await her.getByText('Silakan masuk').waitFor()
  await picture(her, 'door-by-name')
  expect(await findings(her)).toEqual([])
  await her.getByLabel('Cari nama atau instansi').fill('')
  await writeDown(her, 'Tarmizi Karim, S.E.')
  await her.getByText('2 menunggu sinyal').waitFor()
  expect(await there()).toEqual([])

  await hers.setOffline(false)
  await phone.context.setOffline(false)
  for (const page of [her, his]) await page.getByText('Semua terkirim').waitFor()
  await expect.poll(there).toEqual([
    { name: 'Siti Aminah', way: expect.any(String), signed: false },
    // whichever phone was first
    { name: expect.stringMatching(/^Tarmizi Karim/), way: 'walk-in', signed: false },
  ])
  for (const page of [her, his]) await page.getByText('2 hadir dari 3 yang diundang').waitFor()
  await wall.getByText('Bank Sumut').waitFor()
  expect(await wall.locator('.screen-big').textContent()).toBe('2hadir')
  expect(await wall.textContent('main')).not.toContain('Siti')
  await picture(wall, 'screen-1280')
  expect(await findings(wall)).toEqual([])

  const desk = await open('yusuf', `/pertemuan/${meeting}`, { width: 1280, height: 820 })
  await desk.getByRole('link', { name: 'Daftar hadir' }).click()
  await desk.getByText('dicatat 2 ponsel').first().waitFor()
  await desk.getByLabel('Tamu menandatangani di ponsel').check()
  await picture(desk, 'attendance-1280')
  expect(await findings(desk)).toEqual([])

  const list = await open('yusuf', `/pertemuan/${meeting}/tamu`, { width: 1280, height: 820 })
  await list.getByText('4 tamu, 2 hadir').waitFor()
  await picture(list, 'guests-there-1280')
  await list.getByRole('button', { name: /^Tanpa undangan/ }).click()
  await list.getByRole('button', { name: /^Tarmizi Karim/ }).click()
  await picture(list, 'guests-there-panel')
  expect(await findings(list)).toEqual([])
  await list.keyboard.press('Escape')

  await her.reload()
  await her.getByRole('button', { name: /^Catat hadir: Budi Santoso/ }).click()
  const pad = await her.getByLabel('Kotak tanda tangan').boundingBox()
  if (!pad) throw new Error('nothing to sign in')
  await her.mouse.move(pad.x + 30, pad.y + 60)
  await her.mouse.down()
  await her.mouse.move(pad.x + 120, pad.y + 20, { steps: 8 })
  await her.mouse.move(pad.x + 200, pad.y + 70, { steps: 8 })
  await her.mouse.up()
  await picture(her, 'door-signing')
  expect(await findings(her)).toEqual([])
  await her.getByRole('dialog').getByRole('button', { name: 'Catat hadir' }).click()
  await expect.poll(there).toContainEqual({ name: 'Budi Santoso', way: 'name', signed: true })
  await her.getByRole('button', { name: /^Sudah hadir: Budi Santoso/ }).click()
  await picture(her, 'door-take-back')
  await her.getByRole('button', { name: 'Batalkan kehadiran' }).click()
  await expect.poll(async () => (await there()).length).toBe(2)
  for (const [page, name] of [
    [wall, 'screen-360'],
    [desk, 'attendance-360'],
    [list, 'guests-there-360'],
  ] as const) {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await picture(page, name)
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(360)
  }
}, 120_000)
