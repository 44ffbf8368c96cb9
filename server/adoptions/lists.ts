import type { Adoption, exportAdoptions, getAdoption, listAdoptions } from '../../contract/adoptions.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { adoptions as text } from '../../text/adoptions.ts'
import { searchFor } from '../libraries/search-queries.ts'
import { dayIn } from '../platform/clock.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import { planEach } from '../platform/planning.ts'
import * as queries from './list-queries.ts'

export async function list(
  c: Context,
  input: InputOf<typeof listAdoptions>,
): Promise<ResultOf<typeof listAdoptions>> {
  const filter = await filterOf(c, input)
  const { total, counts } = await queries.count(c.tx, c.actor, filter)
  return { total, counts, adoptions: await queries.page(c.tx, c.actor, filter, input) }
}

/** The same list as a file, its words in the reader's language. */
export async function sheet(c: Context, input: InputOf<typeof exportAdoptions>): Promise<Sheet> {
  const { language } = c.actor
  return {
    name: `${text[language].file}-${dayIn(c.now)}`,
    columns: columnsIn(language, input.columns),
    rows: queries.pages(c.tx, c.actor, await filterOf(c, input)),
  }
}

export const find = (c: Context, { id }: { id: string }) => queries.one(c.tx, c.actor, id)
export const get = (
  _: Context,
  __: InputOf<typeof getAdoption>,
  adoption: Adoption,
): Promise<ResultOf<typeof getAdoption>> => Promise.resolve({ adoption })

async function filterOf(
  c: Context,
  input: Omit<InputOf<typeof exportAdoptions>, 'format' | 'columns'>,
): Promise<queries.Filter> {
  await planEach(c.tx)
  return { ...input, search: await searchFor(c.tx, queries.scopesOf(c.actor), input.q) }
}

function columnsIn(language: 'id' | 'en', asked?: readonly string[]): Column<Adoption>[] {
  const words = text[language]
  const column = (name: keyof typeof words.columns, value: Column<Adoption>['value']): Named<Adoption> => ({
    id: name,
    title: { id: text.id.columns[name], en: text.en.columns[name] },
    value,
  })
  const all = [
    column('practice', ({ practice }) => practice.title),
    column('origin', ({ practice }) => practice.origin.name),
    column('library', ({ library }) => library.name),
    column('regency', ({ library }) => library.regency),
    column('province', ({ library }) => library.province),
    column('state', ({ state }) => words.states[state]),
    column('kind', ({ kind }) => words.kinds[kind]),
    column('from', ({ from }) => from && from.library.name),
    column('interestedOn', one => one.interestedOn),
    column('tryingOn', one => one.tryingOn),
    column('workingOn', one => one.workingOn),
    column('droppedOn', one => one.droppedOn),
    column('changes', one => one.changes),
    column('why', one => one.why),
    column('result', one => one.result),
    column('dropReason', one => one.dropReason),
  ]
  return columnsAsked(all, asked, { library: ['library', 'regency', 'province'] })
}
