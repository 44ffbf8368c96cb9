import type {
  applyDecree,
  Counts,
  Fate,
  Fault,
  listDecrees,
  previewDecree,
} from '../../contract/boundaries.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { forgetEverybody } from '../people/session-cache.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { turn } from '../regions/epoch.ts'
import * as tally from '../tallies/tally.ts'
import * as following from './following-queries.ts'
import * as moving from './moving-queries.ts'
import { type Ended, type Known, type Plan, planOf } from './plan.ts'
import * as queries from './queries.ts'

type Asked = InputOf<typeof previewDecree>

/**
 * What a decree would change, without changing it.
 * @throws boundary.date-ahead
 */
export async function preview(c: Context, input: Asked): Promise<ResultOf<typeof previewDecree>> {
  requireCome(c, input.effectiveFrom)
  const worked = await workOut(c, input)
  const { plan, names, going } = worked
  return {
    version: await queries.decrees(c.tx),
    faults: plan.faults,
    fates: fatesOf(input, worked),
    counts: await countsOf(c, worked),
    sums: sumsOf(going, names),
    unserved: plan.regions
      .filter(({ before, level }) => before === null && (level === 'province' || level === 'regency'))
      .map(({ code, name }) => ({ code, name })),
  }
}

/**
 * Applies a decree: regions keep what they were as their past, libraries and their facts go to their new places (the
 * sums of now with them; where they stood is noted for the sums of then), and roles and invitations follow.
 * @throws boundary.date-ahead, boundary.number-taken, record.changed-meanwhile where another decree was applied since
 * the preview; boundary.lines-wrong with the field of each fault
 */
export async function apply(
  c: Context,
  input: InputOf<typeof applyDecree>,
): Promise<ResultOf<typeof applyDecree>> {
  requireCome(c, input.effectiveFrom)
  if (input.on > dayIn(c.now)) refuse('boundary.date-ahead', undefined, [{ path: 'on', rule: 'too_big' }])
  if ((await queries.takeTurn(c.tx)) !== input.version) refuse('record.changed-meanwhile')
  const worked = await workOut(c, input)
  const { plan, destinations } = worked
  if (plan.faults.length > 0) refuse('boundary.lines-wrong', undefined, fieldsOf(plan.faults))
  const counts = await countsOf(c, worked)
  await queries.insertDecree(c.tx, input, counts, c.actor.personId, c.now)

  const { tx } = c
  const change = { decreeId: input.id, effectiveFrom: input.effectiveFrom }
  const ids = plan.regions.map(region => region.id)
  await moving.keepPast(tx, change, plan.regions, destinations)
  await moving.endRegions(tx, change, plan.ended)
  await moving.writeRegions(tx, change, plan.regions)
  await moving.writeScopes(tx, ids)
  const libraries = await moving.lockLibraries(tx, destinations)
  const movers = libraries.filter(library => library.moves)
  await moving.moveFacts(tx, change, movers)
  await moving.notePlaces(tx, change, movers)
  await moving.moveLibraries(tx, libraries)
  const renamed = plan.regions.filter(({ before, name }) => before && before.name !== name)
  await moving.refreshSearch(
    tx,
    renamed.map(region => region.id),
    libraries,
  )
  const scopes = [...ids, ...libraries.map(library => library.scopeId)]
  await moving.moveRoles(tx, plan.ended, scopes, c.actor.personId, c.now)
  await tally.foldIfMany(tx)

  tellAll(c, input, worked, counts)
  // what people may, and where, has changed for many: each session reads it anew
  forgetEverybody()
  turn()
  return { id: input.id, counts }
}

export function list(c: Context, input: InputOf<typeof listDecrees>): Promise<ResultOf<typeof listDecrees>> {
  return queries.list(c.tx, input)
}

type Worked = {
  plan: Plan
  tree: readonly Known[]
  destinations: following.Destination[]
  going: following.Going[]
  /** Names of all regions before or after, by id. */
  names: ReadonlyMap<number, string>
}

async function workOut(c: Context, { lines, effectiveFrom }: Asked): Promise<Worked> {
  const codes = lines.flatMap(line => [line.old ?? line.new, line.new])
  const tree = await queries.tree(c.tx, [...new Set(codes.map(code => code.slice(0, 2)))])
  const led = await queries.led(c.tx, [...new Set(codes)])
  const plan = planOf(lines, tree, effectiveFrom, await queries.nextId(c.tx), led)
  const destinations = destinationsOf(plan, tree)
  plan.faults.push(...(await crowded(c, plan.ended)))
  const names = new Map([...tree, ...plan.regions].map(region => [region.id, region.name]))
  return { plan, tree, destinations, names, going: await following.going(c.tx, destinations) }
}

/** For each region that changes or ends, where what stands in it stands afterwards. */
function destinationsOf({ regions, ended }: Plan, tree: readonly Known[]): following.Destination[] {
  const after = new Map([...tree, ...regions].map(region => [region.id, region]))
  const placed = (from: number, to: number) => {
    const region = after.get(to)
    const { provinceId, regencyId = null, districtId = null } = region ?? {}
    return typeof provinceId === 'number' ? [{ from, to, provinceId, regencyId, districtId }] : []
  }
  return [
    ...regions.filter(({ before }) => before !== null).flatMap(({ id }) => placed(id, id)),
    ...ended.flatMap(({ before, followedBy }) => placed(before.id, followedBy)),
  ]
}

