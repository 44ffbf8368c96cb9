import * as contract from '../../contract/catalogue.ts'
import { anyone, handle, type Route } from '../platform/endpoint.ts'
import * as catalogue from './catalogue.ts'

// under row-level security as anybody: all that strangers come to are the functions that say what is public
export const routes: readonly Route[] = [
  handle(contract.browseProducts, { may: anyone, run: catalogue.products }),
  handle(contract.browseContent, { may: anyone, run: catalogue.contents }),
  handle(contract.showProduct, { may: anyone, run: catalogue.product }),
  handle(contract.showContent, { may: anyone, run: catalogue.content }),
  handle(contract.showCataloguePhoto, { may: anyone, run: catalogue.photo }),
]
