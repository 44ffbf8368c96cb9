/**
 * Words of reminders: what is pushed, written, and shared by an officer. They say alike that a report that waits on a
 * phone is not known here before it is sent.
 */
type Places = { names: readonly string[]; month: string; submitBy: string; locksOn: string; daysLeft: number }

const list = (names: readonly string[], more: (n: number) => string) =>
  names.length <= 3 ? names.join(', ') : `${names.slice(0, 2).join(', ')} ${more(names.length - 2)}`

const id = {
  onPhone:
    'Laporan yang tersimpan di ponsel belum terlihat di sini sebelum terkirim. Jika sudah disimpan di ponsel, buka Sinergi saat ada sinyal agar terkirim.',
  titles: {
    soon: ({ month, daysLeft }: Places) => `Laporan ${month}: ${daysLeft} hari lagi`,
    today: ({ month }: Places) => `Hari ini batas laporan ${month}`,
    late: ({ month }: Places) => `Laporan ${month} sudah lewat batas`,
    later: ({ month }: Places) => `Laporan ${month} masih ditunggu`,
    closing: ({ month }: Places) => `Laporan ${month}: segera dikunci`,
    returned: ({ month }: Places) => `Laporan ${month} dikembalikan`,
  },
  texts: {
    soon: ({ names, submitBy }: Places) => `${all.id(names)}: belum kami terima. Batasnya ${submitBy}.`,
    today: ({ names, submitBy }: Places) =>
      `${all.id(names)}: belum kami terima. Batasnya hari ini, ${submitBy}.`,
    late: ({ names, submitBy }: Places) =>
      `${all.id(names)}: belum kami terima. Batasnya ${submitBy}; masih dapat dikirim.`,
    later: ({ names, submitBy }: Places) =>
      `${all.id(names)}: belum kami terima. Batasnya ${submitBy}; masih dapat dikirim.`,
    closing: ({ names, locksOn }: Places) =>
      `${all.id(names)}: belum kami terima. Bulan ini dikunci mulai ${locksOn}.`,
    returned: ({ names }: Places) =>
      `${all.id(names)}: perlu diperbaiki dan dikirim lagi. Alasannya ada di laporan itu.`,
  },
  letter: {
    hello: (name: string) => `Yth. ${name},`,
    open: (url: string) => `Buka laporannya: ${url}`,
    why: 'Anda menerima surat ini karena memilih diingatkan lewat e-mail.',
    stop: (url: string) => `Berhenti diingatkan lewat e-mail: ${url}`,
    sign: 'Sinergi',
  },
  code: {
    subject: (code: string) => `${code} adalah kode Sinergi Anda`,
    text: (code: string, minutes: number) =>
      `Ketik kode ini di halaman akun Sinergi untuk memastikan alamat ini: ${code}\n\nBerlaku ${minutes} menit. Jika Anda tidak memintanya, abaikan surat ini; tidak ada surat lain yang akan datang.`,
  },
  share: {
    open: 'Teks pengingat',
    openMany: (n: number) => `Teks pengingat (${n})`,
    title: (month: string) => `Ingatkan yang belum melapor ${month}`,
    lead: 'Teks siap dikirim lewat WhatsApp atau disalin. Sinergi tidak mengirimnya sendiri.',
    group: 'Satu teks untuk grup',
    each: 'Satu teks untuk tiap perpustakaan',
    groupText: (month: string, submitBy: string, places: readonly string[], url: string) =>
      `Yth. Bapak/Ibu pengelola perpustakaan,\n\nLaporan ${month} (batas ${submitBy}) dari perpustakaan berikut belum kami terima:\n${places.map((place, n) => `${n + 1}. ${place}`).join('\n')}\n\n${id.onPhone}\n\n${url}\n\nTerima kasih.`,
    text: (library: string, month: string, submitBy: string, url: string) =>
      `Yth. pengelola ${library},\n\nLaporan ${month} belum kami terima; batasnya ${submitBy}. ${id.onPhone}\n\n${url}\n\nTerima kasih.`,
    whatsapp: 'WhatsApp',
    whatsappLabel: (name: string) => `WhatsApp: kirim pengingat kepada ${name}`,
    share: 'Bagikan',
    shareLabel: (name: string) => `Bagikan pengingat untuk ${name}`,
    copy: 'Salin',
    copyLabel: (name: string) => `Salin pengingat untuk ${name}`,
    copied: 'Disalin.',
    copyFailed: 'Belum tersalin. Tandai teksnya, lalu salin sendiri.',
    forGroup: 'grup',
    reminded: 'memilih diingatkan oleh Sinergi',
    noManager: 'belum ada pengelola',
    long: 'Teks ini terlalu panjang untuk dibuka langsung di WhatsApp. Salin, lalu tempel di grup.',
    first: (n: number, all: string) => `${n} pertama dari ${all}. Saring menurut wilayah untuk yang lain.`,
    none: 'Semua sudah melapor',
    noneText: 'Tidak ada lagi yang perlu diingatkan untuk bulan ini.',
    done: 'Selesai',
  },
  choice: {
    title: 'Pengingat',
    lead: 'Sinergi mengingatkan Anda bila laporan bulanan belum diterima: menjelang batas, pada harinya, dan sesudahnya. Paling banyak sekali sehari, tidak pernah malam, dan berhenti begitu laporan terkirim. Laporan yang dikembalikan juga diberitahukan.',
    leadActions:
      'Sinergi mengingatkan Anda akan tindak lanjut pertemuan yang menjadi tugas Anda: seminggu dan sehari sebelum tenggat, dan bila tenggatnya lewat. Yang jatuh pada hari yang sama disebut bersama, tidak pernah malam.',
    leadSurveys:
      'Bila saatnya bertanya lagi kepada orang yang mengisi survei (empat sampai delapan minggu sesudahnya), Sinergi mengingatkan Anda sekali.',
    none: 'Sekarang Anda tidak diingatkan.',
    push: 'Di perangkat ini',
    pushOn: 'Nyala di perangkat ini',
    pushText: 'Pemberitahuan muncul di layar, juga saat Sinergi tertutup. Peramban akan meminta izin Anda.',
    turnOn: 'Nyalakan di perangkat ini',
    turnOff: 'Matikan di perangkat ini',
    others: 'Perangkat lain',
    since: (day: string) => `sejak ${day}`,
    turnOffOther: (device: string) => `Matikan di ${device}`,
    off: 'Matikan',
    on: 'Pemberitahuan menyala di perangkat ini.',
    stopped: 'Pemberitahuan dimatikan.',
    cannot: {
      insecure:
        'Pemberitahuan hanya dapat dinyalakan lewat alamat https. Pakai e-mail, atau buka Sinergi di alamat resminya.',
      unsupported:
        'Peramban ini tidak dapat menampilkan pemberitahuan. Pakai Chrome, Edge, atau Firefox yang baru, atau pilih e-mail.',
      install:
        'Di iPhone dan iPad, pemberitahuan muncul setelah Sinergi dipasang: tekan Bagikan, lalu “Tambahkan ke Layar Utama”, dan buka dari sana.',
      denied:
        'Pemberitahuan dari Sinergi diblokir di peramban ini. Izinkan di pengaturan situs (gembok di sebelah alamat), lalu coba lagi.',
      dismissed: 'Izin belum diberikan, jadi pemberitahuan tetap mati. Tekan lagi bila Anda berubah pikiran.',
      service:
        'Layanan pemberitahuan peramban ini tidak dapat dihubungi, jadi pemberitahuan tetap mati. Coba lagi saat sinyal baik, atau pilih e-mail.',
      server: 'Server ini belum dapat mengirim pemberitahuan.',
      worker: 'Sinergi belum selesai dipasang di peramban ini. Muat ulang halaman, lalu coba lagi.',
    },
    email: 'E-mail',
    emailOff: 'Server ini tidak mengirim e-mail.',
    emailOn: (address: string) => `Pengingat dikirim ke ${address}.`,
    emailRefused: (address: string) => `Surat ke ${address} ditolak. Periksa alamatnya, lalu pastikan lagi.`,
    address: 'Alamat e-mail',
    addressHint: 'Alamat dipakai setelah Anda mengetik kode yang dikirim ke sana.',
    addressWrong: 'Tulis alamat e-mail yang lengkap.',
    sendCode: 'Kirim kode',
    codeSent: (address: string) => `Kode dikirim ke ${address}. Periksa juga folder spam.`,
    code: 'Kode enam angka',
    codeWrong: 'Kode terdiri dari enam angka.',
    confirm: 'Pastikan',
    again: 'Ganti alamat atau minta kode baru',
    emailStop: 'Berhenti lewat e-mail',
    weekly: 'Surat mingguan',
    weeklyHint:
      'Setiap Senin pagi: apa yang lewat tenggat, yang menunggu minggu ini, dan yang selesai minggu lalu. Bila tidak ada, tidak ada surat.',
    weeklyOn: 'Surat mingguan dikirim setiap Senin.',
    weeklyOff: 'Surat mingguan dihentikan.',
    emailConfirmed: 'Alamat dipastikan. Pengingat dikirim ke sana.',
    emailStopped: 'Pengingat lewat e-mail dihentikan.',
  },
  stop: {
    title: 'Berhenti diingatkan lewat e-mail?',
    text: 'Tidak ada lagi pengingat yang dikirim ke alamat ini. Anda dapat menyalakannya lagi di halaman akun.',
    go: 'Ya, hentikan',
    done: 'Pengingat lewat e-mail dihentikan',
    doneText: 'Tidak ada lagi yang dikirim ke alamat ini.',
    home: 'Ke Sinergi',
    weekly: {
      title: 'Berhenti menerima surat mingguan?',
      text: 'Surat setiap Senin tidak dikirim lagi. Pengingat lain tetap datang. Anda dapat menyalakannya lagi di halaman akun.',
      done: 'Surat mingguan dihentikan',
      doneText: 'Pengingat lain tetap dikirim ke alamat ini.',
    },
  },
}

