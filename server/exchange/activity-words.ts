import type { strategies, topics } from '../../contract/themes.ts'
import type { Field } from './headings.ts'

/** Columns of lists of activities, besides those that tell the library. */
export const activityFields: readonly Field[] = [
  {
    name: 'heldOn',
    called: [
      'tanggal kegiatan',
      'tanggal',
      'tgl',
      'tgl kegiatan',
      'waktu pelaksanaan',
      'tanggal pelaksanaan',
      'hari tanggal',
      'waktu',
      'date',
    ],
  },
  {
    name: 'title',
    called: [
      'nama kegiatan',
      'kegiatan',
      'judul kegiatan',
      'uraian kegiatan',
      'bentuk kegiatan',
      'acara',
      'activity',
      'title',
    ],
  },
  { name: 'strategy', called: ['strategi', 'jenis kegiatan', 'strategi program', 'strategy'] },
  {
    name: 'topic',
    called: ['topik', 'tema', 'bidang', 'bidang kegiatan', 'tema kegiatan', 'topic', 'theme'],
  },
  {
    name: 'attendances',
    called: [
      'jumlah peserta',
      'peserta',
      'jml peserta',
      'kehadiran',
      'jumlah kehadiran',
      'total peserta',
      'jumlah hadir',
      'attendances',
    ],
  },
  {
    name: 'female',
    called: ['peserta perempuan', 'perempuan', 'wanita', 'peserta p', 'jumlah perempuan', 'p', 'pr', 'women'],
  },
  {
    name: 'male',
    called: ['peserta laki laki', 'laki laki', 'pria', 'peserta l', 'jumlah laki laki', 'l', 'lk', 'men'],
  },
  {
    name: 'venue',
    called: ['tempat kegiatan', 'lokasi kegiatan', 'tempat pelaksanaan', 'tempat', 'lokasi', 'venue'],
  },
  { name: 'partner', called: ['mitra', 'narasumber', 'kerja sama', 'pihak yang terlibat', 'partner'] },
  { name: 'source', called: ['sumber', 'sumber data', 'asal data', 'aplikasi asal', 'source'] },
  { name: 'note', called: ['catatan', 'keterangan', 'ket', 'hasil', 'note'] },
]

export const strategyWords: Record<(typeof strategies)[number], readonly string[]> = {
  'information-service': [
    'information service',
    'peningkatan layanan informasi',
    'layanan informasi',
    'peningkatan layanan',
    'layanan',
    'better information services',
  ],
  'community-involvement': [
    'community involvement',
    'pelibatan masyarakat',
    'pelibatan',
    'keterlibatan masyarakat',
    'pemberdayaan masyarakat',
  ],
  advocacy: ['advocacy', 'advokasi', 'advokasi dan kemitraan', 'kemitraan'],
  publication: ['publication', 'publikasi', 'promosi', 'media'],
}

export const topicWords: Record<(typeof topics)[number], readonly string[]> = {
  'digital-inclusion': ['digital inclusion', 'literasi digital', 'digital', 'komputer', 'internet', 'tik'],
  health: ['health', 'kesehatan', 'posyandu', 'gizi', 'stunting'],
  education: ['education', 'pendidikan', 'belajar', 'literasi', 'membaca', 'calistung', 'bahasa'],
  'economic-development': [
    'economic development',
    'ekonomi dan usaha',
    'ekonomi',
    'usaha',
    'umkm',
    'wirausaha',
    'kewirausahaan',
    'keterampilan',
    'pertanian',
    'peternakan',
    'perikanan',
    'kerajinan',
  ],
  communication: ['communication', 'komunikasi'],
  'culture-leisure': ['culture leisure', 'budaya dan rekreasi', 'budaya', 'seni', 'rekreasi', 'permainan'],
  'government-governance': [
    'government governance',
    'layanan pemerintahan',
    'pemerintahan',
    'administrasi desa',
    'kependudukan',
    'hukum',
  ],
}