/** Lines by which two libraries of a kind that a region has once would come to stand in one. */
async function crowded(c: Context, ended: readonly Ended[]): Promise<Fault[]> {
  if (ended.length === 0) return []
  const pairs = ended.map(({ before, followedBy }) => ({ from: before.id, to: followedBy }))
  const first = new Map<string, following.Standing>()
  return (await following.standing(c.tx, pairs)).flatMap(library => {
    const key = `${library.to} ${library.kind}`
    const there = first.get(key)
    if (!there) first.set(key, library)
    const line = ended.find(({ before }) => before.id === library.from)?.line
    if (!there || line === undefined) return []
    return [
      {
        line,
        column: 'old' as const,
        code: 'two-libraries' as const,
        params: { first: there.name, second: library.name },
      },
    ]
  })
}

/** What becomes of the region of each line. */
function fatesOf({ lines }: Asked, { plan, tree, names }: Worked): Fate[] {
  const byCode = new Map(tree.map(region => [region.code, region]))
  return lines.flatMap((line, index): Fate[] => {
    const after = plan.targets[index]
    if (!after || after.level === 'nation') return []
    const before = line.old ? (byCode.get(line.old) ?? null) : null
    return [
      {
        line: index + 1,
        what: fateOf(before, after),
        level: after.level,
        before: before && { code: before.code, name: before.name },
        after: { code: after.code, name: after.name },
        parent: after.parentId === 1 ? 'Indonesia' : (names.get(after.parentId) ?? ''),
      },
    ]
  })
}

function fateOf(before: Known | null, after: Plan['regions'][number]): Fate['what'] {
  if (before === null || after.before === null) return 'made'
  if (before.id !== after.id) return 'ended'
  if (before.parentId !== after.parentId) return 'moved'
  if (before.code !== after.code) return 'recoded'
  return before.name === after.name ? 'stays' : 'renamed'
}

async function countsOf(c: Context, { plan, destinations, going }: Worked): Promise<Counts> {
  const own = plan.regions.filter(region => region.before !== null && region.line !== null)
  const many = (what: Fate['what']) => own.filter(region => fateOf(region.before, region) === what).length
  const sum = (of: 'libraries' | 'enrolments' | 'reports' | 'activities') =>
    going.reduce((total, group) => total + group[of], 0)
  const made = plan.regions.filter(({ before }) => before === null).length
  return {
    made,
    ended: plan.ended.length,
    moved: many('moved'),
    recoded: many('recoded'),
    renamed: many('renamed'),
    following: plan.regions.length - made - own.length,
    libraries: sum('libraries'),
    ...(await following.served(c.tx, destinations)),
    enrolments: sum('enrolments'),
    reports: sum('reports'),
    activities: sum('activities'),
  }
}

/** By provinces where they go to another one, else by regencies. */
function sumsOf(going: readonly following.Going[], names: Worked['names']) {
  const named = (id: number | null) => (id === null ? '–' : (names.get(id) ?? '–'))
  const groups = Map.groupBy(going, group =>
    group.provinceId === group.toProvinceId
      ? `regency ${group.regencyId} ${group.toRegencyId}`
      : `province ${group.provinceId} ${group.toProvinceId}`,
  )
  return [...groups.values()].flatMap(of => {
    const [group] = of
    if (!group) return []
    const wide = group.provinceId !== group.toProvinceId
    const sum = (what: 'libraries' | 'enrolments' | 'reports' | 'activities') =>
      of.reduce((total, each) => total + each[what], 0)
    return [
      {
        level: wide ? ('province' as const) : ('regency' as const),
        from: named(wide ? group.provinceId : group.regencyId),
        to: named(wide ? group.toProvinceId : group.toRegencyId),
        libraries: sum('libraries'),
        enrolments: sum('enrolments'),
        reports: sum('reports'),
        activities: sum('activities'),
      },
    ]
  })
}

function fieldsOf(faults: readonly Fault[]) {
  return faults
    .slice(0, 50)
    .map(({ line, column, code }) => ({ path: `lines.${line - 1}.${column}`, rule: code }))
}

/** Once for the nation, and once for each province that something leaves or enters, so that its pages look anew. */
function tellAll(c: Context, { id }: InputOf<typeof applyDecree>, { plan }: Worked, counts: Counts): void {
  const provinces = plan.regions.flatMap(({ before, provinceId }) => [provinceId, before?.provinceId])
  const ended = plan.ended.map(({ before }) => before.provinceId)
  const touched = [...new Set([...provinces, ...ended])].filter(each => typeof each === 'number')
  const subject = { kind: 'boundary-decree', id }
  c.record({
    name: 'boundaries.applied',
    subject,
    at: { provinceId: null, regencyId: null, scopeId: 1 },
    data: { ...counts },
  })
  for (const province of touched) {
    c.record({
      name: 'boundaries.changed',
      subject,
      at: { provinceId: province, regencyId: null, scopeId: province },
    })
  }
}

function requireCome(c: Context, month: string): void {
  if (month > dayIn(c.now))
    refuse('boundary.date-ahead', undefined, [{ path: 'effectiveFrom', rule: 'too_big' }])
}
