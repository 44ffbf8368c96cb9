/** Files and papers of products and booths, and the sentence by which a buyer asks. */
const id = {
  products: 'produk-desa',
  booths: 'lapak-mini',
  cards: 'kartu-lapak',
  columns: {
    number: 'Meja',
    library: 'Perpustakaan',
    regency: 'Kabupaten/kota',
    province: 'Provinsi',
    title: 'Judul',
    practices: 'Praktik',
    products: 'Produk',
    contents: 'Konten lokal',
    visits: 'Dibuka',
  },
  card: {
    table: (n: string) => `Meja ${n}`,
    over: 'Lapak mini',
    scan: 'Pindai untuk melihat karya dan produk kami',
    counts: (products: string, contents: string, activities: string, practices: string) =>
      `${practices} praktik · ${activities} kegiatan · ${contents} konten lokal · ${products} produk`,
  },
}
const en: typeof id = {
  products: 'village-products',
  booths: 'mini-booths',
  cards: 'booth-cards',
  columns: {
    number: 'Table',
    library: 'Library',
    regency: 'Regency or city',
    province: 'Province',
    title: 'Title',
    practices: 'Practices',
    products: 'Products',
    contents: 'Local content',
    visits: 'Opened',
  },
  card: {
    table: n => `Table ${n}`,
    over: 'Mini booth',
    scan: 'Scan to see our work and what our village makes',
    counts: (products, contents, activities, practices) =>
      `${practices} practices · ${activities} activities · ${contents} local content · ${products} products`,
  },
}
export const productPapers = { id, en }

/** What a buyer’s message begins with, to whoever makes it: in Indonesian, whoever asks. */
export const asking = (name: string, address: string): string =>
  `Halo, saya melihat “${name}” di katalog Sinergi (${address}) dan ingin bertanya.`
