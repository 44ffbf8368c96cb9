/** Why a need and an offer were brought together, rule by rule; and the rules themselves, in words. */
type Values = Record<string, string>
const id = {
  title: 'Aturan pencocokan',
  intro:
    'Kebutuhan perpustakaan dan tawaran mitra diurutkan dengan aturan ini. Tidak ada yang diatur di luar aturan, dan setiap urutan menyebutkan alasannya.',
  hard: 'Syarat yang harus dipenuhi',
  hardText:
    'Jenis bantuan sama, perpustakaan ada di wilayah yang dilayani dan sejenis yang dituju, waktunya bertemu, dan masih ada sisa. Yang tidak memenuhi tidak ditampilkan, setinggi apa pun nilainya.',
  weights: 'Bobot',
  weightsText: 'Setiap aturan memberi bagian dari bobotnya; seluruhnya 100.',
  version: (n: number) => `Versi ${n}`,
  inForce: 'Berlaku',
  from: (day: string) => `berlaku mulai ${day}`,
  by: (name: string) => `diterbitkan oleh ${name}`,
  versions: 'Semua versi',
  publish: 'Terbitkan aturan baru',
  reason: 'Alasan perubahan',
  validFrom: 'Berlaku mulai',
  sum: (n: number) => `Jumlah bobot: ${n} dari 100`,
  published: 'Aturan baru diterbitkan.',
  needed: 'Wajib diisi.',
  points: (n: string) => `${n} poin`,
  score: (n: string) => `Nilai ${n} dari 100`,
  why: 'Mengapa',
  rules: {
    spread: 'Pemerataan',
    theme: 'Tema',
    place: 'Tempat',
    kind: 'Jenis bantuan',
    size: 'Ukuran',
    urgency: 'Kemendesakan',
    time: 'Sisa waktu',
    reliability: 'Keandalan mitra',
  },
  meanings: {
    spread: (months: string) =>
      `Perpustakaan yang belum menerima bantuan dalam ${months} bulan mendapat bobot penuh; yang sudah menerima senilai satu kebutuhan setengahnya, tiga kebutuhan sepertiganya. Bantuan dihitung dari kesepakatan yang berlaku, sebagai bagian kebutuhan yang terpenuhi, karena buku dan rupiah tidak dapat dijumlahkan.`,
    theme: (any: string, partner: string) =>
      `Penuh bila tawaran menyebut tema kebutuhan; ${any} bila tawaran untuk semua tema; ${partner} bila tema itu bidang mitra meski tidak disebut.`,
    place: (province: string, nation: string) =>
      `Penuh bila mitra berada di kabupaten/kota yang sama atau menyebutnya; ${province} bila menyebut provinsinya; ${nation} bila untuk seluruh Indonesia.`,
    kind: (partner: string) =>
      `Penuh bila ada tawaran yang sejenis; ${partner} bila mitra melayani jenis itu tetapi belum menyatakan tawaran.`,
    size: (unknown: string) =>
      `Penuh bila sisa tawaran menutup seluruh kekurangan; bila tidak, sebesar bagian yang tertutup; ${unknown} bila tidak dapat dibandingkan.`,
    urgency: (longTerm: string) => `Penuh bila mendesak; ${longTerm} bila jangka panjang.`,
    time: (days: string) => `Makin dekat batas waktunya makin besar; nol bila masih lebih dari ${days} hari.`,
    reliability: () =>
      'Janji yang ditepati menaikkan: yang disetujui mitra dan seluruhnya sudah diterima. Yang ditarik kembali oleh mitra atau lewat tenggat menurunkan. Mitra yang belum punya riwayat berada di tengah.',
  },
  says: {
    'theme.same': (v: Values) => `Temanya sama: ${v.topic}`,
    'theme.any': () => 'Tawaran untuk semua tema',
    'theme.partner': (v: Values) => `Temanya bidang mitra: ${v.topic}`,
    'theme.other': (v: Values) => `Temanya lain: ${v.topic}`,
    'kind.same': (v: Values) => `Jenisnya sama: ${v.kind}`,
    'kind.partner': (v: Values) => `Mitra melayani ${v.kind}, tetapi belum menyatakan tawaran`,
    'kind.none': (v: Values) => `Belum ada tawaran ${v.kind}`,
    'place.own': () => 'Mitra berada di kabupaten/kota yang sama',
    'place.regency': () => 'Khusus untuk kabupaten/kota ini',
    'place.province': () => 'Di provinsi yang dilayani',
    'place.nation': () => 'Untuk seluruh Indonesia',
    'size.whole': () => 'Sisa tawaran menutup seluruh kekurangan',
    'size.part': (v: Values) => `Sisa tawaran menutup ${v.percent}% kekurangan`,
    'size.unknown': () => 'Besarnya belum dapat dibandingkan',
    'size.other-unit': () => 'Satuannya lain, besarnya tidak dapat dibandingkan',
    'urgency.urgent': () => 'Mendesak',
    'urgency.long-term': () => 'Jangka panjang',
    'time.days': (v: Values) => (v.days === '0' ? 'Hari ini hari terakhir' : `Sisa waktu ${v.days} hari`),
    'reliability.unknown': () => 'Mitra belum punya riwayat janji',
    'reliability.kept': (v: Values) => `Mitra menepati ${v.kept} dari ${v.all} janji`,
    'spread.nothing': () => 'Perpustakaan ini belum pernah mendapat bantuan',
    'spread.some': (v: Values) => `Perpustakaan ini sudah mendapat bantuan senilai ${v.helped} kebutuhan`,
  } as Record<string, (values: Values) => string>,
}

