import type { Role } from '../../contract/access.ts'
import { normalLogin } from '../../contract/people.ts'
import { fold } from '../../contract/regions.ts'
import * as meetings from '../libraries/meeting-queries.ts'
import * as listed from '../people/listed.ts'
import { outranks } from '../people/policy.ts'
import type { Tx } from '../platform/db.ts'
import type { Cell } from '../platform/spreadsheet.ts'
import { loadTree, type RegionTree } from '../regions/tree.ts'
import { type Cells, cellsOf } from './cell-reading.ts'
import type { For, Kind, Outcome, Staged, Waiting } from './kind.ts'
import { type Known, lookUp } from './library-meeting.ts'
import { actionOf, partedBy } from './outcome.ts'
import { personFields, roleWords } from './person-words.ts'
import { choice, clean, isNothing, type Read, titleCase } from './values.ts'
import { find, readRegion, readWhich, tellsWhich, whichFields, whichNaming } from './which-library.ts'

type Given = { name: string | null; regionId: number | null }
const details = ['phone', 'email', 'username'] as const

/** People: a row is somebody with a role at a library or in a region, who is invited. */
export const peopleKind: Kind = {
  fields: [...whichFields, ...personFields],
  naming: [...whichNaming, 'personName'],
  once: ['role'],
  noPasswords: true,
  enough: (mapping, whole) =>
    'personName' in mapping &&
    ('role' in mapping || !isNothing(whole['role'] ?? null)) &&
    (tellsWhich(mapping) || 'regency' in mapping || 'province' in mapping),
  told(given) {
    const { name = null, regionId = null } = (given ?? {}) as Partial<Given>
    return { title: name, regionId }
  },
  async prepare(tx, for_, near) {
    const tree = await loadTree(tx, near)
    const work = (): Work => ({ ...for_, tree, spoken: new Map() })
    const checking = work()
    return {
      check: async (tx_, rows) => (await judgeAll(tx_, rows, checking)).map(({ outcome }) => outcome),
      carryOut: (tx_, rows) => carryOut(tx_, rows, work()),
    }
  },
}

type Work = For & { tree: RegionTree; spoken: Map<string, number> }
type ReadPerson = {
  staged: Staged
  cells: Cells
  name: string | undefined
  role: Role | undefined
  logins: listed.Listed['logins']
  /** Of a library's manager. */
  which: ReturnType<typeof readWhich> | undefined
  /** Of the others: their region. */
  region: ReturnType<typeof readRegion>
}
type Met = ReadPerson & { listed: listed.Listed | undefined; candidates: Outcome['candidates'] }
type Taken = Parameters<typeof listed.carryOut>[1][number]
type Checked = { outcome: Outcome; taken: Taken | undefined }

async function carryOut(tx: Tx, rows: readonly Waiting[], work: Work) {
  const met = await meetAll(tx, rows, work)
  // held in its place while somebody is put there
  await meetings.hold(
    tx,
    met.flatMap(({ region }) => region?.id ?? []),
    met.flatMap(({ libraryId }) => libraryId ?? []),
  )
  const { same, refused } = partedBy(rows, await judgeMet(tx, met, work))
  const taken = same.flatMap(one => one.taken ?? [])
  return { refused, happened: await listed.carryOut(tx, taken, { ...work, listId: work.importId }) }
}

async function judgeAll(tx: Tx, rows: readonly Staged[], work: Work): Promise<Checked[]> {
  return judgeMet(tx, await meetAll(tx, rows, work), work)
}

async function meetAll(tx: Tx, rows: readonly Staged[], work: Work) {
  const read = rows.map(staged => readPerson(staged, work))
  const libraries = await lookUp(
    tx,
    read.flatMap(({ which }) => which ?? []),
  )
  return read.map(one => place(one, libraries, work))
}

/** Four questions to the database for all of the rows. */
async function judgeMet(tx: Tx, met: readonly Met[], work: Work): Promise<Checked[]> {
  const there = await listed.standing(
    tx,
    met.flatMap(one => one.listed ?? []),
    work.now,
  )
  return met.map(one => judge(one, there, work))
}

