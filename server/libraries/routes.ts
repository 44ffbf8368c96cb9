import * as contract from '../../contract/libraries.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as libraries from './libraries.ts'
import { download, list } from './list.ts'
import * as policy from './policy.ts'

export const routes: readonly Route[] = [
  handle(contract.listLibraries, { may: policy.mayList, run: list }),
  handle(contract.exportLibraries, { may: policy.mayList, run: download }),
  handle(contract.getLibrary, { find: libraries.lookUp, may: policy.maySee, run: libraries.get }),
  handle(contract.libraryHistory, { find: libraries.lookUp, may: policy.maySee, run: libraries.history }),
  handle(contract.registerLibrary, {
    find: libraries.lookUpRegion,
    may: policy.mayRegister,
    run: libraries.register,
  }),
  handle(contract.amendLibrary, { find: libraries.lock, may: policy.mayAmend, run: libraries.amend }),
  handle(contract.closeLibrary, { find: libraries.lock, may: policy.mayClose, run: libraries.close }),
  handle(contract.reopenLibrary, { find: libraries.lock, may: policy.mayClose, run: libraries.reopen }),
]
