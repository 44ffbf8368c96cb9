import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { bytesOf } from '../../server/people/for-tests.ts'
import { useProvider } from '../../server/people/provider.ts'
import { codeOf, stepAt } from '../../server/people/totp.ts'
import { device, findings, picture } from '../support/browser.ts'
import { command, done } from '../support/command.ts'
import { journey } from '../support/journey.ts'
import { startProvider } from '../support/provider.ts'
import { password } from '../support/served.ts'

const { served, browser } = await journey('signing_in')
const provider = await startProvider(`${served.url}/masuk/lembaga`)
// on a machine that may have other things to do
const patience = 180_000

afterAll(async () => {
  useProvider(undefined)
  await provider.stop()
})

test(
  'an officer sets up two steps, signs in with password and code elsewhere, and puts that device out from the first',
  async () => {
    const [desk, phone] = await Promise.all([
      device(browser),
      device(browser, { width: 360, scheme: 'dark' }),
    ])
    const first = await give(desk, 'yusuf')
    await first.getByRole('button', { name: 'Pasang aplikasi kode' }).click()
    const secret = await secretOn(first)
    await first.locator('#first-code').fill('000000')
    await first.getByRole('button', { name: 'Pasang', exact: true }).click()
    await first.getByText('Kode ini tidak cocok.', { exact: false }).first().waitFor()
    await picture(first, 'signing-set-up-wrong')
    expect(await findings(first)).toEqual([])
    await first.setViewportSize({ width: 1280, height: 820 })
    await first.locator('#first-code').fill(codeNow(secret, -1))
    await first.getByRole('button', { name: 'Pasang', exact: true }).click()
    await first.getByRole('heading', { name: 'Simpan kode pemulihan Anda' }).waitFor()
    await picture(first, 'signing-codes')
    const codes = await first.locator('.recovery-codes li').allInnerTexts()
    expect(codes).toHaveLength(10)
    await first.getByRole('button', { name: 'Sudah saya simpan' }).click()
    await first.getByText('10 kode pemulihan belum dipakai.', { exact: false }).waitFor()
    await picture(first, 'signing-account')
    expect(await findings(first)).toEqual([])
    await first.setViewportSize({ width: 1280, height: 820 })

    const second = await give(phone, 'yusuf')
    await second.getByRole('heading', { name: 'Langkah kedua' }).waitFor()
    await picture(second, 'signing-step')
    await second.locator('#code').fill('123456')
    await second.getByRole('button', { name: 'Masuk', exact: true }).click()
    await second.getByText('Kode ini tidak cocok.', { exact: false }).first().waitFor()
    await picture(second, 'signing-step-wrong')
    expect(await findings(second)).toEqual([])
    await second.setViewportSize({ width: 360, height: 740 })
    await second.locator('#code').fill(codeNow(secret))
    await second.getByRole('button', { name: 'Masuk', exact: true }).click()
    await second.getByText('10 kode pemulihan', { exact: false }).waitFor()
    await picture(second, 'signing-account-phone')

    await first.goto(`${served.url}/program`)
    await first.getByText('Masuk dari perangkat baru', { exact: false }).waitFor()
    await picture(first, 'signing-new-device')
    await first.getByRole('button', { name: 'Bukan saya: keluarkan' }).click()
    await first.getByText('Masuk dari perangkat baru').waitFor({ state: 'detached' })
    await second.goto(`${served.url}/program`)
    await second.waitForURL(url => url.pathname === '/masuk')

    const third = await give(phone, 'yusuf', second)
    await third.getByRole('button', { name: /Pakai kode pemulihan/ }).click()
    await picture(third, 'signing-recovery')
    await third.locator('#code').fill(codes[0] ?? '')
    await third.getByRole('button', { name: 'Masuk', exact: true }).click()
    await third.waitForURL(url => url.pathname !== '/masuk')
    for (const context of [desk, phone]) await context.close()
  },
  patience,
)

