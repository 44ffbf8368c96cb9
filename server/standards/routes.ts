import * as contract from '../../contract/standards.ts'
import { anySignedIn, handle, type Route } from '../platform/endpoint.ts'
import * as criteria from './criteria.ts'
import { download, list } from './list.ts'
import * as policy from './policy.ts'
import * as standards from './standards.ts'

export const routes: readonly Route[] = [
  handle(contract.listCriteria, { may: anySignedIn, run: criteria.list }),
  handle(contract.getChecklist, { find: standards.lookUp, may: policy.maySee, run: standards.checklist }),
  handle(contract.answerHistory, { find: standards.lookUp, may: policy.maySee, run: standards.history }),
  handle(contract.answerCriterion, { find: standards.lock, may: policy.mayAnswer, run: standards.answer }),
  handle(contract.listScores, { may: policy.mayList, run: list }),
  handle(contract.exportScores, { may: policy.mayList, run: download }),
  handle(contract.addCriterion, { may: policy.mayDefine, run: criteria.add }),
  handle(contract.rewordCriterion, { find: criteria.lock, may: policy.mayDefine, run: criteria.reword }),
  handle(contract.retireCriterion, { find: criteria.lock, may: policy.mayDefine, run: criteria.retire }),
]
