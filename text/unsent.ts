/** What came between something that was saved on the phone and the server: what happened, what is kept, what to do. */
const id = {
  situations: {
    changed:
      'Catatan ini sudah diubah di tempat lain. Isian Anda tetap di ponsel ini. Bandingkan keduanya, lalu pilih.',
    'changed-removal':
      'Kegiatan ini sudah diubah di tempat lain, jadi belum dihapus. Lihat yang terbaru; bila tetap perlu, hapus dari sana dan buang kiriman ini.',
    gone: 'Kegiatan ini sudah dihapus di tempat lain. Perbaikan Anda tetap di ponsel ini. Catat lagi sebagai kegiatan baru, atau buang.',
    'gone-removal':
      'Kegiatan ini memang sudah tidak ada. Tidak ada lagi yang perlu dikirim; buang kiriman ini.',
    'handed-over':
      'Perpustakaan ini tidak lagi Anda kelola, jadi kiriman tidak dapat diterima dari akun Anda. Isian Anda tetap di ponsel ini. Kirimkan salinannya kepada pengelola baru atau petugas kabupaten/kota.',
    locked:
      'Bulannya sudah dikunci. Isian Anda tetap di ponsel ini. Tulis alasannya agar masuk sebagai revisi, atau betulkan tanggalnya bila keliru.',
    'kept-removal':
      'Kegiatan ini sudah diverifikasi atau bulannya dikunci, jadi tidak dihapus. Lihat kegiatannya, atau mintalah petugas kabupaten/kota mengembalikannya.',
    closed:
      'Perpustakaan ini tercatat tutup. Isian Anda tetap di ponsel ini. Mintalah petugas kabupaten/kota membukanya kembali, lalu kirim lagi.',
    'asked-otherwise':
      'Pertanyaan laporan ini berubah setelah Anda mengisinya. Semua jawaban Anda tetap ada. Buka, lengkapi yang baru, lalu kirim.',
    date: 'Tanggalnya tidak sesuai menurut peladen; mungkin jam ponsel ini keliru. Isian Anda tetap di ponsel ini. Betulkan tanggalnya, lalu kirim.',
    other: '',
  },
  steps: {
    compare: 'Bandingkan',
    mend: 'Perbaiki',
    open: 'Lihat kegiatan',
    copy: 'Simpan salinan',
    ask: 'Tanya lewat WhatsApp',
    retry: 'Kirim lagi',
  },
  again: 'Catat lagi',
  reason: 'Tulis alasan',
  answer: 'Lengkapi',
  askText: (what: string, why: string) =>
    `Yth. petugas kabupaten/kota, kiriman saya di Sinergi belum diterima: ${what}.\n${why}\nMohon bantuannya.`,
  copyHead: 'Salinan dari Sinergi, belum diterima peladen',
  copyOf: (when: string) => `Disimpan di ponsel ${when}`,
  yes: 'ya',
  no: 'tidak',
  mayBeAccepted:
    'Kiriman ini sudah pernah berangkat dan jawabannya belum sampai, jadi mungkin sudah diterima. Setelah tersambung, periksa daftarnya.',
  discardText: (what: string) =>
    `“${what}” dihapus dari ponsel ini dan tidak dikirim lagi. Ini tidak dapat dibatalkan.`,
  photosToo: (n: number) => `${n} foto yang menunggu kegiatan ini ikut dibuang.`,
  wasAccepted: 'Sudah diterima, jadi tidak dibuang.',
  photos: 'Foto',
  persisted: 'Peramban berjanji tidak menghapusnya sendiri.',
  notPersisted:
    'Peramban dapat menghapusnya bila ruang ponsel habis. Pasang Sinergi di layar utama agar tersimpan lebih aman.',
  full: 'Ruang penyimpanan ponsel ini hampir habis. Kosongkan ruang agar isian berikutnya dapat tersimpan.',
  clock: (when: string) =>
    `Jam ponsel ini berbeda jauh dari jam peladen (${when}). Isian tetap tersimpan; betulkan jam ponsel, dan periksa tanggal yang Anda isi.`,
  leave: {
    title: 'Keluar sekarang?',
    entries: (n: number) => `${n} kiriman belum diterima peladen.`,
    photos: (n: number) => `${n} foto belum terkirim.`,
    kept: 'Semuanya tetap di ponsel ini dan terkirim setelah Anda masuk lagi di ponsel ini. Orang lain yang masuk tidak melihatnya.',
    stay: 'Tetap masuk',
    go: 'Keluar',
  },
  door: {
    title: (n: number) => `${n} kiriman di ponsel ini belum terkirim.`,
    text: 'Tidak terhapus, dan terkirim begitu pemiliknya masuk.',
    disabled:
      'Isian tetap di ponsel ini. Mintalah petugas jenjang di atas Anda mengaktifkan lagi akun Anda; sesudah itu masuk di ponsel ini, dan semuanya terkirim.',
    ask: 'Tanya lewat WhatsApp',
    askText: (n: number) =>
      `Yth. petugas, akun Sinergi saya dinonaktifkan, sedangkan ${n} kiriman masih menunggu di ponsel saya. Mohon akun diaktifkan lagi agar terkirim.`,
  },
  noRole: {
    title: (n: number) => `${n} kiriman Anda belum diterima`,
    text: 'Anda tidak lagi memegang peran, tetapi isian Anda tetap di ponsel ini.',
    open: 'Buka kiriman',
  },
}

