/** What is told for refusals of the programme and its years. */
export const programme = {
  'year.unknown': {
    id: 'Tahun program {year} belum dibuka.',
    en: 'Programme year {year} has not been opened.',
  },
  'year.exists': { id: 'Tahun program ini sudah dibuka.', en: 'This programme year is already open.' },
  'enrolment.exists': {
    id: 'Perpustakaan ini sudah terdaftar dalam program dan belum berakhir.',
    en: 'This library is already enrolled and that has not ended.',
  },
  'enrolment.wrong-state': {
    id: 'Keikutsertaan ini sudah berada di tahap lain. Muat ulang daftar untuk melihat tahapnya.',
    en: 'This enrolment is at another stage by now. Reload the list to see it.',
  },
  'enrolment.letter-missing': {
    id: 'Komitmen kepala desa dicentang, tetapi nomor dan tanggal suratnya belum diisi.',
    en: 'The village head’s commitment is ticked, but the letter’s number and date are missing.',
  },
  'enrolment.wrong-funding': {
    id: 'Replikasi mandiri tidak didanai program. Pilih sumber dana selain APBN.',
    en: 'A replication is not funded by the programme. Choose a source other than the state budget.',
  },
  'enrolment.learned-from-self': {
    id: 'Perpustakaan tidak dapat belajar dari dirinya sendiri. Pilih perpustakaan lain.',
    en: 'A library cannot have learned from itself. Choose another.',
  },
  'replication.evidence-missing': {
    id: 'Tuliskan buktinya: nomor surat, atau keterangan tentang apa yang sudah ada.',
    en: 'Say what bears it out: a letter’s number, or a note about what is there.',
  },
  'target.not-set': { id: 'Target belum ditetapkan.', en: 'No target is set.' },
  'period.still-open': { id: 'Bulan ini masih terbuka.', en: 'This month is still open.' },
}
