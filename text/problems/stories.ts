/** What is told for refusals of stories, of consents to them, and of panels. */
export const stories = {
  'consent.slip-taken': {
    id: 'Kode slip itu sudah dipakai untuk persetujuan lain, jadi belum disimpan. Isian Anda tetap tersimpan; buat slip baru, lalu berikan kepada orangnya.',
    en: 'The code of that slip belongs to another consent already, so it was not saved. What you typed is kept; make a new slip and hand it out.',
  },
  'consent.unsigned': {
    id: 'Persetujuan dengan tanda tangan di layar belum ditandatangani. Isian Anda tetap tersimpan; minta orangnya menandatangani, atau pilih cara lain.',
    en: 'A consent signed on the screen has no signature yet. What you typed is kept; let the person sign, or choose another way.',
  },
  'story.number-inside': {
    id: 'Dalam kisah ada yang tampak seperti nomor telepon, NIK, rekening, atau alamat surel: “{words}”. Isian Anda tetap tersimpan; hapus, atau nyatakan bahwa itu bukan.',
    en: 'The story holds what looks like a phone, identity or account number, or an e-mail address: “{words}”. What you typed is kept; take it out, or say that it is none.',
  },
  'story.names-child': {
    id: 'Kisah ini bercerita tentang anak (“{words}”), dan belum ada persetujuan orang tua atau walinya. Isian Anda tetap tersimpan; catat persetujuan wali, atau ubah kalimatnya.',
    en: 'The story tells of a child (“{words}”), and no parent or guardian has agreed yet. What you typed is kept; enter the guardian’s consent, or change the sentence.',
  },
  'story.names-person': {
    id: 'Kisah ini menyebut nama orang yang tidak mengizinkan namanya ditulis, jadi belum diterbitkan. Kembalikan kepada perpustakaan agar namanya diganti, misalnya “seorang ibu”.',
    en: 'The story names a person who did not agree to be named, so it was not made public. Give it back to the library to put “a mother”, say, in place of the name.',
  },
  'story.from-elsewhere': {
    id: 'Kegiatan, rencana, produk, janji, atau penerimaan itu bukan milik perpustakaan ini. Isian Anda tetap tersimpan; pilih yang lain atau kosongkan.',
    en: 'That activity, plan, product, promise or delivery is not of this library. What you typed is kept; choose another or none.',
  },
  'story.figure-range': {
    id: 'Angka kisah tidak cocok: batas bawah lebih besar dari batas atas, atau nilainya di luar keduanya. Isian Anda tetap tersimpan; periksa angkanya.',
    en: 'A figure does not fit: its lower bound is above its upper one, or its value lies outside of them. What you typed is kept; look at the numbers.',
  },
  'story.month-ahead': {
    id: 'Bulan itu belum tiba. Isian Anda tetap tersimpan; pilih bulan saat perubahannya terjadi.',
    en: 'That month has not come. What you typed is kept; choose the month in which it changed.',
  },
  'story.withdrawn': {
    id: 'Kisah ini sudah ditarik oleh orang yang diceritakan: isinya sudah dihapus dan tidak dapat diubah. Tidak ada yang perlu dilakukan.',
    en: 'This story was taken back by whoever it told of: its content is gone and cannot be changed. There is nothing left to do.',
  },
  'story.wrong-state': {
    id: 'Kisah ini tidak lagi dalam keadaan yang memungkinkan langkah itu, jadi tidak ada yang berubah. Muat ulang untuk melihat keadaannya sekarang.',
    en: 'The story is no longer in a state for that step, so nothing changed. Load it anew to see how it stands.',
  },
  'story.consent-missing': {
    id: 'Belum semua orang yang diceritakan mengizinkan kisahnya dibaca siapa saja, jadi tidak ada yang berubah. Minta perpustakaan mencatat persetujuannya.',
    en: 'Not everybody told of has agreed that anybody may read the story, so nothing changed. Ask the library to enter their consent.',
  },
  'story.consent-over': {
    id: 'Masa persetujuan orang yang diceritakan sudah lewat, jadi kisah ini tidak diterbitkan. Minta perpustakaan menanyakan persetujuan baru.',
    en: 'The consent of whoever is told of is over, so the story was not made public. Ask the library to ask them anew.',
  },
  'story.photo-unconsented': {
    id: 'Belum jelas siapa yang terlihat di foto, atau ada yang belum mengizinkan fotonya ditampilkan. Tidak ada yang berubah; pilih persetujuan setiap orang yang terlihat, atau hapus fotonya.',
    en: 'It was not said who is seen on the photo, or somebody on it has not agreed to be shown. Nothing changed; choose the consent of everybody who is seen, or remove the photo.',
  },
  'story.voice-missing': {
    id: 'Rekaman suara belum sampai seluruhnya di server. Rekaman tetap tersimpan di ponsel; kirim ulang saat ada sinyal.',
    en: 'The recorded voice has not arrived whole. It is kept on the phone; send it again when there is signal.',
  },
  'story.voice-wrong': {
    id: 'Berkas itu bukan rekaman suara WebM, MP4, atau Ogg, jadi tidak disimpan. Rekam ulang dari halaman ini.',
    en: 'That file is no WebM, MP4 or Ogg recording, so it was not saved. Record it anew on this page.',
  },
  'story.voice-large': {
    id: 'Rekaman itu lebih besar dari 2 MB, jadi tidak disimpan. Rekam ulang lebih singkat, paling lama 3 menit.',
    en: 'That recording is larger than 2 MB, so it was not saved. Record a shorter one, 3 minutes at the most.',
  },
  'story-panel.twice': {
    id: 'Panel ini sudah dibuka, jadi tidak dibuka dua kali. Muat ulang daftar panel.',
    en: 'This panel is open already, so it was not opened twice. Load the list of panels anew.',
  },
  'story-panel.months': {
    id: 'Bulan akhir panel mendahului bulan awalnya. Isian Anda tetap tersimpan; tukar kedua bulan itu.',
    en: 'The last month of the panel is before its first. What you typed is kept; swap the two.',
  },
  'story-panel.not-ready': {
    id: 'Salah satu kisah belum diverifikasi, sudah ditarik, di luar wilayah, bulan, atau bidang panel, atau belum dipilih panel di bawahnya. Tidak ada yang berubah; pilih kisah dari daftar yang ditawarkan.',
    en: 'One of the stories is not verified, was taken back, lies outside the panel’s area, months or domain, or was not chosen by the panel below. Nothing changed; choose from those that are offered.',
  },
  'story-panel.full': {
    id: 'Panel ini sudah menimbang 30 kisah, jadi tidak ditambah. Tutup panel ini dan buka yang baru.',
    en: 'This panel looks at 30 stories already, so none was added. Close it and open a new one.',
  },
  'story-panel.closed': {
    id: 'Panel ini sudah memilih, jadi tidak ada yang berubah. Buka panel baru untuk menimbang lagi.',
    en: 'This panel has chosen already, so nothing changed. Open a new one to look again.',
  },
  'story-panel.unknown': {
    id: 'Anggota atau kisah itu tidak ada dalam panel ini, atau kisahnya sudah ditarik. Isian Anda tetap tersimpan; muat ulang panelnya.',
    en: 'That member or story is not in this panel, or the story was taken back. What you typed is kept; load the panel anew.',
  },
  'story-panel.no-votes': {
    id: 'Belum semua anggota menyatakan pilihan dan alasannya, jadi panel belum dapat ditutup. Catat pilihan yang belum ada.',
    en: 'Not every member has said which story and why, so the panel cannot choose yet. Enter the choices that are missing.',
  },
}
