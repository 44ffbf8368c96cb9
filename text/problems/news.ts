/** What is told for refusals of news. */
export const news = {
  'news.exists': {
    id: 'Berita ini sudah tersimpan, jadi tidak ada yang disimpan dua kali. Buka dari daftar berita.',
    en: 'This item is on record already, so nothing was saved twice. Open it from the list of news.',
  },
  'news.withdrawn': {
    id: 'Berita ini sudah ditarik dan tidak dapat diubah lagi. Tulisan Anda tetap ada di layar; tulis sebagai berita baru.',
    en: 'This item was withdrawn and cannot be changed any more. What you typed is still here; write it as a new item.',
  },
  'news.not-published': {
    id: 'Berita ini tidak sedang tampil, jadi tidak ada yang perlu ditarik. Muat ulang halaman.',
    en: 'This item is not shown, so there is nothing to withdraw. Load the page anew.',
  },
  'news.published-already': {
    id: 'Berita ini sudah pernah terbit, jadi tidak dapat dihapus. Tarik dari halaman umum dengan alasannya.',
    en: 'This item was published, so it cannot be thrown away. Withdraw it from the public pages, with the reason.',
  },
  'news.correction-missing': {
    id: 'Berita ini sudah terbit. Perubahan Anda tetap ada di layar; tulis satu kalimat apa yang diperbaiki, agar pembaca tahu.',
    en: 'This item is published. What you changed is still here; write in one sentence what was put right, so that readers know.',
  },
  'news.number-inside': {
    id: 'Tulisan ini memuat nomor telepon, nomor kependudukan, atau surel. Tulisan Anda tetap ada di layar. Hapus nomornya, atau nyatakan bahwa sudah diperiksa dan itu bukan milik seseorang.',
    en: 'The text holds a telephone number, an identity number or an e-mail address. What you typed is still here. Take it out, or say that you looked and it is no person’s.',
  },
  'news.names-child': {
    id: 'Tulisan ini tampaknya menceritakan seorang anak. Tulisan Anda tetap ada di layar. Hapus keterangannya, atau nyatakan bahwa sudah diperiksa dan tidak ada anak yang dapat dikenali.',
    en: 'The text seems to tell of a child. What you typed is still here. Take that out, or say that you looked and no child can be known by it.',
  },
  'news.meeting-unknown': {
    id: 'Pertemuan itu tidak ada di wilayah Anda. Tulisan Anda tetap ada di layar; pilih pertemuan lain, atau kosongkan.',
    en: 'That meeting is not in your area. What you typed is still here; choose another meeting, or none.',
  },
  'news.picture-unknown': {
    id: 'Foto ini sudah tidak ada di berita ini. Muat ulang halaman, lalu periksa fotonya.',
    en: 'This picture is not with the item any more. Load the page anew and look at its pictures.',
  },
  'news.picture-unsaid': {
    id: 'Ada foto yang belum disebut siapa yang terlihat. Berita belum terbit; sebutkan dulu, atau hapus fotonya.',
    en: 'Of a picture it was not said who is seen. The item is not published yet; say so first, or take the picture away.',
  },
  'news.statement-missing': {
    id: 'Ada orang di foto ini. Tulis persetujuan apa yang mereka berikan dan di mana disimpan; tanpa itu fotonya tidak tampil.',
    en: 'People are on this picture. Write what they agreed to and where that is kept; without it the picture is not shown.',
  },
}
