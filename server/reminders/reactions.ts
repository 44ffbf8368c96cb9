import type { Reaction } from '../platform/endpoint.ts'
import { sendsMail } from './mail.ts'
import { remindOfReturn } from './return-queries.ts'
import { returnRest } from './rules.ts'

export const reactions: readonly Reaction[] = [
  {
    to: 'reports.returned',
    run: (c, { subject }) => {
      const [library = '', month = ''] = subject.id.split('/')
      const after = new Date(c.now.getTime() + returnRest)
      return remindOfReturn(c.tx, { library, month, at: c.now, after, mail: sendsMail() })
    },
  },
]
