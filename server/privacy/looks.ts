import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { listLooks } from '../../contract/privacy.ts'
import { scopesWith } from '../people/policy.ts'
import type { Context } from '../platform/endpoint.ts'
import { looks } from './look-queries.ts'

export const list = (c: Context, input: InputOf<typeof listLooks>): Promise<ResultOf<typeof listLooks>> =>
  looks(c.tx, scopesWith(c.actor, 'privacy.see-looks'), input)
