import * as contract from '../../contract/public-practices.ts'
import { anyone, handle, type Reaction, type Route } from '../platform/endpoint.ts'
import { mayRead } from '../practices/policy.ts'
import { find } from '../practices/practices.ts'
import * as practices from './practices.ts'

export const practiceRoutes: readonly Route[] = [
  handle(contract.readPractices, { may: anyone, run: practices.list }),
  handle(contract.readPractice, { may: anyone, run: practices.one }),
  handle(contract.showPublicPicture, { may: anyone, run: practices.picture }),
  handle(contract.getPracticePage, { find, may: mayRead, run: practices.pageOf }),
]

const screening = (to: string): Reaction => ({
  to,
  run: async (c, { subject }) => void (await practices.screen(c, { only: subject.id, most: 1 })),
})
/** Before anybody reads a card, its words are looked at, in the same transaction. */
export const onPractices: readonly Reaction[] = [
  screening('practices.published'),
  screening('practices.corrected'),
]
