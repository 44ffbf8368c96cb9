/**
 * What is read out to whoever tells a story, before they say yes. The exact words are kept with each consent by this
 * version: a change of a word needs a new one.
 */
export const wordingVersion = '2026-11'

const id = {
  own: [
    'Kisah ini milik Ibu atau Bapak.',
    'Tidak ada yang wajib. Yang tidak diizinkan, tidak kami perlihatkan.',
    'Ibu atau Bapak boleh menariknya kapan saja, tanpa alasan, dengan slip yang kami berikan.',
  ],
  child: [
    'Kisah ini milik anak Ibu atau Bapak.',
    'Tidak ada yang wajib. Yang tidak diizinkan, tidak kami perlihatkan.',
    'Ibu atau Bapak boleh menariknya kapan saja, tanpa alasan, dengan slip yang kami berikan.',
  ],
  parts: {
    words: {
      ask: 'Bolehkah kisahnya dibaca orang?',
      happens: 'Tulisan ini dipasang di halaman Sinergi. Siapa saja dapat membacanya.',
    },
    name: {
      ask: 'Bolehkah namanya ditulis?',
      happens: 'Nama tertulis di bawah kisah. Bila tidak, tertulis “seorang warga”.',
    },
    place: {
      ask: 'Bolehkah nama desanya ditulis?',
      happens: 'Nama desa tertulis. Bila tidak, hanya kabupatennya.',
    },
    photo: {
      ask: 'Bolehkah fotonya dipasang?',
      happens: 'Wajahnya terlihat oleh siapa saja yang membuka kisah.',
    },
    voice: {
      ask: 'Bolehkah suaranya didengar?',
      happens: 'Siapa saja dapat memutar rekaman suaranya.',
    },
    income: {
      ask: 'Bolehkah penghasilannya disebut?',
      happens: 'Angka penghasilan dahulu dan sekarang tertulis di kisah.',
    },
  },
  purposes: {
    portal: { ask: 'Dipasang di halaman umum Sinergi', happens: 'Di internet, untuk siapa saja.' },
    press: {
      ask: 'Diceritakan di koran, radio, televisi',
      happens: 'Yang sudah tercetak tidak dapat ditarik.',
    },
    report: { ask: 'Masuk laporan program', happens: 'Dibaca pemerintah dan mitra.' },
    training: {
      ask: 'Dipakai untuk belajar',
      happens: 'Dibaca pengelola perpustakaan lain saat pelatihan.',
    },
  },
  short: {
    ...{ words: 'kisah', name: 'nama', place: 'nama desa', photo: 'foto', voice: 'suara' },
    income: 'penghasilan',
  },
  shortPurposes: { portal: 'halaman umum', press: 'media', report: 'laporan', training: 'pelatihan' },
  listen: 'Bacakan dengan suara ponsel',
  quiet: 'Berhenti membacakan',
}

const en: typeof id = {
  own: [
    'This story is yours.',
    'Nothing is required. What you do not allow, we do not show.',
    'You can take it back at any time, without a reason, with the slip we give you.',
  ],
  child: [
    'This story is your child’s.',
    'Nothing is required. What you do not allow, we do not show.',
    'You can take it back at any time, without a reason, with the slip we give you.',
  ],
  parts: {
    words: {
      ask: 'May people read the story?',
      happens: 'These words stand on a page of Sinergi. Anybody can read them.',
    },
    name: {
      ask: 'May the name be written?',
      happens: 'The name stands under the story. If not, it says “somebody of the village”.',
    },
    place: {
      ask: 'May the village be named?',
      happens: 'The name of the village is written. If not, only the regency.',
    },
    photo: {
      ask: 'May the photo be shown?',
      happens: 'Anybody who opens the story sees the face.',
    },
    voice: {
      ask: 'May the voice be heard?',
      happens: 'Anybody can play the recording.',
    },
    income: {
      ask: 'May the income be told?',
      happens: 'What was earned before and is earned now stands in the story.',
    },
  },
  purposes: {
    portal: { ask: 'Shown on the public pages of Sinergi', happens: 'On the internet, for anybody.' },
    press: { ask: 'Told in newspapers, radio, television', happens: 'What is printed cannot be taken back.' },
    report: { ask: 'Part of the programme’s reports', happens: 'Read by the government and partners.' },
    training: { ask: 'Used for learning', happens: 'Read by managers of other libraries at trainings.' },
  },
  short: {
    ...{ words: 'words', name: 'name', place: 'village', photo: 'photos', voice: 'voice' },
    income: 'income',
  },
  shortPurposes: { portal: 'public pages', press: 'press', report: 'reports', training: 'training' },
  listen: 'Let the phone read it out',
  quiet: 'Stop reading',
}

export const storyWording = { id, en }
