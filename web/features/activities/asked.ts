import { type ActivityDraft, emptyDraft } from './activity-draft.ts'
import { type Recent, repeatOf } from './recent.ts'

/** What the address asks for: an activity again, what was planned, a day, or the month of a form on paper. */
export type Asked = { again: string | null; plan: string | null; day: string | null; month: string | null }

/** The first day that an activity of the programme can have. */
export const firstDay = '2018-01-01'

/**
 * Reads `?lagi=<activity>&rencana=<item>&tanggal=2026-11-20&bulan=2026-11`. A day or month that is none, is still to come or was
 * before the programme is left out: the form begins as usual.
 * @param today in Jakarta
 */
export function askedIn(params: URLSearchParams, today: string): Asked {
  const day = params.get('tanggal') ?? ''
  const month = `${params.get('bulan') ?? ''}-01`
  const inTime = (of: string) => isDay(of) && of >= firstDay && of <= today
  return {
    again: params.get('lagi') || null,
    plan: params.get('rencana') || null,
    day: inTime(day) ? day : null,
    month: inTime(month) ? month.slice(0, 7) : null,
  }
}

/**
 * What stands in the form to begin with: today, unless the address names a day. Of a form on paper only the month is
 * known: the day stands on the paper, and is asked for.
 */
export function startOf(asked: Asked, recent: Recent | undefined, today: string): ActivityDraft {
  const draft = emptyDraft(asked.day ?? (asked.month === null ? today : ''))
  if (!recent) return draft
  return { ...draft, ...repeatOf(recent), quick: true, planItemId: asked.plan as ActivityDraft['planItemId'] }
}

/**
 * Whether a draft that was left is about something else than the address asks for, so that the person is asked which
 * of the two to go on with.
 */
export function isOther(left: ActivityDraft, asked: Asked, recent: Recent | undefined): boolean {
  if (asked.again !== null) return recent !== undefined && left.title !== recent.title
  if (asked.plan !== null) return recent !== undefined && left.planItemId !== asked.plan
  if (asked.day !== null) return left.heldOn !== asked.day
  return asked.month !== null && left.heldOn !== '' && !left.heldOn.startsWith(asked.month)
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
