import { carriedCommands, carriedVoice, deskKey, handIn, listHandings } from '../../contract/rescue.ts'
import { attachPhoto } from '../../contract/photos.ts'
import { anySignedIn, handle, type Route } from '../platform/endpoint.ts'
import * as policy from './policy.ts'
import * as rescue from './rescue.ts'

const carried: readonly string[] = [...carriedCommands, attachPhoto.name, carriedVoice]

/**
 * @param all routes among which are those of the commands that a rescue file carries
 * @throws where one has none: a file that holds such a command would be refused whole
 */
export function rescueRoutes(all: readonly Route[]): readonly Route[] {
  const carrying = all.filter(({ endpoint }) => carried.includes(endpoint.name))
  const lost = carried.filter(name => !carrying.some(({ endpoint }) => endpoint.name === name))
  if (lost.length > 0) throw new Error(`no route carries out ${lost.join(', ')}`)
  return [
    handle(deskKey, { may: anySignedIn, run: rescue.readDeskKey, asSystem: true }),
    handle(handIn, {
      ahead: rescue.carryOut(carrying),
      may: policy.mayHandIn,
      run: rescue.concludeHanding,
      asSystem: true,
    }),
    // names of those whom the person does not see otherwise: who carried for them, whom they carried for
    handle(listHandings, { may: anySignedIn, run: rescue.list, asSystem: true }),
  ]
}
