import type { ActivityId, SurveyId } from '../../../contract/ids.ts'
import type { Topic } from '../../../contract/themes.ts'

/** A survey as its form has it. */
export type SurveyDraft = {
  id: SurveyId
  token: string
  activityId: ActivityId | null
  /** The activity's title, or the service. */
  title: string
  people: number | null
  unread: boolean
  area: Topic | ''
}
