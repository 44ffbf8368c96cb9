import * as contract from '../../contract/public-catalogue.ts'
import { anyone, handle, type Route } from '../platform/endpoint.ts'
import * as catalogue from './catalogue.ts'

export const catalogueRoutes: readonly Route[] = [
  handle(contract.readCatalogue, { may: anyone, run: catalogue.list }),
  handle(contract.readProduct, { may: anyone, run: catalogue.product }),
  handle(contract.readContent, { may: anyone, run: catalogue.content }),
  handle(contract.askContact, { may: anyone, run: catalogue.contact }),
  handle(contract.openBooth, { may: anyone, run: catalogue.booth }),
]
