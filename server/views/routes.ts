import * as contract from '../../contract/views.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as policy from './policy.ts'
import * as views from './views.ts'

export const routes: readonly Route[] = [
  handle(contract.listViews, { may: policy.mayKeep, run: views.list }),
  handle(contract.saveView, { find: views.findOffice, may: policy.maySave, run: views.save }),
  handle(contract.changeView, { find: views.lock, may: policy.mayKeep, run: views.change }),
  handle(contract.removeView, { find: views.lock, may: policy.mayKeep, run: views.remove }),
  handle(contract.restoreView, { find: views.lock, may: policy.mayKeep, run: views.restore }),
]
