import * as contract from '../../contract/advocacy.ts'
import { anyone, handle, type Route } from '../platform/endpoint.ts'
import { getBrief, listBriefs, makeBrief, openBrief, printBrief, revokeBrief } from '../../contract/briefs.ts'
import * as briefs from './briefs.ts'
import * as efforts from './efforts.ts'
import * as lists from './lists.ts'
import * as policy from './policy.ts'
import * as publications from './publications.ts'

const { mayBrief, mayList, maySee, mayRecord, mayPublish } = policy

export const routes: readonly Route[] = [
  handle(contract.listEfforts, { may: mayList, run: lists.efforts }),
  handle(contract.exportEfforts, { may: mayList, run: lists.effortSheet }),
  handle(contract.getEffort, { find: efforts.find, may: maySee, run: efforts.get }),
  handle(contract.recordEffort, { find: efforts.findWhose, may: mayRecord, run: efforts.record }),
  handle(contract.recordOutcome, { find: efforts.lock, may: mayRecord, run: efforts.tell }),
  handle(contract.removeEffort, { find: efforts.lock, may: mayRecord, run: efforts.remove }),
  handle(contract.listPublications, { may: mayList, run: lists.publications }),
  handle(contract.exportPublications, { may: mayList, run: lists.publicationSheet }),
  handle(contract.getPublication, { find: publications.find, may: maySee, run: publications.get }),
  handle(contract.recordPublication, {
    find: publications.findLibrary,
    may: mayPublish,
    run: publications.record,
  }),
  handle(contract.removePublication, {
    find: publications.lock,
    may: mayPublish,
    run: publications.remove,
  }),
  handle(listBriefs, { may: mayList, run: briefs.list }),
  handle(getBrief, { find: briefs.find, may: maySee, run: briefs.get }),
  handle(makeBrief, { find: briefs.findLibrary, may: mayBrief, run: briefs.make }),
  handle(revokeBrief, { find: briefs.lock, may: mayBrief, run: briefs.revoke }),
  handle(printBrief, { find: briefs.find, may: maySee, run: briefs.print }),
  handle(openBrief, { may: anyone, asSystem: true, run: briefs.open }),
]
