import { activitySets } from './open-data-activity-sets.ts'
import { long, type Dataset } from './open-data-columns.ts'
import { toldSets } from './open-data-told-sets.ts'

/* The registry of datasets: what each holds, with every column. The files are checked against this. */

const id = { id: 'Kunci tetap di Sinergi (UUID).', en: 'Its lasting key in Sinergi (UUID).' }

const libraries: Dataset = {
  code: 'perpustakaan',
  version: '1.0.0',
  title: { id: 'Daftar perpustakaan', en: 'Register of libraries' },
  description: {
    id: 'Perpustakaan yang terdaftar dan buka: desa, kelurahan, daerah, dan taman bacaan masyarakat.',
    en: 'Libraries that are registered and open: of villages, of regencies and provinces, and community reading gardens.',
  },
  grain: { id: 'Satu baris satu perpustakaan.', en: 'A row for each library.' },
  frequency: 'continuous',
  method: {
    id: 'Dari register yang dijaga kabupaten/kota. Alamat, telepon, dan nama orang tidak diterbitkan; letak taman bacaan, yang sering di rumah warga, juga tidak.',
    en: 'From the register that regencies keep. Addresses, telephones and names of people are not published, nor are the coordinates of reading gardens, which are often in homes.',
  },
  hasYears: false,
  columns: [
    { name: 'id', type: 'string', about: id, required: true },
    {
      name: 'npp',
      type: 'string',
      about: { id: 'Nomor pokok perpustakaan.', en: 'National library number.' },
    },
    { name: 'nama', type: 'string', about: { id: 'Nama perpustakaan.', en: 'Its name.' }, required: true },
    {
      name: 'jenis',
      type: 'string',
      about: { id: 'Jenis perpustakaan.', en: 'Its kind.' },
      required: true,
      codes: {
        village: { id: 'Desa atau kelurahan', en: 'Village' },
        regency: { id: 'Kabupaten atau kota', en: 'Regency or city' },
        province: { id: 'Provinsi', en: 'Province' },
        community: { id: 'Taman bacaan masyarakat', en: 'Community reading garden' },
      },
    },
    {
      name: 'kode_wilayah',
      type: 'string',
      about: { id: 'Kode Kemendagri tempatnya.', en: 'Code of its place (Ministry of Home Affairs).' },
      required: true,
    },
    { name: 'nama_wilayah', type: 'string', about: { id: 'Nama tempatnya.', en: 'Name of its place.' } },
    { name: 'kecamatan', type: 'string', about: { id: 'Kecamatan.', en: 'District.' } },
    { name: 'kabupaten', type: 'string', about: { id: 'Kabupaten atau kota.', en: 'Regency or city.' } },
    { name: 'provinsi', type: 'string', about: { id: 'Provinsi.', en: 'Province.' }, required: true },
    {
      name: 'lintang',
      type: 'number',
      about: { id: 'Lintang (WGS 84).', en: 'Latitude (WGS 84).' },
      unit: 'derajat',
    },
    {
      name: 'bujur',
      type: 'number',
      about: { id: 'Bujur (WGS 84).', en: 'Longitude (WGS 84).' },
      unit: 'derajat',
    },
    {
      name: 'program',
      type: 'string',
      about: {
        id: 'Keikutsertaan dalam program hari ini; kosong bila tidak ikut.',
        en: 'Its part in the programme today; empty where it has none.',
      },
      codes: {
        beneficiary: { id: 'Penerima manfaat', en: 'Beneficiary' },
        replication: { id: 'Replikasi mandiri', en: 'Replication' },
        independent: { id: 'Berjalan sendiri setelah program', en: 'Goes on by itself after the programme' },
      },
    },
  ],
  key: ['id'],
}

