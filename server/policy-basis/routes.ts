import * as contract from '../../contract/policy-basis.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as files from './files.ts'
import * as lists from './list.ts'
import * as policy from './policy.ts'
import * as basis from './policy-basis.ts'

export const routes: readonly Route[] = [
  handle(contract.listBases, { may: policy.mayList, run: lists.list }),
  handle(contract.exportBases, { may: policy.mayList, run: lists.sheet }),
  handle(contract.recordBasis, {
    find: basis.findTarget,
    may: (actor, target) => policy.mayRecord(actor, target.path),
    run: basis.enter,
  }),
  handle(contract.amendBasis, { find: basis.lock, may: policy.mayKeep, run: basis.amend }),
  handle(contract.endBasis, { find: basis.lock, may: policy.mayKeep, run: basis.end }),
  handle(contract.attachBasis, {
    ahead: files.makeReady,
    find: files.find,
    may: policy.mayKeep,
    run: files.attach,
  }),
  handle(contract.showBasis, { find: files.findShown, may: policy.maySee, run: files.show }),
]
