import * as actions from '../../contract/action-items.ts'
import * as contract from '../../contract/minutes.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as corrections from './corrections.ts'
import * as items from './items.ts'
import { learned } from './learned.ts'
import * as lines from './lines.ts'
import * as minutes from './minutes.ts'
import { mayCorrect, mayKeep, maySeeActions, mayProgress, maySee } from './policy.ts'

export const routes: readonly Route[] = [
  handle(contract.getMinutes, { find: minutes.find, may: maySee, run: minutes.get }),
  handle(contract.learnedBeside, { find: minutes.find, may: maySee, run: learned }),
  handle(contract.listOwners, { find: minutes.find, may: mayKeep, run: lines.owners }),
  handle(contract.putLine, { find: lines.findMeeting, may: mayKeep, run: lines.put }),
  handle(contract.removeLine, { find: lines.lockLine, may: mayKeep, run: lines.remove }),
  handle(contract.sendMinutes, { find: minutes.lock, may: mayKeep, run: minutes.send }),
  handle(contract.proposeCorrection, {
    find: corrections.findLine,
    may: mayCorrect,
    run: corrections.propose,
  }),
  handle(contract.answerCorrection, { find: corrections.lock, may: mayKeep, run: corrections.answer }),
  handle(contract.approveMinutes, { find: minutes.lock, may: mayKeep, run: minutes.approve }),
  handle(contract.addNote, { find: lines.findMeeting, may: mayKeep, run: lines.note }),
  handle(contract.closeMeeting, { find: minutes.lock, may: mayKeep, run: minutes.close }),
  handle(contract.carryOver, { find: lines.findMeeting, may: mayKeep, run: minutes.carry }),
  handle(actions.getItem, {
    find: items.find,
    // in sight already
    may: maySeeActions,
    run: items.get,
  }),
  handle(actions.tellProgress, { find: items.lock, may: mayProgress, run: items.progress }),
  handle(actions.finishItem, { find: items.lock, may: mayProgress, run: items.finish }),
  handle(actions.dropItem, { find: items.lock, may: mayProgress, run: items.drop }),
]
