import {
  codeAbove,
  type ColumnName,
  type DecreeLine,
  type Fault,
  levelOf,
} from '../../contract/boundaries.ts'
import type { Level } from '../../contract/regions.ts'

/** A region in force, as far as a decree needs it. */
export type Known = {
  id: number
  code: string
  name: string
  level: Level
  parentId: number | null
  provinceId: number | null
  regencyId: number | null
  districtId: number | null
  /** Since when it is what it is. */
  validFrom: string
}

/** What a region becomes. `line` is null where it only goes along with one above it. */
export type Planned = Omit<Known, 'validFrom' | 'parentId'> & {
  parentId: number
  before: Known | null
  line: number | null
}
export type Ended = { before: Known; followedBy: number; line: number }

export type Plan = {
  faults: Fault[]
  /** Regions that are made, or become something else. */
  regions: Planned[]
  ended: Ended[]
  /** The region that each line leads to. */
  targets: (Planned | undefined)[]
}

const nation = 1

/**
 * Works out what a decree makes of the regions in force. A region that is one old code to one new code keeps its
 * identity; so does the one of several that keeps its code, else the first named. What no line names follows the
 * region above it. Every rule is held by what there would be afterwards: one region to a code, one above each.
 * @param tree all regions in force that stand under the provinces that are named
 * @param nextId the first free id
 * @param led where codes that are no longer in force lead to now
 */
export function planOf(
  lines: readonly DecreeLine[],
  tree: readonly Known[],
  effectiveFrom: string,
  nextId: number,
  led: ReadonlyMap<string, string> = new Map(),
): Plan {
  const faults: Fault[] = []
  const blame = (line: number, column: ColumnName, code: Fault['code'], params: Fault['params'] = {}) => {
    if (!faults.some(fault => fault.line === line && fault.code === code))
      faults.push({ line, column, code, params })
  }
  const byCode = new Map(tree.map(region => [region.code, region]))
  const rows = readable(lines, byCode, led, blame)

  // who goes on as what
  const byOld = Map.groupBy(
    rows.filter(row => row.from !== null),
    row => row.from?.id,
  )
  const heirs = new Map(
    [...byOld].map(([id, of]) => [id, of.find(row => row.from?.code === row.to) ?? of[0]]),
  )
  const becomes = new Map<number, Row>()
  const ended: Ended[] = []
  const holders = new Map<string, { id: number; row: Row; before: Known | null; name: string }>()
  const idle: number[] = []
  let free = nextId
  for (const [code, of] of Map.groupBy(rows, row => row.to)) {
    const going = of.filter(row => row.from !== null && heirs.get(row.from.id) === row)
    const holder = going.find(row => row.from?.code === code) ?? going[0]
    const row = holder ?? of[0]
    if (!row) continue
    const before = holder?.from ?? null
    const id = before?.id ?? free++
    holders.set(code, { id, row, before, name: nameOf(of, before, blame) })
    for (const each of going) {
      if (!each.from) continue
      becomes.set(each.from.id, each)
      if (each !== holder) ended.push({ before: each.from, followedBy: id, line: each.number })
    }
    const same = before?.code === code && before.name === holders.get(code)?.name
    if (same && of.length === 1 && byOld.get(before.id)?.length === 1) idle.push(row.number)
  }

  // the codes of all that is there afterwards, from the top down
  const gone = new Set(ended.map(({ before }) => before.id))
  const codes = new Map<number, { code: string; line: number | null }>([[nation, { code: '', line: null }]])
  const after = new Map<string, { id: number; name: string; before: Known | null; line: number | null }>()
  const put = (code: string, of: { id: number; name: string; before: Known | null; line: number | null }) => {
    const there = after.get(code)
    if (there) {
      const [line, holder] = of.line === null ? [there.line, of] : [of.line, there]
      blame(line ?? 1, 'new', 'code-taken', { code, holder: holder.name })
    } else after.set(code, of)
  }
  for (const region of tree.toSorted((a, b) => a.code.length - b.code.length)) {
    const above = region.parentId === null ? undefined : codes.get(region.parentId)
    const row = becomes.get(region.id)
    const followed = above?.code
      ? `${above.code}${region.code.slice(region.code.lastIndexOf('.'))}`
      : region.code
    const code = row?.to ?? followed
    const line = row?.number ?? above?.line ?? null
    codes.set(region.id, { code, line })
    if (gone.has(region.id)) continue
    const name = row ? (holders.get(code)?.name ?? region.name) : region.name
    put(code, { id: region.id, name, before: region, line })
  }
  for (const [code, { id, row, before, name }] of holders) {
    if (before === null) put(code, { id, name, before, line: row.number })
  }

  // the places above each, from the top down too
  const placed = new Map<string, Planned>()
  for (const [code, { id, name, before, line }] of [...after].sort(([a], [b]) => a.length - b.length)) {
    const upper = codeAbove(code)
    const parent = upper === undefined ? undefined : placed.get(upper)
    if (upper !== undefined && parent === undefined) {
      blame(line ?? 1, 'new', 'parent-missing', { region: name || code, parent: upper })
      continue
    }
    const level = levelOf(code)
    placed.set(code, {
      id,
      code,
      name,
      level,
      parentId: parent?.id ?? nation,
      provinceId: parent?.provinceId ?? id,
      regencyId: level === 'regency' ? id : (parent?.regencyId ?? null),
      districtId: level === 'district' ? id : (parent?.districtId ?? null),
      before,
      line: ownLine(line, holders.get(code)),
    })
    const since = [before, parent?.before].find(each => each && each.validFrom > effectiveFrom)
    const touched = before === null || isChanged(placed.get(code))
    if (since && touched)
      blame(line ?? 1, 'old', 'changed-later', { region: since.name, since: since.validFrom })
  }
  for (const { before, line } of ended) {
    if (before.validFrom > effectiveFrom)
      blame(line, 'old', 'changed-later', { region: before.name, since: before.validFrom })
  }
  for (const number of idle) {
    if (!faults.some(({ line }) => line === number)) blame(number, 'new', 'nothing-changes')
  }
  return {
    faults: faults.sort((a, b) => a.line - b.line),
    regions: [...placed.values()].filter(region => region.before === null || isChanged(region)),
    ended,
    targets: lines.map(line => placed.get(line.new)),
  }
}

