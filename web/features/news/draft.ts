import { makeId, type MeetingId, type NewsId } from '../../../contract/ids.ts'
import type { NewsItem, NewsKind } from '../../../contract/news.ts'

/** What is typed of an item; empty where nothing is. */
export type NewsDraft = {
  id: NewsId
  version: number
  officeId: number
  kind: NewsKind
  title: string
  lead: string
  text: string
  isEnglish: boolean
  titleEn: string
  leadEn: string
  textEn: string
  meetingId: MeetingId | ''
  correction: string
  sure: boolean
}

export const newDraft = (officeId: number): NewsDraft => ({
  ...{ id: makeId<NewsId>(), version: 0, officeId, kind: 'news', title: '', lead: '', text: '' },
  ...{ isEnglish: false, titleEn: '', leadEn: '', textEn: '', meetingId: '', correction: '', sure: false },
})

export const draftOf = ({ english, ...item }: NewsItem): NewsDraft => ({
  ...{ id: item.id, version: item.version, officeId: item.office.id, kind: item.kind },
  ...{ title: item.title, lead: item.lead, text: item.text, isEnglish: english !== null },
  ...{ titleEn: english?.title ?? '', leadEn: english?.lead ?? '', textEn: english?.text ?? '' },
  ...{ meetingId: item.meetingId ?? '', correction: '', sure: false },
})

type Field = 'title' | 'lead' | 'text' | 'titleEn' | 'leadEn' | 'textEn' | 'correction'
/** Fields that are empty and may not be. */
export function missingIn(draft: NewsDraft, isPublished: boolean): Field[] {
  const needed: Field[] = [
    ...(['title', 'lead', 'text'] as const),
    ...(draft.isEnglish ? (['titleEn', 'leadEn', 'textEn'] as const) : []),
    ...(isPublished ? (['correction'] as const) : []),
  ]
  return needed.filter(field => draft[field].trim() === '')
}

export function inputOf({ isEnglish, titleEn, leadEn, textEn, meetingId, ...facts }: NewsDraft) {
  const english = isEnglish ? { title: titleEn, lead: leadEn, text: textEn } : null
  return { ...facts, english, meetingId: meetingId === '' ? null : meetingId }
}
