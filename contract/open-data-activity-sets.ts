import { type Dataset, fewest, long } from './open-data-columns.ts'

/* Datasets of what libraries do and what came of it. */

const categories = {
  'information-service': { id: 'Peningkatan layanan informasi', en: 'Better information services' },
  'community-involvement': { id: 'Pelibatan masyarakat', en: 'Community involvement' },
  advocacy: { id: 'Advokasi', en: 'Advocacy' },
  publication: { id: 'Publikasi', en: 'Publication' },
}

export const activitySets: readonly Dataset[] = [
  long({
    code: 'laporan-bulanan',
    version: '1.0.0',
    title: { id: 'Angka bulanan', en: 'Monthly figures' },
    description: {
      id: 'Kunjungan, pengguna, anggota, kegiatan, dan laporan, menurut wilayah dan bulan; dilaporkan dan terverifikasi terpisah.',
      en: 'Visits, users, members, activities and reports, by place and month; reported and verified apart.',
    },
    frequency: 'continuous',
    method: {
      id: 'Jumlah yang sama dengan dasbor program, pada saat yang sama, dalam batas wilayah sekarang. Bulan tanpa laporan tidak berbaris: tidak ada jawaban bukanlah nol.',
      en: 'The same sums as the dashboards of the programme at the same moment, in the boundaries of now. A month without a report has no row: no answer is not zero.',
    },
    period: 'yearmonth',
    hasYears: true,
    indicators: 'measures',
  }),
  long({
    code: 'kelompok-peserta',
    version: '1.0.0',
    title: { id: 'Siapa yang datang', en: 'Who came' },
    description: {
      id: 'Peserta kegiatan dan kunjungan menurut jenis kelamin, umur, dan kelompok yang sering tertinggal.',
      en: 'Participants and visits by sex, age, and groups that are often left behind.',
    },
    frequency: 'continuous',
    method: {
      id: `Bagian dari “people” dan “visits” pada angka bulanan. Rincian sebuah wilayah pada sebuah bulan disembunyikan seluruhnya bila ada bagian yang kurang dari ${fewest} orang; rincian lain ikut disembunyikan bila yang kecil dapat dihitung kembali darinya. Jumlah seluruhnya tetap tampil.`,
      en: `Parts of “people” and “visits” of the monthly figures. All of a breakdown of a place in a month is kept back where a part is of fewer than ${fewest} people; others are kept back too where the small one could be found by them. Totals stay.`,
    },
    period: 'yearmonth',
    hasYears: true,
    indicators: 'measures',
    categories: {
      sex: { id: 'Jenis kelamin', en: 'Sex' },
      age: { id: 'Umur', en: 'Age' },
      group: { id: 'Kelompok', en: 'Group' },
      part: { id: 'Bagian', en: 'Part' },
    },
  }),
  long({
    code: 'kegiatan',
    version: '1.0.0',
    title: { id: 'Kegiatan menurut strategi', en: 'Activities by strategy' },
    description: {
      id: 'Jumlah kegiatan perpustakaan menurut strategi program, wilayah, dan bulan.',
      en: 'How many activities libraries held, by strategy of the programme, place and month.',
    },
    frequency: 'continuous',
    method: {
      id: 'Yang dikembalikan tidak dihitung, seperti pada angka bulanan; jumlah keempat strategi sama dengan “activities” di sana.',
      en: 'Those given back do not count, as in the monthly figures; the four strategies add up to “activities” there.',
    },
    period: 'yearmonth',
    hasYears: true,
    indicators: { activities: { id: 'Kegiatan', en: 'Activities' } },
    categories,
  }),
  long({
    code: 'janji-mitra',
    version: '1.0.0',
    title: { id: 'Janji mitra', en: 'What partners promise' },
    description: {
      id: 'Berapa janji yang disepakati dan berapa yang sudah diterima, menurut wilayah dan tahun janji.',
      en: 'How many promises were agreed and how many arrived, by place and year of the promise.',
    },
    frequency: 'continuous',
    method: {
      id: 'Hanya jumlah janji: nilai rupiah diterbitkan nasional saja, dan hanya untuk tahun dengan sedikitnya tiga pemberi. Yang ditarik tidak dihitung.',
      en: 'Counts only: worth in rupiah is published for the nation alone, of years with three givers at the least. What was withdrawn does not count.',
    },
    period: 'year',
    hasYears: false,
    indicators: {
      pledged: { id: 'Disepakati', en: 'Agreed' },
      delivered: { id: 'Sudah ada yang diterima', en: 'Of which some arrived' },
      fulfilled: { id: 'Terpenuhi', en: 'Fulfilled' },
      'pledged-worth': { id: 'Nilai yang disepakati', en: 'Worth that was agreed' },
      'delivered-worth': { id: 'Nilai yang diterima', en: 'Worth that arrived' },
    },
  }),
  long({
    code: 'praktik',
    version: '1.0.0',
    title: { id: 'Praktik baik', en: 'Good practices' },
    description: {
      id: 'Jumlah praktik yang terbit dan yang diambil perpustakaan lain, menurut strategi dan wilayah.',
      en: 'How many practices are published and how many were taken on by others, by strategy and place.',
    },
    frequency: 'continuous',
    method: {
      id: 'Praktik di wilayah perpustakaan penulisnya; yang diambil di wilayah yang mengambil. Yang ditarik atau dihentikan tidak dihitung.',
      en: 'Practices where they were written, adoptions where they were taken on. What was retired or dropped does not count.',
    },
    period: 'date',
    hasYears: false,
    indicators: {
      published: { id: 'Praktik terbit', en: 'Published practices' },
      adopted: { id: 'Praktik yang diambil', en: 'Adoptions' },
    },
    categories,
  }),
  long({
    code: 'hasil-karya',
    version: '1.0.0',
    title: { id: 'Hasil karya', en: 'Products' },
    description: {
      id: 'Jumlah produk desa yang tampil di katalog, menurut jenis dan wilayah.',
      en: 'How many products of villages stand in the catalogue, by kind and place.',
    },
    frequency: 'continuous',
    method: {
      id: 'Yang tampil hari ini, sejauh pembuatnya setuju; pembuat, harga, dan penjualan tidak ikut.',
      en: 'Those shown today, as far as their makers agree; makers, prices and sales are not in it.',
    },
    period: 'date',
    hasYears: false,
    indicators: { products: { id: 'Produk', en: 'Products' } },
    categories: {
      food: { id: 'Makanan', en: 'Food' },
      drink: { id: 'Minuman', en: 'Drinks' },
      craft: { id: 'Kerajinan', en: 'Crafts' },
      textile: { id: 'Tekstil', en: 'Textiles' },
      agriculture: { id: 'Pertanian', en: 'Agriculture' },
      fishery: { id: 'Perikanan', en: 'Fishery' },
      service: { id: 'Jasa', en: 'Services' },
      other: { id: 'Lainnya', en: 'Other' },
    },
  }),
]
