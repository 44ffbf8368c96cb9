/** The manager's home and the page of everything else. */
const id = {
  greetings: {
    morning: (name: string) => `Selamat pagi, ${name}.`,
    noon: (name: string) => `Selamat siang, ${name}.`,
    afternoon: (name: string) => `Selamat sore, ${name}.`,
    evening: (name: string) => `Selamat malam, ${name}.`,
  },
  offline: 'Luring',
  switchLibrary: 'Ganti perpustakaan',
  lamps: (year: string) => `Lampu ${year}`,
  lampsLabel: (year: string) => `Laporan ${year} per bulan`,
  lit: (n: number) => `${n} bulan menyala`,
  lampSaid: (month: string, state: string) => `${month}: ${state}`,
  states: {
    silent: 'belum ada laporan',
    open: 'sedang berjalan',
    submitted: 'terkirim, menunggu diperiksa',
    returned: 'dikembalikan',
    verified: 'terverifikasi',
    locked: 'terverifikasi dan terkunci',
    'not-expected': 'tidak wajib lapor',
    ahead: 'belum tiba',
  },
  question: 'Apa yang dilakukan perpustakaan hari ini?',
  questionToSee: 'Apa yang ingin Anda lihat?',
  see: (month: string) => `Laporan ${month}`,
  seeHint: 'Angka, keadaan, dan cetak untuk ditandatangani',
  seeActivities: 'Kegiatan perpustakaan',
  deadline: (day: string) => `Pengelola mengirim paling lambat ${day}.`,
  record: 'Ada kegiatan',
  recordHint: 'Kurang dari dua menit',
  recordDraft: 'Lanjutkan draf yang belum selesai',
  fill: (month: string) => `Isi laporan ${month}`,
  fillAgain: (month: string) => `Perbaiki laporan ${month}`,
  plan: 'Rencana kerja',
  planHint: 'Yang akan dilakukan tahun ini',
  numbers: 'Lihat angka perpustakaan',
  numbersHint: 'Kunjungan, peserta, dan tren setahun',
  report: (month: string) => `Laporan ${month}`,
  draft: 'Draf di perangkat ini',
  sent: 'Menunggu diperiksa',
  returned: 'Dikembalikan',
  verified: 'Terverifikasi',
  locked: 'Terverifikasi',
  silent: 'Belum dikirim',
  underWay: 'Sedang berjalan',
  opens: (day: string) => `Dapat dikirim mulai ${day}.`,
  due: (day: string, left: number) =>
    left > 1
      ? `Kirim paling lambat ${day}, ${left} hari lagi.`
      : left === 1
        ? `Kirim paling lambat besok, ${day}.`
        : left === 0
          ? `Kirim paling lambat hari ini.`
          : `Lewat ${-left} hari dari tenggat ${day}; masih dapat dikirim.`,
  dueShort: (left: number) =>
    left > 1
      ? `${left} hari lagi`
      : left === 1
        ? 'Paling lambat besok'
        : left === 0
          ? 'Paling lambat hari ini'
          : `Lewat ${-left} hari`,
  mendBy: (day: string) => `Perbaiki dan kirim lagi sebelum ${day}.`,
  counted: (n: string) =>
    n === '0' ? 'Belum ada kegiatan yang tercatat.' : `${n} kegiatan sudah terhitung sendiri.`,
  sentAt: (when: string) => `Dikirim ${when}.`,
  checkBy: (day: string) => `Diperiksa paling lambat ${day}.`,
  verifiedAt: (when: string, by: string) => `Diverifikasi ${when} oleh ${by}.`,
  others: (n: number) => `${n} bulan lain belum dilaporkan`,
  all: 'Semua laporan',
  toDo: 'Perlu Anda perbaiki',
  confirmAid: 'Konfirmasi bantuan',
  lastActivities: 'Kegiatan terakhir',
  allActivities: 'Semua',
  noActivities: 'Belum ada kegiatan yang dicatat.',
  notExpected: 'Perpustakaan ini belum wajib melapor. Kegiatan sudah dapat dicatat.',
  install: {
    title: 'Pasang Sinergi di layar utama.',
    text: 'Agar yang tersimpan di iPhone ini tetap aman dan terbuka juga tanpa sinyal.',
    how: 'Caranya',
    later: 'Nanti saja',
  },
  more: {
    title: 'Lainnya',
    plan: 'Rencana kerja',
    planHint: 'Yang akan dilakukan, dan yang terlambat',
    library: 'Data perpustakaan',
    libraryHint: 'Alamat, jam buka, koleksi, internet',
    standard: 'Standar perpustakaan',
    standardHint: 'Nilai dan langkah berikutnya',
    aid: 'Bantuan',
    aidHint: 'Yang dikirim, diterima, dan dipakai',
    partners: 'Mitra dan landasan',
    partnersHint: 'Siapa dapat membantu, siapa mengerjakan apa, dan dasar kebijakannya',
    meetings: 'Pertemuan',
    meetingsHint: 'Jadwal di kabupaten/kota dan provinsi Anda',
    people: 'Pengelola perpustakaan ini',
    peopleHint: 'Undang rekan dengan tautan atau QR',
    peopleHintToSee: 'Siapa yang mengelola, sejak kapan',
    signatories: 'Penanda tangan',
    signatoriesHint: 'Kepala desa yang menandatangani laporan',
    numbers: 'Angka perpustakaan',
    numbersHint: 'Setahun terakhir, dan cetak laporan',
    account: 'Akun dan perangkat',
    accountHint: 'Kata sandi, perangkat yang masuk',
    roles: 'Bekerja sebagai',
    language: 'Bahasa',
    languages: { id: 'Bahasa Indonesia', en: 'English' },
    theme: 'Tampilan',
    themes: { system: 'Ikuti perangkat', light: 'Terang', dark: 'Gelap' },
    api: 'Dokumen API',
    apiHint: 'Untuk yang membuat program lain',
    signOut: 'Keluar',
    signOutHint: 'Draf dan kiriman yang menunggu tetap tersimpan di perangkat ini.',
  },
}

