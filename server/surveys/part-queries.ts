import { type RawBuilder, sql } from 'kysely'
import { followUpFrom, followUpTo } from '../../contract/survey-rules.ts'

/**
 * Whether people of the survey `s` are to be asked again on a day: somebody answered, and nobody was asked again.
 * @param most days after what it is about, from which it is too late
 */
export const isToAskAgain = (day: string, most: number = followUpTo): RawBuilder<boolean> => sql`(
  s.kind = 'immediate' and s.held_on between ${day}::date - ${most}::int and ${day}::date - ${followUpFrom}::int
  and not exists (select from survey n where n.follows = s.id)
  and exists (select from survey_answer a where a.survey_id = s.id))`

/** What a survey is about, in words, and the library or office that keeps it. */
export const surveyTitle = sql`coalesce(s.service, a.title, m.title, '')`
export const surveyNames = sql`left join activity a on a.id = s.activity_id left join meeting m on m.id = s.meeting_id
  left join library l on l.id = s.library_id left join scope o on o.id = s.scope_id`
