import { amountInWords, rupiahInWords } from './in-words.ts'

/** Forms of promises as a handover record tells them apart: what is counted, what is paid, what is done. */
const sorts = {
  goods: 'goods',
  packaging: 'goods',
  money: 'money',
  finance: 'money',
} as const
export const sortOf = (form: string): 'goods' | 'money' | 'support' =>
  form in sorts ? sorts[form as keyof typeof sorts] : 'support'

const gap = '........................................'
const dayOf = (day: string, locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(day))

/** The record that what was promised was handed over (berita acara serah terima): the words of officials. */
const id = {
  file: 'berita-acara-serah-terima',
  gap,
  titles: {
    goods: 'Berita acara serah terima barang',
    money: 'Berita acara serah terima dana',
    support: 'Berita acara serah terima dukungan',
  },
  things: { goods: 'barang', money: 'dana', support: 'dukungan' },
  number: (number: string) => `Nomor: ${number}`,
  address: (parts: string[]) => parts.join(', '),
  district: (name: string) => `Kecamatan ${name}`,
  opening: (day: string, place: string) =>
    `Pada hari ini, ${dayOf(day, 'id-ID', { weekday: 'long' })}, tanggal ${rupiahInWords(Number(day.slice(8)))} bulan ${dayOf(day, 'id-ID', { month: 'long' })} tahun ${rupiahInWords(Number(day.slice(0, 4)))} (${day.slice(8)}-${day.slice(5, 7)}-${day.slice(0, 4)}), bertempat di ${place}, kami yang bertanda tangan di bawah ini:`,
  name: 'Nama',
  position: 'Jabatan',
  institution: 'Nama lembaga',
  where: 'Alamat',
  first: 'PIHAK PERTAMA',
  second: 'PIHAK KEDUA',
  firstIs: ['selanjutnya disebut ', ', yang menyerahkan;'],
  secondIs: (entity: string) => [
    `bertindak untuk dan atas nama ${entity}, selanjutnya disebut `,
    ', yang menerima.',
  ],
  handed: (thing: string, receiver: string, promise: string) =>
    `PIHAK PERTAMA menyerahkan kepada PIHAK KEDUA, dan PIHAK KEDUA menerima dari PIHAK PERTAMA, ${thing} untuk ${receiver} sebagai pemenuhan komitmen yang dinyatakan ${promise}, dengan rincian sebagai berikut:`,
  promised: (day: string, meeting: string | null) =>
    meeting ? `dalam ${meeting} pada tanggal ${day}` : `pada tanggal ${day}`,
  day: (day: string) => dayOf(day, 'id-ID', { dateStyle: 'long' }),
  no: 'No.',
  items: { goods: 'Nama barang', money: 'Uraian', support: 'Bentuk dukungan' },
  amount: 'Jumlah',
  unit: 'Satuan',
  condition: 'Keadaan',
  worth: 'Nilai (Rp)',
  total: 'Jumlah',
  figure: (n: number) => new Intl.NumberFormat('id-ID').format(n),
  inWords: (n: number) => `Terbilang: ${rupiahInWords(n)} rupiah.`,
  beginning: 'Dengan ditandatanganinya berita acara ini, kedua pihak menyatakan:',
  clauses: {
    goods: [
      'PIHAK PERTAMA menjamin bahwa barang tersebut adalah miliknya yang sah, tidak dalam sengketa, dan tidak dibebani hak pihak lain.',
      'PIHAK KEDUA telah memeriksa barang tersebut dan menerimanya dalam jumlah dan keadaan sebagaimana tercantum di atas.',
      'Sejak penandatanganan berita acara ini, pencatatan, penggunaan, dan pemeliharaan barang menjadi tanggung jawab PIHAK KEDUA, untuk layanan perpustakaan dan pemberdayaan masyarakat.',
    ],
    money: [
      'PIHAK PERTAMA menjamin bahwa dana tersebut berasal dari sumber yang sah.',
      'PIHAK KEDUA telah menerima dana tersebut secara penuh sebagaimana tercantum di atas.',
      'PIHAK KEDUA mencatat dan menggunakan dana tersebut sesuai peruntukannya, dan mempertanggungjawabkannya menurut ketentuan yang berlaku.',
    ],
    support: [
      'PIHAK PERTAMA telah memberikan dukungan tersebut sebagaimana tercantum di atas.',
      'PIHAK KEDUA telah menerima dukungan tersebut dan menyatakannya sesuai dengan yang tercantum di atas.',
      'Hasil dukungan tersebut digunakan PIHAK KEDUA untuk layanan perpustakaan dan pemberdayaan masyarakat.',
    ],
  },
  fewer: (sent: string, arrived: string) => `Dari ${sent} yang dikirim, yang diterima ${arrived}.`,
  remark: (text: string) => `Catatan penerima: ${text}`,
  closing:
    'Demikian berita acara ini dibuat dengan sebenarnya dalam rangkap 2 (dua), masing-masing mempunyai kekuatan yang sama dan dipegang oleh kedua pihak, untuk dipergunakan sebagaimana mestinya.',
  knowing: 'Mengetahui,',
  source: (day: string, id: string) =>
    `Disusun dari konfirmasi penerima di Sinergi pada ${day}. Kode penyerahan: ${id}.`,
  rupiah: (n: string) => `Rp${n}`,
}

