import { all, type Line, managers, placed } from './line.ts'
import type { Corner } from '../world.ts'

const verified = (c: Corner) => ({ kind: 'activity', id: c.activities.verified })
const two = (c: Corner) => ({ from: { kind: 'plan-item', id: c.plan.done }, to: verified(c) })

export const chainLines: Record<string, Line> = {
  'chain.get': placed(all, verified),
  'chain.get of a planned item': placed(all, c => ({ kind: 'plan-item', id: c.plan.planned })),
  'chain.choices': placed(managers, c => ({ ...verified(c), of: 'plan-item' })),
  'chain.link': placed(managers, two),
  'chain.unlink': placed(managers, two),
}
