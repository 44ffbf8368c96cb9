export type Asked = {
  /** The village: which regency, and the how manieth of it. */
  at: readonly [regency: string, nth: number]
  /** Of an activity so many months ago. */
  before: number
  /** Answers are taken still. */
  open?: true
  /** Who answered was asked again. */
  again?: true
}

/** Who asks. */
export const asked: readonly Asked[] = [
  { at: ['21.03', 0], before: 3, again: true },
  { at: ['21.03', 1], before: 2 },
  { at: ['21.71', 3], before: 2 },
  { at: ['21.01', 0], before: 1, open: true },
  { at: ['32.14', 0], before: 2 },
  { at: ['62.01', 0], before: 2 },
  { at: ['12.07', 0], before: 4 },
]

/** What people wrote, at once and weeks later. */
export const said = {
  once: {
    best: [
      'Boleh mencoba sendiri, tidak hanya mendengar.',
      'Pengajarnya sabar, pertanyaan saya dijawab pelan-pelan.',
      'Bertemu tetangga yang belajar hal yang sama.',
      'Bukunya boleh dibawa pulang.',
      'Anak saya boleh ikut bermain di pojok baca.',
      'Contohnya dari desa kami sendiri.',
    ],
    better: [
      'Waktunya terlalu singkat, mohon dua kali pertemuan.',
      'Kursinya kurang, ada yang berdiri.',
      'Mohon diadakan sore, pagi kami di kebun.',
      'Sinyalnya sering hilang.',
      'Bahannya dibagikan supaya bisa diulang di rumah.',
    ],
  },
  again: {
    best: [
      'Saya sudah mencobanya dua kali di rumah.',
      'Sekarang saya yang ditanya tetangga.',
      'Saya lebih sering ke perpustakaan, setiap Jumat.',
      'Catatannya saya tempel di dapur dan dipakai.',
    ],
    better: [
      'Mohon ada kelas lanjutan.',
      'Alatnya belum punya sendiri, semoga bisa dipinjam.',
      'Mohon dibantu mencari pembeli.',
    ],
  },
} as const
