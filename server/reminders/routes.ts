import * as contract from '../../contract/reminders.ts'
import { anyone, anySignedIn, handle, type Route } from '../platform/endpoint.ts'
import * as choice from './choice.ts'
import { mayChoose, mayShare } from './policy.ts'
import * as silent from './silent.ts'

export const routes: readonly Route[] = [
  handle(contract.readChoice, { may: mayChoose, run: choice.read }),
  // a browser may have been somebody else's before
  handle(contract.pushHere, { may: mayChoose, run: choice.addDevice, asSystem: true }),
  handle(contract.stopPush, { find: choice.lockDevice, may: anySignedIn, run: choice.removeDevice }),
  // codes to one address are counted, whoever asks
  handle(contract.setEmail, { may: mayChoose, run: choice.askCode, asSystem: true }),
  handle(contract.confirmEmail, { may: mayChoose, run: choice.confirm }),
  handle(contract.stopEmail, { may: mayChoose, run: choice.stopEmail }),
  handle(contract.setWeekly, { may: mayChoose, run: choice.setWeekly }),
  handle(contract.unsubscribe, { may: anyone, run: choice.stopByLink, asSystem: true }),
  handle(contract.silentLibraries, { may: mayShare, run: silent.list }),
]