type Row = { number: number; from: Known | null; to: string; name: string | null }
type Blame = (line: number, column: ColumnName, code: Fault['code'], params?: Fault['params']) => void

/** The lines that can be gone on with; what is wrong with the others is told. */
function readable(
  lines: readonly DecreeLine[],
  byCode: ReadonlyMap<string, Known>,
  led: ReadonlyMap<string, string>,
  blame: Blame,
): Row[] {
  const seen = new Map<string, number>()
  return lines.flatMap((line, index) => {
    const number = index + 1
    const key = `${line.old ?? ''}>${line.new}`
    const first = seen.get(key)
    if (first !== undefined) {
      blame(number, 'old', 'line-twice', { line: String(first) })
      return []
    }
    seen.set(key, number)
    const from = line.old ? byCode.get(line.old) : null
    if (from === undefined) {
      const now = led.get(line.old ?? '')
      if (now === undefined) blame(number, 'old', 'old-unknown', { code: line.old ?? '' })
      else blame(number, 'old', 'old-ended', { code: line.old ?? '', now })
      return []
    }
    if (from && from.level !== levelOf(line.new)) {
      blame(number, 'new', 'level-differs')
      return []
    }
    return [{ number, from, to: line.new, name: line.name }]
  })
}

/** The name that the lines of one new code give it, else the one it has. */
function nameOf(rows: readonly Row[], before: Known | null, blame: Blame): string {
  const [first, ...others] = rows.filter(row => row.name !== null)
  const other = others.find(row => row.name !== first?.name)
  if (first && other) blame(other.number, 'name', 'names-differ', { line: String(first.number) })
  const name = first?.name ?? before?.name
  if (name === undefined) blame(rows[0]?.number ?? 1, 'name', 'name-missing')
  return name ?? ''
}

/** A line is a region's own only where it names it; what follows has the line of the one above, for faults only. */
function ownLine(line: number | null, holder: { row: Row } | undefined): number | null {
  return holder ? line : null
}

function isChanged(region: Planned | undefined): boolean {
  const was = region?.before
  if (!region || !was) return false
  return (
    was.code !== region.code ||
    was.name !== region.name ||
    was.parentId !== region.parentId ||
    was.provinceId !== region.provinceId ||
    was.regencyId !== region.regencyId ||
    was.districtId !== region.districtId
  )
}
