import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import type { PartnerId } from '../../contract/ids.ts'
import { partnerIn, person } from '../people.ts'
import { dayIn } from '../../server/platform/clock.ts'
import { atHand } from '../support/at-hand.ts'
import { device, findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'
import { fillActivity } from '../support/record.ts'

const { served, browser, signIn, open, inDatabase } = await journey('needs')
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

test('Maryam turns a training’s lesson into a plan of five without a signal, logs two activities against it and states a need; the cooperative office sees it first with the reason, offers half; both agree', async () => {
  const own = await device(browser, { width: 360, height: 740, keepsPages: true })
  const page = await signIn(own, 'maryam')
  await atHand(page, '^partners\\.list')
  await own.setOffline(true)
  await page.goto(`${served.url}/rencana`)
  await page.getByRole('heading', { name: 'Belum ada rencana' }).waitFor()
  await page.getByRole('link', { name: 'Tambah rencana' }).click()
  await page.getByLabel('Pelajaran dari pelatihan').fill('Kemasan yang baik menaikkan harga')
  for (const title of [
    'Kelas kemasan',
    'Kelas foto produk',
    'Pasar desa',
    'Temu koperasi',
    'Kisah di radio',
  ]) {
    await page.getByLabel('Kegiatan', { exact: true }).fill(title)
    await page.getByLabel('Strategi').selectOption('community-involvement')
    await page.getByLabel('Bidang').selectOption('economic-development')
    await page.getByRole('button', { name: 'Simpan, tambah lagi' }).click()
    await page.locator('.notice', { hasText: title }).waitFor()
    expect(await page.getByLabel('Pelajaran dari pelatihan').inputValue()).toBe(
      'Kemasan yang baik menaikkan harga',
    )
  }
  await picture(page, 'plan-adding')
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  await page.getByRole('button', { name: 'Selesai menambah' }).click()
  await page.getByText('Kisah di radio').waitFor()
  await picture(page, 'plan-here')
  // an activity carries out what only this phone knows of
  await page.goto(`${served.url}/kegiatan/baru`)
  await fillActivity(page, 'Kelas kemasan kerupuk', 12)
  await page.getByLabel(/^Bagian dari rencana/).selectOption({ label: 'Kelas kemasan' })
  await page.getByRole('button', { name: 'Dinas Koperasi Natuna' }).click()
  await picture(page, 'plan-of-activity')
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await page.getByRole('heading', { name: 'Tersimpan di ponsel ini.' }).waitFor()
  // and whom the library asked for what is kept as well
  await page.goto(`${served.url}/advokasi`)
  await page.getByRole('link', { name: 'Catat upaya' }).click()
  await page.getByLabel(/^Kepada/).fill('Kepala Desa')
  await page.getByLabel('Yang diminta').fill('Dua rak buku dan ongkos kirimnya')
  await page.getByLabel('Jenis dukungan').selectOption('books')
  await picture(page, 'effort-form')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Simpan upaya' }).click()
  await page.getByRole('heading', { name: 'Upaya tersimpan di ponsel ini.' }).waitFor()
  await own.setOffline(false)
  const planned = () =>
    inDatabase(async tx => {
      const { rows } = await sql<{ title: string; activities: number }>`
        select i.title, count(a.id)::int as activities from plan_item i left join activity a on a.plan_item_id = i.id
        group by i.id, i.title order by i.added_at`.execute(tx)
      return rows.map(({ title, activities: n }) => `${title} ${n}`)
    })
  await expect
    .poll(planned)
    .toEqual([
      'Kelas kemasan 1',
      'Kelas foto produk 0',
      'Pasar desa 0',
      'Temu koperasi 0',
      'Kisah di radio 0',
    ])

  const asked = () =>
    inDatabase(async tx => {
      const { rows } = await sql<{ target: string }>`select target from effort`.execute(tx)
      return rows.map(({ target }) => target)
    })
  await expect.poll(asked).toEqual(['Kepala Desa'])

  // the second one is begun from the item, with what it is already there
  await page.goto(`${served.url}/rencana`)
  await page.getByRole('link', { name: /Kelas kemasan/ }).click()
  await page.getByText('Kelas kemasan kerupuk').waitFor()
  await picture(page, 'plan-item')
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  await page.getByRole('link', { name: 'Catat kegiatan' }).click()
  await page.getByRole('textbox', { name: 'Perempuan', exact: true }).fill('9')
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await page.getByRole('heading', { name: 'Tersimpan.', exact: true }).waitFor()
  await expect.poll(planned).toContain('Kelas kemasan 2')
  await page.goto(`${served.url}/rencana`)
  await page.getByRole('link', { name: /Kelas kemasan/ }).click()
  await page.getByRole('button', { name: 'Sudah selesai' }).click()
  await page.getByRole('dialog').getByRole('textbox').first().fill('Dua puluh ibu menjual dengan kemasan')
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('Dua puluh ibu menjual dengan kemasan').waitFor()
  await page.goto(`${served.url}/rencana`)
  await page.getByText('1 dari 5 selesai').waitFor()
  await picture(page, 'plan')

  // what was recorded before there was a plan is matched by the person
  await inDatabase(tx =>
    sql`update activity set plan_item_id = null, partner = 'Dinas Koperasi', partner_id = null
      where title = 'Kelas kemasan'`.execute(tx),
  )
  await page.getByRole('link', { name: /^Cocokkan kegiatan/ }).click()
  await page.getByText('sama-sama “kemasan”', { exact: false }).waitFor()
  await picture(page, 'plan-match')
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  await page.getByRole('button', { name: /^Ya, ini untuk rencana itu/ }).click()
  await page.getByRole('heading', { name: 'Tidak ada yang perlu dicocokkan' }).waitFor()
  expect(await planned()).toContain('Kelas kemasan 2')
  // and so is the partner that was written
  await page.goto(`${served.url}/kegiatan`)
  await page.getByRole('link', { name: /^Cocokkan mitra/ }).click()
  await page.getByText('sama-sama “koperasi”').waitFor()
  await picture(page, 'partners-match')
  expect(await findings(page)).toEqual([])
  await page.setViewportSize(phone)
  await page.getByRole('button', { name: /^Ya, itu mitranya/ }).click()
  await page.getByRole('heading', { name: 'Tidak ada yang perlu dicocokkan' }).waitFor()

  // the level above gives it back with a reason
  const regency = await open('yusuf', '/rencana', { width: 1280 })
  await regency.getByRole('cell', { name: /Perpustakaan Desa Sepempang/ }).click()
  await regency.getByText('Dua puluh ibu menjual dengan kemasan').waitFor()
  await picture(regency, 'plan-panel')
  expect(await findings(regency)).toEqual([])
  await regency.getByRole('button', { name: 'Kembalikan', exact: true }).click()
  await regency.getByLabel('Yang perlu diperbaiki').fill('Isi perkiraan biayanya')
  await regency.getByRole('dialog').getByRole('button', { name: 'Kembalikan', exact: true }).click()
  await regency.getByText('Rencana dikembalikan.').waitFor()
  const paper = regency.waitForEvent('download')
  await regency.getByRole('button', { name: 'Cetak RTL' }).click()
  expect((await paper).suggestedFilename()).toBe(`rencana-kerja-${dayIn(new Date()).slice(0, 4)}.pdf`)
  await page.goto(`${served.url}/rencana`)
  await page.getByText('Isi perkiraan biayanya').waitFor()

  await page.goto(`${served.url}/kebutuhan`)

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

  // what was held before answers it
  await page.goto(`${served.url}/kegiatan`)
  await page
    .getByRole('link', { name: /^Kelas kemasan kerupuk/ })
    .first()
    .click()
  await page.getByText('Dinas Koperasi Natuna').waitFor()
  await page.getByRole('link', { name: 'Perbaiki' }).click()
  await page.getByRole('button', { name: 'Dana · Rp12.000.000' }).click()
  await picture(page, 'activity-of-need')
  await page.getByRole('button', { name: 'Kirim perbaikan' }).click()
  await page.getByRole('heading', { name: 'Perbaikan terkirim.' }).waitFor()
  await page.getByRole('link', { name: 'Selesai' }).click()
  await page.getByRole('link', { name: 'Mesin kemasan untuk kelompok keripik tempe.' }).waitFor()
  await picture(page, 'activity-with-need')
  expect(await findings(page)).toEqual([])
  await page.setViewportSize(phone)
  await page.goto(`${served.url}/kebutuhan`)

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
  const list = regency
  await list.goto(`${served.url}/kebutuhan`)
  await list.getByText('Rp12.000.000').first().click()
  await list.getByText('Menerima bantuan senilai 0,5 kebutuhan').waitFor()
  // for a partner that wrote a letter: how it said so, then half of what is lacking
  await list.getByRole('button', { name: 'Tawarkan atas nama mitra' }).click()
  await list.getByRole('combobox', { name: 'Mitra' }).fill('koperasi')
  await list.getByRole('option', { name: /Dinas Koperasi/ }).click()
  await list.getByRole('button', { name: 'Lanjut' }).click()
  await list.getByText('Diambil dari tawaran mitra: Sisa Rp24.000.000').waitFor()
  await list.getByLabel('Bagaimana mitra menyampaikannya?').selectOption({ label: 'Surat' })
  await list.getByText(/^Setengahnya/).click()
  await picture(list, 'needs-office-towards')
  await list.getByRole('button', { name: 'Tawarkan', exact: true }).click()
  await list.getByText(/Ditawarkan, dicatat oleh kantor Kabupaten Natuna/).waitFor()
  await picture(list, 'needs-office')
  expect(await findings(list)).toEqual([])
  await list.goto(`${served.url}/tawaran`)
  await list.getByText('Dana pemberdayaan usaha mikro').first().waitFor()
  // the regency enters what another partner wrote, and answers for it below
  await list.getByRole('button', { name: 'Catat tawaran mitra' }).click()
  await list.getByRole('combobox', { name: 'Mitra' }).fill('koperasi')
  await list.getByRole('option', { name: /Dinas Koperasi/ }).click()
  await list.getByRole('button', { name: 'Lanjut' }).click()
  await list.getByLabel('Bagaimana mitra menyampaikannya?').selectOption({ label: 'Surat' })
  await list.getByLabel('Nomor surat atau keterangan').fill('518/12')
  await list.getByLabel('Jenis bantuan').last().selectOption({ label: 'Buku' })
  await list.getByLabel('Apa yang ditawarkan?').fill('Buku bacaan anak')
  await list.getByLabel('Berapa banyak?').fill('200')
  await list.getByLabel('Satuan').fill('buku')
  await list.getByLabel('Sampai', { exact: true }).fill('2030-12-31')
  await picture(list, 'needs-offer-of-office')
  expect(await findings(list)).toEqual([])
  await list.getByRole('button', { name: 'Simpan tawaran' }).click()
  await list.getByText('Buku bacaan anak').click()
  await list.getByText(/Tawaran dinyatakan, dicatat oleh kantor Kabupaten Natuna/).waitFor()
  await picture(list, 'needs-office-offers')
  expect(await findings(list)).toEqual([])
  await list.goto(`${served.url}/aturan-pencocokan`)
  await list.getByText('Pemerataan · 25').waitFor()
  await picture(list, 'needs-rules')
  expect(await findings(list)).toEqual([])
  await list.goto(`${served.url}/kegiatan`)
  await list.getByText('Kelas kemasan kerupuk').first().click()
  await list.getByText('Mesin kemasan untuk kelompok keripik tempe.').waitFor()
  await picture(list, 'activity-panel-need')

  // what she needs no longer is told without a signal, too
  await page.getByText('Kurang Rp6.000.000').waitFor()
  await own.setOffline(true)
  await page.getByRole('button', { name: 'Tarik kebutuhan' }).click()
  await page.getByLabel('Alasan').fill('Sisanya sudah dibelikan desa')
  await page.getByRole('dialog').getByRole('button', { name: 'Tarik kebutuhan' }).click()
  await page.getByText('Perubahan Anda menunggu').waitFor()
  await own.setOffline(false)
  await page.getByText('Sisanya sudah dibelikan desa').waitFor()
  await own.close()
}, 150_000)

test('a need that is stated without a signal waits on the phone and is sent once; stated again, it leads to the first; a change waits too, and what somebody else changed meanwhile is compared', async () => {
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

  await page.getByRole('link', { name: 'Ubah' }).click()
  await page.getByLabel('Mengapa perlu?').fill('Buku cerita untuk PAUD.')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Simpan perubahan' }).click()
  await page.getByText('Perubahan Anda menunggu').waitFor()
  await picture(page, 'needs-change-waits')
  await inDatabase(tx =>
    sql`update need set amount = 140, version = version + 1 where kind = 'books'`.execute(tx),
  )
  await page.context().setOffline(false)
  await page.getByText('Perubahan Anda belum diterima.').waitFor()
  await page.getByRole('link', { name: 'Lihat kiriman' }).click()
  await page.getByRole('link', { name: 'Bandingkan' }).click()
  const picked = (field: string, version: RegExp) =>
    page.getByRole('group', { name: field, exact: true }).getByRole('radio', { name: version }).isChecked()
  await page.getByRole('heading', { name: 'Buku · 140 buku' }).waitFor()
  expect(await picked('Jumlah', /Yang terbaru/)).toBe(true)
  expect(await picked('Alasan', /Isian Anda/)).toBe(true)
  await picture(page, 'needs-compare')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Pakai pilihan ini' }).click()
  await page.getByRole('button', { name: 'Simpan perubahan' }).click()
  await page.getByText('Tidak ada yang menunggu.').waitFor()
  await page.goto(`${served.url}/kebutuhan`)
  await page.getByText('Buku · 140 buku').click()
  await page.getByText('Buku cerita untuk PAUD.').waitFor()

  // she asks for what the office entered; the partner says yes on the telephone, and the office enters that too
  await page.getByRole('button', { name: 'Minta tawaran ini' }).click()
  await page.getByRole('button', { name: 'Kirim' }).click()
  await page.getByText('Diminta dari Dinas Koperasi Natuna').waitFor()
  const office = await open('yusuf', '/tawaran')
  await office.getByText('Buku bacaan anak').click()
  await office.getByRole('button', { name: 'Mitra menerima' }).click()
  await office.getByRole('dialog').getByRole('button', { name: 'Mitra menerima' }).click()
  await office.getByText('Wajib diisi.').waitFor()
  await office.getByLabel('Bagaimana mitra menyampaikannya?').selectOption({ label: 'Telepon' })
  await picture(office, 'needs-office-accepts')
  await office.getByRole('dialog').getByRole('button', { name: 'Mitra menerima' }).click()
  await office.getByText(/Diterima mitra, dicatat oleh kantor/).waitFor()
  await picture(office, 'needs-office-accepted')
  await page.reload()
  await page.getByText(/Disampaikan lewat telepon/).waitFor()
  await picture(page, 'needs-said-by-telephone')
}, 60_000)
