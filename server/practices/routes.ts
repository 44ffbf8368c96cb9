import * as lists from '../../contract/practice-lists.ts'
import * as contract from '../../contract/practices.ts'
import { anySignedIn, handle, type Route } from '../platform/endpoint.ts'
import * as judging from './judging.ts'
import * as listing from './lists.ts'
import { print } from './paper.ts'
import * as policy from './policy.ts'
import * as practices from './practices.ts'
import * as writing from './writing.ts'

export const routes: readonly Route[] = [
  handle(lists.findPractices, { may: anySignedIn, run: listing.find }),
  handle(lists.exportPractices, { may: anySignedIn, run: listing.sheet }),
  handle(lists.listPractices, { may: policy.mayList, run: listing.list }),
  handle(lists.alikePractices, { find: listing.findHome, may: policy.mayWrite, run: listing.alike }),
  handle(contract.getPractice, { find: practices.find, may: policy.mayRead, run: practices.get }),
  handle(contract.showPicture, {
    find: practices.findPicture,
    may: policy.mayRead,
    run: practices.show,
  }),
  handle(contract.printPractice, { find: practices.find, may: policy.mayRead, run: print }),
  handle(contract.putPractice, { find: writing.findWriting, may: policy.mayWrite, run: writing.put }),
  handle(contract.discardPractice, { find: writing.lock, may: policy.mayWrite, run: writing.discard }),
  handle(contract.reviewPractice, { find: writing.lock, may: policy.mayReview, run: judging.review }),
  handle(contract.publishPractice, { find: writing.lock, may: policy.mayPublish, run: judging.publish }),
  handle(contract.correctPractice, { find: writing.lock, may: policy.mayWrite, run: writing.correct }),
  handle(contract.retirePractice, { find: writing.lock, may: policy.mayRetire, run: judging.retire }),
]
