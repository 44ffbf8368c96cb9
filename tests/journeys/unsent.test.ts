import { sql } from 'kysely'
import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { addMonths, dayIn } from '../../server/platform/clock.ts'
import { library, person } from '../people.ts'
import { device, findings, picture } from '../support/browser.ts'
import { front } from '../support/front.ts'
import { enter, journey, month } from '../support/journey.ts'
import { keyOn, tabTo } from '../support/keyboard.ts'
import { fillActivity, sendReport } from '../support/record.ts'
import { password } from '../support/served.ts'

const { served, browser, signIn, contextOf, inDatabase } = await journey('unsent', { keepsFiles: true })
const { sepempang } = served.cast.places

test('two phones change one record: both versions side by side, by keyboard, and only what is picked is changed', async () => {
  const desk = await contextOf('maryam')
  const id = makeId()
  await command(desk, 'activities.record', { ...facts(20), id, libraryId: sepempang.id })
  const phone = await contextOf('maryam', { width: 360 })
  const page = await phone.newPage()
  await page.goto(`${served.url}/kegiatan/${id}/ubah`)
  await page.getByLabel('Catatan').fill('Tujuh belas kelompok')
  await page.getByLabel('Mitra yang ikut').fill('PKK')
  await phone.route('**/api/activities.amend', route => route.abort())
  await page.getByRole('button', { name: 'Kirim perbaikan' }).click()
  await page.getByRole('heading', { name: 'Tersimpan di ponsel ini.' }).waitFor()
  await command(desk, 'activities.amend', { ...facts(34), id, version: 1, notes: 'Bersama bidan desa' })
  await phone.unroute('**/api/activities.amend')

  await page.goto(`${served.url}/kiriman`)
  await page.getByText('sudah diubah di tempat lain').waitFor()
  await picture(page, 'changed')
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  await keyOn(page, page.getByRole('link', { name: 'Bandingkan' }))
  await page.getByText(/^Diubah Maryam/).waitFor()
  expect(await page.locator('h1').evaluate(title => title === document.activeElement)).toBe(true)
  const group = (name: string) => page.getByRole('group', { name, exact: true })
  expect(
    await group('Peserta')
      .getByRole('radio', { name: /Yang terbaru/ })
      .isChecked(),
  ).toBe(true)
  expect(
    await group('Mitra yang ikut')
      .getByRole('radio', { name: /Isian Anda/ })
      .isChecked(),
  ).toBe(true)
  await picture(page, 'compare')
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  // what both have changed is nobody's to pick but the person's
  await keyOn(page, page.getByRole('button', { name: 'Pakai pilihan ini' }))
  await page.getByText('Masih ada yang belum dipilih').waitFor()
  await picture(page, 'compare-missing')
  await tabTo(page, group('Catatan').getByRole('radio').first())
  const mine = group('Catatan').getByRole('radio', { name: /Isian Anda/ })
  if (!(await mine.evaluate(one => one === document.activeElement))) await page.keyboard.press('ArrowDown')
  else await page.keyboard.press('Space')
  expect(await mine.isChecked()).toBe(true)
  await keyOn(page, page.getByRole('button', { name: 'Pakai pilihan ini' }))
  await page.getByRole('heading', { name: 'Periksa, lalu kirim lagi.' }).waitFor()
  await picture(page, 'compared')
  await keyOn(page, page.getByRole('button', { name: 'Kirim perbaikan' }))
  await page.getByRole('heading', { name: 'Perbaikan terkirim.' }).waitFor()
  expect(await activities()).toMatchObject([
    { notes: 'Tujuh belas kelompok', partner: 'PKK', female: 34, version: 3 },
  ])

  // a month's report: the desk was first, and the newest is taken
  const of = month.slice(0, 7)
  await command(desk, 'reports.submit', await report(desk, null, 412))
  await page.goto(`${served.url}/laporan/${of}?isi=1`)
  await page.getByLabel('Keterangan').fill('Listrik padam sepekan')
  await phone.route('**/api/reports.submit', route => route.abort())
  await page.getByRole('button', { name: 'Kirim lagi' }).click()
  await page.getByRole('heading', { name: 'Laporan tersimpan di ponsel ini.' }).waitFor()
  await command(desk, 'reports.submit', await report(desk, 1, 380))
  await phone.unroute('**/api/reports.submit')
  await page.goto(`${served.url}/kiriman`)
  await page.getByRole('link', { name: 'Bandingkan' }).click()
  await page.getByText('380 kunjungan').waitFor()
  await picture(page, 'compare-report')
  await page.getByRole('button', { name: 'Semua yang terbaru' }).click()
  await page.getByRole('button', { name: 'Buang isian saya' }).click()
  await page.waitForURL(url => url.pathname === `/laporan/${of}`)
  await page.goto(`${served.url}/kiriman`)
  await page.getByText('Tidak ada yang menunggu.').waitFor()
  await phone.close()
  await desk.close()
}, 240_000)

