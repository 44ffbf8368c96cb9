import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { addMonths } from '../../server/platform/clock.ts'
import { findings, picture } from '../support/browser.ts'
import { journey, month } from '../support/journey.ts'

const { served, open, inDatabase } = await journey('mappings')

beforeAll(async () => {
  const { sepempang } = served.cast.places
  await inDatabase(async tx => {
    for (const of of [month, addMonths(month, -2)])
      await sql`insert into monthly_report (library_id, month, province_id, regency_id, scope_id, figures, from_activities,
          submitted_at, late, verified_at)
        select id, ${of}, province_id, regency_id, scope_id, '{"visits": 214, "members": 96, "loans": null}', '{}', now(), false, now()
        from library where id = ${sepempang.id}`.execute(tx)
  })
})

test('an officer maps the figures once, sees how they will look, downloads a month, and has the next ones made by the clock', async () => {
  const page = await open('yusuf', '/laporan')
  await page.getByRole('link', { name: 'Sistem lain' }).click()
  await page.getByText('Belum ada pemetaan').waitFor()
  await picture(page, 'mappings-empty')
  await page.getByRole('button', { name: 'Buat pemetaan' }).click()
  await page.getByText('Sistem pelaporan lama').click()
  await page.getByLabel('Nama pemetaan').fill('Rekap bulanan ke provinsi')
  await picture(page, 'mappings-begin')
  await page.getByRole('dialog').getByRole('button', { name: 'Buat pemetaan' }).click()
  await page.getByText(/belum dicocokkan/).waitFor()
  await page.getByRole('cell', { name: 'Perpustakaan Desa Sepempang' }).waitFor()
  await picture(page, 'mapping-preview')
  await page.getByRole('button', { name: 'Sudah dicocokkan' }).click()
  await page.getByText(/belum dicocokkan/).waitFor({ state: 'detached' })

  await page.getByRole('link', { name: 'Ubah kolom' }).click()
  await page.getByLabel('Judul kolom 10').fill('JML_PENGUNJUNG')
  await page.getByLabel('Angka kolom 10').selectOption('verified')
  await page.getByText('Terjemahan nilai').last().click()
  await page.getByLabel('Belum melapor', { exact: true }).fill('0')
  await picture(page, 'mapping-columns')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.getByRole('columnheader', { name: 'JML_PENGUNJUNG' }).waitFor()
  const csv = page.getByRole('link', { name: 'Unduh CSV' })
  const [download] = await Promise.all([page.waitForEvent('download'), csv.click()])
  expect(download.suggestedFilename()).toBe(`rekap-bulanan-ke-provinsi-${month.slice(0, 7)}.csv`)
  const lines = readFileSync(await download.path(), 'utf8').split('\r\n')
  expect(lines[2]).toContain('Perpustakaan Desa Sepempang')
  expect(lines[2]).toContain(',214,,,96,')
  expect(lines[1]).toMatch(/Sedanau.*,,.*,0$/)

  await page.getByRole('button', { name: 'Jadwalkan' }).click()
  await page.getByLabel('Mulai dari periode').selectOption(addMonths(month, -2))
  await picture(page, 'mapping-schedule')
  expect(await findings(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Jadwalkan' }).click()
  const take = page.getByRole('button', { name: /^Unduh berkas/ })
  await take.first().waitFor({ timeout: 60_000 })
  const [kept] = await Promise.all([page.waitForEvent('download'), take.last().click()])
  expect(kept.suggestedFilename()).toMatch(/^rekap-bulanan-ke-provinsi-.*\.xlsx$/)
  await page.getByText(/^Yusuf,/).waitFor()
  await picture(page, 'mapping-files')
  expect(await findings(page)).toEqual([])
  await page.getByRole('link', { name: 'Ekspor ke sistem lain' }).click()
  await page.getByText('Terjadwal', { exact: true }).waitFor()
  await picture(page, 'mappings')
  await page.goto(`${served.url}/kabar`)
  await page.getByText('Berkas siap diunduh').first().waitFor()
  await picture(page, 'mapping-news')
}, 240_000)

test('on a narrow, dark screen a form of the other system is sent in, and its headings are the columns', async () => {
  const page = await open('yusuf', '/pemetaan', { width: 360, scheme: 'dark' })
  await page.getByRole('link', { name: 'Rekap bulanan ke provinsi' }).waitFor()
  await picture(page, 'mappings-360')
  await page.getByRole('button', { name: 'Buat pemetaan' }).click()
  await page.getByText('Formulir sistem itu').click()
  const text = 'No;Nama Perpustakaan;Kab/Kota;Jumlah Pengunjung;Kondisi Cat\n'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'formulir.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByLabel('Nama pemetaan').fill('Formulir kabupaten')
  await page.getByLabel('Sistem tujuan').fill('Portal kabupaten')
  await picture(page, 'mappings-begin-360')
  expect(await findings(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Buat pemetaan' }).click()
  await page.getByLabel('Judul kolom 5').waitFor()
  expect(await page.getByLabel('Isi kolom 4').inputValue()).toBe('measure:visits')
  expect(await page.getByLabel('Isi kolom 5').inputValue()).toBe('blank')
  await picture(page, 'mapping-columns-360')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('Perpustakaan Desa Sepempang').waitFor()
  await picture(page, 'mapping-360')
  expect(await findings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1)).toBe(true)
}, 120_000)
