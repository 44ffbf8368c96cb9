import * as z from 'zod/mini'
import { command, query } from './endpoint.ts'
import { day, intParam, line, month } from './fields.ts'
import { libraryId, storyId, storyPanelId } from './ids.ts'
import { storyAreas } from './stories.ts'

/** Panels choose the most significant change and say why (Dart & Davies 2003; Davies & Dart 2005, The MSC Technique). */
export const panelLevels = ['regency', 'province', 'nation'] as const
export type PanelLevel = (typeof panelLevels)[number]
/** Signs of a reason: a word is none. */
export const shortestReason = 30
export const mostStories = 30

const reason = line(1000).check(z.minLength(shortestReason))
const member = z.object({ id: z.uuid(), name: line(120), role: line(120) })
export const panelFacts = {
  title: line(160),
  /** The domain; null: any change. */
  area: z.nullable(z.enum(storyAreas)),
  /** Of which months the stories are. */
  from: month,
  until: month,
  members: z.array(member).check(z.minLength(2), z.maxLength(15)),
}
export const storyPanel = z.object({
  id: storyPanelId,
  ...{ title: panelFacts.title, area: panelFacts.area, from: day, until: day },
  level: z.enum(panelLevels),
  region: z.object({ id: z.int(), name: z.string() }),
  members: z.int(),
  stories: z.int(),
  votes: z.int(),
  openedOn: day,
  closedOn: z.nullable(day),
  version: z.int(),
})
export type StoryPanel = z.output<typeof storyPanel>

export const listPanels = query('story-panels.list', {
  summary: 'Panels of the offices in my scope, newest first',
  input: z.object({ region: z.optional(intParam(1, 9_999_999)) }),
  result: z.object({
    panels: z.array(storyPanel),
    mayOpen: z.array(z.object({ id: z.int(), name: z.string() })),
  }),
})
export const getPanel = query('story-panels.get', {
  summary: 'One panel: its stories, who chose which and why',
  input: z.object({ id: storyPanelId }),
  result: z.object({
    panel: z.object({
      ...storyPanel.shape,
      mine: z.boolean(),
      memberList: z.array(member),
      storyList: z.array(
        z.object({
          id: storyId,
          /** Null once it was taken back: it counts, and nobody is told which it was. */
          title: z.nullable(z.string()),
          libraryId,
          libraryName: z.string(),
          area: z.enum(storyAreas),
          votes: z.array(z.object({ memberId: z.uuid(), reason: z.nullable(z.string()) })),
          chosen: z.boolean(),
          reason: z.nullable(z.string()),
        }),
      ),
      /** Verified stories of its area, months and domain that were not put in yet; above a regency those chosen below. */
      choices: z.array(z.object({ id: storyId, title: z.string(), libraryName: z.string() })),
    }),
  }),
})
const result = z.object({ version: z.int() })
const stepping = ['record.changed-meanwhile', 'story-panel.closed'] as const
export const openPanel = command('story-panels.open', {
  summary: 'An office opens a panel for its area, with its members and the first stories',
  input: z.object({
    id: storyPanelId,
    regionId: z.int().check(z.minimum(1)),
    ...panelFacts,
    storyIds: z.array(storyId).check(z.maxLength(mostStories)),
  }),
  result,
  problems: ['story-panel.twice', 'story-panel.not-ready', 'story-panel.months'],
})
export const putStory = command('story-panels.put', {
  summary: 'Put a verified story before a panel',
  input: z.object({ id: storyPanelId, storyId }),
  result,
  problems: ['story-panel.closed', 'story-panel.not-ready', 'story-panel.full'],
})
export const vote = command('story-panels.vote', {
  summary: 'Which story a member finds the most significant, and why; in the place of what they said before',
  input: z.object({ id: storyPanelId, memberId: z.uuid(), storyId, reason }),
  result,
  problems: ['story-panel.closed', 'story-panel.unknown'],
})
export const choose = command('story-panels.choose', {
  summary:
    'The panel chose, and says why; its libraries are told, and the next level’s panel can take the story up',
  input: z.object({ id: storyPanelId, version: z.int(), storyId, reason }),
  result,
  problems: [...stepping, 'story-panel.unknown', 'story-panel.no-votes'],
})
