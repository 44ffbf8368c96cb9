import { makeId } from '../../contract/ids.ts'
import { materialInput } from '../inputs.ts'
import type { Corner } from '../world.ts'
import { everybody, type Line, offices, placed, placeless } from './line.ts'

const meetingOf = (c: Corner) => ({ meetingId: c.meetings.scheduled })
const materialOf = (c: Corner) => ({ id: c.meetings.material, version: 1 })
// nobody has sent it; a link that nobody has
const upload = `${makeId()}.${makeId()}`
const token = 'tidak-ada'

export const materialsLines: Record<string, Line> = {
  // all of them are invited to the one inside
  'materials.list': placed(everybody, meetingOf),
  'materials.fetch': placed(everybody, c => ({ id: c.meetings.material })),
  'materials.of-invitation': placeless(everybody, { token }),
  'materials.fetch-invited': placeless(everybody, { token, id: makeId() }),
  'materials.add': placed(offices, c => ({ id: makeId(), ...meetingOf(c), ...materialInput, upload })),
  'materials.add-link': placed(offices, c => ({
    ...{ id: makeId(), ...meetingOf(c), ...materialInput, link: 'https://contoh.example/rekaman' },
  })),
  'materials.amend': placed(offices, c => ({ ...materialOf(c), ...materialInput })),
  'materials.order': placed(offices, c => ({ ...meetingOf(c), ids: [c.meetings.material] })),
  'materials.remove': placed(offices, materialOf),
  'materials.restore': placed(offices, materialOf),
}
