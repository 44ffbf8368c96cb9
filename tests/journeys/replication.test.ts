import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { atHand } from '../support/at-hand.ts'
import { device, findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'

const { served, browser, signIn, open, inDatabase } = await journey('replication')
// Sepempang is not in the programme; Sedanau is, and can be learned from
beforeAll(() =>
  inDatabase(async tx => {
    await sql`delete from enrolment where library_id = ${served.cast.places.sepempang.id}`.execute(tx)
    await sql`insert into figure (code, label_id, label_en, value, unit, as_of, source_name, source_date, disputed_id, disputed_en, region_id, published_at)
      values ('replication-villages', 'Desa/kelurahan yang mereplikasi mandiri', 'Villages that replicated on their own', 1396,
        'libraries', '2023-08-03', 'Jabar Ekspres', '2023-08-03', 'Halaman lain memuat angka yang sama "sampai 2022".', 'Another page says "until 2022".', null, now()),
      ('kepri-villages-2022', 'Desa penerima manfaat di Kepulauan Riau, 2022', 'Beneficiary villages in Kepulauan Riau, 2022', 24,
        'villages', '2022-08-09', 'Pers Tanjungpinang', '2022-08-09', null, null, ${served.cast.regions.kepri}, now())`.execute(
      tx,
    )
  }),
)

test('Maryam starts a replication without a signal and tells its first step; the regency tells the next, and the province counts it', async () => {
  const own = await device(browser, { width: 360, height: 740, keepsPages: true })
  const page = await signIn(own, 'maryam')
  await atHand(page, '^programme\\.mentors')
  await own.setOffline(true)
  await page.goto(`${served.url}/replikasi`)
  await page.getByText('tanpa menunggu dipilih').waitFor()
  await picture(page, 'replication-begin')
  await page.getByRole('link', { name: 'Mulai replikasi' }).click()
  await page.getByLabel('Perpustakaan Desa Sedanau').check()
  await page.getByLabel('Dari mana dananya?').selectOption('village-fund')
  await page.getByLabel(/^Anggaran/).fill('18.000.000')
  expect(await findings(page)).toEqual([])
  await picture(page, 'replication-start')
  await page.getByRole('button', { name: 'Mulai', exact: true }).click()
  await page.getByRole('heading', { name: 'Tersimpan di ponsel ini.' }).waitFor()
  await page.getByRole('link', { name: 'Ke jalur replikasi' }).click()
  await page.getByRole('link', { name: 'Catat langkah ini: Komitmen kepala desa' }).click()
  await page.getByRole('button', { name: 'Simpan langkah' }).click()
  await page.getByText('Isi nomor surat atau keterangan.').waitFor()
  await page.getByLabel(/^Nomor surat/).fill('141/07/DS/2026')
  await page.getByRole('button', { name: 'Simpan langkah' }).click()
  await page.getByRole('heading', { name: 'Tersimpan di ponsel ini.' }).waitFor()
  await page.getByRole('link', { name: 'Ke jalur replikasi' }).click()
  await page.getByRole('listitem').filter({ hasText: 'Menunggu dikirim dari ponsel ini' }).waitFor()
  await picture(page, 'replication-here')
  await own.setOffline(false)
  await page.getByText('Surat 141/07/DS/2026').waitFor({ timeout: 30_000 })
  expect(await findings(page)).toEqual([])
  await picture(page, 'replication-path')

  const office = await open('yusuf', '/program?jenis=replication', { width: 1280, height: 820 })
  await office.getByText('Perpustakaan Desa Sepempang').first().click()
  await office.getByRole('button', { name: 'Catat langkah ini: Ruang' }).click()
  await office.getByLabel(/^Keterangan/).fill('Ruang bersama di balai desa')
  await office.getByRole('button', { name: 'Simpan langkah' }).click()
  await office.getByText('Ruang bersama di balai desa').waitFor()
  await picture(office, 'replication-panel')
  await office.getByRole('button', { name: 'Pilih pendamping' }).click()
  await office.getByLabel('Perpustakaan Desa Menteng').check()
  await picture(office, 'replication-mentor')
  expect(await findings(office)).toEqual([])
  await office.getByRole('button', { name: 'Simpan', exact: true }).click()
  await office.getByText('Perpustakaan Desa Menteng').waitFor()

  const counts = await open('rismarini', '/program/angka', { width: 1280, height: 820 })
  const replications = counts.getByRole('term').filter({ hasText: 'Replikasi mandiri' })
  await replications.locator('xpath=..').getByText('1 desa sejak awal program').waitFor()
  await counts.getByText('18.000.000').waitFor()
  await picture(counts, 'counts')
  await counts.getByRole('button', { name: 'Lihat 9 Agustus 2022' }).click()
  await counts.getByText('Belum ada yang ikut serta pada tanggal itu').waitFor()
  await counts.getByText('Pers Tanjungpinang').waitFor()
  await picture(counts, 'counts-then')
  expect(await findings(counts)).toEqual([])
})
