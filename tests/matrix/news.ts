import { makeId } from '../../contract/ids.ts'
import { newsInput } from '../news.ts'
import type { Corner } from '../world.ts'
import { belowProvince, everybody, type Line, placed, placeless } from './line.ts'

const writers = ['national', 'province'] as const
/** What a province's office writes is out of sight for all who work below it. */
const unseen = { unseen: [...belowProvince, 'partner'] } as const
const draft = (c: Corner) => ({ id: c.news.draft, version: 1 })
const address = 'kelas-kemasan-0a1b2c3d4e5f'

/** News of offices, and the pages that the server makes for anybody. */
export const newsLines: Record<string, Line> = {
  'practices.read-list': placeless(everybody),
  'practices.read': placeless(everybody, { address }),
  'partners.read-list': placeless(everybody),
  'partners.read': placeless(everybody, { address }),
  'stories.read-list': placeless(everybody),
  'stories.read': placeless(everybody, { address: 'kisah-abcdefgh' }),
  'stories.read-photo': placeless(everybody, { code: 'abcdefgh', id: makeId() }),
  'stories.read-voice': placeless(everybody, { code: 'abcdefgh' }),
  'news.read-list': placeless(everybody),
  'news.read': placeless(everybody, { address }),
  'news.read-press': placeless(everybody),
  'news.picture': placeless(everybody, { id: makeId(), size: 'small' }),

  'news.list': { yes: writers, inside: () => ({}) },
  'news.get': placed(writers, c => ({ id: c.news.draft }), unseen),
  'news.put': {
    yes: writers,
    inside: w => ({
      ...{ ...newsInput, id: makeId(), version: 0, officeId: w.inside.provinceId },
      ...{ sure: false, correction: null },
    }),
  },
  'news.say-picture': placed(
    writers,
    c => ({ id: c.news.draft, photoId: c.news.picture, said: 'nobody', statement: null }),
    unseen,
  ),
  'news.publish': placed(writers, c => ({ id: c.news.published, version: 1, sure: false }), unseen),
  'news.withdraw': placed(
    writers,
    c => ({ id: c.news.published, version: 1, reason: 'Angkanya keliru' }),
    unseen,
  ),
  'news.discard': placed(writers, draft, unseen),
  'news.contacts': placeless(writers),
  'news.set-contact': {
    yes: writers,
    inside: w => ({ officeId: w.inside.provinceId, contact: 'Dispusip, (0771) 21234' }),
  },
}
