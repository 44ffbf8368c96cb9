import { listActivities } from '../contract/activities.ts'
import type { PracticeId } from '../contract/ids.ts'
import { listPractices } from '../contract/practice-lists.ts'
import { publishPractice, putPractice, reviewPractice } from '../contract/practices.ts'
import type { DemoLibrary } from './enrolling.ts'
import type { Lane } from './lane.ts'
import { islandPractices, type PracticeIdea } from './practice-ideas.ts'
import { hillPractices } from './practice-ideas-hill.ts'
import { lakePractices } from './practice-ideas-lake.ts'
import { riverPractices } from './practice-ideas-river.ts'
import { idOf, randomOf } from './random.ts'

const day = 86_400_000
/** By the code of the province; the others have those of the islands. */
const elsewhere: Readonly<Record<string, readonly PracticeIdea[]>> = {
  '12': lakePractices,
  '32': hillPractices,
  '62': riverPractices,
}
/** Cards of one province; the last of them still waits for a review, where a trainer does it. */
const most = 4

/** A village that writes a card, and when that is published; the last of a province may still wait for a trainer. */
export type Carded = { library: DemoLibrary; written: Date; published: Date }

/** The first village of some regencies. */
export function writersOf(lane: Lane, libraries: DemoLibrary[]): Carded[] {
  const seen = new Set<string>()
  return libraries.flatMap(library => {
    const { regency, kind, firstMonth, code } = library
    if (kind !== 'village' || !firstMonth || seen.has(regency.code) || seen.size === most) return []
    seen.add(regency.code)
    // the first is old enough for what became of it to show
    const [least, longest] = seen.size === 1 ? [210, 240] : [30, 120]
    const ago = randomOf(`practice/${code}`).between(least, longest) * day
    const written = new Date(lane.now.getTime() - ago)
    return [{ library, written, published: new Date(written.getTime() + 7 * day) }]
  })
}

/** They write a card from what they have held; the trainer reviews, the province publishes. */
export function practiseProvince(lane: Lane, libraries: DemoLibrary[]): void {
  for (const [nth, { library, written }] of writersOf(lane, libraries).entries())
    lane.timeline.add(written, when => write(lane, library, when, nth))
}

async function write(lane: Lane, library: DemoLibrary, at: Date, nth: number): Promise<void> {
  const { libraryId, code, manager } = library
  const ideas = elsewhere[lane.province.code] ?? islandPractices
  const idea = ideas[nth % ideas.length]
  // a load that goes on another day finds it there
  if (
    !idea ||
    !manager ||
    (await lane.sender.ask(at, manager, listPractices, { libraryId, limit: 1 })).total > 0
  )
    return
  const held = await lane.sender.ask(at, manager, listActivities, {
    ...{ libraryId, topic: idea.topic, state: 'verified,locked' as never, limit: 6 },
  })
  const id = idOf<PracticeId>(`practice/${code}`, at)
  await lane.sender.send(`practice/${code}`, at, manager, putPractice, {
    ...{ id, libraryId, version: 0, send: true, apartFrom: [], pictures: [] },
    ...idea,
    steps: idea.steps.map(text => ({ text })),
    conditions: [...idea.conditions],
    activities: held.activities.map(activity => activity.id),
  })
  const { trainer, officer } = lane
  if (trainer && nth === most - 1) return
  const [reviewed, published] = [new Date(at.getTime() + 4 * day), new Date(at.getTime() + 7 * day)]
  await lane.sender.send(`practice/${code}/reviewed`, reviewed, trainer ?? officer, reviewPractice, {
    ...{ id, version: 1, outcome: 'reviewed', remark: 'Langkahnya jelas dan dapat dicoba di desa lain.' },
  })
  await lane.sender.send(`practice/${code}/published`, published, officer, publishPractice, {
    id,
    version: 2,
  })
}
