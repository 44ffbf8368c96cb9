import { holds } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { silentLibraries } from '../../contract/reminders.ts'
import { type Context, placeOf } from '../platform/endpoint.ts'
import * as periods from '../programme/periods.ts'
import { sendsMail } from './mail.ts'
import { silentAmong } from './silent-queries.ts'

/** Whom to write to, for the libraries that sent nothing. A number is told to who sees contacts in that place. */
export async function list(
  c: Context,
  input: InputOf<typeof silentLibraries>,
): Promise<ResultOf<typeof silentLibraries>> {
  const { submitBy } = await periods.of(c.tx, input.month, c.now)
  const rows = await silentAmong(c.tx, c.actor, input, { now: c.now, mail: sendsMail() })
  return {
    submitBy,
    libraries: rows.map(({ province_id, regency_id, scope_id, managers, ...row }) => {
      const open = holds(c.actor, 'people.see', placeOf({ province_id, regency_id, scope_id }))
      return { ...row, managers: managers.map(one => ({ name: one.name, phone: open ? one.phone : null })) }
    }),
  }
}
