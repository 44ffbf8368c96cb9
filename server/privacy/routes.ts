import * as contract from '../../contract/privacy.ts'
import * as asking from '../../contract/privacy-requests.ts'
import { anyone, anySignedIn, handle, type Route } from '../platform/endpoint.ts'
import * as looks from './looks.ts'
import * as copy from './my-copy.ts'
import { notice } from './notice.ts'
import * as policy from './policy.ts'
import * as requests from './requests.ts'
import * as retention from './retention.ts'

const { lockBreach, lockCorrection } = requests
export const routes: readonly Route[] = [
  handle(contract.readNotice, { may: anyone, run: notice }),
  handle(contract.listLooks, { may: policy.maySeeLooks, run: looks.list }),
  handle(contract.readRegister, { may: policy.maySee, run: retention.register }),
  // one's own, wherever it stands
  handle(asking.fetchMyCopy, { may: anySignedIn, run: copy.make, asSystem: true }),
  handle(asking.askCorrection, { may: anySignedIn, run: requests.ask }),
  handle(asking.myCorrections, { may: anySignedIn, run: requests.mine }),
  handle(asking.listCorrections, { may: policy.mayHandleAny, run: requests.corrections }),
  handle(asking.answerCorrection, { find: lockCorrection, may: policy.mayHandle, run: requests.answer }),
  handle(asking.listBreaches, { may: policy.maySee, run: requests.breaches }),
  handle(asking.enterBreach, { may: policy.mayHandleAny, run: requests.enter }),
  handle(asking.tellBreach, { find: lockBreach, may: policy.mayHandle, run: requests.tell }),
  handle(asking.closeBreach, { find: lockBreach, may: policy.mayHandle, run: requests.close }),
]