test('the questions of a month change, and a library becomes a part of another, while a phone waits: nothing is lost', async () => {
  const { menteng } = served.cast.places
  const umi = await inDatabase(async tx => {
    const { region_id } = await tx
      .selectFrom('library')
      .select('region_id')
      .where('id', '=', menteng.id)
      .executeTakeFirstOrThrow()
    const place = await library(tx, new Date(), 'community', region_id ?? 0, 'TBM Menteng Lama')
    await sql`insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, proposed_on, reviewed_on, decreed_on, active_from)
      select ${makeId()}, ${place.id}, province_id, regency_id, ${place.scopeId}, year, kind, proposed_on, reviewed_on, decreed_on, active_from
      from enrolment where library_id = ${menteng.id}`.execute(tx)
    return { place, person: await person(tx, new Date(), 'Umi', 'library', place) }
  })
  const old = await contextOf(umi.person, { width: 360 })
  const page = await old.newPage()
  await old.route(/api\/(activities|reports)\.(record|submit)/, route => route.abort())
  await recordNew(page, 'Kelas menjahit')
  await sendReport(page, served.url)
  await page.getByRole('heading', { name: 'Laporan tersimpan di ponsel ini.' }).waitFor()

  const phone = await contextOf('bayu', { width: 360, scheme: 'dark' })
  const other = await phone.newPage()
  await phone.route('**/api/reports.submit', route => route.abort())
  await sendReport(other, served.url)
  await other.getByRole('heading', { name: 'Laporan tersimpan di ponsel ini.' }).waitFor()
  const nation = await contextOf('ratna')
  await command(nation, 'tallies.retire-measure', {
    ...{ code: 'loans', lastMonth: addMonths(month, -1), reason: null },
  })
  const wording = { id: 'Berapa anak yang belajar membaca?', en: 'How many children learned to read?' }
  const definition = { id: 'Anak yang dibimbing membaca.', en: 'Children who were taught to read.' }
  await command(nation, 'tallies.add-measure', {
    ...{ code: 'readers', unit: 'people', nature: 'flow', required: true, validFrom: month, parts: [] },
    ...{ wording, definition },
  })
  await phone.unroute('**/api/reports.submit')
  await other.goto(`${served.url}/kiriman`)
  await other.getByText('Pertanyaan laporan ini berubah setelah Anda mengisinya.').waitFor()
  await picture(other, 'asked-otherwise')
  expect(await findings(other)).toEqual([])
  await other.setViewportSize({ width: 360, height: 740 })
  await other.getByRole('link', { name: 'Lengkapi' }).click()
  await other.getByText('412').first().waitFor()
  await picture(other, 'asked-otherwise-summary')
  await other.getByRole('button', { name: 'Kirim laporan' }).click()
  await picture(other, 'asked-otherwise-missing')
  // what is asked no more is nobody's to mend
  expect(await other.getByText('tidak berlaku untuk bulan ini').count()).toBe(0)
  await other.getByRole('button', { name: /^Ubah .*[Aa]nak/ }).click()
  await other.locator('input[inputmode=numeric]').first().fill('23')
  await other.getByRole('button', { name: 'Kembali ke ringkasan' }).click()
  await other.getByRole('button', { name: 'Kirim laporan' }).click()
  await other.getByText('Laporan terkirim.').waitFor()
  const figures = await inDatabase(async tx => {
    const query = sql<{
      figures: object
    }>`select figures from monthly_report where library_id = ${menteng.id}`
    return (await query.execute(tx)).rows.map(row => row.figures)
  })
  expect(figures).toMatchObject([{ visits: 412, readers: 23 }])
  expect(figures[0]).not.toHaveProperty('loans')

  // the other phone's library is a part of this one by now, which has a report of that month
  const desk = await contextOf('tiwi')
  await command(desk, 'libraries.merge', {
    ...{ id: makeId(), from: umi.place.id, into: menteng.id, fromVersion: 1, intoVersion: 1, take: [] },
  })
  await old.unroute(/api\/(activities|reports)\.(record|submit)/)
  await page.goto(`${served.url}/kiriman`)
  await page.getByText('sudah diubah di tempat lain').waitFor()
  await picture(page, 'merged')
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  await page.getByRole('link', { name: 'Bandingkan' }).click()
  await page.getByText(/^Diubah Bayu/).waitFor()
  await picture(page, 'merged-compare')
  await page.getByRole('button', { name: 'Buang isian saya' }).click()
  await page.waitForURL(url => url.pathname.startsWith('/laporan/'))
  await page.goto(`${served.url}/kiriman`)
  await page.getByText('Tidak ada yang menunggu.').waitFor()
  const where = await inDatabase(async tx => {
    const query = sql<{ library_id: string }>`select library_id from activity where title = 'Kelas menjahit'`
    return (await query.execute(tx)).rows
  })
  expect(where).toEqual([{ library_id: menteng.id }])
  for (const context of [old, phone, nation, desk]) await context.close()
}, 240_000)

