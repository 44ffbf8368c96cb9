import type { ActivityFacts, Reached } from '../contract/activities.ts'
import type { Figures } from '../contract/monthly-reports.ts'
import { type Idea, ideas, needs } from './activity-ideas.ts'
import { type Random, randomOf } from './random.ts'

/** What kind of village it is: how big, how diligent, how it grows. */
export type Temper = { size: number; diligence: number; growth: number; internet: boolean }

export function temperOf(code: string): Temper {
  const random = randomOf(`temper/${code}`)
  return {
    size: 0.6 + random.next() * 1.1,
    diligence: random.chance(0.15) ? 0.45 + random.next() * 0.2 : 0.82 + random.next() * 0.17,
    growth: 0.004 + random.next() * 0.012,
    internet: random.chance(0.8),
  }
}

/** The activities of a village in a month, as its manager would record them. */
export function activitiesOf(
  code: string,
  month: string,
  temper: Temper,
  age: number,
): { key: string; day: number; facts: ActivityFacts }[] {
  const random = randomOf(`activities/${code}/${month}`)
  const many = random.chance(temper.diligence) ? random.between(0, 3) : random.between(0, 1)
  return Array.from({ length: many }, (_, n) => {
    const idea = random.pick(ideas)
    const day = random.between(1, 27)
    return {
      key: `${code}/${month}/${n}`,
      day,
      facts: factsOf(idea, `${month.slice(0, 8)}${String(day).padStart(2, '0')}`, temper, age, random),
    }
  })
}

function factsOf(idea: Idea, heldOn: string, temper: Temper, age: number, random: Random): ActivityFacts {
  const people = Math.max(
    3,
    Math.round(idea.size * temper.size * (1 + temper.growth * age) * (0.7 + random.next() * 0.6)),
  )
  return {
    title: idea.title,
    strategy: idea.strategy,
    topic: idea.topic,
    heldOn,
    place: idea.outreach ? 'Balai dusun' : null,
    outreach: idea.outreach ?? false,
    reached: reachedOf(idea.crowd, people, random),
    partner: idea.partner ?? null,
    need: random.chance(0.08) ? random.pick(needs) : null,
    notes: null,
  }
}

const shares: Record<Idea['crowd'], { female: number; child: number; teen: number; elder: number }> = {
  children: { female: 0.52, child: 0.85, teen: 0.08, elder: 0 },
  teens: { female: 0.5, child: 0.05, teen: 0.8, elder: 0 },
  women: { female: 0.92, child: 0.02, teen: 0.05, elder: 0.08 },
  adults: { female: 0.4, child: 0, teen: 0.05, elder: 0.12 },
  elders: { female: 0.6, child: 0, teen: 0, elder: 0.9 },
  mixed: { female: 0.55, child: 0.3, teen: 0.2, elder: 0.1 },
}

function reachedOf(crowd: Idea['crowd'], people: number, random: Random): Reached {
  const share = shares[crowd]
  const part = (of: number) => Math.min(people, Math.round(people * of))
  const female = part(share.female)
  const [child, teen, elder] = [part(share.child), part(share.teen), part(share.elder)]
  const known = random.chance(0.85)
  const group = (chance: number, of: number) =>
    random.chance(chance) ? random.between(1, Math.max(1, part(of))) : null
  return {
    attendances: random.chance(0.2) ? people + random.between(1, 8) : people,
    people,
    female,
    male: people - female,
    child: known ? child : null,
    teen: known ? teen : null,
    adult: known ? Math.max(0, people - child - teen - elder) : null,
    elder: known ? elder : null,
    disability: group(0.18, 0.06),
    poor: group(0.25, 0.3),
    'women-headed': group(0.1, 0.1),
    'out-of-school': group(0.06, 0.1),
    'job-seeker': group(0.08, 0.2),
    indigenous: null,
    remote: group(0.05, 0.5),
  }
}

/**
 * What a manager answers for a month.
 * @param members members at the end of the month before
 */
export function figuresOf(
  code: string,
  month: string,
  temper: Temper,
  age: number,
  members: number,
): Figures {
  const random = randomOf(`report/${code}/${month}`)
  const of = Number(month.slice(5, 7))
  // quiet in the fasting month's half-year break and December, busy in October, the month of language
  const season = { 1: 0.95, 4: 0.85, 6: 0.9, 7: 1.1, 10: 1.15, 12: 0.85 }[of] ?? 1
  const odd = random.chance(0.012) ? 3.6 : 1
  const visits = Math.round(
    130 * temper.size * (1 + temper.growth * age) * season * odd * (0.88 + random.next() * 0.24),
  )
  const users = Math.round(visits * (0.42 + random.next() * 0.12))
  const female = Math.round(visits * (0.5 + random.next() * 0.12))
  const fresh = random.between(1, Math.max(2, Math.round(7 * temper.size)))
  return {
    visits,
    'visits-female': female,
    'visits-male': visits - female,
    users,
    'new-members': fresh,
    members: members + fresh,
    'internet-users': temper.internet ? Math.round(users * (0.25 + random.next() * 0.2)) : 0,
    loans: random.chance(0.9) ? Math.round(visits * (0.3 + random.next() * 0.25)) : null,
  }
}
