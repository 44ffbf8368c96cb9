import {
  confirmReplication,
  decreeEnrolments,
  endEnrolment,
  exportEnrolments,
  listEnrolments,
  listFigures,
  listPeriods,
  listYears,
  openYear,
  proposeEnrolment,
  publishFigure,
  replicate,
  reviewEnrolments,
  setPeriod,
  setTarget,
  startImproving,
} from '../../contract/programme.ts'
import { countEnrolments } from '../../contract/programme-counts.ts'
import {
  listMentors,
  noteStep,
  setMentor,
  startReplication,
  takeBackStep,
} from '../../contract/replications.ts'
import { anyone, handle, type Route } from '../platform/endpoint.ts'
import * as counts from './counts.ts'
import * as enrolments from './enrolments.ts'
import * as figures from './figures.ts'
import * as path from './path.ts'
import * as periods from './periods.ts'
import * as policy from './policy.ts'
import * as replications from './replications.ts'
import * as selection from './selection.ts'
import * as years from './years.ts'

export const routes: readonly Route[] = [
  handle(listEnrolments, { may: policy.maySee, run: enrolments.list }),
  handle(exportEnrolments, { may: policy.maySee, run: enrolments.sheet }),
  handle(proposeEnrolment, { find: enrolments.findLibrary, may: policy.mayPropose, run: selection.propose }),
  handle(reviewEnrolments, { find: enrolments.findAll, may: policy.mayReview, run: selection.review }),
  handle(decreeEnrolments, { find: enrolments.findAll, may: policy.mayDecree, run: selection.decree }),
  handle(replicate, { find: replications.find, may: policy.mayDeclare, run: replications.declare }),
  handle(confirmReplication, { find: enrolments.findAll, may: policy.mayConfirm, run: replications.confirm }),
  handle(startReplication, {
    find: path.findStart,
    may: (actor, library) => policy.mayDeclare(actor, [library]),
    run: path.start,
  }),
  handle(noteStep, { find: enrolments.find, may: policy.mayWalk, run: path.note }),
  handle(takeBackStep, { find: enrolments.find, may: policy.mayWalk, run: path.takeBack }),
  handle(setMentor, { find: path.findMentored, may: policy.mayWalk, run: path.accompany }),
  handle(listMentors, {
    find: path.lookUpLibrary,
    may: (actor, library) => policy.mayDeclare(actor, [library]),
    run: path.mentors,
  }),
  handle(countEnrolments, { may: policy.maySee, run: counts.show }),
  handle(startImproving, {
    find: enrolments.findLibrary,
    may: (actor, library) => policy.mayDeclare(actor, [library]),
    run: enrolments.beginImproving,
  }),
  handle(endEnrolment, { find: enrolments.find, may: policy.mayEnd, run: enrolments.end }),
  handle(listYears, { may: policy.maySee, run: years.list }),
  handle(openYear, { may: policy.mayDefine, run: years.open }),
  handle(setTarget, { may: policy.mayDefine, run: years.aim }),
  handle(listPeriods, { may: policy.maySee, run: periods.list }),
  handle(setPeriod, { may: policy.mayDefine, run: periods.set }),
  handle(listFigures, { may: anyone, run: figures.list }),
  handle(publishFigure, { may: policy.mayDefine, run: figures.publish }),
]
