/** What is told for refusals of taking a practice on. */
export const adoptions = {
  'adoption.exists': {
    id: 'Perpustakaan Anda sudah mengambil praktik ini, jadi tidak disimpan dua kali. Buka yang sudah ada dan lanjutkan dari sana.',
    en: 'Your library has taken this practice on already, so it was not saved twice. Open what is there and go on with it.',
  },
  'adoption.own': {
    id: 'Praktik ini ditulis oleh perpustakaan Anda sendiri, jadi tidak perlu diambil. Rencanakan langsung di rencana kerja.',
    en: 'Your own library wrote this practice, so it need not be taken on. Put it into your work plan directly.',
  },
  'adoption.loop': {
    id: 'Praktik ini berasal dari perpustakaan Anda sendiri: ditulis atau diambil oleh perpustakaan yang belajar dari Anda. Silsilahnya akan berputar, jadi tidak disimpan. Pilih sumber lain.',
    en: 'This came from your own library: it was written or taken on by one that learned it from you. The lineage would go in a circle, so it was not saved. Choose another source.',
  },
  'adoption.from-unfit': {
    id: 'Perpustakaan sumber itu tidak mengambil praktik ini, atau sudah berhenti sebelum mencobanya, jadi tidak disimpan. Pilih sumber lain.',
    en: 'The library it is said to come from has not taken this practice on, or gave it up before trying, so it was not saved. Choose another.',
  },
  'adoption.changes-missing': {
    id: 'Apa yang diubah dan mengapa belum diisi, jadi tidak disimpan. Tulis masing-masing satu kalimat, atau pilih “apa adanya”.',
    en: 'What is changed and why is missing, so it was not saved. Write a sentence for each, or choose “as it is”.',
  },
  'adoption.wrong-state': {
    id: 'Langkah ini tidak cocok dengan keadaannya sekarang (belum dicoba, sudah berjalan, atau sudah dihentikan), jadi tidak disimpan. Muat ulang untuk melihat yang terbaru.',
    en: 'That step does not fit how it stands now (not tried yet, working already or given up), so it was not saved. Reload to see the latest.',
  },
  'adoption.date-ahead': {
    id: 'Tanggal itu belum tiba, jadi tidak disimpan. Isi tanggal hari ini atau sebelumnya.',
    en: 'That day has not come yet, so it was not saved. Fill in today or a day before.',
  },
  'adoption.date-before': {
    id: 'Tanggal itu sebelum langkah sebelumnya, yaitu {day}, jadi tidak disimpan. Isi tanggal yang sama atau sesudahnya.',
    en: 'That day is before the step ahead of it, which was {day}, so it was not saved. Fill in that day or a later one.',
  },
}
