import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'

const { open } = await journey('import')
const file = fileURLToPath(new URL('../spreadsheets/messy.xlsx', import.meta.url))

test('an officer sends a messy list in, names a column, sees what is wrong, lets the valid rows in and takes the rest home', async () => {
  const page = await open('yusuf', '/perpustakaan')
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
  const page = await open('yusuf', '/impor', { width: 360, scheme: 'dark' })
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

test('monthly figures from a recap, its months in columns: what it counts and where it comes from is said once', async () => {
  const page = await open('yusuf', '/impor', { width: 360, scheme: 'dark' })
  await page.getByRole('button', { name: 'Angka bulanan' }).click()
  await picture(page, 'import-totals-start-360')
  const text =
    'Nama Perpustakaan;Jan 2021;Mei 2025;Jun-25;07/2025\nPerpustakaan Desa Sepempang;7;120;95;banyak\nPerpustakaan Desa Sedanau;;80;70;60\n'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'kunjungan-2025.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByLabel(/^Angka yang mana/).fill('Kunjungan', { timeout: 90_000 })
  await page.getByLabel('Sumber (daftar atau aplikasi asal)').fill('Rekap manual Dinas')
  await page.getByLabel('Keadaan per tanggal').fill('31/8/2025')
  await picture(page, 'import-totals-columns-360')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Periksa lagi' }).click()
  await page.getByText('“banyak” bukan angka.').waitFor({ timeout: 90_000 })
  await page.getByText('E2').waitFor()
  await page.getByText(/belum mengikuti program pada bulan itu/).waitFor()
  await page.getByText('B2').waitFor()
  await picture(page, 'import-totals-refused-360')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: /^Masukkan \d+ baris yang benar/ }).click()
  await page.getByText(/baris sudah masuk/).waitFor({ timeout: 90_000 })
}, 180_000)

test('a list of people is sent in, what does not fit is told, and slips are printed for those who are invited', async () => {
  const page = await open('yusuf', '/impor')
  await page.getByRole('button', { name: 'Orang', exact: true }).click()
  await picture(page, 'import-people-start')
  expect(await findings(page)).toEqual([])
  const example = page.getByRole('link', { name: 'Unduh contoh berkas' })
  const [file] = await Promise.all([page.waitForEvent('download'), example.click()])
  expect(file.suggestedFilename()).toBe('contoh-orang.xlsx')
  const text =
    'Nama;Peran;Perpustakaan;No. HP\nSiti Aminah;Pengelola;Perpustakaan Desa Sepempang;0812-3456-7890\nMaryam Binti Ali;Pengelola;Perpustakaan Desa Sepempang;0813-1111-222\nZaki;Pengelola;Perpustakaan Desa Sedanau;belum punya\nUmar;Provinsi;;\nMaryam;Pengelola;Perpustakaan Desa Sepempang;0813-1111-222\n'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'pengelola.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByText('“belum punya” bukan nomor HP.').waitFor({ timeout: 90_000 })
  await picture(page, 'import-people-refused')
  await page.getByRole('button', { name: /^Semua/ }).click()
  await page.getByText('Akan diundang').first().waitFor()
  await picture(page, 'import-people-checked')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: /^Masukkan \d+ baris yang benar/ }).click()
  await page.getByRole('link', { name: 'Buat slip undangan' }).click({ timeout: 90_000 })
  await page.getByRole('heading', { name: 'Slip undangan dari daftar' }).waitFor()
  await picture(page, 'import-people-slips-start')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Buat kode dan slip' }).click()
  await page.getByText('Siti Aminah').waitFor()
  await picture(page, 'import-people-slips')
  const print = page.getByRole('button', { name: /^Unduh .*slip/ })
  const [sheet] = await Promise.all([page.waitForEvent('download'), print.click()])
  expect(
    readFileSync(await sheet.path())
      .toString('latin1')
      .slice(0, 5),
  ).toBe('%PDF-')
  const code = (
    await page.locator('.slips li', { hasText: 'Siti Aminah' }).locator('.share-code b').innerText()
  ).trim()
  const phone = await open(null, '/undangan', { width: 360 })
  await phone.getByLabel('Kode Anda').fill(code)
  await phone.getByRole('button', { name: 'Lanjut' }).click()
  await expect
    .poll(() => phone.locator('input').evaluateAll(all => all.map(one => (one as HTMLInputElement).value)))
    .toContain('+6281234567890')
  await picture(phone, 'import-people-invited-360')
}, 240_000)

test('a year of the programme from a list stands among the enrolments, with where it comes from', async () => {
  const page = await open('yusuf', '/impor')
  await page.getByRole('button', { name: 'Keikutsertaan', exact: true }).click()
  const text =
    'Perpustakaan;Tahun;Jenis keikutsertaan;Status;Tanggal mulai;Nomor SK;Tanggal SK;Sumber Dana;Anggaran;Sumber;Per tanggal\nPerpustakaan Kabupaten Natuna;2026;Replikasi mandiri;aktif;2/1/2026;4/2026;2/1/2026;APBD;15 juta;Rekap Dinas;31/1/2026\nPerpustakaan Desa Sedanau;2025;Replikasi mandiri;aktif;1/6/2025;;;Dana desa;;Rekap Dinas;31/1/2026\nPerpustakaan Desa Sepempang;2026;Penerima manfaat;ditetapkan;;9/2026;5/1/2026;;;Rekap Dinas;31/1/2026\n'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'peserta.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page
    .getByText(/masih mengikuti program sejak tahun 2025/)
    .first()
    .waitFor({ timeout: 90_000 })
  await picture(page, 'import-enrolments-refused')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: /^Masukkan \d+ baris yang benar/ }).click()
  await page.getByRole('link', { name: 'Lihat keikutsertaan' }).click({ timeout: 90_000 })
  await page.getByText('Perpustakaan Kabupaten Natuna').first().click()
  await page.getByText('Rekap Dinas, keadaan per 31 Januari 2026').waitFor()
  await picture(page, 'import-enrolments-panel')
  expect(await findings(page)).toEqual([])
}, 180_000)
