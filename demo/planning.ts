import type { PlanItemId } from '../contract/ids.ts'
import { addPlanItem, finishPlanItem, reviewPlan } from '../contract/plans.ts'
import { dayIn } from '../server/platform/clock.ts'
import { type Idea, ideas, needs } from './activity-ideas.ts'
import type { DemoLibrary } from './enrolling.ts'
import type { Lane } from './lane.ts'
import { idOf, randomOf } from './random.ts'
import { moment } from './timeline.ts'

type Planned = { id: PlanItemId; idea: Idea; month: string; at: Date }

/** Whether a library makes a work plan for a year: of the villages that were in the programme by then some do, Sepempang always. */
const plans = ({ code, name, kind, firstMonth }: DemoLibrary, year: string): boolean =>
  kind === 'village' &&
  firstMonth !== undefined &&
  firstMonth <= `${year}-01-01` &&
  (name.endsWith('Sepempang') || randomOf(`plans/${code}`).chance(0.2))

const results = [
  'Berjalan sesuai rencana; peserta minta diadakan lagi.',
  'Tiga peserta mulai menjual sendiri lewat ponsel.',
  'Peserta lebih banyak dari perkiraan; kursi dipinjam dari balai desa.',
  'Buku dan alat bertambah dari sumbangan warga.',
]

/** What a library plans for a year: five things, spread over its months. */
function plannedOf(library: DemoLibrary, year: string): Planned[] {
  if (!plans(library, year)) return []
  const random = randomOf(`plan/${library.code}/${year}`)
  const first = random.between(0, ideas.length - 1)
  return [2, 4, 6, 9, 11].flatMap((of, n) => {
    const idea = ideas[(first + n * 3) % ideas.length]
    const at = moment(`${year}-01-01`, 12, 9, n * 4)
    const month = `${year}-${String(of).padStart(2, '0')}-01`
    return idea ? [{ id: idOf<PlanItemId>(`plan/${library.code}/${year}/${n}`, at), idea, month, at }] : []
  })
}

/** The item that an activity carries out: of the same name, once the plan was made. */
export function itemFor(library: DemoLibrary, title: string, heldOn: string, lane: Lane): PlanItemId | null {
  const year = dayIn(lane.now).slice(0, 4)
  if (!heldOn.startsWith(year) || heldOn < `${year}-02-01`) return null
  return plannedOf(library, year).find(({ idea }) => idea.title === title)?.id ?? null
}

/** Plans of this year, reviewed by the regency, and what became of their first months. */
export function planProvince(lane: Lane, libraries: DemoLibrary[]): void {
  const year = dayIn(lane.now).slice(0, 4)
  for (const library of libraries) {
    const items = plannedOf(library, year)
    for (const item of items) add(lane, library, item)
    if (items.length > 0) review(lane, library, Number(year), items.length)
    for (const item of items) finish(lane, library, item)
  }
}

function add(lane: Lane, library: DemoLibrary, { id, idea, month, at }: Planned): void {
  const random = randomOf(`plan-item/${id}`)
  lane.timeline.add(at, async () => {
    if (!library.manager) return
    await lane.sender.send(`plan-item/${id}`, at, library.manager, addPlanItem, {
      ...{ id, libraryId: library.libraryId, year: Number(month.slice(0, 4)), month },
      ...{ title: idea.title, strategy: idea.strategy, topic: idea.topic },
      need: random.pick(needs),
      lesson: random.chance(0.4) ? 'Bimtek: mulai dari kebutuhan warga, bukan dari buku' : null,
      targetGroup: {
        children: 'Anak',
        teens: 'Remaja',
        women: 'Ibu-ibu',
        adults: 'Warga dewasa',
        elders: 'Lansia',
        mixed: 'Warga',
      }[idea.crowd],
      targetNumber: idea.size * 2,
      responsible: library.manager.name,
      partner: idea.partner ?? null,
      cost: random.chance(0.25) ? 0 : random.between(2, 30) * 100_000,
      source: random.pick(['village-fund', 'community', 'apbd-regency'] as const),
      measure: random.chance(0.6) ? 'Separuh peserta mencoba sendiri di rumah' : null,
    })
  })
}

function review(lane: Lane, library: DemoLibrary, year: number, version: number): void {
  const random = randomOf(`plan-review/${library.code}/${year}`)
  if (!library.name.endsWith('Sepempang') && random.chance(0.3)) return
  const returned = random.chance(0.15)
  const at = moment(`${year}-01-01`, 24, 10)
  lane.timeline.add(at, async () => {
    await lane.sender.send(
      `plan-review/${library.code}/${year}`,
      at,
      lane.officerOf(library.regency),
      reviewPlan,
      {
        ...{ libraryId: library.libraryId, year, version },
        outcome: returned ? 'returned' : 'reviewed',
        remark: returned ? 'Tambahkan ukuran keberhasilan, dan sebutkan mitranya.' : null,
      },
    )
  })
}

function finish(lane: Lane, library: DemoLibrary, { id, month }: Planned): void {
  const random = randomOf(`plan-done/${id}`)
  if (random.chance(0.25)) return
  const at = moment(month, 29, 16)
  lane.timeline.add(at, async () => {
    if (!library.manager) return
    await lane.sender.send(`plan-done/${id}`, at, library.manager, finishPlanItem, {
      ...{ id, version: 1, on: dayIn(at), result: random.pick(results) },
    })
  })
}
