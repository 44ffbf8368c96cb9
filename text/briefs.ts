/** The advocacy brief: one page for an official, as it is printed and as it is read by its link. */
const id = {
  file: 'ringkasan-advokasi',
  kicker: 'Ringkasan perpustakaan',
  forWhom: (partner: string) => `Untuk ${partner}`,
  asOf: (day: string) => `Keadaan per ${day}`,
  numbers: {
    visits: 'kunjungan',
    members: 'anggota',
    'new-members': 'anggota baru',
    activities: 'kegiatan',
    attendances: 'kehadiran dalam kegiatan',
    people: 'orang dijangkau kegiatan',
  },
  ofMonths: (n: number) => (n === 12 ? '12 bulan, terverifikasi' : `dari ${n} bulan terverifikasi`),
  lastMonth: 'menurut bulan terverifikasi terakhir',
  lead: {
    rich: (l: { name: string; where: string; visits: string; activities: string; attendances: string }) =>
      `${l.name} melayani warga ${l.where}. Dalam dua belas bulan terakhir warga datang ${l.visits} kali, dan ${l.activities} kegiatannya dihadiri ${l.attendances} kali.`,
    visits: (l: { name: string; where: string; visits: string; months: string }) =>
      `${l.name} melayani warga ${l.where}. Dalam ${l.months} bulan yang sudah diverifikasi, warga datang ${l.visits} kali.`,
    activities: (l: { name: string; where: string; activities: string; attendances: string }) =>
      `${l.name} melayani warga ${l.where}. ${l.activities} kegiatannya yang sudah diverifikasi dihadiri ${l.attendances} kali.`,
    topic: (topic: string, activities: string, attendances: string) =>
      `Di bidang ${topic} ada ${activities} kegiatan, dihadiri ${attendances} kali.`,
    little:
      'Pencatatannya baru dimulai; angka di lembar ini sedikit, tetapi setiap angkanya sudah diperiksa.',
    none: (name: string, where: string) =>
      `${name} sedang memulai layanannya bagi warga ${where}. Belum ada angka layanan yang diverifikasi, maka lembar ini tidak memuatnya; yang kami sampaikan adalah apa yang sudah ada dan langkah berikutnya.`,
    waiting: (n: string) =>
      `${n} laporan bulanan lain sudah dikirim dan sedang diperiksa; belum dihitung di sini.`,
  },
  trend: {
    up: (percent: string) => `Kunjungan enam bulan terakhir naik ${percent}% dari enam bulan sebelumnya`,
    plain: 'Kunjungan setiap bulan',
    note: 'Bulan terverifikasi saja.',
    missing: 'Garis putus-putus: belum ada laporan terverifikasi.',
  },
  topicsTitle: {
    figures: 'Kegiatan menurut bidang',
    economy: 'Kegiatan usaha dan keterampilan warga',
    information: 'Kegiatan informasi dan digital',
    learning: 'Kegiatan belajar',
    community: 'Kegiatan bagi warga',
  },
  topicLine: (activities: string, attendances: string) => `${activities} kegiatan, ${attendances} kehadiran`,
  standard: {
    title: 'Terhadap standar perpustakaan desa',
    score: (score: string) => `Nilai ${score} dari 100`,
    note: 'menurut isian perpustakaan',
    unknown: (n: string) => `${n} dari 100 bobot belum dijawab, dan dihitung belum terpenuhi`,
    next: 'Yang belum terpenuhi:',
  },
  begun: {
    title: 'Yang sudah ada',
    opened: (year: string) => `Perpustakaan dibuka tahun ${year}`,
    floorArea: (n: string) => `Ruang ${n} m²`,
    weeklyHours: (n: string) => `Buka ${n} jam seminggu`,
    titles: (n: string) => `${n} judul buku`,
    computers: (n: string) => `${n} komputer untuk pengunjung`,
    staff: (n: string) => `${n} orang tenaga perpustakaan`,
    note: 'menurut data perpustakaan',
  },
  steps: 'Langkah berikutnya',
  firstSteps: [
    'Mencatat setiap kunjungan dan kegiatan',
    'Mengirim laporan bulanan untuk diperiksa jenjang di atasnya',
  ],
  support: {
    title: 'Dukungan yang sudah berjalan',
    aid: (what: string, year: string, giver: string) => `${what}, ${year}, dari ${giver}`,
    enrolled: (years: string) => `Penerima manfaat program TPBIS: ${years}`,
    replicated: (years: string) => `Replikasi mandiri TPBIS: ${years}`,
    note: 'diterima menurut perpustakaan',
  },
  ask: {
    title: 'Yang kami ajukan',
    need: (what: string, until: string) => `${what}, sampai ${until}`,
    meeting: {
      figures: 'Pertemuan singkat agar kebutuhan perpustakaan masuk dalam rencana kerja dan anggaran.',
      economy: 'Pertemuan singkat untuk menyusun pendampingan usaha, kemasan, atau pemasaran bersama warga.',
      information: 'Pertemuan singkat untuk membahas sambungan, perangkat, dan penyiaran kegiatan warga.',
      learning: 'Pertemuan singkat untuk menyusun kelas dan pendampingan belajar bersama.',
      community: 'Pertemuan singkat untuk menyusun kegiatan bersama bagi warga yang paling membutuhkan.',
    },
  },
  get: {
    title: 'Yang menyusul dari kami',
    lines: {
      figures: [
        'Laporan setiap bulan yang diperiksa jenjang di atas kami, dapat dipakai sebagai data perencanaan.',
        'Setiap dukungan dicatat: tanggal, bentuk, dan pemakaiannya.',
      ],
      economy: [
        'Ruang perpustakaan sebagai tempat warga bertemu dan berlatih.',
        'Catatan kegiatan: apa yang dilatih, berapa kali, berapa yang hadir, sebagai bahan laporan Anda.',
      ],
      information: [
        'Ruang perpustakaan sebagai tempat memperkenalkan layanan digital kepada warga.',
        'Kabar kegiatan yang dapat disiarkan, dengan angka yang dapat ditelusuri.',
      ],
      learning: [
        'Ruang perpustakaan sebagai tempat belajar yang terbuka bagi semua.',
        'Angka kehadiran yang diperiksa, sebagai bahan laporan dan penelitian.',
      ],
      community: [
        'Ruang perpustakaan sebagai tempat bertemu warga.',
        'Kabar setiap bulan tentang apa yang dikerjakan dengan dukungan Anda.',
      ],
    },
  },
  sources: {
    title: 'Cara membaca angka',
    verified: (from: string, to: string) =>
      `Terverifikasi: dikirim perpustakaan dan diperiksa jenjang di atasnya. Masa: ${from} sampai ${to}.`,
    none: 'Angka layanan dimuat setelah diperiksa jenjang di atas perpustakaan.',
    made: (day: string) => `Dibuat dari Sinergi pada ${day}; isinya tidak berubah sesudah itu.`,
    until: (day: string) => `Tautan ini dapat dibaca sampai ${day}.`,
    scan: 'Baca di ponsel',
  },
  a1: 'Transformasi Perpustakaan Berbasis Inklusi Sosial (TPBIS)',
}

