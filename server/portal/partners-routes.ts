import * as contract from '../../contract/public-partners.ts'
import { anyone, handle, type Route } from '../platform/endpoint.ts'
import * as partners from './partners.ts'

export const partnerRoutes: readonly Route[] = [
  handle(contract.readPartners, { may: anyone, run: partners.list }),
  handle(contract.readPartner, { may: anyone, run: partners.one }),
]
