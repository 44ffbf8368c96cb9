import * as listed from '../../contract/product-lists.ts'
import * as selling from '../../contract/product-sales.ts'
import * as contract from '../../contract/products.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as lists from './lists.ts'
import * as policy from './policy.ts'
import * as products from './products.ts'
import * as sales from './selling.ts'

const { holdLibrary, lock } = products
export const routes: readonly Route[] = [
  handle(listed.listProducts, { may: policy.mayList, run: lists.list }),
  handle(listed.exportProducts, { may: policy.mayList, run: lists.sheet }),
  handle(listed.getProduct, { find: lists.findOne, may: policy.maySee, run: lists.get }),
  handle(listed.getProductSums, { may: policy.mayList, run: lists.sums }),
  handle(listed.getContact, { find: lists.findLibrary, may: policy.maySee, run: lists.contact }),
  handle(contract.putProduct, { find: holdLibrary, may: policy.mayKeep, run: products.put }),
  handle(contract.publishProduct, { find: lock, may: policy.mayKeep, run: products.publish }),
  handle(contract.retireProduct, { find: lock, may: policy.mayKeep, run: products.retire }),
  handle(contract.clearPhoto, { find: products.lockPhoto, may: policy.mayKeep, run: products.clear }),
  handle(selling.wantSupport, { find: lock, may: policy.mayKeep, run: sales.want }),
  handle(selling.noteInterest, { find: sales.lockOne, may: policy.mayKeep, run: sales.interest }),
  handle(selling.reportSales, { find: lock, may: policy.mayKeep, run: sales.sales }),
  handle(selling.setContact, { find: holdLibrary, may: policy.mayKeep, run: products.contact }),
]
