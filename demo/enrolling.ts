import type { Actor } from '../contract/access.ts'
import type { DecreeId, EnrolmentId, LibraryId } from '../contract/ids.ts'
import { type LibraryKind, registerLibrary } from '../contract/libraries.ts'
import {
  confirmReplication,
  type criteria,
  criterionCodes,
  decreeEnrolments,
  proposeEnrolment,
  replicate,
  reviewEnrolments,
  startImproving,
} from '../contract/programme.ts'
import { actingSystem } from '../server/platform/db.ts'
import { managerNames } from './activity-ideas.ts'
import { libraryFactsOf } from './library-facts.ts'
import { examplePerson } from './people.ts'
import type { DemoRegency } from './places.ts'
import type { Lane } from './lane.ts'
import { idOf, randomOf } from './random.ts'
import { walkPath } from './replicating.ts'
import { moment } from './timeline.ts'

export type Way = { kind: 'beneficiary' | 'replication' | 'improving' | 'proposed'; year: number }

/** A library of the example, from its entry in the registry on. */
export type DemoLibrary = {
  code: string
  kind: LibraryKind
  name: string
  regency: DemoRegency
  regionId: number
  libraryId: LibraryId
  way: Way
  /** From when it reports; undefined: it does not. */
  firstMonth: string | undefined
  manager: Actor | undefined
}

/** Which way each village of a regency goes, by province: the first villages come first. */
const ways: Record<string, Way[]> = {
  '21': [2022, 2022, 2022, 2022].map(year => ({ kind: 'beneficiary', year })),
  '62': [
    { kind: 'beneficiary', year: 2021 },
    { kind: 'beneficiary', year: 2021 },
    { kind: 'replication', year: 2023 },
    { kind: 'improving', year: 2025 },
  ],
  '32': [
    { kind: 'beneficiary', year: 2022 },
    { kind: 'beneficiary', year: 2022 },
    { kind: 'beneficiary', year: 2023 },
    { kind: 'beneficiary', year: 2026 },
    { kind: 'replication', year: 2024 },
    { kind: 'proposed', year: 2027 },
  ],
  '12': [
    { kind: 'beneficiary', year: 2022 },
    { kind: 'beneficiary', year: 2022 },
    { kind: 'replication', year: 2023 },
    { kind: 'beneficiary', year: 2024 },
    { kind: 'beneficiary', year: 2024 },
    { kind: 'proposed', year: 2027 },
  ],
}
const startYear: Record<string, number> = { '21': 2022, '62': 2021, '32': 2022, '12': 2022 }

/** Plans the registering and enrolling of a province's libraries on its timeline. */
export function enrolProvince(lane: Lane): DemoLibrary[] {
  const libraries = lane.province.regencies.flatMap(regency => [
    own(lane, regency),
    ...regency.villages.map((village, n) => libraryOf(lane, regency, village, wayOf(lane.province.code, n))),
  ])
  for (const library of libraries) register(lane, library)
  for (const [year, of] of Map.groupBy(
    libraries.filter(l => l.way.kind === 'beneficiary' || l.way.kind === 'proposed'),
    l => l.way.year,
  ))
    proposeYear(lane, year, of)
  for (const regency of lane.province.regencies) {
    const copying = libraries.filter(l => l.regency === regency && l.way.kind === 'replication')
    const teacher = libraries.find(
      l => l.regency === regency && l.kind === 'village' && l.way.kind === 'beneficiary',
    )
    if (copying.length > 0) replicateBatch(lane, regency, copying, teacher)
    for (const library of libraries.filter(l => l.regency === regency && l.way.kind === 'improving'))
      improve(lane, library)
  }
  return libraries
}

/** Where a regency has more villages than ways are listed, the first ones repeat. */
function wayOf(province: string, n: number): Way {
  const of = ways[province] ?? []
  return of[n] ?? of[n % 4] ?? { kind: 'improving', year: 2025 }
}

function own(lane: Lane, regency: DemoRegency): DemoLibrary {
  const name = `Perpustakaan ${regency.name}`
  const way: Way = { kind: 'beneficiary', year: startYear[lane.province.code] ?? 2022 }
  return {
    code: regency.code,
    kind: 'regency',
    name,
    regency,
    regionId: regency.id,
    libraryId: idOf<LibraryId>(`library/${regency.code}`, registered(way)),
    way,
    firstMonth: undefined,
    manager: undefined,
  }
}

function libraryOf(
  _: Lane,
  regency: DemoRegency,
  village: DemoRegency['villages'][number],
  way: Way,
): DemoLibrary {
  return {
    code: village.code,
    kind: 'village',
    name: `Perpustakaan Desa ${village.name}`,
    regency,
    regionId: village.id,
    libraryId: idOf<LibraryId>(`library/${village.code}`, registered(way)),
    way,
    firstMonth: undefined,
    manager: undefined,
  }
}

/** Libraries are entered in January of their year; those proposed for the next year, in this one. */
function registered(way: Way): Date {
  return way.kind === 'proposed' ? moment(`${way.year - 1}-09-01`, 7) : moment(`${way.year}-01-01`, 12)
}

function register(lane: Lane, library: DemoLibrary): void {
  lane.timeline.add(registered(library.way), async at => {
    const officer = lane.officerOf(library.regency)
    const { scopeId } = await lane.sender.send(`register/${library.code}`, at, officer, registerLibrary, {
      id: library.libraryId,
      kind: library.kind,
      regionCode: library.code,
      ...libraryFactsOf(library.code, library.name, null, null),
    })
    await appointManager(lane, library, scopeId, at)
  })
}

