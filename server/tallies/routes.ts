import * as contract from '../../contract/tallies.ts'
import { anySignedIn, handle, type Route } from '../platform/endpoint.ts'
import * as measures from './measures.ts'
import { mayDefine } from './policy.ts'

export const routes: readonly Route[] = [
  handle(contract.listMeasures, { may: anySignedIn, run: measures.list }),
  handle(contract.addMeasure, { may: mayDefine, run: measures.add }),
  handle(contract.rewordMeasure, { find: measures.lock, may: mayDefine, run: measures.reword }),
  handle(contract.retireMeasure, { find: measures.lock, may: mayDefine, run: measures.retire }),
]