test('a phone without room says so and loses nothing; with a signal the work is sent all the same', async () => {
  const phone = await contextOf('bayu', { width: 360 })
  const page = await phone.newPage()
  const before = (await activities()).length
  await phone.addInitScript(failWhenFull)
  await phone.route('**/api/activities.record', route => route.abort())
  await recordNew(page, 'Masih muat')
  const setFull = (full: boolean) => page.evaluate(is => localStorage.setItem('full', is ? '1' : ''), full)
  await setFull(true)
  await page.goto(`${served.url}/kegiatan/baru`)
  await fillActivity(page, 'Tidak muat lagi', 12)
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await page.getByText('ponsel ini tidak dapat menyimpannya').waitFor()
  await picture(page, 'no-room')
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  // closed in spite of it: what was typed is there
  await page.reload()
  await page.getByText('Tidak muat lagi').first().waitFor()
  expect(await activities()).toHaveLength(before)
  await phone.unroute('**/api/activities.record')
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await page.getByRole('heading', { name: 'Tersimpan.', exact: true }).waitFor()
  await expect.poll(async () => (await activities()).length).toBe(before + 2)
  // what the server has taken of the other could not be noted here: it is told once there is room, and is there once
  await setFull(false)
  await page.goto(`${served.url}/kiriman`)
  await page.getByText('Tidak ada yang menunggu.').waitFor()
  expect(await activities()).toHaveLength(before + 2)
  await phone.close()
}, 120_000)

