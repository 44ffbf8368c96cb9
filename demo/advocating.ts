import { recordEffort, recordOutcome, recordPublication } from '../contract/advocacy.ts'
import type { EffortId, PublicationId } from '../contract/ids.ts'
import { dayIn } from '../server/platform/clock.ts'
import type { DemoLibrary } from './enrolling.ts'
import type { Lane } from './lane.ts'
import type { DemoRegency } from './places.ts'
import { idOf, randomOf } from './random.ts'
import { moment } from './timeline.ts'

/** Whom villages ask for what, and what comes of it: kinds of partners as the press articles name them. */
const asks = [
  [
    'Kepala Desa',
    'Anggaran perpustakaan dalam APBDes untuk buku anak dan honor pengelola',
    'money',
    12_000_000,
  ],
  ['Bappeda', 'Perpustakaan desa dimasukkan dalam rencana kerja pemerintah daerah', 'money', null],
  [
    'Dinas Koperasi dan UMKM',
    'Pendampingan kemasan dan izin PIRT bagi kelompok keripik ikan',
    'packaging',
    null,
  ],
  ['Dinas Komunikasi dan Informatika', 'Sambungan internet untuk ruang baca', 'internet', 3_600_000],
  ['Bank daerah', 'Pelatihan pembukuan bagi kelompok usaha warga', 'training', null],
  ['Dinas Perikanan', 'Narasumber pengolahan hasil laut', 'expert', null],
] as const
const answers = ['waiting', 'promised', 'promised', 'given', 'refused'] as const

/** Plans what some libraries of a province asked lately, what they were answered, and what was told of them. */
export function advocateProvince(lane: Lane, libraries: DemoLibrary[]): void {
  const villages = libraries.filter(({ kind }) => kind === 'village')
  const some = villages.filter((library, n) => n % 5 === 0 || library.name.endsWith('Sepempang')).slice(0, 6)
  for (const library of some) {
    const random = randomOf(`advocacy/${library.code}`)
    const first = random.between(0, asks.length - 1)
    for (const n of [0, 1, 2].slice(0, random.between(1, 3))) ask(lane, library, (first + n) % asks.length, n)
    if (random.chance(0.7)) publish(lane, library)
  }
  for (const regency of lane.province.regencies.slice(0, 3)) askByOffice(lane, regency)
}

/** An office asks for its libraries, and is promised it. */
function askByOffice(lane: Lane, regency: DemoRegency): void {
  const key = `effort/office/${regency.code}`
  const officer = lane.officerOf(regency)
  const at = moment(monthsAgo(lane.now, 3), randomOf(key).between(2, 24), 11)
  const id = idOf<EffortId>(key, at)
  lane.timeline.add(at, async when => {
    await lane.sender.send(`${key}/record`, when, officer, recordEffort, {
      ...{
        id,
        libraryId: null,
        scopeId: regency.id,
        heldOn: dayIn(when),
        target: 'Bappeda',
        partnerId: null,
      },
      ...{ asked: 'Pos perpustakaan desa dalam rencana kerja pemerintah daerah tahun depan', help: 'money' },
      amount: 75_000_000,
    })
    await lane.sender.send(`${key}/tell`, when, officer, recordOutcome, {
      ...{
        id,
        version: 1,
        outcome: 'promised',
        on: dayIn(when),
        note: 'Dibahas dalam forum perangkat daerah.',
      },
    })
  })
}

const monthsAgo = (now: Date, n: number) => {
  const at = new Date(now)
  at.setUTCMonth(at.getUTCMonth() - n, 1)
  return dayIn(at).slice(0, 8).concat('01')
}

function ask(lane: Lane, library: DemoLibrary, which: number, n: number): void {
  const key = `effort/${library.code}/${n}`
  const random = randomOf(key)
  const [target, asked, help, amount] = asks[which] ?? asks[0]
  const at = moment(monthsAgo(lane.now, 2 + 3 * n), random.between(2, 24), 10)
  const id = idOf<EffortId>(key, at)
  lane.timeline.add(at, async when => {
    if (!library.manager) return
    await lane.sender.send(`${key}/record`, when, library.manager, recordEffort, {
      ...{ id, libraryId: library.libraryId, scopeId: null, heldOn: dayIn(when) },
      ...{ target, partnerId: null, asked, help, amount },
    })
  })
  const outcome = random.pick(answers)
  if (outcome === 'waiting') return
  lane.timeline.add(new Date(at.getTime() + random.between(8, 40) * 86_400_000), async when => {
    if (!library.manager) return
    await lane.sender.send(`${key}/tell`, when, library.manager, recordOutcome, {
      ...{ id, version: 1, outcome, on: dayIn(when) },
      note: outcome === 'refused' ? 'Anggaran tahun ini sudah ditetapkan; diminta mengusulkan lagi.' : null,
    })
  })
}

const told = [
  [
    'social-media',
    'Halaman Facebook desa',
    'Ibu-ibu belajar mengemas keripik ikan di perpustakaan',
    840,
    'jumlah tayangan',
  ],
  ['radio', 'RRI', 'Perpustakaan desa buka sampai malam selama ujian sekolah', null, null],
  [
    'online-news',
    'Laman berita kabupaten',
    'Warga belajar menjual hasil karya lewat ponsel',
    1500,
    'dibaca menurut situs',
  ],
] as const

function publish(lane: Lane, library: DemoLibrary): void {
  const key = `publication/${library.code}`
  const random = randomOf(key)
  const [medium, name, title, reach, reachHow] = random.pick(told)
  const at = moment(monthsAgo(lane.now, random.between(1, 5)), random.between(2, 24), 15)
  lane.timeline.add(at, async when => {
    if (!library.manager) return
    await lane.sender.send(`${key}/record`, when, library.manager, recordPublication, {
      ...{ id: idOf<PublicationId>(key, at), libraryId: library.libraryId, activityId: null, medium, name },
      ...{ publishedOn: dayIn(when), title, link: null, reach, reachHow },
    })
  })
}
