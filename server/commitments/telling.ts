import { zoneNames, zoneOf } from '../../contract/zones.ts'
import { commitmentLists as text } from '../../text/commitment-lists.ts'
import { dayIn } from '../platform/clock.ts'
import type { Other } from '../reminders/others.ts'
import { daysFrom } from '../reminders/rules.ts'
import * as queries from './telling-queries.ts'
import { spans } from './telling-rules.ts'

/** People are told of promises that are due, overdue or to be confirmed, as each of them chose. */
export const promisesTold: Other = {
  step: 'commitments',
  plan: (tx, { zone, provinces, mail, now }) =>
    queries.plan(tx, {
      ...{ provinces, mail, now, spans, national: zone === 'WIB', day: dayIn(now, zoneNames[zone]) },
    }),
  async prepare(tx, { person_id, day, language }, now) {
    const told = await queries.toldOn(tx, person_id, day)
    const [first] = told
    if (!first) return undefined
    const words = text[language].reminder
    const zone = zoneOf(first.code)
    const today = dayIn(now, zoneNames[zone])
    const line = (one: queries.Told) =>
      one.deliveryId
        ? words.confirm(one.what, one.giver)
        : words.line(one.what, one.giver, one.receiver, daysFrom(today, one.deadline))
    const late = told.filter(one => !one.deliveryId && one.deadline < today).length
    return {
      ...{ zone, topic: 'komitmen' },
      link:
        told.length > 1
          ? '/komitmen'
          : first.deliveryId
            ? `/penyerahan/${first.deliveryId}`
            : `/komitmen/${first.id}`,
      title: told.length > 1 ? words.many(told.length, late) : words.one(titleOf(first, today)),
      text: told.slice(0, 5).map(line).join('; '),
      open: told.length > 1 ? words.openAll : words.open,
    }
  },
}

function titleOf(one: queries.Told, today: string): 'confirm' | 'late' | 'due' {
  if (one.deliveryId) return 'confirm'
  return one.deadline < today ? 'late' : 'due'
}
