import * as answers from '../../contract/survey-answers.ts'
import * as contract from '../../contract/surveys.ts'
import { anyone, handle, type Route } from '../platform/endpoint.ts'
import * as answering from './answering.ts'
import { mayKeep, mayList, maySee } from './policy.ts'
import * as reading from './reading.ts'
import { sheet, sumsSheet } from './sheets.ts'
import * as surveys from './surveys.ts'

const { find, hold } = surveys
export const routes: readonly Route[] = [
  handle(contract.listSurveys, { may: mayList, run: reading.list }),
  handle(contract.getSurvey, { find, may: maySee, run: reading.get }),
  handle(contract.sumSurveys, { may: mayList, run: reading.sums }),
  handle(contract.exportSurvey, { find, may: maySee, run: sheet }),
  handle(contract.exportSurveySums, { may: mayList, run: sumsSheet }),
  handle(contract.makeSurvey, { find: surveys.findAbout, may: mayKeep, run: surveys.make }),
  handle(contract.followUpSurvey, { find: surveys.holdFollowed, may: mayKeep, run: surveys.followUp }),
  handle(contract.closeSurvey, { find: hold, may: mayKeep, run: surveys.close }),
  handle(contract.reopenSurvey, { find: hold, may: mayKeep, run: surveys.reopen }),
  handle(contract.judgeSurvey, { find: hold, may: mayKeep, run: surveys.judge }),
  handle(contract.removeSurvey, { find: hold, may: mayKeep, run: surveys.remove }),
  handle(answers.answerHere, { find: hold, may: mayKeep, run: answering.answerHere }),
  handle(answers.readSurvey, { may: anyone, asSystem: true, run: answering.read }),
  handle(answers.answerSurvey, { may: anyone, asSystem: true, run: answering.answer }),
]
