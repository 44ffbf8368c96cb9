import type { Booth } from '../../../contract/booths.ts'
import { type BoothId, type LibraryId, makeId, type MeetingId } from '../../../contract/ids.ts'
import type { LibraryChoiceValue } from '../../shell/library-choice.tsx'

export type BoothDraft = {
  id: BoothId
  version: number | null
  meetingId: MeetingId | ''
  library: LibraryChoiceValue | null
  number: number | null
  unread: boolean
  title: string
  about: string
  productIds: string[]
  contentIds: string[]
  activityIds: string[]
  practiceIds: string[]
}

export const emptyDraft = (meetingId: MeetingId | '', library: LibraryChoiceValue | null): BoothDraft => ({
  ...{ id: makeId<BoothId>(), version: null, meetingId, library, number: null, unread: false },
  ...{ title: '', about: '', productIds: [], contentIds: [], activityIds: [], practiceIds: [] },
})

export function draftOf(booth: Booth): BoothDraft {
  const { id, version, meetingId, libraryId, libraryName, title, about } = booth
  return {
    ...{ id, version, meetingId, library: { id: libraryId, label: libraryName }, number: booth.number },
    ...{ unread: false, title: title ?? '', about: about ?? '', productIds: booth.productIds },
    ...{ contentIds: booth.contentIds, activityIds: booth.activityIds, practiceIds: booth.practiceIds },
  }
}

export const numberIsWrong = ({ number, unread }: BoothDraft): boolean =>
  unread || (number !== null && (number < 1 || number > 999))

/** What is sent; null while the meeting or the library is missing, or the number is none. */
export function boothInput(draft: BoothDraft) {
  const { meetingId, library } = draft
  if (meetingId === '' || library === null || numberIsWrong(draft)) return null
  const { id, version, number, productIds, contentIds, activityIds, practiceIds } = draft
  return {
    ...{ id, meetingId, libraryId: library.id as LibraryId, version, number },
    ...{ title: draft.title.trim() || null, about: draft.about.trim() || null },
    ...{
      productIds: productIds as never,
      contentIds: contentIds as never,
      activityIds: activityIds as never,
      practiceIds: practiceIds as never,
    },
  }
}
