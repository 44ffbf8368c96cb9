import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { makeId, type PartnerId } from '../../contract/ids.ts'
import { dayIn } from '../../server/platform/clock.ts'
import { partnerIn, person } from '../people.ts'
import { findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'

const { served, open, inDatabase } = await journey('givers')
const phone = { width: 360, height: 740 }
const inDays = (days: number) => dayIn(new Date(Date.now() + days * 86_400_000))
let nurhayati: Actor & { partnerId: PartnerId }
beforeAll(async () => {
  nurhayati = await inDatabase(async tx => {
    const bank = await partnerIn(tx, new Date(), served.cast.regions.natuna, 'Bank Natuna Syariah')
    const actor = await person(tx, new Date(), 'Nurhayati', 'partner', { ...bank, id: null })
    const { id, scopeId } = served.cast.places.sepempang
    const promise = makeId()
    await sql`insert into commitment (id, pledge_id, giver, partner_id, scope_id, library_id, province_id, regency_id, origin,
        form, what, amount, unit, worth, promised_on, deadline, proposed_at, agreed_at, agreed_how)
      values (${promise}, ${promise}, 'Bank Natuna Syariah', ${bank.id}, ${scopeId}, ${id}, ${served.cast.regions.kepri},
        ${served.cast.regions.natuna}, 'desk', 'packaging', 'Mesin kemas olahan ikan', 3, 'unit', 45000000, '2026-08-13',
        ${inDays(20)}::date, now(), now(), 'account')`.execute(tx)
    return { ...actor, partnerId: bank.id }
  })
})

test('Maryam enters what the village company promised; it says yes by a link on a phone without an account; the bank, signed in, asks for another deadline and she agrees', async () => {
  const maryam = await open('maryam', '/komitmen/baru', phone)
  await maryam.getByLabel('Siapa yang berjanji?').fill('BUM Desa Sepempang')
  await maryam.getByLabel('Bentuknya apa?').selectOption({ label: 'Barang' })
  await maryam.getByLabel('Apa yang dijanjikan?').fill('Etalase untuk hasil kelompok')
  await maryam.getByLabel('Berapa banyak?').fill('2')
  await maryam.getByLabel('Satuan').fill('unit')
  await maryam.getByLabel('Paling lambat').fill(inDays(30))
  await maryam.getByRole('button', { name: 'Simpan janji' }).click()
  await maryam.getByText('Wajib diisi.').waitFor()
  await maryam.getByLabel('Bagaimana mitra menyampaikannya?').selectOption({ label: 'Pertemuan' })
  await picture(maryam, 'promise-form')
  await maryam.getByRole('button', { name: 'Simpan janji' }).click()
  await maryam.getByRole('button', { name: 'Buat tautan' }).click()
  const share = await maryam.getByRole('link', { name: /WhatsApp/ }).getAttribute('href')
  const path = /\/janji\/[\w-]{43}/.exec(decodeURIComponent(share ?? ''))?.[0] ?? ''
  await picture(maryam, 'promise-share')
  expect(await findings(maryam)).toEqual([])

  const giver = await open(null, path, phone)
  await giver.getByRole('heading', { name: 'Apakah janji ini benar?' }).waitFor()
  await giver.getByText('Perpustakaan Desa Sepempang').first().waitFor()
  await giver.getByRole('button', { name: 'Ya, benar' }).click()
  await giver.getByRole('button', { name: 'Kirim jawaban' }).click()
  await giver.getByText('Wajib diisi.').waitFor()
  await giver.getByLabel('Nama dan jabatan Anda').fill('Rahmat, Direktur BUM Desa')
  expect(await findings(giver)).toEqual([])
  await picture(giver, 'promise-link')
  await giver.getByRole('button', { name: 'Kirim jawaban' }).click()
  await giver.getByRole('heading', { name: 'Terima kasih, jawaban Anda tercatat' }).waitFor()
  await picture(giver, 'promise-link-done')
  expect(await findings(giver)).toEqual([])
  await maryam.reload()
  await maryam.getByText('Rahmat, Direktur BUM Desa').first().waitFor()

  const bank = await open(nurhayati, '/komitmen', { width: 1280, height: 820 })
  await bank.getByRole('link', { name: /Mesin kemas olahan ikan/ }).click()
  await bank.getByRole('button', { name: 'Usulkan perubahan' }).click()
  await bank.getByRole('dialog').getByLabel('Paling lambat').fill(inDays(50))
  await bank.getByRole('dialog').getByLabel('Alasan').fill('Mesin menunggu kapal')
  await bank.getByRole('dialog').getByRole('button', { name: 'Usulkan' }).click()
  await bank.getByRole('heading', { name: 'Usulan perubahan Anda menunggu jawaban' }).waitFor()
  await picture(bank, 'promise-of-partner')
  expect(await findings(bank)).toEqual([])
  for (const own of ['/komitmen', '/komitmen/baru', '/']) {
    await bank.goto(served.url + own)
    await bank.getByRole('heading', { level: 1 }).waitFor()
    expect(await findings(bank)).toEqual([])
  }

  await maryam.goto(`${served.url}/komitmen`)
  await maryam.getByRole('link', { name: /Mesin kemas olahan ikan/ }).click()
  await maryam.getByText('Mesin menunggu kapal').first().waitFor()
  await maryam.getByRole('button', { name: 'Setuju', exact: true }).click()
  await maryam.getByText('Perubahan disetujui.').waitFor()
  const { rows } = await inDatabase(tx =>
    sql<{ deadline: string }>`select deadline::text from commitment where form = 'packaging'`.execute(tx),
  )
  expect(rows).toEqual([{ deadline: inDays(50) }])
}, 120_000)
