import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import type { PartnerId } from '../../contract/ids.ts'
import { partnerIn, person } from '../people.ts'
import { findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'

const { served, open, inDatabase } = await journey('needs')
const { natuna } = served.cast.regions
const phone = { width: 360, height: 740 }
let nurhayati: Actor & { partnerId: PartnerId }
beforeAll(async () => {
  nurhayati = await inDatabase(async tx => {
    const place = await partnerIn(tx, new Date(), natuna, 'Dinas Koperasi Natuna')
    const actor = await person(tx, new Date(), 'Nurhayati', 'partner', { ...place, id: null })
    return { ...actor, partnerId: place.id }
  })
})

test('Maryam states a need; the cooperative office sees it first with the reason, offers half; both agree', async () => {
  const page = await open('maryam', '/kebutuhan', phone)
  await page.getByRole('link', { name: 'Sampaikan kebutuhan' }).click()
  await page.getByRole('button', { name: 'Sampaikan' }).click()
  await page.getByText('Wajib diisi.').first().waitFor()
  await page.getByLabel('Jenis bantuan').selectOption({ label: 'Dana' })
  await page.getByLabel('Untuk tema apa?').selectOption({ label: 'Ekonomi dan usaha' })
  await page.getByLabel('Berapa rupiah?').fill('12000000')
  await page.getByText('Tanpa ini layanan terganggu').click()
  await page.getByLabel('Paling lambat').fill('2030-06-30')
  await page.getByLabel('Mengapa perlu?').fill('Mesin kemasan untuk kelompok keripik tempe.')
  await picture(page, 'needs-form')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Sampaikan' }).click()
  await page.getByText('Dana · Rp12.000.000').waitFor()

  const office = await open(nurhayati, '/tawaran-saya', { width: 1280, height: 820 })
  await office.getByRole('button', { name: 'Nyatakan tawaran' }).click()
  await office.getByLabel('Jenis bantuan').selectOption({ label: 'Dana' })
  await office.getByLabel('Apa yang ditawarkan?').fill('Dana pemberdayaan usaha mikro')
  await office.getByLabel('Berapa rupiah?').fill('30000000')
  await office.getByLabel('Sampai', { exact: true }).fill('2030-12-31')
  await office.getByLabel('Ekonomi dan usaha').check()
  await picture(office, 'needs-offer-dialog')
  await office.getByRole('button', { name: 'Simpan tawaran' }).click()
  await office.getByText('Sisa Rp30.000.000 dari Rp30.000.000').waitFor()
  await picture(office, 'needs-my-offers')
  expect(await findings(office)).toEqual([])
  await office.getByRole('link', { name: 'Kebutuhan yang cocok' }).click()
  await office.getByText('Perpustakaan ini belum pernah mendapat bantuan').first().waitFor()
  await office.getByText('Temanya sama: ekonomi dan usaha').first().waitFor()
  await picture(office, 'needs-fitting')
  expect(await findings(office)).toEqual([])
  await office.getByRole('button', { name: 'Tawarkan' }).click()
  await office.getByText(/^Setengahnya/).click()
  await picture(office, 'needs-offer-half')
  await office.getByRole('dialog').getByRole('button', { name: 'Tawarkan' }).click()
  await office.getByText('Rp6.000.000 dari Rp12.000.000 yang diperlukan').waitFor()

  await page.reload()
  await page.getByText('Dinas Koperasi Natuna menawarkan').waitFor()
  await picture(page, 'needs-to-answer')
  await page.getByRole('button', { name: 'Terima' }).click()
  await page.getByText('Terpenuhi sebagian').waitFor()
  await page.getByText('Dana · Rp12.000.000').click()
  await page.getByText('Kurang Rp6.000.000').waitFor()
  await page.getByText('Dana pemberdayaan usaha mikro').waitFor()
  await picture(page, 'needs-one')
  expect(await findings(page)).toEqual([])
  await office.reload()
  await office.getByText('Disepakati', { exact: true }).waitFor()

  // the regency sees it in its list, and the rules are there to be read
  const list = await open('yusuf', '/kebutuhan')
  await list.getByText('Rp12.000.000').first().click()
  await list.getByText('Menerima bantuan senilai 0,5 kebutuhan').waitFor()
  await picture(list, 'needs-office')
  expect(await findings(list)).toEqual([])
  await list.goto(`${served.url}/tawaran`)
  await list.getByText('Dana pemberdayaan usaha mikro').first().waitFor()
  await picture(list, 'needs-office-offers')
  await list.goto(`${served.url}/aturan-pencocokan`)
  await list.getByText('Pemerataan · 25').waitFor()
  await picture(list, 'needs-rules')
  expect(await findings(list)).toEqual([])
})

test('a need that is stated without a signal waits on the phone and is sent once; stated again, it leads to the first', async () => {
  const page = await open('salmah', '/kebutuhan', phone)
  const fill = async () => {
    await page.getByLabel('Jenis bantuan').selectOption({ label: 'Buku' })
    await page.getByLabel('Untuk tema apa?').selectOption({ label: 'Pendidikan' })
    await page.getByLabel('Berapa banyak?').fill('150')
    await page.getByLabel('Satuan').fill('buku')
    await page.getByText('Untuk berkembang').click()
    await page.getByLabel('Paling lambat').fill('2030-06-30')
    await page.getByLabel('Mengapa perlu?').fill('Buku cerita anak.')
  }
  await page.getByRole('link', { name: 'Sampaikan kebutuhan' }).click()
  await fill()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Sampaikan' }).click()
  await page.getByText('Tersimpan di ponsel ini').waitFor()
  await page.context().setOffline(false)
  await page.getByText('Buku · 150 buku').waitFor()
  await page.getByRole('link', { name: 'Sampaikan kebutuhan' }).click()
  await fill()
  await page.getByRole('button', { name: 'Sampaikan' }).click()
  await page.getByRole('link', { name: 'Buka kebutuhan yang pertama' }).click()
  await page.getByText('Buku cerita anak.').waitFor()
})
