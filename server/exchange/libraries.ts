import { changesBetween, factsOf } from '../libraries/facts.ts'
import type { FullRow } from '../libraries/queries.ts'
import * as meetings from '../libraries/meeting-queries.ts'
import type { Tx } from '../platform/db.ts'
import { placeOf } from '../platform/endpoint.ts'
import { loadTree, type RegionTree } from '../regions/tree.ts'
import type { For, Kind, Outcome, Problem, Staged, Waiting } from './kind.ts'
import { essence, type Known, lookUp, meet } from './library-meeting.ts'
import { type Given, readLibrary, type ReadRow } from './library-row.ts'
import { libraryFields, naming } from './library-words.ts'
import { type Checked, write } from './library-writing.ts'
import { actionOf, partedBy } from './outcome.ts'
import { reaches } from './which-library.ts'

/** Libraries: a row registers one or brings facts of one up to date; an empty cell leaves what is known. */
export const librariesKind: Kind = {
  fields: libraryFields,
  naming,
  enough: mapping =>
    ('name' in mapping || 'npp' in mapping) &&
    ['npp', 'regionCode', 'village', 'district', 'regency', 'province'].some(field => field in mapping),
  told(given) {
    const { facts, regionId } = (given ?? {}) as Partial<Given>
    return { title: facts?.name ?? null, regionId: regionId ?? null }
  },
  async prepare(tx, for_, near) {
    const tree = await loadTree(tx, near)
    // the row that spoke of a library first, for the whole file
    const spoken = new Map<string, number>()
    return {
      check: (tx_, rows) => check(tx_, rows, { ...for_, tree, spoken }),
      carryOut: (tx_, rows) => carryOut(tx_, rows, { ...for_, tree, spoken: new Map() }),
    }
  },
}

type Work = For & { tree: RegionTree; spoken: Map<string, number> }

const readAll = (rows: readonly Staged[], { mapping, tree }: Work) =>
  rows.map(staged => ({ staged, read: readLibrary(staged.cells, mapping, tree) }))

async function check(tx: Tx, rows: readonly Staged[], work: Work): Promise<Outcome[]> {
  const checked = await meetAll(tx, readAll(rows, work), work)
  return checked.map(({ outcome }) => outcome)
}

/** Looks at everything again under locks; what is as it was checked is written by the statements of the commands. */
async function carryOut(tx: Tx, rows: readonly Waiting[], work: Work) {
  const read = readAll(rows, work)
  await meetings.hold(
    tx,
    read.flatMap(one => one.read.given.regionId ?? []),
    rows.flatMap(row => row.targetId ?? []),
  )
  const { same, refused } = partedBy(rows, await meetAll(tx, read, work))
  return { refused, happened: await write(tx, same, work) }
}

/** Meets rows with the registry: two questions to the database for all of them. */
async function meetAll(
  tx: Tx,
  read: readonly { staged: Staged; read: ReadRow }[],
  work: Work,
): Promise<Checked[]> {
  const known = await lookUp(
    tx,
    read.map(one => one.read.given),
  )
  return read.map(one => judge(one.staged, one.read, known, work))
}

function judge(staged: Staged, read: ReadRow, known: Known, work: Work): Checked {
  const { given, region } = read
  const problems = [...read.problems]
  const complain = (field: string, rule: string, params: Problem['params'] = {}) => {
    const column = work.mapping[field] ?? null
    problems.push({ field, column, rule, value: null, params })
  }
  const place = region && placeOf({ ...region, scope_id: region.id })
  if (place && !reaches(work, place, 'libraries.register')) complain(placedBy(work), 'outside-scope')
  const met = problems.length > 0 ? undefined : meet(given, known, staged.choice)
  if (met && 'rule' in met) complain(met.field, met.rule, met.params)
  const target = met && 'target' in met ? met.target : undefined
  if (target && !reaches(work, placeOf(target), 'libraries.amend')) complain('npp', 'outside-scope')
  if (met && 'isNew' in met && !given.facts.name) complain('name', 'missing')
  if (met && problems.length === 0) {
    const before = firstOf(staged, given, target, work.spoken)
    if (before !== undefined) complain('name', 'twice', { row: before })
  }
  const changes = target ? changesBetween(factsOf(target), { ...factsOf(target), ...given.facts }) : []
  const candidates = met && 'candidates' in met ? met.candidates : []
  const action = actionOf(problems, candidates, target, changes)
  const outcome: Outcome = {
    ...{ row: staged.row, action, problems, given, candidates },
    changes: action === 'change' ? changes : [],
    ...{ targetId: target?.id ?? null, targetVersion: target?.version ?? null },
  }
  return { outcome, given, read, target }
}

/** The column that says where a library is, the closest first. */
function placedBy({ mapping }: Work): string {
  return (
    ['regionCode', 'village', 'district', 'regency', 'province'].find(field => field in mapping) ??
    'regionCode'
  )
}

/** The row of the same file that spoke of the same library before. */
function firstOf(
  staged: Staged,
  given: Given,
  target: FullRow | undefined,
  spoken: Map<string, number>,
): number | undefined {
  const keys = [
    ...(target ? [target.id] : []),
    ...(given.facts.npp ? [`npp ${given.facts.npp}`] : []),
    ...(given.regionId === null
      ? []
      : [
          `${given.kind} ${given.regionId} ${given.kind === 'community' ? essence(given.facts.name ?? '') : ''}`,
        ]),
  ]
  const before = keys.flatMap(key => spoken.get(key) ?? []).find(row => row !== staged.row)
  if (before === undefined) for (const key of keys) spoken.set(key, staged.row)
  return before
}
