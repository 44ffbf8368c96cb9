import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { device, findings, openBrowser, picture } from '../support/browser.ts'
import { addressOf } from '../support/database.ts'
import { type Served, serve, sessionFor } from '../support/served.ts'

const database = 'journey_import'
const file = fileURLToPath(new URL('../spreadsheets/messy.xlsx', import.meta.url))
let served: Served
let browser: Browser

beforeAll(async () => {
  served = await serve(inject('server'), database)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
})

async function open(look: Parameters<typeof device>[1] = {}): Promise<Page> {
  const context = await device(browser, look)
  const token = await sessionFor(addressOf(inject('server'), database), served.cast.yusuf.personId)
  await context.addCookies([{ name: 'sinergi', value: token, url: served.url }])
  return context.newPage()
}

test('an officer sends a messy list in, names a column, sees what is wrong, lets the valid rows in and takes the rest home', async () => {
  const page = await open()
  await page.goto(`${served.url}/perpustakaan`)
  await page.getByRole('link', { name: 'Impor', exact: true }).click()
  await page.waitForURL('**/impor')
  await picture(page, 'import-start')
  expect(await findings(page)).toEqual([])
  await page.locator('input[type=file]').setInputFiles(file)
  // the first sheet only tells how to fill the form in
  await page.getByLabel('Lembar').selectOption('Data Perpus 2022')
  await page.getByRole('button', { name: 'Ubah kolom' }).click({ timeout: 90_000 })
  await picture(page, 'import-columns')
  expect(await findings(page)).toEqual([])
  await page.getByLabel('Arti kolom Tempat').selectOption({ label: 'Gedung' })
  await page.getByRole('button', { name: 'Periksa lagi' }).click()
  await page.getByText('“banyak” bukan angka.').waitFor({ timeout: 90_000 })
  await page.getByText('K16').waitFor()
  await picture(page, 'import-refused')
  await page.getByLabel('Masalah', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: /^Berubah/ }).click()
  await page.getByText('812').waitFor()
  await picture(page, 'import-changes')
  expect(await findings(page)).toEqual([])
  const link = page.getByRole('link', { name: 'Unduh baris yang ditolak' })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toMatch(/^perlu-diperbaiki-.*\.xlsx$/)
  expect(existsSync(await download.path())).toBe(true)
  await page.getByRole('button', { name: /^Masukkan \d+ baris yang benar/ }).click()
  await page.getByText(/baris sudah masuk/).waitFor({ timeout: 90_000 })
  await picture(page, 'import-done')
  expect(await findings(page)).toEqual([])
  await page.getByRole('link', { name: 'Lihat daftar perpustakaan' }).click()
  await page.getByRole('link', { name: /Perpustakaan Desa Sebelat/ }).waitFor()
  await page.getByRole('link', { name: /TBM Cahaya Ilmu/ }).waitFor()
}, 240_000)

test('on a narrow, dark screen a file that is none is told, and the list of imports can be read', async () => {
  const page = await open({ width: 360, scheme: 'dark' })
  await page.goto(`${served.url}/impor`)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'daftar.xlsx', mimeType: '', buffer: Buffer.from('%PDF-1.7') })
  await page.getByText(/bukan lembar kerja/).waitFor()
  await picture(page, 'import-failed-360')
  expect(await findings(page)).toEqual([])
  await page.getByRole('link', { name: 'Impor dari lembar kerja' }).click()
  await page.getByText('Gagal').first().waitFor()
  await picture(page, 'import-list-360')
  expect(await findings(page)).toEqual([])
}, 120_000)

test('monthly figures from a recap: where they come from is said once, and what does not fit is told', async () => {
  const page = await open({ width: 360 })
  await page.goto(`${served.url}/impor`)
  await page.getByRole('button', { name: 'Angka bulanan' }).click()
  await picture(page, 'import-totals-start-360')
  const text = 'Bulan;Nama Perpustakaan;Jumlah Pengunjung\nJanuari 2021;Perpustakaan Desa Sepempang;120\n'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'rekap-2021.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByLabel('Sumber (daftar atau aplikasi asal)').fill('Rekap manual Dinas', { timeout: 90_000 })
  await page.getByLabel('Keadaan per tanggal').fill('31/1/2022')
  await picture(page, 'import-totals-columns-360')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Periksa lagi' }).click()
  await page.getByText(/belum mengikuti program pada bulan itu/).waitFor({ timeout: 90_000 })
  await picture(page, 'import-totals-refused-360')
  expect(await findings(page)).toEqual([])
}, 120_000)