test(
  'the nation obliges provinces; whoever of them has no second step sets it up before any page opens',
  async () => {
    const [desk, phone] = await Promise.all([
      device(browser, { scheme: 'dark' }),
      device(browser, { width: 360 }),
    ])
    const ratna = await give(desk, 'ratna.dewi')
    await ratna.waitForURL(url => url.pathname !== '/masuk')
    await ratna.goto(`${served.url}/keamanan-akun`)
    await ratna.getByText('Provinsi', { exact: false }).first().waitFor()
    await ratna.getByLabel('Provinsi').check()
    await picture(ratna, 'signing-policy')
    await ratna.getByRole('button', { name: 'Simpan' }).click()
    await ratna.getByText('Berlaku mulai sekarang.').waitFor()
    expect(await findings(ratna)).toEqual([])

    const rismarini = await give(phone, 'rismarini')
    await rismarini.getByRole('heading', { name: 'Satu langkah lagi' }).waitFor()
    await picture(rismarini, 'signing-held')
    await rismarini.goto(`${served.url}/orang`)
    await rismarini.getByRole('heading', { name: 'Satu langkah lagi' }).waitFor()
    const shut = await rismarini.request.get(`${served.url}/api/people.list`)
    expect(await shut.json()).toMatchObject({ code: 'second-factor.needed' })
    await rismarini.getByRole('button', { name: 'Pasang aplikasi kode' }).click()
    const secret = await secretOn(rismarini)
    await picture(rismarini, 'signing-held-qr')
    expect(await findings(rismarini)).toEqual([])
    await rismarini.locator('#first-code').fill(codeNow(secret))
    await rismarini.getByRole('button', { name: 'Pasang', exact: true }).click()
    await rismarini.getByRole('button', { name: 'Sudah saya simpan' }).click()
    await rismarini.getByRole('heading', { name: 'Orang' }).waitFor()

    // phone and codes are lost, and nobody is above them to ask: whoever runs the server does it
    const taken = command(['forget-second-factor', '--login', 'Rismarini'], {
      DATABASE_URL: served.databaseUrl,
    })
    expect(await done(taken)).toContain('The second factor of Rismarini is gone')
    const again = await give(phone, 'rismarini', rismarini)
    await again.getByRole('heading', { name: 'Satu langkah lagi' }).waitFor()
    for (const context of [desk, phone]) await context.close()
  },
  patience,
)

test(
  'an officer links the account of an organisation and signs in with it; whoever is not linked, or cancels, is told why',
  async () => {
    useProvider(provider.settings)
    const [desk, phone] = await Promise.all([device(browser), device(browser, { width: 360 })])
    const tiwi = await give(desk, 'tiwi')
    await tiwi.getByRole('button', { name: 'Tautkan akun Perpusnas' }).click()
    await atProvider(tiwi, 'tiwi-di-pusat')
    await tiwi.getByText('Tertaut ke akun Perpusnas', { exact: false }).waitFor()
    await picture(tiwi, 'signing-linked')
    await tiwi.getByRole('button', { name: 'Keluar dari perangkat ini' }).click()
    await tiwi.waitForURL(url => url.pathname === '/masuk')
    await tiwi.getByRole('button', { name: 'Masuk dengan Perpusnas' }).waitFor()
    await picture(tiwi, 'signing-door')
    expect(await findings(tiwi)).toEqual([])
    // the provider knows this browser still
    await tiwi.getByRole('button', { name: 'Masuk dengan Perpusnas' }).click()
    await settled(tiwi)
    await tiwi.goto(`${served.url}/akun`)
    await tiwi.getByText('Tertaut ke akun Perpusnas', { exact: false }).waitFor()

    const stranger = await phone.newPage()
    await stranger.goto(`${served.url}/masuk`)
    await stranger.getByRole('button', { name: 'Masuk dengan Perpusnas' }).waitFor()
    await picture(stranger, 'signing-door-phone')
    await stranger.getByRole('button', { name: 'Masuk dengan Perpusnas' }).click()
    await atProvider(stranger, 'orang-asing')
    await stranger.getByText('belum tertaut', { exact: false }).waitFor()
    await picture(stranger, 'signing-unknown')
    expect(await findings(stranger)).toEqual([])
    expect(new URL(stranger.url()).search).toBe('')
    await stranger.getByRole('link', { name: 'Ke halaman masuk' }).click()

    // the provider forgets them, they go there again and turn back
    await phone.clearCookies()
    await stranger.getByRole('button', { name: 'Masuk dengan Perpusnas' }).click()
    await stranger.getByRole('link', { name: /cancel/i }).click()
    await stranger.getByText('Anda membatalkan', { exact: false }).waitFor()
    await stranger.goto(`${served.url}/masuk`)
    useProvider({ ...provider.settings, issuer: 'http://127.0.0.1:9' })
    await stranger.getByRole('button', { name: 'Masuk dengan Perpusnas' }).click()
    await stranger.getByText('sedang tidak menjawab', { exact: false }).waitFor()
    await picture(stranger, 'signing-provider-away')
    for (const context of [desk, phone]) await context.close()
  },
  patience,
)

/** Gives login and password at the front door, on the way to the account page. */
async function give(context: BrowserContext, login: string, at?: Page): Promise<Page> {
  const page = at ?? (await context.newPage())
  await page.goto(`${served.url}/masuk?lalu=/akun`)
  await page.locator('#login').fill(login)
  await page.locator('#password').fill(password)
  await page.locator('form button[type=submit]').first().click()
  return page
}

/** In: no longer at the door, nor on the way through it. */
async function settled(page: Page): Promise<void> {
  await page.waitForURL(url => url.origin === served.url && !url.pathname.startsWith('/masuk'))
}

async function atProvider(page: Page, login: string): Promise<void> {
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill('apa saja')
  await page.locator('button[type=submit]').click()
}

async function secretOn(page: Page): Promise<Buffer> {
  const text = (await page.locator('.secret-key').innerText()).replace(/\s/g, '')
  return bytesOf(text)
}

const codeNow = (secret: Buffer, away = 0) => codeOf(secret, stepAt(new Date()) + away)
