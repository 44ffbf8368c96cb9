import { allocateAid, breakAid, receiveAid, shipAid, startAidUse } from '../contract/aid.ts'
import type { AidItemId } from '../contract/ids.ts'
import { answerCriterion } from '../contract/standards.ts'
import { dayIn } from '../server/platform/clock.ts'
import type { DemoLibrary } from './enrolling.ts'
import type { Lane } from './lane.ts'
import { idOf, randomOf } from './random.ts'
import { moment } from './timeline.ts'

/** Plans what the libraries of a province are given, how it arrives, and what some of them answer of the standard. */
export function giveProvince(lane: Lane, libraries: DemoLibrary[]): void {
  const villages = libraries.filter(library => library.kind === 'village')
  for (const [year, of] of Map.groupBy(
    villages.filter(library => library.way.kind === 'beneficiary'),
    library => library.way.year,
  ))
    give(lane, of, {
      key: `computer/${year}`,
      by: lane.ratna,
      at: moment(`${year}-06-01`, 2),
      goods: {
        kind: 'computer',
        count: 3,
        value: 27_000_000,
        giver: 'Perpustakaan Nasional',
        source: 'apbn',
      },
    })
  const lately = moment(`${dayIn(lane.now).slice(0, 7)}-01`, -38)
  const some = villages.filter((library, n) => n % 3 === 0 || library.name.endsWith('Sepempang'))
  give(lane, some.slice(0, 20), {
    key: 'bookshelf',
    by: lane.officer,
    at: lately,
    goods: {
      kind: 'bookshelf',
      count: 2,
      value: 5_000_000,
      giver: `Dinas Perpustakaan ${lane.province.name}`,
      source: 'apbd-province',
    },
    hesitant: true,
  })
  for (const library of villages.slice(0, 30)) answer(lane, library)
}

type Gift = {
  key: string
  by: Lane['ratna']
  at: Date
  goods: {
    kind: 'computer' | 'bookshelf'
    count: number
    value: number
    giver: string
    source: 'apbn' | 'apbd-province'
  }
  /** Not all of it has been confirmed. */
  hesitant?: boolean
}

const after = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000)

function give(lane: Lane, libraries: DemoLibrary[], gift: Gift): void {
  const name = `aid/${lane.province.code}/${gift.key}`
  const items = libraries.map(library => ({
    id: idOf<AidItemId>(`${name}/${library.code}`, gift.at),
    libraryId: library.libraryId,
    serials: [],
  }))
  if (items.length === 0) return
  lane.timeline.add(gift.at, async at => {
    await lane.sender.send(`${name}/allocate`, at, gift.by, allocateAid, {
      libraries: items,
      ...gift.goods,
      description: null,
      year: at.getUTCFullYear(),
      letter: {
        number: `${lane.province.code}/${gift.goods.count}/PPM/${at.getUTCFullYear()}`,
        date: dayIn(at),
      },
      on: dayIn(at),
    })
  })
  lane.timeline.add(after(gift.at, 9), async at => {
    await lane.sender.send(`${name}/ship`, at, gift.by, shipAid, {
      items: items.map(({ id }) => ({ id, version: 1 })),
      ...{ on: dayIn(at), courier: 'Pos Indonesia', tracking: null },
    })
  })
  libraries.forEach((library, n) => {
    const item = items[n]
    if (item) arrive(lane, library, item.id, gift, `${name}/${library.code}`)
  })
}

/** The library confirms, puts it to use, and tells when it breaks. */
function arrive(lane: Lane, library: DemoLibrary, id: AidItemId, gift: Gift, key: string): void {
  const random = randomOf(key)
  // Maryam's village has not confirmed yet, so that the phone's card has something to show
  if (gift.hesitant && (library.name.endsWith('Sepempang') || random.chance(0.5))) return
  const arrived = random.chance(0.15) ? gift.goods.count - 1 : gift.goods.count
  const come = after(gift.at, random.between(13, 25))
  lane.timeline.add(come, async at => {
    if (!library.manager) return
    await lane.sender.send(`${key}/receive`, at, library.manager, receiveAid, {
      ...{ id, version: 2, on: dayIn(at), arrived, note: null },
      condition: random.chance(0.1) ? 'partly-damaged' : 'good',
    })
  })
  lane.timeline.add(after(come, 4), async at => {
    if (!library.manager) return
    await lane.sender.send(`${key}/use`, at, library.manager, startAidUse, {
      ...{ id, version: 3, on: dayIn(at), note: null },
    })
  })
  if (gift.goods.kind === 'computer' && random.chance(0.1))
    lane.timeline.add(after(come, random.between(200, 500)), async at => {
      if (!library.manager) return
      await lane.sender.send(`${key}/break`, at, library.manager, breakAid, {
        ...{ id, version: 4, on: dayIn(at), reason: 'Dua unit tidak menyala setelah listrik padam.' },
      })
    })
}

const questions = ['founding-decree', 'annual-budget', 'reading-room', 'catalogue', 'visitor-book'] as const

function answer(lane: Lane, library: DemoLibrary): void {
  const random = randomOf(`standard/${library.code}`)
  const at = moment(`${Math.max(library.way.year, 2024)}-09-01`, 1 + (random.between(0, 20) % 20), 10)
  questions.forEach((code, n) => {
    if (random.chance(0.2)) return
    const value =
      code === 'annual-budget' ? random.pick(['every-year', 'some-years', 'never']) : random.chance(0.65)
    lane.timeline.add(new Date(at.getTime() + n * 60_000), async when => {
      if (!library.manager) return
      await lane.sender.send(`standard/${library.code}/${code}`, when, library.manager, answerCriterion, {
        ...{ libraryId: library.libraryId, code, version: 0, value, note: null },
      })
    })
  })
}
