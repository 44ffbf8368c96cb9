import * as contract from '../../contract/guests.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as guests from './guests.ts'
import { mayKeep, maySee } from './policy.ts'

export const routes: readonly Route[] = [
  handle(contract.listGuests, { find: guests.findMeeting, may: maySee, run: guests.list }),
  handle(contract.getGuest, { find: guests.find, may: maySee, run: guests.get }),
  handle(contract.addGuests, { find: guests.holdMeeting, may: mayKeep, run: guests.add }),
  handle(contract.amendGuest, { find: guests.lock, may: mayKeep, run: guests.amend }),
  handle(contract.withdrawGuest, { find: guests.lock, may: mayKeep, run: guests.withdraw }),
]