test('whatever comes between a phone and the server, what was saved stays, and its owner is told what to do', async () => {
  const phone = await device(browser, { width: 360 })
  const page = await signIn(phone, 'salmah')
  // the server stumbles over one, and is out of reach for the others
  let reachable = false
  await phone.route('**/api/activities.record', route => {
    if (route.request().postData()?.includes('Ganjil')) return route.fulfill({ status: 500, body: 'oh' })
    return reachable ? route.continue() : route.abort()
  })
  await recordNew(page, 'Ganjil')
  await recordNew(page, 'Menganyam pandan')
  await page.getByRole('link', { name: 'Tambah foto' }).click()
  await page.getByText('Fotonya dikirim setelah kegiatannya diterima').waitFor()
  await page
    .getByLabel('Pilih foto')
    .setInputFiles([
      { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await sharp(blank).jpeg().toBuffer() },
    ])
  await page.getByRole('button', { name: 'Tambahkan' }).click()
  await page.getByText('Tersimpan di perangkat ini.').waitFor()
  await picture(page, 'photo-waits')
  expect(await findings(page)).toEqual([])
  await recordNew(page, 'Salah catat')
  await recordNew(page, 'Bulan lalu', `${month.slice(0, 7)}-03`)

  // of what was on its way it is told that it may have been accepted; what never left is thrown away for certain
  await page.goto(`${served.url}/kiriman`)
  await page.getByRole('button', { name: 'Buang: Menganyam pandan' }).click()
  await page.getByText('mungkin sudah diterima').waitFor()
  await page.getByText('1 foto yang menunggu kegiatan ini ikut dibuang.').waitFor()
  await picture(page, 'throw-away')
  await page.getByRole('button', { name: 'Simpan dulu' }).click()
  await page.getByRole('button', { name: 'Buang: Salah catat' }).click()
  await page.getByText('tidak pernah terkirim').waitFor()
  expect(await page.getByText('mungkin sudah diterima').count()).toBe(0)
  await page.getByRole('dialog').getByRole('button', { name: 'Buang', exact: true }).click()
  await page.getByText('Salah catat', { exact: true }).waitFor({ state: 'detached' })
  await picture(page, 'waiting')
  expect(await findings(page)).toEqual([])

  // its month is locked meanwhile; the account is disabled
  await inDatabase(tx =>
    sql`insert into period (month, submit_by, verify_by, locks_on, set_at)
      values (${month}, ${month}, ${month}, ${dayIn(new Date())}, now())`.execute(tx),
  )
  await setDisabled(true)
  await expect
    .poll(async () => (await page.request.get(`${served.url}/api/people.me`)).json())
    .toMatchObject({ me: null })
  await page.goto(served.url)
  await page.getByText('3 kiriman di ponsel ini belum terkirim.').waitFor()
  await page.locator('#login').fill('salmah')
  await page.locator('#password').fill(password)
  await page.locator('form button[type=submit]').first().click()
  await page.getByText('mengaktifkan lagi akun Anda').waitFor()
  await picture(page, 'disabled')
  expect(await findings(page)).toEqual([])
  await setDisabled(false)
  reachable = true
  await enter(page, 'salmah')
  await expect.poll(async () => (await activities()).map(({ title }) => title)).toContain('Menganyam pandan')
  await expect.poll(photos).toBe(1)

  await page.goto(`${served.url}/kiriman`)
  await page.getByText('Bulannya sudah dikunci.').waitFor()
  // what the server stumbles over holds nothing else up, and waits
  await page.getByRole('button', { name: 'Buang: Ganjil' }).waitFor()
  await picture(page, 'locked')
  expect(await findings(page)).toEqual([])
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Simpan salinan' }).click(),
  ])
  expect(copy.suggestedFilename()).toBe(`kegiatan-${month.slice(0, 7)}-03.txt`)
  await page.getByRole('link', { name: 'Tulis alasan' }).click()
  await page.getByRole('button', { name: 'Ubah Tanggal' }).click()
  await page.getByLabel('Mengapa baru sekarang?').fill('Tidak ada sinyal')
  await page.getByRole('button', { name: 'Kembali ke ringkasan' }).click()
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await page.getByRole('heading', { name: 'Tersimpan.', exact: true }).waitFor()

  // leaving is asked with the counts, and what waits goes out when its owner is back
  await page.goto(`${served.url}/lainnya`)
  await page.getByRole('button', { name: /^Keluar/ }).click()
  await page.getByText('1 kiriman belum diterima peladen.').waitFor()
  await picture(page, 'leaving')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Tetap masuk' }).press('Enter')
  await page.getByRole('button', { name: /^Keluar/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Keluar' }).press('Enter')
  await page.locator('#login').waitFor()
  await phone.unroute('**/api/activities.record')
  await page.getByText('1 kiriman di ponsel ini belum terkirim.').waitFor()

  // the library is handed over: the account has no role left, and what waits is still its owner's
  await inDatabase(tx =>
    sql`update role_grant set ended_at = now() where person_id = ${served.cast.salmah.personId}`.execute(tx),
  )
  await enter(page, 'salmah')
  await page.getByRole('link', { name: 'Buka kiriman' }).click()
  await page.getByText('tidak lagi Anda kelola').waitFor()
  await picture(page, 'handed-over')
  expect(await findings(page)).toEqual([])
  await phone.close()
}, 240_000)

