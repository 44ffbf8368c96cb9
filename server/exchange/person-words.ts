import type { Role } from '../../contract/access.ts'
import type { Field } from './headings.ts'

/** Columns of lists of people, besides those that tell the library or the region. */
export const personFields: readonly Field[] = [
  {
    name: 'personName',
    called: [
      'nama pengelola',
      'nama',
      'nama lengkap',
      'nama petugas',
      'nama orang',
      'nama pic',
      'nama penanggung jawab',
      'pengelola',
      'petugas',
      'pic',
      'person',
      'full name',
    ],
  },
  {
    name: 'role',
    called: ['peran', 'jabatan', 'tugas', 'sebagai', 'peran di program', 'role'],
  },
  {
    name: 'phone',
    called: [
      'nomor hp',
      'no hp',
      'hp',
      'no hp pengelola',
      'nomor telepon',
      'no telepon',
      'no telp',
      'telepon',
      'telp',
      'no wa',
      'nomor wa',
      'whatsapp',
      'wa',
      'phone',
    ],
  },
  { name: 'email', called: ['e mail', 'email', 'surel', 'alamat email', 'alamat surel'] },
  { name: 'username', called: ['nama pengguna', 'username', 'user name', 'id pengguna', 'user id'] },
]

export const roleWords: Record<Role, readonly string[]> = {
  national: ['national', 'perpusnas', 'nasional', 'pusat'],
  province: [
    'province',
    'provinsi',
    'dinas provinsi',
    'petugas provinsi',
    'admin provinsi',
    'dispursip provinsi',
  ],
  regency: [
    'regency',
    'kabupaten kota',
    'kabupaten',
    'kota',
    'dinas kabupaten',
    'dinas kota',
    'petugas kabupaten',
    'pic kabupaten',
    'pic',
    'admin kabupaten',
  ],
  library: [
    'library',
    'pengelola perpustakaan',
    'pengelola',
    'perpustakaan',
    'pustakawan',
    'petugas perpustakaan',
    'kepala perpustakaan',
    'library manager',
    'manager',
  ],
  trainer: ['trainer', 'fasilitator', 'fasilitator daerah', 'fasda', 'master trainer', 'pendamping'],
  partner: ['partner', 'mitra'],
  'village-head': ['kepala desa', 'kades', 'lurah'],
  'agency-head': ['kepala dinas', 'kadis'],
  auditor: ['auditor', 'inspektorat', 'pemeriksa'],
}
