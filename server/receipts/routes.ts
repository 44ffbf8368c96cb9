import { checkProof, listKeys, proofOf } from '../../contract/receipts.ts'
import { anyone, handle, type Route } from '../platform/endpoint.ts'
import * as checking from './checking.ts'
import * as policy from './policy.ts'
import * as showing from './showing.ts'

export const routes: readonly Route[] = [
  handle(proofOf, { find: showing.findLibrary, may: policy.maySee, run: showing.proof }),
  handle(checkProof, { may: anyone, run: checking.check, asSystem: true }),
  handle(listKeys, { may: anyone, run: checking.keySet, asSystem: true }),
]
