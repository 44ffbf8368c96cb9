import {
  criterionCodes,
  type EnrolmentKind,
  type EnrolmentState,
  fundings,
} from '../../contract/programme.ts'
import { programme } from '../../text/programme.ts'
import { type Field, plain } from './headings.ts'

/** Columns of lists of enrolments, besides those that tell the library. */
export const enrolmentFields: readonly Field[] = [
  {
    name: 'year',
    called: ['tahun', 'tahun program', 'tahun anggaran', 'thn', 'ta', 'angkatan', 'year', 'programme year'],
  },
  {
    name: 'enrolmentKind',
    called: [
      'jenis keikutsertaan',
      'jenis kepesertaan',
      'keikutsertaan',
      'kepesertaan',
      'jenis peserta',
      'skema',
      'jalur',
      'kind of enrolment',
    ],
  },
  {
    name: 'state',
    called: [
      'tahap',
      'tahapan',
      'status',
      'status kepesertaan',
      'status program',
      'keadaan',
      'stage',
      'state',
    ],
  },
  {
    name: 'proposedOn',
    called: [
      'tanggal usulan',
      'diusulkan atau dimulai',
      'tgl usulan',
      'tanggal diusulkan',
      'diusulkan',
      'proposed on',
    ],
  },
  {
    name: 'reviewedOn',
    called: [
      'tanggal diteruskan',
      'diteruskan',
      'tanggal rekomendasi provinsi',
      'rekomendasi provinsi',
      'tanggal verifikasi',
      'forwarded',
    ],
  },
  {
    name: 'declinedOn',
    called: ['tidak diteruskan', 'tanggal ditolak', 'tanggal tidak diteruskan', 'ditolak', 'declined'],
  },
  {
    name: 'decreeNumber',
    called: [
      'nomor sk',
      'no sk',
      'nomor keputusan',
      'no keputusan',
      'keputusan',
      'sk penetapan',
      'sk',
      'nomor surat keputusan',
      'decree',
    ],
  },
  {
    name: 'decreedOn',
    called: [
      'tanggal sk',
      'tgl sk',
      'tanggal keputusan',
      'tgl keputusan',
      'tanggal penetapan',
      'tgl penetapan',
      'date of the decree',
    ],
  },
  {
    name: 'activeFrom',
    called: ['aktif mulai', 'mulai aktif', 'aktif sejak', 'tanggal mulai', 'tmt', 'mulai', 'active from'],
  },
  {
    name: 'endedOn',
    called: ['tanggal berakhir', 'berakhir', 'tgl berakhir', 'tanggal selesai', 'selesai', 'ended'],
  },
  {
    name: 'funding',
    called: ['sumber dana', 'sumber pendanaan', 'pendanaan', 'sumber anggaran', 'dana', 'funding'],
  },
  {
    name: 'budget',
    called: ['anggaran', 'jumlah anggaran', 'nilai anggaran', 'pagu', 'jumlah dana', 'budget'],
  },
  {
    name: 'criteria',
    called: ['syarat terpenuhi', 'syarat', 'kriteria', 'kriteria terpenuhi', 'criteria met'],
  },
  {
    name: 'letterNumber',
    called: [
      'nomor surat komitmen',
      'no surat komitmen',
      'surat komitmen',
      'surat pernyataan',
      'commitment letter',
    ],
  },
  {
    name: 'letterDate',
    called: [
      'tanggal surat komitmen',
      'tanggal surat',
      'tgl surat',
      'tgl surat komitmen',
      'date of the letter',
    ],
  },
  {
    name: 'letterSignedBy',
    called: ['penanda tangan surat', 'penanda tangan', 'penandatangan', 'ditandatangani oleh', 'signed by'],
  },
  {
    name: 'source',
    called: ['sumber', 'sumber data', 'asal data', 'aplikasi asal', 'source', 'data source'],
  },
  {
    name: 'asOf',
    called: ['per tanggal', 'keadaan per', 'data per', 'tanggal data', 'posisi per', 'tgl data', 'as of'],
  },
  { name: 'note', called: ['catatan', 'keterangan', 'ket', 'note', 'remark'] },
]

export const enrolmentKindWords: Record<EnrolmentKind, readonly string[]> = {
  beneficiary: ['beneficiary', 'penerima manfaat', 'penerima', 'pm', 'apbn', 'peserta program'],
  replication: ['replication', 'replikasi mandiri', 'replikasi', 'mandiri', 'replikator'],
  improving: ['improving', 'mulai berbenah', 'berbenah', 'begun to improve'],
}

export const stateWords: Record<EnrolmentState, readonly string[]> = {
  proposed: ['proposed', 'diusulkan', 'usulan', 'calon'],
  reviewed: [
    'reviewed',
    'diteruskan provinsi',
    'diteruskan',
    'ditelaah',
    'direkomendasikan',
    'forwarded by the province',
  ],
  declined: ['declined', 'tidak diteruskan', 'ditolak', 'tidak lolos', 'tidak direkomendasikan'],
  decreed: ['decreed', 'ditetapkan', 'sk terbit', 'penetapan'],
  active: ['active', 'aktif', 'berjalan', 'masih aktif'],
  independent: ['independent', 'mandiri', 'lulus', 'purna'],
  lapsed: [
    'lapsed',
    'tidak berlanjut',
    'berhenti',
    'tidak aktif',
    'tidak lanjut',
    'mundur',
    'mengundurkan diri',
  ],
}

type Funding = (typeof fundings)[number]
const alsoFunded: Partial<Record<Funding, readonly string[]>> = {
  dak: ['dak', 'dak non fisik'],
  'apbd-province': ['apbd prov', 'apbd i', 'apbd 1'],
  'apbd-regency': ['apbd', 'apbd kab', 'apbd kota', 'apbd kabupaten', 'apbd ii', 'apbd 2'],
  'village-fund': ['dd', 'apbdes', 'add', 'alokasi dana desa'],
  company: ['csr', 'tjsl', 'perusahaan', 'bank'],
  community: ['swadaya', 'masyarakat', 'iuran'],
  other: ['lainnya', 'lain lain', 'hibah'],
}
/** As the programme's pages call each, and what offices write for it. */
export const fundingWords = wordsOf<Funding>(
  fundings,
  [programme.id.fundings, programme.en.fundings],
  alsoFunded,
)

type Criterion = (typeof criterionCodes)[number]
const also: Record<Criterion, readonly string[]> = {
  'budget-policy': ['anggaran', 'kebijakan'],
  'head-commitment': ['komitmen', 'kepala desa', 'kades', 'lurah'],
  room: ['ruangan', 'gedung'],
  staff: ['tenaga', 'pengelola', 'pustakawan', 'sdm'],
  electricity: ['pln'],
  internet: ['jaringan internet', 'wifi'],
  'strategic-site': ['lokasi', 'strategis', 'lokasi strategis'],
}
export const criterionWords = wordsOf<Criterion>(
  criterionCodes,
  [programme.id.criteria, programme.en.criteria],
  also,
)

function wordsOf<Code extends string>(
  codes: readonly Code[],
  names: readonly Record<Code, string>[],
  more: Partial<Record<Code, readonly string[]>>,
): Record<Code, readonly string[]> {
  const all: Partial<Record<Code, readonly string[]>> = {}
  for (const code of codes)
    all[code] = [code, ...names.map(name => name[code])].map(plain).concat(more[code] ?? [])
  return all as Record<Code, readonly string[]>
}
