/** What is told for refusals of mentoring. */
export const mentoring = {
  'mentoring.date-ahead': {
    id: 'Tanggal ini belum tiba. Isi tanggal hari ini atau sebelumnya.',
    en: 'This day has not come yet. Enter today or a day before.',
  },
  'mentoring.date-before': {
    id: 'Tanggal ini sebelum {day}, hari mulainya. Isi tanggal itu atau sesudahnya.',
    en: 'This is before {day}, when it began. Enter that day or a later one.',
  },
  'mentoring.not-trainer': {
    id: 'Orang ini bukan pelatih yang bertugas di provinsi perpustakaan itu. Pilih pelatih lain, atau undang dulu sebagai pelatih.',
    en: 'This person is not a trainer at work in that library’s province. Choose another, or invite them as a trainer first.',
  },
  'mentoring.note-missing': {
    id: 'Ada perpustakaan yang sudah didampingi orang lain. Tulis catatan serah terima untuk pendamping barunya.',
    en: 'Somebody else mentors one of these libraries. Write a hand-over note for the new trainer.',
  },
  'mentoring.nothing-to-hand-over': {
    id: 'Pelatih ini tidak mendampingi perpustakaan apa pun di provinsi ini, jadi tidak ada yang dialihkan.',
    en: 'This trainer mentors no library in this province, so nothing was handed over.',
  },
  'mentoring.not-yours': {
    id: 'Perpustakaan ini tidak didampingi oleh Anda pada hari itu, jadi belum disimpan. Isian Anda tetap ada; minta kantor provinsi menugaskannya kepada Anda.',
    en: 'You did not mentor this library on that day, so nothing was saved. What you typed is kept; ask the province to assign it to you.',
  },
  'mentoring.plan-past': {
    id: 'Hari ini sudah lewat. Rencanakan mulai hari ini, atau catat sebagai kunjungan yang sudah dilakukan.',
    en: 'This day is over. Plan from today on, or record it as a visit that was held.',
  },
  'mentoring.too-far': {
    id: 'Rencana paling jauh satu tahun ke depan.',
    en: 'Plans reach one year ahead at the most.',
  },
  'mentoring.wrong-state': {
    id: 'Ini sudah dicatat selesai, dibatalkan, atau dijawab. Muat ulang untuk melihat yang terbaru.',
    en: 'This was held, cancelled or closed already. Reload to see the latest.',
  },
  'mentoring.step-past': {
    id: 'Batas langkah lanjutan harus pada hari pendampingan atau sesudahnya.',
    en: 'A next step is due on the day of the visit or later.',
  },
  'mentoring.step-not-yours': {
    id: 'Langkah ini dikerjakan pendamping, jadi pendamping yang menutupnya.',
    en: 'The trainer sees to this step, so the trainer closes it.',
  },
  'mentoring.plan-item-unknown': {
    id: 'Rencana kegiatan yang dipilih bukan milik perpustakaan ini. Pilih lagi, atau kosongkan.',
    en: 'The plan item chosen is not of this library. Choose again, or leave it empty.',
  },
  'mentoring.asked-already': {
    id: 'Permintaan pendampingan yang lain masih menunggu. Tarik dulu yang itu bila alasannya berubah.',
    en: 'Another request for mentoring is still waiting. Withdraw that one first if the reason has changed.',
  },
  'merge.mentoring-changed': {
    id: 'Pendampingan yang ikut pindah sudah diubah sesudahnya, jadi penggabungan tidak dapat dibatalkan. Tidak ada yang berubah.',
    en: 'Mentoring that moved along was changed since, so the merger cannot be taken apart. Nothing was changed.',
  },
}
