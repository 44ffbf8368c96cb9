import { type Figures, type Flag, flagsOf, type Report } from '../../../contract/monthly-reports.ts'
import type { Measure, Rule } from '../../../contract/tallies.ts'

/** A report as it is being answered. */
export type ReportDraft = {
  /** The version that was seen; null: nothing was ever sent. */
  version: number | null
  /** The step that was open last. */
  step: number
  /** A measure that is not in it is unanswered; null is the answer "not counted". */
  figures: Figures
  /** By flag code. */
  notes: Record<string, string>
  remark: string
  reason: string
  /** What stood there when it was begun, and of which library: it may be merged into another meanwhile. */
  seen?: Answers & { libraryId: string }
}
/** What is answered and compared. */
export type Answers = Pick<ReportDraft, 'figures' | 'notes' | 'remark'>

/** A question with its breakdown. */
export type Question = { measure: Measure; parts: Measure[] }

/** What stands there to begin with: what was sent last, to be mended, or nothing. */
export function startOf(report: Report, step: number): ReportDraft {
  const answers = { figures: report.figures, notes: report.notes, remark: report.remark ?? '' }
  return {
    ...answers,
    version: report.state === 'silent' ? null : report.version,
    step,
    reason: '',
    seen: { ...answers, libraryId: report.libraryId },
  }
}

/** What is asked in the report itself, in the order of the form. */
export function questionsOf(measures: readonly Measure[]): Question[] {
  const asked = measures.filter(m => m.source === 'report').toSorted((a, b) => a.position - b.position)
  return asked
    .filter(m => m.partOf === null)
    .map(measure => ({ measure, parts: asked.filter(part => part.partOf === measure.code) }))
}

/** Every figure that is asked for; null where it was not counted or is not answered. What is no longer asked falls away. */
export function figuresOf(draft: ReportDraft, questions: readonly Question[]): Figures {
  const codes = questions.flatMap(({ measure, parts }) => [measure, ...parts]).map(({ code }) => code)
  return Object.fromEntries(codes.map(code => [code, draft.figures[code] ?? null]))
}

/** What was answered and is not asked any more, by measure code. */
export function retiredIn(draft: ReportDraft, measures: readonly Measure[]): [string, number][] {
  const known = new Set(measures.map(({ code }) => code))
  return Object.entries(draft.figures).flatMap(([code, value]) =>
    value === null || known.has(code) ? [] : [[code, value]],
  )
}

/** Whether a question is answered: with a figure, or, where that is allowed, with "not counted". */
export function isAnswered(draft: ReportDraft, { measure }: Question): boolean {
  const answer = draft.figures[measure.code]
  return measure.required ? (answer ?? null) !== null : answer !== undefined
}

/** Why figures should be looked at, as the server will see it. */
export function flagsIn(
  draft: ReportDraft,
  form: {
    measures: readonly Measure[]
    rules: readonly Rule[]
    past: readonly { month: string; figures: Figures | null }[]
  },
): Flag[] {
  const questions = questionsOf(form.measures)
  return flagsOf(figuresOf(draft, questions), form.measures, form.rules, form.past)
}

/** The question at which a flag is told: the last that it speaks of; null for one that speaks of the whole report. */
export function placeOf(flag: Flag, questions: readonly Question[]): string | null {
  if (flag.kind === 'same-as-last') return null
  const spoken = questions.filter(({ measure, parts }) =>
    [measure, ...parts].some(({ code }) => flag.measures.includes(code)),
  )
  return spoken.at(-1)?.measure.code ?? null
}

export const isExplained = (draft: ReportDraft, flag: Flag): boolean =>
  (draft.notes[flag.code] ?? '').trim() !== ''

/** The notes to send: only those of flags that are there now. */
export function notesOf(draft: ReportDraft, flags: readonly Flag[]): Record<string, string> {
  return Object.fromEntries(
    flags
      .filter(flag => isExplained(draft, flag))
      .map(({ code }) => [code, (draft.notes[code] ?? '').trim()]),
  )
}

/** What a figure usually is: from the lowest to the highest of the past; null where fewer than three months are known. */
export function usualOf(
  code: string,
  past: readonly { figures: Figures | null }[],
): { low: number; high: number } | null {
  const known = past.map(({ figures }) => figures?.[code]).filter(value => typeof value === 'number')
  return known.length < 3 ? null : { low: Math.min(...known), high: Math.max(...known) }
}

/** The latest figure of the past with its month. */
export function lastOf(
  code: string,
  past: readonly { month: string; figures: Figures | null }[],
): { month: string; value: number } | null {
  for (const { month, figures } of past.toReversed()) {
    const value = figures?.[code]
    if (typeof value === 'number') return { month, value }
  }
  return null
}
