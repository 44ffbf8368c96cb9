import { type Zone, zoneNames, zoneOf } from '../../contract/zones.ts'
import type { PersonId } from '../../contract/ids.ts'
import { followUp as text } from '../../text/follow-up.ts'
import { withoutSession } from '../people/sessions.ts'
import { dayIn } from '../platform/clock.ts'
import { actingAs } from '../platform/acting.ts'
import { actingSystem } from '../platform/db.ts'
import type { Other } from '../reminders/others.ts'
import { letterOf, subjectOf } from './letter.ts'
import * as queries from './weekly-queries.ts'

/** Mondays are when a week begins (ISO 8601). */
const isMonday = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() === 1

/** On Monday, where they are: what is late, what is due in the week, and what others finished in the last. */
export const weeklyLetter: Other = {
  step: 'weekly',
  async plan(tx, { zone, provinces, mail, now }) {
    const day = dayIn(now, zoneNames[zone])
    if (!mail || !isMonday(day)) return 0
    return queries.plan(tx, { provinces, national: zone === 'WIB', day, now })
  },
  async prepare(tx, { person_id, day, language }, now) {
    const person = await withoutSession(tx, person_id as PersonId, now)
    if (!person || person.disabled) return undefined
    const { actor } = person
    const zone: Zone = zoneOf(await queries.provinceOf(tx, person_id, now))
    const acting = { scopes: actor.grants.map(({ scopeId }) => scopeId), personId: person_id }
    // as the person sees it
    const lines = await actingAs(tx, { acting, back: actingSystem }, () =>
      queries.linesOf(tx, actor, { monday: day, today: dayIn(now, zoneNames[zone]), zone: zoneNames[zone] }),
    )
    if (lines.length === 0) return undefined
    const words = text[language].letter
    return {
      ...{ zone, link: '/tindak-lanjut', topic: 'mingguan', open: words.open },
      ...{ title: subjectOf(lines, language), text: subjectOf(lines, language) },
      letter: to => letterOf(lines, language, to),
    }
  },
}
