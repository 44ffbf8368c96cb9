/** What is told for refusals of any request. */
export const ground = {
  'request.invalid': {
    id: 'Ada isian yang belum sesuai. Isian Anda tetap tersimpan; perbaiki bagian yang ditandai.',
    en: 'Some answers do not fit yet. What you typed is kept; please mend the marked parts.',
  },
  'request.too-many': {
    id: 'Terlalu banyak percobaan. Tunggu satu menit, lalu coba lagi.',
    en: 'Too many tries. Wait a minute, then try again.',
  },
  'request.unknown-endpoint': { id: 'Alamat ini tidak ada.', en: 'This address does not exist.' },
  'request.foreign-origin': {
    id: 'Permintaan datang dari situs lain dan tidak dijalankan. Buka Sinergi langsung, lalu ulangi.',
    en: 'The request came from another site and was not carried out. Open Sinergi itself and try again.',
  },
  'session.missing': {
    id: 'Sesi Anda sudah berakhir. Isian Anda tetap tersimpan di perangkat ini; silakan masuk lagi.',
    en: 'Your session has ended. What you typed is kept on this device; please sign in again.',
  },
  'access.not-found': {
    id: 'Tidak ditemukan, atau berada di luar wilayah Anda.',
    en: 'Not found, or outside your area.',
  },
  'access.not-allowed': {
    id: 'Peran Anda tidak mencakup tindakan ini. Hubungi petugas jenjang di atas Anda bila ini keliru.',
    en: 'Your role does not include this. Ask the office above you if that is wrong.',
  },
  'access.only-sees': {
    id: 'Peran Anda untuk melihat saja, jadi tidak ada yang berubah. Sampaikan kepada pengelola atau petugas yang mencatatnya.',
    en: 'Your role is for seeing only, so nothing was changed. Tell the manager or officer who keeps this record.',
  },
  'command.id-reused': {
    id: 'Nomor kiriman ini sudah dipakai untuk isi yang lain. Tidak ada yang berubah; kirim ulang sebagai catatan baru.',
    en: 'This submission number was already used for something else. Nothing changed; send it as a new record.',
  },
  'code.wrong': {
    id: 'Kode ini tidak dikenal. Periksa lagi: sepuluh huruf dan angka, tanpa I, L, O, U, 0, dan 1.',
    en: 'This code is not known. Check it again: ten letters and figures, without I, L, O, U, 0 and 1.',
  },
  'record.changed-meanwhile': {
    id: 'Catatan ini sudah diubah orang lain sejak Anda membukanya. Isian Anda tetap ada; lihat yang terbaru, lalu putuskan.',
    en: 'Someone else changed this since you opened it. What you typed is kept; look at the newest, then decide.',
  },
  'view.too-many': {
    id: 'Anda sudah menyimpan 40 tampilan untuk daftar ini. Yang ini belum disimpan; hapus satu yang tidak dipakai, lalu simpan lagi.',
    en: 'You have kept 40 views of this list already. This one is not kept yet; remove one that is not used, then save again.',
  },
  'file.missing': {
    id: 'Berkas gambar ini tidak ada di penyimpanan, catatannya tetap ada. Beri tahu pengelola sistem.',
    en: 'The file of this picture is not in the store; its record is kept. Tell whoever runs the system.',
  },
}
