/** The page on which a form is filled in, without an account or a script. */
const id = {
  kinds: { evaluation: 'Evaluasi', 'pre-test': 'Tes awal', 'post-test': 'Tes akhir' },
  anonymous: 'Formulir ini tanpa nama.',
  anonymousText:
    'Nama, akun, alamat internet, ponsel, dan jam Anda tidak disimpan. Hasilnya baru tampil bila jawaban yang dijumlahkan sedikitnya lima, jadi tidak ada yang dapat mengetahui jawaban siapa.',
  named: 'Formulir ini dengan nama.',
  namedText: 'Panitia pertemuan melihat nama dan jawaban Anda.',
  as: (name: string) => `Anda menjawab sebagai ${name}.`,
  name: 'Nama lengkap',
  required: 'wajib',
  optional: 'boleh kosong',
  low: '1: sangat tidak setuju',
  high: '5: sangat setuju',
  steps: ['sangat tidak setuju', 'tidak setuju', 'ragu-ragu', 'setuju', 'sangat setuju'],
  none: 'tidak menjawab',
  left: 'Paling banyak 2.000 huruf.',
  code: 'Kode dari tes awal',
  codeHint: 'Enam tanda, misalnya K7M-2PX. Tidak punya atau lupa? Kosongkan saja.',
  send: 'Kirim jawaban',
  wrongs: {
    missing: 'Belum dijawab.',
    unfit: 'Pilih salah satu jawaban.',
    'too-long': 'Terlalu panjang. Ringkas, lalu kirim lagi.',
    'code-wrong':
      'Kode ini belum benar. Periksa lagi tandanya, atau kosongkan bila tidak ingat: jawaban Anda tetap dihitung.',
  },
  lacking: (n: number) =>
    `${n} isian perlu diperiksa. Jawaban Anda yang lain masih ada, tetapi belum terkirim.`,
  first: 'Lihat yang pertama',
  unsent: 'Jawaban Anda belum terkirim.',
  thanks: 'Terima kasih',
  taken: 'Jawaban Anda sudah kami terima.',
  again: 'Jawaban Anda sudah kami terima sebelumnya, dan dihitung satu kali.',
  yourCode: 'Kode Anda',
  keepCode:
    'Foto atau catat kode ini. Ketik di tes akhir, supaya dua jawaban Anda dapat dibandingkan tanpa nama. Kami tidak tahu kode ini milik siapa.',
  close: 'Halaman ini boleh ditutup.',
  preview: 'Pratinjau: begini formulir dilihat tamu. Jawaban di sini tidak terkirim.',
  other: 'English',
}

const en: typeof id = {
  kinds: { evaluation: 'Evaluation', 'pre-test': 'Test before', 'post-test': 'Test after' },
  anonymous: 'This form is anonymous.',
  anonymousText:
    'Your name, account, internet address, phone and the time are not stored. Results are shown only once at least five answers are added up, so nobody can tell whose answer is which.',
  named: 'This form is with names.',
  namedText: 'The organisers of the meeting see your name and your answers.',
  as: name => `You answer as ${name}.`,
  name: 'Full name',
  required: 'needed',
  optional: 'may be empty',
  low: '1: strongly disagree',
  high: '5: strongly agree',
  steps: ['strongly disagree', 'disagree', 'neither', 'agree', 'strongly agree'],
  none: 'no answer',
  left: 'At most 2,000 characters.',
  code: 'Code from the test before',
  codeHint: 'Six characters, such as K7M-2PX. None, or forgotten? Leave it empty.',
  send: 'Send answers',
  wrongs: {
    missing: 'Not answered yet.',
    unfit: 'Choose one of the answers.',
    'too-long': 'Too long. Make it shorter and send again.',
    'code-wrong':
      'This code is not right yet. Check it again, or leave it empty if you forgot it: your answers count all the same.',
  },
  lacking: n =>
    `${n} ${n === 1 ? 'field needs' : 'fields need'} a look. Your other answers are still here, but not sent yet.`,
  first: 'See the first',
  unsent: 'Your answers were not sent.',
  thanks: 'Thank you',
  taken: 'We have your answers.',
  again: 'We had your answers before, and they count once.',
  yourCode: 'Your code',
  keepCode:
    'Take a photo or write this code down. Type it in the test after, so that your two answers can be compared without a name. We do not know whose code it is.',
  close: 'You may close this page.',
  preview: 'Preview: this is what guests see. Answers given here are not sent.',
  other: 'Bahasa Indonesia',
}

export const formPage = { id, en }
