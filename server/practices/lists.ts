import { nation } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { LibraryId } from '../../contract/ids.ts'
import type {
  alikePractices,
  exportPractices,
  findPractices,
  listPractices,
} from '../../contract/practice-lists.ts'
import { conditionsOf, practiceStates } from '../../contract/practices.ts'
import { activities } from '../../text/activities.ts'
import { kinds } from '../../text/libraries.ts'
import { practiceFile } from '../../text/practice-file.ts'
import { practiceMarks } from '../../text/practice-marks.ts'
import { factsOf } from '../libraries/facts.ts'
import { find as findLibrary, type LibraryRow } from '../libraries/libraries.ts'
import { read } from '../libraries/queries.ts'
import { searchFor } from '../libraries/search-queries.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context, Sheet } from '../platform/endpoint.ts'
import { planEach, planOnce } from '../platform/planning.ts'
import { refuse } from '../platform/problems.ts'
import * as alikes from './alike-queries.ts'
import * as queries from './list-queries.ts'
import { stateOf } from './rules.ts'
import { rowOf, type Shown, shown } from './shape-queries.ts'

/** Published cards of all libraries, as they are asked for. */
export async function find(
  c: Context,
  input: InputOf<typeof findPractices>,
): Promise<ResultOf<typeof findPractices>> {
  let page: Awaited<ReturnType<typeof queries.found>> | undefined
  const finding = await findingOf(c, input, async tried => {
    page = await queries.found(c.tx, tried, input)
    return Object.keys(page.byTopic).length > 0
  })
  const { byTopic, ids } = page ?? (await queries.found(c.tx, finding, input))
  const total = input.topic
    ? (byTopic[input.topic] ?? 0)
    : Object.values(byTopic).reduce((sum, n) => sum + n, 0)
  await planOnce(c.tx)
  return { total, byTopic, practices: (await shown(c.tx, ids)).map(rowOf) }
}

/** The same as a file, its words in the reader's language. */
export async function sheet(c: Context, input: InputOf<typeof exportPractices>): Promise<Sheet> {
  const { language } = c.actor
  return {
    name: `${practiceFile[language].file}-${dayIn(c.now)}`,
    columns: columnsAsked(columnsIn(language), input.columns),
    rows: queries.everyFound(c.tx, await findingOf(c, input)),
  }
}

/** Cards in whatever state, of the actor's own area. */
export async function list(
  c: Context,
  input: InputOf<typeof listPractices>,
): Promise<ResultOf<typeof listPractices>> {
  const byState = await queries.countByState(c.tx, c.actor, input)
  const wanted = new Set(input.state?.length ? input.state : practiceStates)
  const total = [...wanted].reduce((sum, state) => sum + byState[state], 0)
  const ids = total > input.offset ? await queries.listedIds(c.tx, c.actor, input, input) : []
  return { total, byState, practices: (await shown(c.tx, ids)).map(rowOf) }
}

export const findHome = (c: Context, { libraryId }: { libraryId: LibraryId }) => findLibrary(c.tx, libraryId)

/** Cards that are likely the same, for who is about to write one. */
export async function alike(
  c: Context,
  { title, topic, activities: told = [], but }: InputOf<typeof alikePractices>,
  library: LibraryRow,
): Promise<ResultOf<typeof alikePractices>> {
  const same = await alikes.toldFrom(c.tx, told, but ?? null)
  const found = await alikes.alikeTo(c.tx, library, { title, topic }, but ? [but] : [])
  return { same: same ? alikeOf(same) : null, alike: found.map(alikeOf) }
}

const alikeOf = (row: alikes.Alike) => ({
  ...{ id: row.id, title: row.title, libraryName: row.library_name, state: stateOf(row) },
})

/** @param finds tries a search; true where it found something */
async function findingOf(
  c: Context,
  input: Omit<InputOf<typeof exportPractices>, 'format'>,
  finds?: (finding: queries.Finding) => Promise<boolean>,
): Promise<queries.Finding> {
  await planEach(c.tx)
  const home = input.like && ((await read(c.tx, input.like)) ?? refuse('access.not-found'))
  const place = home ? { kind: home.kind, lacks: conditionsOf(factsOf(home)) } : undefined
  const of = (search: queries.Finding['search']) => ({ ...input, place, search })
  return of(await searchFor(c.tx, [nation], input.q, queries.index, finds && (search => finds(of(search)))))
}

function columnsIn(language: 'id' | 'en'): Named<Shown>[] {
  const { strategies, topics } = activities[language]
  const { conditions } = practiceMarks[language]
  const column = (id: keyof typeof practiceFile.id.columns, value: Named<Shown>['value']): Named<Shown> => ({
    id,
    title: { id: practiceFile.id.columns[id], en: practiceFile.en.columns[id] },
    value,
  })
  return [
    column('title', row => row.title),
    column('library', row => row.library_name),
    column('regency', row => row.regency),
    column('province', row => row.province),
    column('kind', row => kinds[row.library_kind][language]),
    column('strategy', row => (strategies as Record<string, string>)[row.strategy] ?? row.strategy),
    column('topic', row => (topics as Record<string, string>)[row.topic] ?? row.topic),
    column('problem', row => row.problem),
    column('forWhom', row => row.for_whom),
    column('days', row => row.days),
    column('cost', row => row.cost),
    column('conditions', row =>
      row.conditions.map(code => (conditions as Record<string, string>)[code] ?? code).join('; '),
    ),
    column('activities', row => row.activities ?? 0),
    column('attendances', row => row.attendances ?? 0),
    column('takers', row => row.takers ?? 0),
    column('working', row => row.working ?? 0),
    column('published', row => row.published_at && dayIn(new Date(row.published_at))),
  ]
}
