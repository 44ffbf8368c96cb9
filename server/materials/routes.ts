import * as contract from '../../contract/materials.ts'
import { anyone, handle, type Route } from '../platform/endpoint.ts'
import * as materials from './materials.ts'
import { mayFetch, mayKeep, mayList } from './policy.ts'
import * as reading from './reading.ts'
import { makeReady } from './taking.ts'

const { holdMeeting, lock } = materials
export const routes: readonly Route[] = [
  handle(contract.listMaterials, { find: reading.findMeeting, may: mayList, run: reading.list }),
  handle(contract.fetchMaterial, { find: reading.find, may: mayFetch, run: reading.fetch }),
  handle(contract.materialsOfInvitation, { may: anyone, asSystem: true, run: reading.ofInvitation }),
  handle(contract.fetchInvited, { may: anyone, asSystem: true, run: reading.fetchByToken }),
  handle(contract.addMaterial, { ahead: makeReady, find: holdMeeting, may: mayKeep, run: materials.add }),
  handle(contract.addLink, { find: holdMeeting, may: mayKeep, run: materials.link }),
  handle(contract.amendMaterial, { find: lock, may: mayKeep, run: materials.amend }),
  handle(contract.orderMaterials, { find: holdMeeting, may: mayKeep, run: materials.order }),
  handle(contract.removeMaterial, { find: lock, may: mayKeep, run: materials.remove }),
  handle(contract.restoreMaterial, { find: lock, may: mayKeep, run: materials.restore }),
]
