import type { Measure } from '../../contract/tallies.ts'
import type { Field } from './headings.ts'
import type { NamedField } from './kind.ts'

/** Columns of lists of monthly figures, besides those that tell the library and the figures themselves. */
export const totalFields: readonly Field[] = [
  {
    name: 'month',
    called: ['bulan', 'periode', 'bulan laporan', 'bulan tahun', 'masa laporan', 'bln', 'month'],
  },
  { name: 'year', called: ['tahun', 'thn', 'tahun laporan', 'tahun anggaran', 'ta', 'year'] },
  {
    name: 'measure',
    called: ['indikator', 'uraian', 'jenis data', 'jenis angka', 'data yang dihitung', 'measure', 'figure'],
  },
  {
    name: 'source',
    called: ['sumber', 'sumber data', 'asal data', 'sistem asal', 'aplikasi asal', 'source', 'data source'],
  },
  {
    name: 'asOf',
    called: [
      'per tanggal',
      'keadaan per',
      'data per',
      'tanggal data',
      'posisi per',
      'tanggal rekap',
      'tgl data',
      'as of',
    ],
  },
  { name: 'note', called: ['catatan', 'keterangan', 'ket', 'penjelasan', 'note', 'remark'] },
]

/** What offices call the questions that the instrument begins with; others are known by their wording. */
const called: Record<string, readonly string[]> = {
  visits: [
    'kunjungan',
    'jumlah kunjungan',
    'jml kunjungan',
    'pengunjung',
    'jumlah pengunjung',
    'jml pengunjung',
    'total kunjungan',
    'visits',
  ],
  'visits-female': [
    'kunjungan perempuan',
    'pengunjung perempuan',
    'jumlah pengunjung perempuan',
    'pengunjung p',
    'pengunjung wanita',
    'visits by women',
  ],
  'visits-male': [
    'kunjungan laki laki',
    'pengunjung laki laki',
    'jumlah pengunjung laki laki',
    'pengunjung l',
    'pengunjung pria',
    'visits by men',
  ],
  users: [
    'pengguna layanan',
    'jumlah pengguna layanan',
    'pengguna',
    'jumlah pengguna',
    'pemakai layanan',
    'pemustaka',
    'jumlah pemustaka',
    'users',
  ],
  'new-members': ['anggota baru', 'jumlah anggota baru', 'jml anggota baru', 'pendaftar baru', 'new members'],
  members: [
    'anggota',
    'jumlah anggota',
    'jml anggota',
    'anggota seluruhnya',
    'total anggota',
    'anggota terdaftar',
    'members',
  ],
  'internet-users': [
    'pengguna internet',
    'jumlah pengguna internet',
    'pemakai internet',
    'pengguna komputer',
    'pengguna komputer internet',
    'pemanfaat internet',
    'internet users',
  ],
  loans: [
    'peminjaman',
    'jumlah peminjaman',
    'buku dipinjam',
    'jumlah buku dipinjam',
    'pinjaman',
    'jumlah pinjaman',
    'sirkulasi',
    'loans',
  ],
}

/** The field of a question's column. */
export const fieldOf = (code: string) => `m.${code}`

/** A column for each question of the report, by what it is called and by its wording. */
export function measureFields(measures: readonly Measure[]): NamedField[] {
  const asked = new Map(measures.filter(({ source }) => source === 'report').map(one => [one.code, one]))
  return [...asked.values()].map(measure => {
    const whole = [...asked.values()].find(({ code }) => code === measure.partOf)
    const said = (language: 'id' | 'en') =>
      [whole?.wording[language], measure.wording[language]].filter(Boolean).join(' – ')
    const words = [measure.wording.id, measure.wording.en].map(plain)
    return {
      name: fieldOf(measure.code),
      // a part's wording alone ("Perempuan") may belong to any question
      called: [...(called[measure.code] ?? []), ...(whole ? [] : words), plain(measure.code)],
      label: { id: said('id'), en: said('en') },
    }
  })
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
