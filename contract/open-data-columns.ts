/** What a column of open data is, in both languages. */
type Words = { id: string; en: string }
export type Codes = Readonly<Record<string, Words>>
export type ColumnOf = {
  name: string
  type: 'string' | 'integer' | 'number' | 'date' | 'datetime' | 'year' | 'yearmonth'
  about: Words
  unit?: string
  required?: true
  /** What can stand in it; `measures`: a code of the instrument, which the dictionary tells. */
  codes?: Codes | 'measures'
}
export type Dataset = {
  /** Part of its addresses, for good. */
  code: string
  /** Of its schema (semver): a column that is added is a minor one, one that goes or means something else a major one. */
  version: string
  title: Words
  description: Words
  grain: Words
  frequency: 'continuous' | 'irregular'
  method: Words
  /** Its files are of one year each. */
  hasYears: boolean
  columns: readonly ColumnOf[]
  key: readonly string[]
}

/** Fewer people than this in a breakdown are not told. */
export const fewest = 5

const statuses: Codes = {
  dilaporkan: { id: 'Dilaporkan, termasuk yang terverifikasi', en: 'Reported, verified included' },
  terverifikasi: { id: 'Diperiksa jenjang di atasnya', en: 'Checked by the level above' },
  tercatat: { id: 'Dihitung dari catatan', en: 'Counted from the records' },
}
const remarks: Codes = {
  disembunyikan: {
    id: `Tidak ditampilkan: kurang dari ${fewest} orang, atau dapat dihitung kembali darinya`,
    en: `Not shown: fewer than ${fewest} people, or such a number could be found by it`,
  },
}

type Long = Omit<Dataset, 'grain' | 'columns' | 'key'> & {
  period: 'date' | 'year' | 'yearmonth'
  indicators: Codes | 'measures'
  categories?: Codes
}

/** A dataset in the long form of Satu Data Indonesia: a value a row. */
export function long({ period, indicators, categories, ...set }: Long): Dataset {
  return {
    ...set,
    grain: {
      id: 'Satu baris satu nilai: wilayah, indikator, kategori, periode, status.',
      en: 'A row for each value: place, indicator, category, period, status.',
    },
    columns: [
      {
        name: 'kode_wilayah',
        type: 'string',
        about: {
          id: 'Kode wilayah Kemendagri; ID: Indonesia.',
          en: 'Region code of the Ministry of Home Affairs; ID: Indonesia.',
        },
        required: true,
      },
      {
        name: 'nama_wilayah',
        type: 'string',
        about: { id: 'Nama wilayah.', en: 'Name of the region.' },
        required: true,
      },
      {
        name: 'indikator',
        type: 'string',
        about: { id: 'Apa yang dihitung.', en: 'What is counted.' },
        required: true,
        codes: indicators,
      },
      {
        name: 'kategori',
        type: 'string',
        about: {
          id: 'Bagian dari indikator; kosong: seluruhnya.',
          en: 'Part of the indicator; empty: all of it.',
        },
        ...(categories && { codes: categories }),
      },
      {
        name: 'periode',
        type: period,
        about: { id: 'Waktu yang dihitung.', en: 'The time that it is of.' },
        required: true,
      },
      {
        name: 'nilai',
        type: 'integer',
        about: { id: 'Nilainya; kosong bila disembunyikan.', en: 'Its value; empty where it is not shown.' },
      },
      {
        name: 'satuan',
        type: 'string',
        about: { id: 'Satuan nilai.', en: 'Unit of the value.' },
        required: true,
      },
      {
        name: 'status',
        type: 'string',
        about: { id: 'Sejauh mana diperiksa.', en: 'How far it was checked.' },
        required: true,
        codes: statuses,
      },
      {
        name: 'catatan',
        type: 'string',
        about: { id: 'Mengapa nilai kosong.', en: 'Why there is no value.' },
        codes: remarks,
      },
    ],
    key: ['kode_wilayah', 'indikator', 'kategori', 'periode', 'status'],
  }
}
