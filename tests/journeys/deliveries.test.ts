import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dayIn } from '../../server/platform/clock.ts'
import { partnerIn, person } from '../people.ts'
import { deliveryIn, promiseIn } from '../deliveries.ts'
import { atHand } from '../support/at-hand.ts'
import { device, findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'
import { noisyPhoto } from '../support/photo.ts'

const { served, browser, signIn, open, inDatabase } = await journey('deliveries', { keepsFiles: true })
const daysAgo = (n: number) => dayIn(new Date(Date.now() - n * 86_400_000))

test('two of three machines arrive; Maryam says so without a signal, with a photo; what was sent away from the net is confirmed, and its handover record is printed', {
  timeout: 180_000,
}, async () => {
  const { sepempang } = served.cast.places
  const { nurhayati, id } = await inDatabase(async tx => {
    const now = new Date()
    const bank = await partnerIn(tx, now, served.cast.regions.natuna, 'Bank Riau Kepri')
    const actor = await person(tx, now, 'Nurhayati', 'partner', { ...bank, id: null })
    const of = { scopeId: sepempang.scopeId, libraryId: sepempang.id, partnerId: bank.id }
    const dates = { promisedOn: daysAgo(90), deadline: daysAgo(-30) }
    const promise = await promiseIn(tx, now, { ...of, ...dates })
    const sent = { amount: 3, sentOn: daysAgo(9) }
    return { nurhayati: actor, id: await deliveryIn(tx, now, promise, sent) }
  })

  const own = await device(browser, { width: 360, height: 740, keepsPages: true })
  const phone = await signIn(own, 'maryam')
  await atHand(phone, '^deliveries\\.list')
  await own.setOffline(true)
  await phone.goto(`${served.url}/penyerahan`)
  await phone.getByRole('heading', { name: 'Menunggu konfirmasi Anda' }).waitFor()
  await picture(phone, 'deliveries-mine')
  expect(await findings(phone)).toEqual([])
  await phone.getByRole('link', { name: /Mesin kemasan/ }).click()
  await phone.getByRole('heading', { name: 'Apa yang tiba?' }).waitFor()
  await phone.getByRole('button', { name: 'Simpan konfirmasi' }).click()
  await phone.getByText('Pilih salah satu.').waitFor()
  await phone.getByText('Tidak ada yang tiba').click()
  await picture(phone, 'deliveries-nothing')
  await phone.getByText('Ya, tiba').click()
  await phone.getByRole('textbox', { name: 'Yang tiba (unit)' }).fill('2')
  await phone.getByText('Baik', { exact: true }).click()
  await phone.getByLabel('Catatan').fill('Satu masih di pelabuhan')
  await phone
    .locator('input[type=file]')
    .first()
    .setInputFiles([{ name: 'mesin.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await noisyPhoto()) }])
  await phone.getByRole('textbox', { name: 'Apa yang terlihat di foto?' }).fill('Dua mesin di teras')
  await phone.getByRole('button', { name: 'Tambahkan' }).click()
  await phone.getByText('Dua mesin di teras').waitFor()
  await picture(phone, 'deliveries-confirm')
  expect(await findings(phone)).toEqual([])
  await phone.getByRole('button', { name: 'Simpan konfirmasi' }).click()
  await phone.getByText('Konfirmasi tersimpan di ponsel ini.').waitFor()
  await picture(phone, 'deliveries-kept')

  await own.setOffline(false)
  await phone.getByText('Penerimaan dikonfirmasi.').waitFor()
  await phone.getByRole('link', { name: 'Buka berita acara' }).click()
  await phone.getByText('2 dari 3 unit').first().waitFor()
  await phone.getByRole('button', { name: 'Buka foto: Dua mesin di teras' }).waitFor()
  await picture(phone, 'deliveries-one')
  expect(await findings(phone)).toEqual([])
  await phone.getByLabel('Nomor surat').fill('12/BAST/2026')
  const printing = phone.waitForEvent('download')
  await phone.getByRole('button', { name: 'Unduh PDF' }).click()
  expect(
    readFileSync(await (await printing).path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  const arrived = await inDatabase(tx =>
    tx.selectFrom('commitment').select(['delivered_amount', 'delivered_worth']).executeTakeFirst(),
  )
  expect(arrived).toEqual({ delivered_amount: 2, delivered_worth: 16_000_000 })

  // who gave it sees what came of it, and so does the office
  for (const who of [nurhayati, 'yusuf'] as const) {
    const page = await open(who, `/penyerahan/${id}`)
    await page.getByText('oleh Maryam').first().waitFor()
    await page.getByRole('img', { name: 'Dua mesin di teras' }).waitFor()
    await picture(page, `deliveries-${who === 'yusuf' ? 'office' : 'giver'}`)
    expect(await findings(page)).toEqual([])
    expect(await page.getByRole('link', { name: 'Perbaiki penerimaan' }).count()).toBe(0)
  }
})
