import { type NumberShown, percent, type Series } from '../../contract/indicators.ts'
import type { Pair } from '../../contract/tallies.ts'
import { addMonths } from '../platform/clock.ts'
import type { Ledger } from './ledger.ts'
import { counted, isAsked, type Measures, named } from './words.ts'

/** What a month's number needs to know beside the ledger. */
export type Scene = {
  ledger: Ledger
  measures: Measures
  region: number
  month: string
  /** The month that is running. */
  current: string
  /** The year's targets of this region, by what they are set for. */
  targets: ReadonlyMap<string, number>
}

const shownOfMonth = ['visits', 'people', 'activities', 'members']
const shownOverTime = ['visits', 'female', 'reports', 'activities', 'people', 'new-members']
/** Every measure whose months a dashboard reads one by one, and those that only count when added up. */
export const flowCodes = [...new Set([...shownOfMonth, ...shownOverTime])]
export const levelCodes = [
  'expected',
  'beneficiary',
  'beneficiary-ended',
  'replication',
  'replication-ended',
] as const

/** The head of a dashboard: who takes part now, and what the month brought. */
export function numbersOf(scene: Scene): NumberShown[] {
  return [
    enrolled(scene, 'beneficiary'),
    enrolled(scene, 'replication'),
    reports(scene),
    ...shownOfMonth.flatMap(code => ofMonth(scene, code)),
  ]
}

export function trendOf(scene: Scene, months: readonly string[]): Series[] {
  return shownOverTime.flatMap(code => {
    const measure = scene.measures.get(code)
    if (!measure) return []
    const words = code === 'reports' ? counted('reports', 'reports') : named(measure)
    return [{ ...words, months: months.map(month => ({ month, value: valueOf(scene, code, month) })) }]
  })
}

/** Those decreed (or declared) less those that ended, up to now. */
function enrolled(scene: Scene, code: 'beneficiary' | 'replication'): NumberShown {
  const { ledger, region, current, month } = scene
  const all = ledger.level(region, code, current)
  const ended = ledger.level(region, `${code}-ended`, current)
  const january = `${month.slice(0, 4)}-01-01`
  return {
    ...counted(code, 'libraries'),
    value: { reported: all.reported - ended.reported, verified: all.verified - ended.verified },
    outOf: null,
    missing: null,
    target: target(scene, code, ledger.between(region, code, january, addMonths(january, 11))),
    month: null,
  }
}

function reports(scene: Scene): NumberShown {
  const { ledger, region, month } = scene
  const expected = ledger.level(region, 'expected', month).reported
  const value = valueOf(scene, 'reports', month)
  return {
    ...counted('reports', 'reports'),
    value,
    outOf: expected,
    missing: Math.max(0, expected - (value?.reported ?? 0)),
    target: target(scene, 'reporting-rate', rateOfYear(scene)),
    month,
  }
}

function ofMonth(scene: Scene, code: string): NumberShown[] {
  const { ledger, measures, region, month } = scene
  const measure = measures.get(code)
  if (!measure) return []
  const expected = ledger.level(region, 'expected', month).reported
  const reported = ledger.flow(region, 'reports', month).reported
  const missing = measure.source === 'report' ? Math.max(0, expected - reported) : null
  return [
    { ...named(measure), value: valueOf(scene, code, month), outOf: null, missing, target: null, month },
  ]
}

/**
 * A month's sum, or null where nobody could have said: figures of reports where no report came, activities where
 * neither an activity nor a report came, reports where none was expected, anything that was not asked then.
 */
function valueOf({ ledger, measures, region }: Scene, code: string, month: string): Pair | null {
  const value = ledger.flow(region, code, month)
  const came = ledger.flow(region, 'reports', month).reported > 0
  if (code === 'reports') return came || ledger.level(region, 'expected', month).reported > 0 ? value : null
  const measure = measures.get(code)
  if (!measure || !isAsked(measure, month)) return null
  const held = measure.source === 'activities' && ledger.flow(region, 'activities', month).reported > 0
  return came || held ? value : null
}

/** Percent of the reports that were expected in the year up to the month. */
function rateOfYear({ ledger, region, month }: Scene): Pair {
  const january = `${month.slice(0, 4)}-01-01`
  const came = ledger.between(region, 'reports', january, month)
  let expected = 0
  for (let of = january; of <= month; of = addMonths(of, 1)) {
    expected += ledger.level(region, 'expected', of).reported
  }
  return { reported: percent(came.reported, expected) ?? 0, verified: percent(came.verified, expected) ?? 0 }
}

function target({ targets, month }: Scene, measure: string, reached: Pair): NumberShown['target'] {
  const value = targets.get(measure)
  return value === undefined ? null : { year: Number(month.slice(0, 4)), value, reached }
}
