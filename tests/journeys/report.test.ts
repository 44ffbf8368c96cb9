import type { BrowserContext, Page, Worker } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { dayIn } from '../../server/platform/clock.ts'
import { device, findings, picture } from '../support/browser.ts'
import { journey, month } from '../support/journey.ts'
import { mailServer } from '../support/mail-server.ts'
import { sendReport } from '../support/record.ts'
import { password } from '../support/served.ts'

const mail = await mailServer()
afterAll(mail.stop)
const { served, browser, signIn, contextOf } = await journey('report', {
  mail: { url: mail.url, from: 'Sinergi <pengingat@sinergi.example.id>' },
})

test('a village records an activity and sends its month; the regency verifies; the nation’s number follows by itself', async () => {
  const [phone, desk, capital] = await Promise.all([
    device(browser, { width: 360 }),
    device(browser),
    device(browser),
  ])
  const ratna = await signIn(capital, 'ratna.dewi')
  await ratna.goto(`${served.url}/ringkasan?wilayah=1&bulan=${month.slice(0, 7)}`)
  await expect
    .poll(() => numbers(ratna))
    .toMatchObject({ visits: { reported: 0, verified: 0 }, people: { reported: 0, verified: 0 } })

  const maryam = await signIn(phone, 'maryam')
  await recordActivity(maryam)
  await expect
    .poll(() => numbers(ratna))
    .toMatchObject({ people: { reported: 26, verified: 0 }, visits: { reported: 0 } })

  await sendReport(maryam, served.url)
  await maryam.getByText('Laporan terkirim.').waitFor()
  await expect
    .poll(() => numbers(ratna))
    .toMatchObject({ visits: { reported: 412, verified: 0 }, people: { reported: 26, verified: 0 } })
  await expect.poll(() => ratna.getByRole('main').innerText()).toContain('412')

  const yusuf = await signIn(desk, 'yusuf')
  await yusuf.goto(`${served.url}/laporan?bulan=${month}`)
  await yusuf.getByRole('button', { name: /Sepempang/ }).click()
  await picture(yusuf, 'verify')
  await yusuf
    .getByRole('button', { name: /^Verifikasi/ })
    .last()
    .click()
  const done = yusuf.locator('.toast', { hasText: '1 laporan diverifikasi' })
  await done.waitFor()
  // a dialog that is opened meanwhile does not lie on it, nor keep it from being put away
  await yusuf.getByRole('button', { name: 'Teks pengingat' }).click()
  await yusuf.getByLabel('Satu teks untuk grup').waitFor()
  await picture(yusuf, 'toast-over-dialog')
  await done.getByRole('button').last().click()
  await done.waitFor({ state: 'detached' })
  await takeTexts(yusuf)

  await expect
    .poll(() => numbers(ratna))
    .toMatchObject({ visits: { reported: 412, verified: 412 }, people: { reported: 26, verified: 26 } })
  await picture(ratna, 'dashboard')
  expect(await findings(ratna)).toEqual([])
})

