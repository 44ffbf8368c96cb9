import * as contract from '../../contract/boundaries.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as boundaries from './boundaries.ts'
import { mayChange, maySee } from './policy.ts'

export const routes: readonly Route[] = [
  handle(contract.previewDecree, { may: mayChange, run: boundaries.preview }),
  handle(contract.applyDecree, { may: mayChange, run: boundaries.apply }),
  handle(contract.listDecrees, { may: maySee, run: boundaries.list }),
]
