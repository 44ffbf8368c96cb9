const listed = (language: string, all: readonly string[]) => new Intl.ListFormat(language).format(all)

/** Rescue files: what waits on a phone, carried by somebody else. */
const id = {
  title: 'Belum juga ada sinyal?',
  lead: 'Simpan semua yang menunggu, termasuk foto dan rekaman suara, dalam satu berkas terkunci. Siapa saja yang bersinyal dapat menyerahkannya untuk Anda tanpa dapat membacanya.',
  holds: (records: number, photos: number, voices: number) =>
    `Berisi ${listed('id', [
      `${records} kiriman`,
      ...(photos > 0 ? [`${photos} foto`] : []),
      ...(voices > 0 ? [`${voices} rekaman suara`] : []),
    ])}.`,
  save: 'Simpan berkas penyelamat',
  saving: 'Menyusun berkas …',
  saved: (files: number) =>
    files === 1
      ? 'Berkas tersimpan di unduhan ponsel ini.'
      : `${files} berkas tersimpan di unduhan ponsel ini; serahkan semuanya.`,
  savedText: (name: string) =>
    `${name}. Bawa atau kirimkan ke petugas kabupaten, atau ke siapa saja yang memakai Sinergi. Yang menunggu tetap ada di ponsel ini; tidak ada yang tercatat dua kali.`,
  share: 'Bagikan berkas',
  failed: {
    'not-ready':
      'Ponsel ini belum siap menyimpan berkas penyelamat. Yang menunggu tetap aman di sini; sambungkan sekali, lalu coba lagi.',
    'no-room':
      'Berkas tidak dapat disusun: ruang atau memori ponsel ini kurang. Yang menunggu tetap aman di sini; kosongkan ruang, lalu coba lagi.',
  },
  left: 'Ada kiriman yang belum terkirim di ponsel ini.',
  leftText:
    'Simpan semuanya dalam satu berkas terkunci; siapa saja yang memakai Sinergi dapat menyerahkannya.',
  cannotSignIn: 'Pemiliknya tidak dapat masuk?',
  toHandIn: 'Serahkan berkas penyelamat',
  handIn: {
    title: 'Berkas penyelamat',
    lead: 'Serahkan berkas dari ponsel yang tidak bersinyal. Isinya dicatat atas nama pemiliknya, satu kali; Anda tercatat sebagai pembawanya.',
    pick: 'Pilih berkas penyelamat',
    pickHint: 'Namanya berakhir dengan .kiriman, paling besar 40 MB',
    sending: 'Mengirim berkas',
    working: 'Memeriksa dan mencatat isinya',
    workingHint:
      'Dapat makan waktu beberapa menit. Bila terputus, serahkan berkas yang sama sekali lagi: lanjut dari yang tertinggal.',
    done: (owner: string) => `Kiriman ${owner} sudah diserahkan.`,
    again: (when: string, carrier: string) => `Berkas ini pernah diserahkan pada ${when} oleh ${carrier}.`,
    nothingNew: 'Tidak ada yang berubah.',
    records: 'Kegiatan dan laporan',
    photos: 'Foto dan rekaman suara',
    became: {
      accepted: 'Diterima',
      before: 'Sudah ada',
      refused: 'Tidak diterima',
      waiting: 'Menunggu perbaikan',
    },
    reasons: 'Yang tidak diterima tetap ada di ponsel pemiliknya. Alasannya, seperti yang dibaca pemiliknya:',
    times: (n: number) => `${n} kali`,
    past: 'Sudah diserahkan',
    none: 'Belum ada berkas yang diserahkan.',
    owner: 'Milik',
    result: 'Hasil',
    carrier: 'Dibawa',
    at: 'Waktu',
    interrupted: 'Terputus; serahkan sekali lagi',
    sum: (accepted: number, refused: number) =>
      refused === 0 ? `${accepted} diterima` : `${accepted} diterima, ${refused} tidak`,
  },
}

const en: typeof id = {
  title: 'Still no signal?',
  lead: 'Save all that waits, photos and recorded voices too, in one locked file. Anybody with signal can hand it in for you, and cannot read it.',
  holds: (records, photos, voices) => {
    const counted = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`
    return `It holds ${listed('en-GB', [
      counted(records, 'item'),
      ...(photos > 0 ? [counted(photos, 'photo')] : []),
      ...(voices > 0 ? [counted(voices, 'recording')] : []),
    ])}.`
  },
  save: 'Save a rescue file',
  saving: 'Making the file …',
  saved: files =>
    files === 1
      ? 'The file is in this phone’s downloads.'
      : `${files} files are in this phone’s downloads; hand in all of them.`,
  savedText: name =>
    `${name}. Take or send it to the regency’s office, or to anybody who uses Sinergi. What waits stays on this phone; nothing is recorded twice.`,
  share: 'Share the file',
  failed: {
    'not-ready':
      'This phone is not ready to save a rescue file. What waits is safe here; connect it once, then try again.',
    'no-room':
      'The file could not be made: this phone is short of room or memory. What waits is safe here; make room, then try again.',
  },
  left: 'Something on this phone was not sent yet.',
  leftText: 'Save all of it in one locked file; anybody who uses Sinergi can hand it in.',
  cannotSignIn: 'Can its owner not sign in?',
  toHandIn: 'Hand in a rescue file',
  handIn: {
    title: 'Rescue files',
    lead: 'Hand in a file from a phone without signal. What is in it is recorded as its owner’s, once; you are recorded as who carried it.',
    pick: 'Choose a rescue file',
    pickHint: 'Its name ends in .kiriman, 40 MB at the most',
    sending: 'Sending the file',
    working: 'Checking and recording what is in it',
    workingHint:
      'This may take some minutes. If it is interrupted, hand in the same file again: it goes on from there.',
    done: owner => `What ${owner} saved was handed in.`,
    again: (when, carrier) => `This file was handed in before, ${when}, by ${carrier}.`,
    nothingNew: 'Nothing has changed.',
    records: 'Activities and reports',
    photos: 'Photos and recordings',
    became: {
      accepted: 'Accepted',
      before: 'There already',
      refused: 'Not accepted',
      waiting: 'Wait to be mended',
    },
    reasons: 'What was not accepted is still on its owner’s phone. The reasons, as the owner reads them:',
    times: n => (n === 1 ? 'once' : `${n} times`),
    past: 'Handed in',
    none: 'No file was handed in yet.',
    owner: 'Owner',
    result: 'Result',
    carrier: 'Carried by',
    at: 'When',
    interrupted: 'Interrupted; hand it in again',
    sum: (accepted, refused) =>
      refused === 0 ? `${accepted} accepted` : `${accepted} accepted, ${refused} not`,
  },
}

export const rescue = { id, en }
