import { expect, test } from 'vitest'
import { practiceIn } from '../practices.ts'
import { device, findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'

const { served, browser, signIn, open, inDatabase } = await journey('adoptions')

test('Maryam adapts another village’s practice without a signal, tries it and tells that it works; the plan, the lineage and the office have it', {
  timeout: 180_000,
}, async () => {
  const { sedanau } = served.cast.places
  const published = new Date(Date.now() - 40 * 86_400_000)
  const card = await inDatabase(tx =>
    practiceIn(tx, published, sedanau, { state: 'published', title: 'Kelas kemasan keripik' }),
  )

  const own = await device(browser, { width: 360, height: 740 })
  const phone = await signIn(own, 'maryam')
  const at = (path: string) => phone.goto(served.url + path)
  await at(`/praktik/${card}/pakai`)
  await phone.getByRole('heading', { name: 'Pakai praktik ini' }).waitFor()
  await phone.getByText('Disesuaikan').click()
  await phone.getByRole('button', { name: 'Ambil dan masukkan ke rencana' }).click()
  await phone.getByText('Tulis satu kalimat.').first().waitFor()
  await phone.getByLabel('Apa yang diubah?').fill('Di balai desa, bukan di perpustakaan')
  await phone.getByLabel('Mengapa diubah?').fill('Ruang kami hanya 20 m²')
  expect(await phone.getByLabel('Langkah, satu baris satu langkah').inputValue()).toContain('\n')
  await picture(phone, 'adoptions-take')
  expect(await findings(phone)).toEqual([])
  await own.setOffline(true)
  await phone.getByRole('button', { name: 'Ambil dan masukkan ke rencana' }).click()
  await phone.getByText('Tersimpan di ponsel ini.').waitFor()
  await own.setOffline(false)
  await phone.getByText('Praktik ini sudah masuk rencana kerja Anda.').waitFor()
  await phone.getByRole('link', { name: 'Buka', exact: true }).click()

  await phone.getByRole('button', { name: 'Mulai mencoba' }).click()
  await phone.getByRole('button', { name: 'Simpan' }).click()
  await phone.getByRole('button', { name: 'Berhasil di sini' }).click()
  await phone.getByRole('textbox', { name: 'Apa hasilnya?' }).fill('Enam ibu menjual keripik di dermaga')
  await phone.getByRole('button', { name: 'Simpan' }).click()
  await phone.getByText('Enam ibu menjual keripik di dermaga').first().waitFor()
  await phone.getByRole('textbox', { name: /Tulis/ }).fill('Kemasan apa yang tahan lembap?')
  await picture(phone, 'adoptions-one')
  expect(await findings(phone)).toEqual([])

  await phone.getByRole('link', { name: 'Silsilah' }).click()
  await phone.getByRole('heading', { name: 'Silsilah praktik' }).waitFor()
  await phone.getByText('Di balai desa, bukan di perpustakaan').waitFor()
  await picture(phone, 'adoptions-lineage')
  expect(await findings(phone)).toEqual([])
  await phone.getByRole('tab', { name: 'Peta' }).click()
  await picture(phone, 'adoptions-map')
  await at(`/praktik/${card}/hasil`)
  await phone.getByText('Belum dapat dibandingkan').waitFor()
  await picture(phone, 'adoptions-worked')
  expect(await findings(phone)).toEqual([])
  await at('/rencana')
  await phone.getByText('Kelas kemasan keripik').first().waitFor()

  const office = await open('yusuf', '/adopsi')
  await office.getByText('Kelas kemasan keripik').first().click()
  await office.getByText('Ruang kami hanya 20 m²').first().waitFor()
  await picture(office, 'adoptions-office')
  expect(await findings(office)).toEqual([])
})
