import * as contract from '../../contract/partners.ts'
import { getConsents, setConsent } from '../../contract/partner-consents.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as consents from './consents.ts'
import * as gifts from './gifts.ts'
import * as joining from './joining.ts'
import * as lists from './list.ts'
import * as pairs from './pairs.ts'
import * as partners from './partners.ts'
import * as policy from './policy.ts'
import * as roles from './roles.ts'

export const routes: readonly Route[] = [
  handle(contract.listPartners, { may: policy.mayList, run: lists.list }),
  handle(contract.exportPartners, { may: policy.mayList, run: lists.sheet }),
  handle(contract.getPartner, { find: partners.lookUp, may: policy.maySee, run: partners.get }),
  handle(contract.registerPartner, {
    find: partners.lookUpPlace,
    may: policy.mayRegister,
    run: partners.register,
  }),
  handle(contract.amendPartner, { find: partners.lock, may: policy.mayAmend, run: partners.amend }),
  handle(contract.keepPartnerContacts, {
    find: partners.lock,
    may: policy.mayKeepContacts,
    run: partners.keepContacts,
  }),
  handle(getConsents, { find: partners.lookUp, may: policy.maySeeContacts, run: consents.get }),
  handle(setConsent, { find: partners.lock, may: policy.mayConsent, run: consents.set }),
  handle(contract.recordPartnerGift, { find: gifts.find, may: policy.mayRecordGift, run: gifts.give }),
  handle(contract.removePartnerGift, { find: gifts.findOne, may: policy.mayRecordGift, run: gifts.remove }),
  handle(contract.alikePartners, { may: policy.mayFindAlike, run: pairs.alike }),
  handle(contract.duplicatePartners, { may: policy.mayListPairs, run: pairs.list }),
  handle(contract.keepPartnersApart, { find: pairs.findTwo, may: policy.mayMerge, run: pairs.keepApart }),
  handle(contract.mergePartners, { find: joining.findPair, may: policy.mayMerge, run: joining.merge }),
  handle(contract.unmergePartners, {
    find: joining.findMerge,
    may: (actor, { from, into }) => policy.mayMerge(actor, [from, into]),
    run: joining.unmerge,
  }),
  handle(contract.listPartnerRoles, {
    find: roles.find,
    may: policy.maySeeRoles,
    run: roles.list,
    asSystem: true,
  }),
  handle(contract.setPartnerRole, { find: roles.findBoth, may: policy.maySetRoles, run: roles.set }),
  handle(contract.endPartnerRole, { find: roles.findOne, may: policy.maySetRoles, run: roles.end }),
]
