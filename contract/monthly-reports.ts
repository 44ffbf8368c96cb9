import * as z from 'zod/mini'
import { command, download, query } from './endpoint.ts'
import {
  columnsParam,
  count,
  day,
  format,
  intParam,
  line,
  listParam,
  maybeText,
  moment,
  month,
  paging,
  sorting,
} from './fields.ts'
import { libraryId } from './ids.ts'
import { libraryKinds } from './libraries.ts'
import { measure, rule, type Measure, type Rule } from './tallies.ts'
import { period } from './programme.ts'

/** submitted → returned (with reason) | verified → locked (with the period); `silent`: nothing came, which is not zero. */
export const reportStates = ['silent', 'submitted', 'returned', 'verified', 'locked'] as const
export type ReportState = (typeof reportStates)[number]

/** Figures keyed by measure code; a measure that is not required may be null: "not counted". */
export const figures = z.record(z.string(), z.nullable(count(10_000_000)))
export type Figures = z.output<typeof figures>

/** Why a figure should be looked at: across fields, far from the library's own past, or just like last month. */
export const flag = z.object({
  code: z.string(),
  /** Measure codes it speaks of. */
  measures: z.array(z.string()),
  kind: z.enum(['rule', 'outlier', 'same-as-last']),
  /** For outliers: what is usual (low, high). */
  usual: z.nullable(z.object({ low: z.int(), high: z.int() })),
})
export type Flag = z.output<typeof flag>

export const report = z.object({
  libraryId,
  libraryName: z.string(),
  libraryKind: z.enum(libraryKinds),
  district: z.nullable(z.string()),
  regency: z.nullable(z.string()),
  province: z.string(),
  path: z.array(z.int()),
  month,
  state: z.enum(reportStates),
  figures,
  /** Counted from the month's activities when it was sent, keyed by measure code. */
  fromActivities: z.record(z.string(), z.int()),
  flags: z.array(flag),
  /** The manager's notes, keyed by flag code. */
  notes: z.record(z.string(), z.string()),
  remark: z.nullable(z.string()),
  submittedAt: z.nullable(moment),
  submittedBy: z.nullable(z.string()),
  /** The list kept elsewhere that it was taken over from, by whoever `submittedBy` names; null: the library sent it. */
  source: z.nullable(z.string()),
  sourceAsOf: z.nullable(day),
  verifiedAt: z.nullable(moment),
  verifiedBy: z.nullable(z.string()),
  returnedAt: z.nullable(moment),
  returnedBy: z.nullable(z.string()),
  returnReason: z.nullable(z.string()),
  /** The reason, where it came or was changed after the lock. */
  revisionReason: z.nullable(z.string()),
  revisions: z.int(),
  late: z.boolean(),
  version: z.int(),
})
export type Report = z.output<typeof report>

const body = {
  libraryId,
  month,
  figures,
  notes: z.record(z.string(), line(600)),
  remark: maybeText(1000),
}
export const submitReport = command('reports.submit', {
  proof: true,
  summary: "Send a library's month. `version` is null for the first time, else the one that was seen",
  input: z.object({ ...body, version: z.nullable(z.int()), revisionReason: maybeText(600) }),
  result: z.object({ version: z.int(), flags: z.array(flag), late: z.boolean() }),
  problems: [
    'report.month-ahead',
    'report.before-programme',
    'report.figure-missing',
    'report.figure-unknown',
    'report.note-missing',
    'report.reason-missing',
    'report.month-locked',
    'record.changed-meanwhile',
    'library.closed',
  ],
})

