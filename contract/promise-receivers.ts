import * as z from 'zod/mini'
import { query } from './endpoint.ts'
import { intParam } from './fields.ts'
import { libraryId, partnerId } from './ids.ts'

/** A partner sees no list of libraries: to promise something it finds those in the regions that it serves. */
export const promiseReceivers = query('commitments.receivers', {
  summary: 'Libraries to which a partner can promise something: those where it stands or serves',
  input: z.object({
    partnerId,
    q: z._default(z.string().check(z.trim(), z.maxLength(80)), ''),
    /** Only this one. */
    libraryId: z.optional(libraryId),
    limit: z._default(intParam(1, 50), 8),
  }),
  result: z.object({
    receivers: z.array(
      z.object({
        scopeId: z.int(),
        libraryId,
        name: z.string(),
        regency: z.nullable(z.string()),
        province: z.nullable(z.string()),
      }),
    ),
  }),
})
