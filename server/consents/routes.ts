import * as contract from '../../contract/consents.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as consents from './consents.ts'
import * as policy from './policy.ts'

export const routes: readonly Route[] = [
  handle(contract.listConsents, { find: consents.findLibrary, may: policy.maySee, run: consents.list }),
  handle(contract.giveConsent, { find: consents.findSubject, may: policy.mayGive, run: consents.give }),
  handle(contract.withdrawConsent, { find: consents.lock, may: policy.mayWithdraw, run: consents.withdraw }),
]
