import { ownSentences } from './own-problems.ts'

/** What a person is told for each refusal: what happened, what was kept, what to do. `{name}` is filled in. */
export const sentences = {
  ...ownSentences,
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
  'sign-in.wrong': {
    id: 'Nama pengguna atau kata sandi tidak cocok. Periksa keduanya, atau minta petugas di atas Anda mengundang kembali.',
    en: 'The username or password does not match. Check both, or ask the office above you to invite you again.',
  },
  'login.taken': {
    id: 'Nama pengguna, surel, atau nomor ini sudah dipakai. Pilih yang lain, atau masuk dengan akun itu.',
    en: 'This username, e-mail or number is already in use. Choose another, or sign in with that account.',
  },
  'invitation.not-valid': {
    id: 'Tautan undangan ini sudah dipakai, ditarik, atau lewat waktu. Mintalah tautan baru kepada yang mengundang Anda.',
    en: 'This invitation link was used, withdrawn or has expired. Ask the person who invited you for a new one.',
  },
  'invitation.used': {
    id: 'Slip atau tautan ini sudah pernah dipakai. Bila Anda yang memakainya, masuklah dengan akun Anda; bila bukan, beri tahu petugas yang memberikannya.',
    en: 'This slip or link was used before. If it was you, sign in with your account; if not, tell the office that gave it to you.',
  },
  'invitation.expired': {
    id: 'Slip atau tautan ini sudah lewat 14 hari. Tidak ada yang berubah; mintalah yang baru kepada petugas yang memberikannya.',
    en: 'This slip or link is older than 14 days. Nothing changed; ask the office that gave it to you for a new one.',
  },
  'code.wrong': {
    id: 'Kode ini tidak dikenal. Periksa lagi: sepuluh huruf dan angka, tanpa I, L, O, U, 0, dan 1.',
    en: 'This code is not known. Check it again: ten letters and figures, without I, L, O, U, 0 and 1.',
  },
  'handover.date-past': {
    id: 'Hari terakhir peran lama sudah lewat. Pilih hari ini atau sesudahnya, atau kosongkan.',
    en: 'The last day of the former role has passed. Choose today or later, or leave it empty.',
  },
  'handover.to-oneself': {
    id: 'Serah terima ini dari Anda sendiri, jadi Anda tidak dapat menerimanya. Buka tautannya di ponsel pengganti Anda.',
    en: 'You made this handover yourself, so you cannot accept it. Open the link on your successor’s phone.',
  },
  'seat.period-missing': {
    id: 'Auditor diberi akses untuk masa tertentu. Isikan hari pertama dan hari terakhirnya; isian lain tetap tersimpan.',
    en: 'An auditor is given access for a period. Fill in its first and last day; the rest of what you typed is kept.',
  },
  'seat.period-over': {
    id: 'Hari terakhir masa ini sudah lewat. Pilih hari ini atau sesudahnya.',
    en: 'The last day of this period has passed. Choose today or later.',
  },
  'seat.period-too-long': {
    id: 'Masa akses auditor paling lama {days} hari. Pendekkan masanya; sesudah itu auditor dapat diundang lagi.',
    en: 'An auditor’s access lasts at most {days} days. Shorten the period; the auditor can be invited again after it.',
  },
  'reset.roles-beyond': {
    id: 'Orang ini juga memegang peran yang tidak berada di bawah Anda, jadi kata sandinya tidak diubah. Mintalah petugas yang membawahi semua perannya.',
    en: 'This person also holds a role that is not below yours, so the password was not changed. Ask an office that is above all their roles.',
  },
  'password.too-weak': {
    id: 'Kata sandi ini terlalu mudah ditebak. Pakai sedikitnya 10 huruf, misalnya tiga kata yang tidak berhubungan.',
    en: 'This password is too easy to guess. Use at least 10 characters, for example three unrelated words.',
  },
  'password.wrong': {
    id: 'Kata sandi yang sekarang tidak cocok.',
    en: 'The current password does not match.',
  },
  'first-run.code-wrong': {
    id: 'Kode tidak cocok. Salin kode yang tercetak di terminal peladen.',
    en: 'The code does not match. Copy the one that the server’s terminal printed.',
  },
  'first-run.done': {
    id: 'Pengelola pertama sudah dibuat. Silakan masuk.',
    en: 'The first administrator already exists. Please sign in.',
  },
  'grant.last-administrator': {
    id: 'Ini peran nasional yang terakhir. Undang penggantinya dahulu.',
    en: 'This is the last national role. Invite a successor first.',
  },
  'person.disabled': {
    id: 'Akun ini dinonaktifkan. Hubungi petugas jenjang di atas Anda.',
    en: 'This account is disabled. Ask the office above you.',
  },
  'sign-in.step-over': {
    id: 'Langkah kedua sudah lewat waktu atau sudah dipakai, jadi Anda belum masuk. Tulis lagi kata sandi Anda.',
    en: 'The second step has run out or was used, so you are not signed in. Write your password again.',
  },
  'second-factor.needed': {
    id: 'Peran Anda wajib memakai verifikasi dua langkah. Pasang dahulu; setelah itu semua halaman terbuka.',
    en: 'Your role has to use two-step verification. Set it up first; every page opens after that.',
  },
  'second-factor.wrong': {
    id: 'Kode ini tidak cocok. Tulis kode yang sedang tampil di aplikasi, dan periksa jam ponsel Anda; atau pakai kode pemulihan.',
    en: 'This code does not match. Write the code that the app shows now and check your phone’s clock; or use a recovery code.',
  },
  'second-factor.code-used': {
    id: 'Kode ini sudah pernah dipakai dan tidak berlaku dua kali. Tunggu kode berikutnya, paling lama 30 detik.',
    en: 'This code was used before and does not count twice. Wait for the next one, 30 seconds at the most.',
  },
  'second-factor.recovery-used': {
    id: 'Kode pemulihan ini sudah pernah dipakai; setiap kode berlaku sekali. Pakai kode lain dari daftar Anda.',
    en: 'This recovery code was used before; each counts once. Use another one of your list.',
  },
  'second-factor.app-shut': {
    id: 'Peladen sedang tidak dapat memeriksa kode aplikasi Anda. Tidak ada yang berubah; pakai kunci sandi atau kode pemulihan, dan beri tahu pengelola.',
    en: 'The server cannot check the codes of your app at present. Nothing changed; use a passkey or a recovery code, and tell the administrator.',
  },
  'second-factor.too-many': {
    id: 'Terlalu banyak kode yang salah, jadi langkah kedua ditutup selama 15 menit. Akun Anda tetap aman; coba lagi nanti, atau hubungi petugas jenjang di atas Anda.',
    en: 'Too many wrong codes, so the second step is closed for 15 minutes. Your account is safe; try again later, or ask the office above you.',
  },
  'second-factor.already': {
    id: 'Verifikasi dua langkah sudah terpasang dan tidak berubah. Lepaskan dahulu bila ingin memakai ponsel lain.',
    en: 'Two-step verification is set up already and was not changed. Take it away first to use another phone.',
  },
  'second-factor.not-begun': {
    id: 'Pemasangan belum dimulai atau diulang di tempat lain. Tidak ada yang berubah; mulai lagi dari awal.',
    en: 'Setting up was not begun, or was begun anew elsewhere. Nothing changed; start again.',
  },
  'second-factor.none': {
    id: 'Akun ini belum memakai verifikasi dua langkah. Tidak ada yang berubah.',
    en: 'This account has no two-step verification yet. Nothing changed.',
  },
  'second-factor.role-not-office': {
    id: 'Hanya peran nasional, provinsi, dan kabupaten/kota yang dapat diwajibkan. Tidak ada yang berubah.',
    en: 'Only the roles of nation, province and regency can be obliged. Nothing changed.',
  },
  'passkey.off': {
    id: 'Kunci sandi tidak dapat dipakai di alamat ini. Tidak ada yang berubah; pakai kata sandi dan kode.',
    en: 'Passkeys do not work at this address. Nothing changed; use your password and a code.',
  },
  'passkey.expired': {
    id: 'Permintaan kunci sandi sudah lewat lima menit, sudah dipakai, atau dimulai di tempat lain. Tidak ada yang berubah; coba lagi.',
    en: 'This passkey request is older than five minutes, was used, or began elsewhere. Nothing changed; try again.',
  },
  'passkey.failed': {
    id: 'Jawaban kunci sandi tidak dapat dibuktikan, jadi tidak diterima. Tidak ada yang berubah; coba lagi, atau pakai kode.',
    en: 'The passkey’s answer could not be proved, so it was not accepted. Nothing changed; try again, or use a code.',
  },
  'passkey.unknown': {
    id: 'Kunci sandi ini tidak terdaftar pada akun ini, atau sudah dihapus. Pakai kunci lain, atau kata sandi dan kode.',
    en: 'This passkey does not belong to this account, or was removed. Use another one, or your password and a code.',
  },
  'passkey.copied': {
    id: 'Kunci sandi ini mungkin telah disalin, jadi tidak diterima. Akun Anda tetap aman; masuk dengan cara lain dan hapus kunci ini di halaman Akun.',
    en: 'This passkey may have been copied, so it was not accepted. Your account is safe; sign in another way and remove it on the Account page.',
  },
  'passkey.not-alone': {
    id: 'Kunci sandi ini belum dapat menggantikan kata sandi. Masuk dengan kata sandi sekali, pakai kunci ini sebagai langkah kedua; setelah itu kunci saja cukup.',
    en: 'This passkey cannot stand in for the password yet. Sign in with your password once and use it as the second step; after that it is enough by itself.',
  },
  'passkey.known': {
    id: 'Kunci sandi ini sudah terdaftar. Tidak ada yang berubah.',
    en: 'This passkey was added before. Nothing changed.',
  },
  'passkey.none': {
    id: 'Akun ini belum punya kunci sandi. Pakai kode dari aplikasi atau kode pemulihan.',
    en: 'This account has no passkey. Use a code from the app or a recovery code.',
  },
  'passkey.too-many': {
    id: 'Akun ini sudah punya 10 kunci sandi. Tidak ada yang berubah; hapus dahulu yang tidak dipakai lagi.',
    en: 'This account has 10 passkeys already. Nothing changed; remove one that is no longer used first.',
  },
  'passkey.last-obliged': {
    id: 'Peran Anda wajib memakai verifikasi dua langkah, dan ini langkah kedua Anda yang terakhir. Kunci tetap ada; tambahkan kunci lain atau aplikasi kode dahulu.',
    en: 'Your role has to use two-step verification, and this is your last second step. The passkey stays; add another one or a code app first.',
  },
  'sso.off': {
    id: 'Masuk lewat akun lembaga tidak dipasang di sini. Masuklah dengan kata sandi.',
    en: 'Signing in with an organisation’s account is not set up here. Use your password.',
  },
  'sso.unreachable': {
    id: 'Layanan masuk lembaga sedang tidak menjawab, jadi Anda belum masuk. Coba lagi sebentar lagi, atau masuk dengan kata sandi.',
    en: 'The organisation’s sign-in does not answer, so you are not signed in. Try again shortly, or use your password.',
  },
  'sso.expired': {
    id: 'Perjalanan ke layanan masuk lembaga sudah lewat 10 menit, sudah dipakai, atau dimulai di tab lain. Mulai lagi dari halaman masuk.',
    en: 'The way through the organisation’s sign-in took over 10 minutes, was used, or began in another tab. Start again from the sign-in page.',
  },
  'sso.cancelled': {
    id: 'Anda membatalkan di layanan masuk lembaga, atau izin tidak diberikan. Anda belum masuk; tidak ada yang berubah.',
    en: 'You cancelled at the organisation’s sign-in, or permission was not given. You are not signed in; nothing changed.',
  },
  'sso.failed': {
    id: 'Jawaban layanan masuk lembaga tidak dapat dipercaya atau tidak lengkap, jadi Anda belum masuk. Mulai lagi; bila terulang, beri tahu pengelola.',
    en: 'The answer of the organisation’s sign-in could not be trusted or was incomplete, so you are not signed in. Start again; if it happens again, tell the administrator.',
  },
  'sso.unknown-person': {
    id: 'Akun lembaga ini belum tertaut ke akun Sinergi. Masuk dengan kata sandi dahulu, lalu tautkan di halaman Akun; belum punya akun, mintalah undangan.',
    en: 'This organisation account is not linked to an account of Sinergi. Sign in with your password first and link it on the Account page; without an account, ask for an invitation.',
  },
  'sso.linked-elsewhere': {
    id: 'Akun lembaga ini sudah tertaut ke akun Sinergi yang lain. Tidak ada yang berubah; lepaskan dahulu tautannya di sana.',
    en: 'This organisation account is linked to another account of Sinergi. Nothing changed; take that link away first.',
  },
  'sso.linked-already': {
    id: 'Akun Anda sudah tertaut ke akun lembaga yang lain. Tidak ada yang berubah; lepaskan dahulu tautan yang ada.',
    en: 'Your account is linked to another organisation account. Nothing changed; take the present link away first.',
  },
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
  'signatory.office-signs': {
    id: 'Laporan perpustakaan ini ditandatangani kepala dinasnya. Catat penanda tangan di kantor dinas itu.',
    en: 'Reports of this library are signed by the head of its office. Record the signatory at that office.',
  },
  'signatory.nip-malformed': {
    id: 'NIP ini belum sesuai: 18 angka, yaitu tanggal lahir (8), tahun dan bulan pengangkatan (6), jenis kelamin 1 atau 2, dan nomor urut (3). Isian Anda tetap tersimpan.',
    en: 'This NIP does not fit: 18 figures, the day of birth (8), year and month of appointment (6), sex 1 or 2, and a serial number (3). What you typed is kept.',
  },
  'signatory.days-taken': {
    id: 'Pada hari-hari itu sudah tercatat penanda tangan lain, {name}. Ubah masanya, atau perbaiki catatan yang ada.',
    en: 'Another signatory is recorded for those days, {name}. Change the period, or put the record that is there right.',
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
  'record.changed-meanwhile': {
    id: 'Catatan ini sudah diubah orang lain sejak Anda membukanya. Isian Anda tetap ada; lihat yang terbaru, lalu putuskan.',
    en: 'Someone else changed this since you opened it. What you typed is kept; look at the newest, then decide.',
  },
  'view.too-many': {
    id: 'Anda sudah menyimpan 40 tampilan untuk daftar ini. Yang ini belum disimpan; hapus satu yang tidak dipakai, lalu simpan lagi.',
    en: 'You have kept 40 views of this list already. This one is not kept yet; remove one that is not used, then save again.',
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
  'merge.need-changed': {
    id: 'Penggabungan tidak dapat dibatalkan: kebutuhan yang ikut dipindahkan, atau kesepakatannya, sudah berubah sejak itu. Tidak ada yang berubah.',
    en: 'The merger cannot be undone: a need that it moved, or what is agreed about it, has changed since. Nothing changed.',
  },
  'year.unknown': {
    id: 'Tahun program {year} belum dibuka.',
    en: 'Programme year {year} has not been opened.',
  },
  'year.exists': { id: 'Tahun program ini sudah dibuka.', en: 'This programme year is already open.' },
  'enrolment.exists': {
    id: 'Perpustakaan ini sudah terdaftar dalam program dan belum berakhir.',
    en: 'This library is already enrolled and that has not ended.',
  },
  'enrolment.wrong-state': {
    id: 'Keikutsertaan ini sudah berada di tahap lain. Muat ulang daftar untuk melihat tahapnya.',
    en: 'This enrolment is at another stage by now. Reload the list to see it.',
  },
  'enrolment.letter-missing': {
    id: 'Komitmen kepala desa dicentang, tetapi nomor dan tanggal suratnya belum diisi.',
    en: 'The village head’s commitment is ticked, but the letter’s number and date are missing.',
  },
  'enrolment.wrong-funding': {
    id: 'Replikasi mandiri tidak didanai program. Pilih sumber dana selain APBN.',
    en: 'A replication is not funded by the programme. Choose a source other than the state budget.',
  },
  'enrolment.learned-from-self': {
    id: 'Perpustakaan tidak dapat belajar dari dirinya sendiri. Pilih perpustakaan lain.',
    en: 'A library cannot have learned from itself. Choose another.',
  },
  'decree.number-taken': {
    id: 'Nomor keputusan ini sudah dipakai tahun itu. Periksa nomornya.',
    en: 'This decree number is already used in that year. Check the number.',
  },
  'decree.date-ahead': {
    id: 'Tanggal keputusan ada di masa depan.',
    en: 'The decree’s date lies in the future.',
  },
  'target.not-set': { id: 'Target belum ditetapkan.', en: 'No target is set.' },
  'period.still-open': { id: 'Bulan ini masih terbuka.', en: 'This month is still open.' },
  'measure.code-taken': {
    id: 'Kode pertanyaan ini sudah dipakai. Pilih kode lain.',
    en: 'This question code is already used. Choose another.',
  },
  'measure.dates-overlap': {
    id: 'Tanggalnya tumpang tindih dengan versi lain. Pilih bulan setelah versi yang terakhir.',
    en: 'The dates overlap another version. Choose a month after the last version.',
  },
  'measure.fixed': {
    id: 'Angka ini dihitung oleh sistem dan tidak dapat diubah.',
    en: 'This figure is counted by the system and cannot be changed.',
  },
  'plan.wrong-state': {
    id: 'Rencana ini sudah selesai, batal, atau dilanjutkan ke tahun lain. Isian Anda tetap ada; muat ulang untuk melihat keadaannya.',
    en: 'This item is done, dropped or carried over by now. What you typed is kept; reload to see how it stands.',
  },
  'plan.month-outside': {
    id: 'Bulannya harus dalam tahun {year}. Isian Anda tetap ada; pilih bulan lain.',
    en: 'The month has to lie in {year}. What you typed is kept; choose another month.',
  },
  'plan.year-over': {
    id: 'Tahun {year} sudah berakhir, jadi rencananya tidak dapat diubah lagi. Isian Anda tetap ada; yang belum terlaksana dapat dilanjutkan ke tahun ini.',
    en: 'The year {year} is over, so its plan cannot be changed any more. What you typed is kept; what was not done can be carried over to this year.',
  },
  'plan.year-ahead': {
    id: 'Rencana hanya dapat disusun untuk tahun ini dan tahun depan, belum untuk {year}. Isian Anda tetap ada; pilih tahun lain.',
    en: 'Plans are made for this year and the next, not for {year} yet. What you typed is kept; choose another year.',
  },
  'plan.cost-too-high': {
    id: 'Biaya di atas Rp100 miliar untuk satu kegiatan mungkin salah ketik. Isian Anda tetap ada; periksa banyaknya nol.',
    en: 'More than Rp100 billion for one activity is likely a slip. What you typed is kept; check the zeros.',
  },
  'plan.date-ahead': {
    id: 'Tanggalnya ada di masa depan. Isian Anda tetap ada; catat setelah terjadi.',
    en: 'The date lies in the future. What you typed is kept; tell it once it has happened.',
  },
  'plan.date-before': {
    id: 'Tanggalnya lebih awal dari mulainya ({day}). Isian Anda tetap ada; periksa tanggalnya.',
    en: 'The date is before it was begun ({day}). What you typed is kept; check the date.',
  },
  'plan.reason-missing': {
    id: 'Rencana dikembalikan dengan alasan. Tulis apa yang perlu diperbaiki; tidak ada yang berubah.',
    en: 'A plan is returned with a reason. Say what has to be put right; nothing changed.',
  },
  'plan.own-plan': {
    id: 'Anda tidak dapat menelaah rencana yang Anda susun sendiri. Mintalah rekan atau jenjang di atas.',
    en: 'You cannot review a plan that you made yourself. Ask a colleague or the level above.',
  },
  'plan.empty': {
    id: 'Perpustakaan ini belum menyusun rencana untuk tahun itu. Tidak ada yang berubah.',
    en: 'This library has made no plan for that year yet. Nothing changed.',
  },
  'activity.plan-item-unknown': {
    id: 'Rencana yang dipilih tidak ada pada perpustakaan ini. Isian Anda tetap ada; pilih rencana lain, atau kosongkan.',
    en: 'The planned item is none of this library’s. What you typed is kept; choose another one, or none.',
  },
  'activity.need-unknown': {
    id: 'Kebutuhan yang dipilih bukan milik perpustakaan ini. Isian Anda tetap ada; pilih kebutuhan lain, atau kosongkan.',
    en: 'The need is none of this library’s. What you typed is kept; choose another one, or none.',
  },
  'activity.need-closed': {
    id: 'Kebutuhan yang dipilih sudah ditarik atau lewat waktu pada hari kegiatan. Isian Anda tetap ada; pilih kebutuhan lain, atau kosongkan.',
    en: 'The need was withdrawn or over on the day of the activity. What you typed is kept; choose another one, or none.',
  },
  'activity.partner-unknown': {
    id: 'Mitra yang dipilih tidak ada dalam daftar mitra wilayah ini. Isian Anda tetap ada; pilih mitra lain, atau tulis namanya.',
    en: 'The partner is not on the list of partners here. What you typed is kept; choose another one, or write its name.',
  },
  'activity.date-ahead': {
    id: 'Tanggal kegiatan ada di masa depan. Catat setelah kegiatan berlangsung.',
    en: 'The activity’s date lies in the future. Record it once it has been held.',
  },
  'activity.too-old': {
    id: 'Tanggal kegiatan terlalu lama (sebelum program dimulai pada 2018).',
    en: 'The activity’s date is too old (before the programme began in 2018).',
  },
  'activity.people-over-attendances': {
    id: 'Jumlah orang berbeda tidak dapat melebihi jumlah kehadiran.',
    en: 'Different people cannot be more than attendances.',
  },
  'activity.parts-over-total': {
    id: 'Rinciannya melebihi jumlah seluruh peserta. Periksa angkanya.',
    en: 'The parts add up to more than all participants. Check the figures.',
  },
  'activity.wrong-state': {
    id: 'Kegiatan ini sudah berada di tahap lain. Muat ulang untuk melihatnya.',
    en: 'This activity is at another stage by now. Reload to see it.',
  },
  'activity.month-locked': {
    id: 'Bulan ini sudah dikunci. Tulis alasan agar kegiatan masuk sebagai revisi.',
    en: 'This month is locked. Give a reason so that the activity enters as a revision.',
  },
  'report.month-ahead': {
    id: 'Bulan ini belum berakhir atau belum dimulai. Laporan dapat dikirim mulai hari terakhir bulan itu.',
    en: 'This month is not over yet. Its report can be sent from its last day on.',
  },
  'report.before-programme': {
    id: 'Perpustakaan ini belum ikut program pada bulan itu.',
    en: 'This library was not in the programme in that month.',
  },
  'report.figure-missing': {
    id: 'Masih ada angka yang kosong. Nol pun jawaban; kosong bukan.',
    en: 'Some figures are still empty. Zero is an answer; empty is not.',
  },
  'report.figure-unknown': {
    id: 'Ada pertanyaan yang tidak berlaku untuk bulan ini. Muat ulang formulir; isian Anda tetap ada.',
    en: 'A question is not asked in this month. Reload the form; what you typed is kept.',
  },
  'report.note-missing': {
    id: 'Ada angka yang tidak biasa. Tulis penjelasan singkat, lalu kirim.',
    en: 'Some figures are unusual. Write a short note, then send.',
  },
  'report.wrong-state': {
    id: 'Laporan ini sudah berada di tahap lain. Muat ulang daftar untuk melihatnya.',
    en: 'This report is at another stage by now. Reload the list to see it.',
  },
  'report.month-locked': {
    id: 'Bulan ini sudah dikunci. Perubahan hanya dapat masuk sebagai revisi dengan alasan.',
    en: 'This month is locked. A change can only enter as a revision with a reason.',
  },
  'report.reason-missing': { id: 'Tulis alasannya dahulu.', en: 'Write the reason first.' },
  'report.own-report': {
    id: 'Anda tidak dapat memverifikasi kiriman Anda sendiri. Mintalah rekan atau jenjang di atas.',
    en: 'You cannot verify what you sent yourself. Ask a colleague or the level above.',
  },
  'report.undo-over': {
    id: 'Sudah lewat sepuluh menit, jadi tidak dapat dibatalkan lagi. Mintalah perpustakaan mengirim ulang bila perlu.',
    en: 'Ten minutes have passed, so this cannot be undone any more. Ask the library to send it anew if needed.',
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
  'reminder.push-off': {
    id: 'Server ini belum dapat mengirim pemberitahuan. Pilihan Anda tidak berubah; pakai e-mail, atau coba lagi nanti.',
    en: 'This server cannot send notifications yet. Your choice has not changed; use e-mail, or try again later.',
  },
  'reminder.push-unfit': {
    id: 'Alamat pemberitahuan dari peramban ini tidak dapat dipakai, jadi pemberitahuan tidak dinyalakan. Perbarui peramban, atau pakai e-mail.',
    en: 'The notification address of this browser cannot be used, so notifications were not turned on. Update the browser, or use e-mail.',
  },
  'reminder.mail-off': {
    id: 'Server ini tidak mengirim e-mail. Pilihan Anda tidak berubah; pakai pemberitahuan di perangkat.',
    en: 'This server sends no e-mail. Your choice has not changed; use notifications on a device.',
  },
  'reminder.codes-enough': {
    id: 'Sudah cukup banyak kode yang dikirim hari ini. Pakai kode yang terakhir, atau coba lagi besok.',
    en: 'Enough codes were sent today. Use the last one, or try again tomorrow.',
  },
  'reminder.code-wrong': {
    id: 'Kode tidak cocok. Periksa e-mail terakhir dari Sinergi, lalu ketik enam angkanya.',
    en: 'The code does not fit. Look at the last e-mail from Sinergi and type its six figures.',
  },
  'reminder.code-over': {
    id: 'Kode sudah lewat waktunya. Minta kode baru; alamat Anda tetap tersimpan.',
    en: 'The code is over. Ask for a new one; your address is kept.',
  },
  'receipt.mistyped': {
    id: 'Kode ini tidak lengkap atau salah ketik. Bandingkan huruf demi huruf dengan kode pada bukti, lalu ketik lagi.',
    en: 'This code is incomplete or mistyped. Compare it sign by sign with the code on the proof, then type it again.',
  },
  'receipt.unknown': {
    id: 'Tidak ada kiriman dengan kode ini. Bandingkan kodenya; bila sama, buktinya dari Sinergi yang lain atau tidak asli.',
    en: 'Nothing was accepted here under this code. Compare it; if it is the same, the proof is of another Sinergi, or not real.',
  },
  'receipt.unreadable': {
    id: 'Ini bukan tanda terima Sinergi, atau sebagian isinya hilang. Salin lagi seluruhnya, atau ketik kode pada bukti.',
    en: 'This is no receipt of Sinergi, or a part of it is missing. Copy all of it again, or type the code on the proof.',
  },
  'receipt.altered': {
    id: 'Tanda tangannya tidak cocok: isi bukti ini diubah setelah ditandatangani. Jangan dipakai; mintalah bukti yang asli kepada yang mengirim.',
    en: 'The signature does not match: this proof was changed after it was signed. Do not rely on it; ask the sender for the original.',
  },
  'receipt.elsewhere': {
    id: 'Tanda terima ini dibuat oleh Sinergi yang lain, jadi tidak dapat diperiksa di sini. Periksalah di alamat yang tertulis pada buktinya.',
    en: 'This receipt was made by another Sinergi, so it cannot be checked here. Check it at the address that stands on the proof.',
  },
  'receipt.unknown-key': {
    id: 'Kunci yang menandatangani tanda terima ini tidak dikenal, jadi keasliannya tidak terbukti. Mintalah bukti yang asli kepada yang mengirim.',
    en: 'The key that signed this receipt is not known, so nothing shows that it is real. Ask the sender for the original.',
  },
  'receipt.not-kept': {
    id: 'Tanda tangannya asli, tetapi kirimannya tidak ada lagi di sini; mungkin data pernah dipulihkan ke keadaan sebelumnya. Simpan bukti ini dan tunjukkan kepada petugas di atas Anda.',
    en: 'The signature is real, but what it proves is not here any more; the data may have been put back to an earlier state. Keep this proof and show it to the office above you.',
  },
  'talk.taken-back': {
    id: 'Pesan ini sudah ditarik kembali. Muat ulang halaman untuk melihatnya.',
    en: 'This message has been taken back already. Reload the page to see it.',
  },
  'talk.take-back-over': {
    id: 'Pesan hanya dapat ditarik kembali dalam {minutes} menit. Pesan tetap ada; kirim pesan baru untuk meralatnya.',
    en: 'A message can be taken back for {minutes} minutes only. It stays; send another to put it right.',
  },
  'announcement.wrong-audience': {
    id: 'Kantor Anda tidak dapat mengumumkan kepada peran itu di wilayah itu. Isian Anda tersimpan; pilih peran di bawah kantor Anda.',
    en: 'Your office cannot announce to that role in that region. What you wrote is kept; choose a role below your office.',
  },
  'announcement.over': {
    id: 'Hari terakhirnya sudah lewat. Isian Anda tersimpan; pilih hari ini atau sesudahnya.',
    en: 'Its last day has passed. What you wrote is kept; choose today or later.',
  },
  'announcement.withdrawn': {
    id: 'Pengumuman ini sudah ditarik. Muat ulang halaman untuk melihatnya.',
    en: 'This announcement has been withdrawn already. Reload the page to see it.',
  },
  'question.nobody-above': {
    id: 'Tidak ada kantor di atasnya yang dapat ditanya. Isian Anda tersimpan.',
    en: 'There is no office above to ask. What you wrote is kept.',
  },
  'question.answered': {
    id: 'Pertanyaan ini sudah dijawab. Muat ulang halaman untuk melihatnya.',
    en: 'This question has been answered already. Reload the page to see it.',
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
  'merge.advocacy-changed': {
    id: 'Catatan advokasi yang ikut pindah sudah diubah sesudahnya, jadi penggabungan tidak dapat dibatalkan. Tidak ada yang berubah.',
    en: 'A record of advocacy that moved along was changed since, so the merger cannot be taken apart. Nothing was changed.',
  },
  'import.empty-file': {
    id: 'Berkas ini kosong. Periksa berkasnya, lalu unggah lagi.',
    en: 'This file is empty. Look at the file and send it again.',
  },
  'import.not-a-spreadsheet': {
    id: 'Berkas ini bukan lembar kerja. Tidak ada yang diubah. Buka di Excel atau LibreOffice, simpan sebagai XLSX atau CSV, lalu unggah lagi.',
    en: 'This file is not a spreadsheet. Nothing was changed. Open it in Excel or LibreOffice, save it as XLSX or CSV, and send it again.',
  },
  'import.old-excel': {
    id: 'Ini berkas Excel lama (XLS). Tidak ada yang diubah. Buka di Excel, pilih Simpan sebagai, jenis “Excel Workbook (.xlsx)”, lalu unggah lagi.',
    en: 'This is an old Excel file (XLS). Nothing was changed. Open it in Excel, choose Save as, type “Excel Workbook (.xlsx)”, and send it again.',
  },
  'import.password': {
    id: 'Berkas ini dikunci kata sandi. Tidak ada yang diubah. Buka, hapus kata sandinya, simpan, lalu unggah lagi.',
    en: 'This file is locked with a password. Nothing was changed. Open it, remove the password, save, and send it again.',
  },
  'import.passwords-in-file': {
    id: 'Berkas ini memuat kolom kata sandi, jadi tidak dibaca dan sudah dihapus. Hapus kolomnya, lalu unggah lagi; setiap orang membuat kata sandinya sendiri.',
    en: 'This file has a column of passwords, so it was not read and is gone. Remove the column and send it again; everybody chooses a password of their own.',
  },
  'import.broken-file': {
    id: 'Berkas ini terpotong atau rusak. Tidak ada yang diubah. Simpan ulang dari aplikasi asalnya, lalu unggah lagi.',
    en: 'This file is cut off or damaged. Nothing was changed. Save it again where it was made, and send it again.',
  },
  'import.swollen-file': {
    id: 'Isi berkas ini jauh lebih besar daripada yang wajar untuk lembar kerja, jadi tidak dibuka. Salin datanya ke lembar kerja baru, simpan, lalu unggah lagi.',
    en: 'What is inside this file is far larger than a spreadsheet should be, so it was not opened. Copy the data to a new sheet, save, and send it again.',
  },
  'import.too-many-rows': {
    id: 'Lembar ini memuat lebih dari {most} baris. Tidak ada yang diubah. Bagi menjadi beberapa berkas, lalu unggah satu per satu.',
    en: 'This sheet has more than {most} rows. Nothing was changed. Divide it into several files and send them one by one.',
  },
  'import.too-many-columns': {
    id: 'Lembar ini memuat lebih dari {most} kolom (baris {row}). Tidak ada yang diubah. Hapus kolom yang tidak perlu, lalu unggah lagi.',
    en: 'This sheet has more than {most} columns (row {row}). Nothing was changed. Remove what is not needed and send it again.',
  },
  'import.cell-too-long': {
    id: 'Sel {cell} berisi lebih dari {most} huruf. Tidak ada yang diubah. Perbaiki sel itu, lalu unggah lagi.',
    en: 'Cell {cell} holds more than {most} characters. Nothing was changed. Mend that cell and send it again.',
  },
  'import.no-data': {
    id: 'Tidak ada baris data pada lembar ini. Pilih lembar lain, atau periksa berkasnya lalu unggah lagi.',
    en: 'There are no rows of data on this sheet. Choose another sheet, or look at the file and send it again.',
  },
  'import.file-lost': {
    id: 'Berkas yang diunggah sudah tidak ada di server. Data yang sudah masuk tetap ada. Unggah berkas itu lagi.',
    en: 'The file that was sent is no longer on the server. What went in is kept. Send the file again.',
  },
  'import.interrupted': {
    id: 'Pekerjaan ini berkali-kali terhenti, jadi dihentikan. Yang sudah masuk tetap ada. Unggah berkas yang sama lagi; yang sudah masuk akan dilewati.',
    en: 'This work was interrupted again and again, so it was stopped. What went in is kept. Send the same file again; what is in already is skipped.',
  },
  'import.not-allowed-any-more': {
    id: 'Peran Anda untuk wilayah impor ini sudah berakhir, jadi impor dihentikan. Yang sudah masuk tetap ada. Hubungi dinas di atas Anda.',
    en: 'Your role for the place of this import has ended, so it was stopped. What went in is kept. Ask the office above you.',
  },
  'import.wrong-state': {
    id: 'Impor ini sudah berada di tahap lain. Muat ulang halaman untuk melihatnya.',
    en: 'This import is at another stage by now. Reload the page to see it.',
  },
  'import.sheet-unknown': {
    id: 'Lembar itu tidak ada dalam berkas ini. Pilih lembar dari daftar.',
    en: 'There is no such sheet in this file. Choose one from the list.',
  },
  'import.field-unknown': {
    id: 'Pilihan kolom tidak dikenal, atau satu kolom dipakai dua kali. Periksa pilihan kolom Anda.',
    en: 'A choice of column is not known, or one column is used twice. Look at the columns again.',
  },
  'import.nothing-to-choose': {
    id: 'Baris itu tidak menunggu pilihan. Muat ulang halaman untuk melihatnya.',
    en: 'That row does not wait for a choice. Reload the page to see it.',
  },
  'import.nothing-to-do': {
    id: 'Tidak ada baris yang dapat dimasukkan. Unduh baris yang ditolak, perbaiki, lalu unggah lagi.',
    en: 'There is no row that can go in. Download the refused rows, mend them and send them again.',
  },
  'import.not-all-valid': {
    id: 'Masih ada baris yang ditolak atau menunggu pilihan, jadi belum dapat dimasukkan seluruhnya. Perbaiki dahulu, atau masukkan yang benar saja.',
    en: 'Some rows are refused or wait for a choice, so they cannot go in all together. Mend them first, or let the valid ones in.',
  },
  'import.too-many-together': {
    id: 'Lebih dari {most} baris tidak dapat dimasukkan sekaligus tanpa menahan pengguna lain. Masukkan yang benar saja, atau bagi berkasnya.',
    en: 'More than {most} rows cannot go in all at once without holding up others. Let the valid ones in, or divide the file.',
  },
  'import.changed-meanwhile': {
    id: 'Ada data yang berubah sejak pemeriksaan, jadi tidak ada baris yang dimasukkan. Baris sudah diperiksa ulang; lihat hasilnya, lalu putuskan.',
    en: 'Something has changed since the check, so no row went in. The rows were checked anew; look at them, then decide.',
  },
  'mapping.too-many': {
    id: 'Kantor Anda sudah menyimpan {most} pemetaan. Hapus yang tidak dipakai lagi, lalu buat yang baru.',
    en: 'Your office keeps {most} mappings already. Take away one that is not used any more, then begin a new one.',
  },
  'mapping.no-headings': {
    id: 'Tidak ada baris judul kolom yang dikenali dalam berkas ini, jadi pemetaan belum dibuat. Pastikan judul kolom ada di satu baris dekat bagian atas, lalu unggah lagi; atau mulai dari templat kosong.',
    en: 'No row of headings was recognised in this file, so no mapping was made. See that the headings stand in one row near the top and send it again, or begin with an empty template.',
  },
  'mapping.too-many-columns': {
    id: 'Berkas ini memiliki lebih dari {most} kolom, jadi pemetaan belum dibuat. Hapus kolom yang tidak diisi, lalu unggah lagi.',
    en: 'This file has more than {most} columns, so no mapping was made. Take out those that are not filled in and send it again.',
  },
  'mapping.source-unfit': {
    id: 'Kolom “{heading}” memakai keterangan yang tidak ada pada jenis baris ini. Belum ada yang disimpan. Pilih sumber lain untuk kolom itu.',
    en: 'Column “{heading}” uses something that rows of this kind do not have. Nothing was saved. Choose another source for it.',
  },
  'mapping.measure-unknown': {
    id: 'Kolom “{heading}” memakai angka yang tidak ada dalam instrumen. Belum ada yang disimpan. Pilih angka lain untuk kolom itu.',
    en: 'Column “{heading}” uses a figure that the instrument does not have. Nothing was saved. Choose another one for it.',
  },
  'mapping.no-columns': {
    id: 'Pemetaan ini belum memiliki kolom, jadi belum ada berkas yang dapat dibuat. Tambahkan kolom dahulu.',
    en: 'This mapping has no columns yet, so no file can be made. Add columns first.',
  },
  'mapping.period-unfit': {
    id: 'Tidak ada periode pemetaan ini yang mulai pada bulan itu. Pilih periode dari daftar.',
    en: 'No period of this mapping begins with that month. Choose one from the list.',
  },
  'mapping.period-ahead': {
    id: 'Periode itu belum mulai, jadi belum ada angkanya. Pilih periode lain.',
    en: 'That period has not begun, so there are no figures. Choose another one.',
  },
  'mapping.from-too-early': {
    id: 'Jadwal dapat mulai paling jauh 24 periode yang lalu. Jadwal belum diubah. Pilih periode yang lebih baru; yang lebih lama dapat diunduh satu per satu.',
    en: 'A schedule can begin 24 periods ago at the earliest. It was not changed. Choose a later period; older ones can be downloaded one by one.',
  },
  'mapping.file-not-ready': {
    id: 'Berkas itu belum selesai dibuat atau sudah tidak disimpan lagi. Muat ulang halaman; periodenya tetap dapat diunduh dengan angka saat ini.',
    en: 'That file is not ready, or not kept any more. Reload the page; its period can still be downloaded with the figures of now.',
  },
  'mapping.role-lost': {
    id: 'Orang yang memasang jadwal ini tidak lagi berperan di kantor ini, jadi jadwal berhenti. Berkas yang sudah dibuat tetap ada. Pasang lagi jadwalnya dengan nama Anda; periode yang terlewat akan dibuat.',
    en: 'Whoever set this schedule up has no role in this office any more, so it has stopped. The files that were made are kept. Set it up again in your name; the periods that were missed will be made.',
  },
  'mapping.disk-full': {
    id: 'Ruang penyimpanan server penuh, jadi berkas ini belum dibuat; data lain tidak terpengaruh. Dicoba lagi dengan sendirinya setiap jam. Beri tahu pengelola server.',
    en: 'The server’s storage is full, so this file was not made; nothing else was touched. It is tried again by itself every hour. Tell whoever runs the server.',
  },
  'mapping.too-large': {
    id: 'Berkas ini melebihi {most} MB, jadi tidak disimpan. Kurangi kolomnya atau pakai XLSX; periodenya tetap dapat diunduh langsung.',
    en: 'This file is larger than {most} MB, so it is not kept. Use fewer columns, or XLSX; the period can still be downloaded directly.',
  },
  'file.missing': {
    id: 'Berkas gambar ini tidak ada di penyimpanan, catatannya tetap ada. Beri tahu pengelola sistem.',
    en: 'The file of this picture is not in the store; its record is kept. Tell whoever runs the system.',
  },
  'photo.upload-missing': {
    id: 'Foto belum terkirim seluruhnya. Foto tetap ada di perangkat Anda; kirim lagi.',
    en: 'The photo has not arrived whole. It is still on your device; send it again.',
  },
  'photo.not-a-picture': {
    id: 'Berkas ini bukan foto yang dapat dibaca (JPEG, PNG, WebP, atau AVIF), jadi tidak disimpan. Pilih foto lain, atau simpan ulang sebagai JPEG.',
    en: 'This file is not a photo that can be read (JPEG, PNG, WebP or AVIF), so it was not kept. Choose another, or save it as JPEG.',
  },
  'photo.broken': {
    id: 'Foto ini rusak atau terpotong, jadi tidak disimpan. Buka dulu di galeri untuk memeriksanya, lalu pilih foto lain.',
    en: 'This photo is damaged or cut off, so it was not kept. Look at it in your gallery, then choose another.',
  },
  'photo.animated': {
    id: 'Gambar bergerak tidak dapat disimpan. Pilih foto biasa.',
    en: 'Moving pictures cannot be kept. Choose a plain photo.',
  },
  'photo.too-many-pixels': {
    id: 'Foto ini lebih dari {most} megapiksel, jadi tidak disimpan. Perkecil fotonya, lalu pilih lagi.',
    en: 'This photo has more than {most} megapixels, so it was not kept. Make it smaller, then choose it again.',
  },
  'photo.enough': {
    id: 'Sudah ada {most} foto di sini, jadi foto ini tidak ditambahkan. Hapus salah satu dulu bila foto ini lebih baik.',
    en: 'There are {most} photos here already, so this one was not added. Remove one first if this one is better.',
  },
  'phone-key.another-person': {
    id: 'Kunci ponsel ini sudah terdaftar atas nama orang lain, jadi tidak didaftarkan lagi. Keluar, lalu masuk kembali di ponsel ini.',
    en: 'This phone’s key is registered for somebody else, so it was not registered again. Sign out, then in again on this phone.',
  },
  'rescue.unreadable': {
    id: 'Ini bukan berkas penyelamat Sinergi. Tidak ada yang diubah. Pilih berkas yang namanya berakhir dengan .kiriman.',
    en: 'This is not a rescue file of Sinergi. Nothing was changed. Choose the file whose name ends in .kiriman.',
  },
  'rescue.cut-short': {
    id: 'Berkas ini terpotong: belum tersalin seluruhnya. Tidak ada yang diubah, dan isinya masih ada di ponsel pemiliknya. Salin sekali lagi, atau simpan berkas baru.',
    en: 'This file is cut short: it was not copied whole. Nothing was changed, and what is in it is still on its owner’s phone. Copy it again, or save a new one.',
  },
  'rescue.altered': {
    id: 'Isi berkas ini tidak lagi seperti saat disimpan ponsel: rusak atau diubah. Tidak ada yang dimasukkan. Mintalah berkas baru dari pemiliknya.',
    en: 'This file is not as the phone saved it: it is damaged, or was changed. Nothing was taken in. Ask its owner for a new one.',
  },
  'rescue.elsewhere': {
    id: 'Berkas ini dibuat untuk pemasangan Sinergi yang lain, jadi tidak dapat dibuka di sini. Tidak ada yang diubah. Serahkan di alamat Sinergi yang dipakai pemiliknya.',
    en: 'This file was made for another installation of Sinergi, so it cannot be opened here. Nothing was changed. Hand it in at the address that its owner uses.',
  },
  'rescue.key-lost': {
    id: 'Kunci untuk membuka berkas ini tidak ada lagi di server. Tidak ada yang diubah, dan isinya masih ada di ponsel pemiliknya: sambungkan ponsel itu sekali, lalu simpan berkas baru.',
    en: 'The key that opens this file is no longer on the server. Nothing was changed, and what is in it is still on its owner’s phone: connect that phone once, then save a new file.',
  },
  'rescue.phone-unknown': {
    id: 'Ponsel yang menyimpan berkas ini tidak dikenal di sini, jadi tidak ada yang dimasukkan. Masuklah dengan ponsel itu sekali selagi ada sinyal, lalu serahkan lagi.',
    en: 'The phone that saved this file is not known here, so nothing was taken in. Sign in on that phone once while there is signal, then hand it in again.',
  },
  'rescue.phone-put-out': {
    id: 'Ponsel yang menyimpan berkas ini sudah dikeluarkan dari akun pemiliknya, jadi tidak ada yang dimasukkan. Bila itu keliru, pemiliknya masuk lagi di ponsel itu; sesudahnya berkas ini dapat diserahkan.',
    en: 'The phone that saved this file was signed out from another device of its owner, so nothing was taken in. If that was a mistake, they sign in on it again; this file can be handed in after that.',
  },
  'rescue.another-person': {
    id: 'Berkas ini memakai nama orang lain daripada pemilik ponsel yang menyimpannya, jadi tidak ada yang dimasukkan. Mintalah berkas baru dari ponsel pemiliknya sendiri.',
    en: 'This file bears the name of somebody other than the owner of the phone that saved it, so nothing was taken in. Ask for a new one from the owner’s own phone.',
  },
  'rescue.owner-disabled': {
    id: 'Akun pemilik berkas ini dinonaktifkan, jadi tidak ada yang dimasukkan. Simpan berkasnya; bila akunnya dibuka lagi, berkas ini dapat diserahkan.',
    en: 'The account of this file’s owner is disabled, so nothing was taken in. Keep the file; it can be handed in once the account is open again.',
  },
  'meeting.wrong-state': {
    id: 'Pertemuan ini sudah berada di tahap lain. Tidak ada yang diubah; muat ulang untuk melihat tahapnya.',
    en: 'This meeting is at another stage by now. Nothing was changed; reload to see it.',
  },
  'meeting.ends-before': {
    id: 'Akhirnya tidak sesudah awalnya, jadi tidak disimpan. Periksa tanggal dan jamnya.',
    en: 'Its end is not after its start, so it was not saved. Check the dates and times.',
  },
  'meeting.too-long': {
    id: 'Pertemuan ini lebih dari {most} hari, jadi tidak disimpan. Rencanakan sebagai beberapa pertemuan dalam satu rangkaian.',
    en: 'This meeting is longer than {most} days, so it was not saved. Plan it as several meetings of one series.',
  },
  'meeting.too-far': {
    id: 'Tanggal ini di luar tahun yang direncanakan (2018 sampai 2100), jadi tidak disimpan. Periksa tahunnya.',
    en: 'This date is outside the years that are planned (2018 to 2100), so it was not saved. Check the year.',
  },
  'meeting.series-unfit': {
    id: 'Rangkaian atau gelombang itu bukan untuk pertemuan ini: jenisnya atau wilayahnya lain. Pilih yang sesuai.',
    en: 'That series or wave is not for this meeting: its kind or its region is another. Choose one that fits.',
  },
  'meeting.beside-unfit': {
    id: 'Pertemuan itu tidak dapat digandeng dengan yang ini: wilayahnya lain, dibatalkan, atau sudah digandeng dengan pertemuan lain. Pilih yang lain.',
    en: 'That meeting cannot share its event with this one: its region is another, it is cancelled, or it is itself part of another event. Choose another.',
  },
  'meeting.agenda-outside': {
    id: '“{title}” akan berada di luar waktu pertemuan ({from} sampai {to}), jadi tidak disimpan. Sesuaikan jam acara atau waktu pertemuannya.',
    en: '“{title}” would lie outside the meeting ({from} to {to}), so it was not saved. Adjust the time of the line or of the meeting.',
  },
  'meeting.room-taken': {
    id: 'Ruang itu sudah dipakai untuk “{title}” pada jam tersebut, jadi tidak disimpan. Pilih ruang atau jam lain.',
    en: 'That room is taken by “{title}” at that time, so it was not saved. Choose another room or time.',
  },
  'meeting.no-place': {
    id: 'Tempat atau tautannya belum diisi, jadi pertemuan belum dijadwalkan. Lengkapi dulu, lalu jadwalkan.',
    en: 'Its venue or link is missing, so the meeting was not scheduled. Fill it in, then schedule it.',
  },
  'meeting.not-yet': {
    id: 'Pertemuan ini belum tiba harinya, jadi belum dapat dicatat terlaksana. Tunggu sampai {day}, atau pindahkan tanggalnya.',
    en: 'The day of this meeting has not come, so it cannot be recorded as held. Wait until {day}, or move it.',
  },
  'meeting.wave-outside': {
    id: 'Tanggal gelombang {number} di luar tahun {year}, jadi rangkaian tidak disimpan. Periksa tanggalnya.',
    en: 'The dates of wave {number} lie outside {year}, so the series was not saved. Check the dates.',
  },
  'meeting.wave-number-twice': {
    id: 'Gelombang {number} ada dua kali, jadi rangkaian tidak disimpan. Beri nomor lain.',
    en: 'Wave {number} is there twice, so the series was not saved. Give one another number.',
  },
  'meeting.wave-in-use': {
    id: 'Gelombang {number} masih berisi pertemuan, jadi tidak dapat dihapus. Pindahkan dulu pertemuannya ke gelombang lain.',
    en: 'Wave {number} still has meetings, so it cannot be taken away. Put its meetings into another wave first.',
  },
  'meeting.same-year': {
    id: 'Rangkaian disalin ke tahun lain. Pilih tahun yang berbeda; tidak ada yang disalin.',
    en: 'A series is copied to another year. Choose a different one; nothing was copied.',
  },
  'meeting.feed-not-valid': {
    id: 'Tautan kalender ini tidak berlaku lagi. Mintalah tautan baru dari dinas yang memberikannya.',
    en: 'This calendar link is not valid any more. Ask the office that gave it for a new one.',
  },
  'meeting.holiday-known': {
    id: 'Hari itu sudah tercatat sebagai hari libur nasional, jadi tidak dicatat lagi.',
    en: 'That day is a public holiday already, so it was not entered again.',
  },
  'mapping.interrupted': {
    id: 'Pembuatan berkas ini terhenti di tengah jalan; tidak ada yang hilang. Dicoba lagi dengan sendirinya.',
    en: 'Making this file was interrupted; nothing is lost. It is tried again by itself.',
  },
}