const en: typeof id = {
  onPhone:
    'A report that is kept on a phone is not known here before it is sent. If it is on your phone already, open Sinergi where there is a signal, so that it is sent.',
  titles: {
    soon: ({ month, daysLeft }) => `Report of ${month}: ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'} left`,
    today: ({ month }) => `The report of ${month} is due today`,
    late: ({ month }) => `The report of ${month} is overdue`,
    later: ({ month }) => `The report of ${month} is still awaited`,
    closing: ({ month }) => `Report of ${month}: about to be locked`,
    returned: ({ month }) => `The report of ${month} was returned`,
  },
  texts: {
    soon: ({ names, submitBy }) => `${all.en(names)}: not received yet. It is due on ${submitBy}.`,
    today: ({ names, submitBy }) => `${all.en(names)}: not received yet. It is due today, ${submitBy}.`,
    late: ({ names, submitBy }) =>
      `${all.en(names)}: not received yet. It was due on ${submitBy} and can still be sent.`,
    later: ({ names, submitBy }) =>
      `${all.en(names)}: not received yet. It was due on ${submitBy} and can still be sent.`,
    closing: ({ names, locksOn }) =>
      `${all.en(names)}: not received yet. The month is locked from ${locksOn}.`,
    returned: ({ names }) =>
      `${all.en(names)}: please mend it and send it again. The reason stands in the report.`,
  },
  letter: {
    hello: name => `Dear ${name},`,
    open: url => `Open the report: ${url}`,
    why: 'You get this letter because you chose to be reminded by e-mail.',
    stop: url => `Be reminded by e-mail no more: ${url}`,
    sign: 'Sinergi',
  },
  code: {
    subject: code => `${code} is your Sinergi code`,
    text: (code, minutes) =>
      `Type this code on the account page of Sinergi to confirm this address: ${code}\n\nIt is valid for ${minutes} minutes. If you did not ask for it, ignore this letter; no other will come.`,
  },
  share: {
    open: 'Reminder text',
    openMany: n => `Reminder text (${n})`,
    title: month => `Remind those silent for ${month}`,
    lead: 'The text is ready for WhatsApp or to be copied. Sinergi does not send it by itself.',
    group: 'One text for the group',
    each: 'A text for each library',
    groupText: (month, submitBy, places, url) =>
      `Dear library managers,\n\nThe report of ${month} (due on ${submitBy}) is not received yet from these libraries:\n${places.map((place, n) => `${n + 1}. ${place}`).join('\n')}\n\n${en.onPhone}\n\n${url}\n\nThank you.`,
    text: (library, month, submitBy, url) =>
      `Dear manager of ${library},\n\nThe report of ${month} is not received yet; it is due on ${submitBy}. ${en.onPhone}\n\n${url}\n\nThank you.`,
    whatsapp: 'WhatsApp',
    whatsappLabel: name => `WhatsApp: send the reminder to ${name}`,
    share: 'Share',
    shareLabel: name => `Share the reminder for ${name}`,
    copy: 'Copy',
    copyLabel: name => `Copy the reminder for ${name}`,
    copied: 'Copied.',
    copyFailed: 'Not copied. Mark the text and copy it yourself.',
    forGroup: 'the group',
    reminded: 'chose to be reminded by Sinergi',
    noManager: 'no manager yet',
    long: 'This text is too long to be opened in WhatsApp. Copy it and paste it into the group.',
    first: (n, of) => `The first ${n} of ${of}. Filter by region for the others.`,
    none: 'All have reported',
    noneText: 'Nobody needs a reminder for this month any more.',
    done: 'Done',
  },
  choice: {
    title: 'Reminders',
    lead: 'Sinergi reminds you where a monthly report was not received: before the deadline, on its day, and after it. Once a day at the most, never at night, and no more once the report is sent. A report that was returned is told of too.',
    leadActions:
      'Sinergi reminds you of actions that you took on at meetings: a week and a day before the deadline, and when it is over. Those of one day are told together, never at night.',
    leadSurveys:
      'Where it is time to ask again those who answered a survey (four to eight weeks after it), Sinergi reminds you once.',
    none: 'You are not reminded now.',
    push: 'On this device',
    pushOn: 'On for this device',
    pushText:
      'Notifications show on the screen, also while Sinergi is closed. The browser will ask for your permission.',
    turnOn: 'Turn on for this device',
    turnOff: 'Turn off for this device',
    others: 'Other devices',
    since: day => `since ${day}`,
    turnOffOther: device => `Turn off for ${device}`,
    off: 'Turn off',
    on: 'Notifications are on for this device.',
    stopped: 'Notifications are off.',
    cannot: {
      insecure:
        'Notifications can be turned on over https only. Use e-mail, or open Sinergi at its official address.',
      unsupported:
        'This browser cannot show notifications. Use a recent Chrome, Edge or Firefox, or choose e-mail.',
      install:
        'On iPhone and iPad, notifications show once Sinergi is installed: press Share, then “Add to Home Screen”, and open it from there.',
      denied:
        'Notifications of Sinergi are blocked in this browser. Allow them in the site settings (the lock beside the address), then try again.',
      dismissed: 'Permission was not given, so notifications stay off. Press again if you change your mind.',
      service:
        'The notification service of this browser cannot be reached, so notifications stay off. Try again with a good signal, or choose e-mail.',
      server: 'This server cannot send notifications yet.',
      worker: 'Sinergi is not fully set up in this browser yet. Load the page anew, then try again.',
    },
    email: 'E-mail',
    emailOff: 'This server sends no e-mail.',
    emailOn: address => `Reminders are sent to ${address}.`,
    emailRefused: address => `Letters to ${address} are refused. Look at the address, then confirm it again.`,
    address: 'E-mail address',
    addressHint: 'The address is used once you have typed the code that is sent to it.',
    addressWrong: 'Write the whole e-mail address.',
    sendCode: 'Send a code',
    codeSent: address => `A code was sent to ${address}. Look into the spam folder too.`,
    code: 'Code of six figures',
    codeWrong: 'The code has six figures.',
    confirm: 'Confirm',
    again: 'Change the address or ask for a new code',
    emailStop: 'No more e-mail',
    weekly: 'Weekly letter',
    weeklyHint:
      'On Monday mornings: what is overdue, what waits this week, and what was finished last week. Where there is nothing, no letter.',
    weeklyOn: 'The weekly letter comes on Mondays.',
    weeklyOff: 'No more weekly letters.',
    emailConfirmed: 'The address is confirmed. Reminders are sent there.',
    emailStopped: 'Reminders by e-mail are off.',
  },
  stop: {
    title: 'Be reminded by e-mail no more?',
    text: 'No more reminders are sent to this address. You can turn them on again on the account page.',
    go: 'Yes, no more',
    done: 'Reminders by e-mail are off',
    doneText: 'Nothing more is sent to this address.',
    home: 'To Sinergi',
    weekly: {
      title: 'No more weekly letters?',
      text: 'The letter on Mondays is sent no more. Other reminders still come. You can turn it on again on the account page.',
      done: 'No more weekly letters',
      doneText: 'Other reminders are still sent to this address.',
    },
  },
}

const all = {
  id: (names: readonly string[]) => list(names, n => `dan ${n} lainnya`),
  en: (names: readonly string[]) => list(names, n => `and ${n} more`),
}

export const reminders = { id, en }
