/** Why a practice is advised, in words (the page says a measure, topic or condition by its name); and the rules, shown to all. */
type Params = Record<string, string | number>
const id = {
  title: 'Disarankan untuk Anda',
  reasons: {
    weak: ({ label }: Params) => `Dapat menaikkan ${label}, yang rendah di perpustakaan Anda`,
    need: ({ topic }: Params) => `Menjawab kebutuhan Anda yang masih terbuka: ${topic}`,
    works: ({ n, of }: Params) => `Berhasil di ${n} dari ${of} perpustakaan yang mencobanya`,
    alike: ({ n }: Params) => `${n} perpustakaan sejenis di wilayah seperti Anda mengambilnya`,
    conditions: ({ codes }: Params) => `Dilakukan dalam keadaan seperti Anda: ${codes}`,
    near: ({ km }: Params) => `Berjalan di perpustakaan ${km} km dari Anda`,
    cost: ({ cost }: Params): string => (cost === 0 ? 'Tanpa biaya' : 'Biayanya kecil'),
  },
  rules: {
    title: 'Bagaimana saran ini dibuat',
    lead: 'Setiap aturan memberi poin paling banyak seperti tertulis. Praktik dengan poin terbanyak tampil di atas. Tidak ada yang lain yang menentukan.',
    weak: 'Temanya menggerakkan angka yang rendah di sini: rata-rata 3 bulan terverifikasi di bawah 80% dari nilai tengah perpustakaan sejenis; poin penuh di bawah 50%.',
    need: 'Ada kebutuhan Anda yang masih terbuka pada tema yang sama.',
    works:
      'Bagian perpustakaan yang berhasil dari yang mencoba; dua kegagalan selalu ikut dihitung, supaya satu keberhasilan tidak menentukan.',
    alike:
      'Perpustakaan sejenis, di kabupaten atau kota seperti Anda, yang mengambilnya; poin penuh dari lima perpustakaan.',
    conditions:
      'Keadaan yang sama dengan perpustakaan Anda (misalnya tanpa internet); poin penuh dari dua keadaan.',
    near: 'Perpustakaan terdekat tempat praktik ini berjalan: sampai 50 km, 150 km, atau 500 km, garis lurus.',
    cost: 'Tanpa biaya, atau paling banyak Rp1 juta.',
  },
  standings: { low: 'Rendah', watch: 'Perlu perhatian' },
}
const en: typeof id = {
  title: 'Advised for you',
  reasons: {
    weak: ({ label }) => `May raise ${label}, which is low at your library`,
    need: ({ topic }) => `Answers a need of yours that is open: ${topic}`,
    works: ({ n, of }) => `Works at ${n} of ${of} libraries that tried it`,
    alike: ({ n }) => `${n} libraries of your kind, in a region like yours, took it on`,
    conditions: ({ codes }) => `Was done where things are as at yours: ${codes}`,
    near: ({ km }) => `Works at a library ${km} km from you`,
    cost: ({ cost }) => (cost === 0 ? 'Costs nothing' : 'Costs little'),
  },
  rules: {
    title: 'How this advice is made',
    lead: 'Each rule gives points up to the number beside it. The practice with the most points stands first. Nothing else decides.',
    weak: 'Its topic moves a figure that is low here: the mean of 3 verified months is below 80% of the median of libraries of your kind; all the points below 50%.',
    need: 'A need of yours of the same topic is open.',
    works:
      'The share of libraries where it works of those that tried; two failures are always counted beside, so that one success does not decide.',
    alike:
      'Libraries of your kind, in a regency or city as yours is, that took it on; all the points from five on.',
    conditions:
      'Conditions that your library has too (no internet, for example); all the points from two on.',
    near: 'The nearest library where it works: up to 50 km, 150 km or 500 km, as the crow flies.',
    cost: 'It costs nothing, or Rp1 million at the most.',
  },
  standings: { low: 'Low', watch: 'To be watched' },
}
export const advice = { id, en }