const en: typeof id = {
  title: 'Rules of matching',
  intro:
    'Libraries’ needs and partners’ offers are ranked by these rules. Nothing is arranged beside them, and each rank says why.',
  hard: 'What must hold',
  hardText:
    'The kind of help is the same, the library lies in a region that is served and is of a kind that is meant, the times meet, and something is left. What fails is not shown, however high it would score.',
  weights: 'Weights',
  weightsText: 'Each rule gives a share of its weight; 100 in all.',
  version: n => `Version ${n}`,
  inForce: 'In force',
  from: day => `in force from ${day}`,
  by: name => `published by ${name}`,
  versions: 'All versions',
  publish: 'Publish new rules',
  reason: 'Why they change',
  validFrom: 'In force from',
  sum: n => `Weights add up to ${n} of 100`,
  published: 'New rules are published.',
  needed: 'Required.',
  points: n => `${n} points`,
  score: n => `Score ${n} of 100`,
  why: 'Why',
  rules: {
    spread: 'Spreading help',
    theme: 'Theme',
    place: 'Place',
    kind: 'Kind of help',
    size: 'Size',
    urgency: 'Urgency',
    time: 'Time left',
    reliability: 'Reliability of the partner',
  },
  meanings: {
    spread: months =>
      `A library that received no help within ${months} months gets all of the weight; one that received the worth of one need half of it, of three needs a third. Help is counted from agreements in force, as shares of needs met, since books and rupiah cannot be added up.`,
    theme: (any, partner) =>
      `All of it where the offer names the need’s theme; ${any} where it is for any theme; ${partner} where the theme is the partner’s though not named.`,
    place: (province, nation) =>
      `All of it where the partner stands in the same regency or names it; ${province} where it names the province; ${nation} for the whole country.`,
    kind: partner =>
      `All of it where there is an offer of the kind; ${partner} where the partner gives such help but has stated no offer.`,
    size: unknown =>
      `All of it where what is left covers all that is lacking; else the share that it covers; ${unknown} where they cannot be compared.`,
    urgency: longTerm => `All of it where urgent; ${longTerm} where long term.`,
    time: days => `The nearer the end, the more; nothing where it is more than ${days} days away.`,
    reliability: () =>
      'Promises that were kept raise it: confirmed by the partner, and all of it received. Those that the partner took back, or that are overdue, lower it. Who has no past stands in the middle.',
  },
  says: {
    'theme.same': v => `Same theme: ${v.topic}`,
    'theme.any': () => 'The offer is for any theme',
    'theme.partner': v => `A theme of the partner: ${v.topic}`,
    'theme.other': v => `Another theme: ${v.topic}`,
    'kind.same': v => `Same kind: ${v.kind}`,
    'kind.partner': v => `The partner gives ${v.kind}, but has stated no offer`,
    'kind.none': v => `No offer of ${v.kind} yet`,
    'place.own': () => 'The partner stands in the same regency',
    'place.regency': () => 'For this very regency',
    'place.province': () => 'In the province that is served',
    'place.nation': () => 'For the whole country',
    'size.whole': () => 'What is left covers all that is lacking',
    'size.part': v => `What is left covers ${v.percent}% of what is lacking`,
    'size.unknown': () => 'Sizes cannot be compared yet',
    'size.other-unit': () => 'Another unit: sizes cannot be compared',
    'urgency.urgent': () => 'Urgent',
    'urgency.long-term': () => 'Long term',
    'time.days': v => (v.days === '0' ? 'Today is the last day' : `${v.days} days left`),
    'reliability.unknown': () => 'The partner has no past promises',
    'reliability.kept': v => `The partner kept ${v.kept} of ${v.all} promises`,
    'spread.nothing': () => 'This library has received no help yet',
    'spread.some': v => `This library received the worth of ${v.helped} needs`,
  },
}

export const matching = { id, en }