const en: typeof id = {
  greetings: {
    morning: name => `Good morning, ${name}.`,
    noon: name => `Good afternoon, ${name}.`,
    afternoon: name => `Good afternoon, ${name}.`,
    evening: name => `Good evening, ${name}.`,
  },
  offline: 'Offline',
  switchLibrary: 'Change library',
  lamps: year => `Lamps of ${year}`,
  lampsLabel: year => `Reports of ${year} by month`,
  lit: n => (n === 1 ? '1 month lit' : `${n} months lit`),
  lampSaid: (month, state) => `${month}: ${state}`,
  states: {
    silent: 'no report yet',
    open: 'under way',
    submitted: 'sent, waiting to be checked',
    returned: 'returned',
    verified: 'verified',
    locked: 'verified and locked',
    'not-expected': 'not expected',
    ahead: 'still to come',
  },
  question: 'What is the library doing today?',
  questionToSee: 'What would you like to see?',
  see: month => `Report of ${month}`,
  seeHint: 'Figures, how it stands, and printing for signature',
  seeActivities: 'The library’s activities',
  deadline: day => `The manager sends it by ${day}.`,
  record: 'An activity',
  recordHint: 'Less than two minutes',
  recordDraft: 'Go on with the unfinished draft',
  fill: month => `Fill in the ${month} report`,
  fillAgain: month => `Correct the ${month} report`,
  plan: 'Work plan',
  planHint: 'What will be done this year',
  numbers: 'See the library’s numbers',
  numbersHint: 'Visits, participants, and a year’s trend',
  report: month => `Report of ${month}`,
  draft: 'Draft on this device',
  sent: 'Waiting to be checked',
  returned: 'Returned',
  verified: 'Verified',
  locked: 'Verified',
  silent: 'Not sent yet',
  underWay: 'Under way',
  opens: day => `It can be sent from ${day}.`,
  due: (day, left) =>
    left > 1
      ? `Send by ${day}, ${left} days left.`
      : left === 1
        ? `Send by tomorrow, ${day}.`
        : left === 0
          ? `Send by today.`
          : `${-left} days past ${day}; it can still be sent.`,
  dueShort: left =>
    left > 1
      ? `${left} days left`
      : left === 1
        ? 'Due tomorrow'
        : left === 0
          ? 'Due today'
          : `${-left} days late`,
  mendBy: day => `Correct it and send it again before ${day}.`,
  counted: n =>
    n === '0'
      ? 'No activity is recorded yet.'
      : n === '1'
        ? '1 activity is counted already.'
        : `${n} activities are counted already.`,
  sentAt: when => `Sent ${when}.`,
  checkBy: day => `To be checked by ${day}.`,
  verifiedAt: (when, by) => `Verified ${when} by ${by}.`,
  others: n => (n === 1 ? 'Another month has no report' : `${n} other months have no report`),
  all: 'All reports',
  toDo: 'For you to correct',
  confirmAid: 'Confirm aid',
  lastActivities: 'Last activities',
  allActivities: 'All',
  noActivities: 'No activity has been recorded yet.',
  notExpected: 'This library does not have to report yet. Activities can be recorded already.',
  install: {
    title: 'Put Sinergi on the home screen.',
    text: 'So that what is kept on this iPhone stays safe, and opens without signal too.',
    how: 'Show me how',
    later: 'Not now',
  },
  more: {
    title: 'More',
    plan: 'Work plan',
    planHint: 'What will be done, and what is late',
    library: 'Library facts',
    libraryHint: 'Address, opening hours, collection, internet',
    standard: 'Library standard',
    standardHint: 'Score and next steps',
    aid: 'Aid',
    aidHint: 'What was sent, received and is in use',
    partners: 'Partners and policy',
    partnersHint: 'Who could help, who does what, and the policy it rests on',
    meetings: 'Meetings',
    meetingsHint: 'The schedule of your regency and province',
    people: 'Managers of this library',
    peopleHint: 'Invite a colleague by link or QR',
    peopleHintToSee: 'Who manages it, and since when',
    signatories: 'Signatories',
    signatoriesHint: 'The village head who signs the reports',
    numbers: 'The library’s numbers',
    numbersHint: 'The past year, and printing a report',
    account: 'Account and devices',
    accountHint: 'Password, devices signed in',
    roles: 'Working as',
    language: 'Language',
    languages: { id: 'Bahasa Indonesia', en: 'English' },
    theme: 'Appearance',
    themes: { system: 'Follow the device', light: 'Light', dark: 'Dark' },
    api: 'API document',
    apiHint: 'For those who write other programs',
    signOut: 'Sign out',
    signOutHint: 'Drafts and what waits to be sent stay on this device.',
  },
}

export const home = { id, en }
