/** The words that every form of the phone part shares: steps, drafts, conflicts. `{name}` is filled in. */
const id = {
  step: 'Langkah {at} dari {of}',
  back: 'Kembali',
  next: 'Lanjut',
  toSummary: 'Kembali ke ringkasan',
  saved: 'Tersimpan {time}',
  unsent: 'Ada yang perlu dilengkapi',
  change: 'Ubah',
  changeOf: 'Ubah {what}',
  left: 'Tersisa {n} huruf',
  resumed: {
    title: 'Melanjutkan draf dari {when}.',
    fresh: 'Mulai baru',
    gone: 'Draf dihapus.',
    undo: 'Kembalikan',
  },
  conflict: {
    title: 'Catatan ini sudah berubah sejak Anda membukanya.',
    text: 'Isian Anda tetap ada. Bandingkan, lalu putuskan.',
    newest: 'Yang terbaru',
    mine: 'Isian Anda',
    keep: 'Pakai isian saya',
    drop: 'Pakai yang terbaru',
    empty: 'kosong',
  },
}

const en: typeof id = {
  step: 'Step {at} of {of}',
  back: 'Back',
  next: 'Continue',
  toSummary: 'Back to the summary',
  saved: 'Saved {time}',
  unsent: 'Something is still missing',
  change: 'Change',
  changeOf: 'Change {what}',
  left: '{n} characters left',
  resumed: {
    title: 'Going on with the draft of {when}.',
    fresh: 'Start afresh',
    gone: 'Draft removed.',
    undo: 'Bring it back',
  },
  conflict: {
    title: 'This record has changed since you opened it.',
    text: 'What you typed is kept. Compare, then decide.',
    newest: 'The newest',
    mine: 'Yours',
    keep: 'Use mine',
    drop: 'Use the newest',
    empty: 'empty',
  },
}

export const forms = { id, en }
