/** What is told for refusals of consents, products, local content and booths. */
export const products = {
  'consent.guardian-missing': {
    id: 'Anak hanya dapat setuju lewat orang tua atau walinya. Isian Anda tetap tersimpan; tulis nama dan hubungan walinya.',
    en: 'A child can only agree by a parent or guardian. What you typed is kept; write the guardian’s name and relation.',
  },
  'consent.guardian-themselves': {
    id: 'Nama wali sama dengan nama anaknya. Isian Anda tetap tersimpan; tulis nama orang tua atau walinya.',
    en: 'The guardian has the same name as the child. What you typed is kept; write the name of the parent or guardian.',
  },
  'consent.date-ahead': {
    id: 'Tanggal persetujuan itu belum tiba. Isian Anda tetap tersimpan; tulis hari saat persetujuan diberikan.',
    en: 'The day of that consent has not come. What you typed is kept; write the day on which it was given.',
  },
  'consent.until-past': {
    id: 'Persetujuan itu sudah berakhir sebelum diberikan atau sebelum hari ini. Isian Anda tetap tersimpan; pilih hari berakhir yang akan datang, atau kosongkan.',
    en: 'That consent ends before it was given, or before today. What you typed is kept; choose a last day to come, or none.',
  },
  'consent.entered-already': {
    id: 'Persetujuan ini sudah tercatat untuk hal lain, jadi tidak ada yang disimpan dua kali. Muat ulang halaman, lalu periksa daftarnya.',
    en: 'This consent is entered already, about something else, so nothing was saved twice. Load the page anew and look at the list.',
  },
  'consent.withdrawn-already': {
    id: 'Persetujuan ini sudah ditarik, dan yang menyangkutnya sudah tidak ditampilkan. Tidak ada yang perlu dilakukan.',
    en: 'This consent was taken back already, and nothing under it is shown. There is nothing left to do.',
  },
  'producer.not-adult': {
    id: 'Pembuat produk harus berusia 18 tahun atau lebih. Isian Anda tetap tersimpan; bila pembuatnya anak, catat orang tua atau kelompoknya.',
    en: 'A producer has to be 18 or older. What you typed is kept; where a child makes it, enter the parent or the group.',
  },
  'producer.phone-wrong': {
    id: 'Nomor WhatsApp itu tidak lengkap. Isian Anda tetap tersimpan; tulis seperti 0812 3456 7890.',
    en: 'That WhatsApp number is not complete. What you typed is kept; write it like 0812 3456 7890.',
  },
  'producer.exists': {
    id: 'Perpustakaan ini sudah mencatat pembuat dengan nama yang sama. Isian Anda tetap tersimpan; pakai yang sudah ada, atau bedakan namanya.',
    en: 'This library has entered a producer of that name already. What you typed is kept; use that one, or tell the names apart.',
  },
  'producer.forgotten': {
    id: 'Nama dan nomor pembuat ini sudah dihapus atas permintaannya. Tidak ada yang berubah; catat sebagai pembuat baru bila ia setuju lagi.',
    en: 'This producer’s name and number were removed at their wish. Nothing was changed; enter a new producer if they agree again.',
  },
  'producer.before-noted': {
    id: 'Pendapatan sebelumnya sudah dicatat, dan dicatat satu kali saja supaya perbandingannya jujur. Tidak ada yang berubah.',
    en: 'What was earned before is noted already, and only once, so that the comparison stays honest. Nothing was changed.',
  },
  'product.names-child': {
    id: 'Tulisan ini menyebut seorang anak (“{words}”). Isian Anda tetap tersimpan; hapus bagian itu, atau catat persetujuan nama dari orang tua atau walinya.',
    en: 'These words tell of a child (“{words}”). What you typed is kept; take that part out, or enter the consent of a parent or guardian to the name.',
  },
  'product.names-producer': {
    id: 'Nama atau cerita produk ini menyebut nama pembuatnya, padahal ia tidak setuju namanya ditampilkan. Tidak ada yang berubah; hapus namanya dari tulisan itu, atau catat persetujuannya.',
    en: 'The name or story of this product tells its producer’s name, and they do not agree to be named. Nothing was changed; take the name out of the words, or enter the consent.',
  },
  'product.number-in-words': {
    id: 'Tulisan ini memuat nomor telepon. Isian Anda tetap tersimpan; hapus nomornya. Pembeli menghubungi lewat tombol di katalog, yang tampil hanya selama pemilik nomor setuju.',
    en: 'These words hold a telephone number. What you typed is kept; take the number out. Buyers use the button in the catalogue, which is there only while the owner of the number agrees.',
  },
  'product.price-low': {
    id: 'Harga ditulis dalam rupiah penuh, paling sedikit Rp100 dan paling banyak Rp1 miliar, tanpa sen. Isian Anda tetap tersimpan; periksa harganya.',
    en: 'A price is in whole rupiah, Rp100 at the least and Rp1 billion at the most, without cents. What you typed is kept; check the price.',
  },
  'product.price-unlikely': {
    id: 'Harga ini jauh dari yang biasa (sekitar Rp{usual}), atau angkanya janggal; mungkin satuannya lain. Isian Anda tetap tersimpan; periksa, lalu nyatakan bahwa harganya benar.',
    en: 'This price is far from what is usual (about Rp{usual}), or an odd number; the unit may be another. What you typed is kept; check it, then say that it is right.',
  },
  'product.producer-unknown': {
    id: 'Pembuat itu tidak tercatat di perpustakaan ini. Isian Anda tetap tersimpan; pilih atau catat pembuatnya dahulu.',
    en: 'That producer is not entered at this library. What you typed is kept; choose or enter the producer first.',
  },
  'product.from-elsewhere': {
    id: 'Kegiatan atau rencana yang dipilih bukan milik perpustakaan ini. Isian Anda tetap tersimpan; pilih yang lain, atau kosongkan.',
    en: 'The activity or plan that was chosen is not of this library. What you typed is kept; choose another, or none.',
  },
  'product.permit-twice': {
    id: 'Satu jenis izin ditulis dua kali. Isian Anda tetap tersimpan; hapus salah satunya.',
    en: 'One kind of permit is written twice. What you typed is kept; take one of them out.',
  },
  'product.no-contact': {
    id: 'Belum ada cara pembeli menghubungi: pembuat belum setuju nomornya ditampilkan, dan perpustakaan belum punya nomor WhatsApp untuk pembeli. Tidak ada yang berubah; lengkapi salah satunya, lalu terbitkan.',
    en: 'Buyers have nobody to reach: the producer did not agree to show a number, and the library has no WhatsApp number for buyers. Nothing was changed; add one of them, then publish.',
  },
  'product.wrong-state': {
    id: 'Keadaan produk ini sudah lain, jadi langkah itu tidak berlaku. Tidak ada yang berubah; muat ulang halaman.',
    en: 'This product stands differently by now, so that step does not apply. Nothing was changed; load the page anew.',
  },
  'product.photo-unconsented': {
    id: 'Foto ini menampilkan orang tanpa persetujuan foto yang masih berlaku. Foto tetap tersimpan dan tidak tampil di luar; catat persetujuan setiap orang yang terlihat (anak: oleh walinya).',
    en: 'This photo shows somebody without a consent to pictures that is in force. It is kept and shown to nobody outside; enter the consent of everybody who is seen (of a child, by the guardian).',
  },
  'product.date-ahead': {
    id: 'Hari itu belum tiba. Isian Anda tetap tersimpan; pilih hari ini atau sebelumnya.',
    en: 'That day has not come. What you typed is kept; choose today or a day before.',
  },
  'product.month-ahead': {
    id: 'Bulan itu belum mulai. Isian Anda tetap tersimpan; pilih bulan ini atau sebelumnya.',
    en: 'That month has not begun. What you typed is kept; choose this month or one before.',
  },
  'product.income-unconsented': {
    id: 'Pendapatan adalah data pribadi yang dilindungi, dan pembuatnya belum setuju pendapatannya dicatat. Isian Anda tetap tersimpan; kosongkan pendapatan, atau catat persetujuannya dahulu.',
    en: 'Income is protected personal data, and this producer has not agreed to have it noted. What you typed is kept; leave the income out, or enter the consent first.',
  },
  'product.income-unlikely': {
    id: 'Pendapatan itu jauh dari jumlah kali harga, atau bukan rupiah penuh. Isian Anda tetap tersimpan; periksa, lalu nyatakan bahwa angkanya benar.',
    en: 'That income is far from quantity times price, or not in whole rupiah. What you typed is kept; check it, then say that it is right.',
  },
  'content.empty': {
    id: 'Konten ini belum berisi tulisan atau tautan. Isian Anda tetap tersimpan; tulis isinya, atau tempel tautan rekamannya.',
    en: 'This has neither words nor a link yet. What you typed is kept; write it down, or paste the link of the recording.',
  },
  'content.names-child': {
    id: 'Tulisan ini menyebut seorang anak (“{words}”). Isian Anda tetap tersimpan; hapus bagian itu, atau catat persetujuan nama dari orang tua atau walinya.',
    en: 'These words tell of a child (“{words}”). What you typed is kept; take that part out, or enter the consent of a parent or guardian to the name.',
  },
  'content.names-teller': {
    id: 'Judul atau tulisan ini menyebut nama orang yang menceritakannya, padahal ia tidak setuju namanya ditampilkan. Tidak ada yang berubah; hapus namanya dari tulisan itu, atau catat persetujuannya.',
    en: 'The title or the words tell the name of whoever tells this, and they do not agree to be named. Nothing was changed; take the name out of the words, or enter the consent.',
  },
  'content.unconsented': {
    id: 'Belum ada persetujuan yang berlaku dari orang yang menceritakannya, jadi belum dapat diterbitkan. Tidak ada yang berubah; catat persetujuannya dahulu.',
    en: 'Whoever tells this has no consent in force, so it cannot be published yet. Nothing was changed; enter the consent first.',
  },
  'content.wrong-state': {
    id: 'Keadaan konten ini sudah lain, jadi langkah itu tidak berlaku. Tidak ada yang berubah; muat ulang halaman.',
    en: 'This content stands differently by now, so that step does not apply. Nothing was changed; load the page anew.',
  },
  'catalogue.gone': {
    id: 'Halaman ini tidak ada di katalog, atau sudah tidak ditampilkan lagi. Lihat yang lain di katalog.',
    en: 'This is not in the catalogue, or is not shown any more. Have a look at the others.',
  },
  'booth.exists': {
    id: 'Perpustakaan ini sudah punya lapak di pertemuan ini. Isian Anda tetap tersimpan; buka lapak yang sudah ada.',
    en: 'This library has a booth at this meeting already. What you typed is kept; open the one that is there.',
  },
  'booth.number-taken': {
    id: 'Nomor meja itu sudah dipakai lapak lain. Isian Anda tetap tersimpan; pilih nomor lain, atau kosongkan supaya diberi nomor berikutnya.',
    en: 'Another booth has that table. What you typed is kept; choose another number, or none to be given the next.',
  },
  'booth.not-published': {
    id: 'Ada pilihan yang bukan milik perpustakaan ini atau belum terbit: produk dan konten harus tampil di katalog, kegiatan harus sudah diverifikasi. Isian Anda tetap tersimpan; hapus pilihan itu.',
    en: 'Something chosen is not of this library or not published: products and content have to stand in the catalogue, activities have to be verified. What you typed is kept; take it out.',
  },
  'booth.meeting-off': {
    id: 'Pertemuan ini dibatalkan atau sudah ditutup, jadi lapaknya tidak dapat diubah lagi. Isian Anda tetap tersimpan di layar ini.',
    en: 'This meeting was cancelled or is closed, so its booths cannot be changed any more. What you typed is kept on this screen.',
  },
  'booth.none': {
    id: 'Pertemuan ini belum punya lapak, jadi belum ada kartu untuk dicetak. Tambahkan lapak dahulu.',
    en: 'This meeting has no booth yet, so there are no cards to print. Add a booth first.',
  },
  'booth.gone': {
    id: 'Tidak ada lapak dengan kode ini, atau lapaknya sudah ditutup. Lihat katalog.',
    en: 'There is no booth with this code, or it was taken away. Have a look at the catalogue.',
  },
}
