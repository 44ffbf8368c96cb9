/** What is told for refusals of promises and of what arrives of them. */
export const commitments = {
  'commitment.giver-missing': {
    id: 'Pemberinya belum disebut, jadi tidak disimpan. Pilih mitra yang tercatat, atau tulis namanya.',
    en: 'Who gives it is missing, so it was not saved. Choose a partner on record, or write the name.',
  },
  'commitment.alike': {
    id: 'Janji ini mirip dengan yang sudah tercatat: pemberi, penerima, dan bentuknya sama. Periksa dulu; bila memang berbeda, simpan lagi sebagai janji lain. Isian Anda tetap tersimpan.',
    en: 'This promise looks like one on record: the same giver, receiver and form. Look at it first; if it is another, save it again as such. What you typed is kept.',
  },
  'commitment.deadline-before': {
    id: 'Tenggat itu sebelum hari janjinya dibuat, jadi tidak disimpan. Periksa tanggalnya.',
    en: 'That deadline is before the day of the promise, so it was not saved. Check the date.',
  },
  'commitment.deadline-far': {
    id: 'Tenggat itu terlalu jauh (sesudah tahun 2100), jadi tidak disimpan. Periksa tahunnya.',
    en: 'That deadline is too far away (after 2100), so it was not saved. Check the year.',
  },
  'commitment.promised-ahead': {
    id: 'Hari janji itu belum tiba, jadi tidak disimpan. Isi hari janjinya diucapkan atau ditulis.',
    en: 'That day of the promise has not come yet, so it was not saved. Fill in the day it was said or written.',
  },
  'commitment.unit-missing': {
    id: 'Satuannya belum diisi, jadi tidak disimpan. Tulis misalnya buah, paket, hari, atau orang.',
    en: 'The unit is missing, so it was not saved. Write pieces, packages, days or people, for example.',
  },
  'commitment.worth-unfit': {
    id: 'Untuk uang, nilainya sama dengan jumlahnya, jadi tidak disimpan. Periksa angkanya.',
    en: 'Of money, the value is the amount itself, so it was not saved. Check the figure.',
  },
  'commitment.link-unfit': {
    id: 'Kebutuhan, rencana, atau kegiatan itu bukan milik perpustakaan penerima, jadi tidak disimpan. Pilih yang lain.',
    en: 'That need, plan item or activity is not of the library that receives, so it was not saved. Choose another.',
  },
  'commitment.owner-unfit': {
    id: 'Orang itu tidak bekerja di wilayah penerima atau di atasnya, jadi tidak disimpan. Pilih yang lain.',
    en: 'That person does not work in the receiver’s region or above it, so it was not saved. Choose another.',
  },
  'commitment.pairing-unfit': {
    id: 'Janji ini tidak sesuai dengan kesepakatan asalnya: mitra, kebutuhan, atau jumlahnya lain. Periksa kembali.',
    en: 'This promise does not fit the pairing it comes from: partner, need or amount differ. Check it again.',
  },
  'commitment.wrong-state': {
    id: 'Janji ini sudah berubah keadaannya (disetujui, selesai, atau ditarik), jadi tidak disimpan. Muat ulang untuk melihat yang terbaru.',
    en: 'This promise stands differently by now (agreed, fulfilled or withdrawn), so it was not saved. Reload to see the latest.',
  },
  'commitment.below-delivered': {
    id: 'Jumlah itu kurang dari yang sudah diterima, jadi tidak disimpan. Isi paling sedikit sebanyak yang sudah tiba.',
    en: 'That is less than what has arrived already, so it was not saved. Fill in at least as much.',
  },
  'commitment.change-pending': {
    id: 'Sudah ada perubahan yang menunggu jawaban, jadi ini tidak disimpan. Tunggu jawabannya, atau tarik dulu yang lama.',
    en: 'A change is waiting for an answer, so this one was not saved. Wait for it, or take the old one back first.',
  },
  'commitment.same-facts': {
    id: 'Tidak ada yang berbeda dari janji yang berlaku, jadi tidak disimpan. Ubah jumlah, nilai, atau tenggatnya.',
    en: 'Nothing differs from the promise as it stands, so it was not saved. Change the amount, value or deadline.',
  },
  'commitment.change-answered': {
    id: 'Perubahan itu sudah dijawab atau ditarik. Muat ulang untuk melihat hasilnya.',
    en: 'That change was answered or taken back already. Reload to see what came of it.',
  },
  'commitment.reason-missing': {
    id: 'Alasannya belum diisi, jadi tidak disimpan. Tulis satu kalimat.',
    en: 'The reason is missing, so it was not saved. Write one sentence.',
  },
  'commitment.join-unfit': {
    id: 'Kedua janji itu tidak dapat disatukan: penerimanya lain, atau salah satunya sudah menerima penyerahan. Tandai sebagai dua janji, atau pilih arah sebaliknya.',
    en: 'Those two cannot be one promise: the receivers differ, or something of this one has arrived. Mark them as two, or choose the other way round.',
  },
  'commitment.paper-unfit': {
    id: 'Berkas itu bukan PDF yang dapat dibuka, jadi tidak disimpan. Pindai perjanjiannya sebagai PDF tanpa sandi.',
    en: 'That file is no PDF that can be opened, so it was not saved. Scan the agreement as a PDF without a password.',
  },
  'commitment.paper-ahead': {
    id: 'Tanggal perjanjian itu belum tiba, jadi tidak disimpan. Isi tanggal yang tertera di suratnya.',
    en: 'The date of that agreement has not come yet, so it was not saved. Fill in the date on the paper.',
  },
  'commitment.paper-withdrawn': {
    id: 'Perjanjian ini sudah dicabut. Tidak ada lagi yang perlu dilakukan.',
    en: 'This agreement was withdrawn already. There is nothing left to do.',
  },
  'commitment.paper-used': {
    id: 'Sudah ada yang dikirim atas dasar perjanjian ini, jadi tidak dicabut. Unggah dulu perjanjian yang benar, lalu cabut yang ini.',
    en: 'Something was sent on the strength of this agreement, so it was not withdrawn. Upload the right one first, then withdraw this.',
  },
  'commitment.contact-unfit': {
    id: 'Narahubung itu tidak punya alamat surel, atau tidak tercatat lagi. Pilih yang lain, atau bagikan tautannya sendiri.',
    en: 'That contact has no e-mail address, or is not on record any more. Choose another, or share the link yourself.',
  },
  'commitment.link-not-valid': {
    id: 'Tautan ini tidak berlaku lagi: sudah lewat waktunya, diganti, atau dicabut. Minta tautan baru kepada kantor yang mengirimnya.',
    en: 'This link is not valid any more: it ran out, was replaced or ended. Ask the office that sent it for a new one.',
  },
  'delivery.date-ahead': {
    id: 'Tanggal itu belum tiba, jadi tidak disimpan. Isi tanggal hari ini atau sebelumnya.',
    en: 'That day has not come yet, so it was not saved. Fill in today or a day before.',
  },
  'delivery.date-before': {
    id: 'Tanggal itu sebelum janji dibuat atau sebelum dikirim, jadi tidak disimpan. Periksa tanggalnya.',
    en: 'That day is before the promise was made or before it was sent, so it was not saved. Check the date.',
  },
  'delivery.over-promise': {
    id: 'Jumlah itu melebihi sisa janjinya, yang tinggal {left}, jadi tidak disimpan. Isi paling banyak sekian, atau minta janjinya diubah dulu.',
    en: 'That is more than is left of the promise, which is {left}, so it was not saved. Fill in that much at the most, or have the promise changed first.',
  },
  'delivery.more-than-sent': {
    id: 'Jumlah yang tiba melebihi yang dikirim, jadi tidak disimpan. Catat selebihnya sebagai penyerahan lain.',
    en: 'More arrived than was sent, so it was not saved. Record the rest as another delivery.',
  },
  'delivery.receiver-unfit': {
    id: 'Penerima itu bukan penerima janji ini, jadi tidak disimpan. Pilih penerima yang dijanjikan, atau perpustakaan di wilayahnya.',
    en: 'That is not who this promise is for, so it was not saved. Choose its receiver, or a library in that region.',
  },
  'delivery.wrong-state': {
    id: 'Penyerahan ini sudah dijawab atau dibatalkan, jadi tidak disimpan. Muat ulang untuk melihat yang terbaru.',
    en: 'This delivery was answered or cancelled already, so it was not saved. Reload to see the latest.',
  },
  'delivery.not-confirmed': {
    id: 'Berita acara dibuat setelah penerima mengonfirmasi. Penyerahan ini belum dikonfirmasi.',
    en: 'The handover record is made once the receiver has confirmed. This delivery is not confirmed yet.',
  },
}
