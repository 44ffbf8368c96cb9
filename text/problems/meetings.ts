/** What is told for refusals of meetings, their series, guests and materials. */
export const meetings = {
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
  'material.upload-missing': {
    id: 'Berkas belum terkirim seluruhnya, jadi materi belum disimpan. Tekan simpan lagi; pengiriman dilanjutkan dari tempat terhenti.',
    en: 'The file has not arrived whole, so the material was not saved. Press save again; sending goes on where it stopped.',
  },
  'material.kind-unfit': {
    id: 'Isi berkas ini bukan PDF, PPTX, DOCX, XLSX, atau gambar (JPEG, PNG, WebP), apa pun namanya, jadi tidak disimpan. Simpan ulang dari aplikasi asalnya sebagai salah satu jenis itu.',
    en: 'What is in this file is no PDF, PPTX, DOCX, XLSX or picture (JPEG, PNG, WebP), whatever its name, so it was not saved. Save it as one of these where it was made.',
  },
  'material.old-office': {
    id: 'Berkas ini dari Office lama (DOC, PPT, XLS) atau dikunci kata sandi, jadi tidak disimpan. Simpan sebagai DOCX, PPTX, atau XLSX tanpa kata sandi, lalu unggah lagi.',
    en: 'This file is of an old Office (DOC, PPT, XLS) or locked with a password, so it was not saved. Save it as DOCX, PPTX or XLSX without a password and send it again.',
  },
  'material.macros': {
    id: 'Berkas ini memuat makro, yang dapat menjalankan program di komputer orang lain, jadi tidak disimpan. Simpan sebagai jenis tanpa makro atau PDF, lalu unggah lagi.',
    en: 'This file has macros, which can run programs on other people’s computers, so it was not saved. Save it as a type without macros or as PDF, and send it again.',
  },
  'material.active': {
    id: 'PDF ini memuat skrip, perintah, atau berkas lain di dalamnya, jadi tidak disimpan. Cetak ulang ke PDF dari aplikasi asalnya, lalu unggah lagi.',
    en: 'This PDF has a script, a command or another file inside, so it was not saved. Print it to PDF anew where it was made, and send it again.',
  },
  'material.embedded': {
    id: 'Berkas ini memuat objek atau program tersemat yang dapat dijalankan, jadi tidak disimpan. Hapus objek itu atau simpan sebagai PDF, lalu unggah lagi.',
    en: 'This file has an embedded object or program that can be run, so it was not saved. Remove it or save the file as PDF, and send it again.',
  },
  'material.broken': {
    id: 'Berkas ini terpotong atau rusak, jadi tidak disimpan. Simpan ulang dari aplikasi asalnya, lalu unggah lagi.',
    en: 'This file is cut off or damaged, so it was not saved. Save it again where it was made, and send it again.',
  },
  'material.swollen': {
    id: 'Isi berkas ini jauh lebih besar daripada yang wajar, jadi tidak dibuka dan tidak disimpan. Simpan sebagai PDF, lalu unggah lagi.',
    en: 'What is inside this file is far larger than it should be, so it was not opened and not saved. Save it as PDF and send it again.',
  },
  'material.too-large': {
    id: 'Berkas ini lebih dari {most} MB, jadi tidak disimpan. Perkecil gambarnya atau simpan sebagai PDF; berkas yang lebih besar dapat dibagikan sebagai tautan.',
    en: 'This file is larger than {most} MB, so it was not saved. Make its pictures smaller or save it as PDF; a larger file can be shared as a link.',
  },
  'material.enough': {
    id: 'Sudah ada {most} materi di pertemuan ini, jadi tidak ditambahkan. Hapus yang tidak dipakai lagi, lalu tambahkan.',
    en: 'This meeting has {most} materials already, so it was not added. Remove one that is not needed any more, then add it.',
  },
  'material.line-unfit': {
    id: 'Baris acara itu tidak ada lagi di pertemuan ini, jadi belum disimpan. Pilih baris lain atau seluruh pertemuan.',
    en: 'That line is not on this meeting’s agenda any more, so it was not saved. Choose another line or the whole meeting.',
  },
  'material.gone': {
    id: 'Materi ini sudah dihapus oleh penyelenggara.',
    en: 'The organisers have removed this material.',
  },
  'meeting-page.draft': {
    id: 'Pertemuan ini masih rancangan, jadi halaman publiknya belum ditampilkan. Jadwalkan dulu pertemuannya.',
    en: 'This meeting is still a draft, so its public page was not put up. Schedule the meeting first.',
  },
  'meeting-page.speakers': {
    id: 'Nama narasumber hanya ditampilkan bila mereka sudah setuju, jadi belum ada yang berubah. Centang pernyataannya, atau jangan pilih narasumber.',
    en: 'Speakers are named only where they agreed, so nothing was changed. Tick that they did, or leave speakers out.',
  },
  'meeting-page.no-contact': {
    id: 'Narahubung dipilih tetapi belum ditulis, jadi belum ada yang berubah. Tulis telepon kantor atau surel dinas, atau jangan pilih narahubung.',
    en: 'A contact was chosen but not written, so nothing was changed. Write the office’s telephone or e-mail, or leave the contact out.',
  },
  'meeting-page.mobile': {
    id: 'Narahubung memuat nomor seluler, jadi belum ada yang berubah. Halaman ini dibaca siapa saja: tulis telepon kantor atau surel dinas.',
    en: 'The contact has a mobile number, so nothing was changed. Anybody reads this page: write the office’s telephone or e-mail.',
  },
  'meeting-page.unknown': {
    id: 'Tidak ada halaman pertemuan pada alamat ini. Mungkin alamatnya tidak tersalin lengkap.',
    en: 'There is no page of a meeting at this address. It may not have been copied whole.',
  },
  'meeting-page.off': {
    id: 'Halaman pertemuan ini tidak ditampilkan lagi oleh penyelenggaranya.',
    en: 'The organisers do not show this page of a meeting any more.',
  },
  'guest.double': {
    id: '{count} tamu tampaknya sudah ada di daftar ini atau tertulis dua kali, jadi belum ada yang ditambahkan. Pilih untuk tiap nama: lewati atau tambahkan juga.',
    en: '{count} guests seem to be on this list already, or are written twice, so nobody was added. Choose for each name: leave out, or add all the same.',
  },
  'guest.too-many': {
    id: 'Satu pertemuan memuat paling banyak {most} tamu, jadi tidak ada yang ditambahkan.',
    en: 'A meeting has {most} guests at the most, so nobody was added.',
  },
  'guest.email-wrong': {
    id: 'Surel pada baris {line} bukan alamat surel, jadi tidak ada yang disimpan. Perbaiki atau kosongkan.',
    en: 'The e-mail on line {line} is not an address, so nothing was saved. Correct it or leave it empty.',
  },
  'guest.phone-wrong': {
    id: 'Nomor telepon pada baris {line} tidak lengkap atau bukan nomor, jadi tidak ada yang disimpan. Tulis seperti 0812 3456 7890, atau kosongkan.',
    en: 'The telephone number on line {line} is incomplete or none, so nothing was saved. Write it like 0812 3456 7890, or leave it empty.',
  },
  'guest.unknown-link': {
    id: 'Akun, perpustakaan, mitra, atau wilayah tamu tidak ditemukan lagi, jadi tidak ada yang disimpan. Pilih kembali.',
    en: 'The account, library, partner or region of a guest is not found any more, so nothing was saved. Choose again.',
  },
  'guest.wrong-state': {
    id: 'Undangan tamu ini sudah berada di keadaan lain. Tidak ada yang diubah; muat ulang untuk melihatnya.',
    en: 'This guest’s invitation is in another state by now. Nothing was changed; reload to see it.',
  },
  'guest.nobody': {
    id: 'Tidak ada orang lagi dengan peran itu di wilayah ini, atau semuanya sudah di daftar. Tidak ada yang ditambahkan.',
    en: 'There is nobody else with that role in this region, or all are on the list already. Nobody was added.',
  },
  'guest.mail-off': {
    id: 'Surel belum disiapkan di Sinergi ini, jadi tidak ada yang dikirim. Bagikan tautan lewat WhatsApp atau cetak surat undangan.',
    en: 'Mail is not set up in this Sinergi, so nothing was sent. Share links by WhatsApp, or print letters.',
  },
  'guest.no-email': {
    id: 'Tamu yang dipilih belum punya alamat surel, jadi tidak ada yang dikirim. Lengkapi alamatnya, bagikan tautan, atau cetak surat.',
    en: 'The guests chosen have no e-mail address, so nothing was sent. Add addresses, share links, or print letters.',
  },
  'guest.meeting-over': {
    id: 'Pertemuan ini sudah lewat, jadi undangannya tidak dikirim lagi.',
    en: 'This meeting is over, so invitations are not sent any more.',
  },
  'guest.link-not-valid': {
    id: 'Tautan undangan ini tidak dikenal. Periksa apakah tautannya tersalin lengkap, atau mintalah tautan baru dari pengundang.',
    en: 'This invitation link is not known. See that it was copied whole, or ask who invited you for a new one.',
  },
  'guest.answers-over': {
    id: 'Pertemuan sudah dimulai, jadi jawaban tidak dicatat lagi. Hubungi pengundang bila perlu.',
    en: 'The meeting has begun, so answers are not taken any more. Reach who invited you if needed.',
  },
  'guest.meeting-cancelled': {
    id: 'Pertemuan ini dibatalkan, jadi jawaban tidak diperlukan lagi. Tidak ada yang diubah.',
    en: 'This meeting was cancelled, so no answer is needed. Nothing was changed.',
  },
  'guest.is-withdrawn': {
    id: 'Undangan ini sudah ditarik oleh pengundang, jadi jawaban tidak dicatat.',
    en: 'This invitation was withdrawn by who sent it, so the answer was not taken.',
  },
  'guest.deputy-there': {
    id: 'Orang itu sudah diundang ke pertemuan ini, jadi tidak dicatat sebagai wakil. Pilih orang lain, atau jawab “Tidak dapat hadir”.',
    en: 'That person is invited to this meeting already, so they were not put down as deputy. Name somebody else, or answer “Cannot come”.',
  },
  'guest.deputies-over': {
    id: 'Wakil sudah diganti beberapa kali, jadi tidak diganti lagi di sini. Hubungi pengundang.',
    en: 'The deputy was changed several times, so it is not changed here any more. Reach who invited you.',
  },
  'guest.is-deputy': {
    id: 'Anda hadir sebagai wakil, jadi tidak dapat menunjuk wakil lagi. Sampaikan kepada yang Anda wakili.',
    en: 'You come as a deputy, so you cannot send another. Tell the person you stand in for.',
  },
  'attendance.undone-already': {
    id: 'Catatan hadir ini sudah dibatalkan sebelumnya, jadi tidak ada yang berubah.',
    en: 'This check-in was taken back before, so nothing changed.',
  },
  'attendance.not-a-walk-in': {
    id: 'Hanya tamu tanpa undangan yang dapat disatukan dengan tamu lain dari pertemuan yang sama. Tidak ada yang berubah.',
    en: 'Only a guest who came without an invitation can be made one with another of the same meeting. Nothing changed.',
  },
}
