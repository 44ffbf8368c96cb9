import { type ActivityFacts, recordActivity } from '../contract/activities.ts'
import type { ActivityId } from '../contract/ids.ts'
import {
  type Figures,
  flagsOf,
  getReport,
  returnReports,
  submitReport,
  verifyReports,
} from '../contract/monthly-reports.ts'
import type { DemoLibrary } from './enrolling.ts'
import { activitiesOf, figuresOf, temperOf } from './month.ts'
import type { Lane } from './lane.ts'
import { itemFor } from './planning.ts'
import { idOf, randomOf } from './random.ts'
import { moment, monthsBetween } from './timeline.ts'

/** What a library has told so far. */
type Book = { members: number; past: { month: string; figures: Figures | null }[]; sent: Map<string, number> }

const noteFor: Record<string, string> = {
  outlier: 'Tiga sekolah datang bergantian; daftar hadirnya ada di buku tamu.',
  rule: 'Sudah dicocokkan dengan buku pengunjung.',
  'same-as-last': 'Jumlahnya memang sama dengan bulan lalu.',
}

/** Plans activities, reports and their verification on a province's timeline. */
export function reportProvince(lane: Lane, libraries: DemoLibrary[]): void {
  const today = lane.now.toISOString().slice(0, 7)
  const reporting = libraries.filter(library => library.firstMonth !== undefined)
  const books = new Map(reporting.map(library => [library, newBook(library)]))
  for (const library of reporting) {
    monthsBetween(library.firstMonth ?? '', `${today}-01`).forEach((month, age) => {
      planActivities(lane, library, month)
      planReport(lane, library, books.get(library) ?? newBook(library), month, age)
    })
  }
  for (const regency of lane.province.regencies) {
    const villages = reporting.filter(l => l.regency === regency && l.kind === 'village')
    for (const month of monthsBetween('2021-05-01', `${today}-01`)) {
      planVerification(lane, regency.code, lane.officerOf(regency), villages, books, month)
    }
  }
  const regencies = reporting.filter(l => l.kind === 'regency')
  for (const month of monthsBetween('2021-05-01', `${today}-01`)) {
    planVerification(lane, lane.province.code, lane.officer, regencies, books, month)
  }
}

function newBook(library: DemoLibrary): Book {
  return { members: randomOf(`members/${library.code}`).between(40, 160), past: [], sent: new Map() }
}

export type Held = { id: ActivityId; key: string; at: Date; facts: ActivityFacts }
/** What a library holds in a month, each entered the same afternoon. */
export function heldIn({ code, firstMonth }: DemoLibrary, month: string): Held[] {
  const age = monthsBetween(firstMonth ?? month, month).length - 1
  return activitiesOf(code, month, temperOf(code), age).map(({ key, day, facts }) => {
    const at = moment(month, day, 15, day)
    return { id: idOf<ActivityId>(`activity/${key}`, at), key, at, facts }
  })
}

function planActivities(lane: Lane, library: DemoLibrary, month: string): void {
  for (const { id, key, at, facts } of heldIn(library, month)) {
    lane.timeline.add(at, async () => {
      if (!library.manager) return
      await lane.sender.send(`activity/${key}`, at, library.manager, recordActivity, {
        id,
        libraryId: library.libraryId,
        ...facts,
        planItemId: itemFor(library, facts.title, facts.heldOn, lane),
        revisionReason: null,
      })
    })
  }
}

function planReport(lane: Lane, library: DemoLibrary, book: Book, month: string, age: number): void {
  const random = randomOf(`sending/${library.code}/${month}`)
  const temper = temperOf(library.code)
  const silent = !random.chance(temper.diligence)
  const day = random.chance(0.9) ? random.between(1, 5) : random.between(6, 18)
  const next = moment(month, 31 + day, 8 + random.between(0, 11), random.between(0, 59))
  lane.timeline.add(next, async at => {
    const past = book.past.slice(-12)
    book.past.push({ month, figures: null })
    if (silent || !library.manager) return
    const figures = figuresOf(library.code, month, temper, age, book.members)
    book.members = figures.members ?? book.members
    await submit(lane, library, book, month, figures, past, null, at)
  })
}

