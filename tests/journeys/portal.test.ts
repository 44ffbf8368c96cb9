import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'
import { publishedStory } from '../stories.ts'

const { browser, served, inDatabase, open } = await journey('portal', { keepsFiles: true })

/** A stranger on a small phone whose browser runs no script. */
async function stranger(look: { width: number; scheme: 'light' | 'dark' }): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 700 },
    colorScheme: look.scheme,
    javaScriptEnabled: false,
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  return page
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

test('without a script, at 320 px and by keyboard, a stranger goes from the map of lights to a library and back to the figures', {
  timeout: 180_000,
}, async () => {
  await inDatabase(async tx => {
    await sql`insert into figure (code, label_id, label_en, value, unit, as_of, source_name, disputed_id, disputed_en, published_at)
      values ('beneficiary-villages', 'Perpustakaan desa penerima manfaat', 'Village libraries', 1696, 'libraries', '2023-08-03',
        'Jabar Ekspres', 'Tanggalnya belum pasti.', 'The day is not certain.', now())`.execute(tx)
    await sql`insert into meeting (id, scope_id, province_id, regency_id, kind, title, host, mode, venue, zone, starts_at, ends_at, state, changed_at, planned_at)
      select ${makeId()}, id, province_id, id, 'peer-learning', 'Temu belajar Natuna', 'Dinas', 'room', 'Aula', 'WIB', '2031-12-12T01:30:00Z', '2031-12-12T08:30:00Z', 'scheduled', now(), now()
      from region where name = 'Kabupaten Natuna'`.execute(tx)
    await sql`insert into meeting_page (meeting_id, code, is_on, shows, first_on_at, changed_at)
      select id, 'k3m8p2xq', true, '{venue}', now(), now() from meeting where title = 'Temu belajar Natuna'`.execute(
      tx,
    )
  })
  const { places, regions } = served.cast
  const title = await inDatabase(tx => publishedStory(tx, new Date(), places.sepempang, regions.natuna))
  const page = await stranger({ width: 320, scheme: 'light' })
  await page.goto(served.url)
  await page.getByRole('heading', { level: 1, name: 'Satu perpustakaan, satu lampu.' }).waitFor()
  await page.getByText('per 3 Agustus 2023').waitFor()
  await page.getByRole('link', { name: 'Temu belajar Natuna' }).waitFor()
  await page.getByRole('heading', { level: 2, name: title }).waitFor()
  await page.getByRole('region', { name: title }).getByText('26 kehadiran').waitFor()
  expect(await widthOf(page)).toBeLessThanOrEqual(320)

  // the first stop is the way past the menu, the menu opens by a key
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Langsung ke isi')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Angka' }).waitFor()
  await picture(page, 'portal-menu-320')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/angka-program/)
  await page.getByRole('heading', { name: 'Dimuat media dan keputusan' }).waitFor()

  await page.goto(`${served.url}/cari`)
  await page.getByLabel('Nama perpustakaan atau desa').fill('sepempng')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Perpustakaan Desa Sepempang' }).press('Enter')
  await page.getByText('Penerima manfaat program sejak 2025.').first().waitFor()
  await page.getByRole('link', { name: 'Kabupaten Natuna' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Kabupaten Natuna' }).waitFor()
  const region = new URL(page.url()).pathname
  await page.getByRole('link', { name: 'Perpustakaan Desa Sepempang' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Perpustakaan Desa Sepempang' }).waitFor()
  const library = new URL(page.url()).pathname
  const others = [
    ...['/kisah', '/tarik', '/katalog', '/praktik-baik', '/mitra-program', '/berita', '/pers'],
    ...['/pertemuan/umum', '/data', '/data/perpustakaan', '/data/api', '/data-pribadi'],
  ]
  for (const path of others) {
    await page.goto(served.url + path)
    expect([path, await widthOf(page)]).toEqual([path, 320])
  }
  await page.context().close()

  // every page, in both languages and both lights, at the narrowest and at a desk
  const paths = [
    '/',
    '/angka-program',
    '/wilayah',
    region,
    library,
    '/kisah/kabupaten-natuna-k3m8p2xq',
    '/cari?q=sepempang',
    '/mulai-di-desa?q=21.03.06.2001',
    '/pustaka/tidak-ada',
  ]
  for (const [width, scheme, lang] of [
    [320, 'dark', ''],
    [1280, 'light', 'en'],
  ] as const) {
    const seen = await browser.newContext({
      viewport: { width, height: 820 },
      colorScheme: scheme,
      serviceWorkers: 'block',
    })
    const look = await seen.newPage()
    for (const path of paths) {
      await look.goto(`${served.url}${path}${lang && `${path.includes('?') ? '&' : '?'}lang=${lang}`}`)
      await picture(look, `portal${path.replaceAll(/[^a-z]+/g, '-')}-${width}-${scheme}`)
      expect([path, await widthOf(look)]).toEqual([path, width])
      expect(await findings(look)).toEqual([])
    }
    await seen.close()
  }

  // who signs in finds the application at the same address
  const member = await open('maryam', '/', { width: 360 })
  await member.getByRole('link', { name: 'Beranda' }).waitFor()
})
