/** Import from spreadsheets: the sentences that tell what is wrong with a cell, and the words of its page. */
type Params = Record<string, string | number>
type Sentence = { id: (p: Params) => string; en: (p: Params) => string }

const rules = {
  missing: {
    id: () => 'Isi kolom ini; tanpa ini data tidak dapat dikenali.',
    en: () => 'Fill this in; the record cannot be known without it.',
  },
  'error-cell': {
    id: p => `Rumus di sel ini gagal (${p.value}). Ketik nilainya langsung.`,
    en: p => `The formula in this cell failed (${p.value}). Type the value itself.`,
  },
  'not-a-number': {
    id: p => `“${p.value}” bukan angka. Tulis angka saja, misalnya 1250.`,
    en: p => `“${p.value}” is not a number. Write figures only, such as 1250.`,
  },
  'not-whole': {
    id: p => `“${p.value}” bukan bilangan bulat. Tulis tanpa koma, misalnya 12.`,
    en: p => `“${p.value}” is not a whole number. Write it without a fraction, such as 12.`,
  },
  'not-degrees': {
    id: p => `“${p.value}” bukan koordinat. Tulis derajat desimal, misalnya 3,9512.`,
    en: p => `“${p.value}” is not a coordinate. Write decimal degrees, such as 3.9512.`,
  },
  'not-a-day': {
    id: p => `“${p.value}” bukan tanggal. Tulis hari/bulan/tahun, misalnya 9/8/2022.`,
    en: p => `“${p.value}” is not a date. Write day/month/year, such as 9/8/2022.`,
  },
  'unknown-choice': {
    id: p =>
      `“${p.value}” tidak dikenal di kolom ini. Pakai salah satu pilihan pada formulir, atau kosongkan.`,
    en: p => `“${p.value}” is not known in this column. Use one of the form's choices, or leave it empty.`,
  },
  'npp-malformed': {
    id: p => `NPP “${p.value}” tidak lengkap. NPP: 13 angka, satu huruf, 7 angka. Perbaiki atau kosongkan.`,
    en: p =>
      `The NPP number “${p.value}” is not complete: 13 figures, a letter, 7 figures. Mend it or leave it empty.`,
  },
  'npp-taken': {
    id: () =>
      'NPP ini sudah dipakai perpustakaan lain di luar wilayah Anda. Periksa nomornya, atau hubungi dinas di atas Anda.',
    en: () =>
      'This NPP number belongs to another library outside your place. Check it, or ask the office above you.',
  },
  'npp-elsewhere': {
    id: p => `NPP ini milik “${p.name}” di wilayah lain. Periksa NPP atau wilayahnya.`,
    en: p => `This NPP number belongs to “${p.name}” in another place. Check the number or the place.`,
  },
  'library-closed': {
    id: () => 'Perpustakaan ini tercatat sudah tutup. Buka kembali dahulu, lalu impor lagi.',
    en: () => 'This library is recorded as closed. Reopen it first, then import again.',
  },
  'too-long': {
    id: p => `Terlalu panjang: paling banyak ${p.most} huruf.`,
    en: p => `Too long: at most ${p.most} characters.`,
  },
  'too-big': {
    id: p => `“${p.value}” terlalu besar: paling banyak ${p.most}.`,
    en: p => `“${p.value}” is too large: at most ${p.most}.`,
  },
  'too-small': {
    id: p => `“${p.value}” terlalu kecil: paling sedikit ${p.least}.`,
    en: p => `“${p.value}” is too small: at least ${p.least}.`,
  },
  'not-valid': {
    id: p => `“${p.value}” tidak dapat dipakai di kolom ini.`,
    en: p => `“${p.value}” cannot be used in this column.`,
  },
  'outside-scope': {
    id: () => 'Di luar wilayah kerja Anda. Hapus baris ini, atau minta dinas wilayah itu mengimpornya.',
    en: () => 'Outside your place of work. Remove this row, or ask the office of that place to import it.',
  },
  twice: {
    id: p => `Perpustakaan yang sama sudah ada di baris ${p.row} berkas ini. Hapus salah satunya.`,
    en: p => `The same library stands in row ${p.row} of this file. Remove one of them.`,
  },
  'changed-meanwhile': {
    id: () => 'Data ini berubah sejak pemeriksaan, jadi tidak disentuh. Unggah baris ini lagi.',
    en: () => 'This changed after the check, so it was left as it is. Send this row again.',
  },
  'region-place-missing': {
    id: () => 'Wilayahnya belum jelas. Isi kode wilayah, atau desa beserta kecamatan dan kabupatennya.',
    en: () =>
      'Its place is not clear. Fill in the region code, or the village with its district and regency.',
  },
  'region-code-unknown': {
    id: p =>
      `Kode “${p.value}” tidak ada, atau bukan kode pada tingkat yang tepat. Isi kode Kemendagri terbaru, atau nama wilayahnya.`,
    en: p =>
      `There is no code “${p.value}”, or it is of another level. Write today's Kemendagri code, or the names of the place.`,
  },
  'region-code-rounded': {
    id: p =>
      `Kode “${p.value}” terpotong oleh Excel. Ubah kolom menjadi teks, ketik ulang kodenya, atau isi nama wilayahnya.`,
    en: p =>
      `The code “${p.value}” was cut by Excel. Make the column text and type the code again, or write the names of the place.`,
  },
  'region-name-unknown': {
    id: p =>
      `“${p.value}” tidak ditemukan.${p.near ? ` Mungkin ${p.near}?` : ''} Perbaiki namanya, atau isi kode wilayah.`,
    en: p =>
      `“${p.value}” was not found.${p.near ? ` Perhaps ${p.near}?` : ''} Mend the name, or write the region code.`,
  },
  'region-name-ambiguous': {
    id: p =>
      `“${p.value}” ada lebih dari satu (${p.near}). Lengkapi wilayah di atasnya, tulis Kabupaten atau Kota, atau isi kode wilayah.`,
    en: p =>
      `There is more than one “${p.value}” (${p.near}). Add the place above it, write Kabupaten or Kota, or the region code.`,
  },
  'region-code-and-name-differ': {
    id: p => `Kode “${p.value}” adalah ${p.near}, berbeda dari nama yang ditulis. Perbaiki salah satunya.`,
    en: p => `The code “${p.value}” is ${p.near}, not the place that is written. Mend one of them.`,
  },
  'library-unknown': {
    id: () =>
      'Tidak ada perpustakaan terdaftar yang cocok. Perbaiki NPP atau wilayahnya, atau daftarkan dahulu perpustakaannya.',
    en: () => 'No registered library fits. Mend its NPP number or place, or register the library first.',
  },
  'not-a-month': {
    id: p => `“${p.value}” bukan bulan. Tulis bulan dan tahun, misalnya Januari 2021 atau 01/2021.`,
    en: p => `“${p.value}” is not a month. Write month and year, such as January 2021 or 01/2021.`,
  },
  'not-a-year': {
    id: p => `“${p.value}” bukan tahun. Tulis satu tahun, misalnya 2021.`,
    en: p => `“${p.value}” is not a year. Write one year, such as 2021.`,
  },
  'year-missing': {
    id: p => `Tahun untuk “${p.value}” belum jelas. Tulis Januari 2021, atau isi kolom tahun.`,
    en: p => `The year of “${p.value}” is not clear. Write January 2021, or fill in the column of years.`,
  },
  'year-differs': {
    id: p => `“${p.value}” berbeda dari tahun di sebelahnya (${p.year}). Perbaiki salah satunya.`,
    en: p => `“${p.value}” is not of the year beside it (${p.year}). Mend one of them.`,
  },
  'month-too-old': {
    id: () => 'Bulan ini sebelum program dimulai (2018), jadi tidak dihitung. Hapus baris ini.',
    en: () => 'This month is before the programme began (2018) and is not counted. Remove the row.',
  },
  'month-ahead': {
    id: () => 'Bulan ini belum berakhir. Impor lagi setelah bulannya selesai.',
    en: () => 'This month is not over. Import it again once it has ended.',
  },
  'as-of-ahead': {
    id: p => `Tanggal data “${p.value}” belum tiba. Isi tanggal saat angka ini dicatat.`,
    en: p => `The day “${p.value}” has not come. Write the day on which these figures stood.`,
  },
  'as-of-early': {
    id: p => `Tanggal data “${p.value}” sebelum bulannya berakhir, jadi angkanya belum utuh.`,
    en: p => `The day “${p.value}” is before the end of the month, so its figures are not whole.`,
  },
  'not-expected': {
    id: () => 'Perpustakaan ini belum mengikuti program pada bulan itu. Catat dahulu kepesertaannya.',
    en: () => 'This library was not in the programme in that month. Record its enrolment first.',
  },
  'report-sent': {
    id: () =>
      'Laporan bulan ini sudah dikirim sendiri oleh perpustakaan, jadi tidak diganti. Hapus baris ini.',
    en: () => 'The library has sent its own report of this month, which is kept. Remove the row.',
  },
  'month-twice': {
    id: p => `Bulan ini sudah disebut pada baris ${p.row} berkas ini. Hapus salah satunya.`,
    en: p => `Row ${p.row} of this file speaks of the same month. Remove one of them.`,
  },
  'not-asked-then': {
    id: () => 'Angka ini tidak ditanyakan pada bulan itu. Kosongkan selnya.',
    en: () => 'This figure was not asked for in that month. Leave the cell empty.',
  },
  'no-figures': {
    id: () => 'Tidak ada angka di baris ini. Isi sedikitnya satu; nol ditulis 0.',
    en: () => 'There is no figure in this row. Fill in at least one; zero is written 0.',
  },
  'figures-disagree': {
    id: p => `${p.id} Perbaiki angkanya, atau jelaskan di kolom catatan.`,
    en: p => `${p.en} Mend the figures, or explain them in the column of notes.`,
  },
  'parts-over': {
    id: p => `Jumlah rinciannya melebihi “${p.value}”. Perbaiki angkanya, atau jelaskan di kolom catatan.`,
    en: p =>
      `Its parts are more than “${p.value}”. Mend the figures, or explain them in the column of notes.`,
  },
  'activity-date-ahead': {
    id: p => `Tanggal “${p.value}” belum tiba. Impor lagi setelah kegiatannya berlangsung.`,
    en: p => `The day “${p.value}” has not come. Import it again once the activity was held.`,
  },
  'activity-too-old': {
    id: p => `Tanggal “${p.value}” sebelum program dimulai (2018), jadi tidak dicatat. Hapus baris ini.`,
    en: p => `The day “${p.value}” is before the programme began (2018). Remove the row.`,
  },
  'people-over': {
    id: p => `Perempuan dan laki-laki bersama melebihi jumlah peserta “${p.value}”. Perbaiki salah satunya.`,
    en: p => `Women and men together are more than “${p.value}” who came. Mend one of them.`,
  },
  'activity-twice': {
    id: p => `Kegiatan ini sudah disebut pada baris ${p.row} berkas ini. Hapus salah satunya.`,
    en: p => `Row ${p.row} of this file speaks of the same activity. Remove one of them.`,
  },
  'activity-known': {
    id: () =>
      'Kegiatan ini sudah tercatat pada hari itu dengan jumlah peserta lain. Perbaiki pada kegiatannya; yang tercatat tidak diganti.',
    en: () =>
      'This activity is recorded on that day with another number of people. Mend it there; what is recorded stays.',
  },
} satisfies Record<string, Sentence>