test('a new version of the application interrupts nobody who is typing', async () => {
  const before = await front(served.url)
  const phone = await device(browser, { width: 360, keepsPages: true })
  const page = await phone.newPage()
  await page.goto(`${before.url}/masuk`)
  await enter(page, 'maryam')
  const controlled = () => page.evaluate(() => navigator.serviceWorker.controller !== null)
  await expect.poll(controlled, { timeout: 30_000 }).toBe(true)
  await page.goto(`${before.url}/kegiatan/baru`)
  await page.getByText('Usaha dan pemasaran').click()
  await page.getByLabel('Nama kegiatan').fill('Kelas ')
  before.change('/sw.js', body => body.replace(/"?entry"?:\s*["'`][^"'`]+["'`]/, 'entry:"/assets/newer.js"'))
  // a look that was under way already, as after each visit, may have seen the former version
  const lookAgain = () =>
    page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update()
    })
  const told = async () => {
    await lookAgain()
    return page.getByText('Ada versi baru.').isVisible()
  }
  await expect.poll(told, { timeout: 60_000, interval: 500 }).toBe(true)
  await page.keyboard.type('kemasan')
  expect(await page.getByLabel('Nama kegiatan').inputValue()).toBe('Kelas kemasan')
  await picture(page, 'new-version')
  await phone.close()
  await before.close()
}, 180_000)

/** In the page: while it is said to be full, what is written is not kept, as where there is no room. */
function failWhenFull(): void {
  for (const name of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[name]
    IDBObjectStore.prototype[name] = function (...given) {
      const request = write.apply(this, given)
      if (localStorage.getItem('full')) this.transaction.abort()
      return request
    }
  }
}

const blank = { create: { width: 640, height: 480, channels: 3, background: '#335544' } } as const

async function recordNew(page: Page, title: string, heldOn?: string): Promise<void> {
  await page.goto(`${served.url}/kegiatan/baru`)
  await fillActivity(page, title, 9, heldOn)
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await page.getByRole('heading', { name: 'Tersimpan di ponsel ini.' }).waitFor({ timeout: 30_000 })
}

async function command(context: BrowserContext, name: string, input: unknown): Promise<void> {
  const response = await context.request.post(`${served.url}/api/${name}`, { data: { id: makeId(), input } })
  expect(await response.text()).not.toContain('/masalah/')
  expect(response.status()).toBe(200)
}

const unknown = Object.fromEntries(
  [...['child', 'teen', 'adult', 'elder', 'disability', 'poor', 'women-headed', 'out-of-school']]
    .concat(['job-seeker', 'indigenous', 'remote'])
    .map(key => [key, null]),
)
const facts = (women: number) => ({
  ...{ title: 'Temu petani lada', strategy: 'community-involvement', topic: 'economic-development' },
  ...{ heldOn: dayIn(new Date()), place: null, outreach: false },
  reached: { ...unknown, attendances: women, people: women, female: women, male: 0 },
  ...{ partner: null, need: null, notes: null, revisionReason: null },
})

/** A month's report with all that is asked for. */
async function report(context: BrowserContext, version: number | null, visits: number) {
  const about = new URLSearchParams({ libraryId: sepempang.id, month })
  const response = await context.request.get(`${served.url}/api/reports.get?${about}`)
  const { measures } = (await response.json()) as { measures: { code: string; source: string }[] }
  const figures = Object.fromEntries(
    measures
      .filter(({ source }) => source === 'report')
      .map(({ code }) => [code, code === 'visits' ? visits : 10]),
  )
  const rest = { notes: {}, remark: null, revisionReason: 'Terlambat' }
  return { libraryId: sepempang.id, month, figures, version, ...rest }
}

const activities = () =>
  inDatabase(async tx => {
    const query = sql<{ title: string; notes: string; partner: string; female: number; version: number }>`
      select title, notes, partner, (figures->>'female')::int as female, version from activity order by title`
    return (await query.execute(tx)).rows
  })
const photos = () => inDatabase(async tx => (await sql`select id from photo`.execute(tx)).rows.length)
const setDisabled = (disabled: boolean) =>
  inDatabase(tx =>
    sql`update person set disabled_at = ${disabled ? new Date().toISOString() : null}
      where id = ${served.cast.salmah.personId}`.execute(tx),
  )
