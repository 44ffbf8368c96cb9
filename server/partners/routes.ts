import * as contract from '../../contract/partners.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as partners from './partners.ts'
import * as policy from './policy.ts'

export const routes: readonly Route[] = [
  handle(contract.listPartners, { may: policy.mayList, run: partners.list }),
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
]