export type ImportRule = keyof typeof rules

/** What is wrong and what to do, for one broken rule. */
export function sentence(
  problem: { rule: string; value: string | null; params: Params },
  language: 'id' | 'en',
): string {
  const found = (rules as Record<string, Sentence | undefined>)[problem.rule]
  return found ? found[language]({ value: problem.value ?? '', near: '', ...problem.params }) : problem.rule
}

/** A rule in two or three words, for filters. */
export const ruleNames: Record<ImportRule, { id: string; en: string }> = {
  missing: { id: 'Belum diisi', en: 'Not filled in' },
  'error-cell': { id: 'Rumus gagal', en: 'Formula failed' },
  'not-a-number': { id: 'Bukan angka', en: 'Not a number' },
  'not-whole': { id: 'Bukan bilangan bulat', en: 'Not a whole number' },
  'not-degrees': { id: 'Bukan koordinat', en: 'Not a coordinate' },
  'not-a-day': { id: 'Bukan tanggal', en: 'Not a date' },
  'unknown-choice': { id: 'Pilihan tidak dikenal', en: 'Choice not known' },
  'npp-malformed': { id: 'NPP tidak lengkap', en: 'NPP not complete' },
  'npp-taken': { id: 'NPP dipakai', en: 'NPP in use' },
  'npp-elsewhere': { id: 'NPP wilayah lain', en: 'NPP of another place' },
  'library-closed': { id: 'Sudah tutup', en: 'Closed' },
  'too-long': { id: 'Terlalu panjang', en: 'Too long' },
  'too-big': { id: 'Terlalu besar', en: 'Too large' },
  'too-small': { id: 'Terlalu kecil', en: 'Too small' },
  'not-valid': { id: 'Tidak dapat dipakai', en: 'Cannot be used' },
  'outside-scope': { id: 'Di luar wilayah', en: 'Outside your place' },
  twice: { id: 'Dua kali dalam berkas', en: 'Twice in the file' },
  'changed-meanwhile': { id: 'Berubah sementara', en: 'Changed meanwhile' },
  'region-place-missing': { id: 'Wilayah belum jelas', en: 'Place not clear' },
  'region-code-unknown': { id: 'Kode tidak dikenal', en: 'Code not known' },
  'region-code-rounded': { id: 'Kode terpotong', en: 'Code cut off' },
  'region-name-unknown': { id: 'Nama wilayah tidak ada', en: 'Place name not known' },
  'region-name-ambiguous': { id: 'Nama wilayah ganda', en: 'Place name of several' },
  'region-code-and-name-differ': { id: 'Kode dan nama berbeda', en: 'Code and name differ' },
  'library-unknown': { id: 'Perpustakaan tidak ditemukan', en: 'Library not found' },
  'not-a-month': { id: 'Bukan bulan', en: 'Not a month' },
  'not-a-year': { id: 'Bukan tahun', en: 'Not a year' },
  'year-missing': { id: 'Tahun belum jelas', en: 'Year not clear' },
  'year-differs': { id: 'Tahun berbeda', en: 'Years differ' },
  'month-too-old': { id: 'Sebelum program', en: 'Before the programme' },
  'month-ahead': { id: 'Bulan belum berakhir', en: 'Month not over' },
  'as-of-ahead': { id: 'Tanggal data belum tiba', en: 'As-of day ahead' },
  'as-of-early': { id: 'Tanggal data terlalu awal', en: 'As-of day too early' },
  'not-expected': { id: 'Belum mengikuti program', en: 'Not in the programme' },
  'report-sent': { id: 'Sudah dilaporkan sendiri', en: 'Reported by itself' },
  'month-twice': { id: 'Bulan dua kali', en: 'Month twice' },
  'not-asked-then': { id: 'Tidak ditanyakan', en: 'Not asked then' },
  'no-figures': { id: 'Tanpa angka', en: 'No figures' },
  'figures-disagree': { id: 'Angka bertentangan', en: 'Figures disagree' },
  'parts-over': { id: 'Rincian melebihi jumlah', en: 'Parts over the whole' },
  'activity-date-ahead': { id: 'Tanggal belum tiba', en: 'Day ahead' },
  'activity-too-old': { id: 'Kegiatan sebelum program', en: 'Activity before the programme' },
  'people-over': { id: 'Rincian melebihi peserta', en: 'Parts over who came' },
  'activity-twice': { id: 'Kegiatan dua kali', en: 'Activity twice' },
  'activity-known': { id: 'Kegiatan sudah tercatat', en: 'Activity recorded already' },
}

