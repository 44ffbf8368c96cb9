/** The pages on which somebody takes a consent back with the code of their slip. */
const id = {
  title: 'Tarik persetujuan',
  lead: 'Masukkan kode di slip yang Anda terima saat memberi persetujuan. Tidak perlu akun, dan tidak perlu alasan.',
  code: 'Kode slip',
  hint: 'Sebelas huruf dan angka, misalnya K7M2\u2011PX9Q\u2011TRW.',
  next: 'Lanjut',
  unknown:
    'Tidak ada persetujuan dengan kode itu. Periksa kembali setiap huruf di slip Anda, lalu coba lagi.',
  lost: 'Slip hilang? Minta perpustakaan atau dinas perpustakaan kabupaten menariknya untuk Anda.',
  goes: 'Yang hilang bila Anda menariknya:',
  parts: {
    words: 'kisah Anda: semua kata di dalamnya',
    name: 'nama Anda',
    photo: 'foto yang memperlihatkan Anda',
    voice: 'rekaman suara Anda',
    income: 'angka penghasilan Anda',
    place: 'nama desa Anda',
    contact: 'nomor telepon Anda',
  },
  when: 'Semuanya hilang dari situs, berkas, dan salinan cadangan dalam satu menit, dan dari ponsel perpustakaan begitu ponsel itu tersambung. Yang tinggal hanya hitungan: satu kisah pernah diceritakan.',
  final: 'Ini tidak dapat dibatalkan.',
  press: 'Tarik persetujuan saya',
  done: 'Persetujuan Anda sudah ditarik',
  doneText:
    'Kisah, nama, foto, dan suara Anda tidak ada lagi di situs ini, dan kuncinya dihapus sehingga salinannya pun tidak dapat dibaca. Anda boleh menyimpan slip ini sebagai bukti.',
  other: 'English',
}
const en: typeof id = {
  title: 'Take a consent back',
  lead: 'Enter the code of the slip that you got when you agreed. You need no account and no reason.',
  code: 'Code of the slip',
  hint: 'Eleven letters and figures, such as K7M2\u2011PX9Q\u2011TRW.',
  next: 'Continue',
  unknown: 'There is no consent with that code. Look at each letter on your slip again, and try once more.',
  lost: 'Lost the slip? Ask the library or the library office of your regency to take it back for you.',
  goes: 'What goes when you take it back:',
  parts: {
    words: 'your story: all of its words',
    name: 'your name',
    photo: 'photos that show you',
    voice: 'your recorded voice',
    income: 'what you earn',
    place: 'the name of your village',
    contact: 'your phone number',
  },
  when: 'All of it is gone from the site, its files and backups within a minute, and from the library’s phones as soon as they are connected. What stays is a count: that one story was told.',
  final: 'This cannot be undone.',
  press: 'Take my consent back',
  done: 'Your consent is taken back',
  doneText:
    'Your story, name, photos and voice are no longer on this site, and their key is destroyed so that no copy can be read. You may keep the slip as proof.',
  other: 'Bahasa Indonesia',
}
export const storySlips = { id, en }