const key = z.object({ libraryId, month, version: z.int() })
export const verifyReports = command('reports.verify', {
  summary:
    'The level above verifies reports and the activities in them, singly or in bulk; in bulk, those with a flag are left',
  input: z.object({
    reports: z.array(key).check(z.minLength(1), z.maxLength(500)),
    /** True verifies flagged ones too: only for one report that was looked at. */
    withFlags: z.boolean(),
  }),
  result: z.object({
    done: z.int(),
    left: z.array(z.object({ libraryId, month, problem: z.string() })),
  }),
  problems: ['report.own-report', 'report.wrong-state', 'record.changed-meanwhile'],
})
export const returnReports = command('reports.return', {
  summary: 'The level above gives reports back with a reason',
  input: z.object({ reports: z.array(key).check(z.minLength(1), z.maxLength(500)), reason: line(600) }),
  result: z.object({ done: z.int(), left: z.array(z.object({ libraryId, month, problem: z.string() })) }),
  problems: ['report.own-report', 'report.wrong-state', 'record.changed-meanwhile'],
})
/** Takes a verification or return back within ten minutes of giving it, by the one who gave it: the undo of the list. */
export const undoReports = command('reports.undo', {
  summary: 'Take my verification or return back, within ten minutes',
  input: z.object({ reports: z.array(key).check(z.minLength(1), z.maxLength(500)) }),
  result: z.object({ done: z.int(), left: z.array(z.object({ libraryId, month, problem: z.string() })) }),
})

const filter = {
  month,
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  region: z.optional(intParam(1, 9_999_999)),
  state: z.optional(listParam(z.enum(reportStates))),
  kind: z.optional(z.enum(libraryKinds)),
  /** Only those that wait for me. */
  ...sorting(['library', 'state', 'submitted', 'visits', 'activities', 'flags'], 'library'),
}
export const listReports = query('reports.list', {
  summary: 'A month in my scope: a row for every library that is expected to report, silent ones too',
  input: z.object({ ...filter, ...paging }),
  result: z.object({
    total: z.int(),
    byState: z.record(z.string(), z.int()),
    period,
    /** `mine` tells whether I am the one to verify it. `silentFor` counts months without a report, up to 12. */
    reports: z.array(z.extend(report, { mine: z.boolean(), silentFor: z.int() })),
  }),
})
/** The columns that the list of a month can have; a library stands with its regions. */
export const reportColumns = [
  ...(['library', 'state', 'visits', 'activities', 'flags', 'submitted'] as const),
  ...([
    'kind',
    'district',
    'regency',
    'province',
    'remark',
    'verifiedAt',
    'returnReason',
    'revisionReason',
  ] as const),
] as const
export const exportReports = download('reports.export', {
  summary:
    "A month's reports as filtered, a column for each measure, as a file; or with the columns asked for, in their order",
  input: z.object({ ...filter, columns: columnsParam(reportColumns), format }),
})

/** Everything the form needs: questions, what is known already, what is usual, what was sent. */
export const getReport = query('reports.get', {
  summary: "One library's month: the form with what is known, the past, and what was sent",
  input: z.object({ libraryId, month }),
  result: z.object({
    report,
    period,
    measures: z.array(measure),
    rules: z.array(rule),
    /** The last twelve months before it, oldest first; figures null where nothing came. */
    past: z.array(z.object({ month, figures: z.nullable(figures) })),
    activities: z.object({ figures: z.record(z.string(), z.int()), waiting: z.int(), returned: z.int() }),
    /** Whether I may send it, verify or return it. */
    can: z.object({ submit: z.boolean(), verify: z.boolean() }),
    revisions: z.array(z.object({ at: moment, by: z.string(), reason: z.string(), before: figures })),
    /** For the signature block of the printed report. */
    place: z.object({
      village: z.nullable(z.string()),
      district: z.nullable(z.string()),
      regency: z.nullable(z.string()),
      province: z.string(),
    }),
  }),
})
export const yearOfReports = query('reports.year', {
  summary: "A library's year: the state of each month",
  input: z.object({ libraryId, year: intParam(2018, 2100) }),
  result: z.object({
    months: z.array(
      z.object({ month, state: z.enum([...reportStates, 'not-expected', 'ahead']), late: z.boolean() }),
    ),
  }),
})

