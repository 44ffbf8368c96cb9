import type { EnrolmentId } from '../contract/ids.ts'
import { noteStep, type ToldStep } from '../contract/replications.ts'
import type { Lane } from './lane.ts'
import type { DemoRegency } from './places.ts'
import { randomOf } from './random.ts'
import { moment } from './timeline.ts'

const said: Record<ToldStep, string> = {
  commitment: 'Disampaikan kepala desa dalam musyawarah desa.',
  room: 'Ruang bersama di balai desa, dibuka lima hari seminggu.',
  staff: 'Dua pengelola, ditetapkan dengan keputusan kepala desa.',
}

/** Plans that a replication's village walks its path: most the whole of it, some not as far. */
export function walkPath(
  lane: Lane,
  library: { code: string; regency: DemoRegency },
  id: EnrolmentId,
  startedOn: string,
): void {
  const random = randomOf(`path/${library.code}`)
  const far = random.chance(0.7) ? 3 : random.between(1, 2)
  for (const [n, step] of (['commitment', 'room', 'staff'] as const).slice(0, far).entries()) {
    const day = 12 + n * 16 + random.between(0, 9)
    const at = moment(`${startedOn.slice(0, 8)}01`, day, 10)
    lane.timeline.add(at, async () => {
      await lane.sender.send(`step/${library.code}/${step}`, at, lane.officerOf(library.regency), noteStep, {
        ...{ id, step, on: at.toISOString().slice(0, 10) },
        number: step === 'commitment' ? `141/${random.between(10, 90)}/DS/${startedOn.slice(0, 4)}` : null,
        note: said[step],
      })
    })
  }
}
