import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { pdfFile } from '../../server/materials/for-tests.ts'
import { findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'
import { line } from '../support/line.ts'

const { served, contextOf, open, inDatabase } = await journey('public_page', { keepsFiles: true })
const wire = await line(served.url)
afterAll(() => wire.close())
const desk = { width: 1280, height: 900 }
const meeting = makeId()
beforeAll(() =>
  inDatabase(async tx => {
    await sql`insert into meeting (id, scope_id, province_id, regency_id, kind, title, host, mode, venue, address, zone, starts_at,
        ends_at, state, changed_at, planned_at)
      select ${meeting}, id, province_id, id, 'stakeholder', 'Pertemuan pemangku kepentingan Natuna 2031',
        'Dinas Perpustakaan dan Kearsipan Kabupaten Natuna', 'room', 'Aula Bappeda', 'Jalan Batu Sisir, Ranai', 'WIB',
        '2031-08-12T01:30:00Z', '2031-08-12T08:30:00Z', 'scheduled', now(), now()
      from region where name = 'Kabupaten Natuna'`.execute(tx)
    await sql`insert into agenda_item (id, meeting_id, starts_at, ends_at, title, kind, speaker)
      values (gen_random_uuid(), ${meeting}, '2031-08-12T01:30:00Z', '2031-08-12T02:15:00Z', 'Pendaftaran dan lapak mini', 'registration', null),
        (gen_random_uuid(), ${meeting}, '2031-08-12T02:15:00Z', '2031-08-12T04:00:00Z', 'Paparan arah pembangunan', 'session', 'Kepala Bappeda')`.execute(
      tx,
    )
    await sql`insert into guest (id, meeting_id, name, agency, token, state, added_at)
      values (gen_random_uuid(), ${meeting}, 'Nurhayati', 'Bank Riau Kepri', 'undangan-materi-undangan-materi-undangan-materi', 'sent', now())`.execute(
      tx,
    )
  }),
)

test('slides go on after the line broke, a guest saves them without an account, and anybody reads the public page', {
  timeout: 180_000,
}, async () => {
  const page = await (await contextOf('yusuf', desk)).newPage()
  await page.goto(`${wire.url}/pertemuan/${meeting}`)
  await page.getByRole('button', { name: 'Tambah materi' }).click()
  const dialog = page.getByRole('dialog')
  const slides = pdfFile('', 2_500_000)
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer })
  await dialog.getByLabel('Pilih berkas').setInputFiles(file('Paparan.pdf', Buffer.from('MZ bukan paparan')))
  await dialog.getByText('Sudah terkirim seluruhnya.').waitFor()
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await dialog.getByText('Isi berkas ini bukan PDF').waitFor()
  wire.cutAfter(900_000)
  await dialog.getByLabel('Paparan.pdf').setInputFiles(file('Paparan Bappeda.pdf', slides))
  await dialog.getByText('Sambungan terputus.').waitFor()
  await picture(page, 'material-broken')
  wire.mend()
  await dialog.getByText('Sudah terkirim seluruhnya.').waitFor()
  await dialog.getByLabel('Baris acara').selectOption({ label: '09.15 Paparan arah pembangunan' })
  await dialog.getByText('Siapa saja').click()
  await dialog.getByLabel('Penyusun').fill('Bappeda Natuna')
  await picture(page, 'material-form')
  expect(await findings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('PDF · 2,4 MB · Bappeda Natuna').first().waitFor()
  await page.getByRole('button', { name: 'Tambah materi' }).click()
  await dialog.getByText('Tautan', { exact: true }).click()
  await dialog.getByLabel('Alamat tautan').fill('https://contoh.example/panduan')
  await dialog.getByLabel('Judul').fill('Panduan lapak mini')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Lainnya: Panduan lapak mini' }).click()
  await picture(page, 'material-menu')
  await page.getByRole('menuitem', { name: 'Hapus' }).click()
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await page.getByRole('link', { name: 'Panduan lapak mini' }).waitFor()

  const guest = await open(null, '/undangan-rapat/undangan-materi-undangan-materi-undangan-materi', {
    width: 360,
  })
  const [saved] = await Promise.all([
    guest.waitForEvent('download'),
    guest.getByRole('link', { name: 'Paparan Bappeda' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('Paparan Bappeda.pdf')
  expect(readFileSync(await saved.path()).equals(slides)).toBe(true)
  await guest.getByRole('link', { name: 'Panduan lapak mini' }).scrollIntoViewIfNeeded()
  await picture(guest, 'material-invited-360')
  expect(await findings(guest)).toEqual([])
  expect(await widthOf(guest)).toBeLessThanOrEqual(360)

  await page.getByRole('button', { name: 'Siapkan halaman publik' }).click()
  await dialog.getByText('Materi untuk umum').click()
  await dialog.getByText('Nama narasumber').click()
  await dialog.getByText('Narahubung kantor').click()
  await dialog.getByLabel('Narahubung', { exact: true }).fill('Ibu Siti 0812 3456 7001')
  await dialog.getByText('09.15 Paparan arah pembangunan · Kepala Bappeda').waitFor()
  await dialog.getByText('Narasumber yang tertulis').click()
  await dialog.getByRole('button', { name: 'Tampilkan untuk umum' }).click()
  await dialog.getByText('memuat nomor seluler').first().waitFor()
  await dialog.getByLabel('Narahubung', { exact: true }).fill('Dinas Perpustakaan, (0773) 31234')
  expect(await findings(page)).toEqual([])
  await picture(page, 'public-form')
  await dialog.getByRole('button', { name: 'Tampilkan untuk umum' }).click()
  await dialog.waitFor({ state: 'detached' })
  const link = await page.getByRole('link', { name: 'Buka halaman' }).getAttribute('href')
  await picture(page, 'public-office')
  expect(await findings(page)).toEqual([])
  for (const [at, colorScheme] of [
    [360, 'dark'],
    [1280, 'dark'],
  ] as const) {
    await page.setViewportSize({ width: at, height: 900 })
    await page.emulateMedia({ colorScheme })
    await page.getByRole('heading', { name: 'Halaman publik' }).scrollIntoViewIfNeeded()
    await picture(page, `public-office-${at}-dark`)
    await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(at)
  }

  await page.setViewportSize({ width: 360, height: 740 })
  for (const [button, shot] of [
    ['Tambah materi', 'material-form-360'],
    ['Atur', 'public-form-360'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click()
    await dialog.getByRole('button', { name: 'Batal' }).waitFor()
    await picture(page, shot)
    await dialog.getByRole('button', { name: 'Batal' }).click()
  }

  const path = new URL(link ?? '').pathname
  const read = await open(null, path, { width: 320 })
  const said: string[] = []
  read.on('console', message => said.push(message.text()))
  await read.reload()
  await read.getByRole('heading', { level: 1, name: 'Pertemuan pemangku kepentingan Natuna 2031' }).waitFor()
  await picture(read, 'public-320')
  expect(await findings(read)).toEqual([])
  expect(await widthOf(read)).toBeLessThanOrEqual(320)
  // what search engines read is no script that the policy would stop
  expect(said).toEqual([])
  expect(await read.locator('script:not([type="application/ld+json"])').count()).toBe(0)
  const looks = [
    [360, 'dark', ''],
    [1280, 'light', '?lang=en'],
    [1280, 'dark', ''],
  ] as const
  for (const [width, colorScheme, query] of looks) {
    await read.setViewportSize({ width, height: 900 })
    await read.emulateMedia({ colorScheme })
    await read.goto(`${served.url}${path}${query}`)
    await picture(read, `public-${width}-${colorScheme}${query ? '-en' : ''}`)
    expect(await findings(read)).toEqual([])
  }
  const [given] = await Promise.all([
    read.waitForEvent('download'),
    read.getByRole('link', { name: 'Paparan Bappeda' }).click(),
  ])
  expect(readFileSync(await given.path()).equals(slides)).toBe(true)
  await read.goto(`${served.url}/pertemuan`)
  await read.getByRole('link', { name: 'Pertemuan pemangku kepentingan Natuna 2031' }).waitFor()
  await picture(read, 'public-list')
  expect(await findings(read)).toEqual([])
  await read.setViewportSize({ width: 360, height: 740 })
  await picture(read, 'public-list-360')
  expect(await widthOf(read)).toBeLessThanOrEqual(360)
  await read.goto(`${served.url}${path.slice(0, -8)}xxxxxxxx`)
  await read.getByRole('heading', { name: 'Halaman tidak ditemukan' }).waitFor()
  await picture(read, 'public-unknown-360')
})

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)
