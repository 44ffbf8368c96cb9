import { makeId } from '../../contract/ids.ts'
import { storyConsentInput, storyInput } from '../stories.ts'
import type { Corner } from '../world.ts'
import {
  all,
  belowRegency,
  everybody,
  library,
  type Line,
  list,
  managers,
  offices,
  placed,
  placeless,
  region,
  regency,
} from './line.ts'

const story = (c: Corner) => ({ id: c.told.story })
const seen = (c: Corner) => ({ id: c.told.story, version: 1 })
const upload = () => `${makeId()}.${makeId()}`
const reason = 'Perubahannya besar dan dapat ditiru desa lain.'
const aboveLibrary = all.filter(as => !belowRegency.includes(as as never))
const workers = [...offices, 'library'] as const

export const storiesLines: Record<string, Line> = {
  'stories.record': placed(library, c => ({ id: makeId(), libraryId: c.library.id, ...storyInput })),
  'stories.consent': placed(library, c => ({
    ...{ ...story(c), consents: [{ id: makeId(), ...storyConsentInput }] },
  })),
  'stories.clear-photo': placed(library, c => ({ id: c.told.photo, shows: 'nobody', consentIds: [] })),
  'stories.add-voice': placed(library, c => ({ ...story(c), upload: upload(), seconds: 10 })),
  'stories.remove-voice': placed(library, story),
  'stories.verify': placed(regency, c => ({
    ...{ ...seen(c), evidence: 'Didatangi di rumahnya', checks: ['met-person'] },
  })),
  'stories.give-back': placed(regency, c => ({ ...seen(c), reason: 'Angkanya belum jelas' })),
  'stories.publish': placed(['national', 'province'], c => ({ id: c.told.verified, version: 1 })),
  'stories.unpublish': placed(['national', 'province'], c => ({ id: c.told.verified, version: 1 })),
  'stories.withdraw': placed(managers, story),
  'stories.list': list(all, {}, region),
  'stories.export': list(all, {}, region),
  'stories.get': placed(all, story),
  'stories.voice': placed(workers, story),
  'stories.sums': placeless(all),
  'stories.withdraw-door': placeless(everybody),
  'stories.withdraw-page': placeless(everybody, { token: 'K7M2PX9QTRW' }),
  'stories.withdraw-by-code': placeless(everybody, { token: 'K7M2PX9QTRW', fields: {} }),
  'photos.attach to a story': placed(library, c => ({
    ...{ id: makeId(), about: 'story', record: c.told.story, upload: upload(), caption: null, place: null },
  })),
  'photos.list of a story': placed(all, c => ({ about: 'story', record: c.told.story })),

  'story-panels.list': list(aboveLibrary, {}, region),
  'story-panels.get': placed(aboveLibrary, c => ({ id: c.told.panel }), { unseen: belowRegency }),
  'story-panels.open': placed(
    offices,
    c => ({
      ...{ id: makeId(), regionId: c.regencyId, title: 'Panel', area: null, from: '2026-01-01' },
      ...{ until: '2026-12-01', storyIds: [] },
      members: [
        { id: makeId(), name: 'Kabid', role: 'Kepala bidang' },
        { id: makeId(), name: 'Staf', role: 'Staf' },
      ],
    }),
    { unseen: belowRegency },
  ),
  'story-panels.put': placed(offices, c => ({ id: c.told.panel, storyId: c.told.verified }), {
    unseen: belowRegency,
  }),
  'story-panels.vote': placed(
    offices,
    c => ({ id: c.told.panel, memberId: c.told.member, storyId: c.told.verified, reason }),
    { unseen: belowRegency },
  ),
  'story-panels.choose': placed(
    offices,
    c => ({ id: c.told.panel, version: 1, storyId: c.told.verified, reason }),
    { unseen: belowRegency },
  ),
}
