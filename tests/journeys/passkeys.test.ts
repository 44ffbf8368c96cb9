import type { CDPSession, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { device, findings, picture } from '../support/browser.ts'
import { command, done } from '../support/command.ts'
import { journey } from '../support/journey.ts'
import { password } from '../support/served.ts'

const { served, browser } = await journey('passkeys')
/** By its name: a browser knows no passkeys at an address of figures. */
const site = served.url.replace('127.0.0.1', 'localhost')
const patience = 180_000

test(
  'an officer adds a passkey, signs in with it after the password and without, and is told of one added elsewhere',
  async () => {
    const [desk, phone] = await Promise.all([
      device(browser),
      device(browser, { width: 360, scheme: 'dark' }),
    ])
    const first = await desk.newPage()
    const keeper = await keep(first)
    await give(first, 'yusuf')
    await first.locator('#passkey-name').fill('Laptop kantor')
    await first.locator('#passkey-name').scrollIntoViewIfNeeded()
    await picture(first, 'passkey-set-up')
    await first.getByRole('button', { name: 'Tambah kunci sandi' }).click()
    await first.getByRole('heading', { name: 'Simpan kode pemulihan Anda' }).waitFor()
    await picture(first, 'passkey-codes')
    const codes = await first.locator('.recovery-codes li').allInnerTexts()
    expect(codes).toHaveLength(10)
    await first.getByRole('button', { name: 'Sudah saya simpan' }).click()
    await first.getByText('Dapat dipakai tanpa kata sandi.', { exact: false }).waitFor()
    await picture(first, 'passkey-account')
    expect(await findings(first)).toEqual([])
    await first.setViewportSize({ width: 1280, height: 820 })
    // the browser says that this device has one
    await first.getByRole('button', { name: 'Tambah kunci sandi lain' }).click()
    await first.getByRole('button', { name: 'Tambah kunci sandi', exact: true }).click()
    await first.getByText('sudah menyimpan kunci sandi', { exact: false }).waitFor()
    await picture(first, 'passkey-known')

    await leave(first)
    await give(first, 'yusuf')
    await first.getByRole('heading', { name: 'Langkah kedua' }).waitFor()
    await picture(first, 'passkey-step')
    await first.getByRole('button', { name: 'Pakai kunci sandi', exact: true }).click()
    await first.getByText('Laptop kantor').waitFor()

    await leave(first)
    await picture(first, 'passkey-door')
    await keeper.verify(false)
    await first.getByRole('button', { name: 'Masuk dengan kunci sandi' }).click()
    await first.getByText('tidak jadi dipakai', { exact: false }).waitFor()
    await picture(first, 'passkey-door-cancelled')
    expect(await findings(first)).toEqual([])
    await first.setViewportSize({ width: 1280, height: 820 })
    await keeper.verify(true)
    await first.getByRole('button', { name: 'Masuk dengan kunci sandi' }).click()
    await first.waitForURL(url => url.pathname !== '/masuk')

    // a phone comes in by a recovery code and gets a passkey of its own
    const second = await phone.newPage()
    await keep(second)
    await give(second, 'yusuf')
    await second.getByRole('heading', { name: 'Langkah kedua' }).waitFor()
    await picture(second, 'passkey-step-phone')
    await second.getByRole('button', { name: /Pakai kode pemulihan/ }).click()
    await second.locator('#code').fill(codes[0] ?? '')
    await second.getByRole('button', { name: 'Masuk', exact: true }).click()
    await second.getByRole('button', { name: 'Tambah kunci sandi lain' }).click()
    await second.locator('#passkey-name').fill('Ponsel Yusuf')
    await second.getByRole('button', { name: 'Tambah kunci sandi', exact: true }).click()
    await second.getByText('Kunci sandi ditambahkan.').waitFor()
    await second.getByRole('button', { name: 'Ganti nama Ponsel Yusuf' }).click()
    await second.locator('#new-passkey-name').fill('Ponsel lama')
    await picture(second, 'passkey-rename-phone')
    await second.getByRole('button', { name: 'Simpan' }).click()
    await second.getByText('Ponsel lama').waitFor()
    await second.locator('.devices').last().scrollIntoViewIfNeeded()
    await picture(second, 'passkey-account-phone')

    await first.goto(`${site}/program`)
    await first.getByText('Kunci sandi baru ditambahkan: Ponsel lama').waitFor()
    await picture(first, 'passkey-new')
    expect(await findings(first)).toEqual([])
    await first.setViewportSize({ width: 1280, height: 820 })
    await first.getByRole('link', { name: 'Bukan saya: lihat di akun' }).click()
    await first.getByRole('button', { name: 'Hapus Ponsel lama' }).click()
    await first.getByRole('heading', { name: 'Hapus kunci sandi Ponsel lama?' }).waitFor()
    await picture(first, 'passkey-remove')
    await first.getByRole('button', { name: 'Hapus dengan kunci sandi' }).click()
    await first.getByText('Kunci sandi dihapus.').waitFor()
    await first.getByText('Kunci sandi baru ditambahkan', { exact: false }).waitFor({ state: 'detached' })
    for (const context of [desk, phone]) await context.close()
  },
  patience,
)

test(
  'whoever is obliged is let in by a passkey, keeps the last one, and starts anew when the server’s keeper took it away',
  async () => {
    const [desk, phone] = await Promise.all([
      device(browser, { language: 'en' }),
      device(browser, { width: 360, language: 'en' }),
    ])
    const ratna = await desk.newPage()
    await give(ratna, 'ratna.dewi')
    await ratna.waitForURL(url => url.pathname !== '/masuk')
    const obliged = await ratna.request.post(`${site}/api/people.oblige-second-factor`, {
      data: { id: crypto.randomUUID(), input: { roles: ['province'] } },
    })
    expect(obliged.status()).toBe(200)
    await desk.close()

    const page = await phone.newPage()
    await keep(page)
    await give(page, 'rismarini')
    await page.getByRole('heading', { name: 'One more step' }).waitFor()
    await picture(page, 'passkey-held-phone')
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Use a code app instead' }).click()
    await picture(page, 'passkey-held-app-phone')
    await page.getByRole('button', { name: 'Use a passkey instead' }).click()
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await page.getByText('Works without the password.', { exact: false }).waitFor()
    await page.getByRole('button', { name: /^Remove / }).click()
    await page.getByText('this is your last second step', { exact: false }).waitFor()
    await picture(page, 'passkey-last-phone')

    const taken = command(['forget-second-factor', '--login', 'Rismarini'], {
      DATABASE_URL: served.databaseUrl,
    })
    expect(await done(taken)).toContain('The second factor of Rismarini is gone')
    await page.goto(`${site}/masuk`)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.getByText('does not belong to this account', { exact: false }).waitFor()
    await picture(page, 'passkey-gone-phone')
    await phone.close()
  },
  patience,
)

test(
  'by an address of figures no passkey is offered, and the account page says where they are',
  async () => {
    const desk = await device(browser, { scheme: 'dark' })
    const page = await desk.newPage()
    await page.goto(`${served.url}/masuk?lalu=/akun`)
    await page.locator('#login').fill('tiwi')
    expect(await page.getByRole('button', { name: 'Masuk dengan kunci sandi' }).count()).toBe(0)
    await page.locator('#password').fill(password)
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await page.getByRole('link', { name: site }).waitFor()
    await picture(page, 'passkey-elsewhere')
    await desk.close()
  },
  patience,
)

/** Gives a page an authenticator of Chromium's own, with a finger that fits. */
async function keep(page: Page): Promise<{ verify(fits: boolean): Promise<void> }> {
  const cdp: CDPSession = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
  return {
    verify: async isUserVerified =>
      void (await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })),
  }
}

/** Gives login and password at the front door, on the way to the account page. */
async function give(page: Page, login: string): Promise<void> {
  await page.goto(`${site}/masuk?lalu=/akun`)
  await page.locator('#login').fill(login)
  await page.locator('#password').fill(password)
  await page.locator('form button[type=submit]').first().click()
}

async function leave(page: Page): Promise<void> {
  await page.goto(`${site}/akun`)
  await page.getByRole('button', { name: 'Keluar dari perangkat ini' }).click()
  await page.waitForURL(url => url.pathname === '/masuk')
  await page.getByRole('button', { name: 'Masuk dengan kunci sandi' }).waitFor()
}
