import { makeId } from '../../contract/ids.ts'
import { practiceInput } from '../practices.ts'
import type { Corner } from '../world.ts'
import { all, everybody, library, type Line, list, placed, placeless } from './line.ts'

const waiting = (c: Corner) => ({ id: c.practices.waiting, version: 1 })
const published = (c: Corner) => ({ id: c.practices.published, version: 1 })
const written = (c: Corner) => ({
  ...{ ...practiceInput, libraryId: c.library.id, send: false, apartFrom: [] },
})
const reviewers = ['national', 'province', 'trainer'] as const
const offices = ['national', 'province'] as const

export const practicesLines: Record<string, Line> = {
  // what is published is for everybody
  'practices.find': placeless(everybody),
  'practices.export': placeless(everybody, { format: 'csv' }),
  'practices.get of a published card': {
    ...{ yes: everybody, inside: w => ({ id: w.outside.practices.published }) },
  },
  'practices.get': placed(all, c => ({ id: c.practices.waiting })),
  'practices.list': list(all, {}, c => ({ libraryId: c.library.id })),
  'practices.picture': placed(all, c => ({
    ...{ id: c.practices.waiting, photoId: c.practices.photo, size: 'small' },
  })),
  'practices.public-page': placed(all, c => ({ id: c.practices.waiting })),
  'practices.public-picture': placeless(everybody, { id: makeId(), photo: makeId(), size: 'small' }),
  'practices.print': placed(all, c => ({
    ...{ id: c.practices.waiting, language: 'id', origin: 'https://sinergi.example' },
  })),
  'practices.alike': placed(library, c => ({
    ...{ libraryId: c.library.id, title: 'Pojok baca di dermaga', topic: 'education' },
  })),
  'practices.put': placed(library, c => ({ ...written(c), id: makeId(), version: 0 })),
  'practices.put of a card': placed(library, c => ({ ...written(c), ...waiting(c) })),
  'practices.discard': placed(library, waiting),
  'practices.review': placed(reviewers, c => ({ ...waiting(c), outcome: 'reviewed', remark: null })),
  'practices.publish': placed(offices, c => ({ id: c.practices.reviewed, version: 1 })),
  'practices.correct': placed(library, c => ({
    ...practiceInput,
    ...published(c),
    reason: 'Biayanya keliru',
  })),
  'practices.retire': placed(['library', ...offices], c => ({ ...published(c), reason: 'Tidak jalan lagi' })),
  'photos.attach to a practice': placed(library, c => ({
    ...{ id: makeId(), about: 'practice', record: c.practices.waiting, upload: `${makeId()}.${makeId()}` },
    ...{ caption: null, place: null },
  })),
  'photos.list of a practice': placed(all, c => ({ about: 'practice', record: c.practices.waiting })),
}
