import { makeId } from '../../contract/ids.ts'
import type { Corner } from '../world.ts'
import { all, belowProvince, everybody, type Line, list, overseers, placed, region } from './line.ts'

const writers = ['national', 'province'] as const
/** A province's drafts are seen by those who work at its level; read as drafts by who writes them. */
const unseen = [...belowProvince, 'partner'] as const
const unread = [...unseen, 'trainer', 'auditor'] as const
const module = {
  title: 'Kelas',
  summary: 'Ringkas',
  strategy: 'advocacy',
  topic: 'health',
  hours: 1,
  items: [],
}
const draft = (c: Corner) => ({ id: c.learning.draft, version: 1 })
const everywhere = (of: (c: Corner) => unknown): Line => ({ yes: all, inside: w => of(w.outside) })

export const learningLines: Record<string, Line> = {
  'learning.list': { yes: all, inside: () => ({}) },
  'learning.get': everywhere(c => ({ id: c.learning.published })),
  'learning.get of a draft': placed(writers, c => ({ id: c.learning.draft }), { unseen: unread }),
  'learning.fetch': placed(writers, c => ({ id: c.learning.document }), { unseen: unread }),
  'learning.put': placed(writers, c => ({ ...module, ...draft(c), scopeId: c.provinceId }), { unseen }),
  'learning.attach': placed(writers, c => ({ id: c.learning.document, upload: `${makeId()}.${makeId()}` }), {
    unseen,
  }),
  'learning.publish': placed(writers, draft, { unseen }),
  'learning.retire': placed(writers, c => ({ ...draft(c), reason: 'Usang' }), { unseen }),
  'learning.do': everywhere(c => ({ id: c.learning.text })),
  'learning.answer': everywhere(c => ({ id: c.learning.quiz, answers: [0] })),
  'learning.hours': { yes: everybody, inside: () => ({}) },
  'learning.completions': list(overseers, {}, region),
  'learning.export-completions': list(overseers, {}, region),
}
