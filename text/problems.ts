import { ownSentences } from './own-problems.ts'
import { adoptions } from './problems/adoptions.ts'
import { commitments } from './problems/commitments.ts'
import { documents } from './problems/documents.ts'
import { files } from './problems/files.ts'
import { forms } from './problems/forms.ts'
import { ground } from './problems/ground.ts'
import { learning } from './problems/learning.ts'
import { libraries } from './problems/libraries.ts'
import { mentoring } from './problems/mentoring.ts'
import { meetings } from './problems/meetings.ts'
import { minutes } from './problems/minutes.ts'
import { news } from './problems/news.ts'
import { openData } from './problems/open-data.ts'
import { partners } from './problems/partners.ts'
import { people } from './problems/people.ts'
import { practices } from './problems/practices.ts'
import { privacy } from './problems/privacy.ts'
import { products } from './problems/products.ts'
import { stories } from './problems/stories.ts'
import { programme } from './problems/programme.ts'
import { surveys } from './problems/surveys.ts'
import { work } from './problems/work.ts'

/** What a person is told for each refusal: what happened, what was kept, what to do. `{name}` is filled in. */
export const sentences = {
  ...ownSentences,
  ...ground,
  ...people,
  ...libraries,
  ...partners,
  ...surveys,
  ...work,
  ...programme,
  ...files,
  ...meetings,
  ...minutes,
  ...forms,
  ...documents,
  ...commitments,
  ...mentoring,
  ...practices,
  ...adoptions,
  ...privacy,
  ...products,
  ...stories,
  ...learning,
  ...news,
  ...openData,
}
