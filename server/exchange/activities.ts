import { type ActivityFacts, checkReached } from '../../contract/activities.ts'
import { fold } from '../../contract/regions.ts'
import { reachedOf, whyNotHeld } from '../activities/rules.ts'
import * as activities from '../activities/taking-over.ts'
import * as meetings from '../libraries/meeting-queries.ts'
import type { FullRow } from '../libraries/queries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import { loadTree, type RegionTree } from '../regions/tree.ts'
import { activityFields, strategyWords, topicWords } from './activity-words.ts'
import { type Cells, cellsOf } from './cell-reading.ts'
import { actionOf, partedBy } from './outcome.ts'
import type { For, Kind, Outcome, Staged, Waiting } from './kind.ts'
import { lookUp } from './library-meeting.ts'
import * as values from './values.ts'
import { find, readWhich, tellsWhich, whichFields, whichNaming } from './which-library.ts'

type Given = { title: string | null; regionId: number | null }

/** Activities of the past: a row is one, with who came. */
export const activitiesKind: Kind = {
  fields: [...whichFields, ...activityFields],
  naming: [...whichNaming, 'title'],
  once: ['strategy', 'topic', 'source'],
  enough: (mapping, whole) =>
    tellsWhich(mapping) &&
    ['title', 'heldOn'].every(field => field in mapping) &&
    ['attendances', 'female', 'male'].some(field => field in mapping) &&
    ['strategy', 'topic', 'source'].every(
      field => field in mapping || !values.isNothing(whole[field] ?? null),
    ),
  told(given) {
    const { title = null, regionId = null } = (given ?? {}) as Partial<Given>
    return { title, regionId }
  },
  async prepare(tx, for_, near) {
    const tree = await loadTree(tx, near)
    const checking = { ...for_, tree, spoken: new Map<string, number>() }
    return {
      check: async (tx_, rows) => (await judgeAll(tx_, rows, checking)).map(({ outcome }) => outcome),
      carryOut: (tx_, rows) => carryOut(tx_, rows, { ...for_, tree, spoken: new Map() }),
    }
  },
}

type Work = For & { tree: RegionTree; spoken: Map<string, number> }
type Checked = { outcome: Outcome; past: activities.Past | undefined }

async function carryOut(tx: Tx, rows: readonly Waiting[], work: Work) {
  const ids = rows.flatMap(row => row.targetId ?? [])
  await meetings.hold(tx, [], ids)
  const { same, refused } = partedBy(rows, await judgeAll(tx, rows, work))
  const past = same.flatMap(one => one.past ?? [])
  return { refused, happened: await activities.takeOver(tx, past, work, await activities.locksOf(tx)) }
}

async function judgeAll(tx: Tx, rows: readonly Staged[], work: Work): Promise<Checked[]> {
  const read = rows.map(staged => {
    const cells = cellsOf(staged.cells, work.mapping, work.whole)
    return { staged, cells, which: readWhich(cells, work.tree, work), ...readFacts(cells) }
  })
  const libraries = await lookUp(
    tx,
    read.map(({ which }) => which),
  )
  const met = read.map(one => ({
    ...one,
    ...find(one.cells, one.which, libraries, { choice: one.staged.choice, may: 'exchange.import', of: work }),
  }))
  const keys = met.flatMap(({ target, facts }) =>
    target && facts ? [{ libraryId: target.id, heldOn: facts.heldOn }] : [],
  )
  const known = Map.groupBy(await activities.known(tx, keys), row =>
    keyOf(row.library_id, row.held_on, row.title),
  )
  return met.map(one => judge(one, known, work))
}

type Met = {
  staged: Staged
  cells: Cells
  which: ReturnType<typeof readWhich>
  facts: ActivityFacts | undefined
  source: string | undefined
  target: FullRow | undefined
  candidates: Outcome['candidates']
}

function judge(
  { staged, cells, which, facts, source, target, candidates }: Met,
  known: ReadonlyMap<string, { figures: Record<string, number> }[]>,
  work: Work,
): Checked {
  const { problems, complain } = cells
  const why = facts && whyNotHeld(facts.heldOn, dayIn(work.now))
  if (why) complain('heldOn', `activity-${why}`)
  const past = facts && source && target ? { library: target, facts, source } : undefined
  const key = past && keyOf(past.library.id, past.facts.heldOn, past.facts.title)
  const before = key === undefined ? undefined : known.get(key)?.[0]
  if (past && key !== undefined && problems.length === 0) {
    const first = work.spoken.get(key)
    if (first !== undefined && first !== staged.row) complain('title', 'activity-twice', { row: first })
    else if (before && differs(before.figures, past.facts)) complain('title', 'activity-known')
    else work.spoken.set(key, staged.row)
  }
  const action = actionOf(problems, candidates, before)
  const given: Given = { title: facts?.title ?? null, regionId: target?.region_id ?? which.regionId }
  const outcome = {
    ...{ row: staged.row, action, problems, given, changes: [], candidates },
    ...{ targetId: target?.id ?? null, targetVersion: null },
  }
  return { outcome, past: action === 'create' ? past : undefined }
}

/** Who came is another number than is known. */
const differs = (figures: Record<string, number>, { reached }: ActivityFacts) =>
  (['attendances', 'female', 'male'] as const).some(
    code => reached[code] !== null && reached[code] !== (figures[code] ?? null),
  )

/** What was held, and who came: women and men make the number where it is not written. */
function readFacts(cells: Cells): { facts: ActivityFacts | undefined; source: string | undefined } {
  const { take, line, complain, problems } = cells
  const needed = <T>(field: string, value: T | undefined): T | undefined => {
    if (value === undefined) complain(field, 'missing')
    return value
  }
  const people = (field: string) => {
    const value = take(field, values.whole)
    if (value !== undefined && value < 0) complain(field, 'too-small', { least: 0 })
    if (value !== undefined && value > 100_000) complain(field, 'too-big', { most: 100_000 })
    return value
  }
  const title = needed('title', line('title', 160))
  const heldOn = needed('heldOn', take('heldOn', values.day))
  const strategy = needed(
    'strategy',
    take('strategy', cell => values.choice(cell, strategyWords)),
  )
  const topic = needed(
    'topic',
    take('topic', cell => values.choice(cell, topicWords)),
  )
  const [female, male] = [people('female'), people('male')]
  const counted = people('attendances')
  const summed = female === undefined || male === undefined ? undefined : female + male
  const attendances = needed('attendances', counted ?? summed)
  const source = needed('source', line('source', 200))
  const [place, partner, notes] = [line('venue', 200), line('partner', 200), line('note', 2000)]
  if (!title || !heldOn || !strategy || !topic || attendances === undefined)
    return { facts: undefined, source }
  const reached = { ...reachedOf({}), attendances, female: female ?? null, male: male ?? null }
  if (problems.length === 0 && checkReached(reached)) complain('attendances', 'people-over')
  const facts = {
    ...{ title, heldOn, strategy, topic, place: place ?? null, outreach: false, reached },
    ...{ partner: partner ?? null, need: null, notes: notes ?? null },
  }
  return { facts, source }
}

const keyOf = (libraryId: string, heldOn: string, title: string) => `${libraryId}/${heldOn}/${fold(title)}`