const figures: Dataset = {
  code: 'angka-terbitan',
  version: '1.0.0',
  title: { id: 'Angka terbitan', en: 'Published figures' },
  description: {
    id: 'Angka seperti dicetak sumbernya, dengan tanggal dan halaman; tidak pernah dijumlahkan dengan catatan.',
    en: 'Figures as their source printed them, with day and page; never added to what the records count.',
  },
  grain: { id: 'Satu baris satu angka.', en: 'A row for each figure.' },
  frequency: 'irregular',
  method: {
    id: 'Dimasukkan Perpustakaan Nasional dari terbitan. Yang diperselisihkan menyebut sebabnya.',
    en: 'Entered by the National Library from publications. What is disputed says why.',
  },
  hasYears: false,
  columns: [
    { name: 'kode', type: 'string', about: { id: 'Kode tetap.', en: 'Its lasting code.' }, required: true },
    {
      name: 'nama',
      type: 'string',
      about: { id: 'Apa yang dihitung.', en: 'What is counted.' },
      required: true,
    },
    {
      name: 'kode_wilayah',
      type: 'string',
      about: { id: 'Kode wilayah.', en: 'Code of the place.' },
      required: true,
    },
    { name: 'nilai', type: 'number', about: { id: 'Nilainya.', en: 'Its value.' }, required: true },
    { name: 'satuan', type: 'string', about: { id: 'Satuan.', en: 'Unit.' }, required: true },
    { name: 'periode', type: 'date', about: { id: 'Per tanggal.', en: 'As of.' } },
    { name: 'sumber', type: 'string', about: { id: 'Terbitan.', en: 'Publication.' }, required: true },
    { name: 'tanggal_sumber', type: 'date', about: { id: 'Tanggal terbitan.', en: 'Its day.' } },
    { name: 'halaman', type: 'string', about: { id: 'Halaman.', en: 'Page.' } },
    {
      name: 'perselisihan',
      type: 'string',
      about: { id: 'Mengapa diperselisihkan.', en: 'Why it is disputed.' },
    },
  ],
  key: ['kode'],
}

const meetings: Dataset = {
  code: 'pertemuan',
  version: '1.0.0',
  title: { id: 'Pertemuan publik', en: 'Public meetings' },
  description: {
    id: 'Bimbingan teknis, temu belajar, dan pertemuan pemangku kepentingan yang berhalaman publik.',
    en: 'Trainings, peer-learning and stakeholder meetings that have a public page.',
  },
  grain: { id: 'Satu baris satu pertemuan.', en: 'A row for each meeting.' },
  frequency: 'continuous',
  method: {
    id: 'Hanya yang dibuka penyelenggaranya, dan hanya bagian yang dipilihnya.',
    en: 'Only those that their organisers opened, and of them only what they chose.',
  },
  hasYears: false,
  columns: [
    {
      name: 'kode',
      type: 'string',
      about: { id: 'Kode halamannya.', en: 'Code of its page.' },
      required: true,
    },
    { name: 'judul', type: 'string', about: { id: 'Judul.', en: 'Title.' }, required: true },
    {
      name: 'jenis',
      type: 'string',
      about: { id: 'Jenis.', en: 'Kind.' },
      required: true,
      codes: {
        training: { id: 'Bimbingan teknis', en: 'Training' },
        'peer-learning': { id: 'Temu belajar', en: 'Peer learning' },
        stakeholder: { id: 'Pemangku kepentingan', en: 'Stakeholders' },
      },
    },
    {
      name: 'penyelenggara',
      type: 'string',
      about: { id: 'Wilayah penyelenggara.', en: 'Whose meeting it is.' },
      required: true,
    },
    { name: 'mulai', type: 'datetime', about: { id: 'Mulai (UTC).', en: 'Begins (UTC).' }, required: true },
    { name: 'selesai', type: 'datetime', about: { id: 'Selesai (UTC).', en: 'Ends (UTC).' }, required: true },
    {
      name: 'keadaan',
      type: 'string',
      about: { id: 'Keadaan, misalnya held atau cancelled.', en: 'State, as held or cancelled.' },
      required: true,
    },
  ],
  key: ['kode'],
}

const participants = long({
  code: 'peserta-program',
  version: '1.0.0',
  title: { id: 'Peserta program', en: 'Who takes part' },
  description: {
    id: 'Jumlah perpustakaan menurut jenis keikutsertaan dan keadaannya hari ini.',
    en: 'How many libraries, by kind of enrolment and by how it stands today.',
  },
  frequency: 'continuous',
  method: {
    id: 'Tiap perpustakaan dihitung sekali per jenis dan keadaan. “going”: ikut hari ini (ditetapkan atau aktif).',
    en: 'Each library once by kind and state. “going”: takes part today (decreed or active).',
  },
  period: 'date',
  hasYears: false,
  indicators: {
    beneficiary: { id: 'Penerima manfaat', en: 'Beneficiaries' },
    replication: { id: 'Replikasi mandiri', en: 'Replications' },
  },
  categories: {
    going: { id: 'Ikut hari ini', en: 'Takes part today' },
    decreed: { id: 'Ditetapkan', en: 'Decreed' },
    active: { id: 'Aktif', en: 'Active' },
    independent: { id: 'Mandiri', en: 'Independent' },
    lapsed: { id: 'Tidak berlanjut', en: 'Lapsed' },
  },
})

export const datasets: readonly Dataset[] = [
  libraries,
  participants,
  ...activitySets,
  ...toldSets,
  figures,
  meetings,
]
export const datasetOf = (code: string): Dataset | undefined => datasets.find(set => set.code === code)
