/** Partners that stand in words in activities of before, matched with the person's help. */
const id = {
  title: 'Cocokkan mitra',
  hint: 'Mitra yang Anda tulis sendiri: siapa yang dimaksud dalam daftar?',
  lead: 'Sinergi mengusulkan; Anda yang menentukan. Tulisan Anda sendiri tetap ada.',
  none: 'Tidak ada yang perlu dicocokkan',
  noneText: 'Semua mitra yang mirip dengan mitra terdaftar sudah dicocokkan.',
  back: 'Kegiatan',
  written: (name: string) => `“${name}”`,
  inActivities: (n: string, last: string) => `${n} kegiatan, terakhir ${last}`,
  is: 'Apakah ini',
  because: (words: string) => `sama-sama “${words}”`,
  yes: 'Ya, itu mitranya',
  others: 'Mitra lain',
  notOne: 'Tidak terdaftar',
  matched: (n: string) => `${n} kegiatan dicocokkan.`,
  undo: 'Batalkan',
}

const en: typeof id = {
  title: 'Match partners',
  hint: 'Partners you wrote yourself: who on the list is meant?',
  lead: 'Sinergi proposes; you decide. What you wrote yourself stays.',
  none: 'Nothing to match',
  noneText: 'Every partner that is like one on record has been matched.',
  back: 'Activities',
  written: name => `“${name}”`,
  inActivities: (n, last) => `${n === '1' ? '1 activity' : `${n} activities`}, the last on ${last}`,
  is: 'Is this',
  because: words => `both “${words}”`,
  yes: 'Yes, that is the partner',
  others: 'Another partner',
  notOne: 'Not on record',
  matched: n => (n === '1' ? '1 activity matched.' : `${n} activities matched.`),
  undo: 'Undo',
}

export const matchPartners = { id, en }
