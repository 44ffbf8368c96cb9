import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findings, picture } from '../support/browser.ts'
import { journey, month } from '../support/journey.ts'

const looks = [
  { width: 1280, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const

/**
 * Opens every page as each person and looks at it wide and light, then narrow and dark: axe finds nothing, nothing
 * fails, nothing is wider than the window.
 * @param name of the journey
 */
export async function seePages(name: string, people: readonly (Who | 'nobody')[]): Promise<void> {
  const { served, contextOf } = await journey(`pages_${name}`)

  test.each(people)(
    'axe finds nothing on any page of %s',
    async who => {
      const context = await contextOf(who === 'nobody' ? null : who)
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', error => faults.push(`${page.url()}: ${error.message}`))
      page.on('console', message => {
        if (message.type() === 'error' && /content security|refused to/i.test(message.text()))
          faults.push(message.text())
      })
      for (const path of pagesOf(served.cast.places.sepempang.id)[who]) {
        await page.emulateMedia({ colorScheme: 'light' })
        await page.setViewportSize({ width: 1280, height: 820 })
        if (page.url() === 'about:blank' || who === 'nobody') await page.goto(served.url + path)
        else await goOn(page, path)
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        await page
          .waitForFunction(() => document.querySelector('.skeleton') === null)
          .catch(() => faults.push(`${path} goes on waiting`))
        for (const [n, { width, colorScheme }] of looks.entries()) {
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height: 820 })
          await picture(page, `${who}${path.replace(/\W+/g, '-')}-${width}-${colorScheme}`)
          faults.push(...(await findings(page, n > 0)).map(finding => `${width} px: ${finding}`))
          const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1)
          if (tooWide) faults.push(`${path} is wider than ${width} px`)
        }
      }
      expect(faults).toEqual([])
      await context.close()
    },
    // dozens of pages, each seen whole: a minute is short on a busy machine
    240_000,
  )
}

/** Goes to another page as a link does, by way of one that is like no other, so that none is looked at too early. */
async function goOn(page: Page, path: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name: 'Halaman ini tidak ada' })
  await page.evaluate(() => history.pushState(null, '', '/tidak-ada-apa-apa'))
  await heading.waitFor()
  await page.evaluate(to => history.pushState(null, '', to), path)
  if (path !== '/tidak-ada') await heading.waitFor({ state: 'detached' })
}

type Who = 'ratna' | 'rismarini' | 'yusuf' | 'maryam'

/** Every page, by who opens it. */
const pagesOf = (library: string): Record<Who | 'nobody', string[]> => ({
  nobody: [
    ...['/masuk', '/masuk/lembaga', '/undangan', '/undangan/tidak-ada', '/pulihkan/tidak-ada'],
    '/undangan-rapat/tidak-ada',
    '/janji/tidak-ada',
    ...[
      '/katalog',
      '/katalog?isi=cerita',
      '/katalog/tidak-ada',
      '/katalog/konten/tidak-ada',
      '/lapak/tidakada',
    ],
    ...['/praktik-baik', '/praktik-baik/tidak-ada', '/mitra-program', '/mitra-program/tidak-ada'],
    ...['/berita', '/berita/tidak-ada', '/pers', '/pertemuan/umum', '/kisah', '/kisah/tidak-ada'],
    ...['/bukti', '/bukti/7K2M-9QXT-B4FD-0ZWN-6HSC', '/bukti/a.b.c'],
  ],
  maryam: [
    '/',
    '/kegiatan',
    '/kegiatan/baru',
    '/kegiatan/mitra',
    '/laporan',
    `/laporan/${month.slice(0, 7)}`,
    `/laporan/${library}/${month}/cetak`,
    '/rencana',
    '/rencana/baru',
    '/rencana/cocokkan',
    '/replikasi',
    '/replikasi/mulai',
    '/angka',
    `/perpustakaan/${library}`,
    `/perpustakaan/${library}/ubah`,
    '/standar',
    `/standar/${library}/isi/annual-budget`,
    '/bantuan',
    '/adopsi',
    '/praktik/disarankan',
    '/kebutuhan',
    '/kebutuhan/baru',
    '/praktik',
    '/praktik?bagian=kami',
    '/praktik/baru',
    '/komitmen',
    '/komitmen/baru',
    '/produk',
    '/produk/baru',
    '/survei',
    '/survei/baru',
    '/kisah-saya',
    '/kisah-saya/baru',
    '/konten',
    '/konten/baru',
    '/lapak',
    '/lapak/milik/baru',
    '/advokasi',
    '/advokasi/upaya/baru',
    '/advokasi/publikasi/baru',
    '/advokasi/ringkasan/baru',
    '/kabar',
    '/tanya',
    '/tanya/baru',
    `/percakapan/report/${library}/${month}`,
    '/orang',
    '/penanda-tangan',
    '/kiriman',
    '/lainnya',
    '/pertemuan',
    '/tindak-lanjut',
    '/pendampingan',
    '/pendampingan/minta',
    '/belajar',
    '/mitra',
    '/peran',
    '/landasan',
    '/formulir',
    `/kegiatan/baru?perpustakaan=${library.replace(/.$/, 'f')}&bulan=2026-10`,
    '/akun',
    '/data-saya',
    '/dokumen-api',
  ],
  yusuf: [
    '/',
    `/laporan?bulan=${month}&buka=${library}`,
    '/kegiatan',
    '/rencana',
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
    '/adopsi',
    `/praktik/disarankan?perpustakaan=${library}`,
    '/kebutuhan',
    '/tawaran',
    '/produk',
    '/produk/hasil',
    '/survei',
    '/survei/hasil',
    '/kisah-dampak',
    '/kisah-dampak/panel',
    '/kisah-dampak/panel/baru',
    '/lapak/milik/baru',
    '/praktik',
    '/praktik/telaah',
    '/advokasi',
    '/advokasi/publikasi',
    '/advokasi/ringkasan',
    '/program',
    '/program/usul',
    '/program/replikasi',
    '/program/angka',
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
    '/mitra',
    '/mitra/ganda',
    '/peran',
    '/landasan',
    '/pertemuan',
    '/pertemuan/kalender',
    '/pertemuan/papan',
    '/pertemuan/seri',
    '/tindak-lanjut',
    '/belajar',
    '/komitmen',
    '/komitmen/baru',
    '/komitmen/angka',
  ],
  rismarini: [
    '/pendampingan',
    '/pendampingan/hasil',
    `/pendampingan/perpustakaan/${library}`,
    '/ringkasan',
    '/program',
    '/orang?daftar=belum-masuk',
    '/templat-berkas',
  ],
  ratna: [
    '/ringkasan',
    '/wilayah/keputusan',
    '/wilayah/keputusan/baru',
    '/standar',
    '/standar/kriteria',
    '/instrumen',
    '/aturan-pencocokan',
    '/keamanan-akun',
    '/siaran',
    '/siaran/baru',
    '/data-pribadi-kantor',
    '/data-pribadi-kantor?bagian=perbaikan',
    '/data-pribadi-kantor?bagian=kebocoran',
    '/data-pribadi-kantor?bagian=dihapus',
    '/program/tahun',
    '/akun',
    '/data-saya',
    '/tidak-ada',
  ],
})
