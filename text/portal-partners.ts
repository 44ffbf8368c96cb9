import { partners } from './partners.ts'

/** Partners as anybody reads of them. */
const id = {
  title: 'Mitra program',
  lead: 'Lembaga yang berjanji membantu perpustakaan, dan apa yang sudah diterima. Tiap mitra memilih sendiri apa yang boleh dibaca umum.',
  find: 'Cari',
  search: 'Nama mitra',
  none: 'Belum ada mitra yang mengizinkan namanya tampil di sini.',
  noneHere: 'Tidak ada mitra yang cocok.',
  all: 'Semua mitra',
  gone: 'Mitra tidak ditampilkan',
  goneText:
    'Mitra ini tidak, atau tidak lagi, mengizinkan namanya dibaca umum; atau alamatnya tidak lengkap.',
  kinds: partners.id.kinds,
  help: partners.id.help,
  nation: 'Nasional',
  count: (n: string) => `${n} mitra`,
  kept: (n: string, of: string) => `${n} dari ${of} janji terpenuhi`,
  noPromise: 'belum ada janji yang tercatat',
  money: (pledged: string, arrived: string) => `${pledged} dijanjikan, ${arrived} diterima`,
  pledged: 'Uang yang dijanjikan',
  arrived: 'Uang yang sudah diterima',
  place: 'Kedudukan',
  gives: 'Bantuan',
  themes: 'Bidang',
  promises: 'Janji dan yang sudah diterima',
  receivers: 'Yang menerima yang menyatakan sebuah janji terpenuhi.',
  unnamed: (promises: string, fulfilled: string) =>
    `Di luar daftar ini ada ${promises} janji dari mitra yang tidak menyebut nama; ${fulfilled} di antaranya terpenuhi.`,
  hidden: 'Mitra ini tidak membuka jumlah dan tenggat janjinya.',
}

const en: typeof id = {
  title: 'Partners',
  lead: 'Organisations that promised to help libraries, and what was received. Each partner chooses what anybody may read of it.',
  find: 'Search',
  search: 'Name of the partner',
  none: 'No partner lets its name be shown here yet.',
  noneHere: 'No partner fits.',
  all: 'All partners',
  gone: 'This partner is not shown',
  goneText: 'It does not, or no longer, let its name be read by anybody; or the address is not whole.',
  kinds: partners.en.kinds,
  help: partners.en.help,
  nation: 'Nationwide',
  count: n => `${n} ${n === '1' ? 'partner' : 'partners'}`,
  kept: (n, of) => `${n} of ${of} promises fulfilled`,
  noPromise: 'no promise on record yet',
  money: (pledged, arrived) => `${pledged} promised, ${arrived} received`,
  pledged: 'Money promised',
  arrived: 'Money received',
  place: 'Seat',
  gives: 'Helps with',
  themes: 'Themes',
  promises: 'Promises and what was received',
  receivers: 'It is the receivers who say that a promise is fulfilled.',
  unnamed: (promises, fulfilled) =>
    `Beside these there are ${promises} promises of partners that are not named; ${fulfilled} of them are fulfilled.`,
  hidden: 'This partner does not show the amounts and deadlines of its promises.',
}

export const portalPartners = { id, en }
