/** What is told for refusals of libraries, what they are measured by and were given, and where they lie. */
export const libraries = {
  'region.unknown': {
    id: 'Wilayah ini tidak ada dalam daftar. Pilih dari daftar yang muncul saat mengetik.',
    en: 'This region is not in the register. Choose from the list that appears as you type.',
  },
  'region.wrong-level': {
    id: 'Jenis perpustakaan ini tidak berada di tingkat wilayah itu. Pilih desa untuk perpustakaan desa, kabupaten atau kota untuk perpustakaan kabupaten atau kota.',
    en: 'This kind of library does not stand at that level of region. Choose a village for a village library, a regency for a regency library.',
  },
  'library.region-taken': {
    id: 'Wilayah ini sudah memiliki perpustakaan sejenis. Buka yang sudah ada, atau daftarkan sebagai taman baca.',
    en: 'This region already has a library of that kind. Open the existing one, or register a reading garden.',
  },
  'library.npp-taken': {
    id: 'NPP ini sudah dipakai perpustakaan lain. Periksa nomornya.',
    en: 'This NPP number belongs to another library. Check the number.',
  },
  'library.npp-malformed': {
    id: 'NPP terdiri atas 13 angka, satu huruf, lalu 7 angka.',
    en: 'An NPP number is 13 digits, a letter, then 7 digits.',
  },
  'library.closed': {
    id: 'Perpustakaan ini tercatat tutup. Buka kembali dahulu bila sudah melayani lagi.',
    en: 'This library is recorded as closed. Reopen it first if it serves again.',
  },
  'library.not-closed': {
    id: 'Perpustakaan ini tidak tercatat tutup.',
    en: 'This library is not recorded as closed.',
  },
  'library.merged': {
    id: 'Perpustakaan ini sudah digabung ke perpustakaan lain. Tidak ada yang berubah; muat ulang halaman untuk membuka perpustakaan gabungannya.',
    en: 'This library was merged into another one. Nothing changed; reload the page to open the one it became.',
  },
  'merge.itself': {
    id: 'Keduanya perpustakaan yang sama. Pilih dua perpustakaan yang berbeda.',
    en: 'Both are the same library. Choose two different ones.',
  },
  'merge.already': {
    id: 'Perpustakaan yang hendak digabung sudah digabung sebelumnya. Tidak ada yang berubah; muat ulang daftar.',
    en: 'The library to be merged was merged before. Nothing changed; reload the list.',
  },
  'merge.into-merged': {
    id: 'Perpustakaan tujuan sendiri sudah digabung ke perpustakaan lain. Tidak ada yang berubah; gabungkan ke perpustakaan itu.',
    en: 'The library to merge into was itself merged into another. Nothing changed; merge into that one instead.',
  },
  'merge.into-closed': {
    id: 'Perpustakaan tujuan tercatat tutup. Tidak ada yang berubah; buka kembali dahulu, atau tukar arah penggabungan.',
    en: 'The library to merge into is recorded as closed. Nothing changed; reopen it first, or merge the other way round.',
  },
  'merge.undo-over': {
    id: 'Sudah lebih dari 30 hari sejak penggabungan, jadi tidak dapat dibatalkan lagi. Tidak ada yang berubah.',
    en: 'More than 30 days have passed since the merger, so it cannot be undone any more. Nothing changed.',
  },
  'merge.undone': {
    id: 'Penggabungan ini sudah dibatalkan. Muat ulang halaman untuk melihat keadaan sekarang.',
    en: 'This merger was undone already. Reload the page to see how things stand.',
  },
  'merge.merged-again': {
    id: 'Perpustakaan gabungan ini sudah digabung lagi ke perpustakaan lain. Batalkan dahulu penggabungan yang lebih baru.',
    en: 'The merged library was merged again into another. Undo the newer merger first.',
  },
  'merge.facts-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: data perpustakaan yang berasal dari penggabungan sudah diubah sejak itu. Tidak ada yang berubah; perbaiki datanya dengan Ubah data.',
    en: 'The merger cannot be undone: facts that came from it were changed since. Nothing changed; mend the facts instead.',
  },
  'merge.report-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: laporan {month} yang ikut dipindahkan sudah diubah atau diperiksa sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: the report of {month}, which it moved, was changed or checked since. Nothing changed.',
  },
  'merge.activity-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: sebuah kegiatan yang ikut dipindahkan sudah diubah atau diperiksa sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: an activity that it moved was changed or checked since. Nothing changed.',
  },
  'merge.talk-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: pesan atau pertanyaan yang dipindahkannya sudah berubah sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: a message or question that it moved has changed since. Nothing changed.',
  },
  'merge.signatory-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: penanda tangan yang dipindahkannya sudah berubah sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: a signatory that it moved has changed since. Nothing changed.',
  },
  'merge.gift-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: pemberian mitra yang ikut dipindahkan sudah berubah sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: a partner’s gift that it moved has changed since. Nothing changed.',
  },
  'merge.basis-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: landasan kebijakan yang ikut dipindahkan sudah berubah sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: a policy document that it moved has changed since. Nothing changed.',
  },
  'merge.aid-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: bantuan yang ikut dipindahkan sudah berubah tahap sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: an aid item that it moved has come to another stage since. Nothing changed.',
  },
  'merge.plan-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: rencana kerja yang ikut dipindahkan sudah diubah sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: a work plan that it moved was changed since. Nothing changed.',
  },
  'merge.adoption-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: praktik yang diambil dan ikut dipindahkan sudah berubah sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: a practice taken on that it moved has changed since. Nothing changed.',
  },
  'merge.standard-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: jawaban standar yang ikut dipindahkan sudah diubah sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: an answer to the standard that it moved was changed since. Nothing changed.',
  },
  'merge.enrolment-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: keikutsertaan program yang ikut dipindahkan sudah berubah sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: an enrolment that it moved has changed since. Nothing changed.',
  },
  'merge.grant-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: peran seorang pengelola yang ikut dipindahkan sudah diakhiri sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: the role of a manager that it moved was ended since. Nothing changed.',
  },
  'merge.invitation-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: undangan yang ikut dipindahkan sudah dipakai atau ditarik sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: an invitation that it moved was used or withdrawn since. Nothing changed.',
  },
  'merge.place-taken': {
    id: 'Penggabungan tidak dapat dibatalkan: tempat, NPP, atau keikutsertaan perpustakaan semula sudah dipakai yang lain sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: the place, the NPP number or the enrolment of the former library was taken by another since. Nothing changed.',
  },
  'criterion.code-taken': {
    id: 'Kode kriteria ini sudah dipakai. Isian Anda tetap ada; pilih kode lain.',
    en: 'This criterion code is already used. What you typed is kept; choose another.',
  },
  'criterion.dates-overlap': {
    id: 'Tanggalnya tumpang tindih dengan versi lain. Pilih tanggal setelah versi yang terakhir.',
    en: 'The dates overlap another version. Choose a day after the last version began.',
  },
  'criterion.date-past': {
    id: 'Kriteria hanya dapat berubah mulai hari ini atau sesudahnya. Nilai yang lalu tetap seperti semula; pilih tanggal lain.',
    en: 'A criterion can change from today on only. Past scores stay as they are; choose another day.',
  },
  'criterion.answered-by-registry': {
    id: 'Kriteria ini dijawab dari data perpustakaan. Perbarui datanya; nilainya ikut sendiri.',
    en: 'This criterion is answered from the library’s facts. Change them there; the score follows by itself.',
  },
  'criterion.not-asked': {
    id: 'Kriteria ini tidak ditanyakan hari ini. Muat ulang daftar; jawaban lama tetap tersimpan.',
    en: 'This criterion is not asked today. Reload the list; older answers are kept.',
  },
  'criterion.wrong-answer': {
    id: 'Jawaban ini tidak cocok dengan pertanyaannya. Tidak ada yang berubah; pilih dari jawaban yang ditawarkan.',
    en: 'This answer does not fit the question. Nothing changed; choose one of those offered.',
  },
  'standard.other-kind': {
    id: 'Standar ini untuk perpustakaan desa dan kelurahan. Tidak ada yang berubah.',
    en: 'This standard is for village libraries. Nothing changed.',
  },
  'aid.wrong-state': {
    id: 'Bantuan ini sudah berada di tahap lain. Tidak ada yang berubah; muat ulang untuk melihat tahapnya.',
    en: 'This item is at another stage by now. Nothing changed; reload to see it.',
  },
  'aid.more-than-sent': {
    id: 'Yang dikirim hanya {count}. Isian Anda tetap ada; periksa jumlah yang tiba.',
    en: 'Only {count} were sent. What you typed is kept; check how many arrived.',
  },
  'aid.date-ahead': {
    id: 'Tanggalnya ada di masa depan. Isian Anda tetap ada; catat setelah terjadi.',
    en: 'The date lies in the future. What you typed is kept; record it once it has happened.',
  },
  'aid.date-before': {
    id: 'Tanggalnya lebih awal dari tahap sebelumnya ({day}). Isian Anda tetap ada; periksa tanggalnya.',
    en: 'The date is before the stage that precedes it ({day}). What you typed is kept; check the date.',
  },
  'merge.chain-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: tautan rantai yang ikut dipindahkan sudah berubah sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: a link of the chain that it moved has changed since. Nothing changed.',
  },
  'merge.practice-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: kartu praktik yang ikut dipindahkan sudah berubah sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: a practice card that it moved has changed since. Nothing changed.',
  },
  'merge.need-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: kebutuhan yang ikut dipindahkan, atau kesepakatannya, sudah berubah sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: a need that it moved, or what is agreed about it, has changed since. Nothing changed.',
  },
  'merge.product-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: produk, pembuat, atau konten lokal yang ikut dipindahkan sudah berubah sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: a product, producer or piece of local content that it moved has changed since. Nothing changed.',
  },
  'merge.consent-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: persetujuan yang ikut dipindahkan sudah berubah sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: a consent that it moved has changed since. Nothing changed.',
  },
  'merge.story-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: kisah yang ikut dipindahkan sudah berubah sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: a story that it moved has changed since. Nothing changed.',
  },
  'merge.booth-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: lapak yang ikut dipindahkan sudah berubah sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: a booth that it moved has changed since. Nothing changed.',
  },
  'merge.survey-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: survei yang ikut dipindahkan sudah berubah sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: a survey that it moved has changed since. Nothing changed.',
  },
  'merge.commitment-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: janji mitra yang ikut dipindahkan, atau penyerahannya, sudah berubah sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: a promise that it moved, or what was delivered of it, has changed since. Nothing changed.',
  },
  'decree.number-taken': {
    id: 'Nomor keputusan ini sudah dipakai tahun itu. Periksa nomornya.',
    en: 'This decree number is already used in that year. Check the number.',
  },
  'decree.date-ahead': {
    id: 'Tanggal keputusan ada di masa depan.',
    en: 'The decree’s date lies in the future.',
  },
  'boundary.number-taken': {
    id: 'Keputusan dengan nomor ini sudah diterapkan. Periksa nomornya; tidak ada yang berubah.',
    en: 'A decree with this number has been applied already. Check the number; nothing changed.',
  },
  'boundary.date-ahead': {
    id: 'Bulan berlakunya belum tiba, dan tanggal keputusan tidak boleh setelah hari ini. Terapkan pada bulan itu; isian Anda tetap tersimpan.',
    en: 'It takes effect in a month that has not come, or was signed after today. Apply it in that month; what you typed is kept.',
  },
  'boundary.lines-wrong': {
    id: 'Ada baris keputusan yang belum dapat diterapkan. Tidak ada yang berubah; periksa kembali dan perbaiki baris yang ditandai.',
    en: 'Some lines of the decree cannot be applied. Nothing changed; check it again and mend the marked lines.',
  },
  'merge.advocacy-changed': {
    id: 'Catatan advokasi yang ikut pindah sudah diubah sesudahnya, jadi penggabungan tidak dapat dibatalkan. Tidak ada yang berubah.',
    en: 'A record of advocacy that moved along was changed since, so the merger cannot be taken apart. Nothing was changed.',
  },
}
