import { attendanceLines } from './matrix/attendance.ts'
import { commitmentsLines } from './matrix/commitments.ts'
import { adoptionsLines } from './matrix/adoptions.ts'
import { deliveriesLines } from './matrix/deliveries.ts'
import { chainLines } from './matrix/chain.ts'
import { documentsLines } from './matrix/documents.ts'
import { filesLines } from './matrix/files.ts'
import { formsLines } from './matrix/forms.ts'
import { guestsLines } from './matrix/guests.ts'
import { learningLines } from './matrix/learning.ts'
import { materialsLines } from './matrix/materials.ts'
import { meetingPagesLines } from './matrix/meeting-pages.ts'
import { openDataLines } from './matrix/open-data.ts'
import { meetingsLines } from './matrix/meetings.ts'
import { mentoringLines } from './matrix/mentoring.ts'
import { minutesLines } from './matrix/minutes.ts'
import { newsLines } from './matrix/news.ts'
import { partnersLines } from './matrix/partners.ts'
import { peopleLines } from './matrix/people.ts'
import { portalLines } from './matrix/portal.ts'
import { practicesLines } from './matrix/practices.ts'
import { privacyLines } from './matrix/privacy.ts'
import { productsLines } from './matrix/products.ts'
import { surveysLines } from './matrix/surveys.ts'
import { programmeLines } from './matrix/programme.ts'
import { registryLines } from './matrix/registry.ts'
import { storiesLines } from './matrix/stories.ts'
import { talkLines } from './matrix/talk.ts'
import { workLines } from './matrix/work.ts'
import type { Line } from './matrix/line.ts'

export type { Line } from './matrix/line.ts'

/**
 * The whole matrix: a line for each endpoint. What follows a space in a name tells lines of one endpoint apart.
 */
export const matrix: Record<string, Line> = {
  ...peopleLines,
  ...registryLines,
  ...chainLines,
  ...partnersLines,
  ...programmeLines,
  ...workLines,
  ...talkLines,
  ...storiesLines,
  ...meetingsLines,
  ...guestsLines,
  ...materialsLines,
  ...attendanceLines,
  ...minutesLines,
  ...formsLines,
  ...documentsLines,
  ...meetingPagesLines,
  ...openDataLines,
  ...commitmentsLines,
  ...deliveriesLines,
  ...mentoringLines,
  ...practicesLines,
  ...adoptionsLines,
  ...privacyLines,
  ...productsLines,
  ...newsLines,
  ...surveysLines,
  ...learningLines,
  ...filesLines,
  ...portalLines,
}
