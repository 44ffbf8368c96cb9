import * as contract from '../../contract/producers.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as policy from './policy.ts'
import * as producers from './producers.ts'

const { lock } = producers
export const routes: readonly Route[] = [
  handle(contract.listProducers, { find: producers.findLibrary, may: policy.maySee, run: producers.list }),
  handle(contract.putProducer, { find: producers.holdLibrary, may: policy.mayKeep, run: producers.put }),
  handle(contract.noteBefore, { find: lock, may: policy.mayKeep, run: producers.before }),
  handle(contract.forgetProducer, { find: lock, may: policy.mayKeep, run: producers.forget }),
]
