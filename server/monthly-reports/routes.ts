import {
  exportReports,
  getReport,
  listReports,
  returnReports,
  submitReport,
  undoReports,
  verifyReports,
  yearOfReports,
} from '../../contract/monthly-reports.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as judging from './judging.ts'
import * as policy from './policy.ts'
import * as reading from './reading.ts'
import * as submitting from './submitting.ts'

export const routes: readonly Route[] = [
  handle(submitReport, { find: submitting.findSender, may: policy.maySubmit, run: submitting.submit }),
  handle(verifyReports, { find: judging.findJudged, may: policy.mayJudgeAny, run: judging.verify }),
  handle(returnReports, { find: judging.findJudged, may: policy.mayJudgeAny, run: judging.giveBack }),
  handle(undoReports, { find: judging.findJudged, may: policy.mayJudgeAny, run: judging.undo }),
  handle(listReports, { may: policy.mayList, run: reading.list }),
  handle(exportReports, { may: policy.mayList, run: reading.sheet }),
  handle(getReport, { find: reading.findForm, may: policy.maySee, run: reading.get }),
  handle(yearOfReports, { find: reading.findLibrary, may: policy.maySee, run: reading.year }),
]
