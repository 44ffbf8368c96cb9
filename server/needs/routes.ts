import * as matches from '../../contract/matching.ts'
import * as contract from '../../contract/needs.ts'
import { anySignedIn, handle, type Route } from '../platform/endpoint.ts'
import * as lists from './lists.ts'
import * as matching from './matching.ts'
import * as needs from './needs.ts'
import * as offers from './offers.ts'
import * as pairings from './pairings.ts'
import * as policy from './policy.ts'
import * as publishing from './publishing.ts'

export const routes: readonly Route[] = [
  handle(contract.listNeeds, { may: policy.mayList, run: lists.list }),
  handle(contract.exportNeeds, { may: policy.mayList, run: lists.sheet }),
  handle(matches.getNeed, { find: lists.findNeed, may: policy.maySeeNeed, run: lists.get }),
  handle(contract.listEvidence, { find: needs.lookUpLibrary, may: policy.maySeeOf, run: needs.evidence }),
  handle(contract.stateNeed, { find: needs.holdLibrary, may: policy.mayState, run: needs.state }),
  handle(contract.amendNeed, { find: needs.lock, may: policy.mayState, run: needs.amend }),
  handle(contract.withdrawNeed, { find: needs.lock, may: policy.mayState, run: needs.withdraw }),
  handle(contract.listOffers, { may: policy.maySeeOffers, run: lists.offers }),
  handle(contract.exportOffers, { may: policy.maySeeOffers, run: lists.offerSheet }),
  handle(matches.getOffer, { find: lists.findOffer, may: policy.maySeeOffers, run: lists.getOneOffer }),
  handle(contract.stateOffer, { find: offers.findPartner, may: policy.mayOffer, run: offers.state }),
  handle(contract.amendOffer, { find: offers.lock, may: policy.mayOffer, run: offers.amend }),
  handle(contract.withdrawOffer, { find: offers.lock, may: policy.mayOffer, run: offers.withdraw }),
  handle(matches.offersFor, { find: lists.findNeed, may: policy.maySeeOf, run: matching.forNeed }),
  handle(matches.needsFor, { find: offers.findPartner, may: policy.mayOffer, run: matching.forPartner }),
  handle(matches.listPairings, { may: policy.maySeeOffers, run: pairings.list }),
  handle(matches.offerTo, { find: pairings.findForOffer, may: policy.mayOffer, run: pairings.offer }),
  handle(matches.askFor, { find: pairings.findForAsking, may: policy.mayAsk, run: pairings.ask }),
  handle(matches.answerPairing, { find: pairings.lock, may: policy.mayAnswer, run: pairings.answer }),
  handle(matches.leavePairing, { find: pairings.lock, may: policy.mayLeave, run: pairings.leave }),
  handle(matches.listMatchingRules, { may: anySignedIn, run: publishing.list }),
  handle(matches.publishRules, { may: policy.mayPublish, run: publishing.publish }),
]
