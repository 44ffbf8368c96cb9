import * as contract from '../../contract/mentoring.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as assigning from './assigning.ts'
import * as lists from './lists.ts'
import * as policy from './policy.ts'
import * as reading from './reading.ts'
import * as steps from './steps.ts'
import * as visits from './visits.ts'

const { mayList, maySee, mayRecord, mayAsk } = policy

export const routes: readonly Route[] = [
  handle(contract.nextMentoring, { may: mayList, run: reading.next }),
  handle(contract.listMentoringVisits, { may: mayList, run: reading.visits }),
  handle(contract.getMentoringVisit, { find: reading.find, may: maySee, run: reading.get }),
  handle(contract.libraryMentoring, { find: reading.findLibrary, may: maySee, run: reading.library }),
  handle(contract.listMentored, { may: mayList, run: lists.mentored }),
  handle(contract.listTrainers, { may: mayList, run: lists.trainers }),
  handle(contract.mentoringChanges, { may: mayList, run: lists.changes }),
  handle(contract.assignMentoring, {
    find: assigning.findAll,
    may: policy.mayAssign,
    run: assigning.assign,
  }),
  handle(contract.handOverMentoring, {
    find: assigning.findProvince,
    may: policy.mayHandOver,
    run: assigning.handOver,
  }),
  handle(contract.planMentoring, { find: visits.findLibrary, may: mayRecord, run: visits.plan }),
  handle(contract.moveMentoring, { find: visits.lock, may: mayRecord, run: visits.move }),
  handle(contract.cancelMentoring, { find: visits.lock, may: mayRecord, run: visits.cancel }),
  handle(contract.holdMentoring, { find: visits.findHeld, may: mayRecord, run: visits.hold }),
  handle(contract.closeMentoringStep, { find: steps.lockStep, may: policy.mayClose, run: steps.close }),
  handle(contract.askForMentoring, { find: steps.findLibrary, may: mayAsk, run: steps.ask }),
  handle(contract.withdrawMentoringRequest, {
    find: steps.lockRequest,
    may: mayAsk,
    run: steps.withdraw,
  }),
]
