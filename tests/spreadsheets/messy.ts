/** A cell as somebody typed it: text, a number, a formula, nothing. */
export type Messy = string | number | { formula: string } | null
type Row = { kinds: string[]; cells: Messy[]; expect: Expected; hidden?: boolean }
/** What becomes of a row: its facts where it goes in, or the cell and rule that are told. */
export type Expected =
  | { action: 'create' | 'change'; facts: Record<string, unknown>; place?: string }
  | { action: 'skip' | 'choose' | 'ignore' }
  | { action: 'refuse'; cell: string | null; rule: string }

export const instructions = [
  'PETUNJUK PENGISIAN',
  '1. Isi lembar berikutnya.',
  '2. Kirim ke dinas paling lambat 5 September.',
]
export const titles = ['DATA PERPUSTAKAAN DESA DAN TBM', 'KABUPATEN NATUNA', 'KEADAAN BULAN AGUSTUS 2022']

/** Upper heading, lower heading, hidden. */
export const headings: [string, string, hidden?: true][] = [
  ['No', ''],
  ['NAMA PERPUSTAKAN', ''],
  ['N.P.P', ''],
  ['Jns Perpustakaan', ''],
  ['Kode Desa', ''],
  ['Kab/Kota', ''],
  ['Kec.', ''],
  ['Desa/Kel.', ''],
  ['Alamat Lengkap', '', true],
  ['No. HP Pengelola', ''],
  ['Koleksi', 'Judul'],
  ['Koleksi', 'Eks.'],
  ['Jml Pengelola', '(orang)'],
  ['Jam Layanan', 'per minggu'],
  ['Tgl Berdiri', ''],
  ['Jaringan Internet', ''],
  ['Sumber Listrik', ''],
  ['Tempat', ''],
  ['Luas (m2)', ''],
]
export const groups: Record<string, number> = { Koleksi: 2 }

type Short = Partial<
  Record<
    | 'no'
    | 'name'
    | 'npp'
    | 'kind'
    | 'code'
    | 'regency'
    | 'district'
    | 'village'
    | 'address'
    | 'phone'
    | 'titles'
    | 'copies'
    | 'staff'
    | 'hours'
    | 'opened'
    | 'internet'
    | 'power'
    | 'building'
    | 'area',
    Messy
  >
>
const order = [
  'no',
  'name',
  'npp',
  'kind',
  'code',
  'regency',
  'district',
  'village',
  'address',
  'phone',
  'titles',
  'copies',
  'staff',
  'hours',
  'opened',
  'internet',
  'power',
  'building',
  'area',
] as const

function row(kinds: string[], cells: Short, expect: Expected, hidden?: boolean): Row {
  return { kinds, cells: order.map(name => cells[name] ?? null), expect, ...(hidden ? { hidden } : {}) }
}
const lone = (kinds: string[], text: string, column = 0): Row => ({
  kinds,
  cells: [...Array.from({ length: column }, () => null), text],
  expect: { action: 'ignore' },
})

