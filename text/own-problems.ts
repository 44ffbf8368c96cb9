/** Refusals that a page also tells by itself, where no server did. The others come with the server's answer. */
export const ownSentences = {
  'request.too-large': {
    id: 'Kiriman terlalu besar. Kurangi isinya, lalu kirim lagi.',
    en: 'This is too large to send. Make it smaller and send again.',
  },
  'server.fault': {
    id: 'Terjadi gangguan di pihak kami dan tidak ada yang berubah. Isian Anda tetap tersimpan; coba lagi sebentar lagi.',
    en: 'Something went wrong on our side and nothing was changed. What you typed is kept; try again shortly.',
  },
  'server.busy': {
    id: 'Peladen sedang sibuk. Isian Anda tetap tersimpan; coba lagi sebentar lagi.',
    en: 'The server is busy. What you typed is kept; try again shortly.',
  },
}
