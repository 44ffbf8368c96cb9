import { type Context, placedAt } from '../platform/endpoint.ts'
import type { Placed } from './policy.ts'

/** What happened to a survey; that somebody answered is told to who looks on, and written nowhere. */
export function happen(
  c: Context,
  what: string,
  survey: Placed & { id: string },
  more: { data?: Record<string, unknown>; fleeting?: true } = {},
): void {
  c.record({
    ...{ name: `surveys.${what}`, subject: { kind: 'survey', id: survey.id }, at: placedAt(survey) },
    ...more,
  })
}