/** The data as it came; the first row is row 8 of the sheet. Libraries of Sepempang and Sedanau, and a TBM, are known already. */
export const data: Row[] = [
  row(
    [
      'a name in capitals',
      'thousands with a point',
      'thousands with a comma',
      'a unit behind a number',
      'a day with the day first',
      'a brand for a kind of internet',
    ],
    {
      no: 1,
      name: 'PERPUSTAKAAN DESA SEBELAT',
      kind: 'Desa',
      code: '21.03.04.2001',
      titles: '1.250',
      copies: '1,340',
      staff: '2 org',
      hours: 30,
      opened: '2/8/2022',
      internet: 'Indihome',
      power: 'PLN',
      phone: '0812-7000-111',
    },
    {
      action: 'create',
      place: 'Sebelat',
      facts: {
        name: 'Perpustakaan Desa Sebelat',
        titles: 1250,
        copies: 1340,
        staff: 2,
        weeklyHours: 30,
        openedOn: '2022-08-02',
        internet: 'fixed',
        power: 'all-day',
      },
    },
  ),
  row(
    ['a code that became a number', 'thousands with a space', 'a dash for nothing', 'a month in words'],
    {
      no: 2,
      name: 'Perpustakaan Air Putih',
      code: 2103042005,
      titles: '1 250',
      copies: '-',
      opened: '9 Agustus 2022',
      staff: '3',
    },
    {
      action: 'create',
      place: 'Air Putih',
      facts: { titles: 1250, copies: null, openedOn: '2022-08-09', staff: 3 },
    },
  ),
  row(
    [
      'a code whose parts lost their zeros',
      'spaces around and within, some that do not break',
      'an abbreviated month without a day',
      'nihil for zero',
      'a hidden column',
    ],
    {
      no: 3,
      name: '  Perpustakaan\u00a0 Mekar   Jaya ',
      code: '21.3.5.2007',
      titles: 'nihil',
      opened: 'Agust 2022',
      address: 'Jl. Pelabuhan No. 4',
    },
    {
      action: 'create',
      place: 'Mekar Jaya',
      facts: {
        name: 'Perpustakaan Mekar Jaya',
        titles: 0,
        openedOn: '2022-08-01',
        address: 'Jl. Pelabuhan No. 4',
      },
    },
  ),
  { kinds: ['a blank line'], cells: [], expect: { action: 'ignore' } },
  row(
    ['a code that the spreadsheet rounded, beside names', 'titles before names of places'],
    {
      no: 4,
      name: 'Perpustakaan Desa Binjai',
      code: '2.10301E+12',
      regency: 'Kab. Natuna',
      district: 'Kec. Bunguran Barat',
      village: 'Ds. Binjai',
    },
    { action: 'create', place: 'Binjai', facts: { name: 'Perpustakaan Desa Binjai' } },
  ),
  row(
    [
      'names of places with slips',
      'the number that a spreadsheet keeps for a day',
      'a formula, whose value is taken',
    ],
    {
      no: 5,
      name: 'Perpustakaan Piantengah',
      regency: 'Kab Natna',
      district: 'Bungurn Barat',
      village: 'Piantenga',
      opened: 44782,
      titles: { formula: '100+25' },
    },
    { action: 'create', place: 'Piantengah', facts: { openedOn: '2022-08-09', titles: 125 } },
  ),
  row(
    ['an old code beside names', 'a day as computers write it', 'tidak ada for zero'],
    {
      no: 6,
      name: 'Perpustakaan Kampung Hilir',
      code: '21.03.02.2009',
      regency: 'NATUNA',
      district: 'SERASAN',
      village: 'KAMPUNG HILIR',
      opened: '2019-05-20',
      copies: 'tidak ada',
    },
    { action: 'create', place: 'Kampung Hilir', facts: { openedOn: '2019-05-20', copies: 0 } },
  ),
  row(
    ['a formula that failed'],
    { no: 7, name: 'Perpustakaan Batu Berlian', code: '21.03.06.2005', titles: { formula: '1/0' } },
    { action: 'refuse', cell: 'K15', rule: 'error-cell' },
  ),
  row(
    ['words in a column of numbers'],
    { no: 8, name: 'Perpustakaan Jermalik', code: '21.03.06.2011', titles: 'banyak' },
    { action: 'refuse', cell: 'K16', rule: 'not-a-number' },
  ),
  row(
    ['a fraction of a person'],
    { no: 9, name: 'Perpustakaan Pangkalan', code: '21.03.06.2010', staff: '2,5' },
    { action: 'refuse', cell: 'M17', rule: 'not-whole' },
  ),
  row(
    ['a day that no calendar has'],
    { no: 10, name: 'Perpustakaan Tanjung Balau', code: '21.03.06.2007', opened: '31/2/2022' },
    { action: 'refuse', cell: 'O18', rule: 'not-a-day' },
  ),
  row(
    ['a village that there is not'],
    { no: 11, name: 'Perpustakaan Entah', regency: 'Natuna', district: 'Serasan', village: 'Xylofon' },
    { action: 'refuse', cell: 'H19', rule: 'region-name-unknown' },
  ),
  row(
    ['a place outside of the officer’s'],
    {
      no: 12,
      name: 'Perpustakaan Langkai',
      regency: 'Kota Palangka Raya',
      district: 'Pahandut',
      village: 'Langkai',
    },
    { action: 'refuse', cell: 'E20', rule: 'outside-scope' },
  ),
  row(
    ['the same library twice in the file'],
    { no: 13, name: 'Perpus Sebelat', code: '2103042001' },
    { action: 'refuse', cell: 'B21', rule: 'twice' },
  ),
  row(
    ['a library number that is too short'],
    { no: 14, name: 'Perpustakaan Subi', code: '21.03.09.2001', npp: '2103' },
    { action: 'refuse', cell: 'C22', rule: 'npp-malformed' },
  ),
  row(
    ['a library number with spaces and a small letter', 'kelurahan before the name'],
    {
      no: 15,
      name: 'Perpustakaan Ranai Kota',
      regency: 'Natuna',
      district: 'Bunguran Timur',
      village: 'Kel. Ranai Kota',
      npp: '2103071 011234 a 0000001',
    },
    { action: 'create', place: 'Ranai Kota', facts: { npp: '2103071011234A0000001' } },
  ),
  row(
    ['a library that is known, with news of it'],
    { no: 16, name: 'Perpustakaan Desa Sepempang', code: '21.03.07.2004', titles: 812, npp: '-' },
    { action: 'change', place: 'Sepempang', facts: { titles: 812 } },
  ),
  row(
    ['a library that is known, without news'],
    { no: 17, code: '21.03.05.1008', name: 'Perpustakaan Desa Sedanau' },
    { action: 'skip' },
  ),
  row(
    ['a kind that only the name tells', 'an abbreviation within a name in capitals'],
    {
      no: 18,
      name: 'TBM CAHAYA ILMU',
      regency: 'Natuna',
      district: 'Bunguran Timur',
      village: 'Ranai Darat',
    },
    { action: 'create', place: 'Ranai Darat', facts: { name: 'TBM Cahaya Ilmu' } },
  ),
  row(
    ['a name that is only like that of one known'],
    { no: 19, name: 'Taman Bacaan Lentra Natuna', kind: 'TBM', code: '21.03.07.2004' },
    { action: 'choose' },
  ),
  row(
    ['no name'],
    { no: 20, code: '21.03.09.2003', titles: 10 },
    { action: 'refuse', cell: 'B28', rule: 'missing' },
  ),
  {
    kinds: ['headings that come again on the next page'],
    cells: ['No', 'NAMA PERPUSTAKAN', 'N.P.P', 'Jns Perpustakaan', 'Kode Desa'],
    expect: { action: 'ignore' },
  },
  row(
    ['an answer that is none'],
    { no: 21, name: 'Perpustakaan Terayak', code: '21.03.09.2005', internet: 'lambat sekali' },
    { action: 'refuse', cell: 'P30', rule: 'unknown-choice' },
  ),
  row(
    ['a hidden row'],
    { no: 22, name: 'Perpustakaan Sededap', code: '21.03.11.2003' },
    { action: 'create', place: 'Sededap', facts: {} },
    true,
  ),
  row(
    ['tidak ada where it is an answer', 'a column that nobody knows, named by hand'],
    {
      no: 23,
      name: 'Perpustakaan Serantas',
      code: '21.03.11.2005',
      internet: 'Tidak ada',
      power: 'tdk ada',
      building: 'Kantor Desa',
    },
    {
      action: 'create',
      place: 'Serantas',
      facts: { internet: 'none', power: 'none', building: 'village-office' },
    },
  ),
  row(
    ['a code and a name that differ'],
    { no: 24, name: 'Perpustakaan Menteng', code: '21.03.07.2014', regency: 'Natuna', village: 'Menteng' },
    { action: 'refuse', cell: 'E33', rule: 'region-code-and-name-differ' },
  ),
  row(
    ['a day with the month first, which only so is one'],
    { no: 25, name: 'Perpustakaan Kadur', code: '21.03.10.2003', opened: '8/25/2022' },
    { action: 'create', place: 'Kadur', facts: { openedOn: '2022-08-25' } },
  ),
  row(
    ['a year alone', 'about so many', 'an area with its unit'],
    {
      no: 26,
      name: 'Perpustakaan Tanjung Pala',
      code: '21.03.10.2001',
      opened: 2015,
      titles: '± 300',
      area: '36 m2',
    },
    {
      action: 'create',
      place: 'Tanjung Pala',
      facts: { openedOn: '2015-01-01', titles: 300, floorArea: 36 },
    },
  ),
  row(
    ['the day of the week before a day', 'a village known by half its name'],
    {
      no: 27,
      name: 'Perpustakaan Cemaga Selatan',
      regency: 'Natuna',
      village: 'Cemaga Selatan',
      opened: 'Senin, 5 Januari 2015',
    },
    { action: 'create', facts: { openedOn: '2015-01-05' } },
  ),
  row(
    ['a name that is too long'],
    { no: 28, name: `Perpustakaan ${'Sangat '.repeat(25)}Panjang`, code: '21.03.11.2010' },
    { action: 'refuse', cell: 'B37', rule: 'too-long' },
  ),
  row(
    ['a number beyond what can be'],
    { no: 29, name: 'Perpustakaan Setumuk', code: '21.03.21.2003', hours: 400 },
    { action: 'refuse', cell: 'N38', rule: 'too-big' },
  ),
  {
    kinds: ['a line of sums'],
    cells: [null, 'JUMLAH', null, null, null, null, null, null, null, null, 5000, 3000, 40],
    expect: { action: 'ignore' },
  },
  lone(['a note at the end'], 'Catatan: data diambil dari laporan semester I, belum termasuk TBM.'),
  { kinds: ['a blank line before the signature'], cells: [], expect: { action: 'ignore' } },
  lone(['a place and day over the signature'], 'Ranai, 1 September 2022', 13),
  lone(['a signature'], 'Kepala Dinas Perpustakaan dan Kearsipan', 13),
  lone(['the number of who signed'], 'NIP. 19700101 199503 1 001', 13),
]
export const firstRow = 8