test('an activity of last week is recorded again in eight taps, on a small screen and with large letters', async () => {
  const context = await device(browser, { width: 360, height: 640 })
  const page = await signIn(context, 'maryam')
  await countTaps(page)
  await page.getByRole('link', { name: /^Ada kegiatan/ }).click()
  await page.getByRole('button', { name: /Pelatihan kemasan kerupuk atom/ }).waitFor()
  await picture(page, 'again-offered')
  await page.getByRole('button', { name: /Pelatihan kemasan kerupuk atom/ }).click()
  await page.getByRole('textbox', { name: 'Perempuan', exact: true }).click()
  await page.keyboard.type('14')
  await page.getByRole('textbox', { name: 'Laki-laki', exact: true }).click()
  await page.keyboard.type('6')
  await picture(page, 'again-quick')
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await page.getByRole('heading', { name: 'Tersimpan.', exact: true }).waitFor()
  expect(await taps(page)).toBeLessThanOrEqual(8)

  // from the list, with letters twice as large; held, plus goes on by itself
  await page.goto(`${served.url}/kegiatan`)
  const again = page.getByRole('link', { name: 'Catat lagi' }).first()
  await again.waitFor()
  await picture(page, 'again-in-list')
  await again.click()
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await page.getByRole('button', { name: 'Kemarin' }).click()
  await page.getByRole('button', { name: 'Tambah Perempuan' }).click({ delay: 900 })
  const women = Number(await page.getByRole('textbox', { name: 'Perempuan', exact: true }).inputValue())
  expect(women).toBeGreaterThan(2)
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 640 })
    await picture(page, `again-large-${width}`)
    await page.evaluate(() => scrollTo(0, 1e5))
    await picture(page, `again-large-end-${width}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      1,
    )
  }
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  await page.setViewportSize({ width: 360, height: 1400 })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await picture(page, `again-whole-${colorScheme}`)
    // colours change little by little
    await expect.poll(() => faintWords(page)).toEqual([])
  }
  expect(await smallTargets(page)).toEqual([])
  expect(await findings(page)).toEqual([])
  await context.close()
})

test('a manager chooses how to be reminded, is told what cannot be, and a notification is shown and leads on', async () => {
  const context = await contextOf('salmah', { width: 360, keepsPages: true })
  const salmah = await context.newPage()
  await salmah.goto(`${served.url}/akun`)
  await salmah.getByText('Sekarang Anda tidak diingatkan.').waitFor()
  await salmah.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await context.grantPermissions(['notifications'], { origin: served.url })
  await salmah.getByRole('button', { name: 'Nyalakan di perangkat ini' }).click()
  // this browser comes without a push service
  await salmah.getByText(/^Layanan pemberitahuan peramban ini tidak dapat dihubungi/).waitFor()

  await salmah.getByLabel('Alamat e-mail').fill('salmah@desa.example.id')
  await salmah.getByRole('button', { name: 'Kirim kode' }).click()
  await expect.poll(() => mail.letters.length, { timeout: 15_000 }).toBe(1)
  await picture(salmah, 'reminders-code')
  const [code = ''] = /\d{6}/.exec(mail.letters[0]?.text ?? '') ?? []
  await salmah.getByLabel('Kode enam angka').fill(code)
  await salmah.getByRole('button', { name: 'Pastikan' }).click()
  await salmah.getByText('Pengingat dikirim ke salmah@desa.example.id.').waitFor()
  await salmah.locator('h3', { hasText: 'Di perangkat ini' }).scrollIntoViewIfNeeded()
  await picture(salmah, 'reminders-choice')
  expect(await findings(salmah)).toEqual([])

  // nor with a screen to show on: what its worker asks for is noted in the worker
  await noting(context)
  const told = { title: 'Laporan ditunggu', body: 'Perpustakaan Desa Sedanau', url: `/laporan/${month}` }
  await pushTo(salmah, JSON.stringify({ ...told, tag: 'laporan', lang: 'id' }))
  await pushTo(salmah, 'not what we send')
  await expect
    .poll(() => noted(context))
    .toMatchObject([
      ['Laporan ditunggu', { body: told.body, tag: 'laporan', lang: 'id', data: { url: told.url } }],
      ['Sinergi', {}],
    ])
  await press(context, told.url)
  await press(context, 'https://elsewhere.example/x')
  await expect
    .poll(() => noted(context).then(all => all.slice(2)))
    .toEqual([[`${served.url}/laporan/${month}`], [`${served.url}/`]])
  await context.close()
})

test('a session that is lost in mid-form leads back to the same form with everything typed', async () => {
  const context = await device(browser, { width: 360 })
  const salmah = await signIn(context, 'salmah')
  await salmah.goto(`${served.url}/kegiatan/baru`)
  await salmah.getByText('Kelas komputer dan internet').click()
  await salmah.getByLabel('Nama kegiatan').fill('Kelas komputer lansia')
  await context.clearCookies()
  const day = dayIn(new Date())
  await salmah.goto(`${served.url}/kegiatan/baru?tanggal=${day}`)
  await salmah.locator('#login').fill('salmah')
  await salmah.locator('#password').fill(password)
  await salmah.locator('form button[type=submit]').first().click()
  await expect.poll(() => salmah.getByLabel('Nama kegiatan').inputValue()).toBe('Kelas komputer lansia')
  expect(salmah.url()).toContain(`tanggal=${day}`)

  // the code on a paper of another library, then the library's own paper
  await salmah.goto(
    `${served.url}/kegiatan/baru?perpustakaan=${served.cast.places.sepempang.id}&bulan=${month.slice(0, 7)}`,
  )
  await salmah.getByRole('heading', { name: 'Formulir ini milik perpustakaan lain.' }).waitFor()
  await picture(salmah, 'paper-of-another')
  await salmah.getByRole('button', { name: /^Isi untuk Perpustakaan Desa Sedanau saja/ }).click()
  await salmah.getByRole('heading', { name: 'Masih ada draf.' }).waitFor()
  await picture(salmah, 'paper-draft-left')
  await salmah.getByRole('button', { name: /^Buang draf/ }).click()
  await salmah.getByText('Kelas komputer dan internet').click()
  await salmah.getByRole('button', { name: 'Isi di satu layar' }).click()
  await salmah.getByLabel('Tanggal kegiatan').fill(`${month.slice(0, 8)}09`)
  await picture(salmah, 'paper-copied')
  await salmah.goto(`${served.url}/formulir`)
  const made = salmah.waitForEvent('download')
  await salmah.getByRole('button', { name: 'Unduh untuk dicetak' }).click()
  expect((await made).suggestedFilename()).toBe(`formulir-kegiatan-${day.slice(0, 7)}.pdf`)
  await picture(salmah, 'paper-print')

  // on an iPhone, where no browser offers it
  await salmah.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: false }))
  await salmah.goto(served.url)
  await salmah.getByRole('link', { name: 'Caranya' }).click()
  await salmah.getByText('Tambah ke Layar Utama').waitFor()
  await picture(salmah, 'install-by-hand')
  expect(await findings(salmah)).toEqual([])
  await context.close()
})

/** Counts what a person does with a finger from now on: taps, and letters on the phone's keyboard. */
async function countTaps(page: Page): Promise<void> {
  await page.evaluate(() => {
    const count = () => (document.body.dataset.taps = String(Number(document.body.dataset.taps ?? 0) + 1))
    addEventListener('pointerdown', count, true)
    addEventListener('keydown', count, true)
  })
}
const taps = (page: Page) => page.evaluate(() => Number(document.body.dataset.taps))

/** What can be tapped and is smaller than a thumb: 48 px either way. */
const smallTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#content button, #content a, #content input, .step-foot .btn')].flatMap(
      one => {
        const { width, height } = one.getBoundingClientRect()
        return width < 48 || height < 48 ? [`${one.outerHTML.slice(0, 80)} ${width}×${height}`] : []
      },
    ),
  )

/** Words of the form that would not be read in the sun: below 7:1 against what lies behind them. */
const faintWords = (page: Page) =>
  page.evaluate(() => {
    const parts = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
    const light = (color: string) => {
      const [r = 0, g = 0, b = 0] = parts(color).map(part =>
        part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const behind = (one: Element | null): string => {
      if (one === null) return 'rgb(255, 255, 255)'
      const { backgroundColor } = getComputedStyle(one)
      return parts(backgroundColor)[3] === 0 ? behind(one.parentElement) : backgroundColor
    }
    const words = [...document.querySelectorAll('.step *')].filter(one =>
      [...one.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()),
    )
    return words.flatMap(one => {
      const [dark = 0, bright = 0] = [light(getComputedStyle(one).color), light(behind(one))].toSorted(
        (a, b) => a - b,
      )
      const contrast = (bright + 0.05) / (dark + 0.05)
      return contrast < 7 ? [`${one.textContent?.slice(0, 40)}: ${contrast.toFixed(2)}`] : []
    })
  })

async function recordActivity(page: Page): Promise<void> {
  await page.goto(`${served.url}/kegiatan/baru`)
  const next = () => page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await page.getByText('Usaha dan pemasaran').click()
  await page.getByLabel('Nama kegiatan').fill('Pelatihan kemasan kerupuk atom')
  await next()
  await page.locator('#heldOn').fill(`${month.slice(0, 8)}15`)
  await page.getByText('Di perpustakaan', { exact: true }).click()
  await next()
  await page.getByRole('textbox', { name: 'Perempuan', exact: true }).fill('19')
  await page.getByRole('textbox', { name: 'Laki-laki', exact: true }).fill('7')
  await picture(page, 'people')
  const once = page.getByText('Tidak, masing-masing sekali')
  if (await once.isVisible()) await once.click()
  await next()
  await page.getByRole('button', { name: 'Lewati umur' }).click()
  await page.getByRole('button', { name: 'Lewati kelompok' }).click()
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await page.getByText('Tersimpan.').first().waitFor()
  await picture(page, 'saved')
}

/** The nation's numbers as the page's own address tells them. */
async function numbers(page: Page): Promise<Record<string, { reported: number; verified: number }>> {
  const answer = await page.request.get(`${served.url}/api/indicators.dashboard?region=1&month=${month}`)
  const { numbers: list } = (await answer.json()) as {
    numbers: { code: string; value: { reported: number; verified: number } | null }[]
  }
  return Object.fromEntries(list.map(({ code, value }) => [code, value ?? { reported: 0, verified: 0 }]))
}

/** Hands a message to the pages' service worker as the browser does when one arrives. */
async function pushTo(page: Page, data: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const found = new Promise<string>(resolve => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => {
      if (first) resolve(first.registrationId)
    })
  })
  await devtools.send('ServiceWorker.enable')
  await devtools.send('ServiceWorker.deliverPushMessage', {
    ...{ origin: served.url, registrationId: await found, data },
  })
  await devtools.detach()
}

type Note = (...given: unknown[]) => Promise<void>
/** The worker's own, which the types of a server do not know. */
type Noting = {
  noted: unknown[][]
  registration: { showNotification: Note }
  clients: { openWindow: Note }
}

/** From now on the worker's notifications and windows are noted, in the place of being opened. */
async function noting(context: BrowserContext): Promise<void> {
  await workerOf(context).evaluate(() => {
    const scope = self as unknown as Noting
    scope.noted = []
    const note = async (...given: unknown[]) => void scope.noted.push(given)
    scope.registration.showNotification = note
    scope.clients.openWindow = note
  })
}
const noted = (context: BrowserContext): Promise<unknown[][]> =>
  workerOf(context).evaluate(() => (self as unknown as Noting).noted)

/** Presses a notification that leads to an address, as the browser tells the worker of it. */
async function press(context: BrowserContext, url: string): Promise<void> {
  await workerOf(context).evaluate(leadsTo => {
    const notification = { close: () => undefined, data: { url: leadsTo } }
    self.dispatchEvent(
      Object.assign(new Event('notificationclick'), { notification, waitUntil: () => undefined }),
    )
  }, url)
}

function workerOf(context: BrowserContext): Worker {
  const [worker] = context.serviceWorkers()
  return worker ?? expect.fail('there is no service worker')
}

/** The officer takes a text for the silent: one for the group, and one for each manager. */
async function takeTexts(yusuf: Page): Promise<void> {
  await yusuf.goto(`${served.url}/laporan?bulan=${month}&keadaan=silent`)
  await yusuf.getByRole('row', { name: /Sedanau/ }).waitFor()
  await yusuf.getByRole('button', { name: 'Teks pengingat' }).click()
  const group = yusuf.getByLabel('Satu teks untuk grup')
  await group.waitFor()
  expect(await group.inputValue()).toContain('1. Sedanau (Bunguran Barat)')
  const link = yusuf.getByRole('link', {
    name: 'WhatsApp: kirim pengingat kepada Perpustakaan Desa Sedanau',
  })
  const address = new URL((await link.getAttribute('href')) ?? '')
  expect(address.href).toMatch(/^https:\/\/wa\.me\/\?text=/)
  expect(address.searchParams.get('text')).toContain('buka Sinergi saat ada sinyal agar terkirim')
  await picture(yusuf, 'reminders-texts')
  expect(await findings(yusuf)).toEqual([])
}
