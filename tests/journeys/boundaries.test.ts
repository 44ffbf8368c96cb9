import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'

const { served, open, inDatabase } = await journey('boundaries')

// as if the register reached back to where the records begin
beforeAll(() => inDatabase(tx => sql`update region set valid_from = '2018-01-01'`.execute(tx)))

test('the nation pastes a decree, mends a line, sees what changes, and applies it', async () => {
  const page = await open('ratna', '/wilayah/keputusan', { width: 1280 })
  await page.getByRole('link', { name: 'Keputusan baru' }).click()
  await page.getByLabel('Nomor').fill('UU 99/2026')
  await page.getByLabel('Tanggal keputusan').fill('2026-01-02')
  const table = page.getByLabel('Tabel keputusan')
  await table.fill('Kode lama\tKode baru\tNama\n\t97\tKepulauan Natuna\n21.99\t97.01\n21.03\t97.02\n')
  await page.getByRole('button', { name: 'Periksa' }).click()
  await page.getByText('Tidak ada wilayah berkode 21.99.').waitFor()
  await picture(page, 'decree-wrong')
  expect(await page.getByRole('row', { name: /Baris 3/ }).count()).toBe(1)

  await table.fill('Kode lama\tKode baru\tNama\n\t97\tKepulauan Natuna\n21.03\t97.01\n')
  await page.getByText('Isian berubah setelah diperiksa').waitFor()
  await page.reload()
  // what was typed is kept
  expect(await page.getByLabel('Tabel keputusan').inputValue()).toContain('97.01')
  await page.getByRole('button', { name: 'Periksa' }).click()
  await page.getByText('Belum ada petugas untuk Kepulauan Natuna').waitFor()
  await picture(page, 'decree-preview')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Terapkan keputusan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/3 perpustakaan, dan 4 orang/).waitFor()
  await picture(page, 'decree-confirm')
  await dialog.getByRole('button', { name: 'Terapkan keputusan' }).click()
  await page.getByRole('row', { name: /UU 99\/2026/ }).waitFor()
  await picture(page, 'decree-list')

  await page.goto(`${served.url}/ringkasan?wilayah=${served.cast.regions.kepri}`)
  await page.getByRole('button', { name: 'Batas saat itu' }).click()
  await page.getByText('Tiap bulan dihitung menurut wilayah yang berlaku pada bulan itu.').waitFor()
  expect(page.url()).toContain('batas=saat-itu')
  await page.waitForFunction(() => document.querySelector('.stale') === null)
  await picture(page, 'decree-then')
  await page.context().close()
}, 120_000)

test('on a narrow and dark screen it can be read as well', async () => {
  const page = await open('ratna', '/wilayah/keputusan/baru', { width: 360, scheme: 'dark' })
  await page.getByLabel('Tabel keputusan').fill('62.71;62.71;Kota Palangkaraya')
  await page.getByRole('button', { name: 'Periksa' }).click()
  await page.getByRole('heading', { name: 'Yang akan berubah' }).waitFor()
  await picture(page, 'decree-preview-360')
  expect(await findings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1)).toBe(false)
  await page.goto(`${served.url}/ringkasan?wilayah=${served.cast.regions.kepri}&batas=saat-itu`)
  await page.getByRole('button', { name: 'Batas saat itu' }).waitFor()
  await picture(page, 'decree-then-360')
  await page.context().close()
}, 120_000)
