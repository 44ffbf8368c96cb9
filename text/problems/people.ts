/** What is told for refusals of people, how they sign in, and who signs for them. */
export const people = {
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
  'phone-key.another-person': {
    id: 'Kunci ponsel ini sudah terdaftar atas nama orang lain, jadi tidak didaftarkan lagi. Keluar, lalu masuk kembali di ponsel ini.',
    en: 'This phone’s key is registered for somebody else, so it was not registered again. Sign out, then in again on this phone.',
  },
}
