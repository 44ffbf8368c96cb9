import type { ActivityFacts } from '../../../contract/activities.ts'
import type { IconName } from '../../ui/icon-paths.ts'

type Meaning = Pick<ActivityFacts, 'topic' | 'strategy'>

/**
 * What village libraries do, in plain words (`text/activity-form.ts`), and what each means to the programme. The
 * first of a topic and strategy stands for it where an activity is shown again.
 */
export const kinds = {
  reading: { topic: 'education', strategy: 'information-service', icon: 'book' },
  tutoring: { topic: 'education', strategy: 'information-service', icon: 'edit' },
  computer: { topic: 'digital-inclusion', strategy: 'information-service', icon: 'computer' },
  business: { topic: 'economic-development', strategy: 'community-involvement', icon: 'bag' },
  farming: { topic: 'economic-development', strategy: 'community-involvement', icon: 'sun' },
  health: { topic: 'health', strategy: 'community-involvement', icon: 'heart' },
  craft: { topic: 'culture-leisure', strategy: 'community-involvement', icon: 'star' },
  language: { topic: 'communication', strategy: 'community-involvement', icon: 'chat' },
  papers: { topic: 'government-governance', strategy: 'information-service', icon: 'file' },
  mobile: { topic: 'education', strategy: 'information-service', icon: 'pin' },
  support: { topic: 'government-governance', strategy: 'advocacy', icon: 'handshake' },
  showing: { topic: 'communication', strategy: 'publication', icon: 'picture' },
} as const satisfies Record<string, Meaning & { icon: IconName }>

export type KindName = keyof typeof kinds
export const kindNames = Object.keys(kinds) as KindName[]
/** A kind of the list, or one whose topic and strategy are asked for. */
export type Kind = KindName | 'other'

/** The kind that stands for a topic and strategy; `other` where the list has none. */
export function kindOf(of: Meaning): Kind {
  return (
    kindNames.find(name => kinds[name].topic === of.topic && kinds[name].strategy === of.strategy) ?? 'other'
  )
}