/** The file of rows that did not go in. */
export const refusedFile = {
  id: {
    name: 'perlu-diperbaiki',
    heading: 'Yang perlu diperbaiki',
    choose: (names: string) => `Mungkin sama dengan: ${names}. Pilih di halaman impor, atau bedakan namanya.`,
  },
  en: {
    name: 'to-be-mended',
    heading: 'What to put right',
    choose: (names: string) =>
      `Perhaps the same as: ${names}. Choose on the import page, or tell the names apart.`,
  },
}

/** Columns of the other lists. */
export const moreFields = {
  month: { id: 'Bulan', en: 'Month' },
  year: { id: 'Tahun', en: 'Year' },
  source: { id: 'Sumber (daftar atau aplikasi asal)', en: 'Source (list or system)' },
  asOf: { id: 'Keadaan per tanggal', en: 'As of' },
  note: { id: 'Catatan', en: 'Note' },
  heldOn: { id: 'Tanggal kegiatan', en: 'Day' },
  title: { id: 'Nama kegiatan', en: 'Activity' },
  strategy: { id: 'Strategi', en: 'Strategy' },
  topic: { id: 'Topik', en: 'Topic' },
  attendances: { id: 'Jumlah peserta', en: 'Attendances' },
  female: { id: 'Peserta perempuan', en: 'Women' },
  male: { id: 'Peserta laki-laki', en: 'Men' },
  venue: { id: 'Tempat kegiatan', en: 'Venue' },
  partner: { id: 'Mitra', en: 'Partner' },
}
