import * as contract from '../../contract/follow-up.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as list from './list.ts'
import { mayList } from './policy.ts'

export const routes: readonly Route[] = [
  handle(contract.listFollowUps, { may: mayList, run: list.list }),
  handle(contract.exportFollowUps, { may: mayList, run: list.sheet }),
]
