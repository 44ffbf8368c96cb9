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
  'question-apart': {
    id: p =>
      `Baris ${p.row} menyebut bulan yang sama dengan angka lain. Masukkan dahulu baris yang benar, lalu unggah lagi baris yang ditolak; atau taruh angka-angkanya berdampingan dalam kolom.`,
    en: p =>
      `Row ${p.row} tells another figure of the same month. Bring in the valid rows first and send the refused ones again; or put the figures side by side in columns.`,
  },
  'unknown-question': {
    id: p => `“${p.value}” bukan angka yang ditanyakan laporan. Tulis misalnya Kunjungan atau Anggota baru.`,
    en: p => `“${p.value}” is no figure that the report asks for. Write for example Visits or New members.`,
  },
  'not-a-phone': {
    id: p => `“${p.value}” bukan nomor HP. Tulis satu nomor, misalnya 0812-3456-7890, atau kosongkan.`,
    en: p => `“${p.value}” is not a mobile number. Write one, such as 0812-3456-7890, or leave it empty.`,
  },
  'not-a-email': {
    id: p => `“${p.value}” bukan alamat surel. Perbaiki atau kosongkan.`,
    en: p => `“${p.value}” is not an e-mail address. Mend it or leave it empty.`,
  },
  'not-a-username': {
    id: p =>
      `“${p.value}” bukan nama pengguna: 3 sampai 40 huruf kecil, angka, titik, atau garis, dimulai dengan huruf.`,
    en: p =>
      `“${p.value}” is not a username: 3 to 40 small letters, figures, dots or dashes, a letter first.`,
  },
  'role-not-below': {
    id: p => `Peran “${p.value}” tidak berada di bawah Anda, jadi tidak dapat diundang dari daftar.`,
    en: p => `The role “${p.value}” is not below yours, so a list cannot invite to it.`,
  },
  'person-twice': {
    id: p => `Orang yang sama sudah disebut pada baris ${p.row} berkas ini. Hapus salah satunya.`,
    en: p => `Row ${p.row} of this file names the same person. Remove one of them.`,
  },
  'person-of-another-name': {
    id: p =>
      `Akun dengan nomor atau alamat ini di tempat itu atas nama ${p.name}. Bila ia diganti, serah terimakan perannya; bila bukan, perbaiki barisnya.`,
    en: p =>
      `The account with this number or address there is that of ${p.name}. If they are replaced, hand the role over; if not, mend the row.`,
  },
  'person-roles-beyond': {
    id: () =>
      'Orang ini punya peran lain yang tidak di bawah Anda, jadi akunnya tidak diubah. Minta yang bersangkutan mengubahnya sendiri.',
    en: () =>
      'This person has a role that is not below yours, so the account is left as it is. Ask them to change it themselves.',
  },
  'login-of-another': {
    id: p => `“${p.value}” sudah dipakai akun lain. Perbaiki atau kosongkan.`,
    en: p => `“${p.value}” belongs to another account. Mend it or leave it empty.`,
  },
  'year-unknown': {
    id: p =>
      `Tahun program ${p.year} belum dibuka di Sinergi. Minta Perpusnas membukanya, lalu periksa lagi.`,
    en: p =>
      `The programme year ${p.year} is not open in Sinergi. Ask the National Library to open it, then check again.`,
  },
  'enrolment-twice': {
    id: p => `Keikutsertaan yang sama sudah disebut pada baris ${p.row} berkas ini. Hapus salah satunya.`,
    en: p => `Row ${p.row} of this file speaks of the same enrolment. Remove one of them.`,
  },
  'enrolment-exists': {
    id: p =>
      `Perpustakaan ini masih mengikuti program sejak tahun ${p.year} pada masa yang sama. Isi kapan yang satu berakhir, atau hapus baris ini.`,
    en: p =>
      `This library is in the programme from the year ${p.year} at the same time. Tell when the one ended, or remove the row.`,
  },
  'enrolment-known': {
    id: () =>
      'Keikutsertaan ini sudah tercatat di Sinergi dengan isi lain, jadi tidak diganti. Perbaiki di halaman program, atau hapus baris ini.',
    en: () =>
      'This enrolment is recorded in Sinergi with other facts, which are kept. Mend it on the programme page, or remove the row.',
  },
  'enrolment-decided-above': {
    id: () =>
      'Tahap ini diputuskan oleh jenjang di atas Anda. Kosongkan selnya, atau minta jenjang itu mengimpor barisnya.',
    en: () =>
      'This is decided by a level above yours. Leave the cell empty, or ask that level to import the row.',
  },
  'enrolment-from-above': {
    id: () =>
      'Keikutsertaan ini masuk dari daftar jenjang di atas Anda, jadi tidak diubah dari daftar ini. Akhiri di halaman program, atau minta jenjang itu mengimpor barisnya.',
    en: () =>
      'This enrolment came in with a list of a level above yours, so this list does not change it. End it on the programme page, or ask that level to import the row.',
  },
  'enrolment-state-differs': {
    id: p => `Tahap “${p.value}” tidak sesuai dengan tanggal-tanggalnya (${p.id}). Perbaiki salah satunya.`,
    en: p => `The stage “${p.value}” does not fit the days that are told (${p.en}). Mend one of them.`,
  },
  'enrolment-outcome-missing': {
    id: () => 'Ada tanggal berakhir tanpa hasilnya. Isi tahap: Mandiri atau Tidak berlanjut.',
    en: () => 'There is a day on which it ended, without how. Write the stage: independent or lapsed.',
  },
  'enrolment-declined-yet': {
    id: () =>
      'Baris ini menyebut tidak diteruskan, tetapi juga ditetapkan atau aktif. Kosongkan salah satunya.',
    en: () => 'This row says declined, and decreed or active too. Leave one of them empty.',
  },
  'enrolment-not-of-kind': {
    id: p => `“${p.value}” tidak berlaku untuk jenis keikutsertaan ini. Kosongkan, atau perbaiki jenisnya.`,
    en: p => `“${p.value}” does not go with this kind of enrolment. Leave it empty, or mend the kind.`,
  },
  'enrolment-letter-missing': {
    id: () => 'Komitmen kepala desa memerlukan surat. Isi nomor dan tanggal surat komitmennya.',
    en: () => 'The commitment of the village head needs a letter. Write its number and day.',
  },
  'day-ahead': {
    id: p => `Tanggal “${p.value}” belum tiba. Perbaiki, atau impor lagi sesudahnya.`,
    en: p => `The day “${p.value}” has not come. Mend it, or import it again afterwards.`,
  },
  'day-before': {
    id: p =>
      `Tanggal “${p.value}” lebih awal daripada langkah sebelumnya (${p.day}). Perbaiki salah satunya.`,
    en: p => `The day “${p.value}” is before the step that comes first (${p.day}). Mend one of them.`,
  },
  'decree-day-differs': {
    id: p => `Keputusan dengan nomor ini sudah tercatat bertanggal ${p.day}. Perbaiki nomor atau tanggalnya.`,
    en: p => `The decree of this number is recorded with the day ${p.day}. Mend its number or its day.`,
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
  'question-apart': { id: 'Angka lain di bulan yang sama', en: 'Another figure of the month' },
  'unknown-question': { id: 'Angka tidak dikenal', en: 'Figure not known' },
  'not-a-phone': { id: 'Bukan nomor HP', en: 'Not a phone number' },
  'not-a-email': { id: 'Bukan alamat surel', en: 'Not an e-mail address' },
  'not-a-username': { id: 'Bukan nama pengguna', en: 'Not a username' },
  'role-not-below': { id: 'Peran tidak di bawah Anda', en: 'Role not below yours' },
  'person-twice': { id: 'Orang dua kali', en: 'Person twice' },
  'person-of-another-name': { id: 'Akun atas nama lain', en: 'Account of another name' },
  'person-roles-beyond': { id: 'Punya peran lain', en: 'Has other roles' },
  'login-of-another': { id: 'Dipakai akun lain', en: 'Of another account' },
  'year-unknown': { id: 'Tahun belum dibuka', en: 'Year not open' },
  'enrolment-twice': { id: 'Keikutsertaan dua kali', en: 'Enrolment twice' },
  'enrolment-exists': { id: 'Masih mengikuti program', en: 'In the programme already' },
  'enrolment-known': { id: 'Keikutsertaan sudah tercatat', en: 'Enrolment recorded already' },
  'enrolment-decided-above': { id: 'Wewenang jenjang di atas', en: 'Decided above' },
  'enrolment-from-above': { id: 'Dari jenjang di atas', en: 'From a level above' },
  'enrolment-state-differs': { id: 'Tahap tidak sesuai', en: 'Stage does not fit' },
  'enrolment-outcome-missing': { id: 'Hasil belum diisi', en: 'Outcome missing' },
  'enrolment-declined-yet': { id: 'Tahap bertentangan', en: 'Stages disagree' },
  'enrolment-not-of-kind': { id: 'Tidak untuk jenis ini', en: 'Not of this kind' },
  'enrolment-letter-missing': { id: 'Surat komitmen belum ada', en: 'Letter missing' },
  'day-ahead': { id: 'Tanggal belum tiba', en: 'Day ahead' },
  'day-before': { id: 'Urutan tanggal', en: 'Order of days' },
  'decree-day-differs': { id: 'Tanggal keputusan berbeda', en: 'Day of the decree differs' },
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

/** The example files, in Indonesian: offices' spreadsheets are. */
export const exampleNotes = {
  file: 'contoh',
  kinds: {
    libraries: 'perpustakaan',
    people: 'orang',
    enrolments: 'keikutsertaan',
    monthlyTotals: 'angka-bulanan',
    activities: 'kegiatan',
  },
  sheet: 'Petunjuk',
  needed: 'Wajib',
  head: ['Kolom', 'Wajib', 'Sebutan lain yang dikenali', 'Pilihan isi'],
  lead: [
    'Isi lembar Data, satu baris satu data. Hapus baris contoh sebelum mengunggah.',
    'Urutan kolom bebas, kolom yang tidak dipakai boleh dihapus, dan sel kosong tidak menghapus data yang sudah ada.',
    'Tempat cukup ditunjukkan dengan salah satu: NPP, kode wilayah Kemendagri, atau nama-nama wilayahnya.',
    'Yang sama untuk seluruh berkas (misalnya sumber dan keadaan per tanggal) dapat diisi sekali di halaman impor.',
  ],
}

/** Columns of the other lists. */
export const moreFields = {
  month: { id: 'Bulan', en: 'Month' },
  measure: { id: 'Angka yang mana (bila kolomnya bulan)', en: 'Which figure (where columns are months)' },
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
  personName: { id: 'Nama orang', en: 'Person' },
  role: { id: 'Peran', en: 'Role' },
  phone: { id: 'Nomor HP', en: 'Mobile number' },
  email: { id: 'Surel', en: 'E-mail' },
  username: { id: 'Nama pengguna', en: 'Username' },
  enrolmentKind: { id: 'Jenis keikutsertaan', en: 'Kind of enrolment' },
  state: { id: 'Tahap', en: 'Stage' },
  proposedOn: { id: 'Tanggal usulan', en: 'Proposed on' },
  reviewedOn: { id: 'Tanggal diteruskan', en: 'Forwarded on' },
  declinedOn: { id: 'Tanggal tidak diteruskan', en: 'Declined on' },
  decreeNumber: { id: 'Nomor keputusan', en: 'Number of the decree' },
  decreedOn: { id: 'Tanggal keputusan', en: 'Day of the decree' },
  activeFrom: { id: 'Aktif mulai', en: 'Active from' },
  endedOn: { id: 'Tanggal berakhir', en: 'Ended on' },
  funding: { id: 'Sumber dana', en: 'Funding' },
  budget: { id: 'Anggaran', en: 'Budget' },
  criteria: { id: 'Syarat terpenuhi', en: 'Criteria met' },
  letterNumber: { id: 'Nomor surat komitmen', en: 'Number of the commitment letter' },
  letterDate: { id: 'Tanggal surat komitmen', en: 'Day of the letter' },
  letterSignedBy: { id: 'Penanda tangan surat', en: 'Signed by' },
}
