import { promiseReceivers } from '../../contract/promise-receivers.ts'
import { isItself } from '../partners/policy.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import { findPartner, receivers } from './reach.ts'

export const reachRoutes: readonly Route[] = [
  handle(promiseReceivers, { find: findPartner, may: isItself, run: receivers }),
]
