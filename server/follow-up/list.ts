import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type exportFollowUps,
  type FollowUp,
  followUpKinds,
  followUpStates,
  type listFollowUps,
} from '../../contract/follow-up.ts'
import { followUp as text } from '../../text/follow-up.ts'
import { minutes } from '../../text/minutes.ts'
import { dayIn } from '../platform/clock.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import * as queries from './list-queries.ts'

/** A page of it, with counts by state and by kind over the filter without its own. */
export async function list(
  c: Context,
  input: InputOf<typeof listFollowUps>,
): Promise<ResultOf<typeof listFollowUps>> {
  const today = dayIn(c.now)
  const counted = await queries.count(c.tx, c.actor, input, today)
  const states = new Set<string>(input.state?.length ? input.state : followUpStates)
  const kinds = new Set<string>(input.kind?.length ? input.kind : followUpKinds)
  const ofKinds = counted.filter(({ kind }) => kinds.has(kind))
  const ofStates = counted.filter(({ state }) => states.has(state))
  const sum = (rows: readonly queries.Counted[]) => rows.reduce((all, { n }) => all + n, 0)
  const total = sum(ofKinds.filter(({ state }) => states.has(state)))
  return {
    total,
    items: total > input.offset ? await queries.page(c.tx, c.actor, input, today) : [],
    byState: Object.fromEntries(
      followUpStates.map(state => [state, sum(ofKinds.filter(row => row.state === state))]),
    ),
    byKind: Object.fromEntries(
      followUpKinds.map(kind => [kind, sum(ofStates.filter(row => row.kind === kind))]),
    ),
    late: ofKinds.reduce((all, { late }) => all + late, 0),
  }
}

/** The same list as a file, its words in the reader's language. */
export async function sheet(c: Context, input: InputOf<typeof exportFollowUps>): Promise<Sheet> {
  const { language } = c.actor
  return {
    name: `${text[language].file}-${dayIn(c.now)}`,
    columns: columnsIn(c, input.columns),
    rows: queries.pages(c.tx, c.actor, input, dayIn(c.now)),
  }
}

function columnsIn(c: Context, asked?: readonly string[]): Column<FollowUp>[] {
  const words = text[c.actor.language]
  const { itemStates } = minutes[c.actor.language]
  const stateOf = ({ kind, state }: FollowUp) => {
    if (state !== 'waiting') return itemStates[state]
    return words.waiting[kind]
  }
  const column = (name: keyof typeof words.columns, value: Column<FollowUp>['value']): Named<FollowUp> => ({
    id: name,
    title: { id: text.id.columns[name], en: text.en.columns[name] },
    value,
  })
  const all = [
    column('text', row => row.text),
    column('kind', row => words.kinds[row.kind]),
    column('owner', row => row.owner),
    column('deadline', row => row.deadline),
    column('state', stateOf),
    column('late', row => (row.late ? words.yes : null)),
    column('region', row => row.region),
    column('province', row => row.province),
    column('meeting', row => row.meeting),
    column('meetingDay', row => row.meetingDay),
    column('last', row => row.last),
  ]
  return columnsAsked(all, asked, {
    ...{ state: ['state', 'late'], region: ['region', 'province'], meeting: ['meeting', 'meetingDay'] },
  })
}
