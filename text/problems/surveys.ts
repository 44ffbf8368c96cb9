/** Of surveys: what an activity, a meeting or a service did for people. */
export const surveys = {
  'survey.unknown': {
    id: 'Tidak ada survei dengan tautan ini. Pindai lagi kodenya, atau minta tautannya kepada pengelola perpustakaan.',
    en: 'There is no survey with this link. Scan the code again, or ask the library for the link.',
  },
  'survey.closed': {
    id: 'Survei ini sudah ditutup, jadi tidak menerima jawaban lagi.',
    en: 'This survey is closed, so it takes no more answers.',
  },
  'survey.full': {
    id: 'Survei ini sudah menerima jawaban lebih banyak daripada orang yang hadir, jadi tidak menerima lagi. Beri tahu pengelola perpustakaan.',
    en: 'This survey has taken more answers than there were people, so it takes no more. Please tell the library.',
  },
  'survey.too-fast': {
    id: 'Terkirim lebih cepat daripada orang dapat membaca pertanyaannya. Tunggu beberapa detik, lalu tekan kirim lagi. Jawaban Anda masih ada.',
    en: 'This was sent faster than anybody can read the questions. Wait a few seconds, then press send again. Your answers are still here.',
  },
  'survey.page-stale': {
    id: 'Halaman ini sudah terlalu lama terbuka atau berasal dari tempat lain. Jawaban Anda masih ada di bawah: tekan kirim sekali lagi.',
    en: 'This page was open for too long, or came from elsewhere. Your answers are still here below: press send once more.',
  },
  'survey.code-wrong': {
    id: 'Kode dari survei pertama belum benar. Periksa lagi tandanya, atau kosongkan bila tidak ingat.',
    en: 'The code from the first survey is not right yet. Check its signs, or leave it empty if it is forgotten.',
  },
  'survey.about-unknown': {
    id: 'Kegiatan atau pertemuan ini tidak ada di wilayah Anda, jadi surveinya belum dibuat.',
    en: 'This activity or meeting is not in your area, so the survey was not made.',
  },
  'survey.no-service': {
    id: 'Tulis dulu layanan apa yang ditanyakan. Isian Anda yang lain tetap ada.',
    en: 'Write which service people are asked about. What else you typed is still here.',
  },
  'survey.made-already': {
    id: 'Survei itu sudah dibuat. Buka yang sudah ada.',
    en: 'That survey was made already. Open the one that is there.',
  },
  'survey.too-early': {
    id: 'Belum empat minggu sejak {day}. Orang baru dapat ditanya lagi setelah sempat memakai yang dipelajarinya.',
    en: 'It is not four weeks yet since {day}. People can be asked again once they had time to use what they learned.',
  },
  'survey.is-follow-up': {
    id: 'Survei ini sudah survei lanjutan, jadi tidak dilanjutkan lagi.',
    en: 'This survey is itself a follow-up, so nothing follows it.',
  },
  'survey.wrong-state': {
    id: 'Survei ini sudah dibuka atau ditutup orang lain. Muat ulang halamannya.',
    en: 'Somebody else opened or closed this survey. Load the page anew.',
  },
  'survey.nothing-held': {
    id: 'Tidak ada lagi jawaban yang ditahan: orang lain sudah menilainya.',
    en: 'No answers are held back any more: somebody else has judged them.',
  },
  'survey.has-answers': {
    id: 'Survei ini sudah dijawab, jadi tidak dapat dihapus. Tutup saja.',
    en: 'This survey was answered, so it cannot be removed. Close it instead.',
  },
}
