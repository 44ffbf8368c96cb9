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
