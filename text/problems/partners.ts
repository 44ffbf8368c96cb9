/** What is told for refusals of partners, needs and offers, and of speaking up for a library. */
export const partners = {
  'partner.name-taken': {
    id: 'Mitra dengan nama dan jenis ini sudah tercatat di tempat yang sama. Isian Anda tetap tersimpan; pakai yang sudah ada, atau bedakan namanya.',
    en: 'A partner of this name and kind is already entered in the same place. What you typed is kept; use that one, or give yours a name that tells it apart.',
  },
  'partner.region-beyond': {
    id: 'Ada wilayah layanan di luar wilayah Anda. Isian Anda tetap tersimpan; hapus wilayah itu, atau minta petugas jenjang di atas Anda menambahkannya.',
    en: 'One of the regions served lies outside your area. What you typed is kept; take it out, or ask the office above you to add it.',
  },
  'partner.merged': {
    id: 'Mitra ini sudah digabung dengan mitra lain, jadi tidak ada yang diubah. Isian Anda tetap tersimpan; buka mitra yang sekarang, lalu ulangi.',
    en: 'This partner was merged into another, so nothing was changed. What you typed is kept; open the one it became and try again.',
  },
  'partner.merge-itself': {
    id: 'Sebuah mitra tidak dapat digabung dengan dirinya sendiri. Tidak ada yang berubah; pilih mitra yang lain.',
    en: 'A partner cannot be merged with itself. Nothing was changed; choose another one.',
  },
  'partner.merged-further': {
    id: 'Hasil penggabungan ini sudah digabung lagi dengan mitra lain, jadi belum dapat dipisahkan. Tidak ada yang berubah; pisahkan dahulu penggabungan yang terakhir.',
    en: 'What this became was merged again since, so it cannot be taken apart yet. Nothing was changed; take the latest merger apart first.',
  },
  'partner.merge-undone': {
    id: 'Penggabungan ini sudah dipisahkan kembali. Tidak ada yang perlu dilakukan.',
    en: 'This merger was taken apart already. There is nothing left to do.',
  },
  'partner-gift.year-ahead': {
    id: 'Tahun pemberian ini belum tiba. Isian Anda tetap tersimpan; tulis tahun saat bantuan benar-benar diberikan.',
    en: 'The year of this gift has not come. What you typed is kept; write the year in which it was really given.',
  },
  'partner-role.until-before': {
    id: 'Hari terakhir peran ini mendahului hari mulainya. Isian Anda tetap tersimpan; perbaiki salah satu tanggal.',
    en: 'The last day of this role comes before its first. What you typed is kept; mend one of the dates.',
  },
  'partner-role.taken': {
    id: 'Mitra ini sudah memegang peran yang sama pada hari-hari itu. Isian Anda tetap tersimpan; akhiri dahulu peran yang ada, atau pilih hari lain.',
    en: 'This partner has the same role for those days already. What you typed is kept; end that one first, or choose other days.',
  },
  'partner-role.not-serving': {
    id: 'Mitra ini belum tercatat melayani wilayah itu. Isian Anda tetap tersimpan; tambahkan wilayahnya pada data mitra, lalu ulangi.',
    en: 'This partner is not entered as serving that region. What you typed is kept; add the region to the partner, then try again.',
  },
  'policy-basis.number-taken': {
    id: 'Dokumen dengan jenis dan nomor ini sudah tercatat di tempat yang sama. Isian Anda tetap tersimpan; periksa nomornya, atau ubah dokumen yang sudah ada.',
    en: 'A document of this kind and number is already entered in the same place. What you typed is kept; check the number, or amend the one that is there.',
  },
  'policy-basis.until-before': {
    id: 'Dokumen ini berakhir sebelum ditetapkan. Isian Anda tetap tersimpan; perbaiki salah satu tanggal.',
    en: 'This document ends before it was made. What you typed is kept; mend one of the dates.',
  },
  'policy-basis.date-ahead': {
    id: 'Dokumen ini bertanggal sesudah hari ini. Isian Anda tetap tersimpan; catat setelah ditetapkan.',
    en: 'This document is dated after today. What you typed is kept; enter it once it has been made.',
  },
  'policy-basis.amount-misplaced': {
    id: 'Nilai rupiah hanya dicatat pada anggaran (APBDes) dan kerja sama. Isian Anda tetap tersimpan; kosongkan nilainya, atau ganti jenisnya.',
    en: 'An amount is entered for budgets and agreements only. What you typed is kept; leave the amount empty, or choose another kind.',
  },
  'policy-basis.partner-misplaced': {
    id: 'Mitra hanya dicatat pada kerja sama (MoU/PKS), dan harus terlihat oleh Anda. Isian Anda tetap tersimpan; kosongkan mitranya, atau ganti jenisnya.',
    en: 'A partner is entered for agreements (MoU) only, and has to be in your sight. What you typed is kept; leave it empty, or choose another kind.',
  },
  'policy-basis.ended': {
    id: 'Dokumen ini sudah diakhiri, jadi tidak diubah lagi. Isian Anda tetap tersimpan; catat dokumen penggantinya.',
    en: 'This document was ended, so it is changed no more. What you typed is kept; enter the one that replaces it.',
  },
  'policy-basis.end-outside': {
    id: 'Dokumen hanya dapat diakhiri pada hari di antara tanggalnya dan hari ini. Isian Anda tetap tersimpan; perbaiki tanggalnya.',
    en: 'A document is ended on a day between its date and today. What you typed is kept; mend the date.',
  },
  'policy-basis.file-unfit': {
    id: 'Berkas ini tidak disimpan: hanya PDF, JPEG, atau PNG sampai 10 MB. Data dokumen tetap tersimpan; pilih berkas lain.',
    en: 'This file was not kept: only PDF, JPEG or PNG up to 10 MB. The document’s data are kept; choose another file.',
  },
  'need.amount-none': {
    id: 'Jumlahnya belum ada: isi angka bulat, paling sedikit 1. Isian Anda tetap ada.',
    en: 'There is no amount yet: enter a whole number, at least 1. What you typed is kept.',
  },
  'need.amount-too-large': {
    id: 'Jumlahnya terlalu besar; paling banyak {most}. Isian Anda tetap ada; periksa banyaknya nol.',
    en: 'The amount is too large; {most} at the most. What you typed is kept; check the zeros.',
  },
  'need.until-past': {
    id: 'Tanggal “sampai” sudah lewat. Isian Anda tetap ada; pilih hari ini atau sesudahnya.',
    en: 'The “until” date is over. What you typed is kept; choose today or later.',
  },
  'need.unit-missing': {
    id: 'Satuannya belum ada, misalnya “buku” atau “unit”. Isian Anda tetap ada.',
    en: 'The unit is missing, such as “books” or “sets”. What you typed is kept.',
  },
  'need.stated-twice': {
    id: 'Kebutuhan yang sama sudah Anda sampaikan dan masih terbuka sampai {until}. Tidak ada yang berubah; buka yang pertama dan ubah di sana bila perlu.',
    en: 'You have stated the same need already; it is open until {until}. Nothing changed; open the first one and change it there if you need to.',
  },
  'need.evidence-not-verified': {
    id: 'Angka yang dipilih sebagai bukti tidak ada lagi di antara yang terverifikasi. Isian Anda tetap ada; pilih bukti lagi.',
    en: 'A figure chosen as evidence is no longer among those verified. What you typed is kept; choose again.',
  },
  'need.below-agreed': {
    id: 'Sebesar {agreed} sudah disepakati dengan mitra, jadi jumlahnya tidak dapat lebih kecil. Isian Anda tetap ada.',
    en: '{agreed} is agreed with partners already, so the amount cannot be less. What you typed is kept.',
  },
  'need.wrong-state': {
    id: 'Kebutuhan ini tidak terbuka lagi: sudah terpenuhi, ditarik, atau lewat waktu. Tidak ada yang berubah; muat ulang untuk melihatnya.',
    en: 'This need is not open any more: it was met, withdrawn, or has lapsed. Nothing changed; reload to see it.',
  },
  'offer.days-reversed': {
    id: 'Tanggal mulai sesudah tanggal selesai. Isian Anda tetap ada; periksa keduanya.',
    en: 'It begins after it ends. What you typed is kept; check both dates.',
  },
  'offer.below-agreed': {
    id: 'Sebesar {agreed} sudah disepakati dengan perpustakaan, jadi tawaran tidak dapat lebih kecil. Isian Anda tetap ada.',
    en: '{agreed} is agreed with libraries already, so the offer cannot be less. What you typed is kept.',
  },
  'offer.wrong-state': {
    id: 'Tawaran ini tidak terbuka lagi: sudah habis, ditarik, atau lewat waktu. Tidak ada yang berubah; muat ulang untuk melihatnya.',
    en: 'This offer is not open any more: it is used up, withdrawn, or has lapsed. Nothing changed; reload to see it.',
  },
  'offer.said-missing': {
    id: 'Anda mencatat untuk mitra; sebutkan bagaimana mitra menyampaikannya. Isian Anda tetap ada.',
    en: 'You enter this for a partner; say how the partner told you. What you typed is kept.',
  },
  'pairing.more-than-lacking': {
    id: 'Yang masih kurang hanya {lacking}. Isian Anda tetap ada; kurangi jumlahnya.',
    en: 'Only {lacking} is lacking. What you typed is kept; enter less.',
  },
  'pairing.more-than-left': {
    id: 'Sisa tawaran ini tinggal {left}. Isian Anda tetap ada; kurangi jumlahnya.',
    en: 'Only {left} is left of this offer. What you typed is kept; enter less.',
  },
  'pairing.not-eligible': {
    id: 'Tawaran ini bukan untuk kebutuhan itu: jenis, satuan, wilayah, jenis perpustakaan, atau waktunya lain. Tidak ada yang berubah; pilih tawaran lain.',
    en: 'This offer is not for that need: kind, unit, region, kind of library or time differ. Nothing changed; choose another offer.',
  },
  'pairing.pending': {
    id: 'Mitra dan kebutuhan ini sudah punya tawaran yang menunggu jawaban. Tidak ada yang berubah; jawab atau tarik yang itu dahulu.',
    en: 'This partner and this need have a proposal that awaits an answer. Nothing changed; answer it or take it back first.',
  },
  'pairing.wrong-state': {
    id: 'Ini sudah dijawab atau ditarik. Tidak ada yang berubah; muat ulang untuk melihat keadaannya.',
    en: 'This was answered or taken back already. Nothing changed; reload to see how it stands.',
  },
  'pairing.reason-missing': {
    id: 'Tulis alasan menolak, supaya pihak lain tahu. Tidak ada yang berubah.',
    en: 'Say why you decline, so that the other side knows. Nothing changed.',
  },
  'pairing.used-up': {
    id: 'Perpustakaan lain menerima lebih dahulu; sisa tawaran ini tinggal {left}. Tidak ada yang diambil sebagian; mintalah sisanya atau tawaran lain.',
    en: 'Another library accepted first; {left} is left of this offer. Nothing was taken by half; ask for what is left, or for another offer.',
  },
  'pairing.met': {
    id: 'Kebutuhan ini sudah lebih banyak terpenuhi; yang masih kurang {lacking}. Tidak ada yang berubah; sepakati jumlah yang lebih kecil.',
    en: 'More of this need is met by now; {lacking} is lacking. Nothing changed; agree on less.',
  },
  'matching.weights-not-100': {
    id: 'Jumlah bobotnya {sum}, seharusnya 100. Isian Anda tetap ada; sesuaikan bobotnya.',
    en: 'The weights add up to {sum}, not 100. What you typed is kept; adjust them.',
  },
  'matching.date-before': {
    id: 'Aturan baru berlaku paling cepat {day}. Isian Anda tetap ada; pilih tanggal lain.',
    en: 'New rules begin on {day} at the earliest. What you typed is kept; choose another date.',
  },
  'advocacy.date-ahead': {
    id: 'Tanggal ini belum tiba. Isian Anda tetap tersimpan; pilih hari ini atau sebelumnya.',
    en: 'This day has not come yet. What you typed is kept; choose today or earlier.',
  },
  'advocacy.too-old': {
    id: 'Program dimulai tahun 2018; tanggal sebelum itu tidak dicatat. Periksa tahunnya.',
    en: 'The programme began in 2018; earlier dates are not recorded. Please check the year.',
  },
  'advocacy.date-before': {
    id: 'Hasil tidak dapat mendahului upayanya ({day}). Isian Anda tetap tersimpan; betulkan tanggalnya.',
    en: 'The outcome cannot come before the effort itself ({day}). What you typed is kept; correct the date.',
  },
  'advocacy.amount-unfit': {
    id: 'Jumlah harus antara Rp1 dan Rp1 triliun, dalam rupiah bulat. Kosongkan bila tidak diketahui; isian lain tetap tersimpan.',
    en: 'An amount is between Rp1 and Rp1 trillion, in whole rupiah. Leave it empty if it is not known; the rest of what you typed is kept.',
  },
  'publication.link-unfit': {
    id: 'Tautan harus berupa alamat lengkap yang diawali https://. Salin dari peramban, atau kosongkan; isian lain tetap tersimpan.',
    en: 'A link is a full address that begins with https://. Copy it from the browser, or leave it empty; the rest of what you typed is kept.',
  },
  'publication.link-taken': {
    id: 'Tautan ini sudah dicatat untuk perpustakaan ini: “{title}” di {name}. Tidak perlu dicatat lagi.',
    en: 'This link is already recorded for this library: “{title}” in {name}. It need not be recorded again.',
  },
  'publication.reach-how-missing': {
    id: 'Tuliskan juga bagaimana jangkauan itu dihitung, misalnya oplah atau jumlah tayangan; tanpa itu angkanya tidak dapat dipakai.',
    en: 'Say how the reach was counted too, such as copies printed or times shown; the figure is of no use without it.',
  },
  'publication.activity-unfit': {
    id: 'Kegiatan yang dipilih tidak ada lagi pada perpustakaan ini. Pilih kegiatan lain, atau kosongkan; isian lain tetap tersimpan.',
    en: 'The activity that was chosen is not with this library any more. Choose another, or none; the rest of what you typed is kept.',
  },
  'brief.link-not-valid': {
    id: 'Ringkasan ini tidak dapat dibaca lagi: tautannya keliru, sudah lewat masa berlakunya, atau ditutup. Mintalah tautan baru kepada perpustakaan yang mengirimkannya.',
    en: 'This brief cannot be read any more: the link is wrong, past its time, or was closed. Ask the library that sent it for a new one.',
  },
}