const en: typeof id = {
  situations: {
    changed:
      'This record was changed elsewhere. What you typed is still on this phone. Compare the two, then pick.',
    'changed-removal':
      'This activity was changed elsewhere, so it is not removed yet. Look at the newest; if need be, remove it there and throw this away.',
    gone: 'This activity was removed elsewhere. Your correction is still on this phone. Record it again as a new one, or throw it away.',
    'gone-removal': 'This activity is gone already. Nothing need be sent any more; throw this away.',
    'handed-over':
      'You do not manage this library any more, so it cannot be accepted from your account. What you typed is still on this phone. Send a copy to the new manager or to the regency.',
    locked:
      'Its month is locked. What you typed is still on this phone. Give a reason so that it enters as a revision, or correct the date if it is wrong.',
    'kept-removal':
      'This activity is verified or its month locked, so it is not removed. Look at it, or ask the regency to give it back.',
    closed:
      'This library is recorded as closed. What you typed is still on this phone. Ask the regency to reopen it, then send again.',
    'asked-otherwise':
      'The questions of this report changed after you had filled it in. All your answers are kept. Open it, answer what is new, then send.',
    date: 'Its date does not fit, says the server; the clock of this phone may be wrong. What you typed is still on this phone. Correct the date, then send.',
    other: '',
  },
  steps: {
    compare: 'Compare',
    mend: 'Correct it',
    open: 'See the activity',
    copy: 'Save a copy',
    ask: 'Ask by WhatsApp',
    retry: 'Send again',
  },
  again: 'Record again',
  reason: 'Give a reason',
  answer: 'Complete it',
  askText: (what, why) =>
    `Dear regency officer, what I sent to Sinergi was not accepted: ${what}.\n${why}\nPlease help.`,
  copyHead: 'A copy from Sinergi, not accepted by the server',
  copyOf: when => `Saved on the phone ${when}`,
  yes: 'yes',
  no: 'no',
  mayBeAccepted:
    'This has been on its way and no answer came back, so it may have been accepted. Once connected, look at the list.',
  discardText: what => `“${what}” is removed from this phone and not sent again. This cannot be taken back.`,
  photosToo: n =>
    n === 1
      ? '1 photo that waits for this activity goes with it.'
      : `${n} photos that wait for it go with it.`,
  wasAccepted: 'It was accepted, so it is not thrown away.',
  photos: 'Photos',
  persisted: 'The browser promises not to clear it by itself.',
  notPersisted:
    'The browser may clear it when the phone runs out of room. Put Sinergi on the home screen to keep it safer.',
  full: 'This phone is almost out of room. Make some, so that what you type next can be kept.',
  clock: when =>
    `The clock of this phone is far from the server’s (${when}). What you type is kept; set the clock right, and check the dates you filled in.`,
  leave: {
    title: 'Sign out now?',
    entries: n => (n === 1 ? '1 item is not accepted yet.' : `${n} items are not accepted yet.`),
    photos: n => (n === 1 ? '1 photo is not sent yet.' : `${n} photos are not sent yet.`),
    kept: 'All of it stays on this phone and is sent once you sign in here again. Others who sign in do not see it.',
    stay: 'Stay',
    go: 'Sign out',
  },
  door: {
    title: n =>
      n === 1 ? '1 item on this phone is not sent yet.' : `${n} items on this phone are not sent yet.`,
    text: 'Nothing is lost; it is sent once its owner signs in.',
    disabled:
      'What you typed is still on this phone. Ask the office above you to enable your account; then sign in here, and all of it is sent.',
    ask: 'Ask by WhatsApp',
    askText: n =>
      `Dear officer, my Sinergi account is disabled while ${n} items still wait on my phone. Please enable it so that they are sent.`,
  },
  noRole: {
    title: n => (n === 1 ? '1 item of yours is not accepted' : `${n} items of yours are not accepted`),
    text: 'You hold no role any more, but what you typed is still on this phone.',
    open: 'Open what is to be sent',
  },
}

export const unsent = { id, en }
