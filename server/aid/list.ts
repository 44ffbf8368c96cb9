import { type AidItem, aidStates, type countAid, type exportAid, type listAid } from '../../contract/aid.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { aid as text } from '../../text/aid.ts'
import { programme } from '../../text/programme.ts'
import { planEach } from '../platform/planning.ts'
import { searchFor } from '../libraries/search-queries.ts'
import { dayIn } from '../platform/clock.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import * as queries from './list-queries.ts'

/** Aid items in the actor's scope: a page, counts by state over the filter without its states, and what waits. */
export async function list(c: Context, input: InputOf<typeof listAid>): Promise<ResultOf<typeof listAid>> {
  const filter = await filterOf(c, input)
  const byState = await queries.countByState(c.tx, c.actor, filter)
  const wanted = new Set(input.state?.length ? input.state : aidStates)
  const total = [...wanted].reduce((sum, state) => sum + byState[state], 0)
  const items = await queries.page(c.tx, c.actor, filter, input)
  return { total, byState, items, tasks: await queries.countTasks(c.tx, c.actor, filter.today) }
}

export async function counts(
  c: Context,
  input: InputOf<typeof countAid>,
): Promise<ResultOf<typeof countAid>> {
  return { regions: await queries.countByRegion(c.tx, c.actor, { ...input, today: dayIn(c.now) }) }
}

/** The same list as a file, its words in the reader's language. */
export async function sheet(c: Context, input: InputOf<typeof exportAid>): Promise<Sheet> {
  const { language } = c.actor
  const filter = await filterOf(c, input)
  return {
    name: `${text[language].file}-${filter.today}`,
    columns: columnsIn(language, input.columns),
    rows: queries.pages(c.tx, c.actor, filter),
  }
}

async function filterOf(
  c: Context,
  input: Omit<InputOf<typeof exportAid>, 'format'>,
): Promise<queries.Filter> {
  await planEach(c.tx)
  const search = await searchFor(c.tx, queries.scopesOf(c.actor), input.q)
  return { ...input, search, today: dayIn(c.now) }
}

const several = {
  library: ['library', 'regency', 'province'],
  kind: ['kind', 'count'],
  shipped: ['shippedOn'],
}

function columnsIn(language: 'id' | 'en', asked?: readonly string[]): Column<AidItem>[] {
  const words = text[language]
  const column = (name: keyof typeof words.columns, value: Column<AidItem>['value']): Named<AidItem> => ({
    id: name,
    title: { id: text.id.columns[name], en: text.en.columns[name] },
    value,
  })
  const all = [
    column('library', item => item.libraryName),
    column('regency', item => item.regency),
    column('province', item => item.province),
    column('kind', item => words.kinds[item.kind]),
    column('count', item => item.count),
    column('description', item => item.description),
    column('giver', item => item.giver),
    column('source', item => programme[language].fundings[item.source]),
    column('year', item => item.year),
    column('value', item => item.value),
    column('serials', item => item.serials.join('; ')),
    column('letter', item => item.letter?.number ?? null),
    column('state', item => words.states[item.state]),
    column('task', item => (item.task ? words.tasks[item.task] : null)),
    column('allocatedOn', item => item.allocatedOn),
    column('shippedOn', item => item.shippedOn),
    column('courier', item => item.courier),
    column('receivedOn', item => item.receivedOn),
    column('arrived', item => item.arrived),
    column('condition', item => (item.condition ? words.conditions[item.condition] : null)),
    column('inUseOn', item => item.inUseOn),
    column('brokenOn', item => item.brokenOn),
    column('reason', item => item.endedReason ?? item.brokenReason ?? item.receiptNote),
  ]
  return columnsAsked(all, asked, several)
}