async function submit(
  lane: Lane,
  library: DemoLibrary,
  book: Book,
  month: string,
  figures: Figures,
  past: Book['past'],
  version: number | null,
  at: Date,
  locked = false,
): Promise<void> {
  if (!library.manager) return
  const flags = flagsOf(figures, lane.measures, lane.rules, past)
  const notes = Object.fromEntries(flags.map(flag => [flag.code, noteFor[flag.kind] ?? '']))
  const result = await lane.sender.send(
    `report/${library.code}/${month}/${version ?? 0}`,
    at,
    library.manager,
    submitReport,
    {
      libraryId: library.libraryId,
      month,
      figures,
      notes,
      remark: null,
      version,
      revisionReason: locked ? 'Diperbaiki sesuai catatan kabupaten.' : null,
    },
  )
  const entry = book.past.find(p => p.month === month)
  if (entry) entry.figures = figures
  book.sent.set(month, result.version)
}

/** Officers verify in one go once a month; what carries a flag they look at one by one, and some they return. */
function planVerification(
  lane: Lane,
  code: string,
  officer: Lane['officer'],
  libraries: DemoLibrary[],
  books: Map<DemoLibrary, Book>,
  month: string,
): void {
  const day = verifyingDay(code)
  lane.timeline.add(moment(month, 31 + day, 10), async at => {
    const waiting = libraries.flatMap(library => {
      const version = books.get(library)?.sent.get(month)
      return version === undefined ? [] : [{ library, key: { libraryId: library.libraryId, month, version } }]
    })
    if (waiting.length === 0) return
    const many = await lane.sender.send(`verify/${code}/${month}`, at, officer, verifyReports, {
      reports: waiting.map(w => w.key),
      withFlags: false,
    })
    for (const { libraryId } of many.left) {
      const left = waiting.find(w => w.library.libraryId === libraryId)
      if (left)
        await lookAt(lane, officer, left.library, books, left.key, month, new Date(at.getTime() + 3_600_000))
    }
  })
}

async function lookAt(
  lane: Lane,
  officer: Lane['officer'],
  library: DemoLibrary,
  books: Map<DemoLibrary, Book>,
  key: { libraryId: DemoLibrary['libraryId']; month: string; version: number },
  month: string,
  at: Date,
): Promise<void> {
  const name = `${library.code}/${month}`
  if (!randomOf(`look/${name}`).chance(0.4)) {
    await lane.sender.send(`verify-one/${name}`, at, officer, verifyReports, {
      reports: [key],
      withFlags: true,
    })
    return
  }
  await lane.sender.send(`return/${name}`, at, officer, returnReports, {
    reports: [key],
    reason: 'Mohon periksa kembali jumlah kunjungan; daftar hadir belum cocok.',
  })
  const later = new Date(at.getTime() + 2 * 86_400_000)
  const book = books.get(library)
  if (!library.manager || !book || later > lane.now) return
  const { report, period } = await lane.sender.ask(later, library.manager, getReport, {
    libraryId: library.libraryId,
    month,
  })
  const figures = { ...report.figures, loans: (report.figures.loans ?? 0) + 1 }
  const place = book.past.findIndex(p => p.month === month)
  await submit(
    lane,
    library,
    book,
    month,
    figures,
    book.past.slice(Math.max(0, place - 12), place),
    report.version,
    later,
    period.locked,
  )
  const checked = new Date(later.getTime() + 86_400_000)
  if (checked > lane.now) return
  const version = book.sent.get(month) ?? report.version
  await lane.sender.send(`verify-again/${name}`, checked, officer, verifyReports, {
    reports: [{ ...key, version }],
    withFlags: true,
  })
}

/** The day after the month's end on which an office verifies; a few are slow, so that somebody always waits. */
function verifyingDay(code: string): number {
  if (code === '21.03' || code === '32.14') return 29
  const random = randomOf(`verifying/${code}`)
  return random.chance(0.15) ? random.between(26, 33) : random.between(9, 20)
}