const en: typeof id = {
  file: 'handover-record',
  gap,
  titles: {
    goods: 'Handover record of goods',
    money: 'Handover record of money',
    support: 'Handover record of support',
  },
  things: { goods: 'goods', money: 'money', support: 'support' },
  number: number => `Number: ${number}`,
  address: parts => parts.join(', '),
  district: name => `District ${name}`,
  opening: (day, place) =>
    `On this day, ${dayOf(day, 'en-GB', { weekday: 'long' })}, ${dayOf(day, 'en-GB', { dateStyle: 'long' })}, at ${place}, the undersigned:`,
  name: 'Name',
  position: 'Position',
  institution: 'Institution',
  where: 'Address',
  first: 'FIRST PARTY',
  second: 'SECOND PARTY',
  firstIs: ['hereafter the ', ', who hands over;'],
  secondIs: entity => [`acting for and on behalf of ${entity}, hereafter the `, ', who receives.'],
  handed: (thing, receiver, promise) =>
    `The FIRST PARTY hands over to the SECOND PARTY, and the SECOND PARTY receives from the FIRST PARTY, ${thing} for ${receiver}, in fulfilment of the commitment made ${promise}, as follows:`,
  promised: (day, meeting) => (meeting ? `at ${meeting} on ${day}` : `on ${day}`),
  day: day => dayOf(day, 'en-GB', { dateStyle: 'long' }),
  no: 'No.',
  items: { goods: 'Goods', money: 'Description', support: 'Support' },
  amount: 'Amount',
  unit: 'Unit',
  condition: 'Condition',
  worth: 'Value (Rp)',
  total: 'Total',
  figure: n => new Intl.NumberFormat('en-GB').format(n),
  inWords: n => `In words: ${amountInWords(n)} rupiah.`,
  beginning: 'By signing this record, both parties state:',
  clauses: {
    goods: [
      'The FIRST PARTY warrants that the goods are lawfully its own, are not in dispute, and that nobody else has a right to them.',
      'The SECOND PARTY has looked over the goods and received them in the amount and condition given above.',
      'From the signing of this record on, entering, using and keeping the goods is the responsibility of the SECOND PARTY, for the services of the library and the empowerment of the community.',
    ],
    money: [
      'The FIRST PARTY warrants that the money comes from a lawful source.',
      'The SECOND PARTY has received the money in full as given above.',
      'The SECOND PARTY enters and uses the money for what it was given, and accounts for it by the rules in force.',
    ],
    support: [
      'The FIRST PARTY has given the support as described above.',
      'The SECOND PARTY has received the support and states that it is as described above.',
      'What comes of it is used by the SECOND PARTY for the services of the library and the empowerment of the community.',
    ],
  },
  fewer: (sent, arrived) => `Of ${sent} that were sent, ${arrived} were received.`,
  remark: text => `Note of the receiver: ${text}`,
  closing:
    'This record is made truthfully in two copies of equal force, one for each party, to be used as is proper.',
  knowing: 'Acknowledged by',
  source: (day, id) => `Made from the receiver’s confirmation in Sinergi on ${day}. Delivery: ${id}.`,
  rupiah: n => `Rp${n}`,
}

export const handover = { id, en }
