/** What is told for refusals of what libraries plan, do and report, and of the talk about it. */
export const work = {
  'measure.code-taken': {
    id: 'Kode pertanyaan ini sudah dipakai. Pilih kode lain.',
    en: 'This question code is already used. Choose another.',
  },
  'measure.dates-overlap': {
    id: 'Tanggalnya tumpang tindih dengan versi lain. Pilih bulan setelah versi yang terakhir.',
    en: 'The dates overlap another version. Choose a month after the last version.',
  },
  'measure.fixed': {
    id: 'Angka ini dihitung oleh sistem dan tidak dapat diubah.',
    en: 'This figure is counted by the system and cannot be changed.',
  },
  'chain.itself': {
    id: 'Sesuatu tidak dapat ditautkan ke dirinya sendiri. Pilih yang lain.',
    en: 'Nothing can be linked to itself. Choose another.',
  },
  'chain.backwards': {
    id: 'Rantai berjalan dari kebutuhan ke perubahan hidup, tidak sebaliknya. Tautkan dari yang lebih awal ke yang lebih akhir.',
    en: 'The chain runs from a need to a changed life, not back. Link from the earlier station to the later one.',
  },
  'chain.linked-already': {
    id: 'Keduanya sudah bertautan. Tidak ada yang berubah.',
    en: 'The two are linked already. Nothing changed.',
  },
  'chain.circle': {
    id: 'Tautan ini akan membuat lingkaran: yang dituju justru mendahului yang ini. Tidak ada yang berubah; periksa arahnya.',
    en: 'This link would make a circle: what it leads to came before this one. Nothing changed; check the direction.',
  },
  'chain.on-record': {
    id: 'Tautan ini berasal dari isian rencana, kegiatan, atau komitmen. Ubah di sana; di sini tidak ada yang berubah.',
    en: 'This link is told by a plan, an activity or a commitment. Change it there; nothing changed here.',
  },
  'chain.not-linked': {
    id: 'Tautan ini sudah tidak ada. Muat ulang untuk melihat rantainya sekarang.',
    en: 'This link is not there any more. Reload to see the chain as it is now.',
  },
  'plan.wrong-state': {
    id: 'Rencana ini sudah selesai, batal, atau dilanjutkan ke tahun lain. Isian Anda tetap ada; muat ulang untuk melihat keadaannya.',
    en: 'This item is done, dropped or carried over by now. What you typed is kept; reload to see how it stands.',
  },
  'plan.month-outside': {
    id: 'Bulannya harus dalam tahun {year}. Isian Anda tetap ada; pilih bulan lain.',
    en: 'The month has to lie in {year}. What you typed is kept; choose another month.',
  },
  'plan.year-over': {
    id: 'Tahun {year} sudah berakhir, jadi rencananya tidak dapat diubah lagi. Isian Anda tetap ada; yang belum terlaksana dapat dilanjutkan ke tahun ini.',
    en: 'The year {year} is over, so its plan cannot be changed any more. What you typed is kept; what was not done can be carried over to this year.',
  },
  'plan.year-ahead': {
    id: 'Rencana hanya dapat disusun untuk tahun ini dan tahun depan, belum untuk {year}. Isian Anda tetap ada; pilih tahun lain.',
    en: 'Plans are made for this year and the next, not for {year} yet. What you typed is kept; choose another year.',
  },
  'plan.cost-too-high': {
    id: 'Biaya di atas Rp100 miliar untuk satu kegiatan mungkin salah ketik. Isian Anda tetap ada; periksa banyaknya nol.',
    en: 'More than Rp100 billion for one activity is likely a slip. What you typed is kept; check the zeros.',
  },
  'plan.date-ahead': {
    id: 'Tanggalnya ada di masa depan. Isian Anda tetap ada; catat setelah terjadi.',
    en: 'The date lies in the future. What you typed is kept; tell it once it has happened.',
  },
  'plan.date-before': {
    id: 'Tanggalnya lebih awal dari mulainya ({day}). Isian Anda tetap ada; periksa tanggalnya.',
    en: 'The date is before it was begun ({day}). What you typed is kept; check the date.',
  },
  'plan.reason-missing': {
    id: 'Rencana dikembalikan dengan alasan. Tulis apa yang perlu diperbaiki; tidak ada yang berubah.',
    en: 'A plan is returned with a reason. Say what has to be put right; nothing changed.',
  },
  'plan.own-plan': {
    id: 'Anda tidak dapat menelaah rencana yang Anda susun sendiri. Mintalah rekan atau jenjang di atas.',
    en: 'You cannot review a plan that you made yourself. Ask a colleague or the level above.',
  },
  'plan.empty': {
    id: 'Perpustakaan ini belum menyusun rencana untuk tahun itu. Tidak ada yang berubah.',
    en: 'This library has made no plan for that year yet. Nothing changed.',
  },
  'plan.need-unknown': {
    id: 'Kebutuhan yang dipilih bukan milik perpustakaan ini. Isian Anda tetap ada; pilih kebutuhan lain, atau kosongkan.',
    en: 'The need is none of this library’s. What you typed is kept; choose another one, or none.',
  },
  'plan.partner-unknown': {
    id: 'Mitra yang dipilih tidak ada dalam daftar Anda. Isian Anda tetap ada; pilih mitra lain, atau tulis namanya.',
    en: 'The partner is not among those you see. What you typed is kept; choose another one, or write its name.',
  },
  'activity.plan-item-unknown': {
    id: 'Rencana yang dipilih tidak ada pada perpustakaan ini. Isian Anda tetap ada; pilih rencana lain, atau kosongkan.',
    en: 'The planned item is none of this library’s. What you typed is kept; choose another one, or none.',
  },
  'activity.need-unknown': {
    id: 'Kebutuhan yang dipilih bukan milik perpustakaan ini. Isian Anda tetap ada; pilih kebutuhan lain, atau kosongkan.',
    en: 'The need is none of this library’s. What you typed is kept; choose another one, or none.',
  },
  'activity.need-closed': {
    id: 'Kebutuhan yang dipilih sudah ditarik atau lewat waktu pada hari kegiatan. Isian Anda tetap ada; pilih kebutuhan lain, atau kosongkan.',
    en: 'The need was withdrawn or over on the day of the activity. What you typed is kept; choose another one, or none.',
  },
  'activity.partner-unknown': {
    id: 'Mitra yang dipilih tidak ada dalam daftar mitra wilayah ini. Isian Anda tetap ada; pilih mitra lain, atau tulis namanya.',
    en: 'The partner is not on the list of partners here. What you typed is kept; choose another one, or write its name.',
  },
  'activity.date-ahead': {
    id: 'Tanggal kegiatan ada di masa depan. Catat setelah kegiatan berlangsung.',
    en: 'The activity’s date lies in the future. Record it once it has been held.',
  },
  'activity.too-old': {
    id: 'Tanggal kegiatan terlalu lama (sebelum program dimulai pada 2018).',
    en: 'The activity’s date is too old (before the programme began in 2018).',
  },
  'activity.people-over-attendances': {
    id: 'Jumlah orang berbeda tidak dapat melebihi jumlah kehadiran.',
    en: 'Different people cannot be more than attendances.',
  },
  'activity.parts-over-total': {
    id: 'Rinciannya melebihi jumlah seluruh peserta. Periksa angkanya.',
    en: 'The parts add up to more than all participants. Check the figures.',
  },
  'activity.wrong-state': {
    id: 'Kegiatan ini sudah berada di tahap lain. Muat ulang untuk melihatnya.',
    en: 'This activity is at another stage by now. Reload to see it.',
  },
  'activity.month-locked': {
    id: 'Bulan ini sudah dikunci. Tulis alasan agar kegiatan masuk sebagai revisi.',
    en: 'This month is locked. Give a reason so that the activity enters as a revision.',
  },
  'report.month-ahead': {
    id: 'Bulan ini belum berakhir atau belum dimulai. Laporan dapat dikirim mulai hari terakhir bulan itu.',
    en: 'This month is not over yet. Its report can be sent from its last day on.',
  },
  'report.before-programme': {
    id: 'Perpustakaan ini belum ikut program pada bulan itu.',
    en: 'This library was not in the programme in that month.',
  },
  'report.figure-missing': {
    id: 'Masih ada angka yang kosong. Nol pun jawaban; kosong bukan.',
    en: 'Some figures are still empty. Zero is an answer; empty is not.',
  },
  'report.figure-unknown': {
    id: 'Ada pertanyaan yang tidak berlaku untuk bulan ini. Muat ulang formulir; isian Anda tetap ada.',
    en: 'A question is not asked in this month. Reload the form; what you typed is kept.',
  },
  'report.note-missing': {
    id: 'Ada angka yang tidak biasa. Tulis penjelasan singkat, lalu kirim.',
    en: 'Some figures are unusual. Write a short note, then send.',
  },
  'report.wrong-state': {
    id: 'Laporan ini sudah berada di tahap lain. Muat ulang daftar untuk melihatnya.',
    en: 'This report is at another stage by now. Reload the list to see it.',
  },
  'report.month-locked': {
    id: 'Bulan ini sudah dikunci. Perubahan hanya dapat masuk sebagai revisi dengan alasan.',
    en: 'This month is locked. A change can only enter as a revision with a reason.',
  },
  'report.reason-missing': { id: 'Tulis alasannya dahulu.', en: 'Write the reason first.' },
  'report.own-report': {
    id: 'Anda tidak dapat memverifikasi kiriman Anda sendiri. Mintalah rekan atau jenjang di atas.',
    en: 'You cannot verify what you sent yourself. Ask a colleague or the level above.',
  },
  'report.undo-over': {
    id: 'Sudah lewat sepuluh menit, jadi tidak dapat dibatalkan lagi. Mintalah perpustakaan mengirim ulang bila perlu.',
    en: 'Ten minutes have passed, so this cannot be undone any more. Ask the library to send it anew if needed.',
  },
  'reminder.push-off': {
    id: 'Server ini belum dapat mengirim pemberitahuan. Pilihan Anda tidak berubah; pakai e-mail, atau coba lagi nanti.',
    en: 'This server cannot send notifications yet. Your choice has not changed; use e-mail, or try again later.',
  },
  'reminder.push-unfit': {
    id: 'Alamat pemberitahuan dari peramban ini tidak dapat dipakai, jadi pemberitahuan tidak dinyalakan. Perbarui peramban, atau pakai e-mail.',
    en: 'The notification address of this browser cannot be used, so notifications were not turned on. Update the browser, or use e-mail.',
  },
  'reminder.mail-off': {
    id: 'Server ini tidak mengirim e-mail. Pilihan Anda tidak berubah; pakai pemberitahuan di perangkat.',
    en: 'This server sends no e-mail. Your choice has not changed; use notifications on a device.',
  },
  'reminder.codes-enough': {
    id: 'Sudah cukup banyak kode yang dikirim hari ini. Pakai kode yang terakhir, atau coba lagi besok.',
    en: 'Enough codes were sent today. Use the last one, or try again tomorrow.',
  },
  'reminder.code-wrong': {
    id: 'Kode tidak cocok. Periksa e-mail terakhir dari Sinergi, lalu ketik enam angkanya.',
    en: 'The code does not fit. Look at the last e-mail from Sinergi and type its six figures.',
  },
  'reminder.code-over': {
    id: 'Kode sudah lewat waktunya. Minta kode baru; alamat Anda tetap tersimpan.',
    en: 'The code is over. Ask for a new one; your address is kept.',
  },
  'receipt.mistyped': {
    id: 'Kode ini tidak lengkap atau salah ketik. Bandingkan huruf demi huruf dengan kode pada bukti, lalu ketik lagi.',
    en: 'This code is incomplete or mistyped. Compare it sign by sign with the code on the proof, then type it again.',
  },
  'receipt.unknown': {
    id: 'Tidak ada kiriman dengan kode ini. Bandingkan kodenya; bila sama, buktinya dari Sinergi yang lain atau tidak asli.',
    en: 'Nothing was accepted here under this code. Compare it; if it is the same, the proof is of another Sinergi, or not real.',
  },
  'receipt.unreadable': {
    id: 'Ini bukan tanda terima Sinergi, atau sebagian isinya hilang. Salin lagi seluruhnya, atau ketik kode pada bukti.',
    en: 'This is no receipt of Sinergi, or a part of it is missing. Copy all of it again, or type the code on the proof.',
  },
  'receipt.altered': {
    id: 'Tanda tangannya tidak cocok: isi bukti ini diubah setelah ditandatangani. Jangan dipakai; mintalah bukti yang asli kepada yang mengirim.',
    en: 'The signature does not match: this proof was changed after it was signed. Do not rely on it; ask the sender for the original.',
  },
  'receipt.elsewhere': {
    id: 'Tanda terima ini dibuat oleh Sinergi yang lain, jadi tidak dapat diperiksa di sini. Periksalah di alamat yang tertulis pada buktinya.',
    en: 'This receipt was made by another Sinergi, so it cannot be checked here. Check it at the address that stands on the proof.',
  },
  'receipt.unknown-key': {
    id: 'Kunci yang menandatangani tanda terima ini tidak dikenal, jadi keasliannya tidak terbukti. Mintalah bukti yang asli kepada yang mengirim.',
    en: 'The key that signed this receipt is not known, so nothing shows that it is real. Ask the sender for the original.',
  },
  'receipt.not-kept': {
    id: 'Tanda tangannya asli, tetapi kirimannya tidak ada lagi di sini; mungkin data pernah dipulihkan ke keadaan sebelumnya. Simpan bukti ini dan tunjukkan kepada petugas di atas Anda.',
    en: 'The signature is real, but what it proves is not here any more; the data may have been put back to an earlier state. Keep this proof and show it to the office above you.',
  },
  'talk.taken-back': {
    id: 'Pesan ini sudah ditarik kembali. Muat ulang halaman untuk melihatnya.',
    en: 'This message has been taken back already. Reload the page to see it.',
  },
  'talk.take-back-over': {
    id: 'Pesan hanya dapat ditarik kembali dalam {minutes} menit. Pesan tetap ada; kirim pesan baru untuk meralatnya.',
    en: 'A message can be taken back for {minutes} minutes only. It stays; send another to put it right.',
  },
  'announcement.wrong-audience': {
    id: 'Kantor Anda tidak dapat mengumumkan kepada peran itu di wilayah itu. Isian Anda tersimpan; pilih peran di bawah kantor Anda.',
    en: 'Your office cannot announce to that role in that region. What you wrote is kept; choose a role below your office.',
  },
  'announcement.over': {
    id: 'Hari terakhirnya sudah lewat. Isian Anda tersimpan; pilih hari ini atau sesudahnya.',
    en: 'Its last day has passed. What you wrote is kept; choose today or later.',
  },
  'announcement.withdrawn': {
    id: 'Pengumuman ini sudah ditarik. Muat ulang halaman untuk melihatnya.',
    en: 'This announcement has been withdrawn already. Reload the page to see it.',
  },
  'question.nobody-above': {
    id: 'Tidak ada kantor di atasnya yang dapat ditanya. Isian Anda tersimpan.',
    en: 'There is no office above to ask. What you wrote is kept.',
  },
  'question.answered': {
    id: 'Pertanyaan ini sudah dijawab. Muat ulang halaman untuk melihatnya.',
    en: 'This question has been answered already. Reload the page to see it.',
  },
  'photo.upload-missing': {
    id: 'Foto belum terkirim seluruhnya. Foto tetap ada di perangkat Anda; kirim lagi.',
    en: 'The photo has not arrived whole. It is still on your device; send it again.',
  },
  'photo.not-a-picture': {
    id: 'Berkas ini bukan foto yang dapat dibaca (JPEG, PNG, WebP, atau AVIF), jadi tidak disimpan. Pilih foto lain, atau simpan ulang sebagai JPEG.',
    en: 'This file is not a photo that can be read (JPEG, PNG, WebP or AVIF), so it was not kept. Choose another, or save it as JPEG.',
  },
  'photo.broken': {
    id: 'Foto ini rusak atau terpotong, jadi tidak disimpan. Buka dulu di galeri untuk memeriksanya, lalu pilih foto lain.',
    en: 'This photo is damaged or cut off, so it was not kept. Look at it in your gallery, then choose another.',
  },
  'photo.animated': {
    id: 'Gambar bergerak tidak dapat disimpan. Pilih foto biasa.',
    en: 'Moving pictures cannot be kept. Choose a plain photo.',
  },
  'photo.too-many-pixels': {
    id: 'Foto ini lebih dari {most} megapiksel, jadi tidak disimpan. Perkecil fotonya, lalu pilih lagi.',
    en: 'This photo has more than {most} megapixels, so it was not kept. Make it smaller, then choose it again.',
  },
  'photo.enough-chosen': {
    id: 'Laporan memuat paling banyak {most} foto. Keluarkan satu dulu bila foto ini lebih baik.',
    en: 'The report shows {most} photos at the most. Leave one out first if this one is better.',
  },
  'photo.not-of-a-meeting': {
    id: 'Hanya foto pertemuan yang dapat dipilih untuk laporan.',
    en: 'Only photos of a meeting can be chosen for a report.',
  },
  'photo.enough': {
    id: 'Sudah ada {most} foto di sini, jadi foto ini tidak ditambahkan. Hapus salah satu dulu bila foto ini lebih baik.',
    en: 'There are {most} photos here already, so this one was not added. Remove one first if this one is better.',
  },
  'rescue.unreadable': {
    id: 'Ini bukan berkas penyelamat Sinergi. Tidak ada yang diubah. Pilih berkas yang namanya berakhir dengan .kiriman.',
    en: 'This is not a rescue file of Sinergi. Nothing was changed. Choose the file whose name ends in .kiriman.',
  },
  'rescue.cut-short': {
    id: 'Berkas ini terpotong: belum tersalin seluruhnya. Tidak ada yang diubah, dan isinya masih ada di ponsel pemiliknya. Salin sekali lagi, atau simpan berkas baru.',
    en: 'This file is cut short: it was not copied whole. Nothing was changed, and what is in it is still on its owner’s phone. Copy it again, or save a new one.',
  },
  'rescue.altered': {
    id: 'Isi berkas ini tidak lagi seperti saat disimpan ponsel: rusak atau diubah. Tidak ada yang dimasukkan. Mintalah berkas baru dari pemiliknya.',
    en: 'This file is not as the phone saved it: it is damaged, or was changed. Nothing was taken in. Ask its owner for a new one.',
  },
  'rescue.elsewhere': {
    id: 'Berkas ini dibuat untuk pemasangan Sinergi yang lain, jadi tidak dapat dibuka di sini. Tidak ada yang diubah. Serahkan di alamat Sinergi yang dipakai pemiliknya.',
    en: 'This file was made for another installation of Sinergi, so it cannot be opened here. Nothing was changed. Hand it in at the address that its owner uses.',
  },
  'rescue.key-lost': {
    id: 'Kunci untuk membuka berkas ini tidak ada lagi di server. Tidak ada yang diubah, dan isinya masih ada di ponsel pemiliknya: sambungkan ponsel itu sekali, lalu simpan berkas baru.',
    en: 'The key that opens this file is no longer on the server. Nothing was changed, and what is in it is still on its owner’s phone: connect that phone once, then save a new file.',
  },
  'rescue.phone-unknown': {
    id: 'Ponsel yang menyimpan berkas ini tidak dikenal di sini, jadi tidak ada yang dimasukkan. Masuklah dengan ponsel itu sekali selagi ada sinyal, lalu serahkan lagi.',
    en: 'The phone that saved this file is not known here, so nothing was taken in. Sign in on that phone once while there is signal, then hand it in again.',
  },
  'rescue.phone-put-out': {
    id: 'Ponsel yang menyimpan berkas ini sudah dikeluarkan dari akun pemiliknya, jadi tidak ada yang dimasukkan. Bila itu keliru, pemiliknya masuk lagi di ponsel itu; sesudahnya berkas ini dapat diserahkan.',
    en: 'The phone that saved this file was signed out from another device of its owner, so nothing was taken in. If that was a mistake, they sign in on it again; this file can be handed in after that.',
  },
  'rescue.another-person': {
    id: 'Berkas ini memakai nama orang lain daripada pemilik ponsel yang menyimpannya, jadi tidak ada yang dimasukkan. Mintalah berkas baru dari ponsel pemiliknya sendiri.',
    en: 'This file bears the name of somebody other than the owner of the phone that saved it, so nothing was taken in. Ask for a new one from the owner’s own phone.',
  },
  'rescue.owner-disabled': {
    id: 'Akun pemilik berkas ini dinonaktifkan, jadi tidak ada yang dimasukkan. Simpan berkasnya; bila akunnya dibuka lagi, berkas ini dapat diserahkan.',
    en: 'The account of this file’s owner is disabled, so nothing was taken in. Keep the file; it can be handed in once the account is open again.',
  },
}