const en: typeof id = {
  file: 'advocacy-brief',
  kicker: 'Library brief',
  forWhom: partner => `For ${partner}`,
  asOf: day => `As of ${day}`,
  numbers: {
    visits: 'visits',
    members: 'members',
    'new-members': 'new members',
    activities: 'activities',
    attendances: 'attendances at activities',
    people: 'people reached by activities',
  },
  ofMonths: n =>
    n === 12 ? '12 months, verified' : n === 1 ? 'of 1 verified month' : `of ${n} verified months`,
  lastMonth: 'by the last verified month',
  lead: {
    rich: l =>
      `${l.name} serves the people of ${l.where}. In the last twelve months people came ${l.visits} times, and its ${l.activities} activities were attended ${l.attendances} times.`,
    visits: l =>
      `${l.name} serves the people of ${l.where}. In ${l.months} verified ${l.months === '1' ? 'month' : 'months'}, people came ${l.visits} times.`,
    activities: l =>
      `${l.name} serves the people of ${l.where}. Its ${l.activities} verified activities were attended ${l.attendances} times.`,
    topic: (topic, activities, attendances) =>
      `In ${topic} there were ${activities} activities, attended ${attendances} times.`,
    little: 'Recording has only begun: the figures on this page are few, but each of them has been checked.',
    none: (name, where) =>
      `${name} is beginning its service to the people of ${where}. No figure of its service is verified yet, so this page shows none; what it tells is what is there already, and the next steps.`,
    waiting: n =>
      `${n} more monthly ${n === '1' ? 'report' : 'reports'} sent and being checked; not counted here.`,
  },
  trend: {
    up: percent => `Visits of the last six months are ${percent}% above the six before`,
    plain: 'Visits, month by month',
    note: 'Verified months only.',
    missing: 'Dashed: no verified report.',
  },
  topicsTitle: {
    figures: 'Activities by field',
    economy: 'Activities for livelihoods and skills',
    information: 'Activities of information and digital skills',
    learning: 'Learning activities',
    community: 'Activities for the community',
  },
  topicLine: (activities, attendances) => `${activities} activities, ${attendances} attendances`,
  standard: {
    title: 'Against the standard of village libraries',
    score: score => `${score} of 100`,
    note: 'by the library’s own answers',
    unknown: n => `${n} of 100 weights are not answered yet and count as not met`,
    next: 'Not met yet:',
  },
  begun: {
    title: 'What is there already',
    opened: year => `The library opened in ${year}`,
    floorArea: n => `A room of ${n} m²`,
    weeklyHours: n => `Open ${n} hours a week`,
    titles: n => `${n} titles`,
    computers: n => (n === '1' ? '1 computer for visitors' : `${n} computers for visitors`),
    staff: n => `Library staff of ${n}`,
    note: 'by the library’s own record',
  },
  steps: 'Next steps',
  firstSteps: [
    'Recording every visit and activity',
    'Sending a monthly report to be checked by the level above',
  ],
  support: {
    title: 'Support already at work',
    aid: (what, year, giver) => `${what}, ${year}, from ${giver}`,
    enrolled: years => `Beneficiary of the TPBIS programme: ${years}`,
    replicated: years => `TPBIS on its own means: ${years}`,
    note: 'received, by the library’s own word',
  },
  ask: {
    title: 'What we ask',
    need: (what, until) => `${what}, until ${until}`,
    meeting: {
      figures: 'A short meeting, so that the library’s needs enter the work plan and budget.',
      economy: 'A short meeting to plan coaching, packaging or marketing together with the people.',
      information: 'A short meeting about connection, equipment and telling of what people do.',
      learning: 'A short meeting to plan classes and learning support together.',
      community: 'A short meeting to plan activities together for those who need them most.',
    },
  },
  get: {
    title: 'What follows from us',
    lines: {
      figures: [
        'A report each month, checked by the level above us, that can serve as planning data.',
        'Every support is recorded: date, form and use.',
      ],
      economy: [
        'The library’s room, where people meet and are trained.',
        'A record of activities: what was taught, how often, how many came, for your own report.',
      ],
      information: [
        'The library’s room, to introduce digital services to people.',
        'Word of activities to be told further, with figures that can be traced.',
      ],
      learning: [
        'The library’s room, a place to learn that is open to all.',
        'Attendance figures that were checked, for reports and research.',
      ],
      community: [
        'The library’s room, a place to meet people.',
        'Word each month of what was done with your support.',
      ],
    },
  },
  sources: {
    title: 'How to read the figures',
    verified: (from, to) =>
      `Verified: sent by the library and checked by the level above it. Period: ${from} to ${to}.`,
    none: 'Figures of service are shown once the level above the library has checked them.',
    made: day => `Made from Sinergi on ${day}; it does not change after that.`,
    until: day => `This link can be read until ${day}.`,
    scan: 'Read on a phone',
  },
  a1: 'Library transformation based on social inclusion (TPBIS)',
}

export const briefs = { id, en }
