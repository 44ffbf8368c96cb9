import * as contract from '../../contract/chain.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as chain from './chain.ts'
import type { ChainKind } from './kind.ts'
import * as linking from './linking.ts'
import * as policy from './policy.ts'

/** The chain over every noun that puts its elements into it. */
export const chainRoutes = (kinds: readonly ChainKind[]): readonly Route[] => [
  handle(contract.getChain, { find: chain.find(kinds), may: policy.maySee, run: chain.get }),
  handle(contract.chainChoices, {
    find: linking.findOne(kinds),
    may: policy.mayLinkThis,
    run: linking.choices(kinds),
  }),
  handle(contract.linkElements, {
    find: linking.findTwo(kinds),
    may: policy.mayLink,
    run: linking.link(kinds),
  }),
  handle(contract.unlinkElements, {
    find: linking.findTwo(kinds),
    may: policy.mayLink,
    run: linking.unlink(kinds),
  }),
]
