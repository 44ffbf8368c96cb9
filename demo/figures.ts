import type { Figure } from '../contract/programme.ts'

const a1 = { name: 'Jabar Ekspres', date: '2023-08-03', page: null }
const a2 = { name: 'Analisadaily', date: '2022-08-11', page: null }
const a3 = { name: 'Kalteng Pos', date: '2021-06-29', page: null }
const a0 = { name: 'Kalteng Pos', date: '2022-08-04', page: null }
const a4 = { name: 'Pers Tanjungpinang', date: '2022-08-09', page: null }
const register = { name: 'Keputusan Menteri Dalam Negeri, 2025', date: '2025-04-25', page: null }
const untilWhen = {
  id: 'Halaman pers lain memuat angka yang sama “sampai 2022”: tanggal rujukannya belum pasti.',
  en: 'Another press page gives the same counts “until 2022”: what day they speak of is not certain.',
}
const locatedIn = {
  id: '“96 perpustakaan desa yang berada di 136 kabupaten/kota” tidak mungkin benar secara harfiah; dikutip apa adanya.',
  en: '“96 village libraries located in 136 regencies and cities” cannot be literally true; it is quoted as published.',
}

type Line = [
  code: string,
  id: string,
  en: string,
  value: number,
  unit: string,
  asOf: string | null,
  source: Figure['source'],
  disputed?: Figure['disputed'],
]

const lines: Line[] = [
  [
    'beneficiary-provinces',
    'Perpustakaan provinsi penerima manfaat',
    'Province libraries as beneficiaries',
    33,
    'libraries',
    '2023-08-03',
    a1,
    untilWhen,
  ],
  [
    'beneficiary-regencies',
    'Perpustakaan kabupaten/kota penerima manfaat',
    'Regency and city libraries as beneficiaries',
    296,
    'libraries',
    '2023-08-03',
    a1,
    untilWhen,
  ],
  [
    'beneficiary-villages',
    'Perpustakaan desa/kelurahan penerima manfaat',
    'Village libraries as beneficiaries',
    1696,
    'libraries',
    '2023-08-03',
    a1,
    untilWhen,
  ],
  [
    'replication-villages',
    'Desa/kelurahan yang mereplikasi mandiri',
    'Villages that replicated on their own',
    1396,
    'libraries',
    '2023-08-03',
    a1,
    untilWhen,
  ],
  [
    'replication-provinces',
    'Provinsi tempat replikasi mandiri',
    'Provinces with replications',
    27,
    'provinces',
    '2023-08-03',
    a1,
    untilWhen,
  ],
  [
    'villages-then',
    'Desa di Indonesia menurut Perpusnas saat itu',
    'Villages in Indonesia, as Perpusnas counted then',
    77000,
    'villages',
    '2022-08-11',
    a2,
  ],
  [
    'villages-improving',
    'Desa yang mulai berbenah perpustakaannya',
    'Villages that began to improve their library',
    21000,
    'villages',
    '2022-08-11',
    a2,
  ],
  [
    'provinces-2022',
    'Provinsi pelaksana tahun 2022',
    'Provinces in the 2022 programme',
    34,
    'provinces',
    '2022-08-11',
    a2,
  ],
  [
    'regencies-2022',
    'Kabupaten/kota pelaksana tahun 2022',
    'Regencies and cities in the 2022 programme',
    136,
    'regencies',
    '2022-08-11',
    a2,
    locatedIn,
  ],
  [
    'villages-2022',
    'Perpustakaan desa dalam perluasan tahun 2022',
    'Village libraries in the 2022 extension',
    96,
    'libraries',
    '2022-08-11',
    a2,
    locatedIn,
  ],
  [
    'training-villages-2021',
    'Desa dalam Bimtek SPP-TIK 2021',
    'Villages in the SPP-TIK training of 2021',
    450,
    'villages',
    '2021-06-29',
    a3,
  ],
  [
    'training-regencies-2021',
    'Kabupaten dalam Bimtek SPP-TIK 2021',
    'Regencies in the SPP-TIK training of 2021',
    152,
    'regencies',
    '2021-06-29',
    a3,
  ],
  [
    'training-provinces-2021',
    'Provinsi dalam Bimtek SPP-TIK 2021',
    'Provinces in the SPP-TIK training of 2021',
    32,
    'provinces',
    '2021-06-29',
    a3,
  ],
  [
    'meeting-provinces',
    'Provinsi penyelenggara Stakeholder Meeting',
    'Provinces that hold a Stakeholder Meeting',
    33,
    'provinces',
    '2022-08-04',
    a0,
  ],
  [
    'meeting-waves',
    'Gelombang Stakeholder Meeting',
    'Waves of the Stakeholder Meeting',
    5,
    'waves',
    '2022-08-04',
    a0,
  ],
  ['villages-now', 'Desa dan kelurahan', 'Villages and kelurahan', 83762, 'villages', '2025-04-25', register],
  ['districts-now', 'Kecamatan', 'Districts', 7285, 'districts', '2025-04-25', register],
  ['regencies-now', 'Kabupaten dan kota', 'Regencies and cities', 514, 'regencies', '2025-04-25', register],
]

const kepri: Line[] = [
  [
    'kepri-villages-2022',
    'Desa penerima manfaat di Kepulauan Riau, 2022',
    'Beneficiary villages in Kepulauan Riau, 2022',
    24,
    'villages',
    '2022-08-09',
    a4,
  ],
  [
    'kepri-regencies-2022',
    'Kabupaten/kota penerima manfaat di Kepulauan Riau, 2022',
    'Beneficiary regencies and cities in Kepulauan Riau, 2022',
    6,
    'regencies',
    '2022-08-09',
    a4,
  ],
]

/** What the articles printed, each with the day it speaks of and its source; `regionId` for Kepulauan Riau's own. */
export function publishedFigures(kepriId: number): Figure[] {
  return [...lines.map(line => figureOf(line, null)), ...kepri.map(line => figureOf(line, kepriId))]
}

function figureOf(
  [code, id, en, value, unit, asOf, source, disputed]: Line,
  regionId: number | null,
): Figure {
  return { code, label: { id, en }, value, unit, asOf, source, disputed: disputed ?? null, regionId }
}
