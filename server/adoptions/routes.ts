import * as contract from '../../contract/adoptions.ts'
import { getComparison } from '../../contract/comparison.ts'
import { getLineage } from '../../contract/lineage.ts'
import { anySignedIn, handle, type Route } from '../platform/endpoint.ts'
import * as adoptions from './adoptions.ts'
import * as comparison from './comparison.ts'
import * as lineage from './lineage.ts'
import * as lists from './lists.ts'
import * as policy from './policy.ts'
import * as takers from './takers.ts'
import * as telling from './telling.ts'

export const routes: readonly Route[] = [
  handle(contract.listAdoptions, { may: policy.mayList, run: lists.list }),
  handle(contract.exportAdoptions, { may: policy.mayList, run: lists.sheet }),
  handle(contract.getAdoption, { find: lists.find, may: anySignedIn, run: lists.get }),
  handle(contract.takersOf, { find: takers.findBoth, may: anySignedIn, run: takers.takers }),
  handle(contract.takeOn, { find: adoptions.holdBoth, may: policy.mayTakeFor, run: adoptions.take }),
  handle(contract.amendAdoption, { find: adoptions.lock, may: policy.mayTake, run: adoptions.amend }),
  handle(contract.beginTrying, { find: adoptions.lock, may: policy.mayTake, run: telling.begin }),
  handle(contract.tellWorking, { find: adoptions.lock, may: policy.mayTake, run: telling.works }),
  handle(contract.dropAdoption, { find: adoptions.lock, may: policy.mayTake, run: telling.drop }),
  handle(contract.reopenAdoption, { find: adoptions.lock, may: policy.mayTake, run: telling.reopen }),
  handle(contract.getPeerPhone, { find: takers.findLibrary, may: policy.maySee, run: takers.phone }),
  handle(contract.setPeerPhone, { find: takers.holdLibrary, may: policy.mayTake, run: takers.setPhone }),
  handle(getLineage, { find: lineage.findPractice, may: anySignedIn, run: lineage.show }),
  handle(getComparison, { find: lineage.findPractice, may: anySignedIn, run: comparison.show }),
]
