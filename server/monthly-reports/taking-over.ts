import type { Actor } from '../../contract/access.ts'
import { type Figures, type Flag, flagsOf } from '../../contract/monthly-reports.ts'
import type { Measure, Rule } from '../../contract/tallies.ts'
import { countMonths } from '../activities/month-queries.ts'
import type { LibraryRow } from '../libraries/queries.ts'
import type { Tx } from '../platform/db.ts'
import type { Happening } from '../platform/endpoint.ts'
import * as periods from '../programme/periods.ts'
import * as instrument from '../tallies/measures.ts'
import * as rules from '../tallies/rules.ts'
import { mayJudge } from './policy.ts'
import { askedIn, completed, firstMonth, hasEnded } from './rules.ts'
import type { Standing } from './taking-over-queries.ts'
import * as queries from './taking-over-queries.ts'

export { standing } from './taking-over-queries.ts'

/** A library's month from a list kept elsewhere: its figures, which list, and as of which day they stood there. */
export type Total = {
  library: LibraryRow
  month: string
  figures: Figures
  source: string
  asOf: string
  note: string | null
}
/** What the instrument asked in a month, and whether the month is locked. */
export type Asked = { measures: Measure[]; rules: Rule[]; locked: boolean }

export async function askedFor(tx: Tx, month: string, now: Date): Promise<Asked> {
  const measures = askedIn(await instrument.inForce(tx, month))
  return {
    measures,
    rules: await rules.inForce(tx, month),
    locked: (await periods.of(tx, month, now)).locked,
  }
}

/**
 * Why a month cannot be taken over; undefined where it can. The rules of a report that is sent hold (the month is over,
 * the library was in the programme then), and what the library sent itself stays.
 */
export function whyNotTakeOver(
  { month, asOf }: Pick<Total, 'month' | 'asOf'>,
  { expected, report }: Standing,
  today: string,
):
  | 'month-too-old'
  | 'month-ahead'
  | 'as-of-ahead'
  | 'as-of-early'
  | 'not-expected'
  | 'report-sent'
  | undefined {
  if (month < firstMonth) return 'month-too-old'
  if (!hasEnded(month, today)) return 'month-ahead'
  if (asOf > today) return 'as-of-ahead'
  if (!hasEnded(month, asOf)) return 'as-of-early'
  if (!expected) return 'not-expected'
  return report && report.source === null ? 'report-sent' : undefined
}

/** What stands out across the figures: each asks for a note. What is usual is not asked of figures of the past. */
export const flagsIn = ({ figures }: Pick<Total, 'figures'>, { measures, rules: across }: Asked): Flag[] =>
  flagsOf(figures, measures, across, [])

/**
 * Takes months over: a library's month counts as a report of it would, with the list as its sender. It is verified
 * where the person is of the level that verifies the library's reports, and else waits for that level. A month that
 * was taken over before is brought up to date, and what it said stays with its revisions.
 */
export async function takeOver(
  tx: Tx,
  totals: readonly Total[],
  { actor, now }: { actor: Actor; now: Date },
  askedOf: ReadonlyMap<string, Asked>,
): Promise<Happening[]> {
  if (totals.length === 0) return []
  const counted = await countMonths(
    tx,
    totals.map(({ library, month }) => ({ libraryId: library.id, month })),
  )
  const taken = totals.map((total, at) => {
    const { library, month, figures, note } = total
    const asked = askedOf.get(month)
    const flags = asked ? flagsIn(total, asked) : []
    return {
      ...{ library_id: library.id, month, source: total.source, source_as_of: total.asOf },
      ...{ province_id: library.province_id, regency_id: library.regency_id, scope_id: library.scope_id },
      figures: asked ? completed(figures, asked.measures) : figures,
      from_activities: counted[at] ?? {},
      flags,
      notes: Object.fromEntries(flags.map(({ code }) => [code, note ?? ''])),
      remark: note,
      revision_reason: asked?.locked ? total.source : null,
      verified: mayJudge(actor, library),
    }
  })
  await queries.write(tx, taken, { at: now.toISOString(), by: actor.personId })
  return totals.map(({ library, month }) => ({
    name: 'reports.taken-over',
    subject: { kind: 'report', id: `${library.id}/${month}` },
    at: { provinceId: library.province_id, regencyId: library.regency_id, scopeId: library.scope_id },
    data: { month },
  }))
}
