/** What is told for refusals of minutes and of the actions that follow. */
export const minutes = {
  'minutes.fixed': {
    id: 'Notulen ini sudah disahkan, jadi isinya tidak berubah lagi. Tulis catatan tambahan bila perlu.',
    en: 'These minutes are approved, so nothing in them changes any more. Add a note if needed.',
  },
  'minutes.not-now': {
    id: 'Notulen pertemuan ini tidak dapat ditulis sekarang: pertemuannya belum dijadwalkan, dibatalkan, atau sudah lewat tahap itu. Isian Anda tetap tersimpan.',
    en: 'The minutes of this meeting cannot be written now: it is not scheduled yet, cancelled, or past that stage. What you typed is kept.',
  },
  'minutes.no-owner': {
    id: 'Belum disebut siapa yang bertanggung jawab atau memberi, jadi tidak disimpan. Pilih orang, mitra, atau tulis namanya.',
    en: 'Who owns or gives it is missing, so it was not saved. Choose a person or partner, or write the name.',
  },
  'minutes.owner-unfit': {
    id: 'Orang atau mitra itu tidak lagi tercatat di wilayah pertemuan ini, jadi tidak disimpan. Pilih yang lain, atau tulis namanya.',
    en: 'That person or partner is not on record in the meeting’s region any more, so it was not saved. Choose another, or write the name.',
  },
  'minutes.no-deadline': {
    id: 'Tenggatnya belum diisi, jadi tidak disimpan. Isi tanggal selesai.',
    en: 'Its deadline is missing, so it was not saved. Fill in a date.',
  },
  'minutes.deadline-before': {
    id: 'Tenggat itu sebelum hari pertemuan, jadi tidak disimpan. Periksa tanggalnya.',
    en: 'That deadline is before the day of the meeting, so it was not saved. Check the date.',
  },
  'minutes.deadline-far': {
    id: 'Tenggat itu terlalu jauh (sesudah tahun 2100), jadi tidak disimpan. Periksa tahunnya.',
    en: 'That deadline is too far away (after 2100), so it was not saved. Check the year.',
  },
  'minutes.region-unfit': {
    id: 'Wilayah itu bukan wilayah pertemuan ini atau bagiannya, jadi tidak disimpan. Pilih yang lain.',
    en: 'That region is not the meeting’s or a part of it, so it was not saved. Choose another.',
  },
  'minutes.no-form': {
    id: 'Bentuk komitmennya belum dipilih, jadi tidak disimpan. Pilih uang, barang, pelatihan, atau yang lain.',
    en: 'The form of the commitment is missing, so it was not saved. Choose money, goods, training or another.',
  },
  'minutes.no-value': {
    id: 'Nilai komitmennya belum diisi, jadi tidak disimpan. Isi rupiah, atau apa yang diberikan.',
    en: 'The value of the commitment is missing, so it was not saved. Fill in rupiah, or what is given.',
  },
  'minutes.agenda-unfit': {
    id: 'Acara itu tidak ada lagi di pertemuan ini, jadi baris tidak disimpan. Pilih acara lain.',
    en: 'That line of the agenda is not part of this meeting any more, so nothing was saved. Choose another.',
  },
  'minutes.receiver-unfit': {
    id: 'Salah satu penerima bukan perpustakaan di wilayah pertemuan ini, atau sudah tutup, jadi baris tidak disimpan. Pilih yang lain.',
    en: 'One of the receivers is no library of this meeting’s region, or has closed, so nothing was saved. Choose another.',
  },
  'minutes.fewer-than-receivers': {
    id: 'Jumlahnya lebih sedikit dari penerimanya ({receivers}), jadi baris tidak disimpan. Kurangi penerima, atau periksa jumlahnya.',
    en: 'There are fewer of it than receivers ({receivers}), so nothing was saved. Take receivers away, or check the amount.',
  },
  'minutes.no-unit': {
    id: 'Satuannya belum diisi, jadi baris tidak disimpan. Tulis misalnya buah, paket, hari, atau orang.',
    en: 'The unit is missing, so nothing was saved. Write pieces, packages, days or people, for example.',
  },
  'minutes.carried-stays': {
    id: 'Baris ini lanjutan dari pertemuan sebelumnya, jadi tetap rencana aksi. Hapus barisnya bila tidak dilanjutkan.',
    en: 'This line goes on from an earlier meeting, so it stays an action. Remove it if it does not go on.',
  },
  'minutes.empty': {
    id: 'Notulen ini belum ada isinya, jadi belum dikirim. Tulis dulu sedikitnya satu baris.',
    en: 'These minutes are empty, so they were not sent. Write at least one line first.',
  },
  'minutes.correct-by-unfit': {
    id: 'Batas koreksi harus hari ini atau sesudahnya, paling lama setahun. Periksa tanggalnya.',
    en: 'The last day for corrections has to be today or later, within a year. Check the date.',
  },
  'minutes.correcting-over': {
    id: 'Koreksi hanya diterima sampai {day}, jadi usulan ini tidak dikirim. Hubungi penyelenggara.',
    en: 'Corrections were taken until {day}, so this was not sent. Ask the organisers.',
  },
  'minutes.same-text': {
    id: 'Usulan itu sama dengan isi barisnya. Ubah isinya dulu.',
    en: 'That is what the line says already. Change it first.',
  },
  'minutes.no-reason': {
    id: 'Alasan menolak belum ditulis, jadi belum dijawab. Tulis alasannya.',
    en: 'The reason for refusing is missing, so nothing was answered. Write it.',
  },
  'minutes.answered': {
    id: 'Usulan ini sudah dijawab orang lain. Tidak ada yang diubah; muat ulang untuk melihatnya.',
    en: 'Somebody else answered this proposal already. Nothing was changed; reload to see it.',
  },
  'minutes.not-sent': {
    id: 'Notulen ini belum dikirim untuk koreksi, jadi belum dapat disahkan. Kirim dulu.',
    en: 'These minutes were not sent for correction yet, so they cannot be approved. Send them first.',
  },
  'minutes.not-held': {
    id: 'Pertemuan ini belum dicatat terlaksana, jadi notulennya belum dapat disahkan. Catat terlaksana dulu.',
    en: 'This meeting was not noted as held yet, so its minutes cannot be approved. Note that first.',
  },
  'minutes.correcting-still': {
    id: 'Koreksi masih dapat diusulkan sampai {day}, jadi notulen belum dapat disahkan. Tunggu, atau majukan batasnya.',
    en: 'Corrections can still be proposed until {day}, so the minutes cannot be approved. Wait, or bring that day forward.',
  },
  'minutes.corrections-open': {
    id: '{count} usulan koreksi belum dijawab, jadi notulen belum disahkan. Terima atau tolak dulu.',
    en: '{count} proposed corrections were not answered, so the minutes were not approved. Accept or refuse them first.',
  },
  'minutes.not-approved': {
    id: 'Notulen ini belum disahkan. Sahkan dulu.',
    en: 'These minutes are not approved yet. Approve them first.',
  },
  'minutes.items-open': {
    id: '{count} rencana aksi masih terbuka, jadi pertemuan belum ditutup. Tulis alasannya bila tetap ditutup.',
    en: '{count} actions are still open, so the meeting was not closed. Write the reason to close it all the same.',
  },
  'minutes.item-over': {
    id: 'Rencana aksi ini sudah selesai, tidak jadi, atau dialihkan. Tidak ada yang diubah; isian Anda tetap tersimpan.',
    en: 'This action is done, dropped or carried over already. Nothing was changed; what you typed is kept.',
  },
  'minutes.item-unfit': {
    id: 'Rencana aksi itu bukan dari pertemuan sebelumnya di wilayah ini, jadi tidak dialihkan. Muat ulang daftarnya.',
    en: 'That action is not of an earlier meeting of this region, so it was not carried over. Reload the list.',
  },
}
