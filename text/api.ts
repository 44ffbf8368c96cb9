/** The page of the API document. */
const id = {
  title: 'Dokumen API',
  sub: 'Program lain memakai alamat yang sama dengan halaman ini. Perintah dikirim sebagai POST {id, input}; id adalah UUIDv7 buatan pengirim, jadi mengirim ulang tidak menggandakan. Pertanyaan adalah GET. Penolakan berbentuk Problem Details (RFC 9457).',
  download: 'Unduh OpenAPI 3.1',
  search: 'Cari alamat',
  clear: 'Hapus',
  command: 'perintah',
  query: 'pertanyaan',
  open: 'tanpa sesi',
  takes: 'Diterima',
  answers: 'Dijawab',
  refuses: 'Penolakan',
  nothing: 'tidak ada',
  empty: 'Tidak ada alamat yang cocok',
}
const en: typeof id = {
  title: 'API document',
  sub: 'Other programs use the same addresses as these pages. Commands are sent as POST {id, input}; the id is a UUIDv7 made by the sender, so sending again does nothing twice. Queries are GET. Refusals are Problem Details (RFC 9457).',
  download: 'Download OpenAPI 3.1',
  search: 'Find an address',
  clear: 'Clear',
  command: 'command',
  query: 'query',
  open: 'no session needed',
  takes: 'Takes',
  answers: 'Answers',
  refuses: 'Refuses with',
  nothing: 'nothing',
  empty: 'No address fits',
}
export const api = { id, en }
