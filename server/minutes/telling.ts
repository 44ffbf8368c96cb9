import { zoneNames, zoneOf } from '../../contract/zones.ts'
import { minutes as text } from '../../text/minutes.ts'
import { dayIn } from '../platform/clock.ts'
import type { Other } from '../reminders/others.ts'
import { daysFrom } from '../reminders/rules.ts'
import { spans } from './rules.ts'
import * as queries from './telling-queries.ts'

/** Owners are reminded of actions before their deadline and when it is over, as each of them chose. */
export const actionsTold: Other = {
  step: 'actions',
  plan: (tx, { zone, provinces, mail, now }) =>
    queries.plan(tx, {
      ...{ provinces, mail, now, spans, national: zone === 'WIB', day: dayIn(now, zoneNames[zone]) },
    }),
  async prepare(tx, { person_id, day, language }, now) {
    const due = await queries.dueOf(tx, person_id, day)
    const [first] = due
    if (!first) return undefined
    const words = text[language].reminder
    const zone = zoneOf(first.code)
    const left = daysFrom(dayIn(now, zoneNames[zone]), first.deadline)
    return {
      ...{
        zone,
        topic: 'tindak-lanjut',
        link: due.length === 1 ? `/tindak-lanjut/${first.id}` : '/tindak-lanjut',
      },
      title: due.length === 1 ? words.one(left) : words.many(due.length),
      text:
        due.length === 1
          ? first.text
          : due
              .map(item => item.text)
              .slice(0, 5)
              .join('; '),
      open: words.open,
    }
  },
}
