import type { MeetingId, MeetingSeriesId, MeetingWaveId } from '../../../contract/ids.ts'
import type { Meeting, MeetingKind } from '../../../contract/meetings.ts'

/** What is typed of a meeting; when it is stands apart. */
export type Draft = {
  kind: MeetingKind | ''
  title: string
  seriesId: MeetingSeriesId | ''
  waveId: MeetingWaveId | ''
  mode: Meeting['mode']
  venue: string
  address: string
  link: string
  host: string
  official: string
  capacity: number | null
  healthRules: string
  beside: MeetingId | ''
}

/** Of the one on record, or of none; `of` is what is chosen to begin with. */
export const draftOf = (before: Meeting | null, of: Partial<Draft>): Draft => ({
  ...{ kind: before?.kind ?? '', title: before?.title ?? '', mode: before?.mode ?? 'room' },
  ...{ seriesId: before?.seriesId ?? '', waveId: before?.waveId ?? '', beside: before?.beside ?? '' },
  ...{ venue: before?.venue ?? '', address: before?.address ?? '', link: before?.link ?? '' },
  ...{ host: before?.host ?? '', official: before?.official ?? '', capacity: before?.capacity ?? null },
  healthRules: before?.healthRules ?? '',
  ...of,
})
