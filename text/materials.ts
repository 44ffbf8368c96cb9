/** What a meeting hands out: files and links. */
const megabyte = 1024 * 1024
/** `2,4 MB`, `87 KB`: so that somebody on a bad line knows before pressing. */
const sizeIn = (mark: string) => (bytes: number) =>
  bytes < megabyte / 10
    ? `${Math.max(1, Math.ceil(bytes / 1024))} KB`
    : `${(bytes / megabyte).toFixed(1).replace('.', mark)} MB`

const id = {
  title: 'Materi',
  kinds: {
    ...{ pdf: 'PDF', pptx: 'PPTX', docx: 'DOCX', xlsx: 'XLSX', jpeg: 'JPG', png: 'PNG', webp: 'WebP' },
    link: 'tautan',
  },
  size: sizeIn(','),
  readers: { guests: 'untuk undangan', public: 'untuk umum' },
  none: 'Belum ada materi. Tambahkan paparan atau panduan; undangan dapat mengunduhnya tanpa akun.',
  noneYet: 'Belum ada materi.',
  add: 'Tambah materi',
  more: (title: string) => `Lainnya: ${title}`,
  amend: 'Ubah',
  up: 'Naikkan',
  down: 'Turunkan',
  remove: 'Hapus',
  removed: (title: string) => `“${title}” dihapus.`,
  undo: 'Urungkan',
  form: {
    newTitle: 'Tambah materi',
    amendTitle: 'Ubah materi',
    what: 'Apa yang dibagikan?',
    file: 'Berkas',
    link: 'Tautan',
    pick: 'Pilih berkas',
    pickHint: 'PDF, PPTX, DOCX, XLSX, atau gambar, paling besar 20 MB. Tanpa makro.',
    tooLarge: (size: string) =>
      `Berkas ini ${size}, lebih dari 20 MB, jadi tidak dikirim. Perkecil gambarnya, simpan sebagai PDF, atau bagikan sebagai tautan.`,
    address: 'Alamat tautan',
    addressHint: 'Dimulai dengan https://',
    addressWrong: 'Tulis alamat lengkap yang dimulai dengan https://',
    name: 'Judul',
    line: 'Baris acara',
    whole: 'Seluruh pertemuan',
    author: 'Penyusun',
    licence: 'Lisensi',
    licenceHint: 'Misalnya CC BY 4.0, atau kosongkan.',
    readers: 'Siapa yang dapat membuka?',
    guests: 'Undangan saja',
    guestsHint: 'Lewat akun atau tautan undangannya.',
    public: 'Siapa saja',
    publicHint: 'Juga tampil di halaman publik bila halaman itu memuat materi.',
    needed: 'Isi dulu.',
    neededFile: 'Pilih berkasnya dulu.',
    sending: 'Mengirim',
    sent: (done: string, all: string) => `${done} dari ${all}`,
    arrived: 'Sudah terkirim seluruhnya.',
    waiting:
      'Sambungan terputus. Dilanjutkan dari bagian yang belum terkirim begitu tersambung; biarkan jendela ini terbuka.',
    added: (title: string) => `“${title}” ditambahkan.`,
  },
}

const en: typeof id = {
  title: 'Materials',
  kinds: { ...id.kinds, link: 'link' },
  size: sizeIn('.'),
  readers: { guests: 'for those invited', public: 'for everybody' },
  none: 'No materials yet. Add slides or a guide; those invited download them without an account.',
  noneYet: 'No materials yet.',
  add: 'Add material',
  more: title => `More: ${title}`,
  amend: 'Change',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
  removed: title => `“${title}” was removed.`,
  undo: 'Undo',
  form: {
    newTitle: 'Add material',
    amendTitle: 'Change material',
    what: 'What is handed out?',
    file: 'A file',
    link: 'A link',
    pick: 'Choose a file',
    pickHint: 'PDF, PPTX, DOCX, XLSX or a picture, 20 MB at the most. Without macros.',
    tooLarge: size =>
      `This file has ${size}, more than 20 MB, so it was not sent. Make its pictures smaller, save it as PDF, or share it as a link.`,
    address: 'Address of the link',
    addressHint: 'It begins with https://',
    addressWrong: 'Write the whole address, beginning with https://',
    name: 'Title',
    line: 'Line of the agenda',
    whole: 'The whole meeting',
    author: 'Author',
    licence: 'Licence',
    licenceHint: 'CC BY 4.0 for example, or leave it empty.',
    readers: 'Who can open it?',
    guests: 'Those invited',
    guestsHint: 'By their account or the link of their invitation.',
    public: 'Everybody',
    publicHint: 'On the public page too, where that shows materials.',
    needed: 'Fill this in first.',
    neededFile: 'Choose the file first.',
    sending: 'Sending',
    sent: (done, all) => `${done} of ${all}`,
    arrived: 'All of it has arrived.',
    waiting:
      'The line is broken. It goes on with what has not arrived once there is a connection; leave this open.',
    added: title => `“${title}” was added.`,
  },
}

export const materials = { id, en }
