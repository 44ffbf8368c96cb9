/** What is told for refusals about personal data. */
export const privacy = {
  'correction.too-many': {
    id: 'Lima permintaan Anda masih menunggu jawaban. Isian Anda tetap ada; tunggu jawabannya dulu.',
    en: 'Five of your requests still wait for an answer. What you typed is kept; wait for those first.',
  },
  'correction.answered': {
    id: 'Permintaan ini sudah dijawab. Tidak ada yang berubah; muat ulang untuk membaca jawabannya.',
    en: 'This request was answered already. Nothing changed; reload to read the answer.',
  },
  'breach.ahead': {
    id: 'Waktunya ada di masa depan. Isian Anda tetap ada; periksa tanggal dan jamnya.',
    en: 'The time lies in the future. What you typed is kept; check day and hour.',
  },
  'breach.not-told': {
    id: 'Kejadian ini belum dapat ditutup: catat dulu kapan orangnya dan lembaga diberi tahu. Isian Anda tetap ada.',
    en: 'This cannot be closed yet: first note when the people and the authority were told. What you typed is kept.',
  },
  'breach.closed': {
    id: 'Kejadian ini sudah ditutup, jadi tidak dapat diubah lagi. Isian Anda tetap ada; muat ulang untuk membacanya.',
    en: 'This was closed and cannot be changed any more. What you typed is kept; reload to read it.',
  },
}
