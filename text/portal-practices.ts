import { practiceMarks } from './practice-marks.ts'
import { practicePages } from './practice-pages.ts'

/** Practices as anybody reads them, and what keeps one from that. */
const id = {
  title: 'Praktik baik',
  lead: 'Cara yang sudah berhasil di satu perpustakaan, ditulis langkah demi langkah agar dapat ditiru.',
  find: 'Cari',
  search: 'Cari praktik, misalnya kemasan atau internet desa',
  region: 'Provinsi',
  anyRegion: 'Seluruh Indonesia',
  topic: 'Bidang',
  anyTopic: 'Semua bidang',
  count: (n: string) => `${n} praktik`,
  none: 'Belum ada praktik yang cocok.',
  noneText: 'Coba kata lain, bidang lain, atau lihat seluruh Indonesia.',
  all: 'Semua praktik baik',
  gone: 'Praktik tidak ditampilkan',
  goneText: 'Mungkin sudah ditarik, atau alamatnya tidak tersalin lengkap. Praktik lain masih ada.',
  from: (library: string, place: string) => `${library}, ${place}`,
  takers: (n: string) => `dipakai ${n} perpustakaan lain`,
  working: (n: string) => `berhasil di ${n}`,
  take: 'Perpustakaan Anda ingin meniru?',
  takeText: 'Masuk, lalu ambil kartu ini: langkahnya langsung masuk ke rencana kerja.',
  open: 'Masuk dan ambil',
  step: practicePages.id.step,
  conditions: practiceMarks.id.conditions,
  fields: practicePages.id.fields,
  days: practicePages.id.days,
  free: practicePages.id.free,
  figures: practicePages.id.card.figures,
  activities: practicePages.id.card.activities,
  attendances: practicePages.id.card.attendances,
  people: practicePages.id.card.people,
  asOf: practicePages.id.card.asOf,
  publishedOn: practicePages.id.card.publishedOn,
  note: 'Hanya foto tanpa orang yang tampil di sini.',
  office: {
    page: 'Halaman umum',
    found: {
      child:
        'Tidak tampil di halaman umum: tulisannya menceritakan seorang anak. Koreksi kartunya agar tampil.',
      number: 'Tidak tampil di halaman umum: tulisannya memuat nomor telepon. Koreksi kartunya agar tampil.',
      'id-number':
        'Tidak tampil di halaman umum: tulisannya memuat nomor kependudukan atau rekening. Koreksi kartunya agar tampil.',
      email: 'Tidak tampil di halaman umum: tulisannya memuat alamat surel. Koreksi kartunya agar tampil.',
    },
  },
}

const en: typeof id = {
  title: 'Good practices',
  lead: 'What worked at one library, written step by step so that others can do it too.',
  find: 'Search',
  search: 'Search practices, such as packaging or village internet',
  region: 'Province',
  anyRegion: 'All of Indonesia',
  topic: 'Theme',
  anyTopic: 'All themes',
  count: n => `${n} ${n === '1' ? 'practice' : 'practices'}`,
  none: 'No practice fits yet.',
  noneText: 'Try other words, another theme, or look at all of Indonesia.',
  all: 'All good practices',
  gone: 'This practice is not shown',
  goneText: 'It may have been taken out of use, or its address was not copied whole. Others are still there.',
  from: (library, place) => `${library}, ${place}`,
  takers: n => `used by ${n} other ${n === '1' ? 'library' : 'libraries'}`,
  working: n => `works at ${n}`,
  take: 'Does your library want to do it too?',
  takeText: 'Sign in and take this card: its steps go straight into your plan.',
  open: 'Sign in and take it',
  step: practicePages.en.step,
  conditions: practiceMarks.en.conditions,
  fields: practicePages.en.fields,
  days: practicePages.en.days,
  free: practicePages.en.free,
  figures: practicePages.en.card.figures,
  activities: practicePages.en.card.activities,
  attendances: practicePages.en.card.attendances,
  people: practicePages.en.card.people,
  asOf: practicePages.en.card.asOf,
  publishedOn: practicePages.en.card.publishedOn,
  note: 'Only pictures without people are shown here.',
  office: {
    page: 'Public page',
    found: {
      child: 'Not on the public pages: its words tell of a child. Correct the card to have it shown.',
      number:
        'Not on the public pages: its words hold a telephone number. Correct the card to have it shown.',
      'id-number':
        'Not on the public pages: its words hold an identity or account number. Correct the card to have it shown.',
      email: 'Not on the public pages: its words hold an e-mail address. Correct the card to have it shown.',
    },
  },
}

export const portalPractices = { id, en }
