import type { SurveyId } from '../contract/ids.ts'
import { answerHere, type SurveyAnswer } from '../contract/survey-answers.ts'
import { closeSurvey, followUpSurvey, listSurveys, makeSurvey } from '../contract/surveys.ts'
import { signs } from '../contract/check-signs.ts'
import { pairCodeOf } from '../server/forms/codes.ts'
import { addMonths, dayIn, monthOf } from '../server/platform/clock.ts'
import { asked, type Asked, said } from './asking-ideas.ts'
import type { DemoLibrary } from './enrolling.ts'
import type { Lane } from './lane.ts'
import { idOf, type Random, randomOf } from './random.ts'
import { type Held, heldIn } from './reporting.ts'
import { villageOf } from './telling.ts'

const later = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000)

/** What some villages ask who came, at once; one of them asks again weeks later. */
export function askProvince(lane: Lane, libraries: DemoLibrary[]): void {
  for (const one of asked) {
    const library = villageOf(libraries, one.at)
    const held = library && chosen(lane, library, one.before)
    if (!held) continue
    lane.timeline.add(later(held.at, 1 / 12), at => ask(lane, library, held, one, at))
    if (one.again) lane.timeline.add(later(held.at, 35), at => askAgain(lane, library, held, at))
  }
}

/** The last activity for people up to a month to which enough of them came; the same all month. */
function chosen({ now }: Lane, library: DemoLibrary, before: number): Held | undefined {
  for (let back = before; back < before + 12; back++) {
    const month = addMonths(monthOf(dayIn(now)), -back)
    const held = heldIn(library, month).findLast(
      ({ facts }) => facts.strategy !== 'advocacy' && facts.reached.attendances >= 10,
    )
    if (held) return held
  }
  return undefined
}

const idAt = (key: string, at: Date) => idOf<SurveyId>(`survey/${key}`, at)
const many = ({ key, facts }: Held) => {
  const share = 0.55 + 0.35 * randomOf(`answers/${key}`).next()
  return Math.min(25, Math.max(6, Math.round(facts.reached.attendances * share)))
}

async function ask(
  lane: Lane,
  { manager, libraryId }: DemoLibrary,
  held: Held,
  { open }: Asked,
  at: Date,
): Promise<void> {
  if (!manager) return
  const id = idAt(held.key, at)
  const { surveys } = await lane.sender.ask(at, manager, listSurveys, { libraryId })
  // of a load of another month
  if (surveys.length > 0 && surveys.every(one => one.id !== id)) return
  await lane.sender.send(`survey/${held.key}`, at, manager, makeSurvey, {
    ...{ id, token: tokenOf(held.key), about: 'activity', area: held.facts.topic, libraryId },
    ...{ activityId: held.id, meetingId: null, service: null, people: null },
  })
  for (let n = 0; n < many(held); n++)
    await lane.sender.send(`answer/${held.key}/${n}`, at, manager, answerHere, {
      ...{ id, once: onceOf(held, n), answer: answerOf(held, n, false) },
    })
  if (!open)
    await lane.sender.send(`survey/${held.key}/close`, later(at, 10), manager, closeSurvey, {
      id,
      version: 1,
    })
}

/** Most of those who answered before answer again, by the code that they kept. */
async function askAgain(
  lane: Lane,
  { manager, libraryId }: DemoLibrary,
  held: Held,
  at: Date,
): Promise<void> {
  if (!manager) return
  const of = idAt(held.key, later(held.at, 1 / 12))
  const id = idAt(`${held.key}/again`, at)
  const { surveys } = await lane.sender.ask(at, manager, listSurveys, { libraryId })
  if (surveys.every(one => one.id !== of)) return
  await lane.sender.send(`survey/${held.key}/again`, at, manager, followUpSurvey, {
    ...{ id, of, token: tokenOf(`${held.key}/again`) },
  })
  for (let n = 0; n < Math.ceil(many(held) * 0.75); n++)
    await lane.sender.send(`answer/${held.key}/again/${n}`, at, manager, answerHere, {
      ...{ id, once: onceOf(held, n, '/again'), answer: answerOf(held, n, true) },
    })
  await lane.sender.send(`survey/${held.key}/again/close`, later(at, 10), manager, closeSurvey, {
    id,
    version: 1,
  })
}

/** By it a second start sends the same answer, which counts once. */
const onceOf = ({ key, at }: Held, n: number, again = '') => idOf(`answer/${key}${again}/${n}`, at)

/** What somebody answers: from how they are, which shows at both times. */
function answerOf(held: Held, n: number, again: boolean): SurveyAnswer {
  const random = randomOf(`answer/${held.key}/${again}/${n}`)
  const like = randomOf(`person/${held.key}/${n}`).pick([3, 4, 4, 4, 5, 5])
  const step = (more: number) => Math.min(5, Math.max(1, like + more + random.pick([-1, 0, 0, 0, 1])))
  return {
    ...{ knowledge: step(0), confidence: step(again ? 0 : -1), application: step(again ? -1 : 0) },
    ...{ awareness: step(again ? 0 : -1), best: wordsOf(random, 'best', again) },
    ...{ better: wordsOf(random, 'better', again), code: pairCodeOf(onceOf(held, n)) },
  }
}

const wordsOf = (random: Random, what: 'best' | 'better', again: boolean) =>
  random.chance(0.45) ? random.pick(said[again ? 'again' : 'once'][what]) : null

function tokenOf(key: string): string {
  const random = randomOf(`survey-link/${key}`)
  return Array.from({ length: 12 }, () => signs.charAt(random.between(0, signs.length - 1)))
    .join('')
    .toLowerCase()
}
