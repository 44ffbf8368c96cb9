import * as contract from '../../contract/local-content.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as content from './local-content.ts'
import * as policy from './policy.ts'

const { lock } = content
export const routes: readonly Route[] = [
  handle(contract.listContent, { may: policy.mayList, run: content.list }),
  handle(contract.getContent, { find: content.findOne, may: policy.maySee, run: content.get }),
  handle(contract.putContent, { find: content.holdLibrary, may: policy.mayKeep, run: content.put }),
  handle(contract.publishContent, { find: lock, may: policy.mayKeep, run: content.publish }),
  handle(contract.retireContent, { find: lock, may: policy.mayKeep, run: content.retire }),
]
