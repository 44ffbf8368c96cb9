/** Photos of records: adding, sending, looking at them, taking them away. */
const id = {
  title: 'Foto',
  take: 'Ambil foto',
  choose: 'Pilih foto',
  hint: (most: string) => `Paling banyak ${most} foto. Foto diperkecil di perangkat ini sebelum dikirim.`,
  full: (most: string) => `Sudah ada ${most} foto. Hapus salah satu untuk menambah yang lain.`,
  none: 'Belum ada foto.',
  untold: 'Foto tanpa keterangan',
  open: (caption: string) => `Buka foto: ${caption}`,
  add: {
    title: (n: number) => (n === 1 ? 'Tambah foto' : `Tambah ${n} foto`),
    shrinking: (n: string, of: string) => `Memperkecil foto ${n} dari ${of}`,
    size: (kb: string) => `${kb} KB`,
    caption: 'Apa yang terlihat di foto?',
    captionHint: 'Dibacakan bagi yang tidak dapat melihat foto. Jangan tulis nama anak.',
    keepPlace: 'Simpan lokasi foto',
    keepPlaceHint:
      'Tempat foto diambil terlihat oleh perpustakaan dan petugas di atasnya. Tanpa centang, lokasinya tidak dikirim.',
    action: (n: number) => (n === 1 ? 'Tambahkan' : `Tambahkan ${n} foto`),
    unreadable: (name: string) =>
      `“${name}” tidak dapat dibuka sebagai foto di perangkat ini, jadi tidak ditambahkan. Pilih foto lain, atau simpan ulang sebagai JPEG.`,
    tooMany: (most: string) => `Paling banyak ${most} foto; selebihnya tidak ditambahkan.`,
    notKept:
      'Penyimpanan perangkat ini penuh atau tidak dapat dipakai, jadi foto belum tersimpan. Kosongkan ruang, lalu tambahkan lagi.',
  },
  queue: {
    sending: 'Mengirim foto',
    sent: (done: string, all: string) => `${done} dari ${all} KB`,
    waiting: 'Tersimpan di perangkat ini. Dikirim saat tersambung, mulai dari bagian yang belum terkirim.',
    again: 'Kirim sekarang',
    refused: 'Foto ini tidak diterima',
    drop: 'Buang dari perangkat ini',
    done: 'Foto ditambahkan.',
  },
  view: {
    added: (who: string, when: string) => `Ditambahkan ${who}, ${when}`,
    taken: (place: string) => `Diambil di ${place}`,
    size: (width: string, height: string) => `${width} × ${height} piksel`,
    caption: 'Keterangan',
    save: 'Simpan keterangan',
    saved: 'Keterangan disimpan.',
    remove: 'Hapus foto',
    sure: 'Hapus foto ini? Foto hilang bagi semua orang dan tidak dapat dikembalikan.',
    yes: 'Ya, hapus',
    no: 'Batal',
    removed: 'Foto dihapus.',
  },
}

const en: typeof id = {
  title: 'Photos',
  take: 'Take a photo',
  choose: 'Choose photos',
  hint: most => `${most} photos at the most. They are made smaller on this device before they are sent.`,
  full: most => `There are ${most} photos. Remove one to add another.`,
  none: 'No photos yet.',
  untold: 'Photo without a description',
  open: caption => `Open photo: ${caption}`,
  add: {
    title: n => (n === 1 ? 'Add a photo' : `Add ${n} photos`),
    shrinking: (n, of) => `Making photo ${n} of ${of} smaller`,
    size: kb => `${kb} KB`,
    caption: 'What is seen on the photo?',
    captionHint: 'Read out to those who cannot see it. Do not write names of children.',
    keepPlace: 'Keep where it was taken',
    keepPlaceHint:
      'The place is seen by the library and the offices above it. Without the tick it is not sent.',
    action: n => (n === 1 ? 'Add' : `Add ${n} photos`),
    unreadable: name =>
      `“${name}” cannot be opened as a photo on this device, so it was not added. Choose another, or save it as JPEG.`,
    tooMany: most => `${most} photos at the most; the others were not added.`,
    notKept:
      'This device’s storage is full or cannot be used, so the photo is not kept yet. Make room, then add it again.',
  },
  queue: {
    sending: 'Sending photo',
    sent: (done, all) => `${done} of ${all} KB`,
    waiting: 'Kept on this device. It is sent once there is a connection, from where it stopped.',
    again: 'Send now',
    refused: 'This photo was not accepted',
    drop: 'Drop it from this device',
    done: 'Photo added.',
  },
  view: {
    added: (who, when) => `Added by ${who}, ${when}`,
    taken: place => `Taken at ${place}`,
    size: (width, height) => `${width} × ${height} pixels`,
    caption: 'Description',
    save: 'Save description',
    saved: 'Description saved.',
    remove: 'Remove photo',
    sure: 'Remove this photo? It is gone for everybody and cannot be brought back.',
    yes: 'Yes, remove',
    no: 'Cancel',
    removed: 'Photo removed.',
  },
}

export const photos = { id, en }
