import * as contract from '../../contract/deliveries.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as deliveries from './deliveries.ts'
import { print } from './handover.ts'
import * as policy from './policy.ts'

export const routes: readonly Route[] = [
  handle(contract.listDeliveries, { may: policy.mayList, run: deliveries.list }),
  handle(contract.getDelivery, { find: deliveries.find, may: policy.maySee, run: deliveries.get }),
  handle(contract.recordDelivery, {
    find: deliveries.lockPromise,
    may: policy.mayTell,
    run: deliveries.record,
  }),
  handle(contract.receiveDelivery, {
    find: deliveries.lockPromise,
    may: policy.mayReceiveAt,
    run: deliveries.receive,
  }),
  handle(contract.confirmDelivery, {
    find: deliveries.lock,
    may: policy.mayReceive,
    run: deliveries.confirm,
  }),
  handle(contract.denyDelivery, { find: deliveries.lock, may: policy.mayReceive, run: deliveries.deny }),
  handle(contract.cancelDelivery, { find: deliveries.lock, may: policy.mayCancel, run: deliveries.cancel }),
  handle(contract.printHandover, { find: deliveries.find, may: policy.maySee, run: print }),
]
