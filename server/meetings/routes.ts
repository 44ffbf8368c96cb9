import * as contract from '../../contract/meetings.ts'
import { anyone, handle, type Route } from '../platform/endpoint.ts'
import * as agenda from './agenda.ts'
import * as feeds from './feeds.ts'
import * as holidays from './holidays.ts'
import * as lists from './list.ts'
import * as meetings from './meetings.ts'
import { mayKeep, mayList, maySee, maySetHolidays } from './policy.ts'
import * as series from './series.ts'

export const routes: readonly Route[] = [
  handle(contract.listMeetings, { may: mayList, run: lists.list }),
  handle(contract.exportMeetings, { may: mayList, run: lists.sheet }),
  handle(contract.getMeeting, { find: meetings.find, may: maySee, run: meetings.get }),
  handle(contract.meetingFile, { find: meetings.find, may: maySee, run: feeds.file }),
  handle(contract.planMeeting, { find: meetings.shareTarget, may: mayKeep, run: meetings.plan }),
  handle(contract.amendMeeting, { find: meetings.lock, may: mayKeep, run: meetings.amend }),
  handle(contract.moveMeeting, { find: meetings.lock, may: mayKeep, run: meetings.move }),
  handle(contract.scheduleMeeting, { find: meetings.lock, may: mayKeep, run: meetings.schedule }),
  handle(contract.holdMeeting, { find: meetings.lock, may: mayKeep, run: meetings.hold }),
  handle(contract.cancelMeeting, { find: meetings.lock, may: mayKeep, run: meetings.cancel }),
  handle(contract.putAgendaItem, { find: agenda.findMeeting, may: mayKeep, run: agenda.put }),
  handle(contract.removeAgendaItem, { find: agenda.lockLine, may: mayKeep, run: agenda.remove }),
  handle(contract.listSeries, { may: mayList, run: series.list }),
  handle(contract.getSeries, {
    find: series.find,
    // in sight already
    may: mayList,
    run: series.get,
  }),
  handle(contract.waveMap, { find: series.find, may: mayList, run: series.map }),
  handle(contract.planSeries, { find: meetings.shareTarget, may: mayKeep, run: series.plan }),
  handle(contract.amendSeries, { find: series.lock, may: mayKeep, run: series.amend }),
  handle(contract.copySeries, { find: series.findFrom, may: mayKeep, run: series.copy }),
  handle(contract.listHolidays, { may: mayList, run: holidays.list }),
  handle(contract.addHoliday, { may: maySetHolidays, run: holidays.add }),
  handle(contract.removeHoliday, { may: maySetHolidays, run: holidays.remove }),
  handle(contract.listFeeds, { find: meetings.findTarget, may: mayKeep, run: feeds.list }),
  handle(contract.makeFeed, { find: meetings.shareTarget, may: mayKeep, run: feeds.make }),
  handle(contract.revokeFeed, { find: feeds.lock, may: mayKeep, run: feeds.revoke }),
  handle(contract.readFeed, { may: anyone, asSystem: true, run: feeds.read }),
]
