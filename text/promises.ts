/** What other pages tell of promises: of a meeting’s, of a partner’s, and of those overdue. */
const id = {
  short: {
    ofCommitments: (of: string) => `dari ${of} komitmen terpenuhi`,
    received: (value: string) => `${value} diterima`,
    promised: (value: string) => `dijanjikan ${value}`,
    worthOf: (part: string, whole: string) => `${part} dari ${whole}`,
    means: 'Diterima = dikonfirmasi oleh penerima',
    waiting: (n: string) => `${n} menunggu persetujuan pemberi`,
    unknown: (n: string) => `${n} belum diketahui nilainya`,
    late: (n: string) => `${n} lewat tenggat`,
  },
  meeting: {
    title: 'Komitmen',
    none: 'Belum ada komitmen dari pertemuan ini.',
    noneYet: 'Komitmen yang ditulis dalam notulen menjadi komitmen tercatat setelah notulen disahkan.',
    all: 'Semua komitmen pertemuan ini',
    enter: 'Catat komitmen',
  },
  partner: {
    title: 'Komitmen',
    none: 'Belum ada komitmen dari mitra ini.',
    all: 'Semua komitmen mitra ini',
    last: (n: string, of: string) => `${n} dari ${of}, tenggat terdekat lebih dulu`,
  },
  reliability: {
    title: 'Keandalan pemberi',
    text: (kept: string, late: string, broken: string) =>
      `${kept} ditepati tepat waktu, ${late} ditepati terlambat, ${broken} tidak ditepati`,
    none: 'Belum ada janji pemberi ini yang selesai.',
    hint: 'Dihitung hanya dari janji yang disetujui dan sudah berakhir, menurut konfirmasi penerima. Hanya untuk program, tidak pernah untuk umum.',
    kept: 'ditepati tepat waktu',
    late: 'ditepati terlambat',
    broken: 'tidak ditepati',
  },
  attention: {
    overdue: (n: string) => `${n} komitmen lewat tenggat`,
    worth: (value: string) => `Senilai ${value} belum diterima.`,
    look: 'Lihat dan tagih',
  },
}

const en: typeof id = {
  short: {
    ofCommitments: of => `of ${of} ${of === '1' ? 'commitment' : 'commitments'} fulfilled`,
    received: value => `${value} received`,
    promised: value => `promised ${value}`,
    worthOf: (part, whole) => `${part} of ${whole}`,
    means: 'Received = confirmed by who received it',
    waiting: n => `${n} await the giver’s yes`,
    unknown: n => `${n} of unknown value`,
    late: n => `${n} overdue`,
  },
  meeting: {
    title: 'Commitments',
    none: 'No commitment from this meeting yet.',
    noneYet: 'What the minutes call a commitment is on record once they are approved.',
    all: 'All commitments of this meeting',
    enter: 'Enter a commitment',
  },
  partner: {
    title: 'Commitments',
    none: 'No commitment of this partner yet.',
    all: 'All commitments of this partner',
    last: (n, of) => `${n} of ${of}, the nearest deadline first`,
  },
  reliability: {
    title: 'How reliable the giver is',
    text: (kept, late, broken) => `${kept} kept on time, ${late} kept late, ${broken} not kept`,
    none: 'No promise of this giver is over yet.',
    hint: 'Counted of agreed promises that are over, by what receivers confirmed, and nothing else. For the programme alone, never for the public.',
    kept: 'kept on time',
    late: 'kept late',
    broken: 'not kept',
  },
  attention: {
    overdue: n => `${n} ${n === '1' ? 'commitment is' : 'commitments are'} overdue`,
    worth: value => `${value} was not received yet.`,
    look: 'See and chase',
  },
}

export const promises = { id, en }
