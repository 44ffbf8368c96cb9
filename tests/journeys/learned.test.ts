import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { comparedIn } from '../adoptions.ts'
import { practiceIn } from '../practices.ts'
import { atHand } from '../support/at-hand.ts'
import { device, findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'
import { noisyPhoto } from '../support/photo.ts'

const { served, browser, signIn, open, inDatabase } = await journey('learned', { keepsFiles: true })
/** What Sedanau shows on its table at the peer-learning meeting, and where its code leads. */
const shownThere = { card: '' as string, path: '/lapak/SEDANAU2' }
beforeAll(() =>
  inDatabase(async tx => {
    const { sedanau } = served.cast.places
    const meeting = makeId()
    await sql`insert into meeting (id, scope_id, province_id, regency_id, kind, title, host, mode, venue, zone, starts_at,
        ends_at, state, changed_at, planned_at)
      select ${meeting}::uuid, id, province_id, id, 'peer-learning', 'Temu belajar Natuna',
        'Dinas Perpustakaan dan Kearsipan Kabupaten Natuna', 'room', 'Aula Bappeda', 'WIB',
        now() + interval '20 days', now() + interval '20 days 6 hours', 'scheduled', now(), now()
      from region where name = 'Kabupaten Natuna'`.execute(tx)
    const published = new Date(Date.now() - 40 * 86_400_000)
    shownThere.card = await practiceIn(tx, published, sedanau, {
      state: 'published',
      title: 'Kelas kemasan keripik',
    })
    const booth = makeId()
    await sql`insert into booth (id, meeting_id, library_id, province_id, regency_id, scope_id, number, code, set_at)
      select ${booth}::uuid, ${meeting}::uuid, id, province_id, regency_id, scope_id, 7, 'SEDANAU2', now()
      from library where id = ${sedanau.id}::uuid`.execute(tx)
    await sql`insert into booth_item values (${booth}::uuid, 'practice', ${shownThere.card}::uuid, 1)`.execute(
      tx,
    )
    await comparedIn(tx, published, served.cast.regions.natuna, shownThere.card)
  }),
)

/** What Maryam plans from what she saw. */
let planItem = ''

test('at the peer-learning meeting Maryam sees a practice, adapts it without a signal and tries it for two months; the plan, the lineage and the office have it, and the comparison gives a range', {
  timeout: 180_000,
}, async () => {
  const { sepempang } = served.cast.places
  const own = await device(browser, { width: 360, height: 740 })
  const phone = await signIn(own, 'maryam')
  const at = (path: string) => phone.goto(served.url + path)
  await at(shownThere.path)
  await phone.getByText('dipakai 10 perpustakaan lain').waitFor()
  await seen(phone, 'learned-booth')
  await phone.getByRole('link', { name: 'Kelas kemasan keripik' }).click()
  await phone.getByRole('link', { name: 'Pakai praktik ini' }).click()
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
  await phone.getByText('Tercatat: mulai dicoba.').waitFor()

  // two months pass
  planItem = await inDatabase(async tx => {
    const { rows } = await sql<{ plan_item_id: string }>`
      update adoption set interested_on = interested_on - 61, trying_on = trying_on - 61
      where library_id = ${sepempang.id}::uuid returning plan_item_id`.execute(tx)
    return rows[0]?.plan_item_id ?? ''
  })
  await phone.reload()
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
  await at(`/praktik/${shownThere.card}/hasil`)
  await phone.getByText(/Rentang 95%: \+\d+% sampai \+\d+%/).waitFor()
  await picture(phone, 'adoptions-worked')
  expect(await findings(phone)).toEqual([])
  await at('/rencana')
  await phone.getByText('Kelas kemasan keripik').first().waitFor()
  const office = await open('yusuf', '/adopsi')
  await office.getByRole('row', { name: /Sepempang/ }).click()
  await office.getByText('Ruang kami hanya 20 m²').first().waitFor()
  await picture(office, 'adoptions-office')
  expect(await findings(office)).toEqual([])
})

test('what was made from it is entered without a signal, stands at the booth, and is asked for on WhatsApp by somebody who scans its code, until its maker takes her consent back', {
  timeout: 240_000,
}, async () => {
  const own = await device(browser, { width: 360, height: 740, keepsPages: true })
  const phone = await signIn(own, 'maryam')
  await atHand(phone, '^producers\\.list')
  await own.setOffline(true)
  const product = await enterProduct(phone)
  await addPhoto(phone)
  await phone.getByRole('button', { name: 'Tampilkan di katalog' }).click()
  await phone.getByText('tampil begitu ada sinyal').first().waitFor()
  await picture(phone, 'products-here')
  expect(await findings(phone)).toEqual([])

  await own.setOffline(false)
  await phone.getByRole('link', { name: 'Lihat halaman umum' }).waitFor()
  await phone.locator('.photo-shown:not(.not)').waitFor()
  await seen(phone, 'products-mine-one')
  await phone.goto(`${served.url}/produk`)
  await phone.getByRole('link', { name: /Kerupuk atom/ }).waitFor()
  await seen(phone, 'products-mine')

  await phone.goto(`${served.url}/rantai/plan-item/${planItem}`)
  await phone.getByText('Kerupuk atom').first().waitFor()

  const booth = await setUpBooth(phone)
  const buyer = await open(null, booth, { width: 360, height: 740 })
  await buyer.getByRole('heading', { level: 1, name: 'Karya Sepempang' }).waitFor()
  await seen(buyer, 'booths-public')
  await buyer.getByRole('link', { name: /Kerupuk atom/ }).click()
  await buyer.getByText('Dibuat Rohana').first().waitFor()
  await buyer.getByText('Rp18.000 per bungkus').waitFor()
  await seen(buyer, 'catalogue-product')
  // the press is counted here and led on; a number stands on no page
  expect(await buyer.content()).not.toContain('6281234567890')
  const [pressed, chat] = await Promise.all([
    buyer.waitForResponse(answer => answer.url().includes('/hubungi/')),
    buyer.waitForEvent('requestfailed', one => one.url().startsWith('https://wa.me/')),
    buyer.getByRole('button', { name: 'Hubungi lewat WhatsApp' }).click(),
  ])
  expect(pressed.status()).toBe(303)
  // there is no WhatsApp here; that the page may lead there is what counts
  expect(chat.failure()?.errorText).not.toMatch(/csp|blocked/i)
  const address = new URL(pressed.headers()['location'] ?? '')
  expect(address.pathname).toBe('/6281234567890')
  expect(address.searchParams.get('text')).toContain('Kerupuk atom')
  expect(address.searchParams.get('text')).toContain(`/katalog/${product}`)
  await buyer.waitForURL(/^chrome-error:/)
  await buyer.goto(`${served.url}/katalog`)
  await buyer.getByRole('link', { name: /Kerupuk atom/ }).waitFor()
  await seen(buyer, 'catalogue')

  const office = await open('yusuf', '/produk?kurang=halal')
  await office
    .getByRole('cell', { name: /Kerupuk atom/ })
    .first()
    .click()
  await office.getByRole('heading', { name: 'Dukungan yang diperlukan' }).waitFor()
  await picture(office, 'products-office')
  expect(await findings(office)).toEqual([])
  await office.goto(`${served.url}/produk/${product}`)
  await office.getByRole('heading', { level: 1, name: 'Kerupuk atom' }).waitFor()
  await seen(office, 'products-office-one')

  await phone.goto(`${served.url}/produk/${product}`)
  await expect
    .poll(() => phone.locator('.product-sums dd').first().textContent(), { timeout: 10_000 })
    .toBe('1')
  await phone.getByRole('button', { name: 'Tarik persetujuan: Rohana' }).click()
  await picture(phone, 'products-withdraw')
  await phone.getByRole('dialog').getByRole('button', { name: 'Tarik persetujuan' }).click()
  await phone.getByText('Halaman umum sudah berubah').waitFor()
  // a browser shows a page for half a minute without asking again
  await buyer.goto(`${served.url}/katalog/${product}?lagi=1`)
  await buyer.getByText('Dibuat warga desa ini').first().waitFor()
  await seen(buyer, 'catalogue-withdrawn')
  expect(await buyer.getByText('Rohana').count()).toBe(0)
  expect(await buyer.locator('a[href*="wa.me/62"]').count()).toBe(0)
})

/** Looked at narrow and wide, by day and by night: nothing is found, nothing is wider than the window. */
async function seen(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? { width: 360, height: 740 }
  const looks = [
    [360, 'light'],
    [1280, 'dark'],
  ] as const
  for (const [width, colorScheme] of looks) {
    await page.setViewportSize({ width, height: 820 })
    await page.emulateMedia({ colorScheme })
    await page.waitForFunction(() =>
      [...document.images].every(one => one.complete || one.loading === 'lazy'),
    )
    expect(await findings(page, colorScheme === 'dark')).toEqual([])
    await picture(page, `${name}-${width}-${colorScheme}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(before)
}

/** Step by step, without a signal. @returns its id */
async function enterProduct(phone: Page): Promise<string> {
  const next = () => phone.getByRole('button', { name: 'Lanjut' }).click()
  await phone.goto(`${served.url}/produk/baru?rencana=${planItem}`)
  await phone.getByRole('heading', { name: 'Apa yang dijual?' }).waitFor()
  await next()
  await phone.getByText('Tulis nama produknya.').first().waitFor()
  await phone.getByLabel('Nama produk').fill('Kerupuk atom')
  await phone.getByText('Makanan', { exact: true }).click()
  await picture(phone, 'products-form-1')
  expect(await findings(phone)).toEqual([])
  await next()
  await phone.getByLabel('Nama pembuat').fill('Rohana')
  await phone.getByLabel('Nomor WhatsApp').fill('0812 3456 7890')
  await phone.getByText('Pembuatnya berumur 18 tahun atau lebih').click()
  await picture(phone, 'products-form-2')
  await next()
  await phone.getByText('Nama boleh ditulis di katalog').click()
  await phone.getByText('Pembeli boleh menghubungi nomor WhatsApp-nya').click()
  await phone.getByText('Foto yang memperlihatkannya boleh ditampilkan').click()
  await phone.getByText('Diucapkan di depan petugas').click()
  await picture(phone, 'products-form-3')
  expect(await findings(phone)).toEqual([])
  await next()
  await phone.getByLabel('Harga').fill('18')
  await phone.getByLabel('Untuk satu').selectOption({ label: 'bungkus' })
  await next()
  await phone.getByText('Tulis lengkap: 18.000, bukan 18.').first().waitFor()
  await phone.getByLabel('Harga').fill('18000')
  await phone.getByText('Dibaca: Rp18.000 per bungkus').waitFor()
  await phone.getByLabel('Isi satu satuan').fill('250 gram')
  await picture(phone, 'products-form-4')
  expect(await findings(phone)).toEqual([])
  await next()
  await phone.getByRole('group', { name: /^PIRT/ }).getByText('Punya', { exact: true }).click()
  await phone
    .getByRole('group', { name: /^Halal/ })
    .getByText('Perlu, belum ada')
    .click()
  await phone.getByRole('group', { name: /^NIB/ }).getByText('Tidak perlu').click()
  await picture(phone, 'products-form-5')
  await next()
  await phone.getByLabel('Cerita produk').fill('Resepnya dari buku di perpustakaan, lalu dicoba bersama.')
  await next()
  await phone.getByRole('heading', { name: 'Sudah benar?' }).waitFor()
  await picture(phone, 'products-form-7')
  expect(await findings(phone)).toEqual([])
  await phone.getByRole('button', { name: 'Simpan produk' }).click()
  await phone.getByText('Produk tersimpan di ponsel ini.').waitFor()
  await picture(phone, 'products-kept')
  await phone.getByRole('link', { name: 'Tambah foto dan tampilkan' }).click()
  await phone.getByRole('heading', { level: 1, name: 'Kerupuk atom' }).waitFor()
  return new URL(phone.url()).pathname.split('/').at(-1) ?? ''
}

async function addPhoto(phone: Page): Promise<void> {
  await phone
    .locator('input[type=file]')
    .first()
    .setInputFiles([{ name: 'kerupuk.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await noisyPhoto()) }])
  const dialog = phone.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Apa yang terlihat di foto?' }).fill('Rohana dan kerupuknya')
  await dialog.getByRole('button', { name: 'Tambahkan' }).click()
  await dialog.getByText('Tanpa itu foto tidak tampil').waitFor()
  await dialog.getByText('Ada orang, dan ia mengizinkan').click()
  await picture(phone, 'products-photo')
  expect(await findings(phone)).toEqual([])
  await dialog.getByRole('button', { name: 'Tambahkan' }).click()
  await phone.getByText('Rohana dan kerupuknya').waitFor()
}

/** @returns the path that its code opens */
async function setUpBooth(phone: Page): Promise<string> {
  await phone.goto(`${served.url}/lapak`)
  await phone.getByRole('link', { name: 'Siapkan lapak' }).click()
  await phone.getByLabel('Pertemuan').selectOption({ index: 1 })
  await phone.getByLabel('Judul lapak').fill('Karya Sepempang')
  await phone.getByLabel('Apa yang ingin diceritakan?').fill('Dari kelas kemasan sampai ke rak toko.')
  await phone.getByText('Kerupuk atom').click()
  await seen(phone, 'booths-form')
  await phone.getByRole('button', { name: 'Simpan lapak' }).click()
  await phone.getByRole('img', { name: 'Kode QR lapak' }).waitFor()
  await seen(phone, 'booths-mine')
  const printing = phone.waitForEvent('download')
  await phone.getByRole('button', { name: 'Cetak kartu meja (A5)' }).click()
  const file = readFileSync(await (await printing).path())
  expect(file.subarray(0, 5).toString()).toBe('%PDF-')
  const href = await phone.getByRole('link', { name: 'Lihat halaman umum' }).getAttribute('href')
  expect(href).toMatch(/^\/lapak\/[A-Z0-9]{8}$/)
  return href ?? ''
}
