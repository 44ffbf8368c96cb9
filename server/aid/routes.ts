import * as contract from '../../contract/aid.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as aid from './aid.ts'
import * as giving from './giving.ts'
import * as lists from './list.ts'
import * as policy from './policy.ts'

export const routes: readonly Route[] = [
  handle(contract.listAid, { may: policy.mayList, run: lists.list }),
  handle(contract.exportAid, { may: policy.mayList, run: lists.sheet }),
  handle(contract.countAid, { may: policy.mayList, run: lists.counts }),
  handle(contract.getAid, { find: aid.find, may: policy.maySee, run: aid.get }),
  handle(contract.allocateAid, { find: giving.findLibraries, may: policy.mayGive, run: giving.allocate }),
  handle(contract.shipAid, { find: giving.findItems, may: policy.mayGive, run: giving.ship }),
  handle(contract.receiveAid, { find: aid.lock, may: policy.mayConfirm, run: aid.receive }),
  handle(contract.startAidUse, { find: aid.lock, may: policy.mayConfirm, run: aid.use }),
  handle(contract.breakAid, { find: aid.lock, may: policy.mayConfirm, run: aid.breakDown }),
  handle(contract.endAid, { find: aid.lock, may: policy.mayEnd, run: aid.end }),
]
