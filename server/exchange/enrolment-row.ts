import { criterionCodes, type EnrolmentKind, type EnrolmentState } from '../../contract/programme.ts'
import type { Facts } from '../programme/taking-over.ts'
import type { RegionTree } from '../regions/tree.ts'
import { type Cells, cellsOf } from './cell-reading.ts'
import { criterionWords, enrolmentKindWords, fundingWords, stateWords } from './enrolment-words.ts'
import type { For, Staged } from './kind.ts'
import type { Given } from './library-row.ts'
import { year } from './months.ts'
import { sourceOf } from './source-reading.ts'
import { choice, clean, day, isNothing, rupiah } from './values.ts'
import { readWhich } from './which-library.ts'

/** What a row says of an enrolment; undefined where a part is missing or was told wrong. */
export type ReadEnrolment = {
  staged: Staged
  cells: Cells
  which: Given
  year: number | undefined
  kind: EnrolmentKind | undefined
  state: EnrolmentState | undefined
  /** Only what the row says. */
  said: Partial<Facts>
  source: string | undefined
  asOf: string | undefined
}

/** Most rupiah that one enrolment is taken over with: what a JSON number holds. */
const mostRupiah = 9_000_000_000_000_000
const days = [
  'proposedOn',
  'reviewedOn',
  'declinedOn',
  'decreedOn',
  'activeFrom',
  'endedOn',
  'letterDate',
] as const
const lines = { decreeNumber: 80, letterNumber: 80, letterSignedBy: 120, note: 600 } as const

/** Reads a row of a list of enrolments. */
export function readEnrolment(staged: Staged, tree: RegionTree, for_: For): ReadEnrolment {
  const cells = cellsOf(staged.cells, for_.mapping, for_.whole)
  const { take, complain, line } = cells
  const which = readWhich(cells, tree, for_)
  const inYear = take('year', year)
  if (inYear === undefined) complain('year', 'missing')
  const kind = take('enrolmentKind', cell => choice(cell, enrolmentKindWords))
  if (kind === undefined) complain('enrolmentKind', 'missing')
  const state = take('state', cell => choice(cell, stateWords))
  const said: Record<string, unknown> = {}
  for (const field of days) said[field] = take(field, day)
  for (const [field, most] of Object.entries(lines)) said[field] = line(field, most)
  const funding = take('funding', cell => choice(cell, fundingWords))
  // the programme's own money is what makes a beneficiary: it is no further fact
  if (!(kind === 'beneficiary' && funding === 'apbn')) said.funding = funding
  said.budget = take('budget', rupiah)
  if (Number(said.budget) < 0) complain('budget', 'too-small', { least: 0 })
  if (Number(said.budget) > mostRupiah) complain('budget', 'too-big', { most: mostRupiah })
  said.criteria = criteriaOf(cells)
  if (state === 'independent' || state === 'lapsed') said.outcome = state
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  return { staged, cells, which, year: inYear, kind, state, said: given, ...sourceOf(cells) }
}

/** Several in one cell, between commas, semicolons or on lines of their own. */
function criteriaOf({ cellOf, complain }: Cells): Facts['criteria'] | undefined {
  const cell = cellOf('criteria')
  if (isNothing(cell)) return undefined
  const read = String(cell)
    .split(/[;,\n]/)
    .map(part => choice(clean(part), criterionWords))
  if (read.some(one => 'rule' in one)) complain('criteria', 'unknown-choice')
  const met = new Set(read.flatMap(one => ('value' in one ? (one.value ?? []) : [])))
  return criterionCodes.filter(code => met.has(code))
}
