import type { ResultOf } from '../../../contract/endpoint.ts'
import { type ActivityId, makeId, type StoryId } from '../../../contract/ids.ts'
import type { FigureKind } from '../../../contract/stories.ts'
import type { getStory } from '../../../contract/story-lists.ts'
import type { Topic } from '../../../contract/themes.ts'
import { monthOf } from '../../data/days.ts'
import { today } from '../../data/months.ts'
import {
  type ConsentField,
  consentTroubles,
  emptyStoryConsent,
  givenOf,
  type StoryConsentDraft,
  type StoryPart,
} from './story-consent.ts'

export type FigureDraft = {
  kind: FigureKind
  before: number | null
  after: number | null
  unit: string
  low: number | null
  high: number | null
  source: string
}
export const emptyFigure = (): FigureDraft => ({
  ...{ kind: 'income', before: null, after: null, unit: 'rupiah per bulan' },
  ...{ low: null, high: null, source: '' },
})
export const mostFigures = 5

type Saved = ResultOf<typeof getStory>

/** A changed life, as it is being told: unanswered is ''. */
export type StoryDraft = {
  id: StoryId
  version: number | null
  area: Topic | ''
  happenedOn: string
  activityId: ActivityId | null
  /** What else it came from, as it stands. */
  from: Pick<Saved['story'], 'planItemId' | 'productId' | 'commitmentId' | 'deliveryId'>
  before: string
  deed: string
  after: string
  quote: string
  title: string
  figures: FigureDraft[]
  sdgs: number[]
  /** Of whoever told it; entered once, then told on the story's own page. */
  consent: StoryConsentDraft
  /** The words were looked over: what looks like a number of a person is none. */
  sure: boolean
  /** The server found something that looks like one. */
  found: boolean
  step: number
}

export const emptyDraft = (from: Partial<StoryDraft> = {}): StoryDraft => ({
  ...{ id: makeId<StoryId>(), version: null, area: '', happenedOn: monthOf(today()), activityId: null },
  from: { planItemId: null, productId: null, commitmentId: null, deliveryId: null },
  ...{ before: '', deed: '', after: '', quote: '', title: '', figures: [], sdgs: [] },
  ...{ consent: emptyStoryConsent(), sure: false, found: false, step: 1 },
  ...from,
})

export function draftOf({ story }: Saved): StoryDraft {
  const { words } = story
  return emptyDraft({
    ...{ id: story.id, version: story.version, area: story.area, happenedOn: story.happenedOn },
    ...{ activityId: story.activityId, sdgs: story.sdgs },
    ...{ before: words?.before ?? '', deed: words?.deed ?? '', after: words?.after ?? '' },
    ...{ quote: words?.quote ?? '', title: words?.title ?? '' },
    from: {
      ...{ planItemId: story.planItemId, productId: story.productId },
      ...{ commitmentId: story.commitmentId, deliveryId: story.deliveryId },
    },
    figures: words?.figures ?? [],
  })
}

export type Field =
  | ('person' | 'area' | 'happenedOn' | 'before' | 'deed' | 'after' | 'title' | 'figure' | 'range' | 'sure')
  | ConsentField
export type Trouble = { step: number; field: Field }

const isWhole = ({ after, unit, source }: FigureDraft) =>
  after !== null && unit.trim() !== '' && source.trim() !== ''
const isTurned = ({ low, high }: FigureDraft) => low !== null && high !== null && low > high

/** Looks over the answers, as the server does when they arrive. */
export function troublesOf(draft: StoryDraft): Trouble[] {
  const isNew = draft.version === null
  const blank = (text: string) => text.trim() === ''
  const all: [number, Field, boolean][] = [
    [1, 'person', isNew && blank(draft.consent.person)],
    [1, 'area', draft.area === ''],
    [1, 'happenedOn', draft.happenedOn === ''],
    [2, 'before', blank(draft.before)],
    [3, 'deed', blank(draft.deed)],
    [4, 'after', blank(draft.after)],
    [4, 'title', blank(draft.title)],
    [5, 'figure', !draft.figures.every(isWhole)],
    [5, 'range', draft.figures.some(isTurned)],
    ...(isNew ? consentTroubles(draft.consent) : []).map((field): [number, Field, boolean] => [
      7,
      field,
      true,
    ]),
    [8, 'sure', draft.found && !draft.sure],
  ]
  return all.filter(([, , is]) => is).map(([step, field]) => ({ step, field }))
}

/** What can be asked for: a voice and an income only where there is one. */
export function askedOf(draft: StoryDraft, hasVoice: boolean): StoryPart[] {
  const hasIncome = draft.figures.some(({ kind }) => kind === 'income')
  return [
    ...(['words', 'name', 'place', 'photo'] as const),
    ...(hasVoice ? ['voice' as const] : []),
    ...(hasIncome ? ['income' as const] : []),
  ]
}

/** What is sent; null while something that is needed was not answered. */
export async function storyInput(draft: StoryDraft, libraryId: string, language: 'id' | 'en') {
  const { area } = draft
  if (area === '' || troublesOf(draft).length > 0) return null
  const given = draft.version === null ? await givenOf(draft.consent, language) : null
  return {
    ...{ id: draft.id, libraryId, version: draft.version, area, happenedOn: draft.happenedOn },
    ...{ ...draft.from, sdgs: draft.sdgs, activityId: draft.activityId, sure: draft.sure },
    ...{ title: draft.title.trim(), before: draft.before.trim(), deed: draft.deed.trim() },
    ...{ after: draft.after.trim(), quote: draft.quote.trim() || null },
    figures: draft.figures,
    consents: given ? [given] : [],
  }
}
