/** How Sinergi is put on the home screen where the browser offers no button for it: iPhone and iPad. */
const id = {
  title: 'Pasang di layar utama',
  lead: 'Di iPhone dan iPad dipasang dari Safari, sekali saja:',
  steps: [
    'Buka halaman ini di Safari, lalu ketuk Bagikan: kotak dengan panah ke atas. Bila tidak tampak, ketuk tombol tiga titik dahulu.',
    'Gulir, lalu pilih “Tambah ke Layar Utama”.',
    'Ketuk “Tambah”, lalu buka Sinergi dari layar utama dan masuk seperti biasa.',
  ],
  why: 'Tanpa dipasang, iPhone dapat menghapus yang tersimpan di ponsel bila Sinergi tidak dibuka selama tujuh hari. Kirim dahulu yang masih menunggu sebelum memasang: aplikasi di layar utama mulai dengan kosong.',
}

const en: typeof id = {
  title: 'Put it on the home screen',
  lead: 'On iPhone and iPad this is done from Safari, once:',
  steps: [
    'Open this page in Safari and tap Share: the box with an arrow up. If you do not see it, tap the three dots first.',
    'Scroll, then choose “Add to Home Screen”.',
    'Tap “Add”, then open Sinergi from the home screen and sign in as usual.',
  ],
  why: 'Without it an iPhone may remove what is kept on the phone when Sinergi is not opened for seven days. Send what is still waiting before you do it: the app on the home screen begins empty.',
}

export const installing = { id, en }
