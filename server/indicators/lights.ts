import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { type lamp, lampStates, type lights } from '../../contract/indicators.ts'
import type { Context } from '../platform/endpoint.ts'
import { keepFor } from './keep.ts'
import * as queries from './light-queries.ts'
import * as months from './months.ts'

type Lights = ResultOf<typeof lights>

// a look at every library of the country: one in three seconds serves all who watch
const keep = keepFor<Lights>(3000)

/** The lamps of all villages in a month; up to three seconds old. */
export async function show(c: Context, input: InputOf<typeof lights>): Promise<Lights> {
  const month = await months.shown(c.tx, input.month, c.now)
  return keep(month, c.now, async () => {
    const states = await queries.lamps(c.tx, month)
    return { asOf: c.now.toISOString(), month, runs: runsOf(states), counts: countsOf(states) }
  })
}

export function findLamp(c: Context, { rank }: InputOf<typeof lamp>): Promise<queries.Village | undefined> {
  return queries.village(c.tx, rank)
}

/** The village behind a lamp, as it is now. */
export async function showLamp(
  c: Context,
  input: InputOf<typeof lamp>,
  village: queries.Village,
): Promise<ResultOf<typeof lamp>> {
  const month = await months.shown(c.tx, input.month, c.now)
  const { code, name, within } = village
  return { village: name, within, code, ...(await queries.lamp(c.tx, village, month)) }
}

/**
 * Run-length coding: state and length in turn.
 * @param states a digit for each village
 */
export function runsOf(states: string): number[] {
  const runs: number[] = []
  let from = 0
  for (let at = 1; at <= states.length; at++) {
    if (states[at] === states[from]) continue
    runs.push(Number(states[from]), at - from)
    from = at
  }
  return runs
}

function countsOf(states: string): Record<string, number> {
  const counts = Object.fromEntries(lampStates.map(state => [String(state), 0]))
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1
  return counts
}
