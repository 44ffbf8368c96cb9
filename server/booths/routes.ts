import * as contract from '../../contract/booths.ts'
import { anyone, handle, type Route } from '../platform/endpoint.ts'
import * as booths from './booths.ts'
import { print } from './card.ts'
import * as policy from './policy.ts'

const { findMeeting } = booths
export const routes: readonly Route[] = [
  handle(contract.listBooths, { may: policy.mayList, run: booths.list }),
  handle(contract.exportBooths, { find: findMeeting, may: policy.maySeeMeeting, run: booths.sheet }),
  handle(contract.putBooth, { find: booths.findPlaces, may: policy.mayKeep, run: booths.put }),
  handle(contract.removeBooth, { find: booths.lock, may: policy.mayKeep, run: booths.remove }),
  handle(contract.printBoothCards, { find: findMeeting, may: policy.maySeeMeeting, run: print }),
  handle(contract.showBooth, { may: anyone, run: booths.show }),
]
