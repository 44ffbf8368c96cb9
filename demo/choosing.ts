import type { StoryId, StoryPanelId } from '../contract/ids.ts'
import { choose, listPanels, openPanel, vote } from '../contract/story-panels.ts'
import { addMonths, dayIn, monthOf } from '../server/platform/clock.ts'
import type { Lane } from './lane.ts'
import type { DemoRegency } from './places.ts'
import { idOf } from './random.ts'

const later = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000)

/** Who of Natuna chooses the most significant change, which story each names, by its place above, and why. */
const panel = {
  title: 'Perubahan paling berarti di Natuna',
  stories: [0, 1, 2, 3],
  members: [
    {
      ...{ name: 'Yusuf', role: 'Bidang perpustakaan', story: 0 },
      reason: 'Perubahannya menjangkau tetangga: ada yang ikut bekerja, dan ia sudah mengajar orang lain.',
    },
    {
      ...{ name: 'Zulkarnain', role: 'Kepala dinas', story: 3 },
      reason:
        'Enam puluh tahun dengan cap jempol; yang berubah di sini adalah martabat, bukan hanya keterampilan.',
    },
    {
      ...{ name: 'Raja Hafizah', role: 'Bappeda', story: 3 },
      reason:
        'Tanpa perpustakaan ini tidak akan terjadi: tidak ada kelas lain untuk orang seusianya di pulau itu.',
    },
    {
      ...{ name: 'Nurlela', role: 'PKK kabupaten', story: 3 },
      reason:
        'Ia membaca sendiri surat cucunya. Setelah itu tiga orang tua lain mendaftar ke kelas yang sama.',
    },
  ],
  chosen: 3,
  reason:
    'Panel memilih kisah ini karena perubahannya paling dalam dan paling jelas berasal dari perpustakaan. Kisah kemasan sama kuatnya dalam angka; yang membedakan ialah bahwa kelas ini dapat dibuka di setiap desa tanpa biaya.',
}

/** Each member says which and why, then the panel does. */
export async function chooseOne(
  lane: Lane,
  regency: DemoRegency,
  storyOf: (n: number) => StoryId,
  at: Date,
): Promise<void> {
  const { sender } = lane
  const officer = lane.officerOf(regency)
  const id = idOf<StoryPanelId>(`panel/${regency.code}`, at)
  const { panels } = await sender.ask(at, officer, listPanels, { region: regency.id })
  // of a load of another month
  if (panels.some(one => one.id !== id)) return
  const members = panel.members.map(({ name, role }, n) => ({
    id: idOf(`panel/${regency.code}/${n}`, at),
    name,
    role,
  }))
  const opened = await sender.send(`panel/${regency.code}`, at, officer, openPanel, {
    ...{ id, regionId: regency.id, title: panel.title, area: null, members },
    ...{ from: addMonths(monthOf(dayIn(at)), -11), until: monthOf(dayIn(at)) },
    storyIds: panel.stories.map(storyOf),
  })
  let { version } = opened
  for (const [n, { story, reason }] of panel.members.entries()) {
    const said = { id, memberId: members[n]?.id ?? '', storyId: storyOf(story), reason }
    const done = await sender.send(`panel/${regency.code}/vote/${n}`, later(at, 2), officer, vote, said)
    version = done.version
  }
  const { chosen, reason } = panel
  await sender.send(`panel/${regency.code}/choice`, later(at, 3), officer, choose, {
    ...{ id, version, storyId: storyOf(chosen), reason },
  })
}
