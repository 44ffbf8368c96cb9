import type { ContentKind } from '../contract/local-content.ts'
import type { PermitKind, ProductKind, ProductUnit } from '../contract/products.ts'

export type Idea = {
  by: string
  phone: string | null
  members: number | null
  product: {
    name: string
    kind: ProductKind
    story: string
    price: number
    unit: ProductUnit
    content: string | null
    packaging: string | null
    permits: { kind: PermitKind; held: boolean; number: string | null }[]
    capacity: number
  }
  /** Rupiah a month, before. */
  before?: number
  /** In a month. */
  sold?: number
  /** What support it asks for. */
  lacks?: string
  isDraft?: true
}
export type Telling = { kind: ContentKind; title: string; by: string; text: string }

const pirt = { kind: 'pirt' as const, held: true, number: '2062103010012-27' }
const noHalal = { kind: 'halal' as const, held: false, number: null }

/** What the villages make, one list for each. */
export const products: readonly (readonly Idea[])[] = [
  [
    {
      ...{ by: 'Kelompok Melati', phone: '0812 7000 1001', members: 9, before: 900_000, sold: 140 },
      product: {
        ...{ name: 'Kerupuk atom tongkol', kind: 'food', price: 15_000, unit: 'pack', content: '250 gram' },
        story:
          'Resepnya dari dapur sendiri; cara mengemas, menghitung modal, dan memotret dipelajari dalam tiga kelas di perpustakaan.',
        ...{ packaging: 'Plastik tebal berlabel', permits: [pirt, noHalal], capacity: 400 },
      },
    },
    {
      ...{ by: 'Halimah', phone: '0812 7000 1002', members: null, before: 350_000, sold: 12 },
      product: {
        ...{ name: 'Tas anyaman pandan', kind: 'craft', price: 85_000, unit: 'piece', content: null },
        story: 'Pandan laut dari pesisir desa, dianyam seminggu. Motifnya dari buku pola di perpustakaan.',
        ...{ packaging: 'Kertas cokelat', permits: [], capacity: 20 },
      },
    },
  ],
  [
    {
      ...{ by: 'Kelompok Tani Sejahtera', phone: '0812 7000 1003', members: 14, before: 1_200_000, sold: 60 },
      product: {
        ...{ name: 'Gula aren cetak', kind: 'agriculture', price: 35_000, unit: 'kg', content: 'batok' },
        story: 'Disadap pagi dan sore, dimasak dengan kayu karet tua.',
        ...{ packaging: 'Daun kelapa', permits: [{ ...pirt, held: false, number: null }], capacity: 150 },
      },
      lacks: 'Toko oleh-oleh di kota yang mau menerima gula aren setiap bulan.',
    },
    {
      ...{ by: 'Rosmaini', phone: null, members: null, isDraft: true },
      product: {
        ...{ name: 'Keripik pisang kipas', kind: 'food', price: 12_000, unit: 'pack', content: '150 gram' },
        story: 'Masih mencoba ukuran irisan dan bumbu.',
        ...{ packaging: null, permits: [], capacity: 80 },
      },
    },
  ],
  [
    {
      ...{ by: 'Kelompok Nelayan Bahari', phone: '0812 7000 1004', members: 11, sold: 35 },
      product: {
        ...{ name: 'Ikan asap selar', kind: 'fishery', price: 45_000, unit: 'pack', content: '500 gram' },
        story: 'Diasap sabut kelapa semalam, tahan dua pekan di lemari es.',
        ...{ packaging: 'Vakum', permits: [noHalal], capacity: 90 },
      },
    },
    {
      ...{ by: 'Sanggar Gonggong', phone: '0812 7000 1005', members: 6 },
      product: {
        ...{ name: 'Batik gonggong', kind: 'textile', price: 250_000, unit: 'piece', content: '2 meter' },
        story: 'Motif siput gonggong, dicap dengan canting buatan warga.',
        ...{ packaging: 'Kotak', permits: [{ kind: 'brand', held: false, number: null }], capacity: 15 },
      },
    },
  ],
  [
    {
      ...{ by: 'Kelompok Wanita Tani Mawar', phone: '0812 7000 1006', members: 8 },
      product: {
        ...{ name: 'Minyak kelapa dara', kind: 'other', price: 40_000, unit: 'bottle', content: '250 ml' },
        story: 'Diperas dingin. Takarannya ditemukan lewat percobaan di kelas perpustakaan.',
        ...{ packaging: 'Botol kaca', permits: [{ kind: 'bpom', held: false, number: null }], capacity: 60 },
      },
    },
  ],
]

/** What they tell, one for each of the first. */
export const contents: readonly Telling[] = [
  {
    ...{ kind: 'recipe', title: 'Kernas ikan tongkol', by: 'Nenek Aminah' },
    text: 'Ikan tongkol dikukus, disuwir, dicampur sagu dan kelapa parut sangrai. Dibentuk bulat pipih, digoreng sampai tepinya kering. Dimakan selagi hangat, dengan kopi.',
  },
  {
    ...{ kind: 'story', title: 'Asal nama kampung di tepi muara', by: 'Tok Hasyim' },
    text: 'Dahulu perahu yang datang dari barat menunggu air pasang di bawah pohon ketapang. Dari situ orang menyebut tempat ini, dan pohonnya masih ada.',
  },
  {
    ...{ kind: 'know-how', title: 'Mengawetkan pandan laut', by: 'Mak Long Zainab' },
    text: 'Pandan dipotong selebar jari, direbus sebentar dengan sedikit garam, dijemur dua hari, lalu dilemaskan dengan buluh sebelum dianyam.',
  },
]
