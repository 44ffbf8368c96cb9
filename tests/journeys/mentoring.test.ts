import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { assignIn } from '../mentoring.ts'
import { person } from '../people.ts'
import { atHand } from '../support/at-hand.ts'
import { findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'

const { served, contextOf, open, inDatabase } = await journey('mentoring')
const phone = { width: 360, height: 740, keepsPages: true } as const
let mukhtar: Actor

beforeAll(async () => {
  const { kepri } = served.cast.regions
  const { sepempang, sedanau } = served.cast.places
  await inDatabase(async tx => {
    mukhtar = await person(tx, new Date(), 'Mukhtar', 'trainer', {
      scopeId: kepri,
      path: [1, kepri],
      id: null,
    })
    for (const home of [sepempang, sedanau]) await assignIn(tx, new Date(), home, mukhtar)
  })
})

test('Maryam asks; Mukhtar sees her first, with the reason, plans, and records the visit without a signal; she does the next step', {
  timeout: 180_000,
}, async () => {
  const own = await contextOf('maryam', phone)
  const home = await own.newPage()
  await home.goto(`${served.url}/pendampingan`)
  await home.getByText('Belum ada pendampingan').waitFor()
  await home.getByRole('link', { name: 'Minta pendampingan' }).click()
  await home.getByLabel('Apa yang perlu dibantu?').fill('Belum bisa mengisi laporan bulanan')
  await home.getByRole('button', { name: 'Kirim permintaan' }).click()
  await home.getByText('Permintaan terkirim.').waitFor()

  const his = await contextOf(mukhtar, phone)
  const page = await his.newPage()
  await page.goto(`${served.url}/pendampingan`)
  const first = page.locator('ol.mentoring-list > li').first()
  await first.getByText('minta didampingi hari ini').waitFor()
  await first.getByText(/^\d+ poin$/).waitFor()
  await first.getByText('Belum bisa mengisi laporan bulanan').waitFor()
  await page.getByText('Aturan poin').click()
  await picture(page, 'mentoring-next')
  expect(await findings(page)).toEqual([])
  for (const chip of await page.getByRole('button', { name: /Masuk rute/ }).all()) await chip.click()
  await page.getByRole('link', { name: 'Susun rute (2)' }).click()
  await page.getByText(/2 perpustakaan, ± \d+ km/).waitFor()
  await picture(page, 'mentoring-route')
  expect(await findings(page)).toEqual([])
  await page.goBack()

  await page.getByRole('link', { name: 'Rencanakan' }).first().click()
  await page.getByLabel('Tanggal').fill(
    await page
      .getByLabel('Tanggal')
      .getAttribute('min')
      .then(day => day ?? ''),
  )
  await page.getByLabel(/Tentang apa/).fill('Laporan bulanan')
  await picture(page, 'mentoring-plan')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Simpan rencana' }).click()
  await page.getByText('Rencana tersimpan.').waitFor()
  await page.getByRole('link', { name: 'Kembali ke daftar' }).click()
  await page.getByRole('link', { name: 'Catat hasilnya' }).waitFor()
  await home.goto(`${served.url}/`)
  await home.getByText(/Kunjungan, /).waitFor()

  await page.reload()
  await atHand(page, '^mentoring\\.get')
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/?office')) !== undefined), {
      timeout: 30_000,
    })
    .toBe(true)
  await his.setOffline(true)
  await page.goto(`${served.url}/pendampingan`)
  await page.getByRole('link', { name: 'Catat hasilnya' }).click()
  await page
    .getByLabel(/Apa yang dilihat dan disarankan/)
    .fill('Angka pengunjung dicatat di buku tamu setiap sore.')
  await page.getByLabel('Langkah 1', { exact: true }).first().fill('Buat buku tamu')
  await picture(page, 'mentoring-record')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Simpan catatan' }).click()
  await page.getByText('Catatan tersimpan di ponsel ini.').waitFor()
  await picture(page, 'mentoring-kept')
  await his.setOffline(false)
  await page.getByText('Catatan tersimpan.').waitFor()

  await home.goto(`${served.url}/pendampingan`)
  await home.getByText('Angka pengunjung dicatat').waitFor()
  await picture(home, 'mentoring-mine')
  expect(await findings(home)).toEqual([])
  await home.getByRole('link', { name: 'Tandai selesai' }).first().click()
  await home.getByText('Ya, selesai').click()
  await home.getByLabel(/Ceritakan singkat/).fill('Buku tamu ada di meja depan')
  await picture(home, 'mentoring-close')
  await home.getByRole('button', { name: 'Simpan' }).click()
  await home.getByText('Tersimpan.', { exact: true }).waitFor()

  // what the province sees, and who else may take over
  const office = await open('rismarini', '/pendampingan')
  await office.locator('table').getByText('Mukhtar').first().waitFor()
  await office.goto(`${served.url}/pendampingan/hasil`)
  await office.getByText('1 dari 1').waitFor()
  await picture(office, 'mentoring-results')
  await office.goto(`${served.url}/pendampingan/perpustakaan/${served.cast.places.sepempang.id}`)
  await office.getByText('Buku tamu ada di meja depan').waitFor()
  await picture(office, 'mentoring-library')
  expect(await findings(office)).toEqual([])
})
