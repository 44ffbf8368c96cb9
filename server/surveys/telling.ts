import { zoneNames, zoneOf } from '../../contract/zones.ts'
import { surveyReminder as text } from '../../text/survey-reminder.ts'
import { dayIn } from '../platform/clock.ts'
import type { Other } from '../reminders/others.ts'
import { daysFrom } from '../reminders/rules.ts'
import * as queries from './telling-queries.ts'

/** So many are named. */
const few = 5

/** Who keeps a survey is told once that its people are to be asked again, while that is not too late. */
export const askingAgain: Other = {
  step: 'surveys',
  plan: (tx, { zone, provinces, mail, now }) =>
    queries.plan(tx, { provinces, mail, now, national: zone === 'WIB', day: dayIn(now, zoneNames[zone]) }),
  async prepare(tx, taken, now) {
    const told = await queries.toldOn(tx, taken, dayIn(now), now)
    const [first] = told
    if (!first) return undefined
    const words = text[taken.language]
    const zone = zoneOf(first.code)
    const left = daysFrom(dayIn(now, zoneNames[zone]), first.last)
    const isOne = told.length === 1
    return {
      ...{ zone, topic: 'survei', link: isOne ? `/survei/${first.id}` : '/survei?lagi=ya' },
      title: isOne ? words.one : words.many(told.length),
      text: isOne
        ? words.text(first.title, left)
        : told
            .slice(0, few)
            .map(({ title }) => title)
            .join('; '),
      open: isOne ? words.open : words.openAll,
    }
  },
}
