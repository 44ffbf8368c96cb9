import type { NeedId } from '../contract/ids.ts'
import { listEvidence, listNeeds, stateNeed } from '../contract/needs.ts'
import type { HelpKind, Topic } from '../contract/themes.ts'
import { dayIn } from '../server/platform/clock.ts'
import type { DemoLibrary } from './enrolling.ts'
import type { Lane } from './lane.ts'
import { idOf, randomOf } from './random.ts'

type Idea = [kind: HelpKind, topic: Topic, least: number, most: number, unit: string | null, why: string]

/** What villages lack, of the kinds that the articles name; amounts in steps of the least. */
const ideas: readonly Idea[] = [
  [
    ...(['money', 'economic-development', 1_500_000, 9_000_000, null] as const),
    'Modal bahan bagi kelompok usaha yang belajar di perpustakaan dan sudah menerima pesanan.',
  ],
  ['books', 'education', 40, 200, 'buku', 'Buku anak habis dipinjam setiap pekan; yang tersisa sudah rusak.'],
  [
    ...(['equipment', 'digital-inclusion', 1, 4, 'unit'] as const),
    'Satu komputer dipakai bergantian; kelas komputer terpaksa dibagi tiga.',
  ],
  [
    ...(['internet', 'digital-inclusion', 6, 12, 'bulan'] as const),
    'Warga belajar berjualan daring, tetapi sinyal hanya ada di tepi dermaga.',
  ],
  [
    ...(['training', 'economic-development', 1, 4, 'hari'] as const),
    'Pelatihan pembukuan sederhana untuk ibu-ibu yang usahanya sudah berjalan.',
  ],
  [
    ...(['expert', 'health', 1, 4, 'pertemuan'] as const),
    'Narasumber gizi balita; kader posyandu meminta bahan yang dapat dipercaya.',
  ],
  [
    ...(['packaging', 'economic-development', 100, 600, 'kemasan'] as const),
    'Keripik dan sambal warga laku di desa; untuk toko di kota kemasannya belum memadai.',
  ],
  [
    ...(['licence', 'economic-development', 2, 8, 'usaha'] as const),
    'Izin PIRT bagi usaha rumah tangga yang produknya diminta koperasi.',
  ],
]

/** Two villages of each regency state what they lack; the first of them with its own verified figures. */
export function needProvince(lane: Lane, libraries: DemoLibrary[]): void {
  const seen = new Map<string, number>()
  for (const library of libraries) {
    const { code, name, kind, regency, firstMonth } = library
    const before = seen.get(regency.code) ?? 0
    // Sepempang has needs of its own, with what became of them
    if (kind !== 'village' || !firstMonth || name.endsWith('Sepempang') || before === 2) continue
    seen.set(regency.code, before + 1)
    const at = new Date(lane.now.getTime() - randomOf(`needs/${code}`).between(6, 45) * 86_400_000)
    lane.timeline.add(at, when => stateSome(lane, library, when, before === 0))
  }
}

async function stateSome(lane: Lane, library: DemoLibrary, at: Date, shown: boolean): Promise<void> {
  const { libraryId, code, manager } = library
  // a load that goes on another day finds them there
  if (!manager || (await lane.sender.ask(at, manager, listNeeds, { libraryId, limit: 1 })).total > 0) return
  const random = randomOf(`needs/${code}/what`)
  const first = random.between(0, ideas.length - 1)
  const figures = shown ? (await lane.sender.ask(at, manager, listEvidence, { libraryId })).figures : []
  const evidence = figures
    .filter(({ measure }) => ['visits', 'people'].includes(measure))
    .map(({ measure, from, to }) => ({ measure, from, to }))
  for (let n = 0; n < random.between(1, 2); n++) {
    const idea = ideas[(first + n * 3) % ideas.length]
    if (!idea) continue
    const [kind, topic, least, most, unit, why] = idea
    const until = dayIn(new Date(lane.now.getTime() + random.between(40, 240) * 86_400_000))
    const urgency = random.chance(0.3) ? 'urgent' : 'long-term'
    const id = idOf<NeedId>(`need/${code}/${n}`, at)
    const amount = random.between(1, Math.floor(most / least)) * least
    await lane.sender.send(`need/${code}/${n}`, at, manager, stateNeed, {
      ...{ id, libraryId, kind, topic, amount, unit, urgency, until, why, evidence },
    })
  }
}
