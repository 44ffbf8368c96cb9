import * as contract from '../../contract/meeting-pages.ts'
import { anyone, handle, type Route } from '../platform/endpoint.ts'
import * as pages from './pages.ts'
import { mayKeep, maySee } from './policy.ts'
import * as reading from './reading.ts'

const { findMeeting, holdMeeting } = pages
export const routes: readonly Route[] = [
  handle(contract.getPage, { find: findMeeting, may: maySee, run: pages.get }),
  handle(contract.previewPage, { find: findMeeting, may: mayKeep, run: pages.preview }),
  handle(contract.publishPage, { find: holdMeeting, may: mayKeep, run: pages.publish }),
  handle(contract.withdrawPage, { find: holdMeeting, may: mayKeep, run: pages.withdraw }),
  // under row-level security as anybody else: all that they come to are the functions that say what is public
  handle(contract.readPage, { may: anyone, run: reading.page }),
  handle(contract.readPublicList, { may: anyone, run: reading.list }),
  handle(contract.readPageCalendar, { may: anyone, run: reading.calendar }),
  handle(contract.fetchPublic, { may: anyone, run: reading.material }),
]
