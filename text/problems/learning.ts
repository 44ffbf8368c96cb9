/** Of the reading room. */
export const learning = {
  'learning.item-unfit': {
    id: 'Bagian “{title}” belum lengkap, jadi tidak disimpan. Video membutuhkan alamat https, kuis membutuhkan batas lulus, dan jawaban benar harus salah satu pilihannya.',
    en: 'The part “{title}” is not complete, so nothing was saved. A video needs an https address, a quiz its pass mark, and the right answer must be one of the choices.',
  },
  'learning.item-elsewhere': {
    id: 'Salah satu bagian sudah ada di modul lain, jadi tidak disimpan. Muat ulang, lalu tambahkan sebagai bagian baru.',
    en: 'One of the parts belongs to another module, so nothing was saved. Reload, then add it as a new part.',
  },
  'learning.unfinished': {
    id: 'Modul ini belum dapat dibaca: “{title}” masih kosong. Isi bacaannya, unggah PDF-nya, atau tambahkan pertanyaan kuisnya.',
    en: 'This module cannot be read yet: “{title}” is still empty. Write its text, upload its PDF, or add its questions.',
  },
  'learning.retired': {
    id: 'Modul ini tidak ditawarkan lagi, jadi tidak disimpan. Jam pelatihan yang sudah diperoleh tetap tercatat.',
    en: 'This module is not offered any more, so nothing was saved. Training hours that were earned stay on record.',
  },
  'learning.not-published': {
    id: 'Modul ini belum diterbitkan. Terbitkan dulu, lalu coba lagi.',
    en: 'This module is not published yet. Publish it first, then try again.',
  },
  'learning.no-document': {
    id: 'Bagian ini bukan dokumen, jadi berkasnya tidak disimpan.',
    en: 'This part is not a document, so the file was not kept.',
  },
  'learning.no-pdf': {
    id: 'Berkas itu bukan PDF, jadi tidak disimpan. Simpan dokumennya sebagai PDF, lalu unggah lagi.',
    en: 'That file is not a PDF, so it was not kept. Save the document as PDF, then upload it again.',
  },
  'learning.no-quiz': {
    id: 'Bagian ini bukan kuis lagi. Muat ulang untuk melihat isinya yang terbaru.',
    en: 'This part is not a quiz any more. Reload to see what it is now.',
  },
  'learning.answers-needed': {
    id: 'Kuis selesai setelah dijawab dan lulus, bukan dengan ditandai. Jawab pertanyaannya dulu.',
    en: 'A quiz is done when it was answered and passed, not when it is marked. Answer its questions first.',
  },
  'learning.answers-missing': {
    id: 'Pertanyaan kuis ini berubah, atau ada yang belum dijawab. Muat ulang, lalu jawab semuanya.',
    en: 'The questions of this quiz have changed, or some are not answered. Reload, then answer all of them.',
  },
}
