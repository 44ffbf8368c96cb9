import * as contract from '../../contract/exchange.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as examples from './examples.ts'
import * as exchange from './exchange.ts'
import * as policy from './policy.ts'
import * as rows from './rows.ts'

export const routes: readonly Route[] = [
  handle(contract.uploadImport, { find: exchange.lookUpScope, may: policy.mayBegin, run: exchange.upload }),
  handle(contract.listImports, { may: policy.mayList, run: exchange.list }),
  handle(contract.getImport, { find: exchange.lookUp, may: policy.maySee, run: exchange.get }),
  handle(contract.listImportRows, { find: exchange.lookUp, may: policy.maySee, run: rows.list }),
  handle(contract.exportRefused, { find: exchange.lookUp, may: policy.maySee, run: rows.download }),
  handle(contract.exampleFile, { may: policy.mayPrepare, run: examples.file }),
  handle(contract.mapImport, { find: exchange.lock, may: policy.mayDecide, run: exchange.map }),
  handle(contract.decideImportRow, { find: exchange.lock, may: policy.mayDecide, run: exchange.decide }),
  handle(contract.applyImport, { find: exchange.lock, may: policy.mayDecide, run: exchange.apply }),
  handle(contract.withdrawImport, { find: exchange.lock, may: policy.mayDecide, run: exchange.withdraw }),
]