/** True from the last day of the month on. @param today in Jakarta */
export function hasEnded(of: string, today: string): boolean {
  const [year = 0, at = 1] = of.split('-').map(Number)
  return today >= new Date(Date.UTC(year, at, 0)).toISOString().slice(0, 10)
}

/**
 * Months without a report up to this one, at most twelve.
 * @param since the first month the library is expected in without a break
 * @param last the latest month that came, this one or before; null: none in the last twelve
 */
export function silentFor(of: string, since: string | null, last: string | null): number {
  const starts = [...(last === null ? [] : [countOf(last) + 1]), ...(since === null ? [] : [countOf(since)])]
  if (starts.length === 0) return 0
  return Math.min(Math.max(countOf(of) - Math.max(...starts) + 1, 0), 12)
}

/** Months since the year zero. */
function countOf(of: string): number {
  const [year = 0, at = 0] = of.split('-').map(Number)
  return year * 12 + at
}

/**
 * Looks over a report before it is sent and again when it arrives.
 * - a rule across fields that does not hold;
 * - a figure that is more than three times or less than a third of the library's own median over up to twelve past
 *   months, once four are there and the difference is at least 20 (small numbers swing by themselves);
 * - all figures the same as last month's, at least three of them and not all zero.
 * @param past months before, oldest first
 */
export function flagsOf(
  now: Figures,
  measures: readonly Pick<Measure, 'code' | 'partOf' | 'source'>[],
  rules: readonly Rule[],
  past: readonly { month: string; figures: Figures | null }[],
): Flag[] {
  const broken = rules.filter(r => {
    const left = now[r.left] ?? null
    const right = now[r.right] ?? null
    if (left === null || right === null) return false
    return r.op === '<=' ? left > right : left !== right
  })
  const asked = measures.filter(m => m.source === 'report')
  const whole = asked.filter(m => m.partOf === null)
  return [
    ...broken.map(r => ({ code: r.code, measures: [r.left, r.right], kind: 'rule' as const, usual: null })),
    ...partsOver(now, asked),
    ...whole.flatMap(m => outlier(m.code, now[m.code] ?? null, past)),
    ...sameAsLast(
      now,
      whole.map(m => m.code),
      past.at(-1)?.figures ?? null,
    ),
  ]
}

function partsOver(now: Figures, asked: readonly Pick<Measure, 'code' | 'partOf'>[]): Flag[] {
  return asked
    .filter(m => m.partOf === null)
    .flatMap(m => {
      const parts = asked.filter(part => part.partOf === m.code)
      const total = now[m.code] ?? null
      const sum = parts.reduce((all, part) => all + (now[part.code] ?? 0), 0)
      const over = total !== null && sum > total
      return over
        ? [
            {
              code: `parts.${m.code}`,
              measures: [m.code, ...parts.map(p => p.code)],
              kind: 'rule' as const,
              usual: null,
            },
          ]
        : []
    })
}

function outlier(code: string, value: number | null, past: readonly { figures: Figures | null }[]): Flag[] {
  if (value === null) return []
  const known = past.map(p => p.figures?.[code]).filter(v => typeof v === 'number')
  if (known.length < 4) return []
  const sorted = known.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  const far = value > median * 3 || value * 3 < median
  if (!far || Math.abs(value - median) < 20) return []
  const usual = { low: sorted[0] ?? 0, high: sorted.at(-1) ?? 0 }
  return [{ code: `outlier.${code}`, measures: [code], kind: 'outlier', usual }]
}

function sameAsLast(now: Figures, codes: readonly string[], last: Figures | null): Flag[] {
  if (last === null || codes.length < 3) return []
  const same = codes.every(code => (now[code] ?? null) === (last[code] ?? null))
  const any = codes.some(code => (now[code] ?? 0) > 0)
  return same && any
    ? [{ code: 'same-as-last', measures: [...codes], kind: 'same-as-last', usual: null }]
    : []
}
