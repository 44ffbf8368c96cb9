import {
  type Adoption,
  beginTrying,
  dropAdoption,
  listAdoptions,
  takeOn,
  tellWorking,
} from '../contract/adoptions.ts'
import type { AdoptionId, PlanItemId } from '../contract/ids.ts'
import { listPractices } from '../contract/practice-lists.ts'
import { addMonths, dayIn, monthOf } from '../server/platform/clock.ts'
import type { DemoLibrary } from './enrolling.ts'
import type { Lane } from './lane.ts'
import { type Carded, writersOf } from './practising.ts'
import { idOf, randomOf } from './random.ts'

const day = 86_400_000
const later = (at: Date, days: number) => new Date(at.getTime() + days * day)
/** How many take on each card of a province, the first card first. */
const takers = [9, 4, 2]
const changes = [
  ['Dilakukan sore hari, sesudah warga pulang melaut.', 'Pagi hari semua orang di laut.'],
  ['Bahan diganti dengan yang tumbuh di pulau ini.', 'Ongkos kirim dari kota lebih mahal daripada bahannya.'],
  ['Digabung dengan posyandu, sebulan sekali.', 'Ibu-ibu sudah berkumpul di sana.'],
] as const

/** Other villages take on what was published: from the author, or from the one before them; most find that it works. */
export function adoptProvince(lane: Lane, libraries: DemoLibrary[]): void {
  const writers = writersOf(lane, libraries)
  const authors = new Set(writers.map(({ library }) => library.code))
  const free = libraries.filter(
    ({ code, kind, firstMonth }) => kind === 'village' && firstMonth && !authors.has(code),
  )
  for (const [nth, writer] of writers.slice(0, takers.length).entries()) {
    const chosen = free.splice(0, takers[nth])
    for (const [at, library] of chosen.entries()) adopt(lane, writer, library, at, chosen[at - 1])
  }
}

function adopt(lane: Lane, writer: Carded, library: DemoLibrary, nth: number, before?: DemoLibrary): void {
  const random = randomOf(`adoption/${library.code}`)
  const taken = later(writer.published, 1 + nth)
  const began = later(taken, 2 + random.between(0, 4))
  const ended = later(began, 40 + random.between(0, 20))
  lane.timeline.add(taken, at => take(lane, at, writer.library, library, nth, before))
  lane.timeline.add(began, async at => {
    const adoption = await standing(lane, at, library)
    if (library.manager && adoption?.state === 'interested')
      await lane.sender.send(`adoption/${library.code}/tried`, at, library.manager, beginTrying, {
        ...{ id: adoption.id, version: adoption.version, on: dayIn(at) },
      })
  })
  lane.timeline.add(ended, async at => {
    const adoption = await standing(lane, at, library)
    if (!library.manager || adoption?.state !== 'trying') return
    const one = { id: adoption.id, version: adoption.version, on: dayIn(at) }
    const key = `adoption/${library.code}/ended`
    await (nth % 4 === 3
      ? lane.sender.send(key, at, library.manager, dropAdoption, {
          ...one,
          reason: 'Pengajarnya pindah, belum ada pengganti.',
        })
      : lane.sender.send(key, at, library.manager, tellWorking, {
          ...one,
          result: 'Warga minta diadakan setiap bulan.',
        }))
  })
}

async function take(
  lane: Lane,
  at: Date,
  author: DemoLibrary,
  { code, libraryId, manager }: DemoLibrary,
  nth: number,
  before?: DemoLibrary,
): Promise<void> {
  const { sender } = lane
  // a load that goes on another day finds it there
  if (
    !manager ||
    !author.manager ||
    (await sender.ask(at, manager, listAdoptions, { libraryId, limit: 1 })).total > 0
  )
    return
  const [card] = (
    await sender.ask(at, author.manager, listPractices, {
      ...{ libraryId: author.libraryId, state: 'published' as never, limit: 1 },
    })
  ).practices
  if (!card) return
  const other = nth % 3 === 2 && before ? await standing(lane, at, before) : undefined
  const adapted = nth % 2 === 1 ? changes[nth % changes.length] : undefined
  const on = dayIn(at)
  await sender.send(`adoption/${code}`, at, manager, takeOn, {
    ...{
      id: idOf<AdoptionId>(`adoption/${code}`, at),
      practiceId: card.id,
      libraryId,
      from: other?.id ?? null,
      on,
    },
    ...{ kind: adapted ? 'adapted' : 'as-is', changes: adapted?.[0] ?? null, why: adapted?.[1] ?? null },
    plan: {
      ...{ id: idOf<PlanItemId>(`adoption-plan/${code}`, at), title: card.title, steps: null },
      month: addMonths(monthOf(on), on.slice(5, 7) === '12' ? 0 : 1),
      ...{ responsible: manager.name, targetGroup: null, targetNumber: 20 },
      ...{ cost: card.cost, source: card.cost ? 'village-fund' : null },
    },
  })
}

/** What a library has taken on; it takes on one thing. */
async function standing(
  lane: Lane,
  at: Date,
  { libraryId, manager }: DemoLibrary,
): Promise<Adoption | undefined> {
  return manager && (await lane.sender.ask(at, manager, listAdoptions, { libraryId, limit: 1 })).adoptions[0]
}
