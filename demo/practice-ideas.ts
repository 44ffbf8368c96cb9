import type { PracticeCondition } from '../contract/practices.ts'
import type { Strategy, Topic } from '../contract/themes.ts'

export type PracticeIdea = {
  title: string
  strategy: Strategy
  topic: Topic
  problem: string
  forWhom: string
  steps: readonly string[]
  days: number
  cost: number | null
  materials: string | null
  partners: string | null
  conditions: readonly PracticeCondition[]
  result: string
  pitfalls: string | null
}

/** What village libraries on islands found to work, in the words of their managers. */
export const islandPractices: readonly PracticeIdea[] = [
  {
    title: 'Kelas kemasan: dari keripik curah ke rak koperasi',
    strategy: 'community-involvement',
    topic: 'economic-development',
    problem: 'Keripik warga enak, tetapi dijual curah dalam plastik bening dan tidak bertahan dua pekan.',
    forWhom: 'Ibu-ibu yang sudah berjualan makanan dari rumah',
    steps: [
      'Kumpulkan lima sampai sepuluh ibu yang sudah berjualan; minta mereka membawa produknya.',
      'Buka buku dan video kemasan bersama, lalu pilih satu kemasan yang bahannya ada di kabupaten.',
      'Undang Dinas Koperasi dan UKM untuk satu hari tentang label, tanggal, dan izin PIRT.',
      'Foto produk di depan jendela perpustakaan dan buat label di komputer perpustakaan.',
      'Titipkan sepuluh bungkus di koperasi, catat yang laku, perbaiki, ulangi.',
    ],
    days: 45,
    cost: 1_500_000,
    materials: 'Mesin segel pinjaman, kertas stiker, komputer dan pencetak perpustakaan',
    partners: 'Dinas Koperasi dan UKM, koperasi desa',
    conditions: ['coast', 'small-island', 'small-room', 'one-staff'],
    result: 'Enam dari delapan peserta kini menjual dalam kemasan berlabel, dan dua sudah mengurus PIRT.',
    pitfalls: 'Jangan membeli kemasan banyak sebelum ada yang laku; sablon pertama kami salah tanggal.',
  },
  {
    title: 'Peti buku Sabtu pagi di tempat orang menunggu',
    strategy: 'information-service',
    topic: 'education',
    problem: 'Anak menunggu orang tuanya di dermaga dan pasar, sementara perpustakaan sepi.',
    forWhom: 'Anak usia sekolah dasar dan orang tua yang bekerja pada pagi hari',
    steps: [
      'Tanya di mana anak menunggu, dan minta izin kepada pengelola tempat itu.',
      'Isi satu peti kedap air dengan empat puluh buku anak; ganti isinya setiap bulan.',
      'Datang setiap Sabtu pukul tujuh, bacakan satu cerita, lalu biarkan mereka memilih.',
      'Catat peminjam di buku tulis; buku kembali pekan depan.',
    ],
    days: 14,
    cost: 350_000,
    materials: 'Peti kedap air, tikar, buku tulis',
    partners: 'Kelompok nelayan atau pengelola pasar',
    conditions: ['coast', 'river', 'far', 'no-signal', 'no-electricity', 'small-room', 'no-budget'],
    result: 'Anak datang tanpa diajak sejak pekan ketiga, dan orang tuanya ikut meminjam.',
    pitfalls: 'Pada musim angin kencang dermaga kosong; siapkan tempat kedua yang teduh.',
  },
  {
    title: 'Satu komputer, tiga giliran: kelas digital dengan lembar antre',
    strategy: 'information-service',
    topic: 'digital-inclusion',
    problem: 'Hanya ada satu komputer, dan yang datang lebih dahulu memakainya sepanjang sore.',
    forWhom: 'Remaja dan pencari kerja',
    steps: [
      'Bagi sore menjadi giliran tiga puluh menit dengan lembar antre di dinding.',
      'Siapkan lembar latihan di kertas untuk yang menunggu.',
      'Peserta yang selesai mengajari peserta giliran berikutnya selama lima menit.',
    ],
    days: 7,
    cost: 0,
    materials: 'Lembar antre dan lembar latihan',
    partners: null,
    conditions: ['no-internet', 'small-room', 'one-staff', 'no-budget'],
    result: 'Tiga kali lebih banyak remaja memakai komputer yang sama, dan mereka saling mengajari.',
    pitfalls: 'Tanpa jam di meja giliran selalu molor.',
  },
  {
    title: 'Kelas ibu hamil di antara rak buku',
    strategy: 'community-involvement',
    topic: 'health',
    problem: 'Penyuluhan di balai desa ramai, tetapi ibu muda malu bertanya.',
    forWhom: 'Ibu hamil dan ibu dengan balita',
    steps: [
      'Sepakati satu hari tetap setiap bulan dengan bidan desa.',
      'Atur kursi melingkar, paling banyak dua belas orang, anak bermain di pojok baca.',
      'Bidan menjawab pertanyaan yang ditulis tanpa nama di kertas kecil.',
      'Pinjamkan buku resep makanan balita; ibu menceritakan hasilnya bulan berikutnya.',
    ],
    days: 30,
    cost: 200_000,
    materials: 'Kertas kecil, kotak, buku resep',
    partners: 'Bidan desa, PKK',
    conditions: ['mountain', 'far', 'no-internet', 'one-staff'],
    result: 'Pertanyaan tanpa nama membuka hal yang tidak pernah ditanyakan di balai desa.',
    pitfalls: 'Jangan memotret peserta; beberapa ibu berhenti datang setelah fotonya tersebar.',
  },
]
