import { sumCommitments } from '../../contract/commitment-sums.ts'
import * as contract from '../../contract/commitments.ts'
import { alikeCommitments } from '../../contract/pledging.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as getting from './getting.ts'
import * as list from './list.ts'
import { mayRead } from './policy.ts'
import { sums } from './sums.ts'

export const readRoutes: readonly Route[] = [
  handle(contract.listCommitments, { may: mayRead, run: list.list }),
  handle(contract.exportCommitments, { may: mayRead, run: list.sheet }),
  handle(contract.getCommitment, {
    find: getting.find,
    // in sight already
    may: mayRead,
    run: getting.get,
  }),
  handle(alikeCommitments, { may: mayRead, run: list.alike }),
  handle(sumCommitments, { may: mayRead, run: sums }),
]
