import * as contract from '../../contract/mappings.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as files from './files.ts'
import * as mappings from './mappings.ts'
import * as policy from './policy.ts'
import * as sheets from './sheets.ts'

const one = { find: mappings.find, may: policy.mayUse }
const locked = { find: mappings.lock, may: policy.mayUse }

export const routes: readonly Route[] = [
  handle(contract.listMappings, { may: policy.mayList, run: mappings.list }),
  handle(contract.getMapping, { ...one, run: mappings.get }),
  handle(contract.beginMapping, { find: mappings.findOffice, may: policy.mayBegin, run: mappings.begin }),
  handle(contract.beginFromFile, {
    find: mappings.findOffice,
    may: policy.mayBegin,
    run: mappings.beginByFile,
  }),
  handle(contract.changeMapping, { ...locked, run: mappings.change }),
  handle(contract.removeMapping, { ...locked, run: mappings.remove }),
  handle(contract.restoreMapping, { ...locked, run: mappings.restore }),
  handle(contract.scheduleMapping, { ...locked, run: mappings.schedule }),
  handle(contract.unscheduleMapping, { ...locked, run: mappings.unschedule }),
  handle(contract.previewMapping, { ...one, run: sheets.preview }),
  handle(contract.exportMapping, { ...one, run: sheets.download }),
  handle(contract.listFiles, { ...one, run: files.list }),
  handle(contract.takeFile, { find: files.find, may: policy.mayUse, run: files.take }),
  handle(contract.getFile, { find: files.findTaken, may: policy.mayUse, run: files.hand }),
]
