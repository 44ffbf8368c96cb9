import {
  amendActivity,
  exportActivities,
  getActivity,
  listActivities,
  matchPartner,
  monthOfActivities,
  planActivity,
  recordActivity,
  removeActivity,
  returnActivity,
  verifyActivity,
} from '../../contract/activities.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as activities from './activities.ts'
import * as pointing from './pointing.ts'
import * as policy from './policy.ts'
import * as reading from './reading.ts'

export const routes: readonly Route[] = [
  handle(recordActivity, { find: activities.findHost, may: policy.mayRecord, run: activities.record }),
  handle(amendActivity, { find: activities.findHeld, may: policy.mayRecord, run: activities.amend }),
  handle(planActivity, { find: activities.findHeld, may: policy.mayRecord, run: pointing.setPlanItem }),
  handle(matchPartner, { find: pointing.findTheirs, may: policy.mayRecord, run: pointing.setPartner }),
  handle(removeActivity, { find: activities.findHeld, may: policy.mayRecord, run: activities.remove }),
  handle(verifyActivity, { find: activities.findHeld, may: policy.mayJudge, run: activities.verify }),
  handle(returnActivity, { find: activities.findHeld, may: policy.mayJudge, run: activities.giveBack }),
  handle(listActivities, { may: policy.mayList, run: reading.list }),
  handle(exportActivities, { may: policy.mayList, run: reading.sheet }),
  handle(getActivity, { find: reading.findOne, may: policy.maySee, run: reading.get }),
  handle(monthOfActivities, { find: reading.findLibrary, may: policy.maySee, run: reading.month }),
]
