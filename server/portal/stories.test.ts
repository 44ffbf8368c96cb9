import { afterAll, expect, test } from 'vitest'
import { readStories, readStory, showStoryPhoto } from '../../contract/public-stories.ts'
import { testApp } from '../../tests/support/app.ts'
import { storyPage, type Whole } from './stories-html.ts'
import type { Station } from './story-chain.ts'

const app = await testApp(new Date('2026-11-20T03:00:00Z'))
afterAll(app.close)

const story: Whole = {
  ...{ id: 'x', code: 'abcdefgh', path: '/kisah/dari-rak-buku-abcdefgh', title: 'Dari rak <buku>' },
  ...{
    before: 'Kerupuk dijual di plastik.',
    deed: 'Kelas kemasan.',
    after: 'Masuk tiga toko.',
    quote: 'Saya percaya diri.',
  },
  figures: [
    {
      ...{ kind: 'income', before: 400_000, after: 1_250_000, unit: 'rupiah sebulan' },
      ...{ low: 1_000_000, high: 1_500_000, source: 'catatan penjualan' },
    },
  ],
  ...{ area: 'economic-development', sdgs: [1, 8], month: '2026-09-01', publishedOn: '2026-11-02' },
  ...{ names: [], library: null, regency: { id: 2, name: 'Kabupaten Natuna' } },
  ...{ province: { id: 3, name: 'Kepulauan Riau' }, photo: null, voiceSeconds: null, photos: [] },
}
const none = { attendances: null, names: [] }
const chain: Station[] = [
  { stage: 'need', count: 1, ...none },
  { stage: 'activity', count: 2, attendances: 26, names: [] },
  { stage: 'commitment', count: 0, ...none },
  { stage: 'product', count: 1, attendances: null, names: ['Kerupuk atom'] },
  { stage: 'story', count: 1, ...none },
]

test('a page of a story has what may be told and no more, each figure with its range and source, and the chain in counts', () => {
  const page = storyPage(story, chain, 'id')
  expect(page).toContain('Dari rak &#60;buku&#62;')
  expect(page).toContain('Seorang warga, Kabupaten Natuna')
  expect(page).toContain('400.000 menjadi 1.250.000 rupiah sebulan')
  expect(page).toContain('antara 1.000.000 dan 1.500.000')
  expect(page).toContain('Sumber: catatan penjualan')
  expect(page).toContain('<em>Kegiatan</em><b>26 kehadiran</b>')
  expect(page).toContain('<li class="off"><em>Komitmen</em><b>belum tercatat</b>')
  expect(page).toContain('<em>Produk</em><b>Kerupuk atom</b>')
  expect(page).toContain('href="/tarik"')
  const named = { ...story, names: ['Rohana'], library: { id: 'l', name: 'Perpustakaan Desa Sepempang' } }
  expect(storyPage(named, [], 'en')).toContain('Rohana, Perpustakaan Desa Sepempang, Kabupaten Natuna')
  expect(storyPage(named, [], 'en')).not.toContain('From a need')
})

test('where no story stands, the list says so, and what was taken back is told as what never was', async () => {
  expect((await app.ask(null, readStories, {} as never)).html).toContain('Belum ada kisah yang terbit.')
  const page = await app.ask(null, readStory, { address: 'kisah-abcdefgh' } as never)
  expect(page).toMatchObject({ status: 404, html: expect.stringContaining('Kisah ini tidak ditampilkan') })
  const photo = { code: 'abcdefgh', id: '018f0000-0000-7000-8000-000000000000' }
  expect(await app.ask(null, showStoryPhoto, photo as never)).toMatchObject({ status: 404, body: '' })
})
