import type { InputOf } from '../../contract/endpoint.ts'
import type { exampleFile } from '../../contract/exchange.ts'
import { activities as activityWords } from '../../text/activities.ts'
import { exampleNotes as words } from '../../text/exchange.ts'
import { buildings, connections, kinds as libraryKinds, powers } from '../../text/libraries.ts'
import { programme } from '../../text/programme.ts'
import { rolesShort } from '../../text/slips.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import type { Cell } from '../platform/spreadsheet.ts'
import { strategyWords, topicWords } from './activity-words.ts'
import { criterionWords, enrolmentKindWords, fundingWords, stateWords } from './enrolment-words.ts'
import { examples } from './example-rows.ts'
import type { Field } from './headings.ts'
import { fieldsOf, kinds } from './kinds.ts'
import { buildingWords, internetWords, kindWords, powerWords } from './library-words.ts'
import { roleWords } from './person-words.ts'

/** A choice's name in Indonesian, and what it is known by when it comes back. */
export type Choices = { names: Record<string, string>; words: Record<string, readonly string[]> }
const id = (names: Record<string, { id: string }>) =>
  Object.fromEntries(Object.entries(names).map(([code, name]) => [code, name.id]))
const { province, regency, library, trainer } = id(rolesShort)

/** What may stand in the columns where one of several is chosen. */
export const choicesOf: Record<string, Choices> = {
  kind: { names: id(libraryKinds), words: kindWords },
  building: { names: id(buildings), words: buildingWords },
  internet: { names: id(connections), words: internetWords },
  power: { names: id(powers), words: powerWords },
  // those that a list can invite to
  role: {
    names: Object.fromEntries(
      Object.entries({ library, regency, province, trainer }).map(([code, name]) => [code, name ?? code]),
    ),
    words: roleWords,
  },
  enrolmentKind: { names: programme.id.kinds, words: enrolmentKindWords },
  state: { names: programme.id.states, words: stateWords },
  funding: { names: programme.id.fundings, words: fundingWords },
  criteria: { names: programme.id.criteria, words: criterionWords },
  strategy: { names: activityWords.id.strategies, words: strategyWords },
  topic: { names: activityWords.id.topics, words: topicWords },
}

/**
 * A kind's example file: the headings that it is known by, a row or two, and a sheet of notes that says what each column
 * may be called and hold. In Indonesian, as offices' spreadsheets are; made from what the import knows.
 */
export async function file(c: Context, { kind }: InputOf<typeof exampleFile>): Promise<Sheet> {
  const { rows, needed } = examples[kind]
  const fields = await fieldsOf(c.tx, kinds[kind], {})
  const filled = new Set(rows.flatMap(row => Object.keys(row)))
  const columns = fields
    .filter(({ name }) => filled.has(name))
    .map((field): Column<Record<string, Cell>> => {
      const heading = headingOf(field)
      return { title: { id: heading, en: heading }, value: row => row[field.name] ?? null }
    })
  const known = fields.filter(({ called }) => called.length > 0)
  const notes = known.map(field => [
    headingOf(field),
    needed.includes(field.name) ? words.needed : '',
    field.called.slice(1, 5).join(', '),
    Object.values(choicesOf[field.name]?.names ?? {}).join('; '),
  ])
  return {
    name: `${words.file}-${words.kinds[kind]}`,
    columns,
    rows: once(rows),
    notes: { name: words.sheet, rows: [...words.lead.map(line => [line]), [], [...words.head], ...notes] },
  }
}

async function* once<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield await Promise.resolve(rows)
}

const capitals = new Set(['npp', 'hp', 'sk', 'ta', 'tbm'])

/** The likeliest wording of a column, as it stands over one. */
function headingOf({ name, called }: Field): string {
  const text = (called[0] ?? name).replaceAll(/\w+/g, word =>
    capitals.has(word) ? word.toUpperCase() : word,
  )
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
