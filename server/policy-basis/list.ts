import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { Basis, exportBases, listBases } from '../../contract/policy-basis.ts'
import { activities } from '../../text/activities.ts'
import { policyBasis as text } from '../../text/policy-basis.ts'
import { dayIn } from '../platform/clock.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import * as queries from './list-queries.ts'

/** Documents in sight: a page; and of the filter, whatever state it asks for, how many are about to end. */
export async function list(
  c: Context,
  input: InputOf<typeof listBases>,
): Promise<ResultOf<typeof listBases>> {
  const filter = { ...input, today: dayIn(c.now) }
  return {
    total: await queries.count(c.tx, c.actor, filter),
    expiring: await queries.count(c.tx, c.actor, { ...filter, state: 'expiring' }),
    documents: await queries.page(c.tx, c.actor, filter, input),
  }
}

/** The same list as a file, its words in the reader's language. */
export async function sheet(c: Context, input: InputOf<typeof exportBases>): Promise<Sheet> {
  const { language } = c.actor
  const today = dayIn(c.now)
  return {
    name: `${text[language].file}-${today}`,
    columns: columnsIn(language, input.columns),
    rows: queries.pages(c.tx, c.actor, { ...input, today }),
  }
}

function columnsIn(language: 'id' | 'en', asked?: readonly string[]): Column<Basis>[] {
  const words = text[language]
  const { topics } = activities[language]
  const column = (name: keyof typeof words.columns, value: Column<Basis>['value']): Named<Basis> => ({
    id: name,
    title: { id: text.id.columns[name], en: text.en.columns[name] },
    value,
  })
  const all = [
    column('number', basis => basis.number),
    column('kind', basis => words.kinds[basis.kind]),
    column('title', basis => basis.title),
    column('of', basis => basis.of.name),
    column('dated', basis => basis.dated),
    column('validUntil', basis => basis.validUntil),
    column('state', basis => words.states[basis.state]),
    column('amount', basis => basis.amount),
    column('partner', basis => basis.partner?.name ?? null),
    column('topics', basis => basis.topics.map(topic => topics[topic]).join('; ')),
    column('link', basis => basis.link),
    column('endedOn', basis => basis.endedOn),
    column('endedReason', basis => basis.endedReason),
  ]
  return columnsAsked(all, asked)
}
