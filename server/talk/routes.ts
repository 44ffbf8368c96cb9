import * as announcing from '../../contract/announcements.ts'
import * as asking from '../../contract/questions.ts'
import * as talk from '../../contract/talk.ts'
import { anySignedIn, handle, type Route } from '../platform/endpoint.ts'
import * as announcements from './announcements.ts'
import * as news from './news.ts'
import * as policy from './policy.ts'
import * as questions from './questions.ts'
import * as threads from './threads.ts'

export const routes: readonly Route[] = [
  handle(talk.getThread, { find: threads.findRecord, may: policy.maySee, run: threads.get }),
  handle(talk.say, { find: threads.holdRecord, may: policy.mayTakePart, run: threads.add }),
  handle(talk.takeBack, { find: threads.lockMessage, may: policy.mayTakeBack, run: threads.withdraw }),
  handle(talk.markSeen, { may: anySignedIn, run: threads.see }),
  handle(announcing.announce, {
    find: announcements.findRegion,
    may: policy.mayAnnounce,
    run: announcements.send,
  }),
  handle(announcing.withdrawAnnouncement, {
    find: announcements.lock,
    may: policy.mayWithdraw,
    run: announcements.withdraw,
  }),
  handle(announcing.confirmAnnouncement, {
    find: announcements.find,
    may: policy.mayConfirm,
    run: announcements.confirm,
  }),
  handle(announcing.listAnnouncements, { may: policy.mayList, run: announcements.list }),
  handle(announcing.announcementsToRead, { may: anySignedIn, run: announcements.toRead }),
  handle(announcing.getAnnouncement, {
    find: announcements.find,
    may: policy.maySeeAnnouncement,
    run: announcements.get,
  }),
  handle(announcing.listReaders, {
    find: announcements.find,
    may: policy.maySeeReaders,
    run: announcements.readers,
  }),
  handle(announcing.exportReaders, {
    find: announcements.find,
    may: policy.maySeeReaders,
    run: announcements.sheet,
  }),
  handle(asking.ask, { find: questions.findRole, may: policy.mayAsk, run: questions.put }),
  handle(asking.passOn, { find: questions.lock, may: policy.mayAnswer, run: questions.hand }),
  handle(asking.answerQuestion, { find: questions.lock, may: policy.mayAnswer, run: questions.answer }),
  handle(asking.listQuestions, { may: policy.maySeeQuestion, run: questions.list }),
  handle(asking.getQuestion, { find: questions.find, may: policy.maySeeQuestion, run: questions.get }),
  handle(talk.listNews, { may: anySignedIn, run: news.list }),
  handle(talk.countNews, { may: anySignedIn, run: news.count }),
]
