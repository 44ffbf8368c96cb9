import * as contract from '../../contract/sync.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import { createTurns } from '../platform/turns.ts'
import * as policy from './policy.ts'
import * as sync from './sync.ts'

const own = { find: sync.find, may: policy.mayKeep }
/** A morning on which all phones come at once takes no more of the server than this leaves to everybody else. */
const turns = createTurns({ atOnce: 2 })

export const routes: readonly Route[] = [
  handle(contract.firstSync, { ...own, run: sync.first, turns }),
  handle(contract.syncAgain, { ...own, run: sync.again, turns }),
  handle(contract.syncChanges, { ...own, run: sync.changes }),
  handle(contract.syncMarks, { ...own, run: sync.marks }),
]
