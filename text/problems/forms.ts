/** Of forms: evaluations and tests of a meeting. */
export const forms = {
  'form.unknown': {
    id: 'Tidak ada formulir dengan tautan ini. Pindai lagi kodenya, atau minta tautannya kepada panitia.',
    en: 'There is no form with this link. Scan the code again, or ask the organisers for the link.',
  },
  'form.kind-taken': {
    id: 'Pertemuan ini sudah punya formulir jenis itu. Buka yang sudah ada.',
    en: 'This meeting has a form of that kind already. Open the one that is there.',
  },
  'form.wrong-state': {
    id: 'Formulir ini sudah dibuka atau ditutup orang lain. Muat ulang halamannya.',
    en: 'Somebody else opened or closed this form. Load the page anew.',
  },
  'form.fixed': {
    id: 'Pertanyaan tidak dapat diubah lagi karena sudah ada yang menjawab. Yang lain masih dapat diubah.',
    en: 'Questions cannot be changed any more, since somebody has answered. The rest still can.',
  },
  'form.promise-stays': {
    id: 'Formulir ini sudah pernah dibuka, jadi tanpa nama atau dengan nama tetap seperti yang dijanjikan kepada tamu.',
    en: 'This form was opened before, so whether it is anonymous stays as guests were told.',
  },
  'form.no-questions': {
    id: 'Formulir ini belum punya pertanyaan. Tambahkan sedikitnya satu.',
    en: 'This form asks nothing yet. Add one question at the least.',
  },
  'form.no-options': {
    id: 'Pertanyaan {number}: tulis sedikitnya dua pilihan. Belum ada yang disimpan, isian Anda tetap ada.',
    en: 'Question {number}: write two options at the least. Nothing was saved yet; what you typed is still here.',
  },
  'form.one-right': {
    id: 'Pertanyaan {number}: tandai tepat satu pilihan yang benar. Belum ada yang disimpan, isian Anda tetap ada.',
    en: 'Question {number}: mark exactly one option as right. Nothing was saved yet; what you typed is still here.',
  },
  'form.no-topic': {
    id: 'Pertanyaan {number}: tulis topiknya, karena hasil tes dihitung per topik. Belum ada yang disimpan, isian Anda tetap ada.',
    en: 'Question {number}: write its topic, since the gain is told by topic. Nothing was saved yet; what you typed is still here.',
  },
  'form.has-answers': {
    id: 'Formulir ini sudah dijawab, jadi tidak dapat dihapus. Tutup saja.',
    en: 'This form was answered, so it cannot be removed. Close it instead.',
  },
  'form.not-open': {
    id: 'Formulir ini belum dibuka panitia. Coba lagi saat diminta mengisinya.',
    en: 'The organisers have not opened this form yet. Try again when you are asked to fill it in.',
  },
  'form.closed': {
    id: 'Formulir ini sudah ditutup panitia, jadi tidak menerima jawaban lagi.',
    en: 'The organisers have closed this form, so it takes no more answers.',
  },
  'form.meeting-cancelled': {
    id: 'Pertemuan ini dibatalkan, jadi formulirnya tidak berlaku.',
    en: 'This meeting was cancelled, so its form does not count.',
  },
  'form.full': {
    id: 'Formulir ini sudah menerima jawaban jauh lebih banyak daripada jumlah tamu, jadi tidak menerima lagi. Beri tahu panitia.',
    en: 'This form has taken many more answers than there are guests, so it takes no more. Please tell the organisers.',
  },
  'form.answered-already': {
    id: 'Sudah ada jawaban atas nama ini, dan setiap tamu menjawab satu kali. Bila Anda orang lain dengan nama yang sama, tambahkan instansi di belakang nama.',
    en: 'There is an answer under this name, and each guest answers once. If you are somebody else of the same name, add your agency after it.',
  },
  'form.page-stale': {
    id: 'Halaman ini tidak lengkap. Isian Anda masih ada: tekan Kirim sekali lagi.',
    en: 'This page was not whole. What you typed is still here: press Send once more.',
  },
}
