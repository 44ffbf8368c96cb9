import * as contract from '../../contract/learning.ts'
import { anySignedIn, handle, type Route } from '../platform/endpoint.ts'
import * as completions from './completions.ts'
import * as learner from './learner.ts'
import * as policy from './policy.ts'
import * as reading from './reading.ts'
import * as writing from './writing.ts'

export const routes: readonly Route[] = [
  handle(contract.listModules, { may: policy.mayRead, run: reading.list }),
  handle(contract.getModule, { find: reading.find, may: policy.maySee, run: reading.get }),
  handle(contract.fetchDocument, { find: reading.findItem, may: policy.maySee, run: reading.fetch }),
  handle(contract.putModule, { find: writing.lockWritten, may: policy.mayKeep, run: writing.put }),
  handle(contract.attachDocument, {
    ahead: writing.makeDocument,
    ...{ find: writing.lockOfItem, may: policy.mayKeep, run: writing.attach },
  }),
  handle(contract.publishModule, { find: writing.lock, may: policy.mayKeep, run: writing.publish }),
  handle(contract.retireModule, { find: writing.lock, may: policy.mayKeep, run: writing.retire }),
  handle(contract.doItem, { find: reading.findItem, may: policy.maySee, run: learner.done }),
  handle(contract.answerQuiz, { find: reading.findItem, may: policy.maySee, run: learner.answer }),
  handle(contract.myHours, { may: anySignedIn, run: learner.hours }),
  handle(contract.listCompletions, { may: policy.maySeePeople, run: completions.list }),
  handle(contract.exportCompletions, { may: policy.maySeePeople, run: completions.sheet }),
]
