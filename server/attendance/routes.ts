import * as contract from '../../contract/attendance.ts'
import { anySignedIn, handle, type Route } from '../platform/endpoint.ts'
import * as attendance from './attendance.ts'
import * as counts from './counts.ts'
import * as door from './door.ts'
import * as lists from './list.ts'
import { mayKeep, maySee, mayStand } from './policy.ts'

export const routes: readonly Route[] = [
  handle(contract.getDoor, { find: attendance.find, may: mayStand, run: door.get }),
  handle(contract.listDoors, { may: anySignedIn, run: door.list }),
  handle(contract.whoseCode, { find: attendance.findDoor, may: mayStand, run: door.whose }),
  handle(contract.noteMany, { find: attendance.holdDoor, may: mayStand, run: attendance.note }),
  handle(contract.undoAttendance, { find: attendance.holdOf, may: mayStand, run: attendance.undo }),
  handle(contract.mergeGuests, { find: attendance.holdFrom, may: mayKeep, run: attendance.merge }),
  handle(contract.askSignatures, { find: attendance.hold, may: mayKeep, run: attendance.setSignatures }),
  handle(contract.listAttendance, { find: attendance.find, may: maySee, run: lists.list }),
  handle(contract.exportAttendance, { find: attendance.find, may: maySee, run: lists.sheet }),
  handle(contract.countAttendance, { find: attendance.find, may: maySee, run: counts.count }),
]
