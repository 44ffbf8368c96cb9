import { expect, test } from 'vitest'
import { findings, picture } from '../support/browser.ts'
import { journey, month } from '../support/journey.ts'

/** Opens every page as each person in one look: axe finds nothing, nothing fails, nothing is wider than the window. */
export async function seePages(look: { width: number; scheme: 'light' | 'dark' }): Promise<void> {
  const { served, contextOf } = await journey(`pages_${look.scheme}`)

  test.each(['nobody', 'maryam', 'yusuf', 'rismarini', 'ratna'] as const)(
    `axe finds nothing on any page of %s at ${look.width} px, ${look.scheme}`,
    async who => {
      // tall, so that nothing stands behind what sticks to the bottom
      const context = await contextOf(who === 'nobody' ? null : who, { ...look, height: 2400 })
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', error => faults.push(`${page.url()}: ${error.message}`))
      page.on('console', message => {
        if (message.type() === 'error' && /content security|refused to/i.test(message.text()))
          faults.push(message.text())
      })
      for (const path of pagesOf(served.cast.places.sepempang.id)[who]) {
        await page.setViewportSize({ width: look.width, height: 820 })
        await page.goto(served.url + path)
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        await page
          .waitForFunction(() => document.querySelector('.skeleton') === null)
          .catch(() => faults.push(`${path} goes on waiting`))
        await picture(page, `${who}${path.replace(/\W+/g, '-')}-${look.width}-${look.scheme}`)
        faults.push(...(await findings(page)))
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1)
        if (tooWide) faults.push(`${path} is wider than the window`)
      }
      expect(faults).toEqual([])
      await context.close()
    },
    // a dozen pages, each seen whole: a minute is short on a busy machine
    240_000,
  )
}

type Who = 'ratna' | 'rismarini' | 'yusuf' | 'maryam'

/** Every page, by who opens it. */
const pagesOf = (library: string): Record<Who | 'nobody', string[]> => ({
  nobody: [
    ...['/masuk', '/masuk/lembaga', '/undangan', '/undangan/tidak-ada', '/pulihkan/tidak-ada'],
    ...['/bukti', '/bukti/7K2M-9QXT-B4FD-0ZWN-6HSC', '/bukti/a.b.c'],
  ],
  maryam: [
    '/',
    '/kegiatan',
    '/kegiatan/baru',
    '/laporan',
    `/laporan/${month.slice(0, 7)}`,
    `/laporan/${library}/${month}/cetak`,
    '/angka',
    `/perpustakaan/${library}`,
    `/perpustakaan/${library}/ubah`,
    '/standar',
    `/standar/${library}/isi/annual-budget`,
    '/bantuan',
    '/kabar',
    '/tanya',
    '/tanya/baru',
    `/percakapan/report/${library}/${month}`,
    '/orang',
    '/penanda-tangan',
    '/kiriman',
    '/lainnya',
    '/formulir',
    `/kegiatan/baru?perpustakaan=${library.replace(/.$/, 'f')}&bulan=2026-10`,
    '/akun',
    '/dokumen-api',
  ],
  yusuf: [
    '/',
    `/laporan?bulan=${month}&buka=${library}`,
    '/kegiatan',
    '/perpustakaan',
    '/perpustakaan/baru',
    '/formulir',
    `/kegiatan/baru?perpustakaan=${library}`,
    `/perpustakaan/${library}`,
    '/standar',
    `/standar/${library}`,
    '/bantuan',
    '/bantuan/baru',
    '/bantuan/wilayah',
    '/program',
    '/program/usul',
    '/program/replikasi',
    '/program/tahun',
    '/orang',
    '/orang?daftar=belum-masuk',
    '/orang?daftar=undangan',
    '/penanda-tangan',
    '/kabar',
    '/tanya',
    '/pengumuman',
    '/pengumuman/baru',
    '/pemetaan',
  ],
  rismarini: ['/ringkasan', '/program', '/orang?daftar=belum-masuk'],
  ratna: [
    '/ringkasan',
    '/wilayah/keputusan',
    '/wilayah/keputusan/baru',
    '/standar',
    '/standar/kriteria',
    '/instrumen',
    '/keamanan-akun',
    '/program/tahun',
    '/akun',
    '/tidak-ada',
  ],
})
