import { makeId } from '../../contract/ids.ts'
import type { Corner } from '../world.ts'
import {
  aboutReport,
  all,
  everybody,
  hidden,
  library,
  type Line,
  offices,
  overseers,
  placed,
  placeless,
  regency,
  workers,
} from './line.ts'

const announced = (c: Corner) => ({ id: c.announcementId })
/** What is announced to managers is not for the heads of their villages. */
const notForHeads = { unseen: ['village-head'] } as const
/** A month for which nobody sent anything. */
const silent = (libraries: string) => ({ month: '2026-07-01', libraries })

/** Who is reminded: of reports, and of what they took on. */
const reminded = [...workers, 'partner'] as const

export const talkLines: Record<string, Line> = {
  'talk.thread of a report': placed(all, c => ({ ...aboutReport(c) })),
  'talk.thread of an activity': placed(all, c => ({
    ...{ about: 'activity', libraryId: c.library.id, record: c.activities.verified },
  })),
  'talk.thread of an enrolment': placed(all, c => ({
    ...{ about: 'enrolment', libraryId: c.library.id, record: c.enrolments.active },
  })),
  'talk.say': placed(workers, c => ({ id: makeId(), ...aboutReport(c), text: 'Mohon diperiksa' })),
  'talk.take-back': {
    yes: ['library'],
    inside: w => ({ id: w.inside.messageId }),
    outside: w => ({ id: w.outside.messageId }),
  },
  'talk.mark-seen': placeless(everybody, { ids: [makeId()] }),
  'talk.announce': placed(
    offices,
    c => ({
      ...{ id: makeId(), regionId: c.regencyId, role: 'library', title: 'Lomba bercerita' },
      ...{ text: 'Pendaftaran dibuka', until: '2026-12-31' },
    }),
    hidden,
  ),
  'talk.withdraw-announcement': placed(regency, announced, notForHeads),
  'talk.confirm-announcement': placed(library, announced, notForHeads),
  'talk.announcements': { yes: overseers, inside: () => ({}), scoped: 'list' },
  'talk.announcements-to-read': placeless(everybody),
  'talk.announcement': placed(all, announced, notForHeads),
  'talk.readers': placed(overseers, announced, notForHeads),
  'talk.export-readers': placed(overseers, announced, notForHeads),
  'talk.ask': {
    yes: ['province', 'regency', 'library'],
    inside: (w, as) => ({
      ...{ id: makeId(), scopeId: w.people[as].grants[0]?.scopeId ?? 0 },
      ...{ title: 'Bagaimana menghitung kunjungan?', text: null },
    }),
    outside: w => ({
      ...{ id: makeId(), scopeId: w.outside.library.scopeId },
      ...{ title: 'Bagaimana menghitung kunjungan?', text: null },
    }),
    own: true,
  },
  'talk.pass-on': placed(regency, c => ({ id: c.questionId, version: 1 })),
  'talk.answer': placed(regency, c => ({
    ...{ id: c.questionId, version: 1, text: 'Catat setiap kedatangan', useful: true },
  })),
  'talk.questions': placeless(all),
  'talk.questions asked by me': placeless(all, { view: 'mine' }),
  'talk.questions that wait': placeless(all, { view: 'waiting' }),
  'talk.question': placed(all, c => ({ id: c.questionId })),
  'talk.news': { yes: everybody, inside: () => ({}) },
  'talk.unseen': placeless(everybody),

  'reminders.choice': placeless(reminded),
  'reminders.push-here': placeless(reminded, {
    ...{ endpoint: 'https://push.example.id/x', auth: 'AAAAAAAAAAAAAAAAAAAAAA' },
    p256dh: 'BB4YUy_UdUwC8wQdnHXOszuD_9gax85P6ILMscmLxYlupGwxHE4v9A3ZajZT5uRURdMt_khuztdcepDGoYiBwKM',
  }),
  'reminders.stop-push': {
    yes: everybody,
    inside: (w, as) => ({ id: w.pushDevices[as] }),
    outside: w => ({ id: w.outside.pushDeviceId }),
    own: true,
  },
  'reminders.set-email': placeless(reminded, { address: 'maryam@desa.example.id' }),
  'reminders.confirm-email': placeless(reminded, { code: '123456' }),
  'reminders.stop-email': placeless(reminded),
  'reminders.set-weekly': placeless(reminded, { weekly: false }),
  'reminders.unsubscribe': placeless(everybody, { token: 'tidak-ada' }),
  'reminders.silent': {
    yes: offices,
    inside: ({ inside, outside }) => silent(`${inside.library.id},${outside.library.id}`),
    outside: ({ outside }) => silent(outside.library.id),
    scoped: 'list',
  },
}
