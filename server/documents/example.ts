import { documentKinds } from '../../contract/documents.ts'
import type { AnsweredForm, Facts, Head, Person } from './facts.ts'

const lines: [string, string, string, string | null, number | null][] = [
  ['08:30', '09:15', 'Pendaftaran dan lapak mini', null, null],
  ['09:15', '10:00', 'Pembukaan', 'Kepala Dinas Perpustakaan', null],
  ['10:00', '12:00', 'Perkembangan, tantangan, dan peluang', 'Dinas Komunikasi dan Informatika', 2],
  ['13:00', '14:30', 'Meja komitmen', null, 2],
  ['14:30', '15:30', 'Rencana aksi dan berita acara', null, 1],
]
const people: [string, string, string, Person['part']][] = [
  ['Dra. Hj. Nurhayati, M.Si.', 'Kepala Bidang Pembinaan', 'Dinas Perpustakaan dan Kearsipan', 'organiser'],
  ['Budi Santoso, S.Sos.', 'Kepala Bidang Usaha Mikro', 'Dinas Koperasi dan Usaha Kecil', 'official'],
  ['Maryam', 'Pengelola', 'Perpustakaan Desa Cibukamanah', 'participant'],
  ['Anton Wijaya', 'Manajer Kantor Cabang', 'Bank daerah', 'partner'],
  ['Koperasi Simpay Wargi', 'Ketua', 'Koperasi Simpay Wargi', 'partner'],
]
const said = {
  saidBy: null,
  saidFrom: null,
  agendaItemId: null,
  who: null,
  deadline: null,
  region: null,
  form: null,
}
const unsaid = { value: null, inKind: null, forWhom: null, carried: false, addendum: false }

const asked = { required: true, topic: null, options: [], few: false, texts: [] }
const exampleForm: AnsweredForm = {
  ...{ kind: 'evaluation', shown: 24, gain: [] },
  results: [
    ['Materi pertemuan ini bermanfaat bagi pekerjaan saya.', 4.6],
    ['Materi disampaikan dengan jelas.', 4.3],
  ].map(([text, mean], at) => ({
    ...{
      ...asked,
      id: `q${at}` as never,
      kind: 'scale' as const,
      area: null,
      n: 24,
      counts: [0, 0, 2, 8, 14],
    },
    ...{ text: String(text), mean: Number(mean) },
  })),
}

/** A meeting that is none, to see what a wording looks like. */
export function exampleFacts(origin: string): Facts {
  const head: Head = {
    ...{ number: '005/112/DPK/2026', dated: '2026-08-13', place: 'Bandung' },
    office: 'Dinas Perpustakaan dan Kearsipan Daerah (contoh)',
    address: 'Jalan Kawaluyaan Indah II Nomor 4, Bandung',
    signer: {
      ...{ name: 'Drs. Erson Gempa Afriandi', position: 'Kepala Dinas', acting: null },
      ...{ numberKind: 'nip', number: '197004121995031002', rank: 'Pembina Tk. I (IV/b)' },
    },
    texts: {
      background: 'Pengelola perpustakaan desa memerlukan dukungan lintas sektor agar layanan berlanjut.',
      purpose: 'Mempertemukan kebutuhan perpustakaan desa dengan dukungan para pemangku kepentingan.',
      outcome: 'Berita acara kesepakatan dan rencana aksi yang punya penanggung jawab dan tenggat.',
      budget: 'Dibebankan pada DPA Dinas Perpustakaan dan Kearsipan tahun anggaran 2026.',
      basis: 'Keputusan Kepala Dinas tentang tim pelaksana TPBIS tahun 2026',
      results: 'Pertemuan menyepakati dukungan bagi perpustakaan desa.',
      closing: 'Terima kasih kepada semua pihak yang mendukung kegiatan ini.',
      lead: 'Perpustakaan desa, pemerintah daerah, dan dunia usaha duduk bersama menyepakati dukungan bagi warga.',
    },
  }
  return {
    origin,
    meeting: {
      ...{ title: 'Stakeholder Meeting Jawa Barat (contoh)', kind: 'stakeholder', region: 'Jawa Barat' },
      ...{ host: null, venue: 'Festival Citylink', address: 'Bandung', link: null, official: 'Kepala Dinas' },
      ...{ healthRules: null, series: 'SHM 2026', zone: 'WIB' },
      ...{ starts_at: '2026-08-13T01:30:00Z', ends_at: '2026-08-13T08:30:00Z' },
    },
    agenda: lines.map(([starts, ends, title, speaker, hours], at) => ({
      ...{
        id: `a${at}` as never,
        starts: `2026-08-13T${starts}`,
        ends: `2026-08-13T${ends}`,
        title,
        speaker,
      },
      ...{ hours, room: null, kind: 'session' as const, note: null, version: 1 },
    })),
    people: people.map(([name, position, agency, part], at) => ({
      ...{
        id: `g${at}`,
        name,
        position,
        agency,
        part,
        state: 'accepted',
        walkIn: false,
        token: `contoh-${at}`,
      },
      ...{ numberKind: at < 2 ? 'nip' : null, number: at < 2 ? '197001011990032001' : null },
      ...{ rank: at < 2 ? 'Penata (III/c)' : null, amount: 150_000, attended: true, path: null },
    })),
    lines: [
      {
        ...said,
        ...unsaid,
        kind: 'development',
        text: 'Sebelas perpustakaan desa melatih warga mengemas hasil.',
      },
      {
        ...said,
        ...unsaid,
        kind: 'challenge',
        text: 'Sembilan desa belum punya internet tetap.',
        saidBy: 'Diskominfo',
      },
      {
        ...said,
        ...unsaid,
        kind: 'decision',
        text: 'Pelatihan kemasan dipusatkan di empat desa simpul.',
        agendaItemId: 'a3',
      },
      {
        ...{
          ...said,
          ...unsaid,
          kind: 'action',
          text: 'Menyusun daftar produk siap jual.',
          who: 'Dinas Perpustakaan',
        },
        ...{ deadline: '2026-09-30', region: 'Purwakarta' },
      },
      {
        ...{
          ...said,
          ...unsaid,
          kind: 'commitment',
          text: 'Mesin kemas untuk empat desa simpul',
          who: 'Bank daerah',
        },
        ...{ form: 'goods', value: 25_000_000, deadline: '2026-12-31', forWhom: 'Empat desa simpul' },
      },
    ],
    learned: [
      {
        ...{ title: 'Peer Learning Meeting Jawa Barat (contoh)', day: '2026-08-11' },
        lines: [
          {
            text: 'Kelas menjahit berjalan karena pelatihnya warga sendiri.',
            ...{ saidBy: 'Maryam', saidFrom: 'Perpustakaan Desa Cibukamanah' },
          },
        ],
      },
    ],
    approvedAt: '2026-08-20T03:00:00Z',
    photos: [],
    certificates: people.slice(0, 2).map(([name], at) => ({
      ...{ guestId: `g${at}`, number: `${at + 1}/SERT/TPBIS/2026`, code: 'contoh-kode-sertifikat-ini', name },
      ...{ hours: 5, issuer: head.office },
    })),
    forms: [exampleForm],
    letter: { subject: 'Undangan', opening: null, copies: 'Gubernur' },
    heads: Object.fromEntries(documentKinds.map(kind => [kind, head])) as Facts['heads'],
  }
}
