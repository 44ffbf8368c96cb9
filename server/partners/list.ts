import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { exportPartners, listPartners, Partner } from '../../contract/partners.ts'
import { activities } from '../../text/activities.ts'
import { partners as text } from '../../text/partners.ts'
import { dayIn } from '../platform/clock.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import { partnersOf } from './facts.ts'
import * as queries from './list-queries.ts'

export async function list(
  c: Context,
  input: InputOf<typeof listPartners>,
): Promise<ResultOf<typeof listPartners>> {
  const rows = await queries.page(c.tx, c.actor, input, input)
  return { total: await queries.count(c.tx, c.actor, input), partners: await partnersOf(c.tx, rows) }
}

/** The same list as a file, its words in the reader's language; contacts stay out of it. */
export async function sheet(c: Context, input: InputOf<typeof exportPartners>): Promise<Sheet> {
  const { language } = c.actor
  return {
    name: `${text[language].file}-${dayIn(c.now)}`,
    columns: columnsIn(language, input.columns),
    rows: pages(c, input),
  }
}

async function* pages(c: Context, input: InputOf<typeof exportPartners>): AsyncGenerator<Partner[]> {
  for await (const rows of queries.pages(c.tx, c.actor, input)) yield partnersOf(c.tx, rows)
}

function columnsIn(language: 'id' | 'en', asked?: readonly string[]): Column<Partner>[] {
  const words = text[language]
  const { topics } = activities[language]
  const column = (name: keyof typeof words.columns, value: Column<Partner>['value']): Named<Partner> => ({
    id: name,
    title: { id: text.id.columns[name], en: text.en.columns[name] },
    value,
  })
  const all = [
    column('name', partner => partner.name),
    column('kind', partner => words.kinds[partner.kind]),
    column('place', partner => partner.place.name),
    column('serves', partner => partner.serves.map(region => region.name).join('; ')),
    column('topics', partner => partner.topics.map(topic => topics[topic]).join('; ')),
    column('help', partner => partner.help.map(kind => words.help[kind]).join('; ')),
    column('address', partner => partner.address),
    column('phone', partner => partner.phone),
    column('email', partner => partner.email),
    column('website', partner => partner.website),
    column('note', partner => partner.note),
  ]
  return columnsAsked(all, asked)
}
