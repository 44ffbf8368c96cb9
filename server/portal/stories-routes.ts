import * as contract from '../../contract/public-stories.ts'
import type { ChainKind } from '../chain/kind.ts'
import { anyone, handle, type Route } from '../platform/endpoint.ts'
import * as stories from './stories.ts'

/** @param kinds what stands in the chain */
export const publicStoryRoutes = (kinds: readonly ChainKind[]): readonly Route[] => [
  handle(contract.readStories, { may: anyone, run: stories.list }),
  handle(contract.readStory, { may: anyone, run: stories.one(kinds) }),
  handle(contract.showStoryPhoto, { may: anyone, run: stories.photo }),
  handle(contract.playStoryVoice, { may: anyone, run: stories.voice }),
]
