import type { Placed } from '../meetings/policy.ts'
import { type Context, placedAt } from '../platform/endpoint.ts'

/** What happened to a form concerns those who keep its meeting. */
export function happen(
  c: Context,
  what: string,
  form: Placed & { id: string },
  more: { data?: Record<string, unknown>; fleeting?: true } = {},
): void {
  c.record({ name: `forms.${what}`, subject: { kind: 'form', id: form.id }, at: placedAt(form), ...more })
}
