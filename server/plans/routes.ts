import * as contract from '../../contract/plans.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import { itemSheet } from './item-sheet.ts'
import * as lists from './list.ts'
import * as paper from './paper.ts'
import * as plans from './plans.ts'
import * as policy from './policy.ts'
import * as telling from './telling.ts'

export const routes: readonly Route[] = [
  handle(contract.listPlans, { may: policy.mayList, run: lists.list }),
  handle(contract.exportPlans, { may: policy.mayList, run: lists.sheet }),
  handle(contract.exportPlanItems, { may: policy.mayList, run: itemSheet }),
  handle(contract.getPlan, { find: plans.findLibrary, may: policy.maySee, run: plans.get }),
  handle(contract.printPlan, { find: plans.findLibrary, may: policy.maySee, run: paper.print }),
  handle(contract.addPlanItem, { find: plans.holdLibrary, may: policy.mayKeep, run: plans.add }),
  handle(contract.amendPlanItem, { find: plans.lockItem, may: policy.mayKeep, run: plans.amend }),
  handle(contract.beginPlanItem, { find: plans.lockItem, may: policy.mayKeep, run: telling.begin }),
  handle(contract.finishPlanItem, { find: plans.lockItem, may: policy.mayKeep, run: telling.finish }),
  handle(contract.dropPlanItem, { find: plans.lockItem, may: policy.mayKeep, run: telling.drop }),
  handle(contract.reopenPlanItem, { find: plans.lockItem, may: policy.mayKeep, run: telling.reopen }),
  handle(contract.carryPlanItem, { find: plans.lockItem, may: policy.mayKeep, run: telling.carryOver }),
  handle(contract.reviewPlan, { find: plans.holdLibrary, may: policy.mayReview, run: plans.review }),
]
