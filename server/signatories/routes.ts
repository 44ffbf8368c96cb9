import * as contract from '../../contract/signatories.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import { mayKeep, maySee } from './policy.ts'
import * as signatories from './signatories.ts'

export const routes: readonly Route[] = [
  handle(contract.listSignatories, { find: signatories.findPlace, may: maySee, run: signatories.list }),
  handle(contract.signatoryOfReport, {
    find: signatories.findLibrary,
    may: maySee,
    run: signatories.ofReport,
    asSystem: true,
  }),
  handle(contract.recordSignatory, { find: signatories.lockPlace, may: mayKeep, run: signatories.record }),
  handle(contract.removeSignatory, { find: signatories.lockOne, may: mayKeep, run: signatories.remove }),
]