const knownManagers: Record<string, [name: string, login: string]> = {
  Sepempang: ['Maryam', 'maryam'],
  Cibukamanah: ['Entin', 'entin'],
}

async function appointManager(lane: Lane, library: DemoLibrary, scopeId: number, at: Date): Promise<void> {
  const village = library.name.replace('Perpustakaan Desa ', '')
  const known = library.kind === 'village' ? knownManagers[village] : undefined
  const [name, login] = known ?? [
    randomOf(`manager/${library.code}`).pick(managerNames),
    `p-${library.code.replaceAll('.', '')}`,
  ]
  const scope = {
    scopeId,
    path: [1, lane.province.id, library.regency.id, scopeId],
    name: library.name,
    libraryId: library.libraryId,
  }
  library.manager = await lane.db.transaction(actingSystem, tx =>
    examplePerson(tx, at, { name, login, role: 'library', scope, passwordHash: lane.passwordHash }),
  )
}

function proposeYear(lane: Lane, year: number, libraries: DemoLibrary[]): void {
  const ahead = libraries.some(l => l.way.kind === 'proposed')
  const y = ahead ? year - 1 : year
  const idFor = (library: DemoLibrary) =>
    idOf<EnrolmentId>(`enrolment/${library.code}`, registered(library.way))
  libraries.forEach((library, n) => {
    lane.timeline.add(moment(`${y}-${ahead ? '11' : '02'}-01`, 1 + (n % 12), 10, n % 60), async at => {
      const met = criteriaOf(library.code)
      await lane.sender.send(
        `propose/${library.code}`,
        at,
        lane.officerOf(library.regency),
        proposeEnrolment,
        {
          id: idFor(library),
          libraryId: library.libraryId,
          year,
          criteria: met,
          letter: met.includes('head-commitment')
            ? { number: `141/${n + 12}/DS/${y}`, date: `${y}-01-20`, signedBy: 'Kepala desa' }
            : null,
          note: null,
        },
      )
    })
  })
  const ids = libraries.map(idFor)
  if (ahead) {
    const some = ids.slice(0, Math.ceil(ids.length / 2))
    lane.timeline.add(moment(`${y}-11-01`, 16, 14), async at => {
      await lane.sender.send(`review/${lane.province.code}/${year}`, at, lane.officer, reviewEnrolments, {
        ids: some,
        forward: true,
        note: null,
      })
    })
    return
  }
  lane.timeline.add(moment(`${y}-03-01`, 8, 13), async at => {
    await lane.sender.send(`review/${lane.province.code}/${year}`, at, lane.officer, reviewEnrolments, {
      ids,
      forward: true,
      note: null,
    })
  })
  lane.timeline.add(moment(`${y}-04-01`, 5, 10), async at => {
    const number = `${Number(lane.province.code) + 100}/3/PPM.02/IV.${year}/${lane.province.code}`
    await lane.sender.send(`decree/${lane.province.code}/${year}`, at, lane.ratna, decreeEnrolments, {
      ids,
      decreeId: idOf<DecreeId>(`decree/${lane.province.code}/${year}`, at),
      number,
      date: `${y}-04-05`,
      activeFrom: `${y}-05-01`,
    })
  })
  for (const library of libraries) library.firstMonth = `${y}-05-01`
}

function replicateBatch(
  lane: Lane,
  regency: DemoRegency,
  libraries: DemoLibrary[],
  teacher: DemoLibrary | undefined,
): void {
  const year = libraries[0]?.way.year ?? 2023
  const random = randomOf(`replicate/${regency.code}`)
  const startedOn = `${year}-0${random.between(3, 7)}-10`
  const ids = libraries.map(library =>
    idOf<EnrolmentId>(`enrolment/${library.code}`, registered(library.way)),
  )
  lane.timeline.add(moment(`${startedOn.slice(0, 8)}01`, 10, 9), async at => {
    await lane.sender.send(`replicate/${regency.code}`, at, lane.officerOf(regency), replicate, {
      libraries: libraries.map((library, n) => ({
        id: ids[n] as EnrolmentId,
        libraryId: library.libraryId,
        learnedFrom: teacher?.libraryId ?? null,
      })),
      year,
      funding: random.pick(['village-fund', 'apbd-regency', 'company'] as const),
      budget: random.between(12, 60) * 1_000_000,
      decree: {
        id: idOf<DecreeId>(`decree/${regency.code}/${year}`, at),
        number: `041/${random.between(100, 400)}/${year}`,
        date: startedOn,
      },
      startedOn,
      note: null,
    })
  })
  if (random.chance(0.8)) {
    lane.timeline.add(moment(`${startedOn.slice(0, 8)}01`, 40, 9), async at => {
      await lane.sender.send(`confirm/${regency.code}`, at, lane.officer, confirmReplication, { ids })
    })
  }
  for (const [n, library] of libraries.entries()) {
    library.firstMonth = `${startedOn.slice(0, 8)}01`
    walkPath(lane, library, ids[n] as EnrolmentId, startedOn)
  }
}

function improve(lane: Lane, library: DemoLibrary): void {
  const startedOn = `${library.way.year}-06-03`
  lane.timeline.add(moment(`${library.way.year}-06-01`, 3, 9), async at => {
    await lane.sender.send(`improve/${library.code}`, at, lane.officerOf(library.regency), startImproving, {
      id: idOf<EnrolmentId>(`enrolment/${library.code}`, registered(library.way)),
      libraryId: library.libraryId,
      year: library.way.year,
      startedOn,
      note: null,
    })
  })
}

function criteriaOf(code: string): (keyof typeof criteria)[] {
  const random = randomOf(`criteria/${code}`)
  return criterionCodes.filter(criterion => criterion === 'head-commitment' || random.chance(0.82))
}
