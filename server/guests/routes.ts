import * as invitations from '../../contract/guest-invitations.ts'
import * as contract from '../../contract/guests.ts'
import { anyone, anySignedIn, handle, type Route } from '../platform/endpoint.ts'
import * as answering from './answering.ts'
import * as groups from './groups.ts'
import * as guests from './guests.ts'
import * as letters from './letters.ts'
import { mayKeep, maySee } from './policy.ts'
import { send } from './sending.ts'
import { sheet } from './sheet.ts'
import * as reading from './sheet-reading.ts'

export const routes: readonly Route[] = [
  handle(contract.listGuests, { find: guests.findMeeting, may: maySee, run: guests.list }),
  handle(contract.getGuest, { find: guests.find, may: maySee, run: guests.get }),
  handle(contract.addGuests, { find: guests.holdMeeting, may: mayKeep, run: guests.add }),
  handle(contract.amendGuest, { find: guests.lock, may: mayKeep, run: guests.amend }),
  handle(contract.withdrawGuest, { find: guests.lock, may: mayKeep, run: guests.withdraw }),
  handle(invitations.exportGuests, { find: guests.findMeeting, may: maySee, run: sheet }),
  handle(invitations.readGuestSheet, {
    ...{ ahead: reading.makeReady, find: guests.findMeeting, may: mayKeep, run: reading.read },
  }),
  handle(invitations.previewGroup, { find: guests.findMeeting, may: mayKeep, run: groups.preview }),
  handle(invitations.addGroup, { find: guests.holdMeeting, may: mayKeep, run: groups.add }),
  handle(invitations.sendInvitations, { find: guests.holdMeeting, may: mayKeep, run: send }),
  handle(invitations.noteAnswer, { find: guests.lock, may: mayKeep, run: answering.note }),
  handle(invitations.getLetter, { find: guests.findMeeting, may: mayKeep, run: letters.get }),
  handle(invitations.writeLetter, { find: guests.holdMeeting, may: mayKeep, run: letters.write }),
  handle(invitations.openInvitation, { may: anyone, asSystem: true, run: answering.open }),
  handle(invitations.answerInvitation, { may: anyone, asSystem: true, run: answering.answer }),
  handle(invitations.sendDeputy, { may: anyone, asSystem: true, run: answering.deputise }),
  handle(invitations.readInvitationCalendar, { may: anyone, asSystem: true, run: answering.calendar }),
  // a guest's own, also of a meeting elsewhere
  handle(invitations.myInvitations, { may: anySignedIn, asSystem: true, run: answering.mine }),
  handle(invitations.answerMine, {
    ...{ find: answering.lockMine, may: anySignedIn, asSystem: true, run: answering.answerMine },
  }),
  handle(invitations.myCalendar, {
    ...{ find: answering.findMine, may: anySignedIn, asSystem: true, run: answering.calendarFile },
  }),
]