function readPerson(staged: Staged, work: Work): ReadPerson {
  const cells = cellsOf(staged.cells, work.mapping, work.whole)
  const { take, complain, line } = cells
  const said = line('personName', 120)
  if (said === undefined) complain('personName', 'missing')
  const role = take('role', cell => choice(cell, roleWords))
  if (role === undefined) complain('role', 'missing')
  const logins = details.flatMap(kind => take(kind, cell => loginOf(kind, cell)) ?? [])
  const isBelow = role !== undefined && outranks(work.actor, role, work.place)
  const level = isBelow ? listed.levelOf(role) : undefined
  if (role && !level) complain('role', 'role-not-below')
  return {
    ...{ staged, cells, role, logins, name: said === undefined ? undefined : titleCase(said) },
    which: level === 'library' ? readWhich(cells, work.tree, work) : undefined,
    region: level && level !== 'library' ? readRegion(cells, level, work.tree, work) : undefined,
  }
}

/** Where somebody has their role; why it is not known is told at its column. */
function place(read: ReadPerson, libraries: Known, work: Work): Met & { libraryId: string | null } {
  const { cells, which, region, name, role, logins, staged } = read
  const found =
    which && find(cells, which, libraries, { choice: staged.choice, may: 'people.invite-below', of: work })
  const at = found?.target ?? (region && { ...region, scope_id: region.id })
  const seat = role && at && { role, ...placed(at) }
  return {
    ...{ ...read, candidates: found?.candidates ?? [], libraryId: found?.target?.id ?? null },
    listed: name && seat && cells.problems.length === 0 ? { name, place: seat, logins } : undefined,
  }
}

const placed = <P extends { scope_id: number; province_id: number | null; regency_id: number | null }>(
  at: P,
) => ({
  ...{ scope_id: at.scope_id, province_id: at.province_id, regency_id: at.regency_id },
})

function judge(met: Met, there: ReadonlyMap<string, listed.Standing>, work: Work): Checked {
  const { cells, staged, candidates, name, which, region } = met
  const { problems, complain } = cells
  const person = met.listed
  const seat = person && listed.seatOf({ role: person.place.role, scopeId: person.place.scope_id })
  const standing = seat === undefined ? undefined : there.get(seat)
  const key = person && `${seat} ${fold(person.name)}`
  const first = key === undefined ? undefined : work.spoken.get(key)
  if (first !== undefined && first !== staged.row) complain('personName', 'person-twice', { row: first })
  const verdict =
    person && standing && problems.length === 0 ? listed.judge(person, standing, work.actor) : undefined
  if (verdict && 'objection' in verdict) {
    const { detail, rule, params } = verdict.objection
    complain(fieldOf(detail), rule, params)
  }
  const account = verdict && 'known' in verdict ? (verdict.known ?? undefined) : undefined
  const othersRow = (said: string) => {
    const row = work.spoken.get(said)
    return row === staged.row ? undefined : row
  }
  const before = account && othersRow(`${account} ${seat}`)
  if (before !== undefined) complain('personName', 'person-twice', { row: before })
  // whoever manages several libraries is told of in several rows: the first says what is new
  const isTold = account !== undefined && othersRow(account) !== undefined
  const changes = verdict && 'changes' in verdict && !isTold ? verdict.changes : []
  const claims = changes.filter(({ detail }) => detail !== 'name')
  for (const { detail, to } of claims)
    if (othersRow(`${detail} ${to}`) !== undefined) complain(detail, 'login-of-another')
  const fine = verdict && !('objection' in verdict) && problems.length === 0 ? verdict : undefined
  const said = [key, account, account && `${account} ${seat}`, ...claims.map(c => `${c.detail} ${c.to}`)]
  if (fine) for (const one of said) if (one !== undefined) work.spoken.set(one, staged.row)
  const known = fine?.known === undefined ? undefined : fine
  const action = actionOf(problems, candidates, known, changes)
  const given: Given = { name: name ?? null, regionId: which?.regionId ?? region?.id ?? null }
  const outcome: Outcome = {
    ...{ row: staged.row, action, problems, given, candidates },
    changes: changes.map(({ detail, from, to }) => ({ field: fieldOf(detail), from, to })),
    ...{ targetId: known?.known ?? null, targetVersion: null },
  }
  const isWritten = action === 'create' || action === 'change'
  return { outcome, taken: person && fine && isWritten ? { listed: person, verdict: fine } : undefined }
}

const fieldOf = (detail: string) => (detail === 'name' ? 'personName' : detail)

/** A login of the kind that its column is for; a phone number that a spreadsheet took for a number lost its first 0. */
function loginOf(kind: (typeof details)[number], cell: Cell): Read<listed.Listed['logins'][number]> {
  if (isNothing(cell)) return { value: undefined }
  const said = clean(cell).replace(/^['`]/, '')
  const login = normalLogin(kind === 'phone' && /^8\d{8,11}$/.test(said) ? `0${said}` : said)
  return login?.kind === kind ? { value: login } : { rule: `not-a-${kind}` }
}
