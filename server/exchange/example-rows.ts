import type { ImportKind } from '../../contract/exchange.ts'
import type { Cell } from '../platform/spreadsheet.ts'

/** What an example file has in it: rows by field, and which fields a row cannot do without. */
export type Example = { rows: readonly Record<string, Cell>[]; needed: readonly string[] }

const place = {
  province: 'Kepulauan Riau',
  regency: 'Kabupaten Natuna',
  district: 'Bunguran Timur',
  village: 'Sepempang',
}
const which = { name: 'Perpustakaan Desa Sepempang', ...place }
const from = { source: 'Rekap Dinas', asOf: '31/1/2025' }

/** The rows of each kind's example file; the columns are those that they fill. */
export const examples: Record<ImportKind, Example> = {
  libraries: {
    needed: ['name', 'kind', 'regency', 'district', 'village'],
    rows: [
      {
        ...{ name: 'Perpustakaan Desa Ceruk', npp: '', kind: 'Perpustakaan desa/kelurahan', ...place },
        ...{ district: 'Bunguran Timur Laut', village: 'Ceruk', address: 'Jalan Pelabuhan 4' },
        ...{
          building: 'Gedung sendiri',
          floorArea: 40,
          weeklyHours: 30,
          staff: 2,
          titles: 800,
          copies: 1250,
        },
        ...{ computers: 3, internet: 'Seluler', power: 'Sepanjang hari', openedOn: '2/5/2015' },
      },
      {
        ...{ name: 'TBM Cahaya Laut', npp: '', kind: 'Taman bacaan masyarakat (TBM)', ...place },
        ...{ address: '', building: 'Rumah pribadi', floorArea: 12, weeklyHours: 10, staff: 1, titles: 150 },
        ...{ copies: 180, computers: 0, internet: 'Tidak ada', power: '', openedOn: '' },
      },
    ],
  },
  people: {
    needed: ['personName', 'role'],
    rows: [
      {
        ...{ personName: 'Siti Aminah', role: 'Pengelola perpustakaan', ...which },
        ...{ phone: '0812-3456-7890', email: '', username: '' },
      },
      {
        ...{ personName: 'Ahmad Zaki', role: 'Pengelola perpustakaan', ...which },
        ...{ phone: '', email: 'ahmad.zaki@contoh.id', username: '' },
      },
    ],
  },
  enrolments: {
    needed: ['year', 'enrolmentKind', 'state', 'source', 'asOf'],
    rows: [
      {
        ...{
          ...which,
          year: 2024,
          enrolmentKind: 'Replikasi mandiri',
          state: 'Tidak berlanjut',
          proposedOn: '1/3/2024',
        },
        ...{ activeFrom: '1/3/2024', endedOn: '31/12/2024', funding: 'Dana desa', budget: 15_000_000 },
        ...{ decreeNumber: '12/2024', decreedOn: '1/3/2024', note: 'Pengelola pindah tugas', ...from },
      },
    ],
  },
  monthlyTotals: {
    needed: ['month', 'source', 'asOf'],
    rows: [
      {
        ...which,
        month: 'Januari 2024',
        'm.visits': 120,
        'm.visits-female': 70,
        'm.visits-male': 50,
        'm.users': 60,
        'm.new-members': 3,
        'm.members': 80,
        'm.internet-users': 20,
        ...from,
        note: '',
      },
      {
        ...which,
        month: 'Februari 2024',
        'm.visits': 95,
        'm.visits-female': 55,
        'm.visits-male': 40,
        'm.users': 52,
        'm.new-members': 0,
        'm.members': 80,
        'm.internet-users': 18,
        ...from,
        note: '',
      },
    ],
  },
  activities: {
    needed: ['heldOn', 'title', 'strategy', 'topic', 'attendances', 'source'],
    rows: [
      {
        ...{
          ...which,
          heldOn: '12/3/2024',
          title: 'Pelatihan kerupuk ikan',
          strategy: 'Pelibatan masyarakat',
        },
        ...{ topic: 'Ekonomi dan usaha', attendances: 25, female: 20, male: 5, venue: 'Balai desa' },
        ...{ partner: 'Dinas Perikanan', source: from.source, note: '' },
      },
    ],
  },
}
