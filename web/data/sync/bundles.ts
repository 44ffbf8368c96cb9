import type { ResultOf } from '../../../contract/endpoint.ts'
import {
  type Bundle,
  markOf,
  type PhoneActivity,
  type PhoneLibrary,
  type PhoneReport,
  type Span,
  type syncAgain,
  type syncChanges,
} from '../../../contract/sync.ts'

export type Bundles = Map<string, Bundle>
type Packed = Omit<ResultOf<typeof syncAgain>, 'span'>
type Changes = Pick<ResultOf<typeof syncChanges>, 'libraries' | 'reports' | 'activities' | 'gone'>

/** Whole libraries, as a page or an answer of some brings them. */
export function bundlesOf(packed: Packed): Bundle[] {
  const { libraries, reports, activities } = unpacked(packed)
  const byId = new Map(
    libraries.map(library => [
      library.id as string,
      { id: library.id, library, reports: [] as PhoneReport[], activities: [] as PhoneActivity[] },
    ]),
  )
  for (const report of reports) byId.get(report.libraryId)?.reports.push(report)
  for (const activity of activities) byId.get(activity.libraryId)?.activities.push(activity)
  return [...byId.values()]
}

/**
 * Puts what changed where it belongs. What hangs on a library that is not here is left out: the check that follows
 * brings the library whole.
 * @returns the libraries that are not as they were; those that are gone among them
 */
export function change(bundles: Bundles, answer: Changes): Set<string> {
  const touched = new Set<string>()
  const put = (id: string, of: (bundle: Bundle) => Partial<Bundle>) => {
    const before = bundles.get(id)
    if (!before) return
    bundles.set(id, { ...before, ...of(before) })
    touched.add(id)
  }
  const { libraries, reports, activities } = unpacked(answer)
  const { gone } = answer
  for (const library of libraries) {
    if (!bundles.has(library.id)) {
      bundles.set(library.id, { id: library.id, library, reports: [], activities: [] })
    }
    put(library.id, () => ({ library }))
  }
  for (const { libraryId, month } of [...gone.reports, ...reports]) {
    put(libraryId, of => ({ reports: of.reports.filter(report => report.month !== month) }))
  }
  for (const report of reports) {
    put(report.libraryId, of => ({ reports: sorted([...of.reports, report], ({ month }) => month) }))
  }
  // one that was merged along hangs on another library than before
  const moved = new Set<string>([...gone.activities, ...activities.map(({ id }) => id)])
  for (const { id, activities: of } of bundles.values()) {
    if (!of.some(activity => moved.has(activity.id))) continue
    put(id, () => ({ activities: of.filter(activity => !moved.has(activity.id)) }))
  }
  for (const activity of activities) {
    put(activity.libraryId, of => ({ activities: inOrder([...of.activities, activity]) }))
  }
  for (const id of gone.libraries) {
    bundles.delete(id)
    touched.add(id)
  }
  return touched
}

/** Lets go of what is older than is kept. @returns the libraries that are not as they were */
export function trim(bundles: Bundles, { reportsFrom, activitiesFrom }: Span): Set<string> {
  const touched = new Set<string>()
  for (const [id, bundle] of bundles) {
    const reports = bundle.reports.filter(({ month }) => month >= reportsFrom)
    const activities = bundle.activities.filter(({ heldOn }) => heldOn >= activitiesFrom)
    if (reports.length + activities.length === bundle.reports.length + bundle.activities.length) continue
    bundles.set(id, { ...bundle, reports, activities })
    touched.add(id)
  }
  return touched
}

/** To be held against what the server has. */
export function sumOf(bundles: Bundles): { libraries: number; sum: number } {
  return { libraries: bundles.size, sum: [...bundles.values()].reduce((sum, of) => sum + markOf(of), 0) }
}

/** What is not as the server has it: to be dropped, to be fetched whole. */
export function differing(
  bundles: Bundles,
  there: { id: readonly string[]; mark: readonly number[] },
): { drop: string[]; fetch: string[] } {
  const marks = new Map(there.id.map((id, at) => [id, there.mark[at]]))
  return {
    drop: [...bundles.keys()].filter(id => !marks.has(id)),
    fetch: there.id.filter(id => {
      const own = bundles.get(id)
      return own === undefined || markOf(own) !== marks.get(id)
    }),
  }
}

function unpacked({ libraries, reports, activities }: Packed): {
  libraries: PhoneLibrary[]
  reports: PhoneReport[]
  activities: PhoneActivity[]
} {
  const { figures, fromActivities, ...told } = reports
  const { reached, ...facts } = activities
  return {
    libraries: rowsOf(libraries),
    reports: rowsOf(told).map((row, at) => ({
      ...row,
      figures: figuresAt(figures, at),
      fromActivities: figuresAt(fromActivities, at),
    })),
    activities: rowsOf(facts).map((row, at) => ({ ...row, reached: figuresAt(reached, at) })),
  }
}

function rowsOf<C extends Record<string, readonly unknown[]>>(columns: C) {
  const names = Object.keys(columns)
  const count = columns[names[0] ?? '']?.length ?? 0
  return Array.from(
    { length: count },
    (_, at) =>
      Object.fromEntries(names.map(name => [name, columns[name]?.[at]])) as { [K in keyof C]: C[K][number] },
  )
}

/** What was not counted is left out. */
function figuresAt(columns: Record<string, readonly (number | null)[]>, at: number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([code, values]) => {
      const value = values[at] ?? null
      return value === null ? [] : [[code, value]]
    }),
  )
}

const inOrder = (all: PhoneActivity[]) => sorted(all, ({ heldOn, id }) => `${heldOn} ${id}`)

function sorted<T>(all: readonly T[], by: (of: T) => string): T[] {
  return all.toSorted((a, b) => (by(a) < by(b) ? -1 : 1))
}
