import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { dayIn } from '../../server/platform/clock.ts'
import { library, partnerIn } from '../people.ts'
import { findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'
import { worked } from '../support/promises.ts'

const { open, served, inDatabase } = await journey('promises', { keepsFiles: true })
const { kepri, natuna } = served.cast.regions
const phone = { width: 360, height: 740 }
const day = (n: number) => dayIn(new Date(Date.now() + n * 86_400_000))
const title = 'Pertemuan pemangku kepentingan Kepulauan Riau'
const meetingId = makeId<string>()
let need = ''
const villages = ['Sepempang', 'Sedanau', 'Limau Manis'] as const

beforeAll(async () => {
  await inDatabase(async tx => {
    const at = new Date('2026-01-05T02:00:00Z')
    await sql`insert into meeting (id, scope_id, province_id, kind, title, mode, venue, zone, starts_at, ends_at, state, changed_at, planned_at)
      values (${meetingId}, ${kepri}, ${kepri}, 'stakeholder', ${title}, 'room', 'Balai Kota', 'WIB', ${`${day(-90)}T01:30:00Z`},
        ${`${day(-90)}T08:30:00Z`}, 'minuted', ${at}, ${at})`.execute(tx)
    await partnerIn(tx, at, kepri, 'Bank Riau Kepri')
    need = (await worked(tx, served.cast.places.sepempang.id, 1)).need
    const village = await tx
      .selectFrom('region')
      .select('id')
      .where('regency_id', '=', natuna)
      .where('level', '=', 'village')
      .where('name', 'not in', ['Sepempang', 'Sedanau'])
      .orderBy('id')
      .executeTakeFirstOrThrow()
    await library(tx, at, 'village', village.id, 'Perpustakaan Desa Limau Manis')
  })
})

/** The giver answers by its link, as the page of the link sends it. */
async function answer(input: object): Promise<void> {
  const answer = await fetch(`${served.url}/api/commitments.answer-link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: served.url },
    body: JSON.stringify({ id: makeId(), input }),
  })
  expect([answer.status, answer.ok ? '' : await answer.text()]).toEqual([200, ''])
}
type Row = { id: string; version: number }
const promised = () =>
  inDatabase(async tx => {
    const { rows } = await sql<Row>`select id, version from commitment order by id`.execute(tx)
    return rows
  })

let page: Page
const dialog = () => page.getByRole('dialog')
const look = async (name: string) => {
  await picture(page, `promises-${name}`)
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('at the meeting a bank promises machines for three villages; the province enters it once, and the bank says yes by its link', async () => {
  page = await open('rismarini', `/pertemuan/${meetingId}`, { width: 1280, height: 900 })
  await page.getByText('Belum ada komitmen dari pertemuan ini').waitFor()
  await page.getByRole('link', { name: 'Catat komitmen' }).click()
  await page.getByRole('combobox', { name: 'Mitra', exact: true }).fill('Bank Riau')
  await page.getByRole('option', { name: /Bank Riau Kepri/ }).click()
  await expect.poll(() => page.getByLabel(/^Dari pertemuan/).inputValue()).toBe(meetingId)
  await page.getByLabel('Bentuk').selectOption({ label: 'Kemasan' })
  await page.getByLabel('Satuan').fill('unit')
  await page.getByLabel('Apa yang dijanjikan?').fill('Mesin kemas untuk hasil olahan warga')
  for (const village of villages) {
    await page.getByRole('combobox', { name: 'Tambah perpustakaan' }).fill(village)
    await page
      .getByRole('option', { name: new RegExp(village) })
      .first()
      .click()
    await page.getByRole('button', { name: new RegExp(`^Keluarkan .*${village}`) }).waitFor()
  }
  await page.getByLabel('Jumlah untuk tiap penerima').fill('1')
  await page.getByLabel(/^Taksiran nilai untuk tiap penerima/).fill('15.000.000')
  await page.getByText('Seluruhnya 3 unit, Rp45.000.000').waitFor()
  await page.getByLabel('Tenggat').fill(day(-100))
  await page.getByRole('button', { name: 'Catat 3 komitmen' }).click()
  // nothing is sent before the deadline fits and it is said how the giver said so; what was typed stays
  await page.getByText('Tenggat harus sesudah hari janji diucapkan.').waitFor()
  await page.getByLabel('Tenggat').fill(day(-20))
  await page.getByLabel('Bagaimana mitra menyampaikannya?').selectOption({ index: 4 })
  await look('form')
  await page.getByRole('button', { name: 'Catat 3 komitmen' }).click()
  await page.getByText('3 komitmen dicatat.').waitFor()
  await page.getByText('Perpustakaan Desa Limau Manis').first().waitFor()

  await page
    .getByRole('button', { name: /Bank Riau Kepri/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Minta persetujuan pemberi' }).click()
  await dialog().getByRole('button', { name: 'Buat tautan' }).click()
  const share = await dialog()
    .getByRole('link', { name: /WhatsApp/ })
    .getAttribute('href')
  const token = /janji\/([A-Za-z0-9_-]{43})/.exec(decodeURIComponent(share ?? ''))?.[1]
  await look('link')
  const all = await promised()
  await answer({
    ...{ token, name: 'Rudi Hartono, Kepala Cabang', declined: [], changes: [] },
    agreed: all.map(({ id, version }) => ({ id, version })),
  })
})

test('one arrives, and the village confirms it on a phone; the third is withdrawn', async () => {
  const [first, , third] = await promised()
  await page.goto(`${served.url}/komitmen/${first?.id}`)
  await page.getByRole('button', { name: 'Catat pengiriman' }).click()
  await dialog().getByLabel('Tanggal dikirim').fill(day(-40))
  await dialog().getByLabel('Lembaga yang menerima').fill('Pemerintah Desa Sepempang')
  await dialog().getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('Pengiriman dicatat.').waitFor()
  const id = await inDatabase(async tx => {
    const { rows } = await sql<{ id: string }>`select id from delivery`.execute(tx)
    return rows[0]?.id
  })
  const village = await open('maryam', `/penyerahan/${id}/konfirmasi`, phone)
  await village.getByText('Ya, tiba').click()
  await village.getByRole('button', { name: 'Semua tiba' }).click()
  await village.getByText('Baik', { exact: true }).click()
  await village.getByLabel('Tiba pada').fill(day(-30))
  await picture(village, 'promises-confirm')
  await village.getByRole('button', { name: 'Simpan konfirmasi' }).click()
  await village.getByText('Penerimaan dikonfirmasi.').waitFor()

  await page.goto(`${served.url}/komitmen/${third?.id}`)
  await page.getByRole('button', { name: 'Lainnya' }).click()
  await page.getByRole('menuitem', { name: 'Tarik komitmen' }).click()
  await dialog().getByLabel('Bagaimana mitra menyampaikannya?').selectOption({ index: 1 })
  await dialog().getByLabel('Alasan').fill('Anggaran cabang dipotong')
  await dialog().getByRole('button', { name: 'Tarik', exact: true }).click()
  await page.getByText('Komitmen ditarik.').waitFor()
  await look('withdrawn')
})

test('the one that is late is seen by the province, which chases it', async () => {
  await page.goto(`${served.url}/ringkasan`)
  await page.getByText('1 komitmen lewat tenggat').waitFor()
  await page.getByRole('link', { name: 'Lihat dan tagih' }).click()
  await page.getByText('1 komitmen', { exact: true }).first().waitFor()
  await page.getByText('Lewat 20 hari').first().waitFor()
  await look('late')
  await page
    .getByRole('button', { name: /Bank Riau Kepri/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Ingatkan pemberi' }).click()
  await dialog().getByText('kami mengingatkan janji berikut').waitFor()
  expect(
    await dialog()
      .getByRole('link', { name: /WhatsApp/ })
      .getAttribute('href'),
  ).toContain('Sedanau')
  await dialog().getByRole('button', { name: 'Tutup' }).first().click()
  await page.getByRole('link', { name: 'Buka halaman komitmen' }).click()
  await page.getByRole('heading', { level: 1, name: /Mesin kemas/ }).waitFor()
  await page.getByRole('button', { name: 'Lainnya' }).click()
  await page.getByRole('menuitem', { name: 'Atur penanggung jawab' }).click()
  await dialog()
    .getByRole('combobox', { name: /^Penanggung jawab/ })
    .fill('Yusuf')
  await dialog().getByRole('option', { name: /Yusuf/ }).click()
  await dialog().getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('Tersimpan.').waitFor()
  // the bank asks for time: both sides' words are kept, with what stood before
  await page.getByRole('button', { name: 'Lainnya' }).click()
  await page.getByRole('menuitem', { name: 'Usulkan perubahan' }).click()
  await dialog()
    .getByRole('radio', { name: /^Pemberi/ })
    .check({ force: true })
  await dialog().getByLabel('Bagaimana mitra menyampaikannya?').selectOption({ index: 1 })
  await dialog().getByLabel('Tenggat').fill(day(30))
  await dialog().getByLabel('Alasan').fill('Barang dari pabrik terlambat')
  await dialog().getByRole('button', { name: 'Usulkan' }).click()
  await page.getByText('Menunggu jawaban').waitFor()
  await look('change')
  const mine = await open('yusuf', '/komitmen?siapa=mine', { ...phone, scheme: 'dark' })
  await mine.getByText('Perpustakaan Desa Sedanau').waitFor()
  await picture(mine, 'promises-mine')
})

test('the meeting says one of three, with the values, and so do the numbers; the handover record prints', async () => {
  await page.goto(`${served.url}/pertemuan/${meetingId}`)
  await page.getByText('dari 3 komitmen terpenuhi').waitFor()
  expect(await page.locator('.promises-head').innerText()).toMatch(
    /^1\s+dari 3 komitmen terpenuhi\s+Rp15\.000\.000 diterima\s+dijanjikan Rp45\.000\.000/,
  )
  await look('meeting')
  await page.goto(`${served.url}/komitmen/angka?menurut=region`)
  await page.getByText('33% dari nilai yang dijanjikan sudah diterima').waitFor()
  await look('sums')
  await page
    .getByRole('row', { name: /Natuna/ })
    .getByRole('link', { name: 'Rp15.000.000' })
    .first()
    .click()
  await page.getByText('1 komitmen', { exact: true }).first().waitFor()

  const [first] = await promised()
  await page.goto(`${served.url}/komitmen/${first?.id}`)
  await page.getByText('1 dari 1 unit').waitFor()
  await page.getByRole('button', { name: /^Berita acara/ }).click()
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    dialog().getByRole('button', { name: 'Unduh PDF' }).click(),
  ])
  expect(readFileSync(await paper.path(), 'latin1').startsWith('%PDF')).toBe(true)
  await page.keyboard.press('Escape')
  await look('fulfilled')
})

test('which need it answers is said where it is seen to; the village’s chain reaches from there to what arrived', async () => {
  await page.getByRole('button', { name: 'Lainnya' }).click()
  await page.getByRole('menuitem', { name: 'Atur penanggung jawab' }).click()
  await dialog()
    .getByLabel(/^Menjawab kebutuhan/)
    .selectOption({ index: 1 })
  await dialog().getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('Tersimpan.').waitFor()
  const village = await open('maryam', `/rantai/need/${need}`, phone)
  const stations = village.getByRole('list', { name: 'Dari kebutuhan sampai perubahan hidup' })
  await stations.getByRole('link', { name: /^Bank Riau Kepri: Mesin kemas/ }).waitFor()
  await stations.getByRole('link', { name: /^Pemerintah Desa Sepempang/ }).click()
  await village.getByRole('heading', { level: 1, name: 'Pemerintah Desa Sepempang' }).waitFor()
  await stations.getByRole('link', { name: /^Keripik ikan/ }).waitFor()
  await picture(village, 'promises-chain')
  expect(await findings(village)).toEqual([])
})
